import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/library/files.js';
import { Registers } from '../../../src/library/registers.js';

/** A register for each of these paths, which names the path. */
function registersAt(paths: readonly string[], above: Awaited<ReturnType<Files['above']>> = []): Registers {
  const read: Files['read'] = async (path) => {
    if (!paths.includes(path)) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    return new TextEncoder().encode(`parties: 1\npeople: { ada: { name: '${path}' } }\n`);
  };
  const files: Files = {
    read,
    start: async () => new Uint8Array(),
    list: async () => [],
    above: async () => above,
    readStandardInput: async () => null,
  };
  return new Registers(files, 1000, 'public');
}

async function nameAt(registers: Registers, path: string): Promise<string | undefined> {
  return (await registers.of(path))?.register?.people.get('ada')?.name;
}

const inRepository = [{ folder: '/repository', below: 'cases' }];

describe('the register of a case file', () => {
  it.each([
    ['parties.yaml', 'a.yaml'],
    ['cases/parties.yaml', 'cases/a.yaml'],
    ['cases/parties.yaml', 'cases/east/a.yaml'],
    ['parties.yaml', 'cases/east/a.yaml'],
    ['/lib/parties.yaml', '/lib/cases/a.yaml'],
    ['/parties.yaml', '/lib/a.yaml'],
    ['../parties.yaml', '../a.yaml'],
    ['../parties.yaml', '../cases/a.yaml'],
    ['C:/parties.yaml', 'C:/lib/a.yaml'],
  ])('is %s for %s', async (register, path) => {
    expect(await nameAt(registersAt([register]), path)).toBe(register);
  });

  it.each([
    ['parties.yaml', '../a.yaml'],
    ['parties.yaml', '../../lib/a.yaml'],
    ['parties.yaml', '/lib/a.yaml'],
    ['parties.yaml', 'C:/lib/a.yaml'],
    ['cases/parties.yaml', 'a.yaml'],
  ])('is not %s for %s', async (register, path) => {
    expect(await registersAt([register]).of(path)).toBeNull();
  });

  it.each([
    ['../parties.yaml', 'a.yaml'],
    ['../../parties.yaml', '../a.yaml'],
  ])('is %s, in the repository above, for %s', async (register, path) => {
    expect(await nameAt(registersAt([register], inRepository), path)).toBe(register);
  });
});
