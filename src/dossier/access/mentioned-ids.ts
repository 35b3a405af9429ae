/**
 * Make a function that tells whether a text has one of the ids in it. An id that is a plain word, such as `letter`, counts
 * only on its own, as a key or value, and not inside a sentence.
 */
export function mentions(ids: readonly string[]): (text: string) => boolean {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  // An invalid id may have other signs, or begin with a hyphen.
  const unusual = [...wanted].filter((id) => !/^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u.test(id));
  return (text) => {
    if (wanted.size === 0) return false;
    const small = text.toLowerCase();
    if (unusual.some((id) => small.includes(id))) return true;
    for (const { 0: word, index } of small.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?/gu)) {
      if (wanted.has(word) && (/[\p{N}_-]/u.test(word) || !isInSentence(small, index, index + word.length)))
        return true;
    }
    return false;
  };
}

/** Whether another word is beside the one between two offsets, with only a space between them. */
function isInSentence(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}] $/u.test(text.slice(0, start).slice(-2)) || /^ [\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
