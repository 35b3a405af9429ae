import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/dates/edtf.js';
import { printDate } from '../../src/dates/print.js';
import { questionSources } from '../../src/dossier/format/questionnaire.js';
import {
  accessLevels,
  detentionKinds,
  eventKinds,
  measureKinds,
  organizationKinds,
  outcomes,
  placeKinds,
  referenceTypes,
  roles,
  statuses,
} from '../../src/dossier/format/vocabulary.js';
import { readQuestionnaire } from '../../src/dossier/reading/other-files/questionnaire.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { formatNames } from '../../src/formats/registry.js';
import { generateCase } from '../bench/generate.mjs';
import { blocksOf, documents } from '../support/files/documents.js';
import { readProjectFile, run } from '../support/run.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const format = readProjectFile('docs/dossier-format.md').toString();
const schema: Schema = JSON.parse(readProjectFile('data/dossier.schema.json').toString());

/** The text under a heading, up to the next heading. */
function section(document: string, heading: string): string {
  return document.split(/^#+ (.*)$/m).reduce((found, part, index, parts) => {
    return index % 2 === 1 && part === heading ? (parts[index + 1] ?? '') : found;
  }, '');
}

/** The rows of the first table in a text, each as a list of cells, without the header. */
function rows(text: string): string[][] {
  const table = /(?:^\|.*\n)+/m.exec(text)?.[0] ?? '';
  return rowsIn(table).slice(2);
}

/** The rows of all tables in a text, headers included. */
function rowsIn(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim())).map((cells) => cells.slice(1, -1));
}

function codes(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/**
 * The maps in a schema: the schema itself, the items of its list, the values of its map, or the alternatives to a text.
 * `defined` has the schemas that it refers to.
 */
function mapsIn(found: Schema | undefined, defined = schema.$defs): readonly Schema[] {
  if (found === undefined) return [];
  const name = found.$ref?.split('/').at(-1);
  if (name !== undefined) return mapsIn(defined?.[name], defined);
  if (found.properties) return [found];
  if (found.anyOf) return found.anyOf.flatMap((one) => mapsIn(one, defined));
  const below = typeof found.additionalProperties === 'object' ? found.additionalProperties : undefined;
  return mapsIn(found.items ?? below, defined);
}

/** The maps at the path of keys. */
function mapsAt(...path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (maps, key) => maps.flatMap(({ properties }) => mapsIn(properties?.[key])),
    [schema],
  );
}

