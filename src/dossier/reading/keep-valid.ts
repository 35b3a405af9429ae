import * as v from 'valibot';
import { dossierSchema, type WrittenDossier } from '../format/schema.js';
import type { Path } from '../yaml/path.js';
import { listsForMaps } from './fits-schema.js';

export interface ValidData {
  readonly written: WrittenDossier;
  /** The path in the file of a value that remains. Entries of a list move up if one before them is left out. */
  original(path: Path): Path;
}

type Data = Record<string | number, unknown>;

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
 * Keep as much of a file as fits the schema, so that checks can examine it. A value that does not fit is left out, and with
 * it the entry that requires it. Null if nothing is left.
 */
export function keepValid(data: unknown): ValidData | null {
  const places = new Map<unknown, readonly number[]>();
  const copy = copied(data);
  for (const path of listsForMaps(copy)) leaveOut(copy as Data, path, places);
  // Each round leaves out something, or else the entry that contains it.
  for (let round = 0; round < maxRounds; round++) {
    const result = v.safeParse(dossierSchema, copy);
    if (result.success) return { written: result.output, original: (path) => original(copy, path, places) };
    const broken = new Map(result.issues.map(pathOf).map((path) => [JSON.stringify(path), path]));
    if (!isData(copy) || broken.has('[]')) return null;
    // Remove the deepest values first, and the last entries of a list first, so that the other paths stay valid.
    const paths = [...broken.values()].reverse().sort((a, b) => b.length - a.length);
    for (const path of paths) leaveOut(copy, path, places);
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

function leaveOut(root: Data, path: Path, places: Map<unknown, readonly number[]>): void {
  const above = path.slice(0, -1).reduce<unknown>((at, step) => (isData(at) ? at[step] : undefined), root);
  const key = path.at(-1) ?? '';
  if (Array.isArray(above)) {
    const kept = places.get(above) ?? [...above.keys()];
    places.set(above, kept.toSpliced(Number(key), 1));
    above.splice(Number(key), 1);
  } else if (isData(above)) {
    if (hasStandIn(path) && above[key] !== standIns[key]) above[key] = standIns[key];
    else delete above[key];
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

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  return isData(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)])) : value;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
