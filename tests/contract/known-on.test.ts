import { describe, expect, it } from 'vitest';
import { formatNames, formats, prints } from '../../src/formats/registry.js';
import { commandOfView } from '../support/fixtures.js';
import { then, today } from '../support/known-later.js';
import { run } from '../support/run.js';

const { problems: _, ...shown } = commandOfView;
const commands: readonly (readonly [view: string, argv: readonly string[]])[] = [
  ...Object.entries(shown),
  ['trace', ['trace', 'held']],
  ['trace', ['trace', 'letter']],
  ['trace', ['trace', 'days']],
  ['trace', ['trace', 'ada']],
  ['search', ['search', 'ada', '--all']],
  ['search', ['search', 'zeb']],
  ['refs', ['refs', 'letter']],
];
const commandLines = commands.flatMap(([view, argv]) =>
  formatNames.filter((format) => prints(formats[format], view)).map((format) => [...argv, '--format', format]),
);
const options = ['-f', 'case.yaml', '--access', 'secret'];

describe('what was not known on a day', () => {
  it.each(commandLines.map((argv) => [argv.join(' '), argv] as const))('leaves no trace in %s', async (_name, argv) => {
    const on = async (text: string) => {
      const { stdout, exitCode } = await run([...argv, ...options, '--known-on', '2020-07-01'], {
        files: { 'case.yaml': text },
      });
      return { stdout, exitCode };
    };
    const known = await on(today);
    expect(known).toEqual(await on(then));
    expect(known.stdout).not.toMatch(/zeb|memo/i);
  });

  it.each(commandLines.filter(([name]) => name !== 'list').map((argv) => [argv.join(' '), argv] as const))(
    'is all that %s leaves out of a file in which all was known',
    async (_name, argv) => {
      const files = { 'case.yaml': then };
      const plain = await run([...argv, ...options], { files });
      expect(await run([...argv, ...options, '--known-on', '2020-07-01'], { files })).toEqual(plain);
    },
  );

  it('would be seen without the option', async () => {
    const { stdout } = await run(['records', ...options, '--json'], { files: { 'case.yaml': today } });
    for (const id of ['bob', 'cell', 'memo', 'meeting', 'freed', 'cellar', 'plot', 'mill', 'who', 'undated'])
      expect(stdout).toContain(`"${id}"`);
  });
});
