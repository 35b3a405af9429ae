import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/dates/edtf.js';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';
import type { RenderOptions } from '../../../../src/formats/format.js';
import { render } from '../../../../src/formats/render.js';
import { withoutEscapes } from '../../../../src/formats/text/escapes.js';
import { blocksToLines, text } from '../../../../src/formats/text/page.js';
import type { ChartChoice, ChartEvent, Run } from '../../../../src/views/view.js';

type Written = readonly [date: string, title?: string, kind?: string];

/** A measure between two days, with the days on which it surely was in force. */
function measure(
  earliest: string,
  latest: string,
  sure: readonly [first: string, last: string] | null = [earliest, latest],
  goesOn = false,
): ChartEvent {
  const bar = { sure: sure && { first: sure[0], last: sure[1] }, goesOn, words: '2–9 days' };
  return { id: 'm', date: `${earliest}/${latest}`, earliest, latest, title: 'Custody [1]', bar };
}

/** The lines of a chart of the events, without colour. */
async function drawn(events: readonly Written[], { width = 60, ascii = false } = {}): Promise<string[]> {
  return drawnChart(events.map(event), { width, ascii });
}

async function drawnChart(
  events: readonly ChartEvent[],
  { width = 60, ascii = false, ...choice }: { width?: number; ascii?: boolean } & ChartChoice = {},
): Promise<string[]> {
  const blocks = [{ kind: 'chart' as const, of: 'events' as const, events, ...choice }];
  const view = { name: 'made-up', fields: [], records: [], blocks };
  const chart = await render(view, text, { width, ascii, paint: plainPaint, links: false, folds: true });
  return chart.split('\n').slice(0, -1);
}

function event([edtf, title = 'x', kind]: Written, index: number): ChartEvent {
  const read = parseDate(edtf);
  if (!('date' in read)) throw new Error(edtf);
  const { earliest, latest } = read.date;
  return { id: `e${index}`, date: edtf, earliest, latest, title, ...(kind !== undefined && { kind }) };
}

/** A number of events, one a day, from a given day. */
function daily(count: number, from: string, kind?: string): Written[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    return kind === undefined ? [day] : [day, 'x', kind];
  });
}

