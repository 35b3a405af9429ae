import stringWidth from 'string-width';

/** Widths of Latin letters in parts of the size of the font, as wide fonts have them: a picture cannot ask its reader's font. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|'’.,:;!()[\]ft ]/, 0.36],
  [/[rscz1\-/"“”‘]/, 0.5],
  [/[mwMW@%—…]/, 0.92],
  [/[A-Z]/, 0.7],
  [/[a-z0-9–]/, 0.61],
];

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** More of a text than a picture has room for: to tell the characters of a long one apart takes the square of its length. */
const longest = 2000;

/** About what a text takes, rather too much than too little. */
export function widthOf(text: string, size: number): number {
  if (text.length > longest) return widthOf(text.slice(0, longest), size) * (text.length / longest);
  let sum = 0;
  for (const { segment } of clusters.segment(text)) sum += clusterWidth(segment);
  return sum * size;
}

/** As much of a text as there is room for, with an ellipsis where that is not all. */
export function cut(text: string, room: number, size: number): string {
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
  return widths.find(([letters]) => letters.test(cluster))?.[1] ?? stringWidth(cluster) * 0.62;
}
