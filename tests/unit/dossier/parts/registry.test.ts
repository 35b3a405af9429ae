import { expect, it } from 'vitest';
import { partList } from '../../../../src/dossier/parts/registry.js';
import { readProjectFile } from '../../../support/run.js';

it('docs/architecture.md lists the parts of a case file as the table has them', () => {
  const rows = partList.map(
    ([key, { shape, kind }]) => `| \`${key}\` | ${shape} | \`${kind.name}\` | ${kind.words.join(', ')} |`,
  );
  const table = ['| part | shape | kind of entry | counted as |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
  expect(readProjectFile('docs/architecture.md').toString()).toContain(table);
});
