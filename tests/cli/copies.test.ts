import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath } from '../browser/chromium.mjs';
import { pdfFromObjects, pdfStream } from '../support/files/copies.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-copies-'));
  mkdirSync(join(folder, 'files'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function casefile(...argv: readonly string[]) {
  const env = { ...process.env, CASEFILE_CACHE: 'off' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { stdout, stderr, exitCode: status };
}

/** Write a copy, and a case file with an event for each quotation from it. */
function write(name: string, content: Uint8Array, quotes: readonly string[] = []): void {
  writeFileSync(join(folder, 'files', name), content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const events = quotes.map(
    (quote, index) =>
      `  - { id: e${index}, date: 2020-04-17, title: It happened, refs: [{ ref: r, locator: p. 1, quote: ${JSON.stringify(quote)} }] }\n`,
  );
  writeFileSync(
    join(folder, 'casefile.yaml'),
    `casefile: 1
id: quay
title: The quay
asOf: 2020-06-30
subjects: [ada]
people: { ada: { name: Ada Nobody } }
${quotes.length === 0 ? '' : `timeline:\n${events.join('')}`}
references: [{ id: r, type: report, title: A report, files: [{ path: files/${name}, sha256: ${sha256} }] }]
`,
  );
}

function states(): string[] {
  const { stdout } = casefile('verify', '--quotes', '--json');
  return (JSON.parse(stdout) as { readonly state: string }[]).map(({ state }) => state);
}

describe('a PDF file of another program', () => {
  it.skipIf(spawnSync('groff', ['--version']).error)('of groff is read over hyphens and ends of lines', () => {
    const sentence =
      'The extraordinarily uncommunicative administration disregarded internationally acknowledged obligations.';
    const source = `.PP\n${`${sentence} `.repeat(12)}\n.bp\n.PP\nNobody told his family where he was.\n`;
    const pdf = execFileSync('groff', ['-Tpdf', '-ms'], { input: source });
    write('groff.pdf', pdf, [sentence, 'Nobody told his family', 'Nobody told her family']);
    expect(states()).toEqual(['found', 'found', 'differs']);
    expect(casefile('verify', '--quotes').stdout).toContain('found, page 2');
  });

  it.skipIf(spawnSync(executablePath, ['--version']).error)('of Chromium is read in Arabic and Russian', () => {
    const arabic = 'قال الشاهد إنه رأى المتهم في الساعة 6 صباحًا يوم 17 أبريل 2020، ولم يكن معه أحد';
    const russian = 'Его забрали в шесть часов утра, и никто не сказал семье, где он находится';
    const page = `<!doctype html><meta charset="utf-8"><style>body { width: 300px }</style><p dir="rtl" lang="ar">${arabic}<p lang="ru">${russian}`;
    writeFileSync(join(folder, 'page.html'), page);
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    execFileSync(
      executablePath,
      [...options, `--print-to-pdf=${join(folder, 'page.pdf')}`, join(folder, 'page.html')],
      { stdio: 'ignore' },
    );
    const wrong = [arabic.replace('الشاهد', 'القاضي'), russian.replace('семье', 'матери')];
    write('page.pdf', readFileSync(join(folder, 'page.pdf')), [arabic, russian, ...wrong]);
    expect(states()).toEqual(['found', 'found', 'differs', 'differs']);
  });
});

it('a PDF file that unpacks to more than a gigabyte ends with a message', () => {
  const packed = deflateSync(new Uint8Array(2 ** 31), { level: 1 });
  const pdf = pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>',
    pdfStream(packed.toString('latin1'), '/Filter /FlateDecode'),
  ]);
  write('bomb.pdf', pdf, ['He was taken away']);
  const { stdout, exitCode } = casefile('verify', '--quotes');
  expect(stdout).toContain('cannot be read: it needs too much memory or time to read');
  expect(exitCode).toBe(0);
}, 180_000);

describe('a package', () => {
  const filesIn = (name: string) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: own }) => [
        join(parentPath, own).slice(join(folder, name).length),
        readFileSync(join(parentPath, own), 'base64'),
      ]);

  it('is accepted by sha256sum, has the same bytes on a second run, and can be verified', () => {
    write('note.txt', Buffer.from('He was taken away at six.'), ['taken away at six']);
    for (const name of ['first', 'second'])
      expect(casefile('package', '-o', name)).toMatchObject({ stdout: `${name}\n`, exitCode: 0 });
    expect(filesIn('first')).toEqual(filesIn('second'));
    expect(filesIn('first').length).toBe(8);
    if (!spawnSync('sha256sum', ['--version']).error) {
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
        execFileSync('sha256sum', ['--check', '--strict', manifest], { cwd: join(folder, 'first'), stdio: 'pipe' });
    }
    expect(casefile('verify', '-f', 'first/data/casefile.yaml').exitCode).toBe(0);
    expect(casefile('verify', '--quotes', '-f', 'first/data/casefile.yaml').exitCode).toBe(0);
  });

  it('is written whole or not at all, and never into a folder with files', () => {
    const before = readdirSync(folder).sort();
    mkdirSync(join(folder, 'empty'));
    expect(casefile('package', '-o', 'empty').exitCode).toBe(0);
    expect(casefile('package', '-o', 'empty')).toMatchObject({ stdout: '', exitCode: 2 });
    expect(casefile('package', '-o', 'no/such/folder')).toMatchObject({ stdout: '', exitCode: 74 });
    expect(casefile('package', '-o', 'casefile.yaml')).toMatchObject({ stdout: '', exitCode: 2 });
    writeFileSync(join(folder, 'files', 'note.txt'), 'He was taken away at ten.');
    expect(casefile('package', '-o', 'changed')).toMatchObject({ stdout: '', exitCode: 1 });
    expect(readdirSync(folder).sort()).toEqual([...before, 'empty'].sort());
  });
});
