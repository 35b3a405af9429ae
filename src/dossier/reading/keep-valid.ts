import * as v from 'valibot';
import { dossierSchema, type WrittenDossier } from '../format/schema.js';
import { copyData, type Path, valueAt } from '../yaml/path.js';
import { listsForMaps, mostIssues } from './fits-schema.js';

export interface ValidData {
  readonly written: WrittenDossier;
  /** The path in the file of a value that remains. Entries of a list move up if one before them is left out. */
  original(path: Path): Path;
}

type Data = Record<string | number, unknown>;

/** Takes the place of what is left out of a list until all paths of a round were used. */
const gone = Symbol();

/** More levels than any case file has. */
const maxRounds = 100;

/** Placeholders for missing required keys of a case file or section, so that the rest can be checked. */
const standIns: Readonly<Record<string, unknown>> = {
  casefile: '1',
  id: 'unreadable',
  title: '?',
  subjects: ['nobody'],
};

/**
 * Keep as much of a file as fits the schema, so that checks can examine it. A value that does not fit is left out, and
 * with it the entry that requires it. Null if nothing is left, or if there are too many mistakes.
 */
export function keepValid(data: unknown): ValidData | null {
  const places = new Map<unknown, readonly number[]>();
  const copy = copyData(data);
  leaveOut(listsForMaps(copy), copy, places);
  // Each round leaves out something, or else the entry that contains it.
  for (let round = 0; round < maxRounds; round++) {
    const result = v.safeParse(dossierSchema, copy);
    if (result.success) return { written: result.output, original: (path) => original(copy, path, places) };
    if (result.issues.length > mostIssues) return null;
    const broken = new Map(result.issues.map(pathOf).map((path) => [JSON.stringify(path), path]));
    if (!isData(copy) || broken.has('[]')) return null;
    leaveOut([...broken.values()], copy, places);
  }
  return null;
}

function pathOf({ path: items, received }: v.BaseIssue<unknown>): Path {
  const path = items ?? [];
  const keys = path.map(({ key }) => key as string | number);
  const list = path.findIndex((item) => item.type !== 'array' && Array.isArray(item.input));
  if (list !== -1) return keys.slice(0, list);
  return received === 'undefined' && !hasStandIn(keys) ? keys.slice(0, -1) : keys;
}

function hasStandIn(path: Path): boolean {
  return (path.length === 1 || path.at(-3) === 'sections') && Object.hasOwn(standIns, path.at(-1) ?? '');
}

/** Leave out the values at some paths, and note in `places` where the others were. */
function leaveOut(paths: readonly Path[], root: unknown, places: Map<unknown, readonly number[]>): void {
  const lists = new Set<unknown[]>();
  for (const path of paths) {
    const above = valueAt(root, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (Array.isArray(above)) {
      above[Number(key)] = gone;
      lists.add(above);
    } else if (isData(above)) {
      if (hasStandIn(path) && above[key] !== standIns[key]) above[key] = standIns[key];
      else delete above[key];
    }
  }
  for (const list of lists) {
    const before = places.get(list);
    const kept = [...list.keys()].filter((index) => list[index] !== gone);
    places.set(
      list,
      kept.map((index) => before?.[index] ?? index),
    );
    for (const [to, from] of kept.entries()) list[to] = list[from];
    list.length = kept.length;
  }
}

function original(root: unknown, path: Path, places: ReadonlyMap<unknown, readonly number[]>): Path {
  let at = root;
  return path.map((step) => {
    const kept = places.get(at);
    at = isData(at) ? at[step] : undefined;
    return kept?.[Number(step)] ?? step;
  });
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
