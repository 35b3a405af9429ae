import { expect, test } from 'vitest';
import { runBounded } from '../support/fuzzing.js';
import { run } from '../support/run.js';

/** What `npm run fuzz` found: the arguments, and the text to read. */
const found: Readonly<Record<string, readonly [argv: readonly string[], text: string]>> = {
  'a date of RIS that continues without a space': [
    ['import', '-', '--from', 'ris', '--subject', 'Ada'],
    `TY  - CASE\nTI  - محضر جلسة محكمة السراب\nPY  - 2020\nDA${'】򹯫񼳘𒆖񙌢񕃱'.repeat(148)}${'2020-02-30'.repeat(292)}${'】򹯫񼳘𒆖񙌢񕃱'.repeat(64)}ظة ⚠️\nER  - \n`,
  ],
};

test.each(Object.entries(found))('%s is read within the time that is promised', async (_, [argv, text]) => {
  // The first run loads modules, which would count as the time of the input.
  await run(argv, { stdin: '', files: {} });
  const { stderr, exitCode } = await runBounded(argv, text);
  expect({ stderr, exitCode }).toMatchObject({ exitCode: 0 });
});
