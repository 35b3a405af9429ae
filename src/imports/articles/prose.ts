import type { WrittenCitation, WrittenStatement } from '../../dossier/format/schema.js';
import { type Range, sentences } from './sentences.js';

/** Something that an article attaches to the words before it: a footnote, a note or an editor's tag. */
export type Mark =
  /** A full description of a source. After words it cites the source; without words before it, it only lists it. */
  | { readonly kind: 'source'; readonly citations: readonly WrittenCitation[] }
  /** A page of the source that was cited last. */
  | { readonly kind: 'locator'; readonly locator: string }
  /** Citations. `words` is the text by which the article shows them, if any. */
  | { readonly kind: 'citations'; readonly citations: readonly WrittenCitation[]; readonly words?: string }
  /** A citation is needed here. */
  | { readonly kind: 'needed' }
  | { readonly kind: 'note'; readonly text: string };

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
    let part = words.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ');
    if (/\s$/.test(last) && /^\s/.test(part)) part = part.slice(1);
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

  /**
   * One statement per sentence, with the marks after it. Marks before the first word are applied to the statement
   * `before`; if there is none, they are returned as `unplaced`.
   */
  statements(before?: WrittenStatement): { statements: WrittenStatement[]; unplaced: PlacedMark[] } {
    const { text } = this;
    const ranges = sentences(text, new Set(this.#marks.map(({ at }) => at)));
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
        const marks = marksOf.get(statement) ?? [];
        marks.push(mark);
        marksOf.set(statement, marks);
      }
    }
    for (const [statement, marks] of marksOf) applyMarks(marks, statement);
    return { statements, unplaced };
  }
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
    } else if (last === undefined || citation === undefined) notes.push(mark.locator);
    else refs.set(last, { ...(typeof citation === 'string' ? { ref: citation } : citation), locator: mark.locator });
  }
  if (refs.size > 0) statement.refs = [...refs.values()];
  if (notes.length > 0) statement.note = notes.join(' ');
}
