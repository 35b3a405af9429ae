import { withheldNames, withoutWithheld } from '../dossier/disclose.js';
import { type Access, maySee, withheldName } from '../dossier/format/vocabulary.js';
import { type ShownPart, VersionLeaks } from '../dossier/leaks.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { type Register, withoutRepetition } from '../dossier/model/register.js';
import { withRegisters } from '../dossier/model/registered-names.js';
import { joinedNames, type Names } from '../dossier/names/spells-withheld.js';
import { SharedEntries } from '../dossier/parts/shared-entries.js';
import { Classes, pairsOf } from './classes.js';
import { type Fact, factKey, factsOf } from './facts.js';
import { type IsMarked, markedUnlisted, withMarks, withPseudonyms, withUnlisted } from './marks.js';
import { resembling } from './resembling.js';
import { withoutHidden } from './without-hidden.js';

/** What a reader may see of a version of a case file, among other versions. */
export interface ShownVersion {
  readonly id: string;
  readonly title: string;
  readonly language?: string;
  readonly facts: readonly Fact[];
  /** The entries that show a name which the version before it withholds, each by its `factKey`. */
  readonly naming?: ReadonlySet<string>;
}

/**
 * Versions as a reader may see them, and the names that no text shown beside them may contain; null if there are none.
 */
interface DisclosedVersions {
  readonly versions: readonly ShownVersion[];
  readonly names: Names | null;
}

/**
 * What someone with this access may see of several versions of a case file, the oldest first: only what every version
 * allows. An entry or name that one version withholds is withheld in all, because an old version may be from before the
 * mark. Null if a version is withheld as a whole. `registers` are those of all versions.
 */
export function discloseWithNames(
  versions: readonly Dossier[],
  access: Access,
  registers: readonly Register[] = [],
): DisclosedVersions | null {
  const disclosed = versions.map((dossier) => withoutWithheld(dossier, access));
  if (disclosed.some((dossier) => dossier === null)) return null;
  const hidesNames = versions.some((dossier) => withRegisters(dossier, registers, access).hiddenNames !== undefined);
  // Most files withhold nothing.
  if (!hidesNames && disclosed.every((dossier, index) => dossier === versions[index]))
    return { versions: versions.map(shownAs), names: null };
  const disclosing = new Disclosing(versions, access, registers);
  const shown = disclosing.shown();
  return shown && { versions: shown, names: disclosing.names };
}

function shownAs(dossier: Dossier): ShownVersion {
  const { id, title, language } = dossier;
  return { id, title, ...(language !== undefined && { language }), facts: factsOf(dossier) };
}

/** Marks entries as withheld until no version shows what another withholds. */
class Disclosing {
  readonly #versions: readonly Dossier[];
  readonly #access: Access;
  readonly #registers: readonly Register[];
  readonly #facts: readonly (readonly Fact[])[];
  readonly #classes: Classes;
  readonly #shared = new SharedEntries();
  /** The newest pseudonym of each class of people. */
  readonly #pseudonyms = new Map<number, { readonly pseudonym?: string }>();
  /** The names that the versions withhold; null if there are none. Known after `shown`. */
  names: Names | null = null;
  /** Finds these names. */
  #leaks: VersionLeaks | null = null;
  /** The classes of entries that no version may show. */
  readonly #hidden = new Set<number>();
  /** The keys at the top of the file that no version may show. */
  readonly #hiddenKeys = new Set<string>();

  constructor(versions: readonly Dossier[], access: Access, registers: readonly Register[]) {
    this.#versions = versions;
    this.#access = access;
    this.#registers = withoutRepetition(registers);
    this.#facts = versions.map(factsOf);
    this.#classes = new Classes(this.#facts);
  }

