import { compareProblems, type Problem, problem } from '../problems/problem.js';
import type { Withheld } from './access/withheld.js';
import type { Dossier } from './model/dossier.js';
import { build, type Places } from './reading/build.js';
import { checkLinks } from './reading/check-links.js';
import { checkShape } from './reading/check-shape.js';
import { keepValid } from './reading/keep-valid.js';
import { decode, emptiness } from './yaml/decode.js';
import { type Path, YamlText } from './yaml/text.js';

export interface Reading {
  /** Null where a problem is an error. */
  readonly dossier: Dossier | null;
  /** All of them, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Whom the file does not show to everyone: their names are looked for in what the problems tell. */
  readonly withheld?: readonly Withheld[];
}

/**
 * Looks further into a dossier that was read, or into as much of it as is sound, and reports to its source; tells which
 * problems are to be passed over.
 */
export type Inspect = (
  dossier: Dossier,
  source: YamlText,
  places: ReadonlyMap<object, Path>,
) => (found: Problem) => boolean;

/**
 * Bytes to a dossier and every problem in it. Throws on no input. `file` is the name that problems are given under;
 * `inspect` may add problems.
 */
export function readDossier(bytes: Uint8Array, file: string, inspect?: Inspect): Reading {
  const { text, problems: decoding } = decode(bytes, file);
  if (text === null) return { dossier: null, problems: decoding };
  const empty = emptiness(text);
  if (empty !== undefined) {
    const hint = 'Write at least casefile, id, title, subjects and people.';
    return { dossier: null, problems: [...decoding, problem('file-empty', empty, { file, hint })] };
  }
  const source = new YamlText(text, file);
  const written = source.data === undefined ? null : checkShape(source);
  if (source.data !== undefined) checkLinks(source);
  const places: Places | undefined = inspect && new Map();
  const sound = written !== null && source.problems.every(({ severity }) => severity !== 'error');
  const dossier = sound ? build(written, source, file, places) : null;
  const inspected = dossier ?? (inspect && buildSound(source, file, places));
  const isWaived = (inspected && places && inspect?.(inspected, source, places)) ?? (() => false);
  const problems = [...decoding, ...withoutTwins(source.problems).filter((found) => !isWaived(found))];
  return {
    dossier,
    problems: problems.sort(compareProblems),
    ...((inspect || problems.length > 0) && { withheld: source.withheld }),
  };
}

/** A link that is no id and leads nowhere is told once: what it may mean is of more use than what an id is. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const place = ({ span }: Problem) => `${span?.line}:${span?.column}`;
  const unknown = new Set(problems.filter(({ code }) => code.startsWith('unknown-')).map(place));
  return problems.filter((found) => found.code !== 'invalid-id' || !unknown.has(place(found)));
}

/** The dossier without what is wrong with it; null where nothing is left. */
function buildSound(source: YamlText, file: string, places: Places | undefined): Dossier | null {
  const pruned = source.data === undefined ? null : keepValid(source.data);
  if (pruned === null) return null;
  const kept: Places = new Map();
  const dossier = build(pruned.written, { line: (path) => source.line(pruned.original(path)) }, file, kept);
  for (const [item, path] of kept) places?.set(item, pruned.original(path));
  return dossier;
}
