import type { WrittenPerson, WrittenReference } from '../../dossier/format/schema.js';
import { namedKinds } from '../../dossier/format/vocabulary.js';
import type { Likeness } from '../../dossier/model/same-source.js';
import { fold } from '../../dossier/names/fold.js';
import { writtenSpellings } from '../../dossier/names/spellings.js';
import type { NamedKind } from '../../dossier/parts/fields/field.js';
import { wholeFile } from '../../dossier/parts/registry.js';
import { linksIn } from '../../dossier/reading/links.js';
import { copyData, setValueAt } from '../../dossier/yaml/path.js';
import { getOrInsert } from '../../get-or-insert.js';
import { joinParts, withoutEmpty } from '../draft-parts.js';
import { takeId } from '../ids.js';
import type { Draft, Parts } from '../importer.js';
import { type KnownReference, ReferenceMerger } from './merge-references.js';
import { joinRepeated, KnownEntries, noneRepeated, type Repeated } from './repeated.js';

/** A person, an organisation or a place of a draft that the case file already has. */
interface KnownName {
  readonly kind: NamedKind;
  readonly id: string;
  /** Its id in the case file. */
  readonly as: string;
  /** What the two have in common. */
  readonly by: 'name';
}

type Known = KnownName | ({ readonly kind: 'references' } & KnownReference);

/** A reference that was added although another one has its DOI or address, because they describe different sources. */
interface Alike {
  readonly id: string;
  readonly as: string;
  readonly by: Likeness;
}

export interface Merged {
  /** The draft without what is known. Its ids are new in the case file, and its links lead to known entries too. */
  readonly added: Parts;
  readonly known: readonly Known[];
  readonly alike: readonly Alike[];
  /** The other entries that the case file already has, such as events. */
  readonly repeated: Repeated;
  /** The ids of the publishers of known references, as the file or `added` have them. */
  readonly publishers: ReadonlySet<string>;
}

/** Adapt a draft to the parts that a case file already has, so that both can be written into one file. */
export function merge(file: Parts, draft: Parts): Merged {
  return new Merger(file).add(draft);
}

/**
 * Adapts drafts, one after the other, to the parts that a case file already has: if a reference of an earlier draft describes
 * the same source, it gets what the draft says about it. The time for a draft does not grow with what came before it.
 */
