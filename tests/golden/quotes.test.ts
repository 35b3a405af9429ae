import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { chinesePdf, docxOf, pdfOf } from '../support/files/copies.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const truth = 'He was taken away at six in the morning, and nobody told his family.';
const russian = 'Его забрали в шесть часов утра, и никто не сказал семье.';
const chinese = '没有人告诉他的家人他在哪里';
const arabic = 'قال الشاهد إنه رأى المتهم في الساعة السادسة';

/** The same statement in a copy of each kind that can be read, and a scan. */
let copies: Readonly<Record<string, Uint8Array | string>> = {};
beforeAll(async () => {
  copies = {
    'files/report.pdf': await pdfOf(['Annual report', `${truth} ${russian}`]),
    'files/page.html': `<!doctype html><title>News</title><p>Today.<p id="morning">${truth.replace('taken', '<b>taken</b>')}`,
    'files/letter.docx': docxOf(['Dear all,', truth]),
    'files/note.txt': `Note\n\n${truth.replaceAll(' ', '\n')}\n\n${arabic}`,
    'files/chinese.pdf': chinesePdf(chinese),
    'files/scan.pdf': await pdfOf(['', '']),
  };
});

interface Cited {
  readonly path: string;
  readonly quote?: string;
  readonly access?: string;
}

/** A case file with an event for each quotation, and a reference for each copy. */
function caseFile(cited: readonly Cited[], more = ''): string {
  const events = cited.map(({ path, quote, access = 'public' }, index) => {
    const quoted = quote === undefined ? '' : `, quote: ${JSON.stringify(quote)}`;
    const refs = `refs: [{ ref: r${index}, locator: p. 1${quoted} }]`;
    return `  - { id: e${index}, date: 2020-04-17, title: It happened, access: ${access}, ${refs}${path === '' ? '' : ''} }`;
  });
  const references = cited.map(({ path }, index) => {
    const sha256 = createHash('sha256')
      .update(copies[path] ?? '')
      .digest('hex');
    const files = path === '' ? '' : `, files: [{ path: ${path}, sha256: ${sha256} }]`;
    return `  - { id: r${index}, type: report, title: Source ${index}${files} }`;
  });
  return [
    'casefile: 1\nid: quay\ntitle: The quay\nsubjects: [ada]\npeople:\n  ada: { name: Ada Nobody }',
    `${more}timeline:\n${events.join('\n')}\nreferences:\n${references.join('\n')}\n`,
  ].join('\n');
}

interface Found {
  readonly state: string;
  readonly but?: readonly string[];
  readonly places?: readonly unknown[];
  readonly nearest?: { readonly source: readonly { readonly text: string; readonly same: boolean }[] };
}

async function quotes(cited: readonly Cited[], argv: readonly string[] = [], files = {}) {
  const host = { files: { 'casefile.yaml': caseFile(cited), ...copies, ...files } };
  const { stdout, stderr, exitCode } = await run(['verify', '--quotes', '--json', ...argv], host);
  return { records: JSON.parse(stdout || '[]') as Found[], stderr, exitCode };
}

const kinds = ['files/report.pdf', 'files/page.html', 'files/letter.docx', 'files/note.txt'];

describe('a quotation', () => {
  test.each(kinds)('is found in %s', async (path) => {
    const { records, exitCode } = await quotes([{ path, quote: truth }]);
    expect(records).toMatchObject([{ state: 'found', path }]);
    expect(exitCode).toBe(0);
  });

  test.each(kinds)('with another word is reported with the passage of %s', async (path) => {
    const { records, exitCode } = await quotes([{ path, quote: truth.replace('taken', 'driven') }]);
    expect(records).toMatchObject([{ state: 'differs', id: 'r0', claim: 'e0', file: 'casefile.yaml', line: 8 }]);
    const source = records[0]?.nearest?.source ?? [];
    expect(source.filter(({ same }) => !same).map(({ text }) => text.trim())).toEqual(['taken']);
    expect(exitCode).toBe(1);
  });

  test.each([
    ['files/report.pdf', russian],
    ['files/chinese.pdf', '告诉他的家人'],
    ['files/note.txt', 'قالَ الشّاهدُ إنّه رأى'],
  ])('is found in %s in another script', async (path, quote) => {
    expect((await quotes([{ path, quote }])).records).toMatchObject([{ state: 'found' }]);
  });

  it('has its page, or its paragraph and the nearest id', async () => {
    const cited = ['files/report.pdf', 'files/page.html'].map((path) => ({ path, quote: 'nobody told his family' }));
    expect((await quotes(cited)).records.map(({ places }) => places)).toEqual([
      [{ page: 2 }],
      [{ paragraph: 3, anchor: 'morning' }],
    ]);
  });

  it('whose parts are in another order differs, and the reason is given', async () => {
    const { records } = await quotes([{ path: 'files/note.txt', quote: 'nobody told his family […] He was taken' }]);
    expect(records).toMatchObject([{ state: 'differs', reason: 'its parts are in another order' }]);
  });

  it('is found over the end of a page with a footer', async () => {
    const pages = ['He was taken', 'away at six and', 'never seen again.'].map(
      (text, index) => `${text}\nCourt file, page ${index + 1} of 3\n${index + 1}`,
    );
    const bytes = await pdfOf(pages);
    const text = caseFile([{ path: 'files/pages.pdf', quote: 'taken away at six and never seen' }]);
    const host = { files: { 'casefile.yaml': text.replace(/, sha256: \w+/g, ''), 'files/pages.pdf': bytes } };
    const { stdout } = await run(['verify', '--quotes', '--json'], host);
    expect(JSON.parse(stdout)).toMatchObject([{ state: 'found', places: [{ page: 1 }] }]);
  });

  it('need be in one copy of its source only', async () => {
    const text = caseFile([{ path: 'files/scan.pdf', quote: truth }]).replace(
      'files: [',
      'files: [{ path: files/note.txt }, ',
    );
    const { stdout, exitCode } = await run(['verify', '--quotes', '--json'], {
      files: { 'casefile.yaml': text, ...copies },
    });
    expect(JSON.parse(stdout)).toMatchObject([{ state: 'found', path: 'files/note.txt' }]);
    expect(exitCode).toBe(0);
  });
});

