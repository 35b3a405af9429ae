import { describe, expect, it } from 'vitest';
import { type Paint, plainPaint } from '../../../../src/formats/colours/terminal.js';
import { withoutEscapes } from '../../../../src/formats/text/escapes.js';
import { textLines } from '../../../../src/formats/text/lines.js';
import { type Measure, measureFor } from '../../../../src/formats/text/measure.js';
import { simpleMeasure } from '../../../../src/formats/text/simple-measure.js';
import { unicodeMeasure } from '../../../../src/formats/text/unicode-measure.js';
import type { Run } from '../../../../src/views/view.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const lines = (text: string, width: number, measure: Measure) =>
  textLines([text], width, { width, paint: plainPaint, links: false, folds: true, measure });

it.each([
  ['the simple measure', simpleMeasure],
  ['that of all of Unicode', unicodeMeasure],
])('a shortened run of spaces wraps like the whole run: %s', (_, measure) => {
  for (const length of [19, 20, 21, 22, 40, 41, 1500]) {
    const text = `one${' '.repeat(length)}two three${' '.repeat(length)}${'x'.repeat(30)} ${'y '.repeat(500)}`;
    const whole = measure.wrap(text, 20).split('\n');
    expect(lines(text, 20, measure)).toEqual(whole.map((line) => line.trimEnd()));
  }
});

it('a million spaces wrap quickly', () => {
  expect(lines(`one${' '.repeat(1_000_000)}two`, 20, simpleMeasure)).toEqual(['one', 'two']);
  expect(lines(`one${' '.repeat(1_000_000)}two`, 20, unicodeMeasure)).toEqual(['one', 'two']);
});

