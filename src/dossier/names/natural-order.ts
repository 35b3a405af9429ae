/**
 * Compares texts by their characters, and numbers in them by their value, as people count: `case-2` before `case-10`.
 */
export function compareNaturally(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  while (isDigit(a[start - 1])) start -= 1;
  const [x, y] = [numberAt(a, start), numberAt(b, start)];
  if (x !== '' && y !== '' && x !== y) return x.length - y.length || (x < y ? -1 : 1);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The digits at an offset, without zeros at the beginning. Without digits, it is empty. */
function numberAt(text: string, start: number): string {
  let end = start;
  while (isDigit(text[end])) end += 1;
  return end === start ? '' : text.slice(start, end).replace(/^0+(?=.)/, '');
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
