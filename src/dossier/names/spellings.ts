import { fold } from './fold.js';

interface Nameable {
  readonly id: string;
  readonly register?: string | undefined;
  readonly name: string;
  readonly names: readonly { readonly text: string }[];
}

/** The name of a person or organisation, and all its other spellings in the file. */
export function spellings({ name, names }: Pick<Nameable, 'name' | 'names'>): string[] {
  return [name, ...names.map(({ text }) => text)];
}

/** The ids of the parties that an id, a name or another spelling refers to. */
export function idsNamed(value: string, parties: Iterable<Nameable>): string[] {
  const wanted = fold(value);
  const ids: string[] = [];
  for (const party of parties) {
    const own = [party.id, ...(party.register === undefined ? [] : [party.register]), ...spellings(party)];
    if (own.some((spelling) => fold(spelling) === wanted)) ids.push(party.id);
  }
  return ids;
}
