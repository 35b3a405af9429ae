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

| code | severity | what | why it matters |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/problems.md');
});
