import type { WrittenReference } from '../../dossier/format/schema.js';
import { namedKinds } from '../../dossier/format/vocabulary.js';
import type { Likeness } from '../../dossier/model/same-source.js';
import type { NamedKind } from '../../dossier/parts/fields/field.js';
import { wholeFile } from '../../dossier/parts/registry.js';
import { linksIn } from '../../dossier/reading/links.js';
import { copyData, setValueAt } from '../../dossier/yaml/path.js';
import { joinParts, withoutEmpty } from '../draft-parts.js';
import type { Draft, Parts } from '../importer.js';
import { DraftIds, type TakenIds, takenOf } from './draft-ids.js';
import { type KnownName, KnownNames, type Spelled } from './known-names.js';
import { type KnownReference, ReferenceMerger } from './merge-references.js';
import { joinRepeated, KnownEntries, noneRepeated, type Repeated } from './repeated.js';

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
 * Adapts drafts, one after the other, to the parts that a case file already has: if a reference of an earlier
 * draft describes the same source, it gets what the draft says about it. The time for a draft does not grow with
 * what came before it.
 */
class Merger {
  readonly #entries = new KnownEntries();
  /** The ids of the case file, by kind. */
  readonly #taken: TakenIds = new Map();
  readonly #names = new KnownNames();
  readonly #references: ReferenceMerger;

  constructor(file: Parts) {
    for (const { role, kinds, value } of linksIn(file)) if (role === 'id') takenOf(this.#taken, kinds[0]).add(value);
    this.#references = new ReferenceMerger(file.references ?? []);
    this.#keep(file);
  }

  /** No publishers are found for the references of a complete draft. */
  add(draft: Parts, isComplete = false): Merged {
    const ids = new DraftIds(this.#taken);
    const copy = copyData(draft);
    const { names, known } = this.#addNames(copy, ids);
    this.#linkPlaces(copy);
    const { references, ...found } = this.#addReferences(copy.references ?? [], ids);
    const rest = { ...copy, references };
    wholeFile.links(rest, [], ({ role, kinds: [kind], value, at }) => {
      if (role === 'id' && at === 'value' && kind !== 'case' && kind !== 'references') ids.assign(kind, value);
    });
    if (ids.areNew) renameLinks(rest, ids.all);
    const { rest: unrepeated, repeated } = withoutAllRepeated(this.#entries, rest);
    const parts: Parts = { ...unrepeated, ...names };
    this.#keep(parts);
    if (!isComplete) this.#names.addPublishers(references);
    return { ...found, added: withoutEmpty(parts), known: [...known, ...found.known], repeated };
  }

  /** The people, organisations and places of a draft under their new ids, without those that the case file has. */
  #addNames(draft: Parts, ids: DraftIds): { readonly names: Pick<Parts, NamedKind>; readonly known: KnownName[] } {
    const known: KnownName[] = [];
    const added = namedKinds.map((kind) => {
      const entries = Object.entries<Spelled>(draft[kind] ?? {}).flatMap(([id, party]) => {
        const same = this.#names.find(kind, id, party);
        if (same === undefined) return [[ids.assign(kind, id), party] as const];
        known.push(same);
        ids.rename(kind, id, same.as);
        return [];
      });
      return [kind, Object.fromEntries(entries)] as const;
    });
    // Each entry is one of the draft.
    return { names: Object.fromEntries(added) as Pick<Parts, NamedKind>, known };
  }

  /** Where a draft names a place in words, link to the place of that name that the case file has. */
  #linkPlaces(draft: Parts): void {
    for (const { role, kinds, value, path, at } of linksIn(draft)) {
      if (role !== 'link' || at !== 'value' || !kinds.includes('places')) continue;
      if (Object.hasOwn(draft.places ?? {}, value)) continue;
      const place = this.#names.find('places', value, { name: value });
      if (place !== undefined) setValueAt(draft, path, place.as);
    }
  }

  #addReferences(
    all: readonly WrittenReference[],
    ids: DraftIds,
  ): { readonly references: WrittenReference[] } & Pick<Merged, 'known' | 'alike' | 'publishers'> {
    this.#references.beginDraft();
    const known: Known[] = [];
    const alike: Alike[] = [];
    const publishers = new Set<string>();
    const references = all.filter((reference) => {
      const { id } = reference;
      const publisher = ids.of('organizations', reference.publisher);
      const { known: same, alike: other, source } = this.#references.find(reference, publisher);
      if (same !== undefined) {
        if (publisher !== undefined) publishers.add(publisher);
        known.push({ kind: 'references', ...same });
        ids.rename('references', id, same.as);
        return false;
      }
      const as = ids.assign('references', id);
      if (other !== undefined && other.by !== 'title') alike.push({ id: as, as: other.id, by: other.by });
      this.#references.add(as, reference, source);
      return true;
    });
    return { references, known, alike, publishers };
  }

  #keep(parts: Parts): void {
    this.#names.add(parts);
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
