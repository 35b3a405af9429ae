import type { WrittenCitation, WrittenStatement } from '../../dossier/format/schema.js';
import { type Range, sentences } from './sentences.js';

/**
 * What stands behind the words of a text: citations, perhaps with words that show them; a place in the last of them; a
 * wanted citation; a remark; or a source that is listed, and cited only by words beside it.
 */
export type Mark =
  | { readonly kind: 'source'; readonly citations: readonly WrittenCitation[] }
  | { readonly kind: 'locator'; readonly locator: string }
  | { readonly kind: 'citations'; readonly citations: readonly WrittenCitation[]; readonly words?: string }
  | { readonly kind: 'needed' }
  | { readonly kind: 'note'; readonly text: string };

interface PlacedMark {
  readonly mark: Mark;
  /** Where in the words it stands. */
  readonly at: number;
  /** Where it stands in the foreign text. */
  readonly from: Range;
}

/** Words with marks behind them, as they are read; then the statements that they make. */
export class Prose {
  readonly #parts: string[] = [];
  readonly #marks: PlacedMark[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** All words, line breaks and the spaces at both ends included. */
  get all(): string {
    return this.#parts.join('');
  }

  get marks(): readonly PlacedMark[] {
    return this.#marks;
  }

  /** Adds words. Spaces count once; a line break ends a sentence. */
  say(words: string): void {
    const last = this.#parts.at(-1) ?? '\n';
    let part = words.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ');
    if (/\s$/.test(last) && /^\s/.test(part)) part = part.slice(1);
    // A space before a mark that stood before a full stop.
    if (/^[.,;:)]/.test(part) && last.endsWith(' ') && this.#marks.at(-1)?.at === this.#length) {
      this.#parts[this.#parts.length - 1] = last.slice(0, -1);
      this.#length -= 1;
    }
    if (part === '') return;
    this.#parts.push(part);
    this.#length += part.length;
  }

  mark(mark: Mark, from: Range): void {
    if (mark.kind === 'citations' && mark.words !== undefined) this.say(mark.words);
    this.#marks.push({ mark, at: this.#length, from });
  }

  /**
   * One statement for each sentence, with the marks behind it. A mark before any word belongs to the statement `before`;
   * without one it is returned as `left`.
   */
  statements(before?: WrittenStatement): { statements: WrittenStatement[]; left: PlacedMark[] } {
    const text = this.all;
    const ranges = sentences(text, new Set(this.#marks.map(({ at }) => at)));
    const statements: WrittenStatement[] = ranges.map(({ start, end }) => ({ text: text.slice(start, end) }));
    const left: PlacedMark[] = [];
    const behind = new Map<WrittenStatement, Mark[]>();
    let index = -1;
    for (const placed of this.#marks) {
      while ((ranges[index + 1]?.start ?? Number.POSITIVE_INFINITY) < placed.at) index += 1;
      const { mark } = placed;
      const statement = statements[index] ?? (mark.kind === 'source' ? undefined : before);
      if (statement === undefined) left.push(placed);
      else {
        const marks = behind.get(statement) ?? [];
        marks.push(mark);
        behind.set(statement, marks);
      }
    }
    for (const [statement, marks] of behind) apply(marks, statement);
    return { statements, left };
  }
}

function apply(marks: readonly Mark[], statement: WrittenStatement): void {
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
