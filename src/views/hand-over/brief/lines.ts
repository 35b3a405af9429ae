import type { Block, Entry, Text } from '../../view.js';

/** The lines that fit on a printed page of A4 or Letter, counted as below. A test prints pages to check it. */
export const linesOfPage = 58;

/** The columns of a line of each kind of text. A Latin letter has one, a Chinese character two. */
const columns = { title: 44, paragraph: 80, label: 13, entry: 78, source: 84 } as const;

/** About how many lines of a printed page some blocks take, in the style of `src/formats/html/style.ts`. */
export function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + linesOfBlock(block), 0);
}

function linesOfBlock(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? 2.6 * rows(block.text, columns.title) : 2.8;
    case 'paragraph':
      return 1.25 * rows(block.text, columns.paragraph) + 0.6;
    case 'note':
      return rows(block.text, columns.source) + 0.8;
    case 'entries':
      return block.items.reduce((sum, item) => sum + linesOfEntry(item), 0.6);
    default:
      throw new Error(`a brief has no ${block.kind}`);
  }
}

function linesOfEntry({ label, body }: Entry): number {
  const [first] = label;
  const isSource = typeof first === 'object' && first.style === 'citation';
  const width = isSource ? columns.source : columns.entry;
  const lines = body.reduce((sum, text) => sum + rows(text, width), 0);
  return Math.max(lines, rows(label, columns.label)) + 0.4;
}

function rows(text: Text, width: number): number {
  const words = text.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);
}

/** Signs that are as wide as two letters, and marks that have no width of their own. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const widthless = /[\p{M}\p{Cf}]/u;

function columnsOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum += wide.test(sign) ? 2 : widthless.test(sign) ? 0 : 1;
  return sum;
}

/** A text that takes at most some lines, cut after a word, or anywhere if it has no spaces. */
export function cut(text: string, lines: number): string {
  const whole = text.trim().replaceAll(/\s+/g, ' ');
  const most = lines * columns.entry - 1;
  let sum = 0;
  let end = 0;
  for (const sign of whole) {
    sum += columnsOf(sign);
    if (sum > most) break;
    end += sign.length;
  }
  if (end === whole.length) return whole;
  const kept = whole.slice(0, end);
  const space = kept.lastIndexOf(' ');
  return `${(space > end / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}
