import type { WrittenCitation, WrittenStatement } from '../../dossier/format/schema.js';
import { getOrInsert } from '../../get-or-insert.js';
import { detectLanguage } from './languages/detect.js';
import type { ArticleLanguage } from './languages/language.js';
import type { Range } from './range.js';
import { sentences } from './sentences.js';

/** Something that an article attaches to the words before it: a footnote, a note or an editor's tag. */
export type Mark =
  /** A full description of a source. After words it cites the source; without words before it, it only lists it. */
  | { readonly kind: 'source'; readonly citations: readonly WrittenCitation[] }
  /** A page of the source that was cited last. */
  | { readonly kind: 'locator'; readonly locator: string }
  /** Citations. `words` is the text by which the article shows them, if any. */
  | {
      readonly kind: 'citations';
      readonly citations: readonly WrittenCitation[];
      readonly words?: string;
      /** What the footnote says beside its sources. */
      readonly note?: string;
    }
  /** A citation is needed here. */
  | { readonly kind: 'needed' }
  | { readonly kind: 'note'; readonly text: string };

const unusualSpaces = /[^\S ]|\s\s/;

interface PlacedMark {
  readonly mark: Mark;
  /** The offset of the mark in the prose. */
  readonly at: number;
  /** The position of the mark in the imported text. */
  readonly from: Range;
}

/** Collects the words of a paragraph with their marks, and divides them into statements. */
export class Prose {
  readonly #parts: string[] = [];
  readonly #marks: PlacedMark[] = [];
  /** Parts that are not divided into sentences, such as block quotations. */
  readonly #whole: Range[] = [];
  /** What the article links or sets in italics. */
  readonly #emphasised: Range[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** All words, including line breaks and the spaces at both ends. */
  get text(): string {
    return this.#parts.join('');
  }

  get marks(): readonly PlacedMark[] {
    return this.#marks;
  }

  /** Add words. Several spaces become one; a line break ends a sentence. */
  addWords(words: string): void {
    const last = this.#parts.at(-1) ?? '\n';
    // Most words have single spaces only.
    let part = unusualSpaces.test(words) ? words.replace(/(?<!\s)\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ') : words;
    // A line break stays after a space, because it ends a sentence.
    if (/^ /.test(part) ? /\s$/.test(last) : /\n$/.test(last) && part.startsWith('\n')) part = part.slice(1);
    // In `word [1].` the mark is removed, so remove the space before the full stop too.
    if (/^[.,;:)]/.test(part) && last.endsWith(' ') && this.#marks.at(-1)?.at === this.#length) {
      this.#parts[this.#parts.length - 1] = last.slice(0, -1);
      this.#length -= 1;
    }
    if (part === '') return;
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** Attach a mark to the words so far. `from` is its position in the imported text. */
  addMark(mark: Mark, from: Range): void {
    if (mark.kind === 'citations' && mark.words !== undefined) this.addWords(mark.words);
    this.#marks.push({ mark, at: this.#length, from });
  }

  /** Close a quotation directly after its last word. */
  closeQuotation(): void {
    this.#trimEnd();
    this.addWords('”');
  }

  /** Add words between two entries of a list, directly after the first, if there are words since an offset. */
  separate(start: number, words: string): void {
    if (this.#length === start || this.#parts.at(-1)?.trim() === '') return;
    this.#trimEnd();
    this.addWords(words);
  }

  #trimEnd(): void {
    const last = this.#parts.at(-1) ?? '';
    if (this.#parts.length === 0) return;
    this.#parts[this.#parts.length - 1] = last.trimEnd();
    this.#length -= last.length - last.trimEnd().length;
  }

  /** Note that the words since an offset stay in one statement, such as those of a block quotation. */
  keepWhole(start: number): void {
    this.#whole.push({ start, end: this.#length });
  }

  /** Prose for words that are not part of this one. */
  apart(): Prose {
    return new Prose();
  }

  /** Note that the article links the words since an offset, or sets them in italics. */
  endEmphasis(start: number): void {
    if (this.#length > start) this.#emphasised.push({ start, end: this.#length });
  }

  /**
   * One statement per sentence, with the marks after it. `language` is that of most of the article. Marks before the
   * first word are applied to the statement `before`; if there is none, they are returned as `unplaced`.
   */
  statements(language: ArticleLanguage, before?: WrittenStatement): Statements {
    const { text } = this;
    const ranges = sentences(text, {
      citedAt: new Set(this.#marks.map(({ at }) => at)),
      whole: this.#whole,
      language: detectLanguage(text, language),
    });
    const statements: WrittenStatement[] = ranges.map(({ start, end }) => ({ text: text.slice(start, end) }));
    const unplaced: PlacedMark[] = [];
    const marksOf = new Map<WrittenStatement, Mark[]>();
    let index = -1;
    for (const placed of this.#marks) {
      while ((ranges[index + 1]?.start ?? Number.POSITIVE_INFINITY) < placed.at) index += 1;
      const { mark } = placed;
      const statement = statements[index] ?? (mark.kind === 'source' ? undefined : before);
      if (statement === undefined) unplaced.push(placed);
      else {
        getOrInsert(marksOf, statement, () => []).push(mark);
      }
    }
    for (const [statement, marks] of marksOf) applyMarks(marks, statement);
    return { statements, unplaced, emphasised: this.#emphasisedIn(statements, ranges) };
  }

  #emphasisedIn(statements: readonly WrittenStatement[], ranges: readonly Range[]): Statements['emphasised'] {
    const emphasised = new Map<WrittenStatement, Set<string>>();
    const { text } = this;
    let index = 0;
    for (const { start, end } of [...this.#emphasised].sort((a, b) => a.start - b.start)) {
      while ((ranges[index]?.end ?? Number.POSITIVE_INFINITY) < end) index += 1;
      const statement = statements[index];
      if (statement === undefined) break;
      getOrInsert(emphasised, statement, () => new Set()).add(text.slice(start, end).trim());
    }
    return emphasised;
  }
}

interface Statements {
  readonly statements: WrittenStatement[];
  readonly unplaced: PlacedMark[];
  /** The words of each statement that the article links or sets in italics. */
  readonly emphasised: ReadonlyMap<WrittenStatement, ReadonlySet<string>>;
}

/** Write marks into a statement as its `refs`, `note` and `citationNeeded`. */
function applyMarks(marks: readonly Mark[], statement: WrittenStatement): void {
  const notes = statement.note === undefined ? [] : [statement.note];
  const refs = new Map(statement.refs?.map((citation) => [JSON.stringify(citation), citation]));
  let last = [...refs.keys()].at(-1);
  for (const mark of marks) {
    const citation = last === undefined ? undefined : refs.get(last);
    if (mark.kind === 'needed') statement.citationNeeded = true;
    else if (mark.kind === 'note') notes.push(mark.text);
    else if (mark.kind !== 'locator') {
      for (const each of mark.citations) {
        last = JSON.stringify(each);
        refs.set(last, each);
      }
      if (mark.kind === 'citations' && mark.note !== undefined && !notes.includes(mark.note)) notes.push(mark.note);
    } else if (last === undefined || citation === undefined) notes.push(mark.locator);
    else refs.set(last, { ...(typeof citation === 'string' ? { ref: citation } : citation), locator: mark.locator });
  }
  if (refs.size > 0) statement.refs = [...refs.values()];
  if (notes.length > 0) statement.note = notes.join(' ');
}
