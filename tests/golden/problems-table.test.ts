import { expect, test } from 'vitest';
import { problemCodes } from '../../src/problems/codes.js';

/**
 * `docs/problems.md` is made from the table of codes: `npx vitest run tests/golden/problems-table.test.ts --update`.
 */
test('every problem is documented', async () => {
  const rows = Object.entries(problemCodes).map(
    ([code, { severity, summary, reason }]) => `| \`${code}\` | ${severity} | ${summary} | ${reason} |`,
  );
  const page = `# Problems

These are the problems that \`casefile check\` reports. It ends with exit code 1 if there is an error, and with \`--strict\`
also if there is only a warning. \`--rule CODE\` reports only problems with that code, and \`--no-rule CODE\` skips them. If
dates are imprecise, a problem is reported only if their bounds leave no doubt.

To accept a problem, add a waiver to its line. A waiver is a comment with the code and the reason, at the end of the
line or on a line of its own above it.

    bob: { name: Bob Elsewhere } # casefile-waive unused-person: he is heard next month

Only \`withheld-word\`, and problems in a file that can be read, can be waived: those from \`unused-reference\` to
\`cut-text\`, and \`unknown-register\`.

\`casefile import\` reports \`not-imported\` about the file that it reads. \`check\` never reports it.

At most 1000 problems of a file are printed, errors first. The problem \`more-problems\` follows them. It says how many
more there are, and is a warning if they are all warnings. The exit code and the final count include all problems. Of
more than 10,000 keys and values that do not fit the format, only these are examined, and \`more-problems\` at the first
line counts the others. A file with more than 1000 tags, anchors, aliases and duplicate keys is examined no further.

| code | severity | problem | why it matters |
| --- | --- | --- | --- |
${rows.join('\n')}

## What contradicts what

\`check\` compares dates by their bounds: it reports a contradiction only if every combination of possible days is a
contradiction. It also follows these rules, so that it never guesses:

- **One mistake, one problem.** A wrong date is reported at its own event: \`check\` looks for the fewest events whose
  removal sorts the timeline. If several events in the right order are later than \`asOf\`, it reports \`asOf\` once, with
  their number. It does the same for several events after one death. Problems that only follow from such a date are not
  reported.
- **Uncertain dates.** A date with \`?\`, \`~\` or \`%\` never contradicts a birth, a death, a measure or a source.
- **Status.** A birth, a death or a time in detention that is \`alleged\`, \`denied\` or \`disputed\` contradicts no other
  claim. Neither do claims with the same \`about\`.
- **\`after-death\`.** Someone who takes part in an event, without a role or as a victim, must be alive. If an event
  can only come after the death, such as a burial, give it the tag \`posthumous\`. In an event of kind \`death\`, the person
  who died is the participant with the role \`victim\`, or else the only one without a role.
- **\`source-too-early\`.** No source can report in advance an event of kind \`birth\`, \`death\`, \`arrest\`, \`search\`,
  \`detention\`, \`verdict\`, \`sentence\` or \`attack\`, or the beginning (\`from\`) of a measure of kind \`custody\`,
  \`enforced-disappearance\` or \`torture-or-ill-treatment\`. All others can be announced, planned or ordered. The date of a
  source is \`issued\`, or \`accessed\` if \`issued\` is absent. A web page, a data set, software, and an entry of a
  dictionary or encyclopedia can change, so the date of these is always \`accessed\`. Laws, standards and treaties are
  cited for what they say, so they are never too early. A source from the day before is accepted, because time zones
  differ.
- **\`other-calendar\`.** Years from 1250 to 1500 are those of the Islamic calendar in our time. The hint says when such a
  year began in the calendar of the moon, and in that of Iran.
- **\`two-places\`.** Two measures that take liberty share more than one day, in different places. This is accepted if one
  measure is \`within\` the other, or if one place may be a part of the other: if one is a street, a town, a region or a
  country, or if the name of one contains the name of the other.
- **\`longer-than-ordered\`.** The first and the last day of a measure both count, so an order of 15 days is accepted with 16.
- **\`verdict-without-charge\`, \`release-without-measure\`.** These are reported only in a file that can be read and that
  has \`measures\` or \`charges\`. For a verdict or sentence, any charge of the same person is enough. For a release, any
  measure of the same person that may have ended on that day is enough.
`;
  await expect(page).toMatchFileSnapshot('../../docs/problems.md');
});
