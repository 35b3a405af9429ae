import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/dates/edtf.js';
import { axisOfChart } from '../../src/formats/axis/scale.js';
import { plainPaint } from '../../src/formats/colours/terminal.js';
import { layOut } from '../../src/formats/drawing/layout.js';
import { render } from '../../src/formats/render.js';
import { arrow, markOf } from '../../src/formats/text/bar.js';
import { glyphsFor } from '../../src/formats/text/chart-line.js';
import { measureFor } from '../../src/formats/text/measure.js';
import { text } from '../../src/formats/text/page.js';
import { english } from '../../src/languages/english.js';
import type { ChartEvent } from '../../src/views/view.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

function event(date: string, title: string, kind?: string): ChartEvent {
  const read = parseDate(date);
  if (!('date' in read)) throw new Error(date);
  const { earliest, latest } = read.date;
  return { id: 'e', date, earliest, latest, title, ...(kind !== undefined && { kind }) };
}

const day = fc
  .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, own]) => `${year}-${String(month).padStart(2, '0')}-${String(own).padStart(2, '0')}`);
const date = fc.tuple(day, day, fc.integer({ min: 0, max: 9 })).map(([one, other, form]) => {
  const [first = '', last = ''] = [one, other].sort();
  const year = first.slice(0, 4);
  return (
    [
      first,
      `${first}?`,
      year,
      `${year}-05~`,
      `${first}/..`,
      `../${first}`,
      `${first}/`,
      `${year}/${last}`,
      `${first}/${last}`,
    ][form] ?? first
  );
});
const titles = [
  'Ada Nobody is arrested',
  'توقيف سلمى الوهمية في المكتبة صباح يوم الجمعة بعد اجتماع طويل',
  'מעצר (בשעה 10:30)',
  '她在图书馆被捕，没有人说明理由',
  'x',
  'A long title that says more than a line of any terminal can hold, and then goes on for a while to say even more of it',
];
const events = (most: number) =>
  fc.array(
    fc
      .tuple(date, fc.constantFrom(...titles), fc.constantFrom(undefined, 'arrest', 'trial'))
      .map(([when, title, kind]) => event(when, title, kind)),
    { minLength: 1, maxLength: most },
  );
const width = fc.integer({ min: 40, max: 200 });

/** The first and last place of an event in a drawing; undefined where its date is open. */
interface Drawn {
  readonly event: ChartEvent;
  readonly start: number;
  readonly end: number;
}

/** Pairs whose places contradict the order of their dates. Bars too short to be seen are drawn longer, by `slack`. */
function contradictions(drawn: readonly Drawn[], slack: number): string[] {
  return drawn.flatMap((a) =>
    drawn.flatMap((b) => {
      const [first, second] = [a.event, b.event];
      const isWrong =
        (before(first.earliest, second.earliest) && a.start > b.start) ||
        (before(first.latest, second.latest) && a.end > b.end + slack) ||
        (before(first.latest, second.earliest) && a.end > b.start + slack);
      return isWrong ? [`${first.date} (${a.start}–${a.end}) and ${second.date} (${b.start}–${b.end})`] : [];
    }),
  );
}

function before(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one < other;
}

describe('a drawing', () => {
  it('in a terminal contradicts no order of dates, and breaks each bar that crosses omitted time', slow, () => {
    fc.assert(
      fc.property(events(60), width, fc.boolean(), (all, columns, isEven) => {
        const axis = axisOfChart(all, columns, { language: english, isEven, arrow });
        const glyphs = glyphsFor({});
        if (isEven) expect(axis.cuts).toEqual([]);
        const drawn = all.map((one) => {
          const mark = markOf(one, axis, glyphs);
          const end = mark.at + mark.text.length - 1;
          expect(mark.at).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThan(columns);
          if (one.earliest !== null && one.latest !== null) {
            const crossed = axis.cuts.filter(({ from, to }) => mark.at <= from && to <= end);
            expect(mark.text.split(glyphs.cut).length - 1).toBe(crossed.length);
            expect(mark.isBroken ?? false).toBe(crossed.length > 0);
          }
          return { event: one, start: mark.at, end };
        });
        expect(contradictions(drawn, 0)).toEqual([]);
      }),
      { numRuns: scaled(300) },
    );
  });

  it('as SVG contradicts no order of dates, and breaks each bar that crosses omitted time', slow, () => {
    fc.assert(
      fc.property(events(60), fc.constantFrom(340, 880, 960), fc.boolean(), (all, units, isEven) => {
        const layout = layOut(all, {
          width: units,
          language: english,
          isNarrow: units === 340,
          isEven,
          drawsAll: true,
        });
        const marks = layout.lanes.flatMap((lane) => lane.marks);
        expect(marks).toHaveLength(all.length);
        if (isEven) expect(layout.cuts).toEqual([]);
        const drawn = marks.map(({ event: one, from, to, isDay, breaks }) => {
          const crossed = layout.cuts.filter((cut) => from <= cut.from && cut.to <= to);
          if (!isDay) expect(breaks).toHaveLength(crossed.length);
          const middle = (from + to) / 2;
          return { event: one, start: isDay ? middle : from, end: isDay ? middle : to };
        });
        // A bar is at least 8 units long.
        expect(contradictions(drawn.map(rounded), 8)).toEqual([]);
      }),
      { numRuns: scaled(200) },
    );
  });

  it(
    'of all events fits each width, with every mark in its column, whatever direction the titles have',
    slow,
    async () => {
      const { columns: columnsOf } = await measureFor([{ kind: 'paragraph', text: titles }]);
      await fc.assert(
        fc.asyncProperty(events(90), width, fc.boolean(), async (all, columns, ascii) => {
          const blocks = [{ kind: 'chart' as const, of: 'events' as const, events: all, drawsAll: true as const }];
          const view = { name: 'made-up', fields: [], records: [], blocks };
          const options = { width: columns, ascii, paint: plainPaint, links: false, folds: true };
          const lines = (await render(view, text, options)).split('\n').map(withoutIsolates);
          for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
          const axis = axisOfChart(all, columns, { language: english, arrow });
          const cells = lines.map((line) => cellsOf(line, columnsOf));
          for (const one of all) {
            const mark = markOf(one, axis, glyphsFor({ ascii }));
            const isThere = cells.some((line) =>
              [...mark.text].every((glyph, index) => line.get(mark.at + index) === glyph),
            );
            expect(isThere, `${one.date} at ${mark.at}\n${lines.join('\n')}`).toBe(true);
          }
        }),
        { numRuns: scaled(100) },
      );
    },
  );
});

/** Positions without errors of rounding. */
function rounded({ event: one, start, end }: Drawn): Drawn {
  return { event: one, start: Math.round(start * 1e6) / 1e6, end: Math.round(end * 1e6) / 1e6 };
}

function withoutIsolates(line: string): string {
  return line.replaceAll(/[\u2066-\u2069]/g, '');
}

/** The character in each column of a line. */
function cellsOf(line: string, columnsOf: (words: string) => number): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  let column = 0;
  for (const { segment } of new Intl.Segmenter('und').segment(line)) {
    cells.set(column, segment);
    column += columnsOf(segment);
  }
  return cells;
}
