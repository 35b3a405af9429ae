import { defined } from '../defined.js';
import { getOrInsert } from '../get-or-insert.js';
import { type Problem, problem } from '../problems/problem.js';
import { likely, suggesting } from '../problems/suggest.js';
import { type Access, idPattern, maySee, withheldName } from './format/vocabulary.js';
import { type Leaks, leaks, publicNames } from './leaks.js';
import type { Dossier, Named, Organization, Person, Place } from './model/dossier.js';
import type { RegisterState } from './model/register.js';
import { withRegister } from './model/registered-names.js';
import { spellings } from './names/spellings.js';
import { joinedNames, labelTest, type Names, namesOf } from './names/spells-withheld.js';
import { type LinkedPart, linkedParts, type NamedKind } from './parts/fields/field.js';
import { wholeFile } from './parts/registry.js';
import { Naming, type SharedEntries } from './parts/shared-entries.js';
import { withoutUnnamed } from './parts/unnamed-parties.js';
import type { Reading } from './reading/read-result.js';

type Speller = (text: string) => boolean;

export const noLeaks: Leaks = { problems: [], waived: [] };

/** An entry to which others link. */
interface LinkedEntry {
  readonly id: string;
  readonly access: Access;
  readonly standIn?: string;
}

export interface Disclosure {
  /**
   * The part of the dossier that may be shown: the given dossier if everything may be shown; null if nothing may be.
   */
  readonly dossier: Dossier | null;
  /** The reasons why nothing may be printed. */
  readonly problems: readonly Problem[];
  /** The lines whose waivers accepted a word of a withheld name. */
  readonly waived?: readonly number[];
}

/**
 * The dossier as someone with this access may see it: only what `src/dossier/parts` has a field for, and of that only
 * what the reader may see. The rest is gone, not hidden: no view, count or format can show it. A withheld party still
 * appears where other entries refer to it, under its pseudonym or as `[withheld]`. A text that still spells such a name
 * is a problem: nothing may then be printed.
 */
export function disclose(dossier: Dossier, access: Access): Disclosure {
  if (!maySee(access, dossier.access)) {
    const hint = `Use --access ${dossier.access} to see it.`;
    const withheld = problem('withheld-file', `the whole file is marked ${dossier.access}`, {
      file: dossier.file,
      hint,
    });
    return { dossier: null, problems: [withheld] };
  }
  const shown = withoutWithheld(dossier, access);
  const names = shown && withheldNames(dossier, access);
  return { dossier: shown, ...(shown && names ? leaks(shown, names, shown, dossier.waived) : { problems: [] }) };
}

/** The names that are withheld from someone with this access, and would still be shown. Quick if none is withheld. */
export function leaksTo(dossier: Dossier, access: Access): Leaks {
  const names = withheldNames(dossier, access);
  const shown = names && withoutWithheld(dossier, access);
  return shown && names ? leaks(shown, names, shown, dossier.waived) : noLeaks;
}

/**
 * The names that a dossier withholds from someone with this access; null if there are none. `withRegister` must have
 * added the names of its register.
 */
export function withheldNames(dossier: Dossier, access: Access): Names | null {
  const { people, organizations, places } = hiddenParties(dossier, access);
  const { hiddenNames } = dossier;
  if (people.length + organizations.length + places.length === 0) return hiddenNames ?? null;
  const spelt = (one: Person | Organization | Place) => ({ id: one.id, spellings: spellings(one) });
  const names = namesOf(people.map(spelt), [...organizations, ...places].map(spelt));
  return hiddenNames === undefined ? names : joinedNames([names, hiddenNames]);
}

/**
 * Make a function that tests whether a path spells a name that a file withholds from a reader, or a word of one.
 * `state` is the register of the file's library. If the names cannot be read, no path counts: otherwise nobody could
 * find the file to correct it.
 */
export async function nameTest(
  reading: Pick<Reading, 'dossier' | 'withheld'>,
  access: Access,
  state: RegisterState,
): Promise<Speller> {
  const { dossier } = reading;
  if (dossier !== null) {
    const whole = withRegister(dossier, state, access);
    const names = withheldNames(whole, access);
    return names === null ? () => false : labelTest(names, () => shownNames(whole, access));
  }
  const { withheld = [] } = reading;
  if (withheld.length === 0) return () => false;
  const { revealing, withRegistered } = await import('./access/withheld.js');
  const named = withRegistered(withheld, state).filter(({ kind, spellings }) => kind !== 'other' && spellings !== null);
  const accessOf = revealing(named, 'and single words');
  return (text) => !maySee(access, accessOf([text]));
}

/** The names in a dossier that someone with this access may see. */
export function shownNames(dossier: Dossier, access: Access): readonly string[] {
  const shown = withoutWithheld(dossier, access);
  return shown === null ? [] : publicNames(shown);
}

/**
 * The same dossier as `disclose` gives, without a search for withheld names: nothing of it may be printed. `shared` is
 * given for several versions of a file, all disclosed with this access.
 */
