import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.js';
import { viewCommands } from '../support/fixtures.js';
import { run } from '../support/run.js';

/** What a command writes into files, by their names. */
function world() {
  const written = new Map<string, string>();
  return { written, create: (path: string, text: string) => void written.set(path, text) };
}

describe('--output', () => {
  it.each(viewCommands)('%j writes to a file what it would print', async (...argv) => {
    const printed = await run(argv);
    const { written, create } = world();
    expect(await run([...argv, '-o', 'new.txt'], { create })).toEqual({ ...printed, stdout: '' });
    expect([...written]).toEqual([['new.txt', printed.stdout]]);
  });

  it.each([
    ['timeline', '--kind', 'nonsense'],
    ['records', '--ref', 'nonsense', '--format', 'ndjson'],
    ['show', 'nonsense'],
    ['report', '-f', 'tests/fixtures/library', '-f', 'package.json'],
  ])('%j writes nothing if it fails', async (...argv) => {
    const failed = await run(argv);
    const { written, create } = world();
    expect(failed.exitCode).toBeGreaterThan(1);
    expect(await run([...argv, '--output', 'new.txt'], { create })).toEqual({ ...failed, stdout: '' });
    expect(written.size).toBe(0);
  });

  it('never replaces a file', async () => {
    const { written, create } = world();
    const files = { 'old.txt': 'old' };
    const { stderr, exitCode } = await run(['timeline', '-o', 'old.txt'], { files, create });
    expect([stderr, exitCode]).toEqual([
      'casefile: old.txt already exists\nChoose another path, or delete that file.\n',
      2,
    ]);
    expect(written.size).toBe(0);
  });

  it('says on a terminal where the output is, and lays it out as for a pipe', async () => {
    const { stdout: piped } = await run(['timeline']);
    const { written, create } = world();
    const terminal = { columns: 40, rows: 10 };
    const { stdout, stderr } = await run(['timeline', '-o', 'new.txt'], { create, terminal });
    expect({ stdout, stderr }).toMatchObject({ stdout: '', stderr: expect.stringContaining('Wrote new.txt.\n') });
    expect(written.get('new.txt')).toBe(piped);
  });

  it('is standard output if it is -', async () => {
    expect(await run(['timeline', '-o', '-'])).toEqual(await run(['timeline']));
  });

  it('is refused by browse, and without a path', async () => {
    expect((await run(['browse', '--plain', '-o', 'new.txt'])).exitCode).toBe(2);
    expect((await run(['timeline', '-o', ''])).exitCode).toBe(2);
  });

  it.each(['import', 'redact', 'package'])('belongs to %s, which writes it itself', async (name) => {
    const { stdout } = await run([name, '--help']);
    expect(Object.keys(commands)).toContain(name);
    expect(stdout.split('--output')).toHaveLength(2);
  });
});
