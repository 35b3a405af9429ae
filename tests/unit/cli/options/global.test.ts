import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addGlobalOptions } from '../../../../src/cli/options/global.js';

/** The values of the global options after parsing. */
function global(...argv: readonly string[]) {
  const program = new Command().exitOverride();
  addGlobalOptions(program);
  return program.parse(argv, { from: 'user' }).opts<Record<string, unknown>>();
}

describe('global options', () => {
  it('default to public text, with automatic colour', () => {
    expect(global()).toEqual({ format: 'text', color: 'auto', pager: true, access: 'public', cache: true });
  });

  it.each([
    [['-f', 'a', '--file', 'b'], { file: ['a', 'b'] }],
    [['--format', 'csv'], { format: 'csv' }],
    [['--json'], { json: true }],
    [['--json', 'id,title'], { json: 'id,title' }],
    [['--color', 'never'], { color: 'never' }],
    [['--width', '200'], { width: 200 }],
    [['--no-pager'], { pager: false }],
    [['--access', 'secret'], { access: 'secret' }],
    [['--max-size', '100'], { maxSize: 100 }],
    [['--max-size', '2k'], { maxSize: 2048 }],
    [['--max-size', '3MiB'], { maxSize: 3 * 1024 ** 2 }],
    [['--max-size', '1GB'], { maxSize: 1024 ** 3 }],
  ])('%j', (argv, expected) => {
    expect(global(...argv)).toMatchObject(expected);
  });
});
