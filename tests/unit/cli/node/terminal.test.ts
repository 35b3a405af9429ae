import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keysTo } from '../../../../src/cli/node/terminal.js';

it.each([
  ['j', ['j']],
  ['G', ['G']],
  ['я', ['я']],
  ['字', ['字']],
  ['👩🏽', ['👩', '🏽']],
  [' ', ['space']],
  ['\r', ['enter']],
  ['\t', ['tab']],
  ['\u007f', ['backspace']],
  ['\u001b[Z', ['shift-tab']],
  ['\u001b[A\u001bOB\u001b[5~\u001b[F', ['up', 'down', 'pageup', 'end']],
  ['\u0003\u0004\u001a', ['ctrl-c', 'ctrl-d', 'ctrl-z']],
  ['\u001b', ['escape']],
  ['\u001bj', []],
  ['\u001b[<65;10;5M', [{ kind: 'wheel', rows: 3 }]],
  ['\u001b[<64;10;5M', [{ kind: 'wheel', rows: -3 }]],
  ['\u001b[<0;10;5Mq', [{ kind: 'click', column: 9, row: 4 }, 'q']],
  ['\u001b[<0;10;5m', []],
  ['\u001b[<35;1;1M', []],
])('reads %j', async (bytes, expected) => {
  const events: unknown[] = [];
  keysTo((event) => events.push(event.kind === 'key' ? event.key : event))(Buffer.from(bytes));
  await after(120);
  expect(events).toEqual(expected);
});

it('reads a key and a mouse report that come in two parts', async () => {
  const events: unknown[] = [];
  const take = keysTo((event) => events.push(event));
  const letter = Buffer.from('я');
  take(letter.subarray(0, 1));
  take(letter.subarray(1));
  take(Buffer.from('\u001b[<0;1'));
  take(Buffer.from('0;5M'));
  await after(120);
  expect(events).toEqual([
    { kind: 'key', key: 'я' },
    { kind: 'click', column: 9, row: 4 },
  ]);
});

it('reads a paste as text, whatever is in it', async () => {
  const events: unknown[] = [];
  const take = keysTo((event) => events.push(event));
  take(Buffer.from('j\u001b[200~q\r\u001b[<0;10;5M\u001b]0;owned\u0007я'));
  await after(20);
  take(Buffer.from('\u001b[201~k\u001b[<64;1;1M'));
  await after(120);
  const [first, paste, ...rest] = events;
  expect(first).toEqual({ kind: 'key', key: 'j' });
  expect(paste).toMatchObject({ kind: 'paste', text: expect.stringMatching(/^q\r.*я$/s) });
  expect(rest).toEqual(
    expect.arrayContaining([
      { kind: 'key', key: 'k' },
      { kind: 'wheel', rows: -3 },
    ]),
  );
  expect(rest).toHaveLength(2);
});
