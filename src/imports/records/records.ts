import { compareProblems } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { RecordsDraft } from './draft.js';
import { jsonItems, yamlItems } from './items.js';
import { kindOf } from './kind.js';

/** Keys that only the records of casefile have. */
const ownKeys = /"(?:citedBy|documentNumber|earliest|citationNeeded)"\s*:/;

/**
 * Imports the records of a view, which casefile prints with `--json` or `--format ndjson`, `yaml` or `opensearch-bulk`.
 * It leaves out what casefile derives from the rest of a case file, such as counts and numbers.
 */
export const records: Importer = {
  detects: (text) =>
    /^\s*(?:\[\s*)?\{\s*"case"\s*:/.test(text) ||
    /^\s*\{\s*"index"\s*:\s*\{\s*"_index"\s*:/.test(text) ||
    /^- case: /.test(text) ||
    (/^\s*(?:\[\s*)?\{/.test(text) && ownKeys.test(text) && !/"itemType"\s*:/.test(text)),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const { items, problems } = /^\s*[[{]/.test(text) ? jsonItems(text, imported) : yamlItems(text, imported);
    const cases = [...new Set(items.flatMap(({ data }) => (typeof data['case'] === 'string' ? [data['case']] : [])))];
    if (cases.length > 1) {
      const message = `these are the records of ${cases.length} cases, so nothing was imported`;
      const hint = 'Export the records of one case with --case, and import them into its own case file.';
      return { written: {}, warnings: [imported.warning(0, 0, message, hint)] };
    }
    const draft = new RecordsDraft(imported);
    for (const item of items) draft.add(item, kindOf(item.data));
    const { written, warnings } = draft.finish(cases[0]);
    return { written, warnings: [...problems, ...warnings].sort(compareProblems), isComplete: true };
  },
};
