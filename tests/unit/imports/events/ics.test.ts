import { describe, expect, it } from 'vitest';
import { ics } from '../../../../src/imports/events/ics.js';

async function read(...events: readonly string[]) {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']);
  const text = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:The harbour', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  expect(ics.detects(text)).toBe(true);
  const { written, warnings } = await ics.read(text, 'a.ics');
  return { ...written, warnings: warnings.map(({ message }) => message) };
}

describe('a calendar', () => {
  it('of another program has events with their days, places and addresses', async () => {
    const event = `UID:1
DTSTART;TZID=Europe/Sando:20200417T063000
DTEND;TZID=Europe/Sando:20200417T073000
SUMMARY:Ada Nobody is heard\\, twice
DESCRIPTION:In room 4.\\n\\nNote: bring
  a coat.
LOCATION:Port Sando
CATEGORIES:Trial,harbour
URL:https://court.example/4
RRULE:FREQ=DAILY
ATTENDEE:mailto:a@court.example`;
    expect(await read(event)).toEqual({
      title: 'The harbour',
      timeline: [
        {
          id: 'ada-nobody-is-heard-twice',
          date: '2020-04-17T06:30',
          title: 'Ada Nobody is heard, twice',
          text: 'In room 4.\n',
          note: 'bring a coat.',
          kind: 'trial',
          tags: ['harbour'],
          place: 'Port Sando',
          refs: ['page-at-court-example'],
        },
      ],
      references: [
        {
          id: 'page-at-court-example',
          type: 'webpage',
          title: 'Page at court.example',
          url: 'https://court.example/4',
        },
      ],
      warnings: [
        'not imported: the time at the end of one event',
        'not imported: the time zone of one event',
        'not imported: the repetitions of one event',
        'not imported: the participants of one event',
      ],
    });
  });

  it('has events of several whole days, and of one', async () => {
    const { timeline } = await read(
      'UID:a\nDTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20200201\nSUMMARY:A',
      'UID:b\nDTSTART;VALUE=DATE:20200301\nSUMMARY:B',
      'UID:c@x.casefile\nDTSTART;VALUE=DATE:20200301\nDTEND;VALUE=DATE:20200302\nSUMMARY:C',
    );
    expect(timeline?.map(({ id, date }) => [id, date])).toEqual([
      ['a', '2020-01-01/2020-01-31'],
      ['b', '2020-03-01'],
      ['c', '2020-03-01'],
    ]);
  });

  it('keeps the sources of an event that casefile wrote, and nothing that a reader may not see', async () => {
    const description = String.raw`Status: denied\nPeople: [withheld]\; Ada Nobody\nSources:\n[4\, p. 7] Bo Else. “A “quoted” title”. Port Daily 2 (3)\, 3 May 2020. Accessed 5 May 2021. https://daily.example/1 https://archive.example/1\n[2] Not as we print`;
    const event = `UID:a@x.casefile\nDTSTART;VALUE=DATE:20200101\nSUMMARY:A\nDESCRIPTION:${description}`;
    expect(await read(event)).toMatchObject({
      id: 'x',
      people: { 'ada-nobody': { name: 'Ada Nobody' } },
      timeline: [
        {
          status: 'denied',
          people: ['ada-nobody'],
          refs: [{ ref: 'a-quoted-title', locator: 'p. 7' }, 'not-as-we-print'],
        },
      ],
      references: [
        { id: 'not-as-we-print', type: 'document', title: 'Not as we print' },
        {
          id: 'a-quoted-title',
          type: 'webpage',
          title: 'A “quoted” title',
          authors: ['Bo Else'],
          site: 'Port Daily 2 (3)',
          issued: '2020-05-03',
          accessed: '2021-05-05',
          url: 'https://daily.example/1',
          archive: { url: 'https://archive.example/1' },
        },
      ],
      warnings: [],
    });
  });

  it('reports an event that cannot be read, and reads the others', async () => {
    const { timeline, warnings } = await read('nonsense', 'SUMMARY:No day', 'DTSTART:20200101\nSUMMARY:A');
    expect(timeline).toHaveLength(1);
    expect(warnings).toEqual([
      'this event is not valid iCalendar, so it was not imported',
      'the date of "No day" cannot be read, so the event was not imported',
    ]);
  });

  it('may lack dates, have them in other ways, or be invalid', async () => {
    const { timeline, warnings, id } = await read(
      'UID:a@pier.casefile\nDTSTART:20200101T100000\nDTEND:20200101T120000\nSUMMARY:A\nATTACH:https://a.example/\nSTATUS:CANCELLED',
      'UID:b@quay.casefile\nDTSTART;VALUE=DATE:20200301\nDTEND;VALUE=DATE:20200301\nSUMMARY:B\nURL:mailto:a@b.example',
      'UID:c\nSUMMARY:C',
      'UID:d\nDTSTART;VALUE=DATE:20200301\nDTEND:20200304T120000\nSUMMARY:🌊\nORGANIZER:mailto:a@b.example',
      'DTSTART;VALUE=DATE:20200301',
      'no colon',
    );
    expect(timeline).toEqual([
      { id: 'a', date: '2020-01-01T10:00', title: 'A' },
      { id: 'b', date: '2020-03-01', title: 'B' },
      { id: '2020-03-01-2020-03-04', date: '2020-03-01/2020-03-04', title: '🌊' },
    ]);
    expect(id).toBeUndefined();
    expect(warnings).toEqual([
      'not imported: the time at the end of 2 events',
      'not imported: the attached files of one event',
      'not imported: the cancellation of one event',
      'not imported: the participants of one event',
      'the date of "C" cannot be read, so the event was not imported',
      'an event has no title, so it was not imported',
      'this event is not valid iCalendar, so it was not imported',
    ]);
  });

  it('may not have thousands of parameters, which would take minutes', async () => {
    const parameters = (count: number) => Array.from({ length: count }, (_, index) => `;X-${index}="a:b"`).join('\n ');
    const event = (count: number) => `SUMMARY:A\nDTSTART${parameters(count)}:20200101`;
    expect((await read(event(100))).timeline).toHaveLength(1);
    expect((await read(event(101))).warnings).toEqual(['this event is not valid iCalendar, so it was not imported']);
  });

  it('without an end is left out', async () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nBEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART:20200101\r\nEND:VEVENT\r\nEND:VEVENT\r\n';
    const { written } = await ics.read(text, 'a.ics');
    expect(written.timeline?.map(({ title }) => title)).toEqual(['B']);
    expect(written.title).toBeUndefined();
  });
});
