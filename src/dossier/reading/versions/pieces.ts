/** A key at the top of a case file, with the text of its value. */
export interface KeyPieces {
  readonly key: string;
  /** The text from the key to the first entry; all of it if the value was not cut into entries. */
  readonly head: string;
  /** The text of each entry, if the value is a list or a map over several lines. */
  readonly entries: readonly string[];
}

/** A line that begins something at the top of the file. A list may begin there as well, in the value of a key. */
const topLine = /^[^\s#-].*/gm;
const topKey = /^([A-Za-z]+):(?: |$)/;
/** The lines before the first entry: the key, comments and empty lines. */
const beforeEntries = /^(?:[^\S\n]*(?:#.*)?\n)*[A-Za-z]+: *(?:#.*)?\n(?: *(?:#.*)?\n)*(?=( *)[^\s#])/;

/**
 * Cut a case file into its keys and entries, by the indentation of the lines. A piece may end too early, in the middle
 * of a text in quotes: then it cannot be read on its own. Null if the text does not consist of keys.
 */
export function piecesOf(text: string): readonly KeyPieces[] | null {
  const tops = [...text.matchAll(topLine)];
  const pieces: KeyPieces[] = [];
  for (const [number, { 0: line, index }] of tops.entries()) {
    const [, key] = topKey.exec(line) ?? [];
    if (key === undefined) return null;
    // Comments before the first key belong to it.
    pieces.push({ key, ...entriesIn(text.slice(number === 0 ? 0 : index, tops[number + 1]?.index)) });
  }
  return pieces.length === 0 ? null : pieces;
}

function entriesIn(text: string): Omit<KeyPieces, 'key'> {
  const [head, indent = ''] = beforeEntries.exec(text) ?? [];
  if (head === undefined) return { head: text, entries: [] };
  const starts = [...text.slice(head.length).matchAll(new RegExp(`^${indent}(?=[^\\s#])`, 'gm'))];
  const at = (number: number) => (starts[number]?.index ?? text.length) + head.length;
  return { head, entries: starts.map((_, number) => text.slice(at(number), at(number + 1))) };
}
