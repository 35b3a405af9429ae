import { expect, test } from 'vitest';
import { run } from '../support/run.js';

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
  ['?', 'Scroll down one line'],
  ['b', 'This is the first page.'],
  ['999', 'no reference "999"'],
])('the line %s', async (line, text) => {
  const first = await lines('q');
  const all = await lines(line, 'q');
  expect(all.slice(0, first.length)).toBe(first);
  expect(all.slice(first.length)).toContain(text);
});

test('an end of the lines ends it', async () => {
  expect(await lines('')).toContain('Type a number, a key or q');
});
