import { errorCode } from '../problems/error-code.js';
import { type Problem, problem } from '../problems/problem.js';
import { didYouMean } from '../problems/suggest.js';
import type { Files } from './file-access.js';

export const defaultMaxSize = 4 * 1024 * 1024;

/** How many commas and line breaks a file may have: `few`, and one more for each `bytesPerPart`. */
export interface PartLimits {
  readonly few: number;
  readonly bytesPerPart: number;
}

/**
 * Each line and each entry of a list takes some memory, however short it is. So only a small file may consist of
 * short ones alone. With the default limit of the size, `few` may have any length.
 */
const limitsOfCaseFiles: PartLimits = { few: 12_000, bytesPerPart: 16 };
/** A table has many empty cells, and its parser needs less memory for each. */
export const limitsOfTables: PartLimits = { few: 100_000, bytesPerPart: 12 };
const [comma, lineBreak] = [0x2c, 0x0a];

/** The bytes of a file, or the problem that prevented reading it. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/**
 * Read all bytes of a file; `-` is standard input. Throws only errors that the file did not cause. `file` is the name
 * that a problem shows.
 */
export async function readFile(
  path: string,
  { files, maxSize }: { readonly files: Files; readonly maxSize: number },
  file = path === '-' ? 'standard input' : path,
  limits = limitsOfCaseFiles,
): Promise<FileContent> {
  try {
    const bytes = path === '-' ? await files.readStandardInput(maxSize) : await files.read(path, maxSize);
    if (bytes !== null) return tooManyParts(bytes, maxSize, file, limits) ?? { kind: 'bytes', bytes };
    const limit = printSize(maxSize);
    const hint = 'Raise the limit with --max-size, or split the file.';
    return {
      kind: 'unreadable',
      problem: problem('file-too-large', `the file is larger than ${limit}`, { file, hint }),
    };
  } catch (error) {
    return { kind: 'unreadable', problem: await explain(error, file, files) };
  }
}

/** The problem of a file with too many commas and line breaks for its size. */
function tooManyParts(
  bytes: Uint8Array,
  maxSize: number,
  file: string,
  { few, bytesPerPart }: PartLimits,
): FileContent | undefined {
  if (bytes.length <= few) return undefined;
  const most = Math.floor(few * Math.max(1, maxSize / defaultMaxSize) + bytes.length / bytesPerPart);
  if (numberOf(comma, bytes) + numberOf(lineBreak, bytes) <= most) return undefined;
  const hint = 'Raise the limit with --max-size, or split the file.';
  const message = `the file has more than ${most} lines and entries of lists`;
  return { kind: 'unreadable', problem: problem('file-too-large', message, { file, hint }) };
}

function numberOf(wanted: number, bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found += 1;
  return found;
}

/** Whether an error of Node's `fs` says that a file does not exist. */
function isNoFile(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

async function explain(error: unknown, file: string, files: Files): Promise<Problem> {
  const code = errorCode(error);
  if (isNoFile(error)) {
    const [, folder = '.', name = ''] = /^(?:(.*)[/\\])?([^/\\]*)$/.exec(file) ?? [];
    const neighbours = (await files.list(folder || '/').catch(() => []))
      .map((entry) => entry.name)
      .filter((entry) => /\.ya?ml$/.test(entry));
    const hint = didYouMean(name, neighbours) ?? 'Check the path.';
    return problem('file-missing', 'no such file', { file, hint });
  }
  if (code === 'EISDIR') {
    const hint =
      'A case file is a YAML file with a line that begins with "casefile:". Files that .gitignore excludes are skipped.';
    return problem('file-is-folder', 'no case file in this folder', { file, hint });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return problem('file-unreadable', 'permission denied', { file, hint: 'Check the permissions of the file.' });
  }
  if (code !== undefined)
    return problem('file-unreadable', `cannot read the file (${code})`, {
      file,
      hint: 'Check the disk and the path.',
    });
  throw error;
}

function printSize(bytes: number): string {
  return bytes % (1024 * 1024) === 0
    ? `${bytes / 1024 / 1024} MiB`
    : bytes % 1024 === 0
      ? `${bytes / 1024} KiB`
      : `${bytes} bytes`;
}
