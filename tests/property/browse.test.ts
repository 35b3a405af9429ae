import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { keyGroups } from '../../src/browse/keys.js';
import { Browsing } from '../support/browse.js';
import { dossierPaths } from '../support/fixtures.js';
import { hostileDossier } from '../support/made-up/hostile.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

const bound = Object.values(keyGroups).flatMap((group) => group.flatMap(({ keys }) => keys));
/** Keys that end the program, or give the terminal away. */
const ending = ['q', 'Q', 'ctrl-c', 'ctrl-z', 'e', 'v'];
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...bound.filter((each) => !ending.includes(each))) },
  { weight: 1, arbitrary: fc.constantFrom('1', '4', '9', 'enter', 'a', '"', '-', '字', '👩🏽‍⚖️', 'ш', 'f13', 'ctrl-q') },
  { weight: 1, arbitrary: fc.constantFrom('tab', 'enter', 'escape') },
);
const event = fc.oneof(
  { weight: 8, arbitrary: key.map((each) => ({ kind: 'key' as const, key: each })) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }).map((rows) => ({ kind: 'wheel' as const, rows })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(300), fc.nat(100)).map(([column, row]) => ({ kind: 'click' as const, column, row })),
  },
);
const size = fc.tuple(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 1, max: 100 }));

/** Escape sequences that place a row, clear or switch the screen, and colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of the reader itself
const own = /\u001b\[(?:\d+;1H|\d*[JK]|[\d;]*m|\?\d+[hl])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no other control character may reach the terminal
const control = /[\u0000-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the clipboard of the terminal
const copied = /\u001b\]52;c;[\w+/=]*\u0007/g;

const sources = { ...Object.fromEntries(Object.entries(dossierPaths)), hostile: 'hostile.yaml' };

test('any keys on any case file and screen', { ...slow, timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(sources)),
      size,
      fc.array(fc.oneof({ weight: 15, arbitrary: event }, { weight: 1, arbitrary: size }), { maxLength: 40 }),
      async (path, [columns, rows], steps) => {
        const host = { files: { 'hostile.yaml': hostileDossier } };
        const browsing = await Browsing.start(['-f', path], [columns, rows], host);
        await browsing.press('g');
        const start = browsing.screen;
        for (const step of steps) {
          if (Array.isArray(step)) await browsing.resize(...step);
          else await browsing.send(step);
          for (const row of browsing.rows) expect(stringWidth(row)).toBeLessThanOrEqual(browsing.columns);
        }
        await browsing.resize(columns, rows);
        // Ends what is being typed, leaves the contents, and goes back page by page.
        for (let count = 0; count < steps.length + 5; count += 1) await browsing.press('escape');
        await browsing.press('g');
        expect(browsing.screen).toBe(start);
        expect(control.test(browsing.written.replace(copied, '').replace(own, ''))).toBe(false);
        expect(await browsing.quit()).toMatchObject({ exitCode: 0, stdout: '' });
      },
    ),
    { numRuns: scaled(200, 12) },
  );
});
