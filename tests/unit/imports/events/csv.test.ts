import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/imports/events/csv.js';
import type { MappedKey } from '../../../../src/imports/mapped-keys.js';

async function read(text: string, mapping: Readonly<Partial<Record<MappedKey, string>>> = {}) {
  const { written, warnings } = await csv.read(text, 'a.csv', new Map(Object.entries(mapping)) as never);
  return { ...written, warnings: warnings.map(({ span, message }) => `${span?.line}: ${message}`) };
}

const datesOf = async (text: string, mapping = {}) => (await read(text, mapping)).timeline?.map(({ date }) => date);

describe('a table of events', () => {
  it('has the columns of TimelineJS', async () => {
    const text = `Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline,Text,Media,Media Credit,Media Caption,Type,Group
,,,,,,,,The harbour,What happened there.,,,,title,
2019,4,7,,,,,,Ada Nobody leaves,"She took
one bag.",https://www.daily.example/1,Port Daily,The quay,,trial
1990,,,,1999,,,1990s,She sails,,,,,,sailing
2020,6,,,2020,9,,c. summer,She is ill,,,,,era,
`;
    expect(await read(text)).toEqual({
      title: 'The harbour',
      summary: 'What happened there.',
      timeline: [
        {
          id: 'ada-nobody-leaves',
          date: '2019-04-07',
          title: 'Ada Nobody leaves',
          text: 'She took\none bag.',
          kind: 'trial',
          refs: ['the-quay'],
        },
        { id: 'she-sails', date: '199X', title: 'She sails', tags: ['sailing'] },
        {
          id: 'she-is-ill',
          date: '2020-06/2020-09',
          title: 'She is ill',
          tags: ['era'],
          note: 'Date as shown: c. summer',
        },
      ],
      references: [
        { id: 'the-quay', type: 'webpage', title: 'The quay', url: 'https://www.daily.example/1', note: 'Port Daily' },
      ],
      warnings: [],
    });
  });

  it('has any columns, with --map', async () => {
    const text = `Tag;Was;Wer;Beleg
17.04.2020;"Verhaftung; am Hafen";Ada Nobody; Bo Else;x
`.replace('Ada Nobody; Bo Else;x', '"Ada Nobody; Bo Else";Das Buch');
    expect(await read(text, { date: 'tag', title: 'Was', people: 'Wer', source: 'Beleg' })).toMatchObject({
      people: { 'ada-nobody': { name: 'Ada Nobody' }, 'bo-else': { name: 'Bo Else' } },
      timeline: [
        { date: '2020-04-17', title: 'Verhaftung; am Hafen', people: ['ada-nobody', 'bo-else'], refs: ['das-buch'] },
      ],
      references: [{ id: 'das-buch', type: 'document', title: 'Das Buch' }],
      warnings: [],
    });
    expect((await read(text, { date: 'Datum' })).warnings[0]).toBe('1: no column "Datum"');
    expect((await read(text)).warnings).toEqual(['1: no column of dates']);
  });

  it('prefers the column that --map names to one with the usual name', async () => {
    const text = 'Date,Real date,Title\n2001,2002,A\n';
    expect(await read(text, { date: 'Real date' })).toMatchObject({
      timeline: [{ date: '2002' }],
      warnings: ['1: the column "Date" was not imported'],
    });
  });

  it.each([
    ['comma', 'date,title\n2020,"A, b"\n'],
    ['semicolon', 'date;title\n2020;A, b\n'],
    ['tab', 'date\ttitle\r\n2020\tA, b\r\n'],
    ['quoted header', '"date","title"\n"2020","A, b"'],
  ])('may be separated by %s', async (_, text) => {
    expect(csv.detects(text)).toBe(true);
    expect((await read(text)).timeline).toEqual([{ id: 'a-b', date: '2020', title: 'A, b' }]);
  });

  it('has dates of one order of day and month, as far as the column shows it', async () => {
    expect(await datesOf('date,title\n03/04/2020,a\n25/12/2020,b\n')).toEqual(['2020-04-03', '2020-12-25']);
    expect(await datesOf('date,title\n03/04/2020,a\n12/25/2020,b\n')).toEqual(['2020-03-04', '2020-12-25']);
    expect(await read('date,title\n03/04/2020,a\n2020,b\n')).toMatchObject({
      timeline: [{ date: '2020' }],
      warnings: ['2: the date of "a" cannot be read, so the event was not imported'],
    });
    expect(await datesOf('date,title\n13/04/2020,a\n04/13/2020,b\n01/02/2020,c\n')).toEqual([
      '2020-04-13',
      '2020-04-13',
    ]);
  });

  it('has dates as spreadsheets and people write them', async () => {
    const cells = [
      '2020-04-17 00:00:00',
      'April 2020',
      'c. 1990',
      '1990s',
      '2020-04~/2020-06',
      'spring 2020',
      '17 Apr 2020',
      '2020年4月17日',
      '١٧ أبريل ٢٠٢٠',
      '۱۷ آوریل ۲۰۲۰',
      '17. April 2020',
    ];
    expect(await datesOf(`date,title\n${cells.map((cell) => `${cell},a`).join('\n')}\n`)).toEqual([
      ...['2020-04-17', '2020-04', '1990~', '199X', '2020-04~/2020-06', '2020-21', '2020-04-17'],
      ...['2020-04-17', '2020-04-17', '2020-04-17', '2020-04-17'],
    ]);
  });

  it('has hints for dates that cannot be read', async () => {
    const text = 'date,title\n4-Mar-19,a\n44970 10:30,b\n03/04/2020,c\n۱۵ آبان ۱۳۹۹,d\n';
    const { warnings } = await csv.read(text, 'a.csv');
    expect(warnings.map(({ hint }) => hint)).toEqual([
      'Write the year with four digits: 2019-03-04 or 1919-03-04.',
      '44970 is 2023-02-13 in a spreadsheet. If that is meant, write 2023-02-13.',
      '3 April or 4 March? Write 2020-04-03 or 2020-03-04.',
      'Convert it to the Gregorian calendar, and put the original date in the text.',
    ]);
  });

  it('reports what is not imported, with its line', async () => {
    const text = `date,end,title,colour
soon,,First,red
2020,2019,Second,
2020,later,Third,
2020,,,
2020-04-17T06:30,2020-04-17T07:30,Fifth,
`;
    expect((await read(text)).warnings).toEqual([
      '1: the column "colour" was not imported',
      '1: one time of day was not imported',
      '2: the date of "First" cannot be read, so the event was not imported',
      '3: the end "2019" of "Second" was not imported',
      '4: the end "later" of "Third" was not imported',
      '5: an event has no title, so it was not imported',
    ]);
  });

  it.each([
    ['commas', 'date,title,people\n2019,A,Ada\n2020,"B, c",Ada,Bo\n2021,C, d,Ada\n2022,D,Ada\n'],
    ['semicolons', 'date;title;people\n2019;A;Ada\n2020;"B; c";Ada;Bo\n2021;C; d;Ada\n2022;D;Ada\n'],
    ['tabs', 'date\ttitle\tpeople\n2019\tA\tAda\n2020\tB\tAda\tBo\n2021\tC\td\tAda\n2022\tD\tAda\n'],
  ])('leaves out and reports a row with more cells than headings (%s)', async (_, text) => {
    const message = 'the row has 4 cells, but there are headings for only 3, so it was not imported';
    const { timeline, people, warnings } = await read(text);
    expect(timeline?.map(({ title }) => title)).toEqual(['A', 'D']);
    expect(people).toEqual({ ada: { name: 'Ada' } });
    expect(warnings).toEqual([`3: ${message}`, `4: ${message}`]);
  });

  it('points to the first cell without a heading', async () => {
    const { warnings } = await csv.read('date,title\n2020,"A\nb",x,y\n', 'a.csv');
    expect(warnings.map(({ span, hint }) => ({ span, hint }))).toEqual([
      {
        span: { line: 3, column: 4, end: 7 },
        hint: 'Put a cell that contains a comma in quotation marks, or give the extra cell a heading.',
      },
    ]);
  });

  it('may have rows that end early', async () => {
    expect(await read('date,title,people\n2019,A,Ada\n2020,B\n')).toMatchObject({
      timeline: [{ title: 'A' }, { title: 'B' }],
      warnings: [],
    });
  });

  it('may have as many empty cells at the end of most rows, as some programs write them', async () => {
    const rows = '2019,A,Ada,, ,\n2020,B,Ada,,,\n2021,C\n';
    expect(await read(`date,title,people\n${rows}`)).toMatchObject({
      timeline: [{ title: 'A' }, { title: 'B' }, { title: 'C' }],
      warnings: [],
    });
  });

  it.each([
    ['2020,A,Sando,Ada\n2021,B, at home,Sando,\n', '3: the row has 5 cells, but there are headings for only 4'],
    [
      '2020,A,Sando,Ada,\n2021,B, at home,Sando,,\n2022,C,,,\n',
      '3: the row has 6 cells, but there are headings for only 4',
    ],
  ])('leaves out and reports a row that alone has another empty cell at its end: %j', async (rows, message) => {
    const { timeline, warnings } = await read(`date,title,place,people\n${rows}`);
    expect(timeline?.map(({ title }) => title)).not.toContain('B');
    expect(warnings).toEqual([`${message}, so it was not imported`]);
    const [{ hint } = {}] = (await csv.read(`date,title,place,people\n${rows}`, 'a.csv')).warnings;
    expect(hint).toBe(
      'Put a cell that contains a comma in quotation marks, or remove the comma at the end of the row.',
    );
  });

  it('is read to its end if a quotation mark never closes', async () => {
    expect(await read('date,title\n2020,"A\n2021,B\n')).toMatchObject({
      timeline: [{ title: '"A' }, { title: 'B' }],
      warnings: ['1: a quotation mark is never closed, so all quotation marks were read as text'],
    });
  });

  it.each(['a,b\n1,2\n', 'A letter.', 'Date of birth, unknown', ''])('is not %j', (text) => {
    expect(csv.detects(text)).toBe(false);
  });
});
