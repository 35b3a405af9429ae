import * as v from 'valibot';
import { isAccessKey } from '../access/is-access-key.js';
import { dossierSchema, type WrittenDossier } from '../format/schema.js';
import { graphemeStart } from '../names/graphemes.js';
import { isMap, type Path } from '../yaml/path.js';
import type { ReportedData } from '../yaml/problem-collector.js';
import type { YamlText } from '../yaml/text.js';
import { refused } from '../yaml/tree-reader.js';
import { listsForMaps, mostIssues } from './fits-schema.js';
import { wantedForm } from './hints/forms.js';
import { keyHint, placeHint, valueHint } from './hints/keys.js';
import { longestQuoted, partName } from './path-in-words.js';
import { entriesAt, isForProse, listAt, mapLike, type Structure, textAt } from './schema-keys.js';

type Issue = v.BaseIssue<unknown>;

/** Data of a file, with what its notation tells about mistakes. */
type ShapeSource = ReportedData & Pick<YamlText, 'cutBy'>;

/**
 * Check the data against the schema, and report every key, type and value that does not fit. Returns null if anything
 * does not fit.
 */
export function checkShape(source: ShapeSource): WrittenDossier | null {
  return holdTo(source, dossierSchema, 'the case file');
}

/** Check a file against another schema. `noun` is the word for such a file. */
export function holdTo<T>(source: ShapeSource, schema: v.GenericSchema<unknown, T>, noun: string): T | null {
  const result = v.safeParse(schema, source.data);
  const lists = listsForMaps(source.data);
  if (result.success && lists.length === 0) return result.output;
  const shape = new ShapeReport(source, schema, noun);
  for (const path of lists) shape.listForMap(path);
  const issues = result.issues ?? [];
  for (const issue of issues.slice(0, mostIssues)) shape.report(issue, []);
  if (issues.length > mostIssues) {
    const message = `${issues.length - mostIssues} more keys and values do not fit`;
    source.report('more-problems', [], message, 'Fix the others first.');
  }
  return null;
}

class ShapeReport {
  readonly #source: ShapeSource;
  readonly #schema: v.GenericSchema;
  /** The word for the whole file, in messages. */
  readonly #noun: string;
  /** Paths of lists in place of maps. Problems inside them are not useful. */
  readonly #lists = new Set<string>();

  /** Paths of texts that a comma cuts. */
  readonly #cut = new Set<string>();

  constructor(source: ShapeSource, schema: v.GenericSchema, noun: string) {
    this.#source = source;
    this.#schema = schema;
    this.#noun = noun;
  }

