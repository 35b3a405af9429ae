/** Folded for comparing: case, diacritics and punctuation do not tell names apart. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly names: readonly { readonly text: string }[];
}

/** All ways the file writes the name of a person or organisation. */
export function spellings({ name, names }: Omit<Nameable, 'id'>): string[] {
  return [name, ...names.map(({ text }) => text)];
}

/** Ids of the parties that an id, a name or another spelling means. */
export function idsNamed(value: string, parties: Iterable<Nameable>): string[] {
  const wanted = fold(value);
  const ids: string[] = [];
  for (const party of parties) {
    if (
      party.id === value ||
      fold(party.id) === wanted ||
      spellings(party).some((spelling) => fold(spelling) === wanted)
    ) {
      ids.push(party.id);
    }
  }
  return ids;
}

/** Scripts that put no spaces between words: a name in them is looked for anywhere in the text. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/**
 * Whether a text spells one of the names. A longer word may carry an ending, so that a Russian or Kazakh genitive is
 * found; this errs on the side of finding too much.
 */
export function speller(names: readonly string[]): (text: string) => boolean {
  const folded = names.map(fold).filter((name) => name !== '');
  const anywhere = folded.filter((name) => unspaced.test(name)).map((name) => name.replaceAll(' ', ''));
  const phrases = folded.filter((name) => !unspaced.test(name)).map((name) => name.split(' ').map(inflected).join(' '));
  const pattern =
    phrases.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => {
    const plain = fold(text);
    const packed = plain.replaceAll(' ', '');
    return anywhere.some((name) => packed.includes(name)) || (pattern?.test(plain) ?? false);
  };
}

/** A pattern for one folded word, and for a long one with up to three letters of ending after its stem. */
function inflected(word: string): string {
  if (word.length < 4) return word;
  return `${word.length > 4 ? word.replace(/\p{L}$/u, (last) => (/[aeiouyаеиоуыэюяіө]/.test(last) ? '' : last)) : word}\\p{L}{0,3}`;
}
