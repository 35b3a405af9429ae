import type { WrittenDossier } from '../format/schema.js';
import type { IdSpace, WrittenLink } from '../parts/fields/field.js';
import { partList } from '../parts/registry.js';
import { linksIn } from '../reading/links.js';
import { copyData, setValueAt } from '../yaml/path.js';

/** The part with the ids that a link refers to: `about` refers to `disputes`. */
const spaceOf = (kind: IdSpace) => (kind === 'about' ? 'disputes' : kind);

const nouns = new Map<IdSpace, string>([
  ...partList.map(([key, { kind }]) => [key, kind.name] as const),
  ['statements', 'statement'],
  ['sections', 'section'],
  ['case', 'case'],
]);

/** A case file with replaced ids, and the number of these. */
export interface Renamed {
  readonly written: WrittenDossier;
  readonly count: number;
}

/** Replace the ids that `tells` finds by neutral ones, such as `person-2`, everywhere in the case file. */
export function withNeutralIds(written: WrittenDossier, tells: (id: string) => boolean): Renamed {
  const all = linksIn(written);
  const freeId = idMaker(all.map(({ value }) => value));
  const renamed = new Map<string, string>();
  for (const field of all) {
    const [kind] = field.kinds;
    if (kind === undefined || !isId(field) || !tells(field.value)) continue;
    const key = keyOf(kind, field.value);
    if (!renamed.has(key)) renamed.set(key, freeId(nouns.get(spaceOf(kind)) ?? 'entry'));
  }
  if (renamed.size === 0) return { written, count: 0 };
  const copy = copyData(written);
  const found = all.flatMap(({ kinds, value, ...field }) => {
    const other = kinds.flatMap((kind) => renamed.get(keyOf(kind, value)) ?? [])[0];
    return other === undefined ? [] : [{ ...field, other }];
  });
  for (const { path, at, other } of found) if (at === 'value') setValueAt(copy, path, other);
  // Paths contain keys, so keys change last.
  renameKeys(copy, new Map(found.flatMap(({ path, at, other }) => (at === 'key' ? [[path.join(' '), other]] : []))));
  return { written: copy, count: renamed.size };
}

/** Whether a field defines an id. A point in dispute needs no entry, so `about` defines its id too. */
function isId({ role, kinds }: WrittenLink): boolean {
  return role === 'id' || (role === 'link' && kinds.includes('about'));
}

function keyOf(kind: IdSpace, id: string): string {
  return `${spaceOf(kind)} ${id}`;
}

/** Makes unused ids of a noun and a number. */
function idMaker(texts: readonly string[]): (noun: string) => string {
  const taken = new Set(texts);
  const last = new Map<string, number>();
  return (noun) => {
    let number = (last.get(noun) ?? 0) + 1;
    while (taken.has(`${noun}-${number}`)) number += 1;
    last.set(noun, number);
    return `${noun}-${number}`;
  };
}

/** Rename keys of the parts that are maps, in the same order. */
function renameKeys(written: WrittenDossier, others: ReadonlyMap<string, string>): void {
  if (others.size === 0) return;
  for (const [part, { shape }] of partList) {
    if (shape !== 'map') continue;
    const entries = Object.entries(written[part] ?? {}).map(([id, entry]) => [
      others.get(`${part} ${id}`) ?? id,
      entry,
    ]);
    Object.assign(written, { [part]: Object.fromEntries(entries) });
  }
}
