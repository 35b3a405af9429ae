import { getOrInsert } from './get-or-insert.js';

/**
 * Make a function that gives the answers of another one, but asks it only once for each text. After `most` answers, it
 * forgets them all.
 */
export function remembering<T>(answer: (text: string) => T, most = 5_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, found);
    return found;
  };
}

/** As `remembering`, for objects. An answer is remembered as long as its object exists. */
export function rememberingEach<K extends object, T>(answer: (object: K) => T): (object: K) => T {
  const answers = new WeakMap<K, T>();
  return (object) => getOrInsert(answers, object, () => answer(object));
}
