import { describe, expect, it } from 'vitest';
import { readCachedFile } from '../../../../src/library/cache/cached-file.js';
import { CachedLibrary } from '../../../../src/library/cache/cached-library.js';
import { Manifest } from '../../../../src/library/cache/manifest.js';
import { type CaseFiles, PlainFiles } from '../../../../src/library/case-files.js';
import type { CaseResult, Narrowing, Reader } from '../../../../src/library/read-case.js';
import { Registers } from '../../../../src/library/registers.js';
import { ShownPaths } from '../../../../src/library/shown-paths.js';
import { find } from '../../../../src/search/find.js';
import { parseQuery } from '../../../../src/search/query.js';
import { type MemoryFile, memoryCache, memoryCacheHost, memoryFiles } from '../../../support/files/cache-host.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

/** A folder of case files in memory, with a clock and a cache. Tests can read it with and without the cache. */
class Folder {
  readonly files = new Map<string, MemoryFile>();
  readonly content = new Map<string, Uint8Array>();
  readonly cacheHost = memoryCacheHost(this.files, () => this.now, memoryCache(this.content));
  now = 1000;
  access: Reader['access'] = 'public';

  write(path: string, text: string): void {
    this.files.set(path, { text, time: this.now });
  }

  get #reader(): Reader {
    const files = memoryFiles(this.files);
    const registers = new Registers(files, 5000, this.access);
    return {
      files,
      maxSize: 5000,
      access: this.access,
      nameOf: () => undefined,
      shownPaths: new ShownPaths(),
      registers,
    };
  }

  get #paths(): string[] {
    return [...this.files.keys()].filter((path) => path !== 'parties.yaml').sort();
  }

  get cached(): CachedLibrary {
    return this.keptOf(this.#paths);
  }

  keptOf(paths: readonly string[]): CachedLibrary {
    return new CachedLibrary(paths, this.#reader, this.cacheHost);
  }

  get lone(): PlainFiles {
    return new PlainFiles(this.#paths, this.#reader, (path) => readCachedFile(path, this.#reader, this.cacheHost));
  }

  get loose(): PlainFiles {
    return new PlainFiles(this.#paths, this.#reader);
  }
}

async function all({ results }: CaseFiles, narrowing: Narrowing = {}): Promise<CaseResult[]> {
  const found: CaseResult[] = [];
  for await (const some of results(narrowing)) found.push(...some);
  return found;
}

function manifestOf({ content }: Folder): string {
  return [...content.keys()].find((name) => name.endsWith('/manifest')) ?? '';
}

const words = ['court', 'арест', '法院', 'none'];

async function answers(files: CaseFiles) {
  const found = await files.ask((batches) => words.map((word) => find(parseQuery(word), batches)));
  return { results: await all(files), found };
}

const kinds = {
  plain: (word: string) => `timeline: [{ id: e, date: 2020, title: The ${word} }]`,
  hiding: (word: string) =>
    `timeline: [{ id: e, date: 2020, title: The ${word} }, { id: h, date: 2021, title: court, access: internal }]`,
  withheld: () => 'access: internal',
  telling: () => 'summary: Vero Secretname',
  registered: (word: string) => `timeline: [{ id: e, date: 2020, title: The ${word} }]`,
  broken: () => 'timeline: nothing',
  marked: (word: string) => `summary: ${word}\n\ufeff`,
  large: (word: string) => `summary: ${word.repeat(3000)}`,
};
const dossier = (id: string, word: string, kind: keyof typeof kinds) => `casefile: 1
id: ${id}
title: Case ${id}
subjects: [ada]
people:
  ada: { name: Ada ${word}${kind === 'registered' ? ', register: ada' : ''} }
  vero: { name: Vero Secretname, access: internal${kind === 'registered' ? ', register: vero' : ''} }
organizations: { ${word === 'court' ? 'c' : 'd'}: { name: The ${word}, names: [Other ${word}] } }
${kinds[kind](word)}
`;

const register = (word: string) =>
  `parties: 1\npeople: { ada: { name: Registered ${word} }, vero: { name: ${word} } }\n`;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      at: fc.nat(9),
      word: fc.constantFrom(...words),
      kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]), 'plain' as const, 'plain' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('register' as const), word: fc.constantFrom(...words, 'broken: [') }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rename' as const), at: fc.nat(9), to: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('touch' as const), at: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), time: fc.constantFrom(1, 9, 30) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('damage' as const), at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('lose' as const), at: fc.nat() }) },
);

