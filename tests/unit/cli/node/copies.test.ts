import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeCopies } from '../../../../src/cli/node/copies.js';

let root = '';
let caseFile = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casefile-copies-'));
  mkdirSync(join(root, 'case/files'), { recursive: true });
  caseFile = join(root, 'case/casefile.yaml');
  writeFileSync(caseFile, '');
  writeFileSync(join(root, 'case/files/a.txt'), 'A copy.');
  writeFileSync(join(root, 'outside.txt'), 'Outside.');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function at(path: string) {
  return nodeCopies.at(caseFile, path);
}

function textAt(path: string): string {
  const found = at(path);
  if (found.kind !== 'file') throw new Error(found.kind);
  return [...found.parts()].map((part) => Buffer.from(part).toString()).join('');
}

describe('a saved copy', () => {
  it('is read with its size', () => {
    expect(at('files/a.txt')).toMatchObject({ kind: 'file', size: 7 });
    expect(textAt('files/a.txt')).toBe('A copy.');
    expect(textAt('./files//a.txt')).toBe('A copy.');
  });

  it('is read part by part', () => {
    const text = 'x'.repeat(3_000_000);
    writeFileSync(join(root, 'case/files/b.txt'), text);
    expect(textAt('files/b.txt')).toBe(text);
  });

  it('is in the folder of the file to which a link leads', () => {
    symlinkSync(caseFile, join(root, 'link.yaml'));
    expect(nodeCopies.at(join(root, 'link.yaml'), 'files/a.txt')).toMatchObject({ kind: 'file' });
  });

  it.each(['files/none.txt', 'none/a.txt', 'files/a.txt/b'])('%s is missing', (path) => {
    expect(at(path)).toEqual({ kind: 'missing' });
  });

  it.each(['../outside.txt', '/etc/passwd', 'files\\a.txt', 'C:/a', 'files/../../outside.txt', 'files/\0'])(
    '%j is refused before anything is looked at',
    (path) => {
      rmSync(join(root, 'case'), { recursive: true });
      expect(at(path)).toEqual({ kind: 'refused', what: 'a path that leaves the folder of the case file' });
    },
  );

  it('is not reached through a link', () => {
    symlinkSync(join(root, 'outside.txt'), join(root, 'case/files/link.txt'));
    symlinkSync('a.txt', join(root, 'case/files/inside.txt'));
    symlinkSync(root, join(root, 'case/above'));
    symlinkSync('nowhere', join(root, 'case/files/broken.txt'));
    for (const path of ['files/link.txt', 'files/inside.txt', 'files/broken.txt'])
      expect(at(path)).toEqual({ kind: 'refused', what: 'a link' });
    expect(at('above/outside.txt')).toEqual({ kind: 'refused', what: 'in a folder that is a link' });
  });

  it('is a file', () => {
    execFileSync('mkfifo', [join(root, 'case/files/pipe')]);
    expect(at('files/pipe')).toEqual({ kind: 'refused', what: 'a pipe' });
    expect(at('files')).toEqual({ kind: 'refused', what: 'a folder' });
  });

  it.skipIf(process.getuid?.() === 0)('may be unreadable', () => {
    chmodSync(join(root, 'case/files/a.txt'), 0);
    expect(() => textAt('files/a.txt')).toThrow('EACCES');
  });

  it('with a name that is too long is unreadable', () => {
    expect(at(`files/${'a'.repeat(5000)}`)).toEqual({ kind: 'unreadable', code: 'ENAMETOOLONG' });
  });
});

describe('a copy that changes while it is read', () => {
  it('is reported if another file, a link or a pipe takes its place', () => {
    const place = join(root, 'case/files/a.txt');
    const found = at('files/a.txt');
    if (found.kind !== 'file') throw new Error(found.kind);
    renameSync(place, join(root, 'old.txt'));
    writeFileSync(place, 'B copy.');
    expect(() => [...found.parts()]).toThrow('ECHANGED');
    rmSync(place);
    symlinkSync(join(root, 'outside.txt'), place);
    expect(() => [...found.parts()]).toThrow('ELOOP');
    rmSync(place);
    execFileSync('mkfifo', [place]);
    expect(() => [...found.parts()]).toThrow('ECHANGED');
  });

  it('is reported if it grows', () => {
    const found = at('files/a.txt');
    if (found.kind !== 'file') throw new Error(found.kind);
    writeFileSync(join(root, 'case/files/a.txt'), 'more', { flag: 'a' });
    expect(() => [...found.parts()]).toThrow('ECHANGED');
  });
});

describe('the files beside a case file', () => {
  it('are all that are not hidden, in folders too', () => {
    mkdirSync(join(root, 'case/files/below'));
    for (const name of ['below/c.txt', '.hidden', 'b10.txt', 'b2.txt'])
      writeFileSync(join(root, 'case/files', name), '');
    linkSync(join(root, 'outside.txt'), join(root, 'case/files/hard.txt'));
    symlinkSync(root, join(root, 'case/files/link'));
    expect(nodeCopies.beside(caseFile)).toEqual(
      ['a.txt', 'b2.txt', 'b10.txt', 'below/c.txt', 'hard.txt', 'link'].map((name) => `files/${name}`),
    );
  });

  it('are none without the folder, or if it is a link', () => {
    rmSync(join(root, 'case/files'), { recursive: true });
    expect(nodeCopies.beside(caseFile)).toEqual([]);
    symlinkSync(root, join(root, 'case/files'));
    expect(nodeCopies.beside(caseFile)).toEqual([]);
  });
});
