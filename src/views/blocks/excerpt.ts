import { graphemeEnd, graphemeStart } from '../../dossier/names/graphemes.js';
import { firstIndex } from '../../first-index.js';
import type { Span } from '../../search/mark.js';

/** A piece of a text: a match, or the text around it. */
export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/** The whole text, divided at the start and end of each match. */
export function parts(text: string, spans: readonly Span[]): Part[] {
  return piece(text, spans, [0, text.length]);
}

/** The sentences with matches, with … for omitted ones; the first sentence if there are no matches. */
export function sentencesOf(text: string, spans: readonly Span[]): Part[] {
  const all = sentences(text);
  const found = all.filter(([start, end]) => (spans[firstBehind(start, spans)]?.[0] ?? end) < end);
  const shown = (found.length > 0 ? found : all.slice(0, 1)).map((sentence) => around(text, sentence, spans));
  const pieces: Part[] = [];
  let last = 0;
  for (const [start, end] of shown) {
    const gap = text.slice(last, start);
    if (gap.trim() !== '') pieces.push({ text: pieces.length === 0 ? '… ' : ' … ', match: false });
    else if (pieces.length > 0) pieces.push({ text: gap, match: false });
    for (const one of piece(text, spans, [start, end], wholeGraphemes)) pieces.push(one);
    last = end;
  }
  if (text.slice(last).trim() !== '') pieces.push({ text: ' …', match: false });
  return pieces;
}

/**
 * The end of a sentence: after a full stop, except after `Mr` or an initial, or before a lower-case letter or a number.
 */
const sentenceEnd =
  /(?<=[\p{Ll}\p{Lo}]{2}[.!?…؟۔]["”»)\]]{0,4})\s+(?=[^\p{Ll}\p{N}])|(?<=[。！？]["”」』）]{0,4})\s*/gu;

function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  for (const { index, 0: gap } of text.matchAll(sentenceEnd)) {
    if (index <= start) continue;
    spans.push([start, index]);
    start = index + gap.length;
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push([start, end]);
  return spans;
}

/** Characters of a long sentence that are shown before and after its first match. */
const [before, behind] = [120, 240];

function around(text: string, [start, end]: Span, spans: readonly Span[]): Span {
  if (end - start <= before + behind) return [start, end];
  const [from] = spans[firstBehind(start, spans)] ?? [start];
  const first = Math.max(start, from - before);
  const last = Math.min(end, from + behind);
  const space = text.slice(first, from).search(/(?<=\s)\S/);
  const rest = text.slice(last, last + before).search(/\s/);
  return [
    first === start || space < 0 ? graphemeEnd(text, first) : first + space,
    rest < 0 ? end : Math.min(end, last + rest),
  ];
}

/** The index of the first span that ends after an offset. The spans are sorted. */
function firstBehind(offset: number, spans: readonly Span[]): number {
  return firstIndex(spans.length, (index) => (spans[index]?.[1] ?? 0) > offset);
}

/** The span with the whole of each grapheme: a sign over a letter cannot be coloured without it. */
function wholeGraphemes([from, to]: Span, text: string): Span {
  return [graphemeStart(text, from), graphemeEnd(text, to)];
}

function piece(
  text: string,
  spans: readonly Span[],
  [start, end]: Span,
  shown = (span: Span, _text: string): Span => span,
): Part[] {
  const pieces: Part[] = [];
  let at = start;
  const add = (to: number, match: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), match });
    at = Math.max(at, to);
  };
  for (let index = firstBehind(start, spans); index < spans.length; index += 1) {
    const span = spans[index] ?? [end, end];
    if (span[0] >= end) break;
    const [from, to] = shown(span, text);
    add(Math.max(from, start), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return pieces;
}
