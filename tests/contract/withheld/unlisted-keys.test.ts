import { afterEach, describe, expect, test, vi } from 'vitest';
import { disclose } from '../../../src/dossier/disclose.js';
import { accessLevels } from '../../../src/dossier/format/vocabulary.js';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { wholeFile } from '../../../src/dossier/parts/registry.js';
import { read } from '../../../src/dossier/read.js';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import { commandOfView, dossierPaths, searched, traced } from '../../support/fixtures.js';
import { fc } from '../../support/property.js';
import { readProjectFile, run } from '../../support/run.js';
import { scaled, slow } from '../../support/slow.js';

const mark = 'UNLISTED';
const file = dossierPaths.sandovia;
const commands: Readonly<Record<string, readonly string[]>> = {
  ...commandOfView,
  trace: ['trace', traced.sandovia],
  search: ['search', searched.sandovia, '--all'],
};
/** Every command in every format that prints it. */
const commandLines = Object.entries(commands).flatMap(([view, argv]) =>
  formatNames
    .filter((format) => prints(formats[format], view))
    .map((format) => [...argv, '--file', file, '--format', format]),
);

/** A part or field of any shape, with the mark in it. */
const marked = fc.letrec((part) => ({
  leaf: fc.constantFrom<unknown>(mark, [mark], { text: mark }, new Map([['a', mark]])),
  entry: fc.record(
    {
      id: fc.constantFrom('a', 'b'),
      date: fc.constant('2020-04'),
      access: fc.constantFrom(...accessLevels),
      people: fc.constant([{ id: null, name: mark }]),
      refs: fc.constant([{ ref: 'a', quote: mark }]),
      text: part('leaf'),
      inner: part('value'),
    },
    { requiredKeys: ['text'] },
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    part('leaf'),
    fc.array(part('entry'), { minLength: 1, maxLength: 2 }),
    part('entry').map((entry) => new Map([['a', entry]])),
  ),
})).value;

/** Every object of a dossier that has keys, the dossier itself first. */
function objectsIn(value: unknown): object[] {
  if (Array.isArray(value) || value instanceof Map) return [...value.values()].flatMap(objectsIn);
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Make `add` change the objects of each dossier that is read. */
function reading(add: (objects: readonly object[]) => void) {
  const { readAt } = wholeFile;
  vi.spyOn(wholeFile, 'readAt').mockImplementation((...args) => {
    const dossier = readAt(...args);
    add(objectsIn(dossier));
    return dossier;
  });
}

async function sandovia(): Promise<Dossier> {
  const { dossier } = await read(readProjectFile(file), file);
  if (dossier === null) throw new Error(`${file} cannot be read`);
  return dossier;
}

function printsMark({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): boolean {
  return `${stdout}${stderr}`.includes(mark);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a key that the table of parts does not list', () => {
  const everywhere = (objects: readonly object[]) => {
    for (const one of objects) Object.assign(one, { unlisted: mark });
  };

  test.each(commandLines.map((argv) => [argv.join(' '), argv] as const))('is withheld from %s', async (_, argv) => {
    reading(everywhere);
    expect(printsMark(await run([...argv, '--access', 'secret']))).toBe(false);
  });

  test('would be printed if disclosure let it through', async () => {
    reading(everywhere);
    vi.spyOn(wholeFile, 'disclose').mockImplementation((dossier) => dossier);
    // Someone who may see everything: no withheld name stops the output.
    expect(printsMark(await run(['show', '--file', file, '--json', '--access', 'secret']))).toBe(true);
  });

  test('is never disclosed, whatever its shape and wherever it is', slow, async () => {
    const dossier = await sandovia();
    fc.assert(
      fc.property(
        marked,
        fc.nat(),
        fc.constantFrom('unlisted', 'toString', 'constructor', 'entries'),
        fc.constantFrom(...accessLevels),
        (value, place, key, access) => {
          const copy = structuredClone(dossier);
          const objects = objectsIn(copy);
          Object.assign(objects[place % objects.length] ?? copy, { [key]: value });
          const { dossier: shown } = disclose(copy, access);
          expect(JSON.stringify(objectsIn(shown).map((one) => Object.values(one)))).not.toContain(mark);
        },
      ),
      { numRuns: scaled(2000, 200) },
    );
  });

  test('is printed by no command in any format, whatever its shape', slow, async () => {
    await fc.assert(
      fc.asyncProperty(
        marked,
        fc.nat(),
        fc.constantFrom(...commandLines),
        fc.constantFrom(...accessLevels),
        async (value, place, argv, access) => {
          reading((objects) => Object.assign(objects[place % objects.length] ?? {}, { unlisted: value }));
          expect(printsMark(await run([...argv, '--access', access]))).toBe(false);
          vi.restoreAllMocks();
        },
      ),
      { numRuns: scaled(300, 20) },
    );
  });
});
