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

/** The same of a person or organisation as an author writes it. */
export function writtenSpellings({
  name,
  names = [],
}: {
  readonly name: string;
  readonly names?: readonly (string | { readonly text: string })[] | undefined;
}): string[] {
  return [name, ...names.map((other) => (typeof other === 'string' ? other : other.text))];
}

/**
 * The ids of the parties that an id, a name or another spelling refers to. A value that is exactly an id refers to that
 * party alone, so that one of several parties with a common name can be chosen.
 */
export function idsNamed(value: string, parties: Iterable<Nameable>): string[] {
  const all = [...parties];
  const own = all.find(({ id }) => id === value);
  const isExact = ({ id, register }: Nameable) =>
    id === value || (register === value && (own === undefined || own.register === value));
  const exact = all.filter(isExact);
  const wanted = fold(value);
  const isNamed = (party: Nameable) =>
    [party.id, party.register ?? party.id, ...spellings(party)].some((spelling) => fold(spelling) === wanted);
  return (exact.length > 0 ? exact : all.filter(isNamed)).map(({ id }) => id);
}
