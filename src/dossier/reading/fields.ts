import type { Path } from '../yaml/text.js';

export type LinkKind = 'people' | 'organizations' | 'references' | 'about';

/** An id, a link to one, or a date, as it stands in the file. */
export interface Field {
  readonly role: 'id' | 'link' | 'date';
  /** Of an id what it is of, of a link what it may lead to, `about` being what claims have in common; of a date nothing. */
  readonly kinds: readonly (LinkKind | 'sections' | 'statements' | 'timeline' | 'case')[];
  readonly value: string;
  readonly path: Path;
  readonly at: 'key' | 'value';
}

type Data = Readonly<Record<string, unknown>>;

/** Every id, link and date of a file, whether or not the shape of the rest is right. */
export function* fields(data: unknown): Generator<Field> {
  const root = map(data);
  yield* text('id', ['case'], root['id'], ['id']);
  yield* text('date', [], root['asOf'], ['asOf']);
  yield* links('people', root['subjects'], ['subjects']);
  for (const kind of ['people', 'organizations'] as const) {
    for (const [id, entry] of Object.entries(map(root[kind]))) {
      const path = [kind, id];
      yield { role: 'id', kinds: [kind], value: id, path, at: 'key' };
      for (const key of ['born', 'died']) yield* text('date', [], map(entry)[key], [...path, key]);
    }
  }
  yield* sectionFields(root['sections'], ['sections']);
  for (const [event, path] of items(root['timeline'], ['timeline'])) {
    yield* text('id', ['timeline'], event['id'], [...path, 'id']);
    yield* text('date', [], event['date'], [...path, 'date']);
    yield* claim(event, path);
  }
  for (const [reference, path] of items(root['references'], ['references'])) {
    yield* text('id', ['references'], reference['id'], [...path, 'id']);
    for (const key of ['issued', 'accessed']) yield* text('date', [], reference[key], [...path, key]);
    yield* text('date', [], map(reference['archive'])['date'], [...path, 'archive', 'date']);
    yield* text('link', ['organizations'], reference['publisher'], [...path, 'publisher']);
    yield* text('link', ['references', 'organizations'], reference['origin'], [...path, 'origin']);
  }
}

function* sectionFields(sections: unknown, above: Path): Generator<Field> {
  for (const [section, path] of items(sections, above)) {
    yield* text('id', ['sections'], section['id'], [...path, 'id']);
    for (const [statement, at] of items(section['statements'], [...path, 'statements'])) {
      yield* text('id', ['statements'], statement['id'], [...at, 'id']);
      yield* claim(statement, at);
    }
    yield* sectionFields(section['sections'], [...path, 'sections']);
  }
}

function* claim(data: Data, path: Path): Generator<Field> {
  yield* text('link', ['about'], data['about'], [...path, 'about']);
  yield* links('people', data['people'], [...path, 'people']);
  yield* links('organizations', data['organizations'], [...path, 'organizations']);
  for (const [index, entry] of listed(data['refs']).entries()) {
    const at = [...path, 'refs', index];
    if (Object.hasOwn(map(entry), 'ref')) yield* text('link', ['references'], map(entry)['ref'], [...at, 'ref']);
    else for (const inner of listed(entry)) yield* text('link', ['references'], inner, at);
  }
}

function* links(kind: LinkKind, value: unknown, path: Path): Generator<Field> {
  for (const [index, entry] of listed(value).entries()) yield* text('link', [kind], entry, [...path, index]);
}

function* text(role: Field['role'], kinds: Field['kinds'], value: unknown, path: Path): Generator<Field> {
  if (typeof value === 'string' && value !== '') yield { role, kinds, value, path, at: 'value' };
}

function map(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that stands where a list belongs means a list of one; but not what is left of a list. */
function listed(value: unknown): readonly unknown[] {
  return typeof value === 'string' && !/^-|[[\]]/.test(value) ? [value] : list(value);
}

function items(value: unknown, path: Path): readonly (readonly [Data, Path])[] {
  return list(value).map((item, index) => [map(item), [...path, index]]);
}
