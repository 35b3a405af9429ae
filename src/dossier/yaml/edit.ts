/** Text in place of what stands from one offset up to another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits that do not overlap; of several at one offset, the first given stands first. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [result, last] = ['', 0];
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(last, start) + replacement;
    last = end;
  }
  return result + text.slice(last);
}