export function withoutWithheld(dossier: Dossier, access: Access, shared?: SharedEntries): Dossier | null {
  if (!maySee(access, dossier.access)) return null;
  const allows = (needed: Access) => maySee(access, needed);
  const { people, organizations, places } = hiddenParties(dossier, access);
  const hidden: Readonly<Record<NamedKind, ReadonlyMap<string, Named>>> = {
    people: new Map(people.map(({ id, pseudonym }) => [id, { id: null, name: pseudonym ?? withheldName }])),
    organizations: new Map(organizations.map(({ id }) => [id, { id: null, name: withheldName }])),
    places: new Map(places.map(({ id }) => [id, { id: null, name: withheldName }])),
  };
  const seen = (part: LinkedPart) => {
    const entries: Iterable<LinkedEntry> = dossier[part].values();
    return new Map(Array.from(entries, ({ id, access: own }) => [id, allows(own)]));
  };
  // Most files link to few parts, so index a part when the first link leads to it.
  const linked = new Map<LinkedPart, ReadonlyMap<string, boolean>>();
  const indexOf = (part: LinkedPart) => {
    return getOrInsert(linked, part, () => seen(part));
  };
  const meansHiddenPlace = meansHidden(dossier.places, allows);
  const meansHiddenDispute = meansHidden(dossier.disputes, allows);
  const naming = new Naming(shared?.without(withheldIn(dossier, hidden, allows)));
  const disclosed = wholeFile.disclose(dossier, {
    allows,
    name(kind, named) {
      naming.add(kind, named);
      if (kind === 'places' && named.id === null && idPattern.test(named.name) && meansHiddenPlace(named.name))
        return { id: null, name: withheldName };
      return hidden[kind].get(named.id ?? '') ?? named;
    },
    // A dispute needs no entry. Any other entry that a link leads to is in the file.
    standIn: (id) => dossier.references.find((reference) => reference.id === id)?.standIn,
    sees: (part, id) => indexOf(part).get(id) ?? (part === 'disputes' && !meansHiddenDispute(id)),
    ...defined({ once: naming.once }),
  });
  return disclosed === undefined || disclosed === dossier
    ? (disclosed ?? null)
    : withoutUnnamed(dossier, disclosed, naming.names, shared);
}

/** What the rest of the file withholds: it decides what is shown of an entry. */
function withheldIn(
  dossier: Dossier,
  hidden: Readonly<Record<NamedKind, ReadonlyMap<string, Named>>>,
  allows: (needed: Access) => boolean,
): string {
  const linked = linkedParts.map((part) => {
    const entries: Iterable<LinkedEntry> = dossier[part].values();
    return Array.from(entries).filter(({ access }) => !allows(access));
  });
  // An id without an entry may be a misspelling of a withheld one.
  const shown = (['places', 'disputes'] as const).map((part) => {
    const entries: ReadonlyMap<string, LinkedEntry> = dossier[part];
    return [...entries.values()].every(({ access }) => allows(access)) ? [] : [...entries.keys()];
  });
  const named = Object.values(hidden).map((entries) => Array.from(entries, ([id, { name }]) => [id, name]));
  return JSON.stringify([named, linked.map((all) => all.map(({ id, standIn }) => [id, standIn])), shown]);
}

/**
 * Make a test for an id without an entry, in a part whose ids may have none: whether it may be a misspelling of the id
 * of something withheld. If nobody can tell, it may be.
 */
function meansHidden(
  entries: ReadonlyMap<string, LinkedEntry>,
  allows: (needed: Access) => boolean,
): (id: string) => boolean {
  const [shown, hidden] = [new Set<string>(), new Set<string>()];
  for (const { id, access } of entries.values()) (allows(access) ? shown : hidden).add(id);
  if (hidden.size === 0) return () => false;
  const suggest = suggesting([...hidden, ...shown], likely);
  return (id) => {
    const meant = suggest(id);
    return meant === null || (meant !== undefined && hidden.has(meant));
  };
}

function hiddenParties({ access: ofFile, people, organizations, places }: Dossier, access: Access) {
  const isHidden = (one: { readonly access: Access }) => !maySee(access, ofFile) || !maySee(access, one.access);
  return {
    people: [...people.values()].filter(isHidden),
    organizations: [...organizations.values()].filter(isHidden),
    places: [...places.values()].filter(isHidden),
  };
}

/**
 * Redact the problems of a file for a reader with this access. A problem that would reveal a withheld part or name
 * keeps only its position and the general words of its code. `register` is the register of the file's library.
 */
export async function discloseProblems(
  reading: Pick<Reading, 'problems' | 'withheld'>,
  access: Access,
  register: RegisterState,
): Promise<readonly Problem[]> {
  const { problems } = reading;
  if (problems.length === 0) return problems;
  const { withheld = [] } = reading;
  const { problemRedactor, withRegistered } = await import('./access/withheld.js');
  return problems.map(problemRedactor(withRegistered(withheld, register), access));
}
