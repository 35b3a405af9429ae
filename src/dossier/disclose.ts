import { type Problem, problem } from '../problems/problem.js';
import { likely, suggesting } from '../problems/suggest.js';
import {
  type Access,
  accessLevels,
  eventKinds,
  idPattern,
  languageTagPattern,
  measureKinds,
  organizationKinds,
  outcomes,
  placeKinds,
  referenceTypes,
  rightCodePattern,
  roles,
  statuses,
  withheldName,
} from './format/vocabulary.js';
import { type Dossier, type Named, type Organization, type Person, type Place, walkSections } from './model/dossier.js';
import { type RegisterState, withRegister } from './model/register.js';
import { ReadingOn } from './names/reads-on.js';
import { spellings } from './names/spellings.js';
import { type Names, namesOf, withheldSpeller } from './names/spells-withheld.js';
import { entriesOf } from './parts/entries-by-kind.js';
import type { LinkedPart, NamedKind } from './parts/fields/field.js';
import type { EntryKind } from './parts/part.js';
import { parts, wholeFile } from './parts/registry.js';
import { noNames, withoutUnnamed } from './parts/unnamed-parties.js';
import type { Reading } from './reading/read-result.js';

type Speller = (text: string) => boolean;

export interface Disclosure {
  /**
   * The part of the dossier that may be shown: the given dossier if everything may be shown; null if nothing may be.
   */
  readonly dossier: Dossier | null;
  /** The reasons why nothing may be printed. */
  readonly problems: readonly Problem[];
}

/**
 * The dossier as someone with this access may see it: only what `src/dossier/parts` has a field for, and of that only
 * what the reader may see. The rest is gone, not hidden: no view, count or format can show it. A withheld party still
 * appears where other entries refer to it, under its pseudonym or as `[withheld]`. A text that still spells such a name
 * is a problem: nothing may then be printed.
 */
export function disclose(dossier: Dossier, access: Access): Disclosure {
  if (!allowing(access)(dossier.access)) {
    const hint = `Use --access ${dossier.access} to see it.`;
    const withheld = problem('withheld-file', `the whole file is marked ${dossier.access}`, {
      file: dossier.file,
      hint,
    });
    return { dossier: null, problems: [withheld] };
  }
  const shown = withoutWithheld(dossier, access);
  const names = shown && withheldNames(dossier, access);
  return { dossier: shown, problems: shown && names ? leaks(shown, names) : [] };
}

/** The names that a dossier withholds from someone with this access; null if there are none. */
export function withheldNames(dossier: Dossier, access: Access): Names | null {
  const { people, organizations, places } = hiddenParties(dossier, access);
  if (people.length + organizations.length + places.length === 0) return null;
  const spelt = (one: Person | Organization | Place) => ({ id: one.id, spellings: spellings(one) });
  return namesOf(people.map(spelt), [...organizations, ...places].map(spelt));
}

/**
 * Make a function that tells whether a path spells a name that a file withholds from a reader. `state` is the register of
 * the file's library. If the names are unknown, no path has them: without it, nobody could find the file to correct it.
 */
export async function hiddenNames(
  { dossier, withheld = [] }: Pick<Reading, 'dossier' | 'withheld'>,
  access: Access,
  state: RegisterState,
): Promise<Speller> {
  if (dossier === null && withheld.length === 0) return () => false;
  if (dossier !== null) {
    const known = state.kind === 'read' ? withRegister(dossier, state.register, access) : dossier;
    const names = withheldNames(known, access);
    return names === null ? () => false : withheldSpeller(names);
  }
  const { revealing, withRegistered } = await import('./access/withheld.js');
  const named = withRegistered(withheld, state).filter(({ kind, spellings }) => kind !== 'other' && spellings !== null);
  const accessOf = revealing(named);
  const allows = allowing(access);
  return (text) => !allows(accessOf([text]));
}

/** The same dossier as `disclose` gives, without a search for withheld names: nothing of it may be printed. */
export function withoutWithheld(dossier: Dossier, access: Access): Dossier | null {
  const allows = allowing(access);
  if (!allows(dossier.access)) return null;
  const { people, organizations, places } = hiddenParties(dossier, access);
  const hidden: Readonly<Record<NamedKind, ReadonlyMap<string, Named>>> = {
    people: new Map(people.map(({ id, pseudonym }) => [id, { id: null, name: pseudonym ?? withheldName }])),
    organizations: new Map(organizations.map(({ id }) => [id, { id: null, name: withheldName }])),
    places: new Map(places.map(({ id }) => [id, { id: null, name: withheldName }])),
  };
  const seen = (part: LinkedPart) => {
    const entries: Iterable<{ readonly id: string; readonly access: Access }> = dossier[part].values();
    return new Map(Array.from(entries, ({ id, access: own }) => [id, allows(own)]));
  };
  // Most files link to few parts, so index a part when the first link leads to it.
  const linked = new Map<LinkedPart, ReadonlyMap<string, boolean>>();
  const indexOf = (part: LinkedPart) => {
    const index = linked.get(part) ?? seen(part);
    linked.set(part, index);
    return index;
  };
  const meansHiddenPlace = meansHidden(dossier.places, allows);
  const meansHiddenDispute = meansHidden(dossier.disputes, allows);
  const names = noNames();
  const disclosed = wholeFile.disclose(dossier, {
    allows,
    name(kind, named) {
      if (named.id !== null) names[kind].add(named.id);
      if (kind === 'places' && named.id === null && idPattern.test(named.name) && meansHiddenPlace(named.name))
        return { id: null, name: withheldName };
      return hidden[kind].get(named.id ?? '') ?? named;
    },
    // A dispute needs no entry. Any other entry that a link leads to is in the file.
    standIn: (id) => dossier.references.find((reference) => reference.id === id)?.standIn,
    sees: (part, id) => indexOf(part).get(id) ?? (part === 'disputes' && !meansHiddenDispute(id)),
  });
  return disclosed === undefined || disclosed === dossier
    ? (disclosed ?? null)
    : withoutUnnamed(dossier, disclosed, names);
}

