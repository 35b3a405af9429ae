import { describe, expect, it } from 'vitest';
import { PlainFiles } from '../../../src/library/case-files.js';
import type { Files } from '../../../src/library/file-access.js';
import type { CaseResult, Reader } from '../../../src/library/read-case.js';
import { Registers } from '../../../src/library/registers.js';
import { ShownPaths } from '../../../src/library/shown-paths.js';

const head = 'casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n';
const hidden = 'people: { ada: { name: Ada Nobody, access: internal } }\n';
const texts: Readonly<Record<string, string>> = {
  'broken.yaml': 'casefile: 1\n',
  'inner.yaml': `${head}access: internal\npeople: { ada: { name: Ada Nobody } }\n`,
  'sound.yaml': `${head}${hidden}`,
  'telling.yaml': `${head}summary: Ada Nobody\n${hidden}`,
};

function reader(part: Partial<Reader> = {}): Reader {
  const files: Files = {
    read: async (path) => new TextEncoder().encode(texts[path]),
    list: async () => [],
    above: async () => [],
    nearest: async () => null,
    start: async () => new Uint8Array(),
    readStandardInput: async () => new TextEncoder().encode(texts['sound.yaml']),
  };
  return {
    files,
    maxSize: 1000,
    access: 'public',
    nameOf: () => undefined,
    shownPaths: new ShownPaths(),
    registers: new Registers(files, 1000, 'public'),
    ...part,
  };
}

async function read(paths: readonly string[], from: Reader): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for await (const some of new PlainFiles(paths, from).results({})) results.push(...some);
  return results;
}

describe('the results of a library', () => {
  it('are one for each file, in the order of the paths', async () => {
    const results = await read(Object.keys(texts), reader());
    expect(results.map(({ path, file, refusal }) => [path, file, refusal])).toEqual([
      ['broken.yaml', 'broken.yaml', 'invalid'],
      ['inner.yaml', 'inner.yaml', 'withheld'],
      ['sound.yaml', 'sound.yaml', undefined],
      ['telling.yaml', 'telling.yaml', 'discloses'],
    ]);
    expect(results.map(({ dossier }) => dossier?.people.size)).toEqual([undefined, undefined, 0, undefined]);
    expect(results.map(({ problems }) => problems.at(-1)?.code)).toEqual([
      'missing-key',
      'withheld-file',
      undefined,
      'withheld-name',
    ]);
  });

  it('show more with more access', async () => {
    const results = await read(Object.keys(texts), reader({ access: 'internal' }));
    expect(results.map(({ dossier }) => dossier?.people.size)).toEqual([undefined, 1, 1, 1]);
  });

  it('have the names under which files are shown', async () => {
    const [bundled, input] = await read(
      ['sound.yaml', '-'],
      reader({ nameOf: (path) => (path === 'sound.yaml' ? 'data/sound.yaml' : undefined) }),
    );
    expect([bundled?.file, bundled?.dossier?.file]).toEqual(['data/sound.yaml', 'data/sound.yaml']);
    expect([input?.file, input?.dossier?.file]).toEqual(['standard input', 'standard input']);
  });
});