describe('a chart of few events', () => {
  it('marks a day, a time with both ends, and a time without an end', async () => {
    const lines = await drawn([['2020-01-01'], ['2020-03/2020-04'], ['2020-04-30/..'], ['../2020-12-31']]);
    expect(lines.slice(2)).toEqual([
      '● 1 Jan 2020  x',
      '    Mar 2020 – Apr 2020  x ├┄┄┄┄┄┄┄┄┄┄┄┄┄─┄┄┄┄┄┄┄┄┄┄┄┄┤',
      '                                  from 30 Apr 2020  x ├─▶',
      '                                    until 31 Dec 2020  x ◀─┤',
      '┄ not known to the day, or uncertain',
    ]);
  });

  it('marks a time shorter than a column as inexact', async () => {
    const lines = await drawn([['2000-01-01'], ['2009-05'], ['2020-01-01']]);
    expect(lines[3]).toContain('○ May 2009');
  });

  it('has a mark for each of them in ASCII', async () => {
    const events: Written[] = [
      ['2000-01-01', 'a title that is longer than all of the line in which it has to stand, and so is cut'],
      ['2001/2003'],
      ['2005-05-02/2005-05-03'],
      ['2010/..'],
      ['../2020-12-31'],
    ];
    const lines = await drawn(events, { ascii: true });
    expect(lines.pop()).toBe('. not known to the day, or uncertain, // omitted time');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    expect(lines.join('\n')).toMatch(/^[\u0000-\u007f]*$/);
    expect(lines.slice(2).map((line) => /(?<=^| )(\*|\[[-./]*\]|\[->|<-\])(?= |$)/.exec(line)?.[0])).toEqual([
      '*',
      '[.//.]',
      '*',
      '[->',
      '<-]',
    ]);
    expect(lines[2]).toMatch(/\.\.\.$/);
  });

  it('leaves out a long time without events, and only that', async () => {
    const [labels, axis] = await drawn([['1950-01-01'], ['2020-01-01'], ['2020-06-01'], ['2021-01-01']]);
    expect(axis).toMatch(/^┴─*╱╱─*┴/);
    expect(axis?.match(/╱╱/g)).toHaveLength(1);
    expect(labels).toMatch(/^1950 +2020/);
    expect((await drawn([['1950-01-01'], ['2020-01-01']]))[1]).not.toContain('╱');
    expect((await drawn([['2000-01-01'], ['2005-01-01'], ['2010-01-01'], ['2016-01-01']]))[1]).not.toContain('╱');
  });

  it('places equal distances equally far apart', async () => {
    const lines = await drawn([['2000-01-01'], ['2010-01-01'], ['2020-01-01']], { width: 61 });
    expect(lines.slice(2).map((line) => line.indexOf('●'))).toEqual([0, 30, 60]);
  });

  it('draws a single day, and a single year', async () => {
    expect(await drawn([['2020-05-07']])).toEqual(['7 May 2020', `┴${'─'.repeat(59)}`, '● 7 May 2020  x']);
    expect((await drawn([['2020']]))[2]).toBe(`├${'┄'.repeat(58)}┤`);
  });

  it('has the title below if too little of it fits beside the mark', async () => {
    const title = 'Thirty characters and no more.';
    const lines = await drawn([['2019-01-01'], ['2020-01-01', title], ['2021-01-01']], { width: 40 });
    expect(lines.slice(3, 5)).toEqual(['                   ● 1 Jan 2020', '          Thirty characters and no more.']);
    const whole = await drawn([['2020', 'A year, from end to end']], { width: 40 });
    expect(whole.slice(2)).toEqual([
      `├${'┄'.repeat(38)}┤`,
      '2020  A year, from end to end',
      '┄ not known to the day, or uncertain',
    ]);
  });

  it('shows what is not sure: an uncertain day, a day not known, and the ends of a period', async () => {
    const events: Written[] = [['2020-01-01?'], ['2020-02'], ['2020-03/2020-06-01'], ['2020-03-01/2020-06-01']];
    const lines = await drawnChart(events.map(event), { isEven: true });
    expect(lines.slice(2).flatMap((line) => line.replaceAll(/[^├┄─┤○]/g, '') || [])).toEqual([
      '○',
      '├┄┄┄┄┄┄┄┄┄┄┤',
      '├┄┄┄┄┄┄┄┄┄┄┄────────────────────────┤',
      '├───────────────────────────────────┤',
      '○┄',
    ]);
    expect(lines.at(-1)).toBe('○ or ┄ not known to the day, or uncertain');
  });

  it('says how long a bar lasted that crosses omitted time: exactly, or as a range', async () => {
    const others: Written[] = [['2000-02-01'], ['2000-02-20'], ['2000-03-01'], ['2012-12-01']];
    const words = async (date: string) =>
      (await drawn([[date, 'Held'], ...others], { width: 90 })).find((line) => line.includes('Held'));
    expect(await words('2000-02-01/2012-12-01')).toContain('1 Feb 2000 – 1 Dec 2012 (4688 days)');
    expect(await words('2000/2012')).toContain('2000 – 2012 (11–13 years)');
    expect(await words('2000~/2012')).toContain('c. 2000 – 2012 (c. 11–13 years)');
    expect(await words('2000-02-01/2000-03-01')).not.toContain('days');
    expect(await words('2012')).not.toContain('(');
  });

  it('leaves out no time on an even scale', async () => {
    const events = [['1950-01-01'], ['2020-01-01'], ['2020-06-01'], ['2021-01-01']] as const;
    const lines = await drawnChart(events.map(event), { isEven: true });
    expect(lines.join('\n')).not.toContain('╱');
    expect(lines[0]).toMatch(/1960 +1970 +1980/);
  });

  it('isolates a right-to-left text', async () => {
    const [, , first] = await drawn([['2020-05-07', 'محاكمة'], ['2021-05-07']]);
    expect(first).toBe('● 7 May 2020  \u2068محاكمة\u2069');
  });

  it('measures wide characters, and cuts between them', async () => {
    const lines = await drawn([['2020-05-07', '文'.repeat(40)], ['2021-05-07']]);
    expect(lines[2]).toBe(`● 7 May 2020  ${'文'.repeat(22)}…`);
  });

  it('prints a title of several lines on one', async () => {
    expect((await drawn([['2020-05-07', 'a\n b'], ['2021-05-07']]))[2]).toBe('● 7 May 2020  a b');
  });

  it('repeats the axis under a long chart', async () => {
    const lines = await drawn(daily(40, '2020-01-01'));
    expect(lines.at(-1)).toBe(lines[0]);
    expect(lines.at(-2)).toBe(lines[1]?.replaceAll('┴', '┬'));
  });
});

