import { orderedJson } from '../dossier/yaml/path.js';
import { rememberingEach } from '../remembering.js';

/** A value as a case file writes it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type Values = Readonly<Record<string, Plain>>;

/** The values of an entry as the table of parts writes them. How a text is broken into lines makes no difference. */
export function valuesOf(written: unknown): Values {
  const plain = plainOf(written);
  return isMap(plain) ? plain : {};
}

/** A value without keys that are undefined, with each text on one line. */
export function plainOf(value: unknown): Plain {
  if (typeof value === 'string') return inOneLine(value);
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, own]) => own !== undefined)
        .map(([key, own]) => [key, plainOf(own)]),
    );
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function inOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list. A case file may write a single item without one. */
export function listOf(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value as Plain];
}

/** A text that is equal for equal values, whatever the order of their keys. */
export function keyOf(value: Plain): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return orderedKey(value);
}

const orderedKey = rememberingEach((value: Plain & object) => orderedJson(value));

/** A value in words: `smith (locator: p. 4)`. */
export function inWords(value: Plain): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (!isMap(value)) return String(value);
  const { name, rest } = named(value);
  const others = Object.entries(rest).map(([key, own]) => `${key}: ${inWords(own)}`);
  if (name === undefined) return others.join(', ');
  return others.length === 0 ? name : `${name} (${others.join(', ')})`;
}

/** The keys that say which of several things in a list is meant, such as the reference of a citation. */
const naming = ['ref', 'person', 'organization', 'event', 'right', 'path', 'text', 'pseudonym', 'standIn'] as const;

/** What names a thing in a list, and the rest of it. A text is its own name. */
export function named(value: Plain): { readonly name?: string; readonly rest: Values } {
  if (!isMap(value)) return { name: inWords(value), rest: {} };
  const key = naming.find((one) => typeof value[one] === 'string');
  if (key === undefined) return { rest: value };
  const { [key]: name, ...rest } = value;
  return { name: String(name), rest };
}
