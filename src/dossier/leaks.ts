import { type Problem, problem } from '../problems/problem.js';
import { PartSearch } from './access/part-search.js';
import { type Dossier, type WaivedLine, walkSections } from './model/dossier.js';
import { authorName } from './names/author-name.js';
import { spellings } from './names/spellings.js';
import { type Names, wordWaiver } from './names/spells-withheld.js';
import type { Spelling } from './names/withheld/person-finder.js';
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
function leakingParts(
  dossier: Dossier,
  names: Names,
  placed: Dossier,
  waived: readonly WaivedLine[],
  isClean: (value: unknown, before: unknown) => boolean = () => false,
): { readonly parts: readonly Leak[]; readonly waived: readonly number[] } {
  const search = new PartSearch(names, publicNames(dossier));
  const all = shownParts(dossier, placed);
  const waiversAt = waiversByPart(all, waived);
  const used = new Set<number>();
  const leaking = all.flatMap((shown, index) => {
    const before = all[index - 1]?.value;
    if (isClean(shown.value, before)) return [];
    const { isName, words } = search.spelling(shown.value, before);
    const waivers = waiversAt(shown.line);
    const accepted = words.map((word) => waivers.filter(({ accepts }) => accepts(word)));
    for (const waiver of accepted.flat()) used.add(waiver.line);
    return isName || !accepted.every((by) => by.length > 0) ? [{ ...shown, isName }] : [];
  });
  return { parts: leaking, waived: [...used] };
}

/**
 * Looks for the same names in several versions of a file. A part that many versions share is searched once, as if no name
 * were public: where nothing is found then, nothing is found beside any public names either.
 */
export class VersionLeaks {
  readonly #names: Names;
  readonly #search: PartSearch;
  /** For each part, what was found beside the part before it. */
  readonly #clean = new WeakMap<object, Map<unknown, boolean>>();

  constructor(names: Names) {
    this.#names = names;
    this.#search = new PartSearch(names, []);
  }

  /** The parts of a version that spell a withheld name, or a word of one that no waiver accepts. */
  in(dossier: Dossier, waived?: readonly WaivedLine[]): readonly ShownPart[] {
    const isClean = (value: unknown, before: unknown) => this.#isClean(value, before);
    return leakingParts(dossier, this.#names, dossier, waived ?? [], isClean).parts.map(({ part }) => part);
  }

  #isClean(value: unknown, before: unknown): boolean {
    if (typeof value !== 'object' || value === null) return this.#findsNothing(value, before);
    const known = this.#clean.get(value) ?? new Map<unknown, boolean>();
    this.#clean.set(value, known);
    const isClean = known.get(before) ?? this.#findsNothing(value, before);
    known.set(before, isClean);
    return isClean;
  }

  #findsNothing(value: unknown, before: unknown): boolean {
    const nothing = ({ isName, words }: Spelling) => !isName && words.length === 0;
    // The names that the part before spells would keep the search from joining it with this part.
    const isBeforeClean = before === undefined || this.#isClean(before, undefined);
    return isBeforeClean && nothing(this.#search.spelling(value, before));
  }
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
