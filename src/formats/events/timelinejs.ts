import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Day } from '../../dates/edtf.js';
import { printDate } from '../../dates/print.js';
import { timeOfDay } from '../../dates/time-of-day.js';
import type { EventRecord } from '../../views/read/timeline.js';
import { distinctId } from '../distinct-ids.js';
import type { Format } from '../format.js';
import { escapeJson } from '../records/escape-json.js';
import { webAddress } from '../web-address.js';
import { type EventText, eventTexts, type SourceText } from './event-text.js';

/**
 * The `timelinejs` format: JSON for TimelineJS 3. It shows every text as HTML, so the texts of a case file are escaped.
 */
export const timelinejs: Format<EventRecord> = {
  reads: 'records',
  readsCases: true,
  render(view) {
    const texts = eventTexts(view);
    const taken = new Set<string>();
    const events = texts.map((text) => ({
      ...slide(text, view.case === undefined),
      unique_id: distinctId(`${text.caseId}-${text.event.id}`, taken),
    }));
    const summary = texts[0]?.case?.summary;
    const text = view.case && {
      headline: html(view.case.title),
      ...(summary !== undefined && { text: html(h('p', summary)) }),
    };
    return `${escapeJson(JSON.stringify({ ...(text && { title: { text } }), events }, null, 2))}\n`;
  },
};

/** The slide of an event. Events are grouped by kind, or by case if there are several. */
function slide(eventText: EventText, byCase: boolean): object {
  const { event } = eventText;
  const { earliest, latest } = event;
  const group = byCase ? eventText.case?.title : event.kind;
  return {
    start_date: { ...parts(earliest ?? latest), ...clockParts(event.date) },
    ...(earliest !== null && latest !== null && earliest !== latest && { end_date: parts(latest) }),
    display_date: html(printDate(event.date)),
    text: { headline: html(event.title), text: body(eventText) },
    ...(group !== undefined && { group: html(group) }),
  };
}

function html(content: ElementContent | string): string {
  return toHtml(typeof content === 'string' ? { type: 'text', value: content } : content);
}

/** A day as TimelineJS expects it: `{year, month, day}`. */
function parts(day: Day | null): object | undefined {
  if (day === null) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** The time of day as TimelineJS expects it. It knows no time zones. */
function clockParts(edtf: string): object {
  const [hour, minute, second] = timeOfDay(edtf)?.clock.split(':').map(Number) ?? [];
  return { ...(hour !== undefined && { hour, minute }), ...(second !== undefined && { second }) };
}

function body({ event, dateNote, remarks, sources }: EventText): string {
  const paragraphs = [
    event.text?.trim(),
    event.place && `Place: ${event.place}`,
    dateNote && `Date: ${dateNote}`,
    ...remarks,
  ];
  const list =
    sources.length > 0
      ? [
          h(
            'ul',
            sources.map((source) => h('li', sourceContent(source))),
          ),
        ]
      : [];
  return [...paragraphs.filter((words) => words !== undefined).map((words) => h('p', words)), ...list]
    .map(html)
    .join('');
}

function sourceContent({ mark, citation, addresses }: SourceText): ElementContent[] {
  const links = addresses.flatMap((address): ElementContent[] => {
    const href = webAddress(address);
    return [
      { type: 'text', value: ' ' },
      href === undefined ? { type: 'text', value: address } : h('a', { href }, address),
    ];
  });
  return [{ type: 'text', value: `${mark} ${citation}` }, ...links];
}
