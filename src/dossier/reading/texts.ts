import type * as v from 'valibot';
import type { Path } from '../yaml/path.js';
import { isForProse } from './schema-keys.js';

/** Every text in the data of a file, with its path. */
export function* texts(value: unknown, path: Path = []): Generator<readonly [text: string, path: Path]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* texts(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* texts(item, [...path, key]);
  }
}

/** The paths of the texts that a comment cuts: `title: Order #12`. After an id or a date, a comment is usually meant. */
export function* cutTexts(data: unknown, isCut: (path: Path) => boolean, root?: v.GenericSchema): Generator<Path> {
  for (const [, path] of texts(data)) if (isCut(path) && isForProse(path, root)) yield path;
}

export const aboutCutText = [
  'the text ends at " #", where a comment begins',
  'Put the whole text in quotes. If you want a comment, write a space after the #.',
] as const;
