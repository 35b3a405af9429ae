import type { Access } from '../dossier/format/vocabulary.js';
import { type Dossier, sectionsOf, walkSections } from '../dossier/model/dossier.js';
import { entriesOf, type KindedEntry, type KindName } from '../dossier/parts/entries-by-kind.js';
import type { IdSpace } from '../dossier/parts/fields/field.js';
import { head } from '../dossier/parts/head.js';
import { type Path, valueAt } from '../dossier/yaml/path.js';
import { rememberingEach } from '../remembering.js';
import { type Plain, plainOf, type Values, valuesOf } from './plain.js';

export const factKinds = ['case', 'section'] as const;
/** A kind of entry, or the file itself, or a section of its text. */
export type FactKind = KindName | (typeof factKinds)[number];

/** A link to another entry, by its position in the values. */
interface Link {
  readonly path: Path;
  readonly spaces: readonly IdSpace[];
}

/** An entry as the case file writes it, ready to be compared with another version of it. */
export interface Fact {
  readonly kind: FactKind;
  /** The id that the file writes; absent for a statement that is only numbered. */
  readonly id?: string;
  /** The id by which commands find it. */
  readonly shownId: string;
  /** The id of the section that a statement is in. */
  readonly section?: string;
  /** The text that a person recognises it by. */
  readonly title: string;
  /** The text by which it is recognised in another version. */
  readonly text: string;
  readonly access: Access;
  readonly values: Values;
  /** The links in values of this kind. */
  links(values: Values): readonly Link[];
}

/** Texts that describe an entry without being what it says. */
const besideText: ReadonlySet<string> = new Set(['note', 'quote', 'tag', 'role', 'date']);

/** What a fact is, by its kind and id: unique within a version. */
export function factKey({ kind, shownId }: Pick<Fact, 'kind' | 'shownId'>): string {
  return `${kind} ${kind === 'case' ? '' : shownId}`;
}

/**
 * Everything that a dossier states: the file itself, its sections, and its entries in the order of the table of parts.
 */
export function factsOf(dossier: Dossier): Fact[] {
  return [caseFact(dossier), ...sectionFacts(dossier), ...entryFacts(dossier)];
}

function caseFact(dossier: Dossier): Fact {
  const written = Object.entries(head).flatMap(([key, field]) => {
    // Each field writes the value that it has read.
    const value = (dossier as unknown as Readonly<Record<string, unknown>>)[key];
    const own = value === undefined ? undefined : (field.write as (value: unknown) => unknown)(value);
    return own === undefined ? [] : [[key, own] as const];
  });
  const { id, title, access } = dossier;
  const values = valuesOf(Object.fromEntries(written));
  const links = (own: Values): Link[] => {
    const found: Link[] = [];
    for (const [key, field] of Object.entries(head))
      field.links?.(own[key], [key], ({ role, kinds: spaces, path }) => {
        if (role === 'link') found.push({ path, spaces });
      });
    return found;
  };
  return { kind: 'case', shownId: id, title, text: title, access, values, links };
}

function sectionFacts({ sections }: Dossier): Fact[] {
  return Array.from(walkSections(sections), ({ section }): Fact => {
    const { id, title } = section;
    const values = { title: plainOf(title) };
    return {
      kind: 'section',
      id,
      shownId: id,
      title,
      text: title,
      access: 'public',
      values,
      links: noLinks,
    };
  });
}

function noLinks(): readonly Link[] {
  return [];
}

/** The facts of entries, which many versions of a file share. */
const known = new WeakMap<object, Fact>();

function entryFacts(dossier: Dossier): Fact[] {
  const sections = sectionsOf(dossier);
  return entriesOf(dossier).map((entry): Fact => {
    const section = sections.get(entry.item)?.section.id;
    const own = known.get(entry.item);
    if (own !== undefined && own.section === section) return own;
    const fact = entryFact(entry, section);
    known.set(entry.item, fact);
    return fact;
  });
}

function entryFact({ kind, item, part }: KindedEntry, section: string | undefined): Fact {
  const { id, access } = item;
  const { id: _, ...values } = valuesOf(part.entry.write(item));
  const texts: string[] = [];
  part.entry.texts?.(
    item,
    () => [],
    (field, text) => {
      if (!besideText.has(field)) texts.push(text);
    },
  );
  return {
    kind,
    // A statement without an id of its own is numbered: `SECTION/N`. No id of a file has a slash.
    ...(!id.includes('/') && { id }),
    shownId: id,
    ...(section !== undefined && { section }),
    title: part.kind.title(item),
    text: texts.join(' '),
    access,
    values,
    links: linksOf(part),
  };
}

/** Make the function that finds the links in values of a part, once for its thousands of entries. */
const linksOf = rememberingEach((part: KindedEntry['part']): Fact['links'] => (own) => {
  const found: Link[] = [];
  part.entry.links?.(own, [], ({ role, kinds: spaces, path }) => {
    if (role === 'link') found.push({ path, spaces });
  });
  return found;
});

/** The values of a fact, in which links lead to the ids that the entries have in the other version. */
export function withRenamedLinks(
  { values, links }: Pick<Fact, 'values' | 'links'>,
  renamed: ReadonlyMap<string, string>,
): Values {
  if (renamed.size === 0) return values;
  const to = new Map<string, string>();
  for (const { path, spaces } of links(values)) {
    const id = valueAt(values, path);
    const other = spaces.map((space) => renamed.get(renameKey(space, String(id)))).find((one) => one !== undefined);
    if (other !== undefined) to.set(JSON.stringify(path), other);
  }
  const copy = (value: Plain, path: Path): Plain => {
    if (Array.isArray(value)) return value.map((one, index) => copy(one, [...path, index]));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one, [...path, key])]));
    return to.get(JSON.stringify(path)) ?? value;
  };
  return to.size === 0 ? values : (copy(values, []) as Values);
}

/** The key of an id among renamed ids. The points that claims are about are disputes. */
export function renameKey(space: string, id: string): string {
  return `${space === 'about' ? 'disputes' : space} ${id}`;
}
