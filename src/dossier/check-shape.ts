import * as v from 'valibot';
import { didYouMean } from '../problems/suggest.js';
import { dossierSchema, type WrittenDossier } from './schema.js';
import type { Path, Source } from './source.js';

type Issue = v.BaseIssue<unknown>;

/** Holds the data to the schema; reports every key, type and value that does not fit. Null where something did not. */
export function checkShape(source: Source): WrittenDossier | null {
  const result = v.safeParse(dossierSchema, source.data);
  if (result.success) return result.output;
  for (const issue of result.issues) report(source, issue, []);
  return null;
}

function report(source: Source, issue: Issue, above: Path): void {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const name = describePath(path);
  const isObject = typeof issue.input === 'object' && issue.input !== null;
  if (issue.type === 'union' && isObject && !Array.isArray(issue.input)) {
    // The value is a map, so only what the map's schema says of it is of use.
    const inner = (issue.issues ?? []).filter((candidate) => candidate.path !== undefined);
    for (const candidate of inner) report(source, candidate, path);
    return;
  }
  if (issue.type === 'never') {
    const key = String(path.at(-1));
    const hint = didYouMean(key, keysAt(path.slice(0, -1))) ?? `Known here: ${keysAt(path.slice(0, -1)).join(', ')}.`;
    source.report('unknown-key', path, `"${key}" is not a key of the format here`, hint, 'key');
    return;
  }
  if (issue.received === 'undefined') {
    source.report('missing-key', path.slice(0, -1), `the key "${String(path.at(-1))}" is missing`, 'Add it.');
    return;
  }
  if (issue.type === 'regex') {
    reportPattern(source, issue, path);
    return;
  }
  if (issue.type === 'non_empty' || issue.input === '') {
    source.report('wrong-type', path, `${name} is empty`, 'Write a value, or remove the key.');
    return;
  }
  if (issue.type === 'picklist' || issue.type === 'literal') {
    const allowed = allowedValues(issue.expected ?? '');
    const hint = didYouMean(String(issue.input), allowed) ?? `One of: ${allowed.join(', ')}.`;
    source.report('invalid-value', path, `${name} cannot be ${shown(issue.input)}`, hint);
    return;
  }
  source.report(
    'wrong-type',
    path,
    `${name} is ${shape(issue.input)} where ${expected(issue)} belongs`,
    'Check the indentation.',
  );
}

function reportPattern(source: Source, issue: Issue, path: Path): void {
  const key = path.at(-1);
  const at = issue.path?.at(-1)?.origin === 'key' ? 'key' : 'value';
  if (key === 'sha256') {
    source.report(
      'invalid-value',
      path,
      `${shown(issue.input)} is not a SHA-256`,
      'Write its 64 hexadecimal digits in lower case.',
    );
    return;
  }
  if (key === 'language') {
    source.report(
      'invalid-value',
      path,
      `${shown(issue.input)} is not a language tag`,
      'Write a BCP 47 tag: en, ru, zh-Hant.',
    );
    return;
  }
  const slug = String(issue.input)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hint =
    slug === '' ? 'Use a-z, 0-9 and hyphens.' : `Use a-z, 0-9 and hyphens, beginning with a letter or digit: ${slug}.`;
  source.report('invalid-id', path, `${shown(issue.input)} is not an id`, hint, at);
}

function allowedValues(expected: string): string[] {
  return [...expected.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function shown(value: unknown): string {
  const text = String(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function shape(value: unknown): string {
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `the text ${shown(value)}`;
}

function expected(issue: Issue): string {
  if (issue.type === 'array') return 'a list';
  if (issue.type === 'string') return 'text';
  return issue.type === 'union' ? 'text or a map' : 'a map';
}

/** `references[3].title`, counted from 1 as a person counts. */
function describePath(path: Path): string {
  if (path.length === 0) return 'the dossier';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}

/** The keys that the schema knows at a path. */
function keysAt(path: Path): string[] {
  let schema: unknown = dossierSchema;
  for (const step of path) schema = stepInto(schema, step);
  return Object.keys(mapOf(schema)?.entries ?? {});
}

interface Structure {
  readonly type: string;
  readonly entries?: Record<string, unknown>;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly wrapped?: unknown;
  readonly options?: readonly unknown[];
  readonly getter?: (input: unknown) => unknown;
}

function unwrap(schema: unknown): Structure {
  const structure = schema as Structure;
  if (structure.type === 'optional') return unwrap(structure.wrapped);
  return structure.type === 'lazy' ? unwrap(structure.getter?.(undefined)) : structure;
}

function mapOf(schema: unknown): Structure | undefined {
  const structure = unwrap(schema);
  return structure.type === 'union' ? structure.options?.map(unwrap).find((option) => option.entries) : structure;
}

function stepInto(schema: unknown, step: string | number): unknown {
  const structure = mapOf(schema);
  if (typeof step === 'number') return structure?.item;
  return structure?.type === 'record' ? structure.value : structure?.entries?.[step];
}
