import { spawnSync } from 'node:child_process';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import cslSchema from '@digitallinguistics/schemas/json/Bibliography.json' with { type: 'json' };
import Ajv from 'ajv';
import { decodeXML } from 'entities';
import { describe, expect, test } from 'vitest';
import wtf from 'wtf_wikipedia';
import { dossierPaths } from '../support/fixtures.js';
import { hostileReferences } from '../support/imports/hostile-references.js';
import { run } from '../support/run.js';

/** These tests read the output of casefile with programs of other projects. */

async function references(format: string, path = 'case.yaml'): Promise<string> {
  const files = { 'case.yaml': hostileReferences };
  return (await run(['refs', '--file', path, '--format', format], { files })).stdout;
}

describe('the published schema of CSL-JSON', () => {
  const isValid = new Ajv({ allowUnionTypes: true }).compile(cslSchema);

  test.each(['case.yaml', dossierPaths.bundled, dossierPaths.sandovia, dossierPaths.scripts])(
    'allows all that is in our CSL-JSON of %s',
    async (path) => {
      const items = JSON.parse(await references('csl-json', path)) as object[];
      expect(isValid(items), JSON.stringify(isValid.errors)).toBe(true);
      expect(isValid(items.map((item) => ({ ...item, invented: 'x' })))).toBe(false);
    },
  );
});

const title = "}} \\end{document} $x$ %c & # _ ~ ^ -- ''q'' <b>b</b> @book{x, | [[Link]] {{!}} ER -";

describe('citation-js', () => {
  const read = (text: string, forceType: string) =>
    plugins.input.chain(text, { forceType, generateGraph: false }) as Readonly<Record<string, unknown>>[];

  test.each(['bibtex', 'biblatex'])('reads our %s with any title', async (format) => {
    const items = read(await references(format), format === 'bibtex' ? '@bibtex/text' : '@biblatex/text');
    expect(items.map(({ id }) => id)).toEqual([
      ...['markup', 'chapter', 'site', 'decade', 'about'],
      ...['Pell:Moyo.2001--x-', 'again', 'unsure'],
    ]);
    expect(items[0]).toMatchObject({
      type: 'article-journal',
      title,
      author: [
        { family: 'A and B, {C' },
        { family: 'D, and E', given: '}F' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { family: 'Solo' },
      ],
      'container-title': 'Harbour & Sea',
      publisher: 'House of {braces & $ signs',
      volume: '12',
      issue: '3',
      page: '4-19',
    });
  });

  test('reads our RIS with any title', async () => {
    const items = read(await references('ris'), '@ris/file');
    expect(items.map(({ id }) => id)).toEqual([
      ...['markup', 'chapter', 'site', 'decade', 'about'],
      ...['Pell:Moyo.2001 {x}', 'again', 'unsure'],
    ]);
    expect(items[0]).toMatchObject({
      type: 'article-journal',
      title,
      'container-title': 'Harbour & Sea',
      volume: '12',
      issue: '3',
      page: '4-19',
      DOI: '10.1234/a_b(c)',
      accessed: { 'date-parts': [[2021, 2, 3]] },
    });
  });

  test.each([
    ['bibtex', '@bibtex/text'],
    ['biblatex', '@biblatex/text'],
    ['ris', '@ris/file'],
  ])('reads every script in our %s', async (format, type) => {
    const own = JSON.parse(await references('csl-json', dossierPaths.sandovia)) as { id: string; title: string }[];
    const items = read(await references(format, dossierPaths.sandovia), type);
    expect(items.map(({ id, title: read }) => [id, read])).toEqual(own.map(({ id, title: written }) => [id, written]));
  });
});

describe('wtf_wikipedia', () => {
  const decoded = (text: unknown) =>
    String(text).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

  test('reads a citation template for each reference, and nothing else', async () => {
    const page = wtf(await references('wikitext'));
    const citations = page.citations().map((citation) => citation.json() as Readonly<Record<string, unknown>>);
    expect(citations.map(({ type, title: read }) => [type, decoded(read)])).toEqual([
      ['cite journal', title],
      ['cite book', 'A book'],
      ['cite web', 'Site'],
      [undefined, 'Decade'],
      ['cite thesis', 'About'],
      ['cite book', 'A book'],
      ['cite report', 'Same key'],
      [undefined, 'Unsure'],
    ]);
    expect(citations[0]).toMatchObject({
      journal: 'Harbour &#38; Sea',
      volume: '12',
      pages: '4–19',
      url: 'https://a.example/%7Ba%7D_%20b~c#d%7Ce',
      'access-date': '3 Feb 2021',
      'archive-url': 'https://archive.example/a_b',
      'archive-date': '5 Apr 2021',
      language: 'zh-Hant',
    });
    expect(page.links()).toEqual([]);
    expect(page.text().replace(/[*\s]/g, '')).toBe('');
  });
});

const pandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!pandoc) process.stderr.write('pandoc is not installed: what it makes of our references is not tested\n');

describe.skipIf(!pandoc)(`pandoc${pandoc ? '' : ' (not installed, so not run)'}`, () => {
  const bibliography = (text: string, from: string) => {
    const args = ['--from', from, '--to', 'plain', '--wrap', 'none', '--citeproc'];
    const { stdout, stderr, status } = spawnSync('pandoc', args, { input: text, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout;
  };

  test.each([
    ['csl-json', 'csljson'],
    ['bibtex', 'bibtex'],
    ['biblatex', 'biblatex'],
  ])('makes a bibliography from our %s', async (format, from) => {
    const text = bibliography(await references(format, dossierPaths.sandovia), from);
    // A citation style may capitalise the words of a title.
    for (const part of ['pell, ottoline', '2019', 'where the harbour reads', 'حدّان, ليلى', '林小雨', 'море — наше']) {
      expect(text.toLowerCase()).toContain(part);
    }
    const entries = text.trim().split(/\n\n+/);
    const { stdout } = await run(['refs', '--file', dossierPaths.sandovia, '--json', 'id']);
    expect(entries).toHaveLength((JSON.parse(stdout) as unknown[]).length);
  });

  test.each([
    ['csl-json', 'csljson'],
    ['bibtex', 'bibtex'],
    ['biblatex', 'biblatex'],
  ])('is not confused by a title in our %s', async (format, from) => {
    const text = bibliography(await references(format), from);
    expect(text.trim().split(/\n\n+/)).toHaveLength(8);
    expect(text).toContain('Harbour & Sea');
    expect(text).toContain('4–19');
  });
});

const bibutils = spawnSync('ris2xml', ['--version']).error === undefined;
if (!bibutils) process.stderr.write('bibutils is not installed: what it makes of our RIS is not tested\n');

describe.skipIf(!bibutils)(`bibutils${bibutils ? '' : ' (not installed, so not run)'}`, () => {
  test.each(['case.yaml', dossierPaths.bundled, dossierPaths.sandovia])('reads our RIS of %s', async (path) => {
    const items = JSON.parse(await references('csl-json', path)) as { id: string; title: string }[];
    const args = ['--nosplit-title', '--input-encoding', 'utf8', '--output-encoding', 'utf8'];
    const { stdout, status } = spawnSync('ris2xml', args, {
      input: await references('ris', path),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const read = [...stdout.matchAll(/<mods ID="(.*?)">\s*<titleInfo>\s*<title>(.*?)<\/title>/g)];
    expect(read.map(([, id, title = '']) => [id, decodeXML(title)])).toEqual(
      // bibutils removes the spaces of a key.
      items.map(({ id, title }) => [id.replaceAll(' ', ''), title.replace(/ +/g, ' ')]),
    );
  });
});
