import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { run } from '../../../support/run.js';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function caseWith(path: string): string {
  return `casefile: 1
id: a
title: A
asOf: 2024-01-02
language: ar
publisher: { name: 'Watch" } </style><b>', logo: ${path} }
subjects: [ada]
people: { ada: { name: Ada Nobody } }
`;
}

async function reportWith(content: string | Uint8Array | undefined, format = 'html') {
  const files = { 'a.yaml': caseWith('files/logo.png'), ...(content !== undefined && { 'files/logo.png': content }) };
  return run(['report', '-f', 'a.yaml', '--format', format], { files });
}

describe('the logo of a publisher', () => {
  it('is in the page, with the name of the publisher for those who do not see it', async () => {
    const { stdout, stderr } = await reportWith(png);
    expect(stderr).toBe('');
    expect(stdout).toContain(`src="data:image/png;base64,${Buffer.from(png).toString('base64')}"`);
    expect(stdout).toContain('img-src data:');
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    [Buffer.from('GIF89a'), 'image/gif'],
    [Buffer.from('RIFF....WEBP'), 'image/webp'],
    [Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg'],
  ])('can be %s', async (content, type) => {
    expect((await reportWith(content)).stdout).toContain(`src="data:${type};base64,`);
  });

  it.each([
    [undefined, 'is missing'],
    ['<html><script>', 'is no PNG, JPEG, GIF, WebP or SVG image'],
    [new Uint8Array(100_001), 'has more than 100 KB'],
  ])('is left out with a warning if it cannot be shown', async (content, what) => {
    const { stdout, stderr, exitCode } = await reportWith(content);
    expect(stderr).toBe(`casefile: without the logo: files/logo.png ${what}\n`);
    expect(stdout).not.toMatch(/<img|img-src/);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000001c600000078', 'hex'), 'png'],
    ['GIF', Buffer.from('474946383961c6017800', 'hex'), 'gif'],
    ['JPEG', Buffer.from('ffd8ffe000040000ffc0001108007801c603', 'hex'), 'jpg'],
  ])('is in a Word document, with its name, if it is a %s', async (_, content, type) => {
    const files = { 'a.yaml': caseWith('logo'), logo: content };
    const written: Uint8Array[] = [];
    const print = () =>
      run(['report', '-f', 'a.yaml', '--format', 'docx'], { files, bytes: (bytes) => void written.push(bytes) });
    expect((await print()).stderr).toBe('');
    await print();
    const [document = new Uint8Array(), again = new Uint8Array()] = written;
    expect(Buffer.from(document).equals(again)).toBe(true);
    const parts = unzipSync(document);
    const images = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(images.map((path) => path.split('.').at(-1))).toEqual([type]);
    expect(images.map((path) => Buffer.from(parts[path] ?? []).equals(content))).toEqual([true]);
    // 454 by 120 pixels, at most 60 high.
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(`<wp:extent cx="${227 * 9525}" cy="${60 * 9525}"/>`);
    expect(text).toContain(`descr="Watch&quot; } &lt;/style&gt;&lt;b&gt;"`);
  });

  it('is left out of a Word document with a warning if Word cannot show it', async () => {
    expect((await reportWith('<svg xmlns="http://www.w3.org/2000/svg"/>', 'docx')).stderr).toBe(
      'casefile: without the logo: files/logo.png is no PNG, JPEG or GIF image\n',
    );
  });

  it('is not read for other formats', async () => {
    expect((await reportWith(undefined, 'markdown')).stderr).toBe('');
  });

  it('has its owner and the date at the foot of each page, in a string that no name can end', async () => {
    const { stdout } = await reportWith(png);
    const [foot = ''] = /@bottom-right \{ content: .*/.exec(stdout) ?? [];
    expect(foot).toContain('content: "Watch\\22 \\20 \\7d \\20 \\3c \\2f style\\3e \\3c b\\3e \\20 \\b7 \\20 ');
    expect(stdout.slice(0, stdout.indexOf('</head>')).split('</style>')).toHaveLength(2);
  });

  it('is not needed: without a publisher and a date, pages have their numbers only', async () => {
    const text = 'casefile: 1\nid: a\ntitle: A\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }\n';
    const { stdout } = await run(['report', '-f', 'a.yaml', '--format', 'html'], { files: { 'a.yaml': text } });
    expect(stdout).toContain('@bottom-center');
    expect(stdout).not.toContain('@bottom-right');
  });
});

describe('casefile report', () => {
  it.each(['--limit=3', '--sort=title', '--reverse'])('refuses %s, which would do nothing', async (option) => {
    const { stderr, exitCode } = await run(['report', option]);
    expect(stderr).toContain(`unknown option "${option}"`);
    expect(exitCode).toBe(2);
  });
});
