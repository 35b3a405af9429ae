import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/dates/edtf.js';
import { layOut } from '../../../../src/formats/drawing/layout.js';
import type { Layout } from '../../../../src/formats/drawing/layout-types.js';
import { english } from '../../../../src/languages/english.js';
import type { ChartEvent } from '../../../../src/views/view.js';
import { dossierPaths } from '../../../support/fixtures.js';
import { fc } from '../../../support/property.js';
import { run } from '../../../support/run.js';
import { scaled, slow } from '../../../support/slow.js';

function event(date: string, title = 'A title', kind?: string): ChartEvent {
  const read = parseDate(date);
  if (!('date' in read)) throw new Error(date);
  const { earliest, latest } = read.date;
  return { id: 'e', date, earliest, latest, title, ...(kind !== undefined && { kind }) };
}

/** A measure between two days, with the days on which it surely was in force. */
function measure(earliest: string, latest: string, sure: readonly [first: string, last: string] | null): ChartEvent {
  const bar = { sure: sure && { first: sure[0], last: sure[1] }, goesOn: false, words: '2–9 days' };
  return { id: 'm', date: `${earliest}/${latest}`, earliest, latest, title: 'Custody', bar };
}

const wide = { width: 880, language: english, isNarrow: false };
const narrow = { width: 340, language: english, isNarrow: true };
const marksOf = ({ lanes }: Layout) => lanes.flatMap(({ marks }) => marks);

const dates = fc
  .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const two = (number: number) => String(number).padStart(2, '0');
    const whole = `${year}-${two(month)}-${two(day)}`;
    const some = [`${year}`, `${year}-${two(month)}~`, whole, `${whole}?`, `${whole}/..`, `../${year}`, `${whole}/`];
    return fc.constantFrom(...some, `${year}/${year + 3}`, `${String(year).slice(0, 3)}X`);
  });
const one = fc
  .tuple(dates, fc.string({ unit: 'grapheme', maxLength: 90 }), fc.constantFrom(undefined, 'arrest', 'trial'))
  .map(([date, title, kind]) => event(date, title, kind));
const events = fc.oneof(
  fc.array(one, { maxLength: 40 }),
  fc.array(fc.tuple(one, fc.constantFrom('all', 'first', 'none'), fc.boolean()).map(asMeasure), { maxLength: 40 }),
);

/** The event as a measure of which all days, the first one or none is sure. */
function asMeasure([own, sure, goesOn]: readonly [ChartEvent, string, boolean]): ChartEvent {
  const first = own.earliest ?? own.latest ?? '';
  const last = own.latest ?? own.earliest ?? '';
  const days = sure === 'none' ? null : { first, last: sure === 'all' ? last : first };
  return { ...own, earliest: first, latest: last, bar: { sure: days, goesOn, words: own.date } };
}

