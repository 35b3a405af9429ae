import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Day } from '../../dates/edtf.js';
import { printDate } from '../../dates/print.js';
import type { Format } from '../format.js';
import { escapeJson } from '../records/escape-json.js';
import { webAddress } from '../web-address.js';
import { type EventText, eventTexts, type SourceText } from './text.js';

/** The JSON of TimelineJS 3, which shows every text as HTML: what comes from a dossier is escaped. */
export const timelinejs: Format = {
  reads: 'records',
  readsCases: true,
  render(view) {
    const told = eventTexts(view);
    const events = told.map((one) => slide(one, view.case === undefined));
    const summary = told[0]?.case?.summary;
    const text = view.case && {
      headline: html(view.case.title),
      ...(summary !== undefined && { text: html(h('p', summary)) }),
    };
    return `${escapeJson(JSON.stringify({ ...(text && { title: { text } }), events }, null, 2))}\n`;
  },
};

/** Events stand in a row for each group: of one case for each kind, of several for each case. */
function slide(told: EventText, byCase: boolean): object {
  const { event } = told;
  const { earliest, latest } = event;
  const group = byCase ? told.case?.title : event.kind;
  return {
    start_date: parts(earliest ?? latest),
    ...(earliest !== null && latest !== null && earliest !== latest && { end_date: parts(latest) }),
    display_date: html(printDate(event.date)),
    text: { headline: html(event.title), text: body(told) },
    ...(group !== undefined && { group: html(group) }),
    unique_id: `${event.case}-${event.id}`,
  };
}

function html(content: ElementContent | string): string {
  return toHtml(typeof content === 'string' ? { type: 'text', value: content } : content);
}

/** A day as TimelineJS wants it, undefined where there is none. */
function parts(day: Day | null): object | undefined {
  if (day === null) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}

function body({ event, dateNote, remarks, sources }: EventText): string {
  const paragraphs = [event.text?.trim(), event.place, dateNote && `Date: ${dateNote}`, ...remarks];
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
