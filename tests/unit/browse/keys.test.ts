import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { actionOf, keyGroups, keyName, otherKeys } from '../../../src/browse/keys.js';
import { readProjectFile } from '../../support/run.js';

const bindings = Object.values(keyGroups).flat();

it('no key has two actions', () => {
  const keys = [...bindings.flatMap((binding) => binding.keys), ...Object.keys(otherKeys)];
  expect(new Set(keys).size).toBe(keys.length);
});

it.each([
  ['й', 'quitOrBack'],
  ['Й', 'quit'],
  ['ц', undefined],
  ['ο', 'orgs'],
  ['ف', 'timeline'],
  ['ל', 'up'],
  ['t', 'timeline'],
  ['ß', undefined],
  ['ctrl-f', 'pageDown'],
])('the key %s means %s', (key, action) => {
  expect(actionOf(key)).toBe(action);
});

describe('docs/browse.md', () => {
  // `npx vitest run FILE --update` writes the table.
  test('has the table of keys', async () => {
    const head = '| keys | |\n| --- | --- |\n';
    const rows = bindings.map(
      ({ keys, does }) => `| ${keys.map((key) => `\`${keyName(key)}\``).join(' ')} | ${does} |\n`,
    );
    const [before = '', after = ''] = readProjectFile('docs/browse.md').toString().split(head);
    const document = before + head + rows.join('') + after.replace(/^(?:\|.*\n)*/, '');
    for (const key of Object.keys(otherKeys)) expect(document).toContain(` \`${keyName(key)}\``);
    await expect(document).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/browse.md'));
  });
});
