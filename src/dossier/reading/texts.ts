import type * as v from 'valibot';
import type { Path } from '../yaml/path.js';
import { isForProse } from './schema-keys.js';

/** Calls a function with every text in the data of a file, and its path. */
export function eachText(value: unknown, take: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof value === 'string') take(value, path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) eachText(item, take, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) eachText(item, take, [...path, key]);
  }
}

/** The paths of the texts that a comment cuts: `title: Order #12`. After an id or a date, a comment is usually meant. */
export function cutTexts(data: unknown, isCut: (path: Path) => boolean, root?: v.GenericSchema): Path[] {
  const paths: Path[] = [];
  eachText(data, (_, path) => {
    if (isCut(path) && isForProse(path, root)) paths.push(path);
  });
  return paths;
}

export const aboutCutText = [
  'the text ends at " #", where a comment begins',
  'Put the whole text in quotes. If you want a comment, write a space after the #.',
] as const;
