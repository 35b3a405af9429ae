import { describe, expect, test } from 'vitest';
import { run } from '../../support/run.js';

describe('a command line that lacks something', () => {
  test.each([
    ['trace', '"casefile trace" needs <id>', 'An id or its beginning, ', 'For example: casefile trace arrest'],
    ['cite', '"casefile cite" needs <id> and <ref>', 'The reference (id or number). ', 'casefile cite arrest '],
    ['cite arrest', '"casefile cite" needs <ref>', 'The reference (id or number). ', 'casefile cite arrest '],
    ['completion', '"casefile completion" needs <shell>', 'Shell: bash, zsh, ', 'source <(casefile completion bash)'],
    ['package', '"casefile package" needs -o, --output <folder>', 'Write the package ', 'casefile package -o handover'],
    ['timeline --from', 'option "--from <date>" needs a value', 'Only records that may be on or after this date: 2020'],
    ['--file', 'option "-f, --file <path>" needs a value', 'A case file, a folder of them, or - '],
  ])('says what, and gives an example: %s', async (words, message, ...hints) => {
    const { stdout, stderr, exitCode } = await run(words.split(' '));
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    const [first, ...rest] = stderr.split('\n');
    expect(first).toBe(`casefile: ${message}`);
    for (const hint of hints) expect(rest.join('\n')).toContain(hint);
  });

  test('names the help of what it adds', async () => {
    expect((await run(['add', 'event', '--zzz'])).stderr).toContain('Run "casefile add event --help" for usage.');
    expect((await run(['add', 'zzz', '--zzz'])).stderr).toContain('Run "casefile add --help" for usage.');
  });
});