function keysOf(maps: readonly Schema[]): string[] {
  return [...new Set(maps.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

/** The keys that each of the maps requires. */
function requiredIn(maps: readonly Schema[]): string[] {
  return keysOf(maps).filter((key) => maps.every(({ required = [] }) => required.includes(key)));
}

describe('docs/dossier-format.md', () => {
  const tables = {
    'The top level': mapsAt(),
    'A person': mapsAt('people'),
    'An organisation': mapsAt('organizations'),
    'A section': mapsAt('sections'),
    'A statement': mapsAt('sections', 'statements'),
    'A citation (an entry of `refs`)': [
      ...mapsAt('timeline', 'refs'),
      ...mapsAt('people', 'refs'),
      ...mapsAt('organizations', 'refs'),
    ],
    'A participant (an entry of `people` or `organizations`)': [
      ...mapsAt('timeline', 'people'),
      ...mapsAt('timeline', 'organizations'),
    ],
    'A right (an entry of `rights`)': mapsAt('timeline', 'rights'),
    'An event of the timeline': mapsAt('timeline'),
    'A measure': mapsAt('measures'),
    'A charge': mapsAt('charges'),
    'A place': mapsAt('places'),
    'A reference': mapsAt('references'),
    'A saved copy (an entry of `files`)': mapsAt('references', 'files'),
    Disputes: mapsAt('disputes'),
  };

  for (const [heading, maps] of Object.entries(tables)) {
    test(`${heading} lists exactly the keys of the schema, and says which are required`, () => {
      const described = rows(section(format, heading));
      const keys = described.flatMap(([cell = '']) => codes(cell));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.toSorted()).toEqual(keysOf(maps).toSorted());
      const marked = described.filter((row) => row.some((cell) => cell.includes('**required**')));
      expect(marked.flatMap(([cell = '']) => codes(cell)).toSorted()).toEqual(requiredIn(maps).toSorted());
    });
  }

  test('has a table for each map of the schema', () => {
    const described = Object.values(tables).flat();
    const withoutTable = mapsAt().flatMap(({ properties = {} }) =>
      Object.keys(properties).filter((key) => mapsAt(key).some((map) => !described.includes(map))),
    );
    expect(withoutTable).toEqual(['publisher', 'asks', 'subjects']);
  });

  test('lists every key of the smaller maps', () => {
    const smaller = [
      ['The top level', 'publisher', mapsAt('publisher')],
      ['The top level', 'asks', mapsAt('asks')],
      ['The top level', 'subjects', mapsAt('subjects')],
      ['A person', 'names', mapsAt('people', 'names')],
      ['A charge', 'decisions', mapsAt('charges', 'decisions')],
      ['A reference', 'authors', mapsAt('references', 'authors')],
      ['A reference', 'archive', mapsAt('references', 'archive')],
    ] as const;
    for (const [heading, key, maps] of smaller) {
      const row = rows(section(format, heading)).find(([cell = '']) => codes(cell).includes(key));
      expect(keysOf(maps)).not.toEqual([]);
      expect(codes(row?.[1] ?? '')).toContain(`{${keysOf(maps).join(', ')}}`);
    }
  });

  test('lists every kind, type, status and access level', () => {
    const listed = (heading: string) =>
      codes(/^(?:Kinds|Types|Outcomes): (.*?)\.$/ms.exec(section(format, heading))?.[1] ?? '');
    const tabled = (heading: string, column: string, includes: (row: string[]) => boolean = () => true) => {
      const [, table = ''] = section(format, heading).split(`\n| ${column} |`);
      const shown = rows(`|${table}`).filter(includes);
      return shown.flatMap(([cell = '']) => codes(cell));
    };
    expect(listed('An organisation')).toEqual(organizationKinds);
    expect(tabled('An event of the timeline', 'kind')).toEqual(eventKinds);
    expect(listed('A reference')).toEqual(referenceTypes);
    expect(listed('A place')).toEqual(placeKinds);
    expect(listed('A charge')).toEqual(outcomes);
    expect(tabled('A measure', 'kind')).toEqual(measureKinds);
    expect(tabled('A measure', 'kind', (row) => row.at(-1) === 'yes')).toEqual(detentionKinds);
    expect(tabled('A participant (an entry of `people` or `organizations`)', 'role')).toEqual(roles);
    expect(rows(section(format, 'Status')).flatMap(([cell = '']) => codes(cell))).toEqual(statuses);
    expect(rows(section(format, 'Access')).flatMap(([cell = '']) => codes(cell))).toEqual(accessLevels);
  });

  test('gives dates that are valid and printed as it says', () => {
    const dates = rows(section(format, 'Dates'));
    expect(dates.length).toBeGreaterThan(10);
    for (const [written = '', , printed = ''] of dates) {
      const [edtf = ''] = codes(written);
      expect([edtf, 'date' in parseDate(edtf)]).toEqual([edtf, true]);
      expect([edtf, printed]).toEqual([edtf, printDate(edtf)]);
    }
  });

  test('has examples of whole case files without problems', () => {
    const examples = [...format.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, example = '']) => example);
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      const { dossier, problems } = parse(new TextEncoder().encode(example), 'example.yaml');
      expect(problems).toEqual([]);
      expect(dossier).not.toBeNull();
    }
  });
});

