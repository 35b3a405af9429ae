import { afterEach, describe, expect, test, vi } from 'vitest';
import { keyGroups } from '../../src/browse/keys.js';
import { Browsing } from '../support/browse.js';
import { hostileDossier, hostileText, written } from '../support/made-up/hostile.js';
import { wholeDossier } from '../support/made-up/whole-dossier.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

const screen = [110, 20] as const;
const keys = Object.values(keyGroups).flatMap((group) => group.flatMap((binding) => binding.keys));
const ending = ['q', 'Q', 'ctrl-c', 'ctrl-z'];
const pageKeys = ['x', 't', 'T', 'r', 'p', 'o', 'd', 'D', '!', 'c', '?'];

/** What browse itself writes: it places and clears rows, sets colours, switches to its screen, and copies. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const own = /\u001b\[(?:\d+;1H|\d*[JK]|[\d;]*m)|\u001b\]52;c;[\w+/=]*\u0007/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no other control character may reach the terminal
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the clipboard of the terminal
const clipboard = /\u001b\]52;c;([\w+/=]*)\u0007/g;

/**
 * Sequences that set the title, the clipboard, the cursor, colours and the screen, as a file or a paste may have them.
 */
const attacks = [
  '\u001b]0;owned\u0007',
  '\u001b]2;owned\u001b\\',
  '\u009d0;owned\u009c',
  '\u001b]52;c;b3duZWQ=\u0007',
  '\u001b[?25h',
  '\u001b[?1049l',
  '\u001b[?2004l',
  '\u009b31m',
  '\u001b[2J\u001b[H',
  '\u001bc',
  '\u001b[201~',
  '\u001bP+q544e\u001b\\',
  '\u001b_Gowned\u001b\\',
  '\r\n\b\t\u0000\u007f',
  '\u202eowned',
];
const attack = attacks.join('x');
const hostileName = `a${attacks.join('').replaceAll('/', '')}.casefile.yaml`;
const attacked = written(wholeDossier((name) => `${hostileText(name)}${attack}`));

/** A case file that is found in a folder. JSON is YAML, also in the middle of a file. */
const listed = `casefile: 1
id: owned
title: ${written([attack]).slice(1, -1).trim()}
subjects: [ada]
people: { ada: { name: Ada Nobody } }
`;

/** Fails if anything but browse itself controls the terminal. `typed` is the number of copies that were asked for. */
function expectUntouched(browsing: Browsing, copies = 0): void {
  const [begin = '', ...rest] = browsing.written.split('\u001b[?7l');
  expect(begin).toBe('\u001b[?1049h');
  expect(control.exec(rest.join('').replace(own, ''))).toBe(null);
  const copied = [...browsing.written.matchAll(clipboard)].map(([, base64 = '']) => base64);
  expect(copied.length).toBe(copies);
  for (const base64 of copied) expect(Buffer.from(base64, 'base64').toString()).not.toMatch(/[^\P{C}\n\t]/u);
}

afterEach(() => void vi.restoreAllMocks());

describe.each([
  ['texts of a file', { 'case.yaml': attacked }, 'case.yaml'],
  ['the name of a file', { [hostileName]: hostileDossier }, hostileName],
  [
    'a file that cannot be read',
    { 'case.yaml': attacked.replace('"casefile"', `"casefile\\u001b]0;owned\\u0007"`) },
    '.',
  ],
  [
    'names in a library',
    { [`cases/${hostileName}`]: listed, 'cases/b.casefile.yaml': `casefile: 1\n# ${attack}\n` },
    'cases',
  ],
])('%s', (name, files, path) => {
  test.runIf(name !== 'a file that cannot be read')('touch no terminal', async () => {
    const browsing = await Browsing.start(['-f', path], screen, { files });
    const others = keys.filter((each) => ![...ending, 'y', 'Y'].includes(each));
    await browsing.press(
      [...pageKeys, ...['x', 't', '!'].flatMap((page) => [page, ...others, 'enter', 'escape'])].join(' '),
    );
    expectUntouched(browsing);
    await browsing.quit();
  });

  test('print no control characters without a screen', async () => {
    const lines = [
      ...pageKeys,
      '1',
      '2',
      `:trace ${attacks[0]}`,
      `/${attack}`,
      `s ${attack}`,
      `f --person ${attack}`,
      attack,
    ];
    const { stdout, stderr } = await run(['browse', '--plain', '-f', path], { files, stdin: `${lines.join('\n')}\n` });
    expect(control.exec(`${stdout}${stderr}`.replaceAll(/[\n\t]/g, ''))).toBe(null);
  });
});

test('what is copied is the only thing in the clipboard, without control characters', async () => {
  const browsing = await Browsing.start(['-f', 'case.yaml'], screen, { files: { 'case.yaml': attacked } });
  await browsing.press('1 enter y Y Y');
  expectUntouched(browsing, 3);
  await browsing.quit();
});

test('what is typed and pasted touches no terminal', slow, async () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('/', 's', 'f', ':'), text, fc.boolean(), async (key, parts, isPasted) => {
      const files = { 'case.yaml': hostileDossier };
      const browsing = await Browsing.start(['-f', 'case.yaml'], screen, { files });
      await browsing.press(key);
      if (isPasted) await browsing.send({ kind: 'paste', text: parts.join('') });
      else for (const letter of parts.join('')) await browsing.send({ kind: 'key', key: letter });
      await browsing.press('enter g');
      expectUntouched(browsing);
      await browsing.quit();
    }),
    { numRuns: scaled(300, 20) },
  );
});