describe('a layout', () => {
  it('has every event once, inside the page, and no overlapping words', slow, () => {
    fc.assert(
      fc.property(events, fc.constantFrom(wide, narrow), (all, options) => {
        const layout = layOut(all, options);
        const marks = marksOf(layout);
        const counted = layout.lanes.flatMap(({ columns }) => columns).flatMap((column) => column.events);
        expect(marks.length + counted.length).toBe(all.length);
        const boxes = marks.flatMap(({ from, to, y, label }) => [
          { from, to, y },
          { from: label.from, to: label.to, y: y + label.below * 25 },
        ]);
        for (const [index, { from, to, y }] of boxes.entries()) {
          expect(from).toBeGreaterThanOrEqual(-5);
          expect(to).toBeLessThanOrEqual(options.width + 5);
          for (const other of boxes.slice(index + 1)) {
            if (other.y === y) expect(from < other.to && other.from < to).toBe(false);
          }
        }
        for (const { y } of boxes) expect(y).toBeLessThan(layout.bottom);
      }),
      { numRuns: scaled(200) },
    );
  });

  it('shows less of each event the more there are, and never exceeds a page', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        event(`${1990 + (index % 30)}-0${1 + (index % 9)}-1${index % 9}`, 'A title of usual length', 'arrest'),
      );
    expect([9, 300, 5000].map((count) => layOut(many(count), wide).detail)).toEqual(['titles', 'numbers', 'density']);
    for (const count of [9, 300, 5000]) expect(layOut(many(count), wide).height).toBeLessThan(1100);
  });

  it('draws a known day as a dot, and an uncertain time with soft ends', () => {
    const drawn = ['2020-04-17', '2020-04-17?', '2020-04', '2020-04-01/2020-06', '2020-04-01/2020-06-02', '2020/..'];
    const marks = marksOf(
      layOut(
        drawn.map((date) => event(date)),
        wide,
      ),
    );
    expect(
      marks.map(({ isDay, isUnsure, softStart, softEnd, goesOn }) => [isDay, isUnsure, softStart, softEnd, goesOn]),
    ).toEqual([
      [true, false, false, false, false],
      [true, true, true, true, false],
      [false, false, true, true, false],
      [false, false, false, true, false],
      [false, false, false, false, false],
      [false, false, true, true, true],
    ]);
  });

  it('has of a measure what is sure and what is possible', () => {
    const marks = marksOf(
      layOut(
        [
          measure('2020-01-01', '2020-12-31', ['2020-01-01', '2020-12-31']),
          measure('2020-01-01', '2020-12-31', ['2020-04-01', '2020-04-01']),
          measure('2020-01-01', '2020-12-31', null),
          measure('2020-03-01', '2020-03-01', null),
        ],
        wide,
      ),
    );
    expect(marks.map(({ core, from, to }) => core && [core.from === from, core.to === to])).toEqual([
      [true, true],
      [false, false],
      null,
      null,
    ]);
    expect(marks[1]?.core?.to).toBeGreaterThanOrEqual((marks[1]?.core?.from ?? 0) + 3);
    expect(marks[3]).toMatchObject({ isDay: false, isUnsure: true });
    expect((marks[3]?.to ?? 0) - (marks[3]?.from ?? 0)).toBeCloseTo(3);
  });

  it('breaks a bar where the axis omits time, and no other', () => {
    const layout = layOut(
      ['1950-01-01/2018-02-01', '1951-01-01', '2018-01-01', '2018-01-01/2018-02-01', '2018-03-01'].map((date) =>
        event(date),
      ),
      wide,
    );
    expect(layout.cuts).toHaveLength(2);
    const middles = layout.cuts.map(({ from, to }) => (from + to) / 2);
    expect(marksOf(layout).map(({ breaks }) => breaks)).toEqual([middles, [], [], [], []]);
  });

  it('draws every measure, however many there are', () => {
    const many = Array.from({ length: 99 }, () => measure('2020-01-01', '2020-12-31', null));
    for (const options of [wide, narrow]) expect(marksOf(layOut(many, options))).toHaveLength(99);
  });

  it('has a lane for each kind', () => {
    const { lanes } = layOut([event('2020', 'a', 'trial'), event('2021', 'b', 'arrest'), event('2022', 'c')], wide);
    expect(lanes.map(({ name }) => name)).toEqual(['trial', 'arrest', 'other']);
    expect(layOut([event('2020')], wide).lanes.map(({ name }) => name)).toEqual(['']);
  });

  it('cuts a title longer than the drawing', () => {
    const [mark] = marksOf(layOut([event('2020', '文'.repeat(400))], wide));
    expect(mark?.label.text).toMatch(/^文{20,80}…$/);
  });
});

describe('svg', () => {
  const svgOf = async (...argv: readonly string[]) => (await run(['timeline', '--format', 'svg', ...argv])).stdout;
  /** The number of pixels that do not have the colour of the background. */
  const ink = (svg: string) => {
    const { pixels } = new Resvg(svg, { font: { loadSystemFonts: true } }).render();
    let count = 0;
    for (let index = 0; index < pixels.length; index += 4) if ((pixels[index] ?? 0) < 200) count++;
    return count;
  };

  it.each(Object.values(dossierPaths))('is drawn without a browser: %s', async (path) => {
    const svg = await svgOf('-f', path);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(ink(svg)).toBeGreaterThan(100);
    expect(svg).not.toMatch(/foreignObject|<script|href|var\(/);
  });

  it('has its title, a description and every event in words', async () => {
    const svg = await svgOf();
    expect(svg).toContain('<title id="timeline-title">Timeline: Alnur Ilyashev</title>');
    expect(svg).toContain('>9 events along a time axis, from “Alnur Ilyashev is born” (1977) to');
    expect(svg).toContain('<title>17 Apr 2020: Ilyashev is arrested (arrest)</title>');
  });

  it('is well-formed for any title', async () => {
    const title = '</style></svg>]]> <script>alert(1)</script> & "x" \uffff';
    const files = {
      'x.yaml': `casefile: 1\nid: x\ntitle: ${JSON.stringify(title)}\nsubjects: [a]\npeople: { a: { name: A } }\ntimeline: [{ id: e, date: 2020, title: ${JSON.stringify(title)} }]\n`,
    };
    const { stdout } = await run(['timeline', '-f', 'x.yaml', '--format', 'svg'], { files });
    expect(ink(stdout)).toBeGreaterThan(100);
    expect(stdout).not.toContain('<script>');
    expect(stdout).not.toContain(']]>');
  });

  it('is a drawing even with one event, or none', async () => {
    expect(await svgOf('--limit', '1')).toContain('>One event: 1977, Alnur Ilyashev is born.</desc>');
    expect(ink(await svgOf('--limit', '0'))).toBeGreaterThan(0);
  });
});
