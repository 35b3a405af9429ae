import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { writeDossier } from '../../src/dossier/editing/write.js';
import type { WrittenReference } from '../../src/dossier/format/schema.js';
import { referenceTypes } from '../../src/dossier/format/vocabulary.js';
import { checkShape } from '../../src/dossier/reading/check-shape.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { plainPaint } from '../../src/formats/colours/terminal.js';
import { formats } from '../../src/formats/registry.js';
import { render } from '../../src/formats/render.js';
import { dropInvalid } from '../../src/imports/references/drop-invalid.js';
import { importers } from '../../src/imports/registry.js';
import { refs } from '../../src/views/read/refs.js';
import { dossierPaths, readDossierText } from '../support/fixtures.js';
import {
  type Given,
  losses,
  type ReadBackFormat,
  readBackFormats,
  types,
  withLosses,
} from '../support/imports/losses.js';
import { fc } from '../support/property.js';
import { readProjectFile } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';
import { select } from '../support/views.js';
import { YamlFile } from '../support/yaml.js';

const importerOf = { 'csl-json': 'csl-json', biblatex: 'bibtex', bibtex: 'bibtex', ris: 'ris' } as const;

/** The text of a reference that passed through a dossier, a view and a format. */
async function written({ publisher, ...reference }: Given, format: ReadBackFormat): Promise<string> {
  const text = writeDossier({
    casefile: '1',
    id: 'a',
    title: 'A',
    subjects: ['b'],
    people: { b: { name: 'B' } },
    ...(publisher !== undefined && { organizations: { publisher: { name: publisher } } }),
    references: [{ ...reference, ...(publisher !== undefined && { publisher: 'publisher' }) }],
  });
  const { dossier, problems } = parse(new TextEncoder().encode(text), 'case.yaml');
  if (dossier === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const view = select(refs, [dossier], { filters: {} });
  return render(view, await formats[format].load(), { width: 80, paint: plainPaint, links: false, folds: false });
}

async function readBack(text: string, format: ReadBackFormat) {
  const importer = await importers[importerOf[format]].load();
  expect(importer.detects(text)).toBe(true);
  const draft = await importer.read(text, 'a');
  const organizations = draft.written.organizations ?? {};
  const references = draft.written.references?.map(({ publisher, ...reference }) => ({
    ...reference,
    ...(publisher !== undefined && { publisher: organizations[publisher]?.name }),
  }));
  return { references, warnings: draft.warnings };
}

const word = fc.constantFrom(
  ...[
    'Мира',
    'بحر',
    'حدّان',
    '文字',
    'a',
    'The',
    'Ünï',
    'é',
    '🌊',
    '1',
    '2020',
    'and',
    'of',
    'van',
    'A. B.',
    '№',
    '…',
    '—',
  ],
  ...[
    '{',
    '}',
    '{x}',
    '\\',
    '\\x',
    '$5',
    '$',
    '#',
    '%',
    '100%',
    '&',
    '_',
    'a_b',
    '~',
    '^',
    '--',
    '---',
    '<b>',
    '>',
    '|',
  ],
  ...["'", "''", '`', '``', '"', ',', ';', ':', '@', '@book{x,', '=', '/', '(', ')', '[', ']', '?`', '!', '~a', '"a'],
  ...['ER  -', 'TY  - X', '\\par', '\\input{x}', 'http://a.example/', '&amp;', '&#38;', '{{!}}', '-', '–', '*'],
);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const date = fc.constantFrom(
  ...[
    '1977',
    '2020-04',
    '2020-04-17',
    '2020-04-17?',
    '2020-09~',
    '2020-05-26%',
    '202X',
    '20XX',
    '2020-XX',
    '2020-05-XX',
  ],
  ...[
    '2021-XX-XX',
    '2020-21',
    '2020-24',
    '2020-04/2020-06',
    '2020-07-01~/2020-07-09?',
    '2020-06-22/..',
    '../1999',
    '2021-01/',
  ],
);
const url = fc.constantFrom(
  ...[
    'https://a.example/',
    'http://b.example/a_b%20c?d=e&f=~g#h',
    'https://пример.example/文',
    'https://a.example/{x}|<y>',
  ],
);
const author = fc.oneof(phrase, fc.record({ family: phrase, given: phrase }), fc.record({ family: phrase }));
const reference: fc.Arbitrary<Given> = fc
  .record(
    {
      id: fc.constantFrom('a', 'first-report', 'r1'),
      type: fc.constantFrom(...referenceTypes),
      title: phrase,
      authors: fc.array(author, { minLength: 1, maxLength: 3 }),
      editors: fc.array(author, { minLength: 1, maxLength: 3 }),
      publisher: phrase,
      place: phrase,
      container: phrase,
      series: phrase,
      edition: phrase,
      volume: phrase,
      issue: phrase,
      pages: fc.constantFrom('4', '4–19', 'A-12', 'B1–B6', 'S1-7', 'iv–x, 3', 'A1', '12–'),
      documentNumber: phrase,
      site: phrase,
      issued: date,
      accessed: date,
      url,
      doi: fc.constantFrom('10.1234/abc', '10.1234/a_b(c);d', '10.12345/{x}'),
      isbn: fc.constantFrom('978-3-16-148410-0', '3-16-148410-X'),
      archive: fc.record({ url, date }, { requiredKeys: ['url'] }),
      language: fc.constantFrom('en', 'ru', 'zh-Hant'),
      eprint: fc.constantFrom('arXiv:2101.00001', 'WOS:0001', '4711'),
      key: fc.constantFrom('Moyo:2001', 'Doe_2001.x'),
      tags: fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }),
      note: phrase,
      origin: fc.constant('a'),
      files: fc.constant('a.pdf').map((path) => [{ path }]),
    },
    { requiredKeys: ['id', 'type', 'title'] },
  )
  .map((made): WrittenReference => ({ ...made, ...(made.origin !== undefined && { origin: made.id }) }))
  // The importer reports, and does not import, what check would report as an error.
  .filter((made) =>
    isDeepStrictEqual(
      dropInvalid(made, () => {}),
      made,
    ),
  );

