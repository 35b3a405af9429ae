import type { Format, Rendered } from '../formats/format.js';
import { formatOfPath } from '../formats/other-names.js';
import { type FormatEntry, formatNames, formats, prints } from '../formats/registry.js';
import { CasefileError } from '../problems/casefile-error.js';
import type { ViewRecord } from '../views/view.js';
import type { Output } from './io.js';
import type { GlobalOptions } from './options/global.js';

/** The options, with the format that the name of the output file chooses if no option does. */
export function withFormat(options: GlobalOptions, isDefault: boolean): GlobalOptions {
  const { output = '-', json } = options;
  if (output === '-' || !isDefault || json !== undefined) return options;
  const { format = options.format, hint } = formatOfPath(output);
  if (hint === undefined) return { ...options, format };
  throw new CasefileError(`no format has the extension of ${output}`, { hint });
}

/** The formats with rows, which a byte order mark may precede. */
const tables: readonly string[] = ['csv', 'tsv', 'days-csv'];

/** The format that the options select for a view, by its name. Throws if it cannot show the view there. */
export async function formatFor(
  view: string,
  { json, format: named, bom }: GlobalOptions,
  { isTerminal }: Output,
): Promise<Format<ViewRecord, Rendered>> {
  if (json !== undefined && !['text', 'json', 'ndjson'].includes(named)) {
    throw new CasefileError(`cannot combine --json and --format ${named}`, { hint: 'Remove one of them.' });
  }
  if (bom && !tables.includes(named)) {
    throw new CasefileError('--bom needs --format csv, tsv or days-csv', {
      hint: 'Add one of them, or remove --bom.',
    });
  }
  const entry: FormatEntry = formats[json === undefined || named === 'ndjson' ? named : 'json'];
  if (!prints(entry, view)) {
    // The command that prints problems is named after what it does; the others are named after what they print.
    const [first = ''] = entry.views;
    const command = first === 'problems' ? 'check' : first;
    const able = formatNames.filter((format) => prints(formats[format], view)).join(', ');
    const hint = `Use "casefile ${command} --format ${named}". Formats for "${view}": ${able}.`;
    throw new CasefileError(`format ${named} cannot show "${view}"`, { hint });
  }
  const format = await entry.load();
  if (format.isBinary && isTerminal) {
    throw new CasefileError(`a terminal cannot show the format ${named}`, {
      hint: 'Write it to a file with -o FILE.',
    });
  }
  return format;
}
