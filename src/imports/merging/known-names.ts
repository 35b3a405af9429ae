import type { WrittenPerson, WrittenReference } from '../../dossier/format/schema.js';
import { namedKinds } from '../../dossier/format/vocabulary.js';
import { fold } from '../../dossier/names/fold.js';
import { writtenSpellings } from '../../dossier/names/spellings.js';
import type { NamedKind } from '../../dossier/parts/fields/field.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Parts } from '../importer.js';

/** A person, an organisation or a place of a draft that the case file already has. */
export interface KnownName {
  readonly kind: NamedKind;
  readonly id: string;
  /** Its id in the case file. */
  readonly as: string;
  /** What the two have in common. */
  readonly by: 'name';
}

export type Spelled = Pick<WrittenPerson, 'name' | 'names'>;

/** For each spelling of a name, the ids of its parties: at most two, because two are already ambiguous. */
type BySpelling = Map<string, Set<string>>;

/** The people, organisations and places of a case file, by their names. */
export class KnownNames {
  readonly #ids: Readonly<Record<NamedKind, BySpelling>> = {
    people: new Map(),
    organizations: new Map(),
    places: new Map(),
  };

  add(parts: Parts): void {
    for (const kind of namedKinds) {
      for (const [id, party] of Object.entries<Spelled>(parts[kind] ?? {})) {
        for (const spelling of spellingsOf(party)) {
          const same = getOrInsert(this.#ids[kind], spelling, () => new Set());
          if (same.size < 2) same.add(id);
        }
      }
    }
  }

  /**
   * The one entry of the case file that has a spelling of a party in a draft; undefined if there is none, or several.
   */
  find(kind: NamedKind, id: string, party: Spelled): KnownName | undefined {
    const as = this.#onlyId(kind, spellingsOf(party));
    return as === undefined ? undefined : { kind, id, as, by: 'name' };
  }

  /**
   * Give references the publisher whose name is their container, site or an author, so that `refs --org` finds them.
   */
  addPublishers(references: readonly WrittenReference[]): void {
    for (const reference of references) {
      if (reference.publisher !== undefined) continue;
      const { container, site, authors = [] } = reference;
      // A citation names the publisher instead of the site, so another publisher would hide the site.
      const others = site === undefined ? [container, ...authors.filter((author) => typeof author === 'string')] : [];
      const spellings = [site, ...others].map((name) => fold(name ?? ''));
      const known = spellings.map((one) => (this.#ids.organizations.has(one) ? one : one.replace(/^the /, '')));
      const id = this.#onlyId('organizations', known);
      if (id !== undefined) reference.publisher = id;
    }
  }

  #onlyId(kind: NamedKind, spellings: readonly string[]): string | undefined {
    const [id, other] = new Set(spellings.flatMap((one) => [...(this.#ids[kind].get(one) ?? [])]));
    return other === undefined ? id : undefined;
  }
}

function spellingsOf(party: Spelled): string[] {
  return writtenSpellings(party)
    .map((spelling) => withoutGaps(fold(spelling)))
    .filter((spelling) => spelling !== '');
}

/** A name without the spaces between Chinese characters, which some sources write and others do not. */
function withoutGaps(folded: string): string {
  return folded.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