  listForMap(path: Path): void {
    const key = JSON.stringify(path);
    if (this.#lists.has(key)) return;
    this.#lists.add(key);
    const message = `${this.#name(path)} must be a map, not a list`;
    this.#source.report('wrong-type', path, message, 'Write "key: value" lines, without hyphens or [ ].');
  }

  report(issue: Issue, above: Path): void {
    const items = issue.path ?? [];
    const path = [...above, ...items.map((item) => item.key as string | number)];
    const meant = issue.type === 'union' ? this.#like(issue.input, path) : undefined;
    const listed = items.findIndex((item) => item.type !== 'array' && Array.isArray(item.input));
    if (listed !== -1) this.listForMap(path.slice(0, above.length + listed));
    else if (issue.input === refused && path.at(-1) !== '<<') return;
    // Only the problems of the most similar map or list are useful.
    else if (meant) for (const candidate of v.safeParse(meant, issue.input).issues ?? []) this.report(candidate, path);
    else if (issue.type === 'never') this.#unknownKey(path);
    else if (issue.received === 'undefined') this.#missingKey(path);
    else if (issue.type === 'regex') this.#pattern(issue, path);
    else if (issue.type === 'non_empty' || issue.input === '') this.#empty(path);
    else if (issue.type === 'picklist' || issue.type === 'literal') this.#value(issue, path);
    else {
      const what = expected(issue, path, this.#schema);
      const hint = path.length > 0 ? fix(issue, path, this.#schema) : 'Write "key: value" lines.';
      this.#source.report('wrong-type', path, `${this.#name(path)} must be ${what}, not ${kind(issue.input)}`, hint);
    }
  }

  /** The map or list that is most similar to a value, of those that the schema allows at a path. */
  #like(value: unknown, path: Path): v.GenericSchema | undefined {
    if (Array.isArray(value)) return listAt(path, this.#schema);
    return isMap(value) ? mapLike(Object.keys(value), path, this.#schema) : undefined;
  }

  /** A path in words: `"title" of reference "un-opinion"`. */
  #name(path: Path): string {
    if (path.length === 0) return this.#noun;
    const key = String(path.at(-1));
    // Everyone sees a problem in an `access` key, so it must not name the part that the key withholds.
    return isAccessKey(key) ? `"${key}"` : partName(path, this.#source);
  }

  /** The position of a key in words: ` in person "ada"`; empty at the top of the file. */
  #inside(path: Path): string {
    return path.length === 0 ? '' : ` in ${partName(path, this.#source)}`;
  }

  #unknownKey(path: Path): void {
    const key = String(path.at(-1));
    const above = path.slice(0, -1);
    const known = Object.keys(entriesAt(above, this.#schema));
    const cut = this.#source.cutBy(path);
    if (cut !== undefined && isForProse([...above, cut], this.#schema)) {
      this.#cutText([...above, cut], path);
      return;
    }
    const isKnown = known.includes(key);
    const combined = isKnown ? 'Remove this key, or the keys beside it.' : undefined;
    const hint = combined ?? keyHint(key, known) ?? accessHint(key, known) ?? this.#otherPlace(key, above, known);
    const where = isAccessKey(key) ? '' : this.#inside(above);
    const message = isKnown
      ? `key "${key}"${where} cannot be combined with the keys beside it`
      : `unknown key "${key}"${where}`;
    this.#source.report('unknown-key', path, message, hint, 'key');
  }

  #otherPlace(key: string, above: Path, known: readonly string[]): string {
    const all = `Known keys: ${known.join(', ')}.`;
    if (above.length === 0) return `The file may need a newer casefile. ${all}`;
    return (this.#schema === dossierSchema ? placeHint(key, known) : undefined) ?? all;
  }

  /** A comma ends a text inside braces, so that the rest of it looks like a key. Reported once for each text. */
  #cutText(text: Path, rest: Path): void {
    const key = JSON.stringify(text);
    if (this.#cut.has(key)) return;
    this.#cut.add(key);
    const message = `${this.#name(text)} needs quotes, because a comma ends a text inside { }`;
    this.#source.report('unknown-key', rest, message, 'Put the whole text in quotes.', 'key');
  }

  #missingKey(path: Path): void {
    const key = String(path.at(-1));
    const beside = Object.keys(Object(this.#source.valueAt(path.slice(0, -1))));
    const known = new Set(Object.keys(entriesAt(path.slice(0, -1), this.#schema)));
    // A mistake in it is reported already.
    const mistakes = beside.slice(0, 100).filter((other) => !known.has(other));
    if (mistakes.some((other) => keyHint(other, [...known])?.includes(`"${key}"`))) return;
    const message = `missing key "${key}"${this.#inside(path.slice(0, -1))}`;
    this.#source.report('missing-key', path.slice(0, -1), message, `Add the key "${key}".`);
  }

  #empty(path: Path): void {
    const key = path.at(-1) ?? '';
    const entry = entriesAt(path.slice(0, -1), this.#schema)[key] as Structure | undefined;
    const what = Array.isArray(this.#source.valueAt(path)) ? 'at least one entry' : 'a value';
    const spare = entry?.type === 'optional' ? `Write ${what}, or remove the key.` : `Write ${what}.`;
    // Do not suggest removing the key: that would publish what the author meant to withhold.
    const hint = key === 'access' ? 'Write internal or secret. Without the key, everyone sees this part.' : spare;
    this.#source.report('wrong-type', path, `${this.#name(path)} is empty`, hint);
  }

  #value(issue: Issue, path: Path): void {
    const allowed = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');
    if (typeof issue.input === 'object') {
      const message = `${this.#name(path)} must be one word, not ${kind(issue.input)}`;
      this.#source.report('wrong-type', path, message, `Write one of these: ${allowed.join(', ')}.`);
      return;
    }
    const choice =
      issue.type === 'literal'
        ? `This version of casefile reads version ${allowed} of the format.`
        : `Allowed values: ${allowed.join(', ')}.`;
    const hint = valueHint(String(issue.input), allowed) ?? choice;
    this.#source.report('invalid-value', path, `${this.#name(path)} cannot be ${shown(issue.input)}`, hint);
  }

  #pattern(issue: Issue, path: Path): void {
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    const { code, what, hint } = wantedForm(key, String(issue.input));
    const at = issue.path?.at(-1)?.origin === 'key' ? 'key' : 'value';
    this.#source.report(code, path, `${shown(issue.input)} is not ${what}`, hint, at);
  }
}

/** A hint for a key that marks a secret in other words, or merges an entry that may have such a mark. */
function accessHint(key: string, known: readonly string[]): string | undefined {
  if (!isAccessKey(key) || !known.includes('access')) return undefined;
  return key === '<<'
    ? 'Write out the keys of the other entry here. The entry is withheld until then.'
    : 'To withhold this, write access: internal or access: secret. It is withheld until then.';
}

function fix({ type, input }: Issue, path: Path, schema: v.GenericSchema): string {
  if (type === 'array') {
    const word = typeof input === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u.test(input);
    return word ? `Write a list: [${input}].` : 'Write each entry on its own line, after a hyphen and a space.';
  }
  if (type === 'union' && listAt(path, schema)) return 'Write one id, or a list of ids: [a, b].';
  if (type === 'union') {
    const keys = Object.keys(entriesAt(path, schema));
    return `Write one text, or "key: value" lines with the keys ${keys.join(', ')}.`;
  }
  if (type !== 'string') return 'Write indented "key: value" lines below it.';
  const { what, description } = textAt(path, schema);
  const example = description === undefined ? '' : ` (${description.charAt(0).toLowerCase()}${description.slice(1)})`;
  const one = `Write one ${what}${example}`;
  if (what !== 'text') return `${one}.`;
  return isMap(input)
    ? `${one}. If it contains braces or a colon, put it in quotes.`
    : `${one}, without hyphens. If it contains brackets, put it in quotes.`;
}

function shown(value: unknown): string {
  const text = String(value);
  if (text.length <= longestQuoted) return JSON.stringify(text);
  // Drop a word that would be cut: the rest of a withheld name would no longer be recognised as one.
  const start = text.slice(0, graphemeStart(text, longestQuoted));
  return JSON.stringify(`${start.replace(/[\p{L}\p{M}\p{N}]+$/u, '').trimEnd() || start}…`);
}

function kind(value: unknown): string {
  return Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : `the text ${shown(value)}`;
}

function expected({ type }: Issue, path: Path, schema: v.GenericSchema): string {
  if (type === 'array') return 'a list';
  if (type === 'union') return listAt(path, schema) ? 'an id or a list' : 'text or a map';
  if (type !== 'string') return 'a map';
  const { what } = textAt(path, schema);
  return what === 'text' ? what : `${what === 'id' ? 'an' : 'a'} ${what}`;
}
