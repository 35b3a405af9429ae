import { type Problem, problem } from '../problems/problem.js';
import {
  accessLevels,
  eventKinds,
  languageTagPattern,
  measureKinds,
  organizationKinds,
  outcomes,
  placeKinds,
  referenceTypes,
  rightCodePattern,
  roles,
  statuses,
} from './format/vocabulary.js';
import { type Dossier, type WaivedLine, walkSections } from './model/dossier.js';
import { authorName } from './names/author-name.js';
import { ReadingOn } from './names/reads-on.js';
import { spellings } from './names/spellings.js';
import { type Names, withheldFinder, wordWaiver } from './names/spells-withheld.js';
import { entriesOf, type KindName } from './parts/entries-by-kind.js';
import type { EntryKind } from './parts/part.js';
import { parts } from './parts/registry.js';
import { firstIndex } from './yaml/first-index.js';

/** A part of a case file as it is shown, which must not spell a withheld name. */
interface Shown {
  readonly what: string;
  readonly line: number | undefined;
  readonly value: unknown;
  /** What it is: a key of the file, a section, or an entry, with its id. */
  readonly part: ShownPart;
}

export type ShownPart =
  | { readonly kind: 'key' | 'section'; readonly id: string }
  | { readonly kind: KindName; readonly id: string };

/** A part that contains a withheld name, or only a word of one. */
interface Leak extends Shown {
  readonly isName: boolean;
}

export interface Leaks {
  /** A problem for each entry that still contains a withheld name, or a word of one. It does not quote the name. */
  readonly problems: readonly Problem[];
  /** The lines whose waivers accepted a word. */
  readonly waived: readonly number[];
}

/**
 * Look for withheld names in everything that is shown. `placed` is the same dossier with the lines of the author's file,
 * if `dossier` has others. `waived` are the lines of that file on which the author accepts words.
 */
export function leaks(
  dossier: Dossier,
  names: Names,
  placed: Dossier = dossier,
  waived: readonly WaivedLine[] = [],
): Leaks {
  const { parts: leaking, waived: used } = leakingParts(dossier, names, placed, waived);
  const problems = leaking.map(({ what, line, isName }) => {
    const at = { file: placed.file, ...(line !== undefined && { span: { line, column: 1 } }) };
    if (isName) {
      const hint = 'Reword it, or give it the same access as the name.';
      return problem('withheld-name', `${what} contains a withheld name`, { ...at, hint });
    }
    const hint =
      'Reword it. If the word means something else, write "# casefile-waive withheld-word: reason" on its line.';
    return problem('withheld-word', `${what} contains a word of a withheld name`, { ...at, hint });
  });
  return { problems, waived: used };
}

/** The parts for which `leaks` makes a problem, and the lines whose waivers accepted a word. */
export function leakingParts(
  dossier: Dossier,
  names: Names,
  placed: Dossier = dossier,
  waived: readonly WaivedLine[] = [],
): { readonly parts: readonly Leak[]; readonly waived: readonly number[] } {
  const spellingOf = remembering(withheldFinder(names, publicNames(dossier)));
  const spells = (text: string) => spellingOf(text).isName;
  const readingOn = new ReadingOn(names, spells);
  const all = shownParts(dossier, placed);
  const waiversAt = waiversByPart(all, waived);
  const used = new Set<number>();
  let before: readonly string[] = [];
  const leaking = all.flatMap((shown) => {
    const { line, value } = shown;
    const texts: Texts = { written: [], together: [] };
    addTexts(value, texts);
    const found = texts.written.map(spellingOf);
    const own = sentences(value);
    const isName = found.some((spelt) => spelt.isName) || texts.together.some(spells) || readingOn.spell(own, before);
    before = own;
    const waivers = waiversAt(line);
    const accepted = found.flatMap(({ words }) => words.map((word) => waivers.filter(({ accepts }) => accepts(word))));
    for (const waiver of accepted.flat()) used.add(waiver.line);
    return isName || !accepted.every((by) => by.length > 0) ? [{ ...shown, isName }] : [];
  });
  return { parts: leaking, waived: [...used] };
}

/** So many answers are remembered, for texts that occur again: ids, dates, names of places. */
const mostAnswers = 5_000;

/** The same function, which answers once for each text. */
function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(text, found);
    return found;
  };
}

