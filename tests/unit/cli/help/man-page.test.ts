import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/cli/commands/registry.js';
import { manPage } from '../../../../src/cli/help/man-page.js';
import { addGlobalOptions } from '../../../../src/cli/options/global.js';

/** A line of the page as a reader sees it. */
function read(line: string): string {
  return line
    .replaceAll(/\\f[A-Z]/g, '')
    .replaceAll(/\\\[u(\w+)\]/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('\\-', '-')
    .replaceAll('\\&', '')
    .replaceAll('\\e', '\\');
}

describe('manPage', () => {
  it('has every command with its options, and the options of all', async () => {
    const page = await manPage('1.2.3');
    const lines = page.split('\n').map(read);
    expect(lines[0]).toBe('.TH CASEFILE 1 "" "casefile 1.2.3" "User Commands"');
    const globals = new Command();
    addGlobalOptions(globals);
    for (const [name, { load, examples }] of Object.entries(commands)) {
      const command = new Command(name);
      (await load()).configure(command);
      const from = lines.findIndex((line) => `${line} `.startsWith(`.SS ${name} `));
      const until = lines.findIndex((line, index) => index > from && /^\.S[SH] /.test(line));
      expect(from, name).toBeGreaterThan(0);
      expect(lines.slice(from, until)).toEqual(
        expect.arrayContaining([...command.options.map(({ flags }) => flags), ...examples]),
      );
    }
    expect(lines).toEqual(expect.arrayContaining(globals.options.map(({ flags }) => flags)));
    expect(lines).toEqual(expect.arrayContaining(['.SH EXIT CODES', '.SH ENVIRONMENT']));
  });

  it('is ASCII, and no text is a troff request', async () => {
    const page = await manPage('1.2.3');
    expect(page).toMatch(/^[\n -~]*$/);
    const requests = page.split('\n').flatMap((line) => /^[.'](\w*)/.exec(line)?.[1] ?? []);
    expect(new Set(requests)).toEqual(new Set(['TH', 'SH', 'SS', 'TP', 'PP', 'nf', 'fi', 'RS', 'RE']));
  });
});
