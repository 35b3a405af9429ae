import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { nearest } from '../../problems/suggest.js';
import { strictest } from '../format/vocabulary.js';
import { accessOf } from './marks.js';
import type { Withheld } from './withheld.js';

const kinds = ['people', 'organizations'] as const;

/** Everyone whom a case file or register does not show to all, with mistakes and what the format does not have taken as they are meant. */
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

/** Whether a key is `name` or `names`, a mistake for them, or what another format calls a name. */
function isForName(key: string): boolean {
  return /name/i.test(key) || nearest(key, ['name', 'names']) !== undefined;
}

/** The texts in a value but for the languages that they are in; null for one that stands elsewhere and is not found. */
function textsIn(value: unknown, document: Document.Parsed): (string | null)[] {
  const inner = entriesOf(value);
  if (inner.length > 0) return inner.flatMap(([key, part]) => (key === 'language' ? [] : textsIn(part, document)));
  const text = isAlias(value) ? value.resolve(document) : value;
  return isScalar(text) ? [String(text.value)] : isAlias(value) ? [null] : [];
}