/** The parts of a dossier, with their lines in the author's file. */
function shownParts(dossier: Dossier, placed: Dossier): Shown[] {
  const head = Object.entries(dossier).filter(
    ([key]) => key !== 'file' && key !== 'lines' && key !== 'waived' && !Object.hasOwn(parts, key),
  );
  const sectionLines = Array.from(walkSections(placed.sections), ({ section }) => section.line);
  const entryLines = entriesOf(placed).map(({ item }) => item.line);
  return [
    ...head.map(([key, value]) => ({
      what: `the key "${key}"`,
      line: placed.lines[key],
      value,
      part: { kind: 'key' as const, id: key },
    })),
    ...[...walkSections(dossier.sections)].map(({ section }, index) => ({
      what: 'the title or id of a section',
      line: sectionLines[index],
      value: [section.id, section.title],
      part: { kind: 'section' as const, id: section.id },
    })),
    ...entriesOf(dossier).map(({ kind, part, item }, index) => ({
      what: withArticle(part.kind),
      line: entryLines[index],
      value: item,
      part: { kind, id: item.id },
    })),
  ];
}

/** The names that the reader may see: those of parties and places, and authors' names of several words. */
export function publicNames({ people, organizations, places, references }: Dossier): string[] {
  const parties = [...people.values(), ...organizations.values(), ...places.values()];
  const authors = references.flatMap((one) => [...one.authors, ...one.editors]).map(authorName);
  return [...parties.flatMap(spellings), ...authors.filter((name) => /\S\s+\S/.test(name))];
}

interface WordWaiver {
  readonly line: number;
  readonly accepts: ReturnType<typeof wordWaiver>;
}

/** Make a function that finds the waivers in the part that begins on a line. */
function waiversByPart(all: readonly Shown[], waived: readonly WaivedLine[]) {
  const starts = [...new Set(all.flatMap(({ line }) => line ?? []))].sort((one, other) => one - other);
  const byStart = new Map<number, WordWaiver[]>();
  for (const { line, text } of waived) {
    const start = starts[firstIndex(starts.length, (index) => (starts[index] ?? 0) > line) - 1];
    if (start === undefined) continue;
    byStart.set(start, [...(byStart.get(start) ?? []), { line, accepts: wordWaiver([text]) }]);
  }
  return (line: number | undefined): readonly WordWaiver[] => byStart.get(line ?? 0) ?? [];
}

function withArticle({ words: [noun] }: EntryKind): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The words that the format defines, by key. Any other text under such a key is the author's. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  access: accessLevels,
  kind: [...eventKinds, ...measureKinds, ...organizationKinds, ...placeKinds, 'reference', 'organization'],
  outcome: outcomes,
  role: roles,
  status: statuses,
  type: referenceTypes,
};

/** The codes that the format defines, by key. */
const codes: Readonly<Record<string, RegExp>> = { language: languageTagPattern, right: rightCodePattern };

function isOfFormat(key: string, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  if (Object.hasOwn(codes, key)) return codes[key]?.test(text) === true;
  return Object.hasOwn(vocabulary, key) && vocabulary[key]?.includes(text) === true;
}

/** The texts of an entry that must not spell a name. */
interface Texts {
  /** The texts that the author wrote. */
  readonly written: string[];
  /** Texts that views print side by side, joined. */
  readonly together: string[];
}

/** Adds the texts in a value. It makes no lists of its own, because a case has thousands of values. */
function addTexts(value: unknown, texts: Texts): void {
  if (typeof value === 'string') texts.written.push(value);
  if (typeof value !== 'object' || value === null) return;
  addTogether(value, texts.together);
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'object') {
      // The author chooses the names of the registers too.
      if (key === 'identifiers') for (const name of Object.keys(Object(part))) texts.written.push(name);
      addTexts(part, texts);
    } else if (typeof part === 'string' && !isOfFormat(key, part)) texts.written.push(part);
  }
}

/** The texts of an entry that views print one after the other, in this order. Names are left out: nobody splits them. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string');
  return Object.entries(Object(value)).flatMap(([key, part]) =>
    typeof part === 'string' && key !== 'id' && key !== 'name' && !isOfFormat(key, part) ? [part] : [],
  );
}

/** Adds texts that views print side by side: the parts of an author's name, and the words of a list. */
function addTogether(value: object, together: string[]): void {
  if (Array.isArray(value)) {
    // A slash, as in an address: lower-case words count as names there.
    const words = value.filter((part) => typeof part === 'string' && !/\s/.test(part));
    if (words.length > 1) together.push(words.join('/'));
  } else if ('given' in value && 'family' in value) {
    const { given, family } = value;
    together.push(`${given} ${family}`, `${family} ${given}`, `${family}${given}`);
  }
}
