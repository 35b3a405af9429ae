import { columnsOf } from '../joined-letters.js';

/** Widths of Latin letters in a wide font, as a fraction of the font size. The reader's own font is unknown. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|'’.,:;!()[\]ft ]/, 0.36],
  [/[rscz1\-/"“”‘]/, 0.5],
  [/[mwMW@%—…]/, 0.92],
  [/[A-Z]/, 0.7],
  [/[a-z0-9–]/, 0.61],
];

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Segmenting a text takes time that grows with the square of its length. No drawing has room for a longer text anyway.
const longest = 2000;

/** Estimate the width of a text at a font size, in units of the drawing; too wide rather than too narrow. */
export function widthOf(text: string, size: number): number {
  if (text.length > longest) return widthOf(text.slice(0, longest), size) * (text.length / longest);
  let sum = 0;
  for (const { segment } of clusters.segment(text)) sum += clusterWidth(segment);
  return sum * size;
}

/** Cut a text to fit a width, and add an ellipsis if it was cut. */
export function cutToWidth(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  let shown = '';
  let left = room / size - clusterWidth('…');
  for (const { segment } of clusters.segment(text.slice(0, longest).replace(/[\ud800-\udbff]$/, ''))) {
    left -= clusterWidth(segment);
    if (left < 0) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}

function clusterWidth(cluster: string): number {
  return widths.find(([letters]) => letters.test(cluster))?.[1] ?? columnsOf(cluster) * 0.62;
}
