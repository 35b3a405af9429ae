/**
 * The first index below `length` for which a test is true, or else `length`. Searches in halves, so the test must be
 * true for all later indices.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
