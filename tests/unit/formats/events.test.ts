import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { plainPaint } from '../../../src/formats/colours/terminal.js';
import { ics } from '../../../src/formats/events/ics.js';
import { timelinejs } from '../../../src/formats/events/timelinejs.js';
import type { Format } from '../../../src/formats/format.js';
import { render } from '../../../src/formats/render.js';
import { type EventRecord, timeline } from '../../../src/views/read/timeline.js';
import { dossierOf, select } from '../../support/views.js';

const nasty = 'a <b onclick="x">&\'; \\n, c\r\nEND:VEVENT\u001b]0;x\u0007';
const dossier = dossierOf(`
summary: About "Ada" & <others>
organizations: { paper: { name: The <Paper> } }
timeline:
  - id: day
    date: 2020-04-17
    title: ${JSON.stringify(nasty)}
    text: ${JSON.stringify(`${nasty}${'文'.repeat(100)}`)}
    kind: arrest
    tags: ["one, two; three"]
    place: ${JSON.stringify(nasty)}
    people: [ada]
    organizations: [paper]
    refs: [{ ref: report, locator: p. 7 }, { ref: leaflet }]
    status: denied
    note: A note.
  - { id: month, date: 2020-09, title: A month }
  - { id: maybe, date: '2020-10-01?', title: A day that is not certain }
  - { id: open, date: 2020-06-22/.., title: Goes on }
  - { id: until, date: ../2020-06-22, title: Went on }
references:
  - id: report
    type: report
    title: ${JSON.stringify(nasty)}
    publisher: paper
    issued: 2020-05
    url: https://paper.example/a?b=1&c="2"
    archive: { url: 'https://archive.example/1' }
  - { id: leaflet, type: pamphlet, title: A leaflet, url: 'javascript:alert(1)' }
`);

function printed(format: Format<EventRecord>, ...dossiers: readonly Dossier[]): Promise<string> {
  const view = select(timeline, dossiers, { filters: {} });
  return render(view, format, { width: 80, paint: plainPaint, links: false, folds: true });
}

describe('ics', () => {
  const read = async () => {
    const calendar = new ICAL.Component(ICAL.parse(await printed(ics, dossier)));
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    return new Map(events.map((event) => [event.uid.replace('@made-up.casefile', ''), event]));
  };

  it.each(['9999', '9999-12', '9999-12-31', '9998-05/9999-12-31'])(
    'has no day after the last year: %s',
    async (date) => {
      const last = dossierOf(`timeline: [{ id: e, date: ${JSON.stringify(date)}, title: E }]`);
      const text = await printed(ics, last);
      expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
      expect(text).not.toContain('DTEND');
    },
  );

  it('has whole-day events, an uncertain one from its first possible day to its last', async () => {
    const days = [...(await read())].map(([id, { startDate, endDate }]) => [
      id,
      startDate.isDate,
      startDate.toString(),
      endDate.toString(),
    ]);
    expect(days).toEqual([
      ['day', true, '2020-04-17', '2020-04-18'],
      ['until', true, '2020-06-22', '2020-06-23'],
      ['open', true, '2020-06-22', '2020-06-23'],
      ['month', true, '2020-09-01', '2020-10-01'],
      ['maybe', true, '2020-10-01', '2020-10-02'],
    ]);
  });

  it('reads back the same, for any text', async () => {
    const shown = nasty.replace('\r', '^M').replace('\u001b', '^[').replace('\u0007', '^G');
    const day = (await read()).get('day');
    expect(day?.summary).toBe(shown);
    expect(day?.location).toBe(shown);
    expect(day?.description.split('\n')).toEqual([
      ...`${shown}${'文'.repeat(100)}`.split('\n'),
      'Status: denied',
      'People: Ada Nobody',
      'Organisations: The <Paper>',
      'Note: A note.',
      'Sources:',
      ...`[1, p. 7] “${shown}”. The <Paper>, May 2020. https://paper.example/a?b=1&c="2" https://archive.example/1`.split(
        '\n',
      ),
      '[2] “A leaflet”. javascript:alert(1)',
    ]);
    expect(day?.component.getFirstProperty('categories')?.getValues()).toEqual(['arrest', 'one, two; three']);
  });

  it('says what is unknown about a date', async () => {
    const events = await read();
    const dates = [...events].map(([id, { description }]) => [id, /^Date: (.*)$/m.exec(description ?? '')?.[1]]);
    expect(dates).toEqual([
      ['day', undefined],
      ['until', 'until 22 Jun 2020: one end is unknown or open'],
      ['open', 'from 22 Jun 2020: one end is unknown or open'],
      ['month', 'Sep 2020: on some or all of the days from the first to the last'],
      ['maybe', '1 Oct 2020?: the day is uncertain'],
    ]);
  });

  it('has lines of at most 75 octets with CRLF, and no time of export', async () => {
    const text = await printed(ics, dossier);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
    expect([...text.matchAll(/^DTSTAMP:(\d{8})T000000Z\r$/gm)].map(([, day]) => day)).toEqual([
      '20200417',
      '20200622',
      '20200622',
      '20200901',
      '20201001',
    ]);
    expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(5);
  });
});

