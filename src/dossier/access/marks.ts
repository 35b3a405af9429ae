import { isMap, isScalar, type Pair } from 'yaml';
import { withPlainSigns } from '../format/look-alikes.js';
import { type Access, accessLevels, strictest } from '../format/vocabulary.js';
import { isAccessKey } from './is-access-key.js';

/** The access of a map or list itself, even if it is badly written: an unknown access level counts as the strictest. */
export function accessOf(node: unknown): Access {
  return isMap(node) ? strictest(node.items.map(markOf)) : 'public';
}

function markOf({ key, value }: Pair): Access {
  // The id of an entry may look like a key that withholds: `private-school`.
  if (isMap(value) && ['name', 'title'].some((own) => value.has(own))) return 'public';
  const name = isScalar(key) ? String(key.value) : '';
  return isAccessKey(name) ? levelOf(isScalar(value) ? value.value : undefined) : 'public';
}

/** A word with a colon, or any word before the name of an access level, and the word after it. */
const entry =
  /(?<![\w-])([\w-]{1,20})["']?(?:\s{0,200}[:=]|[ \t]{1,200}(?=["']?(?:internal|secret)\b))(?=\s*["']?([^\s"',}\]#]*))/gi;

/** The strictest access that appears anywhere in a text that is not well-formed. */
export function accessIn(text: string): Access {
  const marks = [...withPlainSigns(text).matchAll(entry)].filter(([, key = '']) => isAccessKey(key));
  return strictest(marks.map(([, , word]) => levelOf(word)));
}

function levelOf(written: unknown): Access {
  return accessLevels.find((level) => level === written) ?? 'secret';
}
