import { firstIndex } from '../first-index.js';
import { getOrInsert } from '../get-or-insert.js';
import { grouped } from '../grouped.js';
import { type Problem, problem } from '../problems/problem.js';
import { PartSearch } from './access/part-search.js';
import { type Dossier, type WaivedLine, walkSections } from './model/dossier.js';
import { authorName } from './names/author-name.js';
import { spellings } from './names/spellings.js';
import type { Names } from './names/spells-withheld.js';
import type { Spelling } from './names/withheld/person-finder.js';
import { wordWaiver } from './names/withheld/waived.js';
import { entriesOf, type KindName } from './parts/entries-by-kind.js';
import { withArticle } from './parts/part.js';
import { parts } from './parts/registry.js';

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
 * Look for withheld names in everything that is shown. `placed` is the same dossier with the lines of the author's
 * file, if `dossier` has others. `waived` are the lines of that file on which the author accepts words.
 */
export function leaks(
  dossier: Dossier,
  names: Names,
  placed: Dossier = dossier,
  waived: readonly WaivedLine[] = [],
): Leaks {
  const search = new PartSearch(names, publicNames(dossier));
  const { parts: leaking, waived: used } = leakingParts(search, dossier, placed, waived);
  const ofRegister = names.areOfRegister
    ? ' If everyone may see a name that parties.yaml withholds, add it to the "names" of the party here.'
    : '';
  const problems = leaking.map(({ what, line, isName }) => {
    const at = { file: placed.file, ...(line !== undefined && { span: { line, column: 1 } }) };
    if (isName) {
      const hint = `Reword it, or give it the same access as the name.${ofRegister}`;
      return problem('withheld-name', `${what} contains a withheld name`, { ...at, hint });
    }
    const hint = `${waiveWord}${ofRegister}`;
    return problem('withheld-word', `${what} contains a word of a withheld name`, { ...at, hint });
  });
  return { problems, waived: used };
}

const waiveWord =
  'Reword it. If the word means something else, write "# casefile-waive withheld-word: reason" on its line.';

/** The parts for which `leaks` makes a problem, and the lines whose waivers accepted a word. */
function leakingParts(
  search: Pick<PartSearch, 'spelling'>,
  dossier: Dossier,
  placed: Dossier,
  waived: readonly WaivedLine[],
): { readonly parts: readonly Leak[]; readonly waived: readonly number[] } {
  const all = shownParts(dossier, placed);
  const waiversAt = waiversByPart(all, waived);
  const used = new Set<number>();
  const leaking = all.flatMap((shown, index) => {
    const { isName, words } = search.spelling(shown.value, all[index - 1]?.value);
    const waivers = waiversAt(shown.line);
    const accepted = words.map((word) => waivers.filter(({ accepts }) => accepts(word)));
    for (const waiver of accepted.flat()) used.add(waiver.line);
    return isName || !accepted.every((by) => by.length > 0) ? [{ ...shown, isName }] : [];
  });
  return { parts: leaking, waived: [...used] };
}

/** A search that examines each part once: versions of a file share most of them. */
class SharedSearch extends PartSearch {
  /** What each part spells beside the part before it. */
  readonly #known = new WeakMap<object, Map<unknown, Spelling>>();

  override spelling(value: unknown, before: unknown): Spelling {
    if (typeof value !== 'object' || value === null) return super.spelling(value, before);
    const known = getOrInsert(this.#known, value, () => new Map());
    return getOrInsert(known, before, () => super.spelling(value, before));
  }

  /** Whether a part and the part before it have no name and no word of one. */
  findsNothing(value: unknown, before: unknown): boolean {
    // A name in the part before would keep the search from joining it with this part.
    const isBeforeClean = before === undefined || isNothing(this.spelling(before, undefined));
    return isBeforeClean && isNothing(this.spelling(value, before));
  }
}

function isNothing({ isName, words }: Spelling): boolean {
  return !isName && words.length === 0;
}

/** Looks for the same names in several versions of a file. */
export class VersionLeaks {
  readonly #names: Names;
  /** A search that treats no name as public. What it does not find, no set of public names makes it find. */
  readonly #strict: SharedSearch;
  #last: { readonly publicNames: string; readonly search: SharedSearch } | undefined;

  constructor(names: Names) {
    this.#names = names;
    this.#strict = new SharedSearch(names, []);
  }

  /** The parts of a version that spell a withheld name, or a word of one that no waiver accepts. */
  in(dossier: Dossier, waived: readonly WaivedLine[] = []): readonly ShownPart[] {
    const search = this.#searchBeside(publicNames(dossier));
    const nothing: Spelling = { isName: false, words: [] };
    const spelling = (value: unknown, before: unknown) =>
      this.#strict.findsNothing(value, before) ? nothing : search.spelling(value, before);
    return leakingParts({ spelling }, dossier, dossier, waived).parts.map(({ part }) => part);
  }

  #searchBeside(names: readonly string[]): SharedSearch {
    const publicNames = JSON.stringify(names);
    if (this.#last?.publicNames !== publicNames)
      this.#last = { publicNames, search: new SharedSearch(this.#names, names) };
    return this.#last.search;
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
      what: withArticle(part.kind.words[0]),
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
  const waivers = waived.map(({ line, text }): WordWaiver => ({ line, accepts: wordWaiver([text]) }));
  const byStart = grouped(
    waivers,
    ({ line }) => starts[firstIndex(starts.length, (index) => (starts[index] ?? 0) > line) - 1],
  );
  return (line: number | undefined): readonly WordWaiver[] => byStart.get(line ?? 0) ?? [];
}
