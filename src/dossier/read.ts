import { compareProblems, type Problem, problem } from '../problems/problem.js';
import { build } from './build.js';
import { checkLinks } from './check-links.js';
import { checkShape } from './check-shape.js';
import { decode } from './decode.js';
import type { Dossier } from './model.js';
import { Source } from './source.js';

export interface Reading {
  /** Null where a problem is an error. */
  readonly dossier: Dossier | null;
  /** All of them, in the order of the file. */
  readonly problems: readonly Problem[];
}

/** Bytes to a dossier and every problem in it. Throws on no input. `file` is the name that problems are given under. */
export function readDossier(bytes: Uint8Array, file: string): Reading {
  const { text, problems: decoding } = decode(bytes, file);
  if (text === null) return { dossier: null, problems: decoding };
  if (/^\s*$/.test(text)) {
    const hint = 'Write at least casefile, id, title, subjects and people.';
    return { dossier: null, problems: [...decoding, problem('file-empty', 'the file is empty', { file, hint })] };
  }
  const source = new Source(text, file);
  const written = source.data === undefined ? null : checkShape(source);
  if (source.data !== undefined) checkLinks(source);
  const problems = [...decoding, ...source.problems].sort(compareProblems);
  const sound = written !== null && problems.every(({ severity }) => severity !== 'error');
  return { dossier: sound ? build(written, source, file) : null, problems };
}
