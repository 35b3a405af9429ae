import { expect, test } from 'vitest';
import { runBounded } from '../support/made-up/fuzzing.js';
import { run } from '../support/run.js';

/**
 * What took minutes: found by `npm run fuzz`, and in patterns of the same kind. The arguments, and the text to read.
 */
const found: Readonly<Record<string, readonly [argv: readonly string[], text: string]>> = {
  'a date of RIS that continues without a space': [
    ['import', '-', '--from', 'ris', '--subject', 'Ada'],
    `TY  - CASE\nTI  - محضر جلسة محكمة السراب\nPY  - 2020\nDA${'】򹯫񼳘𒆖񙌢񕃱'.repeat(148)}${'2020-02-30'.repeat(292)}${'】򹯫񼳘𒆖񙌢񕃱'.repeat(64)}ظة ⚠️\nER  - \n`,
  ],
  'byte order marks, in a file of any format': [['import', '-', '--subject', 'Ada'], '\ufeff'.repeat(50)],
  'empty lines, in a file of any format': [['import', '-', '--subject', 'Ada'], `a${'\n'.repeat(99_000)}b`],
  'a key without a space': [
    ['import', '-', '--from', 'csl-json', '--subject', 'Ada'],
    `[{"id":"${'A'.repeat(400_000)}","type":"book","title":"B"}]`,
  ],
  'initials of authors': [
    ['import', '-', '--from', 'wikitext', '--subject', 'Ada'],
    `'''Ada Nobody''' is a writer.<ref>Roe, AA${' and Roe, AA'.repeat(40)}</ref>`,
  ],
  'people who are withheld': [
    ['check', '--file', '-'],
    `casefile: 1\nid: a\ntitle: A\nsubjects: [p]\npeople:\n  p: { name: Ada Nobody }\n${Array.from(
      { length: 2500 },
      (_one, index) => `  p${index}: { name: Person Q${index}, access: secret }\n`,
    ).join('')}`,
  ],
};

test.each(Object.entries(found))('%s is read within the time that is promised', async (_, [argv, text]) => {
  // The first run loads modules, which would count as the time of the input.
  await run(argv, { stdin: '', files: {} });
  const { stderr, exitCode } = await runBounded(argv, text);
  expect(exitCode, stderr).toBeLessThan(4);
});
