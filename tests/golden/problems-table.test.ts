import { expect, test } from 'vitest';
import { problemCodes } from '../../src/problems/codes.js';

/** `docs/problems.md` is made from the table of codes: `npx vitest run tests/golden/problems-table.test.ts --update`. */
test('every problem is documented', async () => {
  const rows = Object.entries(problemCodes).map(
    ([code, { severity, summary, reason }]) => `| \`${code}\` | ${severity} | ${summary} | ${reason} |`,
  );
  const page = `# Problems

These are the problems that \`casefile check\` reports. It ends with exit code 1 if there is an error, and with \`--strict\`
also if there is a warning. \`--rule CODE\` reports only problems with that code, and \`--no-rule CODE\` skips them. If dates are
imprecise, a problem is reported only if their bounds leave no doubt.

To accept a problem, add a waiver to its line. A waiver is a comment with the code and the reason, at the end of the line or
on a line of its own above it.

    bob: { name: Bob Elsewhere } # casefile-waive unused-person: he is heard next month

Only problems in a file that can be read can be waived: those from \`unused-reference\` to
\`cut-text\`, and \`unknown-register\`.

\`casefile import\` reports \`not-imported\` about the file that it reads. \`check\` never reports it.

| code | severity | problem | why it matters |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/problems.md');
});
