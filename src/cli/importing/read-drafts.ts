import { decode } from '../../dossier/yaml/decode.js';
import { detectImporter } from '../../imports/detect.js';
import type { Draft } from '../../imports/importer.js';
import { type MappedKey, mappedKeys } from '../../imports/mapped-keys.js';
import { type ImporterName, importerNames, importers } from '../../imports/registry.js';
import { type UnreadFormat, unreadFormat, unreadText } from '../../imports/unread-formats.js';
import { limitsOfTables } from '../../library/read-file.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { Workspace } from '../workspace.js';
import { withAttachments } from './attachments.js';

/**
 * Read the draft of each file. Throws if a file cannot be read, or if its format is unknown. `caseFile` is the path of
 * the case file, which need not exist yet.
 */
export async function readDrafts(
  workspace: Workspace,
  paths: readonly string[],
  from: ImporterName | undefined,
  map: ReadonlyMap<MappedKey, string> | undefined,
  caseFile: string,
): Promise<readonly Draft[]> {
  const problems: Problem[] = [];
  const texts: { readonly path: string; readonly file: string; readonly text: string }[] = [];
  for (const path of paths) {
    const content = await workspace.readFile(path, mayBeYaml(path) ? undefined : limitsOfTables);
    const file = workspace.nameInMessage(path);
    const unread = content.kind === 'bytes' && from === undefined ? unreadFormat(content.bytes) : undefined;
    if (unread !== undefined) throw cannotImport(file, unread);
    const { text, problems: found } =
      content.kind === 'bytes' ? decode(content.bytes, file) : { text: null, problems: [content.problem] };
    if (text === null) problems.push(...found);
    else if (text.trim() === '') {
      const hint = 'Export it again from the program that made it.';
      problems.push(problem('file-empty', 'the file is empty', { file, hint }));
    } else texts.push({ path, file, text });
  }
  if (problems.length > 0) throw new CasefileError('nothing was imported', { exitCode: exitCodes.invalid, problems });
  const drafts: Draft[] = [];
  for (const { path, file, text } of texts) {
    const importer = from === undefined ? await detectImporter(path, text) : await importers[from].load();
    if (importer === undefined) {
      const unread = unreadText(text);
      if (unread !== undefined) throw cannotImport(file, unread);
      throw new CasefileError(`cannot detect the format of ${file}`, {
        hint: `If it is plain text, add --from article. The other formats are ${importerNames.filter((name) => name !== 'article').join(', ')}.`,
      });
    }
    if (map !== undefined && !importer.takesMapping) {
      throw new CasefileError(`--map needs a table, but ${file} is not one`, {
        hint: 'Remove --map, or add --from csv.',
      });
    }
    drafts.push(await withAttachments(await importer.read(text, file, map), workspace, path, caseFile));
  }
  return drafts;
}

function cannotImport(file: string, { what, hint }: UnreadFormat): CasefileError {
  return new CasefileError(`cannot import ${file}: it is ${what}`, { exitCode: exitCodes.invalid, hint });
}

/** The value of --map: for each key the name of the column that holds it. */
export function columnMap(value: string): ReadonlyMap<MappedKey, string> {
  return new Map(
    value.split(/,(?=\s*\w+\s*=)/).map((part) => {
      const [name = '', ...column] = part.split('=');
      const key = mappedKeys.find((known) => known === name.trim());
      if (key === undefined || column.length === 0) {
        throw new CasefileError(`--map cannot read "${part.trim()}"`, {
          hint: `Write KEY=COLUMN. Keys: ${mappedKeys.join(', ')}.`,
        });
      }
      return [key, column.join('=').trim()] as const;
    }),
  );
}

/** Whether a file may be YAML, which is read in the same way as a case file. */
function mayBeYaml(path: string): boolean {
  return path === '-' || /\.ya?ml$/i.test(path);
}
