/** Folded for comparing: case, diacritics, punctuation and characters of no width do not tell names apart. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
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
