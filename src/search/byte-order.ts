const encoder = new TextEncoder();

/**
 * Texts in the order of their bytes in UTF-8. Only with surrogate pairs does that differ from the order of JavaScript.
 */
export function sortedByBytes(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => /[\ud800-\udfff]/.test(text))) return texts.toSorted();
  return texts
    .map((text) => ({ text, bytes: encoder.encode(text) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ text }) => text);
}

/** Compare texts in UTF-8 by their bytes, for `sort`. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
