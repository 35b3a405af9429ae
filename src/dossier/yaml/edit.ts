/** Replaces the text from one offset up to another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Apply edits that do not overlap. Insertions at one offset keep their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [result, last] = ['', 0];
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(last, start) + replacement;
    last = end;
  }
  return result + text.slice(last);
}
