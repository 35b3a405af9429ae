import { Command, Option } from 'commander';
import { type EntryKey, type Form, formOf, forms } from '../../dossier/editing/entry-forms.js';
import type { IdSpace } from '../../dossier/parts/fields/field.js';
import { partList } from '../../dossier/parts/registry.js';
import { alternatives, capital } from '../../views/blocks/prose.js';
import { addGlobalOptions } from '../options/global.js';

/** An option of `add`, with the key of an entry that it gives. */
export interface EntryOption {
  readonly key: EntryKey;
  /** With hyphens: `--date`. */
  readonly flag: string;
  /** The name under which commander stores its value. */
  readonly attribute: string;
  readonly option: Option;
}

/** The options for the keys of an entry, apart from its id. */
export function entryOptions({ keys }: Pick<Form, 'keys'>): EntryOption[] {
  return keys
    .filter(({ path: [key] }) => key !== 'id')
    .map((key) => {
      const flag = `--${flagOf(key, keys)}`;
      const option = new Option(key.isFlag ? flag : `${flag} <${placeholderOf(key)}>`, descriptionOf(key));
      if (!key.isFlag) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
      if (key.words) option.argChoices = [...key.words];
      return { key, flag, attribute: option.attributeName(), option };
    });
}

/** The key that an option of `add` gives to an entry, by the word for the entry and the name of the option. */
export function keyOfOption(word: string | undefined, name: string): EntryKey | undefined {
  const form = formOf(word);
  return form && entryOptions(form).find(({ flag }) => flag === `--${name}`)?.key;
}

/** The options of all entries. Each says for which entries it is, unless it is for all. */
export function allEntryOptions(): Option[] {
  const found = new Map<string, { readonly all: Option[]; readonly key: EntryKey; readonly words: string[] }>();
  for (const form of forms) {
    for (const { key, flag, option } of entryOptions(form)) {
      const { all, words } = found.get(flag) ?? { all: [], words: [] };
      found.set(flag, { key, all: [...all, option], words: [...words, form.word] });
    }
  }
  return [...found.values()].flatMap(({ all: [option, ...others], key, words }) => {
    if (option === undefined) return [];
    const choices = [option, ...others].flatMap(({ argChoices = [] }) => argChoices);
    if (choices.length > 0) option.argChoices = [...new Set(choices)];
    // What differs between entries is in the help of each.
    if (others.some(({ description }) => description !== option.description)) option.description = nameOf(key);
    if (words.length < forms.length) option.description += ` (for ${words.join(', ')})`;
    return [option];
  });
}

/** Options that every command has: a key with the name of one needs another name. */
const globalNames = new Set(
  (() => {
    const command = new Command();
    addGlobalOptions(command);
    return command.options.map(({ long }) => long?.slice(2));
  })(),
);

function flagOf(key: EntryKey, keys: readonly EntryKey[]): string {
  const { path, isList, isMap } = key;
  // `--access` says what the reader may see.
  if (path.join() === 'access') return 'mark';
  const own = path.map((step) => step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join('-');
  if (!isList && !isMap) return own;
  const [, linked] = partList.find(([part]) => part === own) ?? [];
  if (linked) return linked.kind.short ?? linked.kind.name;
  const one = own.replace(/s$/, '');
  const isTaken = globalNames.has(one) || keys.some((other) => other.path.join('-') === one);
  return isTaken ? own : one;
}

function placeholderOf({ isDate, isRight, isMap, links, words, inner }: EntryKey): string {
  if (isDate) return 'date';
  if (isRight) return 'code';
  if (isMap) return 'name=text';
  if (links.length > 0) return 'id';
  if (words) return 'word';
  return inner?.[0]?.path[0] === 'path' ? 'path' : 'text';
}

/** What names an entry besides its id. */
const waysToName: ReadonlyMap<IdSpace, string> = new Map([
  ['people', 'name'],
  ['organizations', 'name'],
  ['references', 'number'],
]);

function descriptionOf(key: EntryKey): string {
  const { description = nameOf(key), isDate, isList, isMap, takesText, links, words = [], inner } = key;
  const named = [...new Set(links.flatMap((link) => waysToName.get(link) ?? []))].sort();
  const what = [
    description,
    ...(isDate ? [', as precise as it is known: 2020, 2020-04-17, 2020-04~'] : []),
    ...(named.length > 0 ? [` (${alternatives(['id', ...named])})`] : []),
  ].join('');
  const isExplained = words.every((word) => what.includes(word));
  const map = inner?.slice(0, 2).map(({ path }) => `${path[0]}=…`);
  return [
    isExplained ? what : `${what}: ${words.join(', ')}`,
    ...(map ? [`, ${takesText ? 'or' : 'as'} ${map.join(',')}`] : []),
    ...(isList || isMap ? [' (repeatable)'] : []),
  ].join('');
}

/** A key in words: `Document number`. */
function nameOf({ path }: EntryKey): string {
  const words = path.join(' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return capital(words.replace(/\b(?:doi|isbn|url)\b/g, (letters) => letters.toUpperCase()));
}