describe('a copy', () => {
  it('that is a scan cannot be read, which is no mistake of the quotation', async () => {
    const { records, exitCode } = await quotes([{ path: 'files/scan.pdf', quote: truth }]);
    expect(records).toMatchObject([{ state: 'unreadable', reason: 'its pages have no text, like those of a scan' }]);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['was changed', { 'files/note.txt': 'Other' }, 'it has changed since its checksum was recorded'],
    ['is missing', { 'files/note.txt': undefined }, 'it is missing'],
  ])('that %s is not read', async (_, files, reason) => {
    const { records, exitCode } = await quotes([{ path: 'files/note.txt', quote: truth }], [], files);
    expect(records).toMatchObject([{ state: 'broken-copy', reason }]);
    expect(exitCode).toBe(1);
  });
});

test('citations without a quotation or without a copy are counted, and not called found', async () => {
  const { records, exitCode } = await quotes([{ path: '', quote: truth }, { path: 'files/note.txt' }]);
  expect(records.map(({ state }) => state)).toEqual(['no-copy', 'no-quotation']);
  expect(exitCode).toBe(0);
});

test('each state in words', async () => {
  const cited = [
    { path: 'files/note.txt', quote: 'he was taken away […] his family' },
    { path: 'files/report.pdf', quote: truth.replace('taken', 'driven') },
    { path: 'files/page.html', quote: 'She stayed.' },
    { path: 'files/scan.pdf', quote: truth },
    { path: 'files/letter.docx', quote: truth },
    { path: '', quote: truth },
    { path: 'files/note.txt' },
  ];
  const files = { 'casefile.yaml': caseFile(cited), ...copies, 'files/letter.docx': 'x' };
  for (const argv of [
    ['verify', '--quotes'],
    ['verify', '--quotes', '--json'],
    ['verify', '--quotes', '--color', 'always'],
  ])
    await snapshots.matchRun(argv, await run(argv, { files }));
  const { stderr } = await run(['verify', '--quotes'], { files, terminal: { columns: 80, rows: 99 } });
  expect(stderr).toContain('7 citations: 1 found, 1 differs, 1 not found, 1 cannot be read');
});

describe('what is withheld', () => {
  const sound = { path: 'files/note.txt', quote: truth };
  const wrong = { path: 'files/report.pdf', quote: 'He was never taken.', access: 'secret' };

  it('changes the exit code only', async () => {
    const expected = await quotes([sound]);
    const { records, stderr, exitCode } = await quotes([sound, wrong]);
    expect({ records, stderr }).toEqual({ records: expected.records, stderr: expected.stderr });
    expect([expected.exitCode, exitCode]).toEqual([0, 1]);
    expect((await quotes([sound, wrong], ['--access', 'secret'])).records).toHaveLength(2);
  });

  test.each([
    'It was Ivo Nemo who was taken at six.',
    'It was a Nemo who was taken at six.',
    'It was ivo&nbsp;<b>ne</b>mo who was taken at six.',
  ])('is not shown from the copy: %s', async (passage) => {
    const people = '  ivo: { name: Ivo Nemo, access: secret, pseudonym: Witness A }\n';
    const cited = [{ path: 'files/named.html', quote: 'It was somebody who was taken at six.' }];
    const named = { 'files/named.html': `<p id="ivo-nemo">${passage}` };
    const text = caseFile(cited, people).replace(/, sha256: \w+/g, '');
    const host = { files: { 'casefile.yaml': text, ...named } };
    const { stdout, exitCode } = await run(['verify', '--quotes', '--json'], host);
    expect(stdout).not.toMatch(/nemo/i);
    expect(JSON.parse(stdout)).toMatchObject([
      { state: 'differs', places: [{ paragraph: 1 }], reason: 'the nearest passage contains a withheld name' },
    ]);
    expect(exitCode).toBe(1);
    const asAuthor = await run(['verify', '--quotes', '--access', 'secret'], host);
    expect(asAuthor.stdout).toMatch(/nemo/i);
  });
});