describe('a bar', () => {
  it('that crosses omitted time is broken where the axis is', async () => {
    const days: Written[] = [['1950-02-01'], ['2018-01-01'], ['2018-03-01']];
    const lines = await drawn([['1950-01-01/2018-02-01'], ...days]);
    const [, axis = '', bar = ''] = lines;
    expect(bar).toMatch(/^├─*╱╱─*┤$/);
    expect(bar.indexOf('╱╱')).toBe(axis.lastIndexOf('╱╱'));
    const [, , ascii = ''] = await drawn([['1950-01-01/2018-02-01'], ...days], { ascii: true });
    expect(ascii).toMatch(/^\[-*\/\/-*\]$/);
  });

  it('that ends at omitted time is whole', async () => {
    const lines = await drawn([['1950-01-01/1950-02-01'], ['2018-01-01'], ['2018-02-01']]);
    expect(lines[2]).toMatch(/^├─+┤/);
  });

  it('of a measure shows what is sure, what is possible and what may last longer', async () => {
    const lines = await drawnChart([
      measure('2020-01-01', '2020-03-01', ['2020-01-21', '2020-02-10']),
      measure('2020-01-01', '2020-02-10', ['2020-01-01', '2020-01-21']),
      measure('2020-01-01', '2020-02-10', null),
      measure('2020-01-01', '2020-02-10', ['2020-01-01', '2020-02-10'], true),
      measure('2020-02-10', '2020-02-10'),
      measure('2020-02-10', '2020-02-10', null),
    ]);
    expect(lines.slice(2).filter((line) => !/^ *(2–9 days {2})?Custody \[1\]$/.test(line))).toEqual([
      '├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄────────────────────┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤',
      '├────────────────────┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤ 2–9 days',
      '├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤ 2–9 days',
      '├──────────────────────────────────────▶ 2–9 days',
      '                 2–9 days  Custody [1] ●',
      '                 2–9 days  Custody [1] ○',
      '● or ─ surely, ○ or ┄ possibly, ▶ may last longer',
    ]);
  });

  it('of a measure is never cut where it is sure, and broken where it is possible', async () => {
    const near = [measure('2018-01-01', '2018-01-10'), measure('2018-02-01', '2018-02-10')];
    const sure = await drawnChart([measure('1950-01-01', '2018-02-10'), ...near]);
    expect(sure.join('\n')).not.toContain('╱');
    const possible = await drawnChart([measure('1950-01-01', '2018-02-10', ['1950-01-01', '1950-01-01']), ...near]);
    expect(possible[2]).toMatch(/^├┄+╱╱┄+┤$/);
    expect(possible.at(-1)).toContain('╱╱ omitted time');
  });

  it('is drawn for each of many measures', async () => {
    const lines = await drawnChart(Array.from({ length: 50 }, () => measure('2020-01-01', '2020-02-10')));
    expect(lines.filter((line) => line.startsWith('├'))).toHaveLength(50);
  });

  it('has its time on one line and its title, whole, on the next if they do not fit beside it', async () => {
    const long = { ...measure('2020-01-01', '2020-02-10'), title: 'A long title that would be cut after so much' };
    const other = { ...long, bar: { sure: null, goesOn: false, words: '2–9 days, 10 May 2017 – Nov 2017' } };
    const lines = await drawnChart([long, other], { width: 44 });
    expect(lines.slice(2, 8)).toEqual([
      `├${'─'.repeat(42)}┤`,
      '2–9 days',
      long.title,
      `├${'┄'.repeat(42)}┤`,
      '2–9 days, 10 May 2017 – Nov 2017',
      long.title,
    ]);
  });
});

