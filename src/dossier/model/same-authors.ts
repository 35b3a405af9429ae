import { fold } from '../names/fold.js';

/** An author as sources are compared. */
export type MarkedAuthor = string | { readonly family: string; readonly given?: string | undefined };

/** Whether two lists can name the same authors: one of them is in both, or a list is empty. */
export function sameAuthors(a: readonly MarkedAuthor[], b: readonly MarkedAuthor[]): boolean {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return true;
  const [one, other] = [nameWords(first), nameWords(second)];
  return a.some((author) => shares(nameWords(author), other)) || b.some((author) => shares(nameWords(author), one));
}

/** The last word of the family name, and all words of the name. */
function nameWords(author: MarkedAuthor) {
  const family = fold(typeof author === 'string' ? author : author.family);
  const given = typeof author === 'string' ? '' : fold(author.given ?? '');
  return { family: family.split(' ').at(-1) ?? '', words: `${given} ${family}`.trim().split(' ') };
}

type NameWords = ReturnType<typeof nameWords>;

/** Whether one family name is a word of the other name, and no given name contradicts: `K. Roe` can be Kim Roe. */
function shares(a: NameWords, b: NameWords): boolean {
  if (!a.words.includes(b.family) && !b.words.includes(a.family)) return false;
  const [mine = '', theirs = ''] = [a, b].map(({ words, family }) => words.find((word) => word !== family));
  return mine === '' || theirs === '' || mine[0] === theirs[0] || a.words.some((word) => word === theirs);
}
