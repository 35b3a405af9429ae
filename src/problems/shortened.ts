/** The most characters of each quoted value, and of the whole text. */
interface Limits {
  readonly value: number;
  readonly whole: number;
}

/** Shorten the values that a message quotes: one can be as long as a file. `cutAt` may move a cut to the left. */
export function shortened(text: string, most: Limits, cutAt = (_: string, at: number): number => at): string {
  if (text.length <= most.value) return text;
  const cut = (part: string, limit: number) => (part.length <= limit ? part : `${part.slice(0, cutAt(part, limit))}…`);
  const parts = text.split('"').map((part, index) => (index % 2 === 1 ? cut(part, most.value) : part));
  return cut(parts.join('"'), most.whole);
}
