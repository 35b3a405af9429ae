import type * as v from 'valibot';
import { eachValue, type Path } from '../yaml/path.js';
import { isForProse } from './schema-keys.js';

/**
 * Calls a function with every text in the data of a file, and with a function that makes its path:
 * few paths are needed.
 */
export function eachText(data: unknown, take: (text: string, path: () => Path) => void): void {
  eachValue(data, (value, path) => {
    if (typeof value === 'string') take(value, path);
  });
}

/**
 * The paths of the texts that a comment cuts: `title: Order #12`. After an id or a date, a comment is usually meant.
 */
export function cutTexts(data: unknown, isCut: (path: Path) => boolean, root?: v.GenericSchema): Path[] {
  const paths: Path[] = [];
  eachText(data, (_, pathOf) => {
    const path = pathOf();
    if (isCut(path) && isForProse(path, root)) paths.push(path);
  });
  return paths;
}

export const aboutCutText = [
  'the text ends at " #", where a comment begins',
  'Put the whole text in quotes. If you want a comment, write a space after the #.',
] as const;
