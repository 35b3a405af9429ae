import { expect, test } from 'vitest';
import { problemCodes } from '../../src/problems/codes.js';

/** `docs/problems.md` is made from the table of codes: `npx vitest run tests/golden/problems-table.test.ts --update`. */
test('every problem is documented', async () => {
  const rows = Object.entries(problemCodes).map(
    ([code, { severity, title, why }]) => `| \`${code}\` | ${severity} | ${title} | ${why} |`,
  );
  const page = `# Problems

What \`casefile check\` can say of a dossier. An error makes it end with exit code 1; a warning does so with \`--strict\`.
\`--rule CODE\` keeps only what is named, \`--no-rule CODE\` leaves it out. Where dates are uncertain, nothing is said
unless their bounds leave no doubt.

What is meant to stand can be waived for one line, with the reason, by a comment behind it or on a line of its own above:

    bob: { name: Bob Elsewhere } # casefile-waive unused-person: he is heard next month

That goes for what is found in a dossier that can be read, from \`unused-reference\` to \`invisible-character\`.

\`not-imported\` is said by \`casefile import\` alone, of the file that it reads.

| code | severity | what | why it matters |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/problems.md');
});