describe('a chart of many events', () => {
  it('counts all of them, and each kind', async () => {
    const events = [...daily(30, '2020-01-01', 'trial'), ...daily(12, '2020-01-10', 'arrest'), ['2020-01-31'] as const];
    const lines = await drawn(events);
    expect(lines).toMatchSnapshot();
    const [all, ...lanes] = lines.flatMap((line) => /^[a-z][a-z ]* +(\d+) /.exec(line)?.[1] ?? []).map(Number);
    expect(all).toBe(43);
    expect(lanes).toEqual([30, 12, 1]);
  });

  it.each([
    ['week', daily(100, '2020-01-01')],
    ['month', daily(500, '2020-01-01')],
    ['2 months', daily(2000, '2018-01-01')],
    ['3 months', daily(4000, '2010-01-01')],
    ['year', daily(43, '2020-01-01').map((_, index): Written => [`${1970 + index}`])],
    ['200 years', daily(90, '2020-01-01').map((_, index): Written => [`${1000 + 100 * index}`])],
  ])('counts by the %s if that is the shortest unit that fits', async (unit, events) => {
    const lines = await drawn(events);
    expect(lines.slice(-2).join(' ')).toMatch(new RegExp(`Each column covers (1 )?${unit},`));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('leaves out a long time without events', async () => {
    const lines = await drawn([['1900-01-01'], ...daily(41, '2020-01-01')]);
    expect(lines.filter((line) => line.includes('╱╱'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('Each column covers 1 day');
  });

  it('leaves out no time inside a month or week that it draws', async () => {
    const lines = await drawn([...daily(27, '2020-01-06'), ...daily(27, '2020-02-07')], { width: 40 });
    expect(lines.join('\n')).toMatchSnapshot();
  });

  it('draws a row of hashes and numbers in ASCII', async () => {
    const lines = await drawn(
      [
        ...daily(30, '2020-01-01', 'trial'),
        ...Array.from({ length: 12 }, () => ['2020-01-02', 'x', 'arrest'] as const),
      ],
      { ascii: true },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    expect(lines.join('\n')).toMatch(/^[\u0000-\u007f]*$/);
    expect(lines).toMatchSnapshot();
  });

  it('says that a date without an exact day is counted at its beginning', async () => {
    const exact = daily(41, '2020-01-01');
    expect((await drawn(exact)).join(' ')).not.toContain('not known to the day');
    expect((await drawn([...exact, ['../2020-01-05']])).join(' ')).toContain('not known to the day');
  });
});

describe('the titles of a chart', () => {
  const mark = (run: Run, piece: string) => `\u001b]8;;#${run.to}\u0007${piece}\u001b]8;;\u0007`;
  const lines = (width: number, hook: Partial<RenderOptions>) => {
    const written: Written[] = [
      ['2020-01-01', 'A short title'],
      ['2020-03-05', 'A title that is too long to have room beside its date, wherever its mark is'],
      ['2020-06-30', 'Another title of some length'],
      ['2020-12-31', 'ليلى حدان'],
    ];
    const events = written.map(event).map((one) => ({ ...one, to: `event:${one.id}` }));
    return blocksToLines([{ kind: 'chart', of: 'events', events }], {
      width,
      paint: plainPaint,
      links: false,
      folds: true,
      ...hook,
    });
  };

  it.each([20, 30, 45, 60, 100])(
    'are marked with what they link to, and nothing else moves: %i columns',
    async (width) => {
      const marked = await lines(width, { mark });
      expect(marked.map(withoutEscapes)).toEqual(await lines(width, {}));
      for (const [index, title] of ['A short', 'A title', 'Another', '\u2068ليلى'].entries()) {
        expect(marked.join('\n')).toContain(`\u001b]8;;#event:e${index}\u0007${title}`);
      }
      expect(marked.join('\n').split('\u001b]8;;\u0007')).toHaveLength(5);
    },
  );

  it('in Arabic end in the same column with and without colour', async () => {
    const [last = ''] = (await lines(60, {})).slice(-1);
    expect(last.replace(/[\u2066-\u2069]/g, '')).toHaveLength(60);
  });
});

describe('a chart of all events, however many', () => {
  const all = { drawsAll: true, width: 80 } as const;

  it('has a lane for each kind, in which events share lines', async () => {
    const events = [
      ...daily(90, '2020-01-01', 'arrest'),
      ['2020-06-01', 'A court decides', 'verdict'] as const,
      ...daily(90, '2020-10-01', 'arrest'),
    ].map(event);
    const lines = await drawnChart(events, all);
    expect(lines).toContain('arrest (180)');
    expect(lines).toContain('verdict (1)');
    expect(lines.length).toBeLessThan(100);
    expect(lines.some((line) => /\d+ [A-Z][a-z]+ 2020 – \d+ [A-Z][a-z]+ 2020 \(\d\) {2}x +\d/.test(line))).toBe(true);
  });

  it('repeats the axis, so that it is always in sight', async () => {
    const events = Array.from({ length: 80 }, (_, index) => event([`${1900 + index}`, `Event ${index}`], index));
    const lines = await drawnChart(events, { ...all, isEven: true });
    const axes = lines.flatMap((line, index) => (line.includes('┴') || line.includes('┬') ? [index] : []));
    expect(axes.length).toBeGreaterThan(2);
    for (const [index, at] of axes.slice(1).entries()) expect(at - (axes[index] ?? 0)).toBeLessThanOrEqual(27);
  });
});
