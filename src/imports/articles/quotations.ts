import type { Range } from './range.js';

/** Marks that open and close a quotation or brackets. The German ones close with a mark that opens an English one. */
const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
};

const marks = /[()（）“”„«»「」『』《》"]|\n/gu;

/** Quotations and brackets that close on the line on which they open, from mark to mark, in the order of their ends. */
export function closedSpans(text: string): Range[] {
  const spans: Range[] = [];
  let open: { readonly mark: string; readonly start: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '\n') {
      open = [];
      continue;
    }
    const at = lastOpen(open, mark);
    if (at !== undefined) {
      spans.push({ start: open[at]?.start ?? index, end: index + 1 });
      open = open.slice(0, at);
    } else if (closers[mark] !== undefined && opens(mark, text, index)) {
      // Something that stays open on a very long line must not make this slow.
      if (open.length >= 20) open.shift();
      open.push({ mark, start: index });
    }
  }
  return spans;
}

/** The index of the innermost open mark that a mark closes. */
function lastOpen(open: readonly { readonly mark: string }[], closer: string): number | undefined {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    if (closers[open[index]?.mark ?? '']?.includes(closer)) return index;
  }
  return undefined;
}

/** Whether a mark can open something here. A straight quotation mark after a digit or letter cannot: `a 5" pipe`. */
function opens(mark: string, text: string, index: number): boolean {
  return mark !== '"' || !/[\p{L}\p{N}]/u.test(text.charAt(index - 1));
}