/**
 * Make a test for an id without an entry, in a part whose ids may have none: whether it may be a misspelling of the id of
 * something withheld. If nobody can tell, it may be.
 */
function meansHidden(
  entries: ReadonlyMap<string, { readonly id: string; readonly access: Access }>,
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
  const allows = allowing(access);
  const isHidden = (one: { readonly access: Access }) => !allows(ofFile) || !allows(one.access);
  return {
    people: [...people.values()].filter(isHidden),
    organizations: [...organizations.values()].filter(isHidden),
    places: [...places.values()].filter(isHidden),
  };
}

/** Make a test for what a reader with this access may see. An unknown access level hides a part from everyone. */
function allowing(access: Access): (needed: Access) => boolean {
  const allowed: ReadonlySet<Access> = new Set(accessLevels.slice(0, accessLevels.indexOf(access) + 1));
  return (needed) => allowed.has(needed);
}

/**
 * A problem for each entry that still contains a withheld name. The problem does not contain the name. `placed` is the
 * same dossier as the author has it, if the lines of `dossier` are not those of the author's file.
 */
export function leaks(dossier: Dossier, names: Names, placed: Dossier = dossier): Problem[] {
  const { file, lines } = placed;
  const spells = withheldSpeller(names);
  const readingOn = new ReadingOn(names, spells);
  const problems: Problem[] = [];
  let before: readonly string[] = [];
  const look = (what: string, line: number | undefined, value: unknown) => {
    const own = sentences(value);
    const isSpelled = strings(value).some(spells) || readingOn.spell(own, before);
    before = own;
    if (!isSpelled) return;
    problems.push(
      problem('withheld-name', `${what} contains a withheld name`, {
        file,
        hint: 'Reword it, or give it the same access as the name.',
        ...(line !== undefined && { span: { line, column: 1 } }),
      }),
    );
  };
  for (const [key, value] of Object.entries(dossier)) {
    if (key !== 'file' && key !== 'lines' && !Object.hasOwn(parts, key)) look(`the key "${key}"`, lines[key], value);
  }
  const sectionLines = Array.from(walkSections(placed.sections), ({ section }) => section.line);
  for (const [index, { section }] of [...walkSections(dossier.sections)].entries()) {
    look('the title or id of a section', sectionLines[index], [section.id, section.title]);
  }
  const entryLines = entriesOf(placed).map(({ item }) => item.line);
  for (const [index, { part, item }] of entriesOf(dossier).entries()) {
    look(withArticle(part.kind), entryLines[index], item);
  }
  return problems;
}

function withArticle({ words: [noun] }: EntryKind): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/**
 * Redact the problems of a file for a reader with this access. A problem that would reveal a withheld part or name keeps
 * only its position and the general words of its code. `register` is the register of the file's library.
 */
export async function discloseProblems(
  { problems, withheld = [] }: Pick<Reading, 'problems' | 'withheld'>,
  access: Access,
  register: RegisterState,
): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const { problemRedactor, withRegistered } = await import('./access/withheld.js');
  return problems.map(problemRedactor(withRegistered(withheld, register), access));
}

/** The words of the format by the key that has them. Any other text under such a key is the author's. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  access: accessLevels,
  kind: [...eventKinds, ...measureKinds, ...organizationKinds, ...placeKinds, 'reference', 'organization'],
  outcome: outcomes,
  role: roles,
  status: statuses,
  type: referenceTypes,
};

/** Codes that look like nothing else under their keys. */
const codes: Readonly<Record<string, RegExp>> = { language: languageTagPattern, right: rightCodePattern };

function isOfFormat(key: string, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  if (Object.hasOwn(codes, key)) return codes[key]?.test(text) === true;
  return Object.hasOwn(vocabulary, key) && vocabulary[key]?.includes(text) === true;
}

/** The texts in a value that the author wrote. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).flatMap(([key, part]) => {
    if (isOfFormat(key, part)) return [];
    // The author chooses the names of the registers too.
    return key === 'identifiers' ? [...Object.keys(Object(part)), ...strings(part)] : strings(part);
  });
  return [...parts, ...shownTogether(value)];
}

/** The texts of an entry itself that views print one after the other, as they print the entries. Names are not cut in two. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string');
  return Object.entries(Object(value)).flatMap(([key, part]) =>
    typeof part === 'string' && key !== 'id' && key !== 'name' && !isOfFormat(key, part) ? [part] : [],
  );
}

/** Texts that views print side by side: the parts of an author's name, and the words of a list. */
function shownTogether(value: object): string[] {
  if ('given' in value && 'family' in value) {
    const { given, family } = value;
    return [`${given} ${family}`, `${family} ${given}`, `${family}${given}`];
  }
  // With a sign that shows that words in small letters may be names.
  return Array.isArray(value) ? [value.filter((part) => typeof part === 'string' && !/\s/.test(part)).join('/')] : [];
}