describe.each(readBackFormats)('a reference that is exported as %s and imported', (format) => {
  test('is the same, except for what docs/formats.md says is lost', slow, async () => {
    await fc.assert(
      fc.asyncProperty(reference, async (given) => {
        const text = await written(given, format);
        const { references } = await readBack(text, format);
        expect(references, text).toEqual([withLosses(given, format)]);
      }),
      { numRuns: scaled(60) },
    );
  });
});

describe('the losses that docs/formats.md lists', () => {
  test.each(losses.flatMap((loss) => loss.formats.map((format) => [loss.what, format, loss] as const)))(
    '%s, in %s',
    async (_, format, loss) => {
      const given: Given = { id: 'a', type: 'book', title: 'A title', ...loss.example };
      const { references } = await readBack(await written(given, format), format);
      expect(references).toEqual([withLosses(given, format)]);
      expect(references).not.toEqual([given]);
    },
  );

  test('are all in its table', () => {
    const page = readProjectFile('docs/formats.md').toString();
    const rows = losses.map(
      ({ what, formats: of }) =>
        `| ${what} | ${readBackFormats.map((format) => (of.includes(format) ? 'lost' : '')).join(' | ')} |`,
    );
    expect(page).toContain(
      `| what | ${readBackFormats.join(' | ')} |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n`,
    );
    for (const format of readBackFormats) {
      const { kept, changed } = types[format];
      const others = Object.entries(changed).map(
        ([from, to]) => `${from === '*' ? 'every other type' : `\`${from}\``} becomes \`${to}\``,
      );
      const own = kept.map((type) => (type === '*' ? 'every type' : `\`${type}\``));
      const told = [`keeps ${own.join(', ')}`, ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
      expect(page.replaceAll(/\s+/g, ' ')).toContain(`- **${format}** ${told}.`);
    }
  });
});

describe.each(Object.values(dossierPaths))('the references of %s', (path) => {
  const { dossier } = parse(readProjectFile(path), path);
  const name = (id: string | undefined) => (id === undefined ? undefined : dossier?.organizations.get(id)?.name);
  const source = checkShape(new YamlFile(readDossierText(path)));
  const open = (source?.references ?? []).filter(({ access = 'public' }) => access === 'public');

  test.each(readBackFormats)('return from %s', async (format) => {
    for (const { publisher, ...reference } of open) {
      const given: Given = { ...reference, ...(publisher !== undefined && { publisher: name(publisher) ?? '' }) };
      const { references } = await readBack(await written({ ...given, origin: undefined }, format), format);
      expect(references).toEqual([withLosses(given, format)]);
    }
  });
});
