import { isMap, isScalar, type Pair } from 'yaml';
import { type Access, accessLevels, strictest } from '../format/vocabulary.js';
import { isAccessKey } from './key.js';

/** The access that a map or list itself is marked with, in whatever way: what is no access level is taken for the strictest. */
export function accessOf(node: unknown): Access {
  return isMap(node) ? strictest(node.items.map(markOf)) : 'public';
}

function markOf({ key, value }: Pair): Access {
  const name = isScalar(key) ? String(key.value) : '';
  if (!isAccessKey(name)) return 'public';
  // The id of a person or an organisation may look like it.
  if (name === 'access' ? isMap(value) && value.has('name') : !isScalar(value)) return 'public';
  return levelOf(isScalar(value) ? value.value : undefined);
}

/** A word with a colon, or without one what stands before the name of a level; and the word behind it. */
const entry =
  /(?<![\w-])([\w-]{1,20})["']?(?:\s{0,200}[:：=]|[ \t]{1,200}(?=["']?(?:internal|secret)\b))(?=\s*["']?([^\s"',}\]#]*))/gi;

/** The strictest access that a text may mark anything with that is not well-formed. */
export function accessIn(text: string): Access {
  const marks = [...text.matchAll(entry)].filter(([, key = '']) => isAccessKey(key));
  return strictest(marks.map(([, , word]) => levelOf(word)));
}

function levelOf(written: unknown): Access {
  return accessLevels.find((level) => level === written) ?? 'secret';
}
