import type { WrittenReference } from '../../dossier/format/schema.js';
import { andOthers } from '../../dossier/format/vocabulary.js';
import { oneLine } from '../one-line.js';

export type WrittenAuthor = NonNullable<WrittenReference['authors']>[number];

/** Convert a CSL name to an author of a case file: particles and suffixes become part of the family name. */
export function authorOf(name: Readonly<Record<string, unknown>>): WrittenAuthor | undefined {
  const part = (key: string) => {
    const { [key]: value } = name;
    return typeof value === 'string' ? oneLine(value) : '';
  };
  const joined = (...keys: readonly string[]) =>
    keys
      .map(part)
      .filter((text) => text !== '')
      .join(' ');
  const literal = part('literal');
  if (/^(?:and )?(?:others|et\.? al\.?)$/i.test(literal)) return andOthers;
  if (literal !== '') return literal;
  const family = joined('dropping-particle', 'non-dropping-particle', 'family', 'suffix');
  const given = part('given');
  if (family === '') return given === '' ? undefined : given;
  return given === '' ? { family } : { family, given };
}

/** A name as a sentence writes it. */
export function nameInWords(author: WrittenAuthor): string {
  return typeof author === 'string' ? author : [author.given, author.family].filter(Boolean).join(' ');
}
