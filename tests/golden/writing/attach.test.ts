import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import type { NewCopy } from '../../../src/cli/io.js';
import { run } from '../../support/run.js';
import { openSnapshots } from '../../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const text = `casefile: 1
id: quay
title: The quay
subjects: [ada]
people:
  ada: { name: Ada Nobody }
timeline:
  - { id: arrest, date: 2020-04-17, title: Ada is arrested, people: [ada], refs: [letter, memo] }
references:
  # The first account.
  - id: letter
    type: report
    title: A letter # by post
    url: https://daily.example/circle

  - { id: memo, type: report, title: A memo on the harbour strike }
  - id: film
    type: motion_picture
    title: A film
    access: secret
    files:
      - { path: files/film.mp4, sha256: ${sha256('film')} }
`;
const folder = { 'casefile.yaml': text, 'saved/page.html': 'A page.', 'saved/b.pdf': 'B', 'saved/b2.pdf': 'B' };

interface Written {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly text: string | undefined;
  readonly copies: readonly NewCopy[];
  /** The lines that were added, without their indentation. */
  readonly added: readonly string[];
}

async function attach(argv: readonly string[], files: Readonly<Record<string, string>> = folder): Promise<Written> {
  let written: string | undefined;
  let copies: readonly NewCopy[] = [];
  const outcome = await run(['attach', ...argv], {
    files,
    replace: (_, after) => {
      written = after;
      return undefined;
    },
    place: (placed) => {
      copies = placed;
    },
  });
  const before = new Set((files['casefile.yaml'] ?? '').split('\n'));
  const added = (written ?? '').split('\n').filter((line) => !before.has(line));
  return { ...outcome, text: written, copies, added: added.map((line) => line.trim()) };
}

describe('attach', () => {
  it('adds an entry, and keeps comments and order', async () => {
    const argv = [
      'letter',
      'saved/page.html',
      '--captured',
      '2020-05-21',
      '--by',
      'Ada',
      '--from',
      'https://a.example/',
    ];
    const { text: after, copies, ...outcome } = await attach(argv);
    await snapshots.matchRun(['attach', ...argv], outcome);
    expect(copies).toEqual([{ source: 'saved/page.html', path: 'files/letter.html', sha256: sha256('A page.') }]);
    expect(after?.replace(/ {4}files:\n {6}- path: files\/letter(?:.*\n){8}/, '')).toBe(text);
  });

  it('takes the day from the clock of the system, or from --date', async () => {
    expect((await attach(['letter', 'saved/b.pdf'])).added).toContain('attached: 2021-03-02');
    expect((await attach(['letter', 'saved/b.pdf', '--date', '2019-04'])).added).toContain('attached: 2019-04');
  });

  it('finds a reference by number, in a list without brackets and with', async () => {
    const { added } = await attach(['2', 'saved/b.pdf', 'saved/page.html']);
    expect(added).toEqual([
      `- { id: memo, type: report, title: A memo on the harbour strike, files: [{ path: files/memo.pdf, sha256: ${sha256('B')}, mediaType: application/pdf, bytes: 1, attached: 2021-03-02 }, { path: files/memo.html, sha256: ${sha256('A page.')}, mediaType: text/html, bytes: 7, attached: 2021-03-02 }] }`,
    ]);
  });

  it('names a copy as no other, whether listed or on the disk', async () => {
    const taken = { ...folder, 'files/letter.pdf': 'x', 'files/letter-2.pdf': 'x' };
    expect((await attach(['letter', 'saved/b.pdf'], taken)).copies).toMatchObject([{ path: 'files/letter-3.pdf' }]);
    const listed = { ...folder, 'casefile.yaml': text.replace('files/film.mp4', 'files/Letter.PDF') };
    expect((await attach(['letter', 'saved/b.pdf'], listed)).copies).toMatchObject([{ path: 'files/letter-2.pdf' }]);
  });

  it.each([
    ['a.warc.gz', 'files/letter.warc.gz', 'mediaType: application/gzip'],
    ['a.WACZ', 'files/letter.wacz', 'mediaType: application/wacz'],
    ['a.mhtml', 'files/letter.mhtml', 'mediaType: multipart/related'],
    ['download', 'files/letter', undefined],
    ['.hidden', 'files/letter', undefined],
    ['a.constructor', 'files/letter', undefined],
    ['a.\u001b[31m', 'files/letter', undefined],
  ])('copies %j as it is', async (name, path, mediaType) => {
    const { copies, added } = await attach(['letter', name], { ...folder, [name]: 'x' });
    expect(copies).toEqual([{ source: name, path, sha256: sha256('x') }]);
    expect(added.find((line) => line.startsWith('mediaType'))).toBe(mediaType);
  });

  it('recognises a file that is there under another name', async () => {
    const { copies, added } = await attach(['letter', 'saved/b.pdf'], { ...folder, 'files/old.pdf': 'B' });
    expect(copies).toEqual([]);
    expect(added).toContain('- path: files/old.pdf');
    const twice = await attach(['letter', 'saved/b.pdf', 'saved/b2.pdf']);
    expect(twice.copies).toMatchObject([{ path: 'files/letter.pdf' }]);
  });

  it('attaches nothing twice, and restores a missing copy', async () => {
    const { text: after = '' } = await attach(['letter', 'saved/b.pdf']);
    const again = { ...folder, 'casefile.yaml': after };
    const there = await attach(['letter', 'saved/b2.pdf'], { ...again, 'files/letter.pdf': 'B' });
    expect(there).toMatchObject({
      exitCode: 0,
      stderr: 'Nothing to attach: letter has the file already, as files/letter.pdf.\n',
      text: undefined,
    });
    const lost = await attach(['letter', 'saved/b2.pdf'], again);
    expect(lost).toMatchObject({ stderr: 'Restored the missing copy files/letter.pdf.\n', text: after });
    expect(lost.copies).toMatchObject([{ path: 'files/letter.pdf', source: 'saved/b2.pdf' }]);
  });

  it('gives a copy no name that differs from another only in capitals', async () => {
    const { copies } = await attach(['letter', 'saved/b.pdf'], { ...folder, 'files/LETTER.pdf': 'Another letter' });
    expect(copies).toMatchObject([{ path: 'files/letter-2.pdf' }]);
  });

  it('writes nothing with --dry-run', async () => {
    const { stdout, text: after, copies } = await attach(['letter', 'saved/b.pdf', '--dry-run']);
    expect(stdout).toContain('+      - path: files/letter.pdf');
    expect([after, copies]).toEqual([undefined, []]);
  });

  it.each([
    [[], 'attach needs a reference and a file'],
    [['letter'], 'attach needs a reference and a file'],
    [['letter', 'a', '--folder', 'saved'], 'cannot combine a reference and --folder'],
    [['letter', 'saved/b.pdf', '--write'], '--write needs --folder'],
    [['arrest', 'saved/b.pdf'], '"arrest" is not a reference'],
    [['nowhere', 'saved/b.pdf'], 'unknown id "nowhere"'],
    [['letter', 'none.pdf'], 'cannot attach none.pdf: no such file'],
    [['letter', 'saved/b.pdf', '--date', 'today'], 'is not an EDTF date'],
    [['letter', 'saved/b.pdf', '--captured', 'today'], 'the file would have 1 more error'],
    [['--folder', 'none'], 'cannot list the folder none'],
  ])('%j is refused', async (argv, message) => {
    const { stderr, exitCode, text: after } = await attach(argv);
    expect(stderr).toContain(message);
    expect([exitCode, after]).toEqual([2, undefined]);
  });
});

describe('what is withheld', () => {
  it('is not attached to', async () => {
    expect((await attach(['film', 'saved/b.pdf'])).exitCode).toBe(2);
    expect((await attach(['film', 'saved/b.pdf', '--access', 'secret'])).copies).toMatchObject([
      { path: 'files/film.pdf' },
    ]);
  });

  it('is not found by its content', async () => {
    const files = { ...folder, 'files/film.mp4': 'film', 'mine.mp4': 'film' };
    expect((await attach(['letter', 'mine.mp4'], files)).copies).toMatchObject([{ path: 'files/letter.mp4' }]);
    const { copies, added } = await attach(['letter', 'mine.mp4', '--access', 'secret'], files);
    expect([copies, added.includes('- path: files/film.mp4')]).toEqual([[], true]);
  });

  it('is not shown by the diff', async () => {
    const marked = ['letter', 'saved/b.pdf', '--mark', 'secret'];
    expect(await attach(marked)).toMatchObject({ exitCode: 4, stdout: '', text: undefined, copies: [] });
    expect((await attach([...marked, '--access', 'secret'])).added).toContain('access: secret');
  });
});

describe('attach --folder', () => {
  const saved = {
    'casefile.yaml': text,
    'saved/.hidden': 'https://daily.example/circle',
    'saved/a.html': '<!-- saved from url=(0028)http://www.daily.example/circle#top -->',
    'saved/Memo on the harbour.txt': 'x',
    'saved/A memo on the harbour.txt': 'y',
    'saved/other.bin': 'z',
    'saved/below/letter.pdf': 'w',
  };

  it('shows what matches and writes nothing', async () => {
    const { text: after, copies, added: _, ...outcome } = await attach(['--folder', 'saved'], saved);
    expect([after, copies]).toEqual([undefined, []]);
    await snapshots.matchRun(['attach', '--folder', 'saved'], outcome);
  });

  it('shows no withheld name of a file', async () => {
    const withheld = text.replace('\ntimeline:', '\n  w: { name: Quorvane Zimmerfeld, access: secret }\ntimeline:');
    const { stderr } = await attach(['--folder', 'saved'], {
      'casefile.yaml': withheld,
      'saved/quorvane-zimmerfeld.pdf': 'z',
    });
    expect(stderr).toBe('saved/[withheld]: no reference has its address, its name or its content\n');
  });

  it('attaches what matches one reference with --write', async () => {
    const { copies, stderr } = await attach(['--folder', 'saved/', '--write'], saved);
    expect(copies.map(({ source, path }) => [source, path])).toEqual([
      ['saved/A memo on the harbour.txt', 'files/memo.txt'],
      ['saved/a.html', 'files/letter.html'],
    ]);
    expect(stderr).toContain('saved/other.bin: no reference has its address, its name or its content\n');
    expect(stderr).not.toContain('Nothing was written');
  });

  it.each([
    ['SingleFile', '<!doctype html> <!--\n Page saved with SingleFile \n url: https://daily.example/circle \n-->'],
    ['Chrome', 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://daily.example/circle\r\n'],
    ['WARC', 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://daily.example/circle>\r\n'],
    ['the page', '<head><link rel="canonical" href="https://daily.example/circle"></head>'],
    ['the page for others', '<meta property="og:url" content="https://daily.example/circle"/>'],
  ])('reads the address that %s wrote', async (_, content) => {
    const { copies } = await attach(['--folder', 'in', '--write'], { 'casefile.yaml': text, 'in/x.html': content });
    expect(copies).toMatchObject([{ path: 'files/letter.html' }]);
  });

  it.each(['letter.pdf', 'Circle.html', 'A letter.docx'])('reads the name %s', async (name) => {
    const { copies } = await attach(['--folder', 'in', '--write'], { 'casefile.yaml': text, [`in/${name}`]: 'x' });
    expect(copies).toMatchObject([{ source: `in/${name}`, path: expect.stringMatching(/^files\/letter\./) }]);
  });

  it('finds the reference that lists a file already, and restores a missing copy', async () => {
    const { text: after = '', copies: first } = await attach(['memo', 'saved/b.pdf']);
    expect(first).toMatchObject([{ path: 'files/memo.pdf' }]);
    const files = { 'casefile.yaml': after, 'in/scan.pdf': 'B', 'in/other.pdf': 'C' };
    const none =
      'in/other.pdf: no reference has its address, its name or its content\nin/scan.pdf: memo, by its content\n';
    const there = await attach(['--folder', 'in', '--write'], { ...files, 'files/memo.pdf': 'B' });
    expect(there.copies).toEqual([]);
    expect(there.stderr).toBe(`${none}Nothing to attach: memo has the file already, as files/memo.pdf.\n`);
    const missing = await attach(['--folder', 'in', '--write'], files);
    expect(missing.copies).toMatchObject([{ source: 'in/scan.pdf', path: 'files/memo.pdf' }]);
    expect(missing.stderr).toBe(`${none}Restored the missing copy files/memo.pdf.\n`);
  });

  it('attaches nothing that matches several references, or a withheld one', async () => {
    const twice = text.replace('title: A memo on the harbour strike', 'title: A letter');
    const { copies, stderr } = await attach(['--folder', 'in', '--write'], {
      'casefile.yaml': twice,
      'in/A letter.pdf': 'x',
      'in/film.mp4': 'x',
    });
    expect(copies).toEqual([]);
    expect(stderr).toBe(
      'in/A letter.pdf: several references have its name: letter, memo\nin/film.mp4: no reference has its address, its name or its content\n',
    );
  });
});

test('what attach wrote is what verify finds', async () => {
  const { text: after = '', copies } = await attach(['letter', 'saved/page.html']);
  const placed = Object.fromEntries(copies.map(({ source, path }) => [path, folder[source as keyof typeof folder]]));
  const { stdout } = await run(['verify', '--json', 'state'], { files: { 'casefile.yaml': after, ...placed } });
  expect(JSON.parse(stdout)).toEqual([{ state: 'unchanged' }]);
});