class Merger {
  readonly #entries = new KnownEntries();
  readonly #taken = new Map<string, Set<string>>();
  readonly #named: Readonly<Record<NamedKind, BySpelling>> = {
    people: new Map(),
    organizations: new Map(),
    places: new Map(),
  };
  readonly #references: ReferenceMerger;

  constructor(file: Parts) {
    for (const { role, kinds, value } of linksIn(file)) if (role === 'id') this.#takenOf(kinds[0] ?? '').add(value);
    this.#references = new ReferenceMerger(file.references ?? []);
    this.#keep(file);
  }

  /** No publishers are found for the references of a complete draft. */
  add(draft: Parts, isComplete = false): Merged {
    const known: Known[] = [];
    const alike: Alike[] = [];
    const publishers = new Set<string>();
    const ids = new Map<string, string>();
    let isRenamed = false;
    const rename = (kind: string, id: string, as: string) => {
      ids.set(`${kind} ${id}`, as);
      isRenamed ||= as !== id;
    };
    const assignId = (kind: string, id: string) => rename(kind, id, takeId(this.#takenOf(kind), id));
    const isNew = (id: string, found: Known | undefined, kind: Known['kind']) => {
      if (found === undefined) {
        assignId(kind, id);
        return true;
      }
      known.push(found);
      rename(kind, id, found.as);
      return false;
    };
    const copy = copyData(draft);
    const named = namedKinds.map((kind) => {
      const isNewName = ([id, party]: [string, Spelled]) => isNew(id, this.#knownName(kind, id, party), kind);
      return [kind, Object.entries<Spelled>(copy[kind] ?? {}).filter(isNewName)] as const;
    });
    this.#references.beginDraft();
    const references = (copy.references ?? []).filter((reference) => {
      const { id } = reference;
      const publisher = ids.get(`organizations ${reference.publisher}`);
      const { known: same, alike: other, source } = this.#references.find(reference, publisher);
      if (same !== undefined && publisher !== undefined) publishers.add(publisher);
      if (!isNew(id, same && { kind: 'references', ...same }, 'references')) return false;
      const as = ids.get(`references ${id}`) ?? id;
      if (other !== undefined && other.by !== 'title') alike.push({ id: as, as: other.id, by: other.by });
      this.#references.add(as, reference, source);
      return true;
    });
    const rest = { ...copy, references };
    wholeFile.links(rest, [], ({ role, kinds, value, at }) => {
      if (role === 'id' && at === 'value' && kinds[0] !== 'case' && kinds[0] !== 'references')
        assignId(kinds[0] ?? '', value);
    });
    if (isRenamed) renameLinks(rest, ids);
    const { rest: unrepeated, repeated } = withoutAllRepeated(this.#entries, rest);
    const keyed = named.map(([kind, entries]) => {
      const renamed = entries.map(([id, entry]) => [ids.get(`${kind} ${id}`) ?? id, entry] as const);
      return [kind, Object.fromEntries(renamed)] as const;
    });
    // Each entry is one of the draft.
    const parts: Parts = { ...unrepeated, ...(Object.fromEntries(keyed) as Pick<Parts, NamedKind>) };
    this.#keep(parts);
    if (!isComplete) addPublishers(references, this.#named.organizations);
    return { added: withoutEmpty(parts), known, alike, repeated, publishers };
  }

  #takenOf(kind: string): Set<string> {
    return getOrInsert(this.#taken, kind, () => new Set());
  }

  #knownName(kind: NamedKind, id: string, party: Spelled): KnownName | undefined {
    const [as, other] = new Set(spellingsOf(party).flatMap((one) => [...(this.#named[kind].get(one) ?? [])]));
    return as !== undefined && other === undefined ? { kind, id, as, by: 'name' } : undefined;
  }

  #keep(parts: Parts): void {
    for (const kind of namedKinds) addSpellings(this.#named[kind], parts[kind]);
    this.#entries.add(parts);
  }
}

/** Leave out what the case file has already, then what is only different because it links to that. */
function withoutAllRepeated(
  existing: KnownEntries,
  draft: Parts,
): { readonly rest: Parts; readonly repeated: Repeated } {
  const { rest, repeated, renamed } = existing.withoutRepeated(draft);
  if (renamed.size === 0) return { rest, repeated };
  renameLinks(rest, renamed);
  const next = withoutAllRepeated(existing, rest);
  return { rest: next.rest, repeated: joinRepeated(repeated, next.repeated) };
}

/** Give ids, and links to them, their new names. */
function renameLinks(parts: Parts, ids: ReadonlyMap<string, string>): void {
  for (const { role, kinds, value, path, at } of linksIn(parts)) {
    const id = kinds.map((kind) => ids.get(`${kind} ${value}`)).find((found) => found !== undefined);
    if (role !== 'date' && at === 'value' && id !== undefined) setValueAt(parts, path, id);
  }
}

/** Adapt several drafts, one after the other, to the parts that a case file already has. */
export function mergeAll(existing: Parts, drafts: readonly Draft[]): Merged {
  const merger = new Merger(existing);
  const all = drafts.map(({ written, isComplete }) => merger.add(written, isComplete));
  return {
    added: joinParts(...all.map(({ added }) => added)),
    known: all.flatMap(({ known }) => known),
    alike: all.flatMap(({ alike }) => alike),
    repeated: all.reduce((sum, { repeated }) => joinRepeated(sum, repeated), noneRepeated),
    publishers: new Set(all.flatMap(({ publishers }) => [...publishers])),
  };
}

/** Give a reference the publisher whose name is its container, its site or one of its authors, so that `refs --org` finds it. */
function addPublishers(references: readonly WrittenReference[], named: BySpelling): void {
  for (const reference of references) {
    if (reference.publisher !== undefined) continue;
    const { container, site, authors = [] } = reference;
    // A citation names the publisher instead of the site, so another publisher would hide the site.
    const others = site === undefined ? [container, ...authors.filter((author) => typeof author === 'string')] : [];
    const names = [site, ...others];
    const [id, other] = new Set(
      names.flatMap((name) => {
        const spelling = fold(name ?? '');
        return [...(named.get(spelling) ?? named.get(spelling.replace(/^the /, '')) ?? [])];
      }),
    );
    if (id !== undefined && other === undefined) reference.publisher = id;
  }
}

type Spelled = Pick<WrittenPerson, 'name' | 'names'>;

function spellingsOf(party: Spelled): string[] {
  return writtenSpellings(party)
    .map(fold)
    .filter((spelling) => spelling !== '');
}

/** For each spelling of a name, the ids of its parties: at most two, because two are already ambiguous. */
type BySpelling = Map<string, Set<string>>;

function addSpellings(ids: BySpelling, parties: Readonly<Record<string, Spelled>> = {}): void {
  for (const [id, party] of Object.entries(parties)) {
    for (const spelling of spellingsOf(party)) {
      const same = getOrInsert(ids, spelling, () => new Set());
      if (same.size < 2) same.add(id);
    }
  }
}
