import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/library/file-access.js';
import { limitsOfTables, type PartLimits, readFile } from '../../../src/library/read-file.js';
import { dossierPaths, readDossierText } from '../../support/fixtures.js';

const minimal = new TextEncoder().encode(readDossierText(dossierPaths.minimal));

function files(part: Partial<Files>): Files {
  return {
    read: async () => minimal,
    list: async () => [],
    above: async () => [],
    nearest: async () => null,
    start: async () => new Uint8Array(),
    readStandardInput: async () => minimal,
    ...part,
  };
}

function fails(code: string, list: Files['list'] = async () => []): Files {
  const fail = () => Promise.reject(Object.assign(new Error('no'), { code }));
  return files({ read: fail, list, readStandardInput: fail });
}

async function only(path: string, from: Files, maxSize = 100) {
  const content = await readFile(path, { files: from, maxSize });
  return content.kind === 'unreadable' ? content.problem : undefined;
}

describe('loading', () => {
  it('reads a file by its path and standard input by -', async () => {
    const none = files({ read: () => Promise.reject(new Error('not asked for')) });
    const read = { kind: 'bytes', bytes: minimal };
    expect(await readFile('a.yaml', { files: files({}), maxSize: 1000 })).toEqual(read);
    expect(await readFile('-', { files: none, maxSize: 1000 })).toEqual(read);
  });

  it.each([
    [100, '100 bytes'],
    [2048, '2 KiB'],
    [32 * 1024 * 1024, '32 MiB'],
  ])('refuses more than %i bytes', async (maxSize, printed) => {
    const tooLarge = files({ read: async () => null, readStandardInput: async () => null });
    for (const path of ['a.yaml', '-']) {
      expect(await only(path, tooLarge, maxSize)).toMatchObject({
        code: 'file-too-large',
        message: `the file is larger than ${printed}`,
      });
    }
  });

  it.each(['ENOENT', 'ENOTDIR'])('says that a file is missing on %s, with the nearest in its folder', async (code) => {
    const listed: string[] = [];
    const list = async (folder: string) => {
      listed.push(folder);
      return ['case.yaml', 'case.yam', 'other.yml'].map((name) => ({ name, kind: 'file' as const }));
    };
    const missing = { code: 'file-missing', hint: 'Did you mean "case.yaml"?' };
    for (const path of ['cas.yaml', 'in/here/cas.yaml', '/cas.yaml', 'in\\cas.yaml']) {
      expect(await only(path, fails(code, list))).toMatchObject(missing);
    }
    expect(listed).toEqual(['.', 'in/here', '/', 'in']);
  });

  it('says that a file is missing if the folder cannot be listed', async () => {
    const from = fails('ENOENT', () => Promise.reject(new Error('closed')));
    expect(await only('a/b.yaml', from)).toMatchObject({ code: 'file-missing', hint: 'Check the path.' });
  });

  it.each([
    ['EISDIR', 'file-is-folder', 'no case file in this folder'],
    ['EACCES', 'file-unreadable', 'permission denied'],
    ['EPERM', 'file-unreadable', 'permission denied'],
    ['EIO', 'file-unreadable', 'cannot read the file (EIO)'],
  ])('explains %s', async (thrown, code, message) => {
    expect(await only('a.yaml', fails(thrown))).toMatchObject({ code, message, file: 'a.yaml' });
  });

  it.each([new Error('a bug'), 'a bug'])('lets through what is no failure of a file', async (thrown) => {
    const broken = files({ read: () => Promise.reject(thrown) });
    await expect(readFile('a.yaml', { files: broken, maxSize: 100 })).rejects.toBe(thrown);
  });
});

describe('the number of lines and entries of lists', () => {
  const mebibyte = 2 ** 20;
  const codeOf = async (text: string, maxSize: number) =>
    (await only('a.yaml', files({ read: async () => new TextEncoder().encode(text) }), maxSize))?.code;

  it.each([
    ['few short entries', 'a,'.repeat(12_000), undefined],
    ['many short entries', 'a,'.repeat(30_000), 'file-too-large'],
    ['many short lines', 'a\n'.repeat(30_000), 'file-too-large'],
    ['many entries of usual length', 'an entry of a list, '.repeat(100_000), undefined],
  ])('is limited by the size of the file: %s', async (_what, text, expected) => {
    expect(await codeOf(text, 4 * mebibyte)).toBe(expected);
    expect(await codeOf(text, mebibyte)).toBe(expected);
  });

  it('may be larger in a file to import', async () => {
    const bytes = async () => new TextEncoder().encode('a,'.repeat(100_000));
    const table = files({ read: bytes, readStandardInput: bytes });
    const readTable = (path: string, limits?: PartLimits) =>
      readFile(path, { files: table, maxSize: 4 * mebibyte }, path, limits);
    expect(await readTable('a.csv', limitsOfTables)).toMatchObject({ kind: 'bytes' });
    for (const path of ['a.yaml', 'case', '-'])
      expect(await readTable(path)).toMatchObject({ problem: { code: 'file-too-large' } });
  });

  it('may be larger with a larger --max-size', async () => {
    expect(await codeOf('a,'.repeat(24_000), 8 * mebibyte)).toBeUndefined();
    expect(await codeOf('a,'.repeat(60_000), 8 * mebibyte)).toBe('file-too-large');
  });
});
