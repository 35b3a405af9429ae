import { describe, expect, it } from 'vitest';
import { timelinejs } from '../../../../src/imports/events/timelinejs.js';

async function read(data: unknown) {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  expect(timelinejs.detects(text)).toBe(true);
  const { written, warnings } = await timelinejs.read(text, 'a.json');
  return { ...written, warnings: warnings.map(({ message }) => message) };
}

describe('the JSON of TimelineJS', () => {
  it('can have any number of mistakes', async () => {
    const { warnings } = await read(`{"events":[${'1,'.repeat(200_000)}1]}`);
    expect(warnings).toHaveLength(200_001);
  });

  it('has slides that someone wrote', async () => {
    const data = {
      title: { text: { headline: 'The <b>harbour</b>', text: '<p>About &amp; beyond.</p>' } },
      scale: 'human',
      events: [
        {
          start_date: { year: '2019', month: '4', day: '7', hour: '6' },
          end_date: { year: '2019', month: '4', day: '9' },
          text: {
            headline: 'Ada\n Nobody <i>leaves</i>',
            text: '<p>She took <a href="https://daily.example/bag">one bag</a>.</p><script>x()</script>Note: not ours',
          },
          media: { url: 'https://daily.example/quay.jpg', caption: 'The <em>quay</em>', credit: 'Port Daily' },
          group: 'Sailing',
          unique_id: 'slide-1',
        },
        { start_date: { year: 2020 }, display_date: 'c. 2020', text: { headline: 'She sails' } },
        { start_date: { year: -500 }, text: { headline: 'Long ago' } },
        { start_date: { year: 2021 }, end_date: { year: 2020 }, text: { headline: 'Backwards' } },
      ],
      eras: [{ start_date: { year: 1990 }, end_date: { year: 1999 }, text: { headline: 'The nineties' } }],
    };
    expect(await read(data)).toEqual({
      title: 'The harbour',
      summary: 'About & beyond.',
      timeline: [
        {
          id: 'ada-nobody-leaves',
          date: '2019-04-07/2019-04-09',
          title: 'Ada Nobody leaves',
          text: 'She took one bag (https://daily.example/bag).\n\nNote: not ours',
          tags: ['Sailing'],
          refs: ['the-quay'],
        },
        { id: 'she-sails', date: '2020~', title: 'She sails' },
        { id: 'backwards', date: '2021', title: 'Backwards' },
        { id: 'the-nineties', date: '1990/1999', title: 'The nineties' },
      ],
      references: [
        {
          id: 'the-quay',
          type: 'webpage',
          title: 'The quay',
          url: 'https://daily.example/quay.jpg',
          note: 'Port Daily',
        },
      ],
      warnings: [
        'the time of day of "Ada Nobody leaves" was not imported',
        'the date of "Long ago" cannot be read, so the event was not imported',
        'the end of "Backwards" was not imported',
      ],
    });
  });

  it('may be broken in one slide', async () => {
    const { timeline, warnings } = await read(
      '{"events": [{"start_date": {"year": 2020}, "text": {"headline": "A"}}, {"start_date" 3}, 4]}',
    );
    expect(timeline).toEqual([{ id: 'a', date: '2020', title: 'A' }]);
    expect(warnings).toHaveLength(2);
  });

  it('may lack dates, titles and media, and have only eras', async () => {
    const data = {
      events: [
        { start_date: { month: 4 }, text: { headline: 'No year' } },
        { start_date: { year: '2020', display_date: 'spring 2020' }, text: {}, media: { url: '' } },
        {
          start_date: { year: '2020', display_date: 'around Easter' },
          text: { headline: 'A walk' },
          media: 'quay.jpg',
        },
        { text: { headline: 'No date' }, end_date: { year: 2020 } },
        { start_date: { year: '2020' }, end_date: { year: 'soon' }, text: { headline: '🌊', text: 4 } },
      ],
    };
    expect(await read(data)).toEqual({
      timeline: [
        { id: 'a-walk', date: '2020', title: 'A walk', note: 'Date as shown: around Easter' },
        { id: '2020', date: '2020', title: '🌊' },
      ],
      warnings: [
        'the date of "No year" cannot be read, so the event was not imported',
        'an event has no title, so it was not imported',
        'the date of "No date" cannot be read, so the event was not imported',
        'the end of "🌊" was not imported',
      ],
    });
  });

  it('of casefile has the id of its case, unless its events are of several', async () => {
    const slide = (id: string) => ({
      start_date: { year: 2020 },
      display_date: '2020',
      text: { headline: 'A', text: '<p>Place: Quay</p>' },
      unique_id: id,
    });
    expect(await read({ events: [slide('pier-a'), slide('pier-b')] })).toMatchObject({
      id: 'pier',
      timeline: [
        { id: 'a', place: 'Quay' },
        { id: 'b', place: 'Quay' },
      ],
    });
    const several = await read({ events: [slide('pier-a'), slide('quay-b')] });
    expect(several.id).toBeUndefined();
    expect(several.timeline?.map(({ id }) => id)).toEqual(['pier-a', 'quay-b']);
  });
});
