import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partList } from '../../../../src/dossier/parts/registry.js';
import { readProjectFile } from '../../../support/run.js';

// `npx vitest run FILE --update` writes the table.
it('docs/architecture.md has the table of parts', async () => {
  const head = '| part | shape | kind of entry | counted as |\n| --- | --- | --- | --- |\n';
  const rows = partList.map(
    ([key, { shape, kind }]) => `| \`${key}\` | ${shape} | \`${kind.name}\` | ${kind.words.join(', ')} |\n`,
  );
  const [before = '', after = ''] = readProjectFile('docs/architecture.md').toString().split(head);
  const document = before + head + rows.join('') + after.replace(/^(?:\|.*\n)*/, '');
  await expect(document).toMatchFileSnapshot(join(import.meta.dirname, '../../../../docs/architecture.md'));
});
