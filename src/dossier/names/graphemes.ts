/**
 * Characters that never join the one before or after: most text. `Intl.Segmenter` takes as long to load as
 * Node takes to start.
 */
const separate =
  /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u10d0-\u10fa\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** The code units before and after an offset that are looked at. No letter has more signs. */
const nearby = 64;

let segmenter: Intl.Segmenter | undefined;

/** The start and end of the grapheme around an offset, or the offset itself twice if it is between two graphemes. */
function graphemeAt(text: string, at: number): readonly [start: number, end: number] {
  if (at <= 0 || at >= text.length || separate.test(text.slice(at - 1, at + 1))) return [at, at];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const from = Math.max(0, at - nearby);
  const found = segmenter.segment(text.slice(from, at + nearby)).containing(at - from);
  const start = from + (found?.index ?? at - from);
  return start === at ? [at, at] : [start, start + (found?.segment.length ?? 0)];
}

/** The offset, or the start of the grapheme (what a reader sees as one character) that it would cut. */
export function graphemeStart(text: string, at: number): number {
  return graphemeAt(text, at)[0];
}

/** The offset, or the end of the grapheme that it would cut. */
export function graphemeEnd(text: string, at: number): number {
  return graphemeAt(text, at)[1];
}