  shown(): readonly ShownVersion[] | null {
    this.#hideMarked();
    for (;;) {
      const before = this.#hidden.size + this.#hiddenKeys.size;
      const marked = this.#marked();
      const shown = this.#disclosed(marked);
      if (shown === null) return null;
      for (const [version, dossier] of shown.entries()) this.#hideAllBut(version, factsOf(dossier));
      this.#hideLeaks(marked);
      if (this.#hidden.size + this.#hiddenKeys.size === before) return this.#finished(shown);
    }
  }

  /** Hide the entries that a version marks, in all versions, and what may be earlier forms of them. */
  #hideMarked(): void {
    for (const [version, facts] of this.#facts.entries())
      for (const fact of facts) if (!maySee(this.#access, fact.access)) this.#hide(version, fact);
    const last = this.#versions.length - 1;
    const isWithheld = (version: number, fact: Fact) => this.#isHidden(version, factKey(fact));
    const found = pairsOf(this.#versions.length).flatMap(([old, now]) =>
      [
        { earlier: old, other: now },
        { earlier: now, other: old },
      ]
        // Anyone may read what the last version shows.
        .filter(({ earlier }) => earlier !== last)
        .flatMap((both) => resembling(both, this.#facts, this.#classes, isWithheld)),
    );
    for (const one of found) this.#hidden.add(one);
  }

  #hide(version: number, fact: Pick<Fact, 'kind' | 'shownId'>): void {
    this.#hidden.add(this.#classes.of(version, factKey(fact)));
  }

  #isHidden(version: number, key: string): boolean {
    return this.#hidden.has(this.#classes.of(version, key));
  }

  #marksOf(version: number): IsMarked {
    return (kind, id) => this.#isHidden(version, `${kind} ${id}`);
  }

  /** Each version with the marks of all. */
  #marked(): readonly Dossier[] {
    const unlisted = markedUnlisted(this.#versions.map((dossier, version) => [dossier, this.#marksOf(version)]));
    return this.#versions.map((dossier, version) => {
      const marked = withUnlisted(withMarks(dossier, this.#marksOf(version)), unlisted);
      return withPseudonyms(marked, (id) => this.#pseudonymOf(version, id));
    });
  }

  /** The newest pseudonym of a withheld person: another one in an old version would look like another person. */
  #pseudonymOf(version: number, id: string): { readonly pseudonym?: string } | null {
    const own = this.#classes.of(version, `person ${id}`);
    if (!this.#hidden.has(own)) return null;
    const known = this.#pseudonyms.get(own);
    if (known !== undefined) return known;
    const all = this.#classes.members(own).flatMap(([at, key]) => {
      const person = this.#versions[at]?.people.get(key.replace('person ', ''));
      return person?.pseudonym ?? [];
    });
    const pseudonym = all.at(-1);
    const newest = pseudonym === undefined ? {} : { pseudonym };
    this.#pseudonyms.set(own, newest);
    return newest;
  }

  #disclosed(marked: readonly Dossier[]): readonly Dossier[] | null {
    const shown = marked.map((dossier) => withoutWithheld(dossier, this.#access, this.#shared));
    return shown.every((dossier) => dossier !== null) ? shown : null;
  }

  /** Hide the entries that a version has and does not show, for whatever reason. */
  #hideAllBut(version: number, shown: readonly Fact[]): void {
    const seen = new Set(shown.map(factKey));
    for (const fact of this.#facts[version] ?? []) if (!seen.has(factKey(fact))) this.#hide(version, fact);
  }

  /** Hide the entries that spell a name which any version or register withholds. */
  #hideLeaks(marked: readonly Dossier[]): void {
    const known = marked.map((dossier) => withRegisters(dossier, this.#registers, this.#access));
    const all = known.flatMap((dossier) => withheldNames(dossier, this.#access) ?? []);
    if (all.length === 0) return;
    const names = joinedNames(all);
    if (JSON.stringify(names) !== JSON.stringify(this.names)) this.#leaks = new VersionLeaks(names);
    this.names = names;
    for (const [version, dossier] of known.entries()) {
      const shown = withoutWithheld(dossier, this.#access, this.#shared);
      if (shown === null) continue;
      for (const part of this.#leaks?.in(shown, this.#versions[version]?.waived) ?? []) this.#hidePart(version, part);
    }
  }

  #hidePart(version: number, { kind, id }: ShownPart): void {
    if (kind === 'key') this.#hiddenKeys.add(id);
    else this.#hide(version, { kind, shownId: id });
  }

  #finished(shown: readonly Dossier[]): readonly ShownVersion[] {
    const facts = withoutHidden(this.#facts, shown.map(factsOf), this.#classes, {
      classes: this.#hidden,
      keys: this.#hiddenKeys,
    });
    return shown.map((dossier, version) => {
      const { id, title, language } = dossier;
      const own = (key: string, value: string) => (this.#hiddenKeys.has(key) ? withheldName : value);
      return {
        id: own('id', id),
        title: own('title', title),
        ...(language !== undefined && { language }),
        facts: facts[version] ?? [],
      };
    });
  }
}
