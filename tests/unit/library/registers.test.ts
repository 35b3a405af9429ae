import { expect, it } from 'vitest';
import type { Files } from '../../../src/library/file-access.js';
import { Registers } from '../../../src/library/registers.js';
import { nearestIn } from '../../support/files/nearest.js';

/** Registers at these paths, each with its path as a name, and the list of paths that were read. */
function registersAt(...paths: readonly string[]): { readonly registers: Registers; readonly read: string[] } {
  const read: string[] = [];
  const files: Files = {
    read: async (path) => {
      read.push(path);
      return new TextEncoder().encode(`parties: 1\npeople: { ada: { name: '${path}' } }\n`);
    },
    start: async () => new Uint8Array(),
    list: async () => [],
    above: async () => [],
    nearest: nearestIn((path) => paths.includes(path)),
    readStandardInput: async () => null,
  };
  return { registers: new Registers(files, 1000, 'public'), read };
}

it.each([
  ['parties.yaml', 'a.yaml'],
  ['parties.yaml', '-'],
  ['cases/parties.yaml', 'cases/a.yaml'],
  ['cases/parties.yaml', 'cases/east/a.yaml'],
  ['parties.yaml', 'cases/east/a.yaml'],
  ['/lib/parties.yaml', '/lib/cases/a.yaml'],
  ['/parties.yaml', '/a.yaml'],
])('%s is the register of %s', async (register, path) => {
  const { registers } = registersAt(register);
  const { state } = await registers.of(path);
  expect(state).toMatchObject({ kind: 'read', register: { people: new Map([['ada', { name: register }]]) } });
});

it('ignores a register in a folder beside or below that of the case file', async () => {
  for (const path of ['a.yaml', 'others/a.yaml']) {
    const { state } = await registersAt('cases/parties.yaml').registers.of(path);
    expect(state).toEqual({ kind: 'absent' });
  }
});

it('reads a register that serves several folders only once', async () => {
  const { registers, read } = registersAt('cases/parties.yaml');
  const all = await Promise.all(
    ['cases/a.yaml', 'cases/b.yaml', 'cases/east/c.yaml'].map((path) => registers.of(path)),
  );
  expect(new Set(all).size).toBe(1);
  expect(read).toEqual(['cases/parties.yaml']);
});
