import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/library/locate.js';

function folder(...names: readonly string[]) {
  return {
    read: async () => null,
    list: async (path: string) => {
      if (path === '.') return names.map((name) => ({ name, kind: 'file' as const }));
      throw new Error('no folder');
    },
    above: async () => [],
    nearest: async () => null,
    start: async () => new Uint8Array(),
    readStandardInput: async () => null,
  };
}

const full = folder('.x.casefile.yaml', 'a.casefile.yaml', 'b.casefile.yaml', 'casefile.yaml', 'other.yaml');

describe('the case files to show', () => {
  it('are first those named on the command line', async () => {
    expect(await locate(['x', '-'], 'v', full, 'b')).toEqual({ paths: ['x', '-'], bundled: false });
  });

  it('are next that of the environment variable', async () => {
    expect(await locate([], 'v.yaml', full, 'b')).toEqual({ paths: ['v.yaml'], bundled: false });
  });

  it('are next casefile.yaml; an empty variable does not count', async () => {
    expect(await locate([], '', full, 'b')).toEqual({ paths: ['casefile.yaml'], bundled: false });
  });

  it('are next every visible *.casefile.yaml', async () => {
    const files = folder('.x.casefile.yaml', 'a.casefile.yaml', 'b.casefile.yaml', 'other.yaml');
    expect(await locate([], undefined, files, 'b')).toEqual({
      paths: ['a.casefile.yaml', 'b.casefile.yaml'],
      bundled: false,
    });
  });

  it('are last the bundled one, also if the folder cannot be listed', async () => {
    const closed = { ...folder(), list: () => Promise.reject(new Error('closed')) };
    expect(await locate([], undefined, folder('other.yaml'), 'b')).toEqual({ paths: ['b'], bundled: true });
    expect(await locate([], undefined, closed, 'b')).toEqual({ paths: ['b'], bundled: true });
  });
});
