import { parseDate } from '../dates/partial-date.js';
import type { ProblemCode } from '../problems/codes.js';
import { didYouMean } from '../problems/suggest.js';
import type { Path, Source } from './source.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * What a schema cannot say: that dates exist, that ids are unique and lead somewhere. It walks the data as it was
 * written, whether or not its shape is right, so that one run reports everything.
 */
export function checkLinks(source: Source): void {
  const root = map(source.data);
  const ids = {
    people: Object.keys(map(root['people'])),
    organizations: Object.keys(map(root['organizations'])),
    references: items(root['references'])
      .map(([reference]) => reference['id'])
      .filter(isText),
  };
  const shown = {
    people: visibleIds(map(root['people'])),
    organizations: visibleIds(map(root['organizations'])),
    references: items(root['references'])
      .filter(([reference]) => isPublic(reference))
      .map(([reference]) => reference['id'])
      .filter(isText),
  };
  const kinds = {
    people: ['unknown-person', 'person', 'people'],
    organizations: ['unknown-organization', 'organisation', 'organizations'],
    references: ['unknown-reference', 'reference', 'references'],
  } as const satisfies Record<keyof typeof ids, readonly [ProblemCode, string, string]>;
  const sets = {
    people: new Set(ids.people),
    organizations: new Set(ids.organizations),
    references: new Set(ids.references),
  };

  const link = (kind: keyof typeof ids, value: unknown, path: Path) => {
    if (!isText(value) || sets[kind].has(value)) return;
    const [code, noun, key] = kinds[kind];
    const hint = didYouMean(value, shown[kind]) ?? `Add it under ${key}, or remove it here.`;
    source.report(code, path, `no ${noun} of the file has the id "${value}"`, hint);
  };
  const links = (kind: keyof typeof ids, value: unknown, path: Path) => {
    for (const [index, entry] of list(value).entries()) link(kind, entry, [...path, index]);
  };
  const date = (value: unknown, path: Path) => {
    if (!isText(value)) return;
    const read = parseDate(value);
    if ('message' in read) source.report('invalid-date', path, `"${value}" ${read.message}`, read.hint);
  };
  const dates = (data: Data, path: Path, ...keys: readonly string[]) => {
    for (const key of keys) date(data[key], [...path, key]);
  };
  const claim = (data: Data, path: Path) => {
    links('people', data['people'], [...path, 'people']);
    links('organizations', data['organizations'], [...path, 'organizations']);
    for (const [index, entry] of list(data['refs']).entries()) {
      if (isText(entry)) link('references', entry, [...path, 'refs', index]);
      else link('references', map(entry)['ref'], [...path, 'refs', index, 'ref']);
    }
  };
  const unique = (noun: string) => {
    const seen = new Map<string, Path>();
    return (id: unknown, path: Path) => {
      if (!isText(id)) return;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, path);
      else
        source.report(
          'duplicate-id',
          path,
          `the ${noun} id "${id}" is taken by line ${source.line(first)}`,
          'Give one of the two another id.',
        );
    };
  };

  dates(root, [], 'asOf');
  links('people', root['subjects'], ['subjects']);
  for (const [id, person] of Object.entries(map(root['people']))) dates(map(person), ['people', id], 'born', 'died');

  const sectionId = unique('section');
  const statementId = unique('statement');
  const section = (data: Data, path: Path) => {
    sectionId(data['id'], [...path, 'id']);
    for (const [statement, index] of items(data['statements'])) {
      const at = [...path, 'statements', index];
      statementId(statement['id'], [...at, 'id']);
      claim(statement, at);
    }
    for (const [child, index] of items(data['sections'])) section(child, [...path, 'sections', index]);
  };
  for (const [data, index] of items(root['sections'])) section(data, ['sections', index]);

  const eventId = unique('event');
  for (const [event, index] of items(root['timeline'])) {
    const at = ['timeline', index];
    eventId(event['id'], [...at, 'id']);
    dates(event, at, 'date');
    claim(event, at);
  }

  const referenceId = unique('reference');
  for (const [reference, index] of items(root['references'])) {
    const at = ['references', index];
    referenceId(reference['id'], [...at, 'id']);
    dates(reference, at, 'issued', 'accessed');
    dates(map(reference['archive']), [...at, 'archive'], 'date');
    link('organizations', reference['publisher'], [...at, 'publisher']);
    const origin = reference['origin'];
    if (!isText(origin)) continue;
    const [asReference, asOrganization] = [sets.references.has(origin), sets.organizations.has(origin)];
    if (asReference && asOrganization) {
      source.report(
        'ambiguous-origin',
        [...at, 'origin'],
        `"${origin}" is both a reference and an organisation`,
        'Give one of the two another id.',
      );
    } else if (!asReference && !asOrganization) {
      const hint = didYouMean(origin, [...shown.references, ...shown.organizations]);
      source.report(
        'unknown-origin',
        [...at, 'origin'],
        `no reference or organisation of the file has the id "${origin}"`,
        hint ?? 'Remove it, or add what it names.',
      );
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function map(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function items(value: unknown): readonly (readonly [Data, number])[] {
  return list(value).map((item, index) => [map(item), index]);
}

function isPublic(value: unknown): boolean {
  return (map(value)['access'] ?? 'public') === 'public';
}

/** A hint names nothing that the file withholds. */
function visibleIds(entries: Data): string[] {
  return Object.keys(entries).filter((id) => isPublic(entries[id]));
}
