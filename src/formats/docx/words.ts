import { Bookmark, BookmarkEnd, BookmarkStart, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { directionOfText, telephone } from '../direction.js';
import { unbroken } from '../unbroken.js';
import type { Part } from './part.js';

/** A text without characters that XML forbids and the view does not make visible. */
export function legal(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** Marks without width, which keep the punctuation at the edges of a text where its direction puts it. */
const marks = { ltr: '\u200e', rtl: '\u200f' } as const;

/** Convert words to runs, in a paragraph that runs in the direction of the part. A line break stays one. */
export function words(text: string, part: Part, look: IRunOptions = {}): TextRun[] {
  if (text === '') return [];
  return text.split('\n').flatMap((line, index) => {
    const pieces = part.direction === 'ltr' ? [line] : line.split(telephone);
    return pieces.flatMap((piece, number) => {
      const own = number % 2 === 1 ? 'ltr' : directionOfText(piece, part.direction);
      const edge = own === part.direction ? '' : marks[own];
      const isBreak = index > 0 && number === 0;
      if (piece === '' && !isBreak) return [];
      // Before it is made: a text can have a hundred thousand lines.
      part.numbers.countRuns(1);
      return new TextRun({
        ...look,
        ...(part.language !== undefined && { language: languageOf(part.language) }),
        ...(own === 'rtl' && { rightToLeft: true }),
        ...(isBreak && { break: 1 }),
        text: `${edge}${unbroken(legal(piece).replaceAll('\t', ' '))}${edge}`,
      });
    });
  });
}

/** Word has a language for each kind of script, and uses the one of the script at hand. */
export function languageOf(tag: string) {
  return { value: tag, eastAsia: tag, bidirectional: tag };
}

/** Mark the place to which links to an id lead. */
export function placed(
  id: string | undefined,
  part: Part,
  content: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const anchor = part.place(id);
  if (anchor === undefined) return content;
  return [new Place(part.numbers.bookmark(anchor), part.numbers.next(), content)];
}

/** A bookmark with a number of our own: docx counts those of all documents together. */
class Place extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(id: string, number: number, children: readonly ParagraphChild[]) {
    super({ id, children });
    this.start = new BookmarkStart(id, number);
    this.end = new BookmarkEnd(number);
  }
}
