import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { libraryFiles } from '../../support/files/library.js';
import { run } from '../../support/run.js';

const options = ['-f', 'tests/fixtures/sandovia.casefile.yaml'];

async function lines(...typed: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await run(['browse', '--plain', ...options], { stdin: `${typed.join('\n')}\n` });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout;
}

test('pages have numbered links, and a line follows one', async () => {
  expect(await lines('t', '2', 'b', 'q', 't')).toMatchSnapshot();
});

test.each([
  ['/leaflet', 'leaflet'],
  ['/zebra', '"zebra" is not on this page.'],
  ['s leaflet', 'Leaflet'],
  ['f --status alleged', 'Showing'],
  [':people', 'Mira Voß-Ålund'],
  [':frobnicate', '"frobnicate" cannot be shown here.'],
  ['e', 'This key needs a terminal with a screen.'],
  ['hello', '"hello" is neither a number nor a key. ? lists the keys.'],
  ['?', 'b          Go back to the link that you followed\n'],
  ['[9]', '- refs judgment\n'],
  ['y', 'This key needs a terminal with a screen.'],
  ['b', 'This is the first page.'],
  ['999', 'no reference "999"'],
  ['j', 'This key needs a terminal with a screen.'],
  ['n', 'This key needs a terminal with a screen.'],
  ['z', '"z" is neither a number nor a key.'],
  ['s', 'Type words after s on the same line.'],
  ['/', 'Type words after / on the same line.'],
  ['g', 'The Harbour Readers of Sandovia - show\nBackground\n'],
])('the line %s', async (line, text) => {
  const first = await lines('q');
  const all = await lines(line, 'q');
  expect(all.slice(0, first.length)).toBe(first);
  expect(all.slice(first.length)).toContain(text);
});

test('a number in braces may be typed as it is printed', async () => {
  const all = await lines('t');
  const [, number = ''] = /\{(\d+)\}/.exec(all) ?? [];
  expect(await lines('t', `{${number}}`)).toBe(await lines('t', number));
});

test('help names nothing that needs a screen', async () => {
  const [, help = ''] = (await lines('?')).split('? lists the keys.\n');
  for (const line of help.trim().split('\n').slice(1)) {
    const key = line.slice(0, line.indexOf(' '));
    const words = { s: 's leaflet', f: 'f --limit 1', '/words': '/leaflet', ':command': ':refs' }[key] ?? key;
    expect(await lines(words)).not.toContain('needs a terminal');
  }
});

test('a text that search found is one link', async () => {
  const [, page = ''] = (await lines('s leaflet')).split('- search leaflet\n');
  expect(page).toMatch(/^event {6}The leaflet is printed \{\d+\}$/m);
  expect(page).toMatch(/^ {11}leaflet broke a law\. \{\d+\}$/m);
});

test('back comes to the line with the link that was followed', async () => {
  const all = await lines('t', '9', 'b', 'q');
  const [, page = ''] = all.split('\nThe Harbour Readers of Sandovia - refs judgment\n');
  const [, back = ''] = page.split('\nThe Harbour Readers of Sandovia - timeline\n');
  expect(back).toMatch(/^.*All three are found guilty \[9, para. 19\]/);
});

test('lines fit, also with their numbers', async () => {
  for (const line of (await lines('t', 'r', 'q')).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
});

test('pages of a case do not repeat what was said of another case', async () => {
  const args = ['browse', '--plain', '-f', 'cases'];
  const stdin = ':timeline --case harbour\nr\nt\nq\n';
  const { stdout } = await run(args, { files: libraryFiles, stdin });
  expect(stdout.split('cannot read 1 of 5 case files')).toHaveLength(2);
});

test('an end of the lines ends it', async () => {
  expect(await lines('')).toContain('Type a number, a key or q');
});
