import { expect, test } from 'vitest';
import { instrumentNames, rightCodes, rightOf } from '../../src/dossier/format/rights.js';
import { rightCodePattern } from '../../src/dossier/format/vocabulary.js';

/** `docs/rights.md` is made from `data/rights.yaml`: `npx vitest run tests/golden/rights-table.test.ts --update`. */
test('every right is documented', async () => {
  const tables = [...instrumentNames].map(([id, name]) => {
    const rights = rightCodes.map(rightOf).filter((right) => right?.instrument === id);
    return `## ${name}

| code | right |
| --- | --- |
${rights.map((right) => `| \`${right?.code}\` | ${right?.name} |`).join('\n')}
`;
  });
  const page = `# Rights

These are the codes that a claim can name under [\`rights\`](dossier-format.md#a-right-an-entry-of-rights). A code is the id
of a treaty or declaration, a hyphen, and the number of an article: \`iccpr-9\`. A protocol is in the code too: \`echr-p1-1\` is
article 1 of the first protocol. The last table has the categories of the UN Working Group on Arbitrary Detention.

The names are short descriptions in our own words. They are not the titles of the articles, and they do not interpret the
law. \`casefile rights\` prints them. An unknown code is an error (\`unknown-right\`).

${tables.join('\n')}`;
  await expect(page).toMatchFileSnapshot('../../docs/rights.md');
});

test('every code has the form that the schema requires', () => {
  expect(rightCodes.length).toBeGreaterThan(200);
  expect(rightCodes.filter((code) => !rightCodePattern.test(code))).toEqual([]);
});
