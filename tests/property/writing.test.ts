import { describe, expect, test } from 'vitest';
import { additions, commentedFiles, isInserted } from '../support/made-up/commented-files.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

const bibliography = '@book{pier, title={The Pier: a "study"}, publisher={Pier Press}, year=2001}\n';

/** Commands that only insert text, with the number of pieces that they insert. */
const commands: readonly (readonly [pieces: number, argv: readonly string[]])[] = [
  ...additions.map(([, argv]) => [1, ['add', ...argv, 'case.yaml']] as const),
  ...['early/1', 'early/2', 'inner/1', 'arrest', 'verdict'].flatMap((claim) => [
    [1, ['cite', claim, 'memo', '--locator', 'p. 9', '-f', 'case.yaml']] as const,
    [1, ['cite', claim, 'leaflet', '-f', 'case.yaml']] as const,
  ]),
  [2, ['import', 'a.bib', '--into', 'case.yaml']],
];

describe('a file full of comments', () => {
  test('keeps every character, whatever is added to it and in which order', slow, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(commentedFiles)),
        fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 5 }),
        async (file, sequence) => {
          let text: string = file;
          for (const [pieces, argv] of sequence) {
            let after = text;
            const replace = (_: string, written: string) => {
              after = written;
              return undefined;
            };
            const outcome = await run(argv, { files: { 'case.yaml': text, 'a.bib': bibliography }, replace });
            // An id that was given a second time is refused.
            expect([0, 2]).toContain(outcome.exitCode);
            if (pieces === 1) expect(isInserted(text, after)).toBe(true);
            else expect(lines(after)).toEqual(expect.arrayContaining(lines(text).filter((line) => !/[[{]/.test(line))));
            text = after;
          }
          const { exitCode, stdout } = await run(['check', 'case.yaml'], { files: { 'case.yaml': text } });
          expect({ exitCode, stdout }).toEqual({
            exitCode: 0,
            stdout: expect.not.stringContaining('unsorted-timeline'),
          });
        },
      ),
      { numRuns: scaled(300, 15) },
    );
  });
});

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