describe('timelinejs', () => {
  const read = async (...dossiers: readonly Dossier[]) => JSON.parse(await printed(timelinejs, ...dossiers));

  it('has a title, and events with their dates, as TimelineJS reads them', async () => {
    const { title, events } = await read(dossier);
    expect(title).toEqual({
      text: { headline: 'A made-up case', text: '<p>About "Ada" &#x26; &#x3C;others></p>' },
    });
    expect(events.map((event: object) => ({ ...event, text: undefined }))).toEqual([
      {
        start_date: { year: 2020, month: 4, day: 17 },
        display_date: '17 Apr 2020',
        group: 'arrest',
        unique_id: 'made-up-day',
      },
      { start_date: { year: 2020, month: 6, day: 22 }, display_date: 'until 22 Jun 2020', unique_id: 'made-up-until' },
      { start_date: { year: 2020, month: 6, day: 22 }, display_date: 'from 22 Jun 2020', unique_id: 'made-up-open' },
      {
        start_date: { year: 2020, month: 9, day: 1 },
        end_date: { year: 2020, month: 9, day: 30 },
        display_date: 'Sep 2020',
        unique_id: 'made-up-month',
      },
      { start_date: { year: 2020, month: 10, day: 1 }, display_date: '1 Oct 2020?', unique_id: 'made-up-maybe' },
    ]);
  });

  it('has no HTML from the texts', async () => {
    const [day] = (await read(dossier)).events;
    expect(day.text.headline).not.toContain('<');
    expect(day.text.text.replaceAll(/<\/?(p|ul|li|a)>|<a href="[^"<>]*">/g, '')).not.toContain('<');
    expect([...day.text.text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://paper.example/a?b=1&#x26;c=%222%22',
      'https://archive.example/1',
    ]);
    expect(day.text.text).toContain('javascript:alert(1)</li>');
  });

  it('groups the events of several cases by case, without the title of one of them', async () => {
    const other = { ...dossier, id: 'other', title: 'Another & case' };
    const { title, events } = await read(dossier, other);
    expect(title).toBeUndefined();
    expect(events.map(({ group }: { group: string }) => group)).toEqual([
      ...Array.from({ length: 5 }, () => 'A made-up case'),
      ...Array.from({ length: 5 }, () => 'Another &#x26; case'),
    ]);
  });

  it('takes the sources of a case from that case, even if another has its id', async () => {
    const other = { ...dossier, references: dossier.references.map((one) => ({ ...one, title: 'Another report' })) };
    const events: { text: { text: string } }[] = (await read(dossier, other)).events;
    expect(events.map(({ text }) => text.text.includes('Another report'))).toEqual(
      events.map((_, index) => index === 5),
    );
  });

  it('is an empty list without events', async () => {
    expect(await read(dossierOf())).toEqual({ title: { text: { headline: 'A made-up case' } }, events: [] });
  });
});

describe('events of two cases', () => {
  const event = '{ id: c, date: 2020, title: E }';
  const twins = ['One', 'Two', 'Three'].map((title) => ({ ...dossierOf(`timeline: [${event}]`), id: 'twin', title }));
  const ids = async (format: Format<EventRecord>, pattern: RegExp, dossiers: readonly Dossier[]) =>
    Array.from((await printed(format, ...dossiers)).matchAll(pattern), ([, id]) => id);

  it('with one id have distinct ids', async () => {
    expect(await ids(ics, /^UID:(.*)\r/gm, twins)).toEqual([
      'c@twin.casefile',
      'c@twin.2.casefile',
      'c@twin.3.casefile',
    ]);
    expect(await ids(timelinejs, /"unique_id": "(.*)"/g, twins)).toEqual(['twin-c', 'twin.2-c', 'twin.3-c']);
  });

  it('have distinct ids if the ids together read the same', async () => {
    const [one = dossier] = twins;
    const other = { ...dossierOf('timeline: [{ id: b-c, date: 2020, title: E }]'), id: 'a' };
    const pair = [other, { ...one, id: 'a-b' }];
    expect(await ids(timelinejs, /"unique_id": "(.*)"/g, pair)).toEqual(['a-b-c', 'a-b-c.2']);
  });
});
