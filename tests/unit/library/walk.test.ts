import { describe, expect, it } from 'vitest';
import type { FileEntry, Files } from '../../../src/library/file-access.js';
import { walk } from '../../../src/library/walk.js';

const text = (content: string) => new TextEncoder().encode(content);

/** Folders by path, and the text of the files in them. */
function tree(folders: Readonly<Record<string, readonly FileEntry[]>>, texts: Readonly<Record<string, string>>): Files {
  return {
    read: async () => null,
    start: async (path, length) => {
      if (texts[path] === undefined) throw new Error('unreadable');
      return text(texts[path]).subarray(0, length);
    },
    list: async (path) => {
      const entries = folders[path.replace(/\/$/, '')];
      if (entries === undefined) throw new Error('no folder');
      return entries;
    },
    above: async () => [],
    nearest: async () => null,
    readStandardInput: async () => null,
  };
}

const file = (name: string): FileEntry => ({ name, kind: 'file' });
const folder = (name: string): FileEntry => ({ name, kind: 'folder' });

async function walked(path: string, files: Files): Promise<string[]> {
  const paths: string[] = [];
  for (const found of await walk(path, files)) paths.push(found);
  return paths;
}

describe('the case files of a folder', () => {
  const files = tree(
    {
      cases: [
        file('.hidden.casefile.yaml'),
        folder('.git'),
        file('.casefile.yaml'),
        file('a.casefile.yaml'),
        folder('b'),
        file('casefile.yml'),
        file('long.yaml'),
        file('longest.yaml'),
        file('notes.yaml'),
        file('old.yaml'),
        file('quoted.yml'),
        file('readme.md'),
        file('unreadable.yaml'),
        { name: 'link.casefile.yaml', kind: 'other' },
        folder('node_modules'),
        folder('shut'),
      ],
      'cases/b': [file('deep.casefile.yaml'), folder('c')],
      'cases/b/c': [file('casefile.yaml')],
      'cases/.git': [file('casefile.yaml')],
      'cases/node_modules': [file('casefile.yaml')],
      empty: [],
    },
    {
      'cases/long.yaml': `${'# long\n'.repeat(2_000)}casefile: 1\n`,
      'cases/longest.yaml': `${'# long\n'.repeat(20_000)}casefile: 1\n`,
      'cases/notes.yaml': 'title: casefile: no\n',
      'cases/old.yaml': '# A case\ncasefile: 1\n',
      'cases/quoted.yml': '"casefile": 1\n',
      'cases/readme.md': 'casefile: 1\n',
    },
  );

  it.each(['cases', 'cases/'])('are recognised by name or content, at any depth: %s', async (path) => {
    expect(await walked(path, files)).toEqual([
      'cases/a.casefile.yaml',
      'cases/b/deep.casefile.yaml',
      'cases/b/c/casefile.yaml',
      'cases/casefile.yml',
      'cases/long.yaml',
      'cases/old.yaml',
      'cases/quoted.yml',
      'cases/shut',
    ]);
  });

  it('are none if there are none', async () => expect(await walked('empty', files)).toEqual([]));

  it('are the path itself if it is not a folder', async () => {
    expect(await walked('cases/old.yaml', files)).toEqual(['cases/old.yaml']);
  });
});