describe('a cached library', () => {
  it(
    'gives the same answers as the files, whatever happens to them and to the cache between two commands',
    slow,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 25 }),
          fc.constantFrom('public', 'internal'),
          async (steps, access) => {
            const folder = new Folder();
            for (let at = 0; at < 4; at += 1) folder.write(`${at}`, dossier(`c${at}`, 'court', 'plain'));
            for (const one of steps) {
              const at = 'at' in one ? `${one.at}` : '';
              const file = folder.files.get(at);
              const names = [...folder.content.keys()];
              const name = 'at' in one ? (names[one.at % Math.max(1, names.length)] ?? '') : '';
              if (one.does === 'write') folder.write(at, dossier(`c${at}`, one.word, one.kind));
              else if (one.does === 'register') folder.write('parties.yaml', register(one.word));
              else if (one.does === 'remove') folder.files.delete(at);
              else if (one.does === 'rename' && file && folder.files.delete(at))
                folder.files.set(`${one.to}`, { ...file, time: folder.now });
              else if (one.does === 'touch' && file) folder.write(at, file.text);
              else if (one.does === 'wait') folder.now += one.time;
              else if (one.does === 'lose') folder.content.delete(name);
              else if (one.does === 'damage') {
                const bytes = folder.content.get(name)?.slice();
                if (bytes && one.cut) folder.content.set(name, bytes.slice(0, one.byte % (bytes.length + 1)));
                else if (bytes) {
                  bytes[one.byte % bytes.length] = one.byte;
                  folder.content.set(name, bytes);
                }
              }
              folder.access = 'public';
              if (one.does !== 'damage' && one.does !== 'lose') {
                const expected = await answers(folder.loose);
                expect(await answers(folder.cached)).toEqual(expected);
                expect(await answers(folder.lone)).toEqual(expected);
              }
            }
            folder.access = access;
            const expected = await answers(folder.loose);
            expect(await answers(folder.cached)).toEqual(expected);
            expect(await answers(folder.lone)).toEqual(expected);
          },
        ),
        { numRuns: scaled(60) },
      );
    },
  );
});

