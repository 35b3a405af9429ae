import { describe, expect, it } from 'vitest';
import { readProjectFile, run } from '../../../support/run.js';

const minimal = readProjectFile('tests/fixtures/minimal.casefile.yaml').toString();
const named = (id: string) => minimal.replace('id: minimal', `id: ${id}`);
const files = Object.fromEntries(['a', 'b', 'c'].map((id) => [`cases/${id}.casefile.yaml`, named(id)]));
/** A clock that advances by `step` milliseconds each time it is read. */
const clock = (step: number) => {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
};

describe('progress', () => {
  const terminal = { columns: 80, rows: 24 };

  it('is shown on a terminal after one second, and erased', async () => {
    const { stderr } = await run(['check', 'cases'], { files, terminal, now: clock(600) });
    expect(stderr).toBe('\rChecking 2 of 3 case files\rChecking 3 of 3 case files\r\u001b[KNo problems.\n');
  });

  it('is written at most ten times a second', async () => {
    const { stderr } = await run(['check', 'cases'], { files, terminal, now: clock(550) });
    expect(stderr).toContain('\rChecking 2 of 3 case files');
    const often = await run(['check', 'cases'], { files, terminal, now: clock(340) });
    expect(often.stderr).toBe('\rChecking 3 of 3 case files\r\u001b[KNo problems.\n');
    const fast = await run(['check', 'cases', '.'], {
      files: { ...files, 'd.casefile.yaml': named('d') },
      terminal,
      now: clock(60),
    });
    expect(fast.stderr).toBe('No problems.\n');
  });

  it('is not shown for short tasks or in a pipe', async () => {
    expect((await run(['check', 'cases'], { files, terminal, now: clock(1) })).stderr).toBe('No problems.\n');
    expect((await run(['check', 'cases'], { files, now: clock(600) })).stderr).toBe('');
  });
});

it('every view takes a folder', async () => {
  const { stdout } = await run(['-f', 'cases', '-f', '.', '--json', 'case'], { files });
  expect(JSON.parse(stdout)).toEqual([{ case: 'a' }, { case: 'b' }, { case: 'c' }]);
});
