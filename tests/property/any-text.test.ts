import { expect, it } from 'vitest';
import { parse } from '../../src/dossier/reading/parse.js';
import { firstControl, generalFormats, viewCommands } from '../support/fixtures.js';
import { fc } from '../support/property.js';
import { readProjectFile, run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

it('any bytes are handled', slow, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { dossier, problems } = parse(bytes, 'any');
      expect(dossier !== null || problems.length > 0).toBe(true);
    }),
    { numRuns: scaled(100) },
  );
});

it('any text is handled by every command', slow, async () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        'casefile: 1',
        '\n',
        '- ',
        '? ',
        ': ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '!t ',
        '|\n',
        '"',
        "'",
        '#',
        'id: x',
        'people:\n  a: b',
        '\t',
        'é',
        '中',
      ),
    )
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary' }), yamlish),
      fc.constantFrom(...viewCommands),
      fc.constantFrom(...generalFormats),
      async (text, command, format) => {
        const { stdout, stderr, exitCode } = await run([...command, '-f', '-', '--format', format], { stdin: text });
        expect([0, 1, 3]).toContain(exitCode);
        expect(firstControl(stdout + stderr)).toBeUndefined();
      },
    ),
    { numRuns: scaled(100) },
  );
});

it('any damage to the bundled case file is handled', slow, () => {
  const sound = readProjectFile('data/ilyashev.yaml').toString();
  fc.assert(
    fc.property(
      fc.nat(sound.length),
      fc.nat(40),
      fc.string({ unit: 'binary', maxLength: 10 }),
      (start, length, patch) => {
        const { dossier, problems } = parse(
          new TextEncoder().encode(sound.slice(0, start) + patch + sound.slice(start + length)),
          'damaged',
        );
        expect(dossier !== null || problems.length > 0).toBe(true);
      },
    ),
    { numRuns: scaled(100) },
  );
});