describe('the cache of a library', () => {
  const several = () => {
    const folder = new Folder();
    for (let at = 0; at < 6; at += 1) folder.write(`${at}`, dossier(`c${at}`, at === 1 ? 'арест' : 'court', 'plain'));
    folder.now += 100;
    return folder;
  };

  it('replaces reading, except for changed files', async () => {
    const folder = several();
    await all(folder.cached);
    await all(folder.cached);
    expect(folder.cacheHost.indexed).toBe(6);
    folder.now += 100;
    folder.write('3', dossier('c3', 'none', 'plain'));
    folder.write('9', dossier('c9', 'none', 'plain'));
    await all(folder.cached);
    expect(folder.cacheHost.indexed).toBe(8);
    folder.write('3', folder.files.get('3')?.text ?? '');
    await all(folder.cached);
    expect(folder.cacheHost.indexed).toBe(8);
  });

  it('contains nothing that is withheld', async () => {
    const folder = several();
    folder.write('7', dossier('c7', 'court', 'hiding').replace('title: court', 'title: unspeakable'));
    for (const access of ['public', 'internal'] as const) {
      folder.access = access;
      await answers(folder.cached);
      await answers(folder.lone);
    }
    for (const [name, bytes] of folder.content) {
      const text = Buffer.from(bytes).toString();
      expect(text, name).not.toContain('unspeakable');
      expect(text, name).not.toContain('secretname');
      expect(text, name).not.toContain('Secretname');
    }
  });

  it.each<[Narrowing, string[]]>([
    [{ organizations: [['the арест']] }, ['1']],
    [{ organizations: [['The court, The арест']] }, ['0', '1', '2', '3', '4', '5']],
    [{ people: [['Ada арест']] }, ['1']],
    [{ organizations: [['c']], people: [['ada арест']] }, ['0', '1']],
    [{ cases: [['c2', 'Case C4']] }, ['2', '4']],
    [{ cases: [['c2'], ['c2,c3']] }, ['2', '3']],
    [{ fileNumbers: new Set([5]) }, ['5']],
    [{ organizations: [['nobody']] }, ['0', '1', '2', '3', '4', '5']],
  ])('skips dossiers that cannot match %j', async (narrowing, paths) => {
    const folder = several();
    const results = await all(folder.cached, narrowing);
    expect(results.flatMap(({ path, dossier: own }) => (own ? [path] : []))).toEqual(paths);
    expect(results.map(({ dossier: own, id }) => own?.id ?? id)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
  });

  it('stays small, however often files change, and removes old files', async () => {
    const folder = several();
    for (let round = 0; round < 60; round += 1) {
      folder.now += 100;
      folder.write(`${round % 6}`, dossier(`c${round % 6}`, words[round % 4] ?? '', 'plain'));
      await all(folder.cached);
    }
    expect(folder.content.size).toBeLessThan(2 * 30);
    expect(await answers(folder.cached)).toEqual(await answers(folder.loose));
  });

  it('depends on the register, and is valid while the register is unchanged', async () => {
    const folder = several();
    folder.write('3', dossier('c3', 'court', 'registered'));
    const indexed: number[] = [];
    const named = (name: string) => `parties: 1\npeople: { ada: { name: ${name} } }\n`;
    for (const text of [undefined, named('One'), named('Other'), 'broken: [', named('Other')]) {
      folder.now += 100;
      if (text !== undefined) folder.write('parties.yaml', text);
      for (const _ of [1, 2]) {
        expect(await answers(folder.cached)).toEqual(await answers(folder.loose));
        expect(await answers(folder.lone)).toEqual(await answers(folder.loose));
        indexed.push(folder.cacheHost.indexed);
      }
    }
    // If the register is broken, the case file is not cached, so it is read each time.
    expect(indexed).toEqual([6, 6, 7, 7, 8, 8, 9, 10, 11, 11]);
  });

  it('is refused with an unreadable register, which is not the same as an absent one', async () => {
    const folder = several();
    folder.write('3', dossier('c3', 'court', 'registered'));
    folder.now += 100;
    await answers(folder.cached);
    await answers(folder.lone);
    for (const text of ['', 'broken: [', ' '.repeat(6000)]) {
      folder.write('parties.yaml', text);
      const results = await all(folder.loose);
      expect(results.find(({ path }) => path === '3')?.refusal).toBe('invalid');
      expect(await all(folder.cached)).toEqual(results);
      expect(await all(folder.lone)).toEqual(results);
    }
  });

  it('keeps files that are not requested, while they exist', async () => {
    const folder = several();
    await all(folder.cached);
    for (const paths of [['4', '2'], ['1'], ['4', '2']]) {
      expect((await all(folder.keptOf(paths))).map(({ dossier: own }) => own?.id)).toEqual(paths.map((id) => `c${id}`));
    }
    folder.files.delete('3');
    await all(folder.keptOf(['1']));
    expect(await answers(folder.cached)).toEqual(await answers(folder.loose));
    expect(folder.cacheHost.indexed).toBe(6);
    expect(Manifest.read(folder.cacheHost.cache, manifestOf(folder), '/home/').names).toEqual([
      '0',
      '1',
      '2',
      '4',
      '5',
    ]);
  });

  it('distinguishes copies of a file', async () => {
    const folder = several();
    for (const copy of ['6', '7']) {
      folder.write(copy, folder.files.get('1')?.text ?? '');
      expect(await answers(folder.cached)).toEqual(await answers(folder.loose));
    }
  });

  it('belongs to one root only', async () => {
    const folder = several();
    await all(folder.cached);
    const other = new Folder();
    for (const [name, bytes] of folder.content) other.content.set(name, bytes);
    for (const [path, { text }] of folder.files) other.write(`else/${path}`, text.replace('The', 'Another'));
    expect(await answers(other.cached)).toEqual(await answers(other.loose));
  });

  it('is optional if it cannot be written', async () => {
    const folder = several();
    const cacheHost = { ...folder.cacheHost, cache: { ...folder.cacheHost.cache, write: () => false } };
    Object.assign(folder, { cacheHost });
    expect(await answers(folder.cached)).toEqual(await answers(folder.loose));
    expect(await answers(folder.lone)).toEqual(await answers(folder.loose));
  });
});
