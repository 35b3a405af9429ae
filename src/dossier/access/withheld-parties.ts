import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { nearest } from '../../problems/suggest.js';
import { strictest } from '../format/vocabulary.js';
import { accessOf } from './marks.js';
import type { Withheld } from './withheld.js';

const kinds = ['people', 'organizations'] as const;

/** The parties that a case file or register withholds. Misspelt and unknown keys count as what they probably mean. */
export function withheldIn(document: Document.Parsed): Withheld[] {
  return entriesOf(document.contents).flatMap(([key, parties]) => {
    const kind = kinds.find((one) => one === nearest(key, kinds));
    if (kind === undefined) return [];
    return entriesOf(parties).flatMap(([id, value]) => {
      const party = isAlias(value) ? value.resolve(document) : value;
      const access = strictest([accessOf(parties), accessOf(party)]);
      if (access === 'public') return [];
      const entries = entriesOf(party);
      const names = entries.flatMap(([own, name]) => (isForName(own) ? textsIn(name, document) : []));
      const register = entries.find(([own]) => own === 'register')?.[1];
      return {
        kind,
        id,
        access,
        spellings: names.every((name) => name !== null) ? names : null,
        ...(isScalar(register) && { register: String(register.value) }),
      };
    });
  });
}

function entriesOf(node: unknown): (readonly [key: string, value: unknown])[] {
  if (isSeq(node)) return node.items.map((item, index) => [String(index), item]);
  return isMap(node) ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value]) : [];
}

/** Whether a key is `name` or `names`, a misspelling of them, or the key that another format uses for a name. */
function isForName(key: string): boolean {
  return /name/i.test(key) || nearest(key, ['name', 'names']) !== undefined;
}

/** The texts in a value, without language tags; null for a text that is defined elsewhere and cannot be found. */
function textsIn(value: unknown, document: Document.Parsed): (string | null)[] {
  const inner = entriesOf(value);
  if (inner.length > 0) return inner.flatMap(([key, part]) => (key === 'language' ? [] : textsIn(part, document)));
  const text = isAlias(value) ? value.resolve(document) : value;
  return isScalar(text) ? [String(text.value)] : isAlias(value) ? [null] : [];
}