describe('the documents', () => {
  const root = join(import.meta.dirname, '..', '..');

  test('name only files of the project that exist', () => {
    const paths = documents.flatMap((document) =>
      codes(readProjectFile(document).toString())
        .filter((code) => /^(bin|src|tests|data|docs|\.github|\.ci)\/[\w./-]*$/.test(code))
        .map((path) => ({ document, path })),
    );
    for (const name of ['docs/architecture.md', 'CONTRIBUTING.md']) {
      expect(paths.filter(({ document }) => document === name).length).toBeGreaterThan(10);
    }
    expect(paths.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  });

  test.each(['src', 'src/dossier', 'src/cli'])('describe every folder of %s on the map of the code', (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}/`);
    const described = rowsIn(readProjectFile('docs/architecture.md').toString()).flatMap(([cell = '']) => codes(cell));
    expect(described).toEqual(expect.arrayContaining(folders));
  });

  test('link only to files and headings that exist', () => {
    const links = documents.flatMap((document) =>
      [...withoutCode(readProjectFile(document).toString()).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
        .map(([, link, source]) => link ?? source ?? '')
        .filter((link) => !/^https?:/.test(link))
        .map((link) => ({ document, link })),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ document, link }) => !leadsSomewhere(document, link))).toEqual([]);
  });

  function leadsSomewhere(document: string, link: string): boolean {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(root, target))) return false;
    return anchor === undefined || anchorsOf(readProjectFile(target).toString()).includes(anchor);
  }

  /** The anchors of the headings, as GitHub makes them. */
  function anchorsOf(document: string): string[] {
    return [...withoutCode(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  }

  function withoutCode(document: string): string {
    return document.replace(/^```.*?^```$/gms, '');
  }
});

describe('docs/formats.md', () => {
  test('has every format in a table', () => {
    const page = readProjectFile('docs/formats.md').toString();
    const described = [...page.matchAll(/^\| `([a-z-]+)` \|[^|]*\|$/gm)].map(([, name]) => name);
    expect(described.toSorted()).toEqual([...formatNames].sort());
  });
});

describe('docs/questionnaires.md', () => {
  const page = readProjectFile('docs/questionnaires.md').toString();

  test('lists every source with its fields and filters', () => {
    const { measures, detentions } = questionSources;
    const short = {
      ...questionSources,
      detentions: { fields: ['days', 'measures'], filters: { measures: Object.keys(detentions.filters) } },
    };
    expect(detentions.fields).toEqual(['days', ...measures.fields]);
    expect(Object.keys(detentions.filters)).toEqual(Object.keys(measures.filters));
    const described = rows(section(page, 'Sources')).map(([from = '', , show = '', where = '']) => [
      codes(from).join(),
      codes(show),
      codes(where),
    ]);
    const known = Object.entries(short).map(([from, { fields, filters }]) => [from, fields, Object.keys(filters)]);
    expect(described).toEqual(known);
  });

  test('has an example without problems', () => {
    const [example] = blocksOf(page).filter(({ info }) => info === 'file=ours.yaml');
    expect(readQuestionnaire(new TextEncoder().encode(example?.text), 'ours.yaml').problems).toEqual([]);
  });
});

describe('docs/scale.md', () => {
  const scale = readProjectFile('docs/scale.md').toString();
  const million = 1_000_000;

  test('gives the sizes of the generated cases', async () => {
    const cases = Array.from({ length: 20 }, (_, number) => [
      `cases/case-${number}.casefile.yaml`,
      generateCase(number),
    ]);
    const files: Readonly<Record<string, string>> = Object.fromEntries(cases);
    const bytesAs = async (format: string) => {
      const { stdout } = await run(['records', '-f', 'cases', '--format', format], { files });
      return { bytes: Buffer.byteLength(stdout), lines: stdout.split('\n').length - 1 };
    };
    const { bytes, lines } = await bytesAs('ndjson');
    const table = rows(section(scale, 'Ten million records'));
    const sized = (name: string) => table.find(([what]) => what?.includes(name))?.slice(1);
    const both = (size: number) => [`${size} bytes`, `${((size * 10 * million) / 1e9).toFixed(1)} GB`];
    const roundly = (size: number) => Math.round(size / 10) * 10;
    const count = lines / cases.length;
    expect(sized('records of a case')).toEqual([
      `${count}`,
      `${Math.round((10 * million) / count).toLocaleString('en')} cases`,
    ]);
    expect(sized('`ndjson`')).toEqual(both(roundly(bytes / lines)));
    expect(sized('`opensearch-bulk`')).toEqual(both(roundly((await bytesAs('opensearch-bulk')).bytes / lines)));
  });

  test('maps only fields that records have', () => {
    const mapped: unknown = JSON.parse(/^```json\n(.*?)^```$/ms.exec(scale)?.[1] ?? '');
    const records: Schema = JSON.parse(readProjectFile('data/records/records.schema.json').toString());
    const paths = (from: Schema | undefined, path = ''): string[] =>
      mapsIn(from)
        .flatMap(({ properties = {} }) => Object.entries(properties))
        .flatMap(([key, below]) => [path + key, ...paths(below, `${path}${key}.`)]);
    const { mappings } = mapped as { readonly mappings: Schema };
    expect(paths(mappings)).toContain('refs.quote');
    expect(paths(records)).toEqual(expect.arrayContaining(paths(mappings)));
  });
});
