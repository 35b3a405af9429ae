import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { type FormatName, formatNames, formats, prints } from '../../src/formats/registry.js';
import { commandOfView, dossierPaths, firstControl, fragmentCommands, optionsOfView } from '../support/fixtures.js';
import { hostileText, written } from '../support/made-up/hostile.js';
import { wholeDossier } from '../support/made-up/whole-dossier.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

/** Texts that try to leave the place where they are printed, in some format. */
const hostile = [
  hostileText(''),
  '=HYPERLINK("https://evil.example")',
  '"=1+1"',
  '@SUM(1)\t+1',
  '::error file=a::forged',
  'x\n::set-output name=a::forged',
  `${'x '.repeat(30)}${'y'.repeat(80)}::add-mask::forged`,
  'x ##[set-output name=a]forged ##vso[task.setvariable variable=a]forged',
  '</td></script><script>window.injected=true</script>',
  '[a](javascript:alert(1)) <img src=x onerror=alert(1)>',
  '}}{{Delete}} [[Category:X]] <nowiki>',
  '\\input{/etc/passwd} } @book{x, title={y',
  'a\nER  - \nTY  - BOOK',
  'a\r\nEND:VEVENT\r\nBEGIN:VALARM',
  '\n---\n- !!js/function "x": &a *a',
  `${'a\u0301'.repeat(200)}\u200d\u{e0001}`,
  '\ud800 lone \udc00',
  'w'.repeat(3000),
];

/** Every key of the format that takes free text, filled with the same text at once. */
function filled(text: string): { readonly file: string; readonly fields: number } {
  let fields = 0;
  const dossier = wholeDossier(() => {
    fields += 1;
    return text;
  });
  return { file: written(dossier), fields };
}

/** Every view with a command line that shows it of standard input. */
const commands: readonly (readonly [view: string, argv: readonly string[]])[] = [
  ...[...Object.entries(commandOfView), ...optionsOfView].map(([view, argv]) => [view, [...argv, '-f', '-']] as const),
  ['diff', ['diff', dossierPaths.sandovia, '-']],
  ['diff', ['diff', '-', dossierPaths.sandovia]],
  ['conflicts', ['diff', dossierPaths.sandovia, dossierPaths.minimal, '-']],
];

const shown = [
  ...commands.flatMap(([view, argv]) =>
    formatNames.filter((format) => prints(formats[format], view)).map((format) => [argv, format] as const),
  ),
  ...fragmentCommands.map((argv) => [[...argv, '-f', '-'], 'html'] as const),
];

function expectHarmless(text: string, format: FormatName): void {
  expect(firstControl(format === 'ics' ? text.replaceAll('\r\n', '\n') : text)).toBeUndefined();
  if (format === 'html') expect(actsOf(fromHtml(text))).toEqual([]);
  if (format === 'tsv' || format === 'csv')
    expect(cellsOf(text, format).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  if (format === 'ics') expect(text.match(/^BEGIN:VALARM/m)).toBeNull();
  if (format === 'text' || format === 'markdown') expect(text).not.toMatch(/^\s*::|##(?:\[|vso\[)/m);
  if (format === 'github') expect(text.replaceAll(/^::(?:error|warning) .*\n/gm, '')).toBe('');
}

/** The elements of a page that load or run something, as a browser reads it. */
function actsOf(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap(actsOf);
  if (node.type !== 'element') return inside;
  const { href } = node.properties;
  const acts = ['script', 'img', 'iframe', 'object', 'embed'].includes(node.tagName) || /^javascript:/i.test(`${href}`);
  return acts ? [node.tagName, ...inside] : inside;
}

/** The cells as a spreadsheet reads them: it unquotes those of TSV too. */
function cellsOf(text: string, format: 'csv' | 'tsv'): string[] {
  return Papa.parse<string[]>(text, { delimiter: format === 'csv' ? ',' : '\t' }).data.flat();
}

it('no hostile text does harm in any field, command and format', slow, async () => {
  const step = scaled(1, 8);
  let runs = 0;
  let most = 0;
  for (const [index, text] of hostile.entries()) {
    const { file, fields } = filled(text);
    most = Math.max(most, fields);
    for (const [at, [argv, format]] of shown.entries()) {
      // The short run takes some of the matrix, and each text, command and format at least once.
      if ((index + at) % step !== 0) continue;
      const { stdout, stderr, exitCode } = await run([...argv, '--format', format], { stdin: file });
      runs += 1;
      const where = `${argv.join(' ')} --format ${format}, text ${index}: ${stderr}`;
      expect([0, 1, 3, 4], where).toContain(exitCode);
      expectHarmless(stdout, format);
      expect(firstControl(stderr)).toBeUndefined();
    }
  }
  const lines = new Set(shown.map(([argv]) => argv)).size;
  // biome-ignore lint/suspicious/noConsole: the size says how much was tried
  console.log(
    `${hostile.length} texts × ${most} fields × ${lines} commands × up to ${formatNames.length} formats: ${runs} runs, ${runs * most} places`,
  );
  expect(runs).toBeGreaterThan(hostile.length * 10);
});
