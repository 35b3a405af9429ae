import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/dates/edtf.js';
import { printDate } from '../../src/dates/print.js';
import {
  accessLevels,
  eventKinds,
  organizationKinds,
  referenceTypes,
  statuses,
} from '../../src/dossier/format/vocabulary.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { formatNames } from '../../src/formats/registry.js';
import { generateCase } from '../bench/generate.mjs';
import { documents } from '../support/documents.js';
import { readProjectFile, run } from '../support/run.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
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
  const lines = table.trim().split('\n').slice(2);
  return lines.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim())).map((cells) => cells.slice(1, -1));
}

/** The rows of all tables in a text, headers included. */
function rowsIn(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) => line.split('|').map((cell) => cell.trim())).map((cells) => cells.slice(1, -1));
}

function codes(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The map in a schema: the schema itself, the items of its list, the values of its map, or an alternative to a text. */
function mapIn(found: Schema | undefined): Schema {
  if (found === undefined || found.properties) return found ?? {};
  const below =
    found.items ?? (typeof found.additionalProperties === 'object' ? found.additionalProperties : undefined);
  return mapIn(below ?? found.anyOf?.find(({ properties }) => properties !== undefined));
}

function keysAt(...path: readonly string[]): Schema {
  return path.reduce((found, key) => mapIn(found.properties?.[key]), schema);
}

describe('docs/dossier-format.md', () => {
  const maps = {
    'The top level': keysAt(),
    'A person': keysAt('people'),
    'An organisation': keysAt('organizations'),
    'A section': keysAt('sections'),
    'A statement': keysAt('sections', 'statements'),
    'A citation (an entry of `refs`)': keysAt('timeline', 'refs'),
    'An event of the timeline': keysAt('timeline'),
    'A reference': keysAt('references'),
  };

  for (const [heading, { properties = {}, required = [] }] of Object.entries(maps)) {
    test(`${heading} lists exactly the keys of the schema, and says which are required`, () => {
      const described = rows(section(format, heading));
      const keys = described.flatMap(([cell = '']) => codes(cell));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.toSorted()).toEqual(Object.keys(properties).toSorted());
      const marked = described.filter((row) => row.some((cell) => cell.includes('**required**')));
      expect(marked.flatMap(([cell = '']) => codes(cell)).toSorted()).toEqual(required.toSorted());
    });
  }

  test('lists every key of the smaller maps', () => {
    const smaller = [
      [keysAt('people', 'names'), 'A person', 'names'],
      [keysAt('references', 'authors'), 'A reference', 'authors'],
      [keysAt('references', 'archive'), 'A reference', 'archive'],
      [keysAt('references', 'files'), 'A reference', 'files'],
    ] as const;
    for (const [{ properties = {} }, heading, key] of smaller) {
      const row = rows(section(format, heading)).find(([cell = '']) => codes(cell).includes(key));
      expect(Object.keys(properties)).not.toEqual([]);
      expect(codes(row?.[1] ?? '')).toContain(`{${Object.keys(properties).join(', ')}}`);
    }
  });

  test('lists every kind, type, status and access level', () => {
    const listed = (heading: string) => codes(/^(?:Kinds|Types): (.*?)\.$/ms.exec(section(format, heading))?.[1] ?? '');
    expect(listed('An organisation')).toEqual(organizationKinds);
    expect(listed('An event of the timeline')).toEqual(eventKinds);
    expect(listed('A reference')).toEqual(referenceTypes);
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

  test.each(['src', 'src/dossier'])('describe every folder of %s on the map, docs/architecture.md', (folder) => {
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
      Object.entries(mapIn(from).properties ?? {}).flatMap(([key, below]) => [
        path + key,
        ...paths(below, `${path}${key}.`),
      ]);
    const { mappings } = mapped as { readonly mappings: Schema };
    expect(paths(mappings)).toContain('refs.quote');
    expect(paths(records)).toEqual(expect.arrayContaining(paths(mappings)));
  });
});
