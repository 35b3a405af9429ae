import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { defined } from '../../defined.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Draft } from '../../imports/importer.js';
import { digestIfReadable } from '../../library/copies/verifier.js';
import type { WrittenFile } from '../attaching/attacher.js';
import { mediaTypeOf } from '../attaching/media-types.js';
import type { Workspace } from '../workspace.js';

/**
 * A draft in which the files that are attached to references are listed as saved copies, if they are in the folder of
 * the case file. Each of the others has a warning. Paths are those of the imported file and of the case file.
 */
export async function withAttachments(
  draft: Draft,
  workspace: Workspace,
  importedFrom: string,
  caseFile: string,
): Promise<Draft> {
  const { attachments = [], written, warnings } = draft;
  if (attachments.length === 0) return draft;
  const copies = await workspace.copies();
  const files = new Map<string, WrittenFile[]>();
  const missing: Draft['warnings'][number][] = [];
  for (const { reference, path, missing: warning } of attachments) {
    const beside = pathBeside(caseFile, importedFrom, path, workspace);
    const found = copies.at(caseFile, beside);
    const sha256 = found.kind === 'file' ? digestIfReadable(found) : undefined;
    if (found.kind === 'file' && sha256 !== undefined) {
      const entry = defined({ path: beside, sha256, mediaType: mediaTypeOf(beside), bytes: found.size });
      const listed = getOrInsert(files, reference, () => []);
      if (listed.every((one) => one.path !== beside)) listed.push(entry);
    } else missing.push(warning);
  }
  const references = written.references?.map((one) => {
    const listed = files.get(one.id);
    return listed === undefined ? one : { ...one, files: listed };
  });
  return { ...draft, written: { ...written, ...defined({ references }) }, warnings: [...warnings, ...missing] };
}

/** The path of an attached file, from the folder of the case file. */
function pathBeside(caseFile: string, importedFrom: string, path: string, workspace: Workspace): string {
  const own = isAbsolute(path) ? workspace.fromHere(path) : join(dirname(importedFrom), path);
  return relative(dirname(caseFile), own).replaceAll(sep, '/');
}