describe('the pieces of runs on the lines', () => {
  const codes: Record<string, number> = { date: 36, muted: 2, match: 35 };
  const paint: Paint = (style, text) => `\u001b[${codes[style] ?? 1}m${text}\u001b[0m`;
  const link = (address: string, text: string) => `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007`;
  const mark = (run: Run, piece: string) => link(`#${run.to ?? run.id}`, piece);
  const painted = { paint, links: true, folds: true, mark };
  const plain = { paint: plainPaint, links: false, folds: true };

  /** A visible character, its style and where it links to. */
  type Cell = readonly [character: string, style: string, target: string];

  /** The characters of lines, without spaces and the marks of isolates, which wrapping adds and drops. */
  const inked = (cells: readonly Cell[]) => cells.filter(([character]) => !/[\s\u2066-\u2069]/u.test(character));

  function cellsOf(line: string): Cell[] {
    let [style, target] = ['0', ''];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: reading escape sequences is the point
    const parts = line.matchAll(/\u001b\[(?<code>\d+)m|\u001b\]8;;(?<address>[^\u0007]*)\u0007|./gsu);
    return [...parts].flatMap(([part, code, address]): Cell[] => {
      if (code !== undefined) style = code;
      else if (address !== undefined) target = address;
      else return [[part, style, target]];
      return [];
    });
  }

  /** What `cellsOf` must find: each character with the marks that combine with it, in the look of its run. */
  function expectedCells(runs: readonly Run[]): Cell[] {
    const owners = runs.flatMap((run) => Array.from(run.text, () => run));
    const clusters: { text: string; run: Run | undefined }[] = [];
    for (const [index, character] of [...runs.map(({ text }) => text).join('')].entries()) {
      const last = clusters.at(-1);
      if (last !== undefined && /\p{M}/u.test(character)) last.text += character;
      else clusters.push({ text: character, run: owners[index] });
    }
    return clusters.flatMap(({ text, run }) => {
      const id = run?.to ?? run?.id;
      const target = run?.href ?? (id === undefined ? '' : `#${id}`);
      return Array.from(
        text.normalize(),
        (character): Cell => [character, String(codes[run?.style ?? ''] ?? 0), target],
      );
    });
  }

  const word = fc.constantFrom(
    ...[
      'arrest',
      'дело',
      'x'.repeat(50),
      '政治犯被拘留在北京市',
      '\u2067حرية التعبير\u2069',
      'حدّان',
      'น้ำทำคำ',
      'हिन्दी',
    ],
    ...[
      '👩‍👩‍👧‍👦',
      '🇧🇾',
      'e\u0301',
      '\u0301',
      '\u0323\u0301a',
      'क्',
      'ष',
      '\n',
      '\t',
      ' ',
      ' '.repeat(90),
      '\u00a0',
      '',
    ],
  );
  const run: fc.Arbitrary<Run> = fc
    .tuple(
      fc.tuple(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', '')),
      fc.constantFrom(undefined, 'date' as const, 'muted' as const, 'match' as const),
      fc.constantFrom({}, { href: 'https://example.org/a' }, { to: 'event:a' }, { id: 'person:b' }),
    )
    .map(([[words, space], style, target]) => ({ text: words.join(space), ...(style && { style }), ...target }));

  it('are the same text as without paint, and each character keeps its style and link', slow, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 8 }), fc.integer({ min: 8, max: 90 }), async (some, width) => {
        // Lines at the start and the end on which nothing is visible are left out.
        const runs: Run[] = [{ text: 'a' }, ...some, { text: 'z' }];
        const joined = runs.map(({ text }) => text).join('');
        const measure = await measureFor([{ kind: 'paragraph', text: [joined] }]);
        const shown = textLines(runs, width, { ...painted, width, measure });
        expect(shown.map(withoutEscapes)).toEqual(textLines([joined], width, { ...plain, width, measure }));
        expect(inked(cellsOf(shown.join('\n')))).toEqual(inked(expectedCells(runs)));
        for (const line of shown) expect(measure.columns(line)).toBe(measure.columns(withoutEscapes(line)));
      }),
      { numRuns: scaled(2000) },
    );
  });

  it('are what wrapping leaves of them, with escape sequences on no other line', () => {
    const runs: Run[] = [
      { text: 'one two ', style: 'date' },
      { text: 'three\nfour', to: 'a' },
      { text: '  ', id: 'b' },
    ];
    const options = { ...painted, width: 8, measure: simpleMeasure };
    expect(textLines(runs, 8, options)).toEqual([paint('date', 'one two'), link('#a', 'three'), link('#a', 'four')]);
  });

  it('keep their text, whatever a measure makes of it', () => {
    const measure: Measure = { ...simpleMeasure, wrap: (text) => text.replace('two', 'number 2') };
    const runs: Run[] = [{ text: 'one\n' }, { text: 'two\nthree', style: 'date' }];
    const lines = textLines(runs, 20, { ...painted, width: 20, measure });
    expect(lines.map(withoutEscapes)).toEqual(['one', 'number 2', 'three']);
  });

  it('follow lines on which nothing is visible', () => {
    const runs: Run[] = [{ text: '\u200b\n\u200d' }, { text: 'one', style: 'date' }, { text: ' two' }];
    const lines = textLines(runs, 20, { ...painted, width: 20, measure: unicodeMeasure });
    expect(lines).toEqual([`\u200d${paint('date', 'one')} two`]);
  });

  it('never reach the measure with escape sequences', () => {
    const wrapped: string[] = [];
    const wrap = (text: string, width: number) => {
      wrapped.push(text);
      return simpleMeasure.wrap(text, width);
    };
    const runs: Run[] = [
      { text: 'one ', style: 'date', href: 'https://example.org/' },
      { text: 'two', to: 'a' },
    ];
    textLines(runs, 20, { ...painted, width: 20, measure: { ...simpleMeasure, wrap } }, 'muted');
    expect(wrapped).toEqual(['one two']);
  });

  it('are marked around their colour, and only if they link or are linked to', () => {
    const options = { ...painted, width: 20, measure: simpleMeasure };
    const runs: Run[] = [
      { text: 'a', to: 'x', style: 'date' },
      { text: 'b', id: 'y' },
      { text: 'c', style: 'date' },
    ];
    expect(textLines(runs, 20, options)).toEqual([
      link('#x', paint('date', 'a')) + link('#y', 'b') + paint('date', 'c'),
    ]);
  });
});
