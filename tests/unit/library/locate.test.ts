import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/library/locate.js';

/** The current folder with these files, and what those begin with that are no case file by their name. */
function folder(...names: readonly string[]) {
  return folderOf(names, {});
}

function folderOf(names: readonly string[], texts: Readonly<Record<string, string>>) {
  return {
    read: async () => null,
    list: async (path: string) => {
      if (path === '.') return names.map((name) => ({ name, kind: 'file' as const }));
      throw new Error('no folder');
    },
    above: async () => [],
    nearest: async () => null,
    start: async (path: string) => new TextEncoder().encode(texts[path] ?? ''),
    readStandardInput: async () => null,
  };
}

const full = folder('.x.casefile.yaml', 'a.casefile.yaml', 'b.casefile.yaml', 'casefile.yaml', 'other.yaml');

describe('the case files to show', () => {
  it('are first those named on the command line', async () => {
    expect(await locate(['x', '-'], 'v', full, 'b')).toEqual({ paths: ['x', '-'], bundled: false, hasOthers: false });
  });

  it('are next that of the environment variable', async () => {
    expect(await locate([], 'v.yaml', full, 'b')).toEqual({ paths: ['v.yaml'], bundled: false, hasOthers: false });
  });

  it('are next casefile.yaml; an empty variable does not count', async () => {
    expect(await locate([], '', full, 'b')).toEqual({ paths: ['casefile.yaml'], bundled: false, hasOthers: true });
  });

  it('are next every visible *.casefile.yaml', async () => {
    const files = folder('.x.casefile.yaml', 'a.casefile.yaml', 'b.casefile.yaml', 'other.yaml');
    expect(await locate([], undefined, files, 'b')).toEqual({
      paths: ['a.casefile.yaml', 'b.casefile.yaml'],
      bundled: false,
      hasOthers: false,
    });
  });

  const isCase = 'casefile: 1\n';

  it('are next every other case file', async () => {
    const texts = { 'a.yaml': isCase, 'b.yaml': 'title: no\n', 'c.yml': `# notes\n${isCase}`, '.d.yaml': isCase };
    expect(await locate([], undefined, folderOf(Object.keys(texts), texts), 'b')).toEqual({
      paths: ['a.yaml', 'c.yml'],
      bundled: false,
      hasOthers: false,
    });
  });

  it('are those that .gitignore excludes if it excludes all case files', async () => {
    const texts = { '.gitignore': 'a.yaml\nb.yaml\n', 'a.yaml': isCase, 'b.yaml': isCase, 'ci.yml': 'on: push\n' };
    const files = folderOf(Object.keys(texts), texts);
    const read = async (path: string) => new TextEncoder().encode(texts[path as keyof typeof texts]);
    expect(await locate([], undefined, { ...files, read }, 'b')).toMatchObject({ paths: ['a.yaml', 'b.yaml'] });
  });

  it.each([
    [['a.casefile.yaml', 'b.casefile.yaml', 'c.yaml'], true],
    [['a.casefile.yaml', 'b.casefile.yaml', 'notes.yaml'], false],
    [['casefile.yaml', 'b.casefile.yaml'], true],
    // Beside one case file, others are often copies of it, such as one to publish.
    [['casefile.yaml', 'c.yaml'], false],
    [['a.casefile.yaml', 'c.yaml'], false],
  ])('leave others out: %j %j', async (names, hasOthers) => {
    expect(await locate([], undefined, folderOf(names, { 'c.yaml': isCase }), 'b')).toMatchObject({ hasOthers });
  });

  it('are last the bundled one, also if the folder cannot be listed', async () => {
    const closed = { ...folder(), list: () => Promise.reject(new Error('closed')) };
    expect(await locate([], undefined, folder('other.yaml'), 'b')).toEqual({
      paths: ['b'],
      bundled: true,
      hasOthers: false,
    });
    expect(await locate([], undefined, closed, 'b')).toEqual({ paths: ['b'], bundled: true, hasOthers: false });
  });
});
