import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.js';
import { viewCommands } from '../support/fixtures.js';
import { run } from '../support/run.js';

/** What a command writes into files, by their names. */
function host() {
  const written = new Map<string, string>();
  return { written, create: (path: string, text: string) => void written.set(path, text) };
}

describe('--output', () => {
  it.each(viewCommands)('%j writes to a file what it would print', async (...argv) => {
    const printed = await run(argv);
    const { written, create } = host();
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
    const { written, create } = host();
    expect(failed.exitCode).toBeGreaterThan(1);
    expect(await run([...argv, '--output', 'new.txt'], { create })).toEqual({ ...failed, stdout: '' });
    expect(written.size).toBe(0);
  });

  it('never replaces a file', async () => {
    const { written, create } = host();
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
    const { written, create } = host();
    const terminal = { columns: 40, rows: 10 };
    const { stdout, stderr } = await run(['timeline', '-o', 'new.txt'], { create, terminal });
    expect({ stdout, stderr }).toMatchObject({ stdout: '', stderr: expect.stringContaining('Wrote new.txt.\n') });
    expect(written.get('new.txt')).toBe(piped);
  });

  it.each([
    ['a.html', 'html'],
    ['a.HTM', 'html'],
    ['a.md', 'markdown'],
    ['a.csv', 'csv'],
    ['a.json', 'json'],
    ['a.jsonl', 'ndjson'],
    ['a.yml', 'yaml'],
    ['a.ics', 'ics'],
    ['a.txt', 'text'],
    ['a.log', 'text'],
    ['a', 'text'],
  ])('%s chooses the format %s', async (path, format) => {
    const { written, create } = host();
    await run(['timeline', '-o', path], { create });
    expect(written.get(path)).toBe((await run(['timeline', '--format', format])).stdout);
  });

  it('does not choose the format if an option does', async () => {
    const { written, create } = host();
    await run(['timeline', '--format', 'text', '-o', 'a.html'], { create });
    await run(['timeline', '--json', '-o', 'a.csv'], { create });
    expect(written.get('a.html')).toBe((await run(['timeline'])).stdout);
    expect(written.get('a.csv')).toBe((await run(['timeline', '--json'])).stdout);
  });

  it.each([
    [
      ['report', '-o', 'a.xlsx'],
      'no format has the extension of a.xlsx\nUse --format csv: a table for spreadsheets.\n',
    ],
    [['report', '-o', 'a.svg'], 'format svg cannot show "report"\nUse "casefile timeline --format svg".'],
  ])('is refused if nothing can be written with its extension: %j', async (argv, message) => {
    const { written, create } = host();
    const { stderr, exitCode } = await run(argv, { create });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(written.size).toBe(0);
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
