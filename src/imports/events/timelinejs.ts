import { timeOfDay, withTime } from '../../dates/time-of-day.js';
import { defined } from '../../defined.js';
import { idPattern } from '../../dossier/format/vocabulary.js';
import { asData } from '../../dossier/yaml/path.js';
import { htmlLine, htmlParagraphs } from '../html-text.js';
import { ImportedText } from '../imported-text.js';
import type { Importer, Parts } from '../importer.js';
import { childrenOf, jsonEntries, type Node, toData, valueAt } from '../json-tree.js';
import { EventDraft, type ImportedEvent, type ImportedSource } from './draft.js';
import { linkedSource } from './linked-source.js';
import { type Described, describedEvent } from './printed-event.js';
import { edtfOf, rangeOf } from './table-date.js';
import { shownDate } from './table-event.js';

type Data = Readonly<Record<string, unknown>>;

/** Imports events from the JSON of TimelineJS: each slide with a date is an event, and its media a source. */
export const timelinejs: Importer = {
  detects: (text) => /^\s*\{/.test(text) && /"events"\s*:\s*\[/.test(text) && /"(?:start_date|events)"\s*:/.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const draft = new EventDraft(imported);
    let title: Node | undefined;
    const { objects, problems } = jsonEntries(text, imported, {
      what: 'slide of TimelineJS',
      hint: 'Write a slide as {"start_date": {"year": 2020}, "text": {"headline": "…"}}.',
      entriesOf: (root) => {
        title = valueAt(root, 'title');
        return ['events', 'eras'].flatMap((key) => childrenOf(valueAt(root, key) ?? { ...root, children: [] }));
      },
    });
    for (const problem of problems) draft.warnings.push(problem);
    const slides = objects.map((node) => ({ node, data: asData(toData(node)) }));
    const own = ownSlides(slides.map(({ data }) => data));
    for (const { node, data } of slides) {
      const { event, lost } = eventOf(data, own);
      const [start, end] = [node.offset, node.offset + node.length];
      draft.add({ ...event, start, end });
      for (const message of lost) draft.warn(start, end, message, 'If it matters, add it to the case file by hand.');
    }
    const id = own?.prefix.slice(0, -1);
    return draft.finish({ ...(id ? { id } : {}), ...headOf(title) });
  },
};

function headOf(title: Node | undefined): Pick<Parts, 'title' | 'summary'> {
  const { headline, text } = asData(asData(title && toData(title))['text']);
  const [line, summary] = [headline, text].map((html) =>
    typeof html === 'string' ? htmlParagraphs(html).join('\n') : '',
  );
  return defined({ title: line || undefined, summary: summary || undefined });
}

/** What the slides of a file have in common if casefile wrote them. */
interface Own {
  /** The id of the case at the beginning of each `unique_id`; empty if the slides are of several cases. */
  readonly prefix: string;
}

/**
 * Whether casefile wrote the slides: each has a `unique_id` (`CASE-EVENT`), a date in words, and no media.
 * Where all events begin alike, more than the id of the case is taken for it; together the two parts still make
 * the same `unique_id`.
 */
function ownSlides(slides: readonly Data[]): Own | undefined {
  const ids = slides.map(({ unique_id: id, display_date: shown, media }) =>
    typeof id === 'string' && idPattern.test(id) && typeof shown === 'string' && media === undefined ? id : undefined,
  );
  if (ids.length === 0 || ids.includes(undefined)) return undefined;
  const [first = ''] = ids;
  let length = first.length;
  for (const id of ids) {
    let common = 0;
    while (common < length && id?.[common] === first[common]) common += 1;
    length = common;
  }
  // The rest after the prefix must be an id, which does not begin with a hyphen.
  const isEnd = (end: number) => ids.every((id) => idPattern.test(id?.[end] ?? ''));
  while (length > 0 && (first[length - 1] !== '-' || !isEnd(length))) length -= 1;
  return { prefix: first.slice(0, length) };
}

function eventOf(
  data: Data,
  own: Own | undefined,
): { readonly event: Omit<ImportedEvent, 'start' | 'end'>; readonly lost: readonly string[] } {
  const { headline, text } = asData(data['text']);
  const paragraphs = htmlParagraphs(textOf(text) ?? '');
  const words = textOf(data['display_date']) ?? textOf(asData(data['start_date'])['display_date']);
  const [start, end] = [dateOf(data['start_date']), dateOf(data['end_date'])];
  const range = start === undefined ? undefined : rangeOf(start, end);
  const { date, note } = shownDate(words && htmlLine(words), range ?? start);
  const described = own === undefined ? plain(paragraphs) : describedEvent(paragraphs);
  const event = {
    ...described,
    date,
    id: own && textOf(data['unique_id'])?.slice(own.prefix.length),
    title: own === undefined ? htmlLine(textOf(headline) ?? '') : htmlParagraphs(textOf(headline) ?? '').join('\n'),
    kind: textOf(data['group']) && htmlLine(textOf(data['group']) ?? ''),
    note: [described.note, note].filter((part) => part !== undefined).join('\n') || undefined,
    sources: [...(described.sources ?? []), ...mediaOf(data['media'])],
  };
  const isEndLost = data['end_date'] !== undefined && start !== undefined && (end === undefined || range === undefined);
  const hasTime = 'hour' in asData(data['start_date']);
  return {
    event,
    lost: [
      ...(isEndLost ? [`the end of "${event.title}" was not imported`] : []),
      ...(hasTime && (date === undefined || timeOfDay(date) === undefined)
        ? [`the time of day of "${event.title}" was not imported`]
        : []),
    ],
  };
}

function plain(paragraphs: readonly string[]): Omit<Described, 'date'> {
  return { text: paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ')).join('\n\n') || undefined };
}

function dateOf(date: unknown): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((key) => String(asData(date)[key] ?? ''));
  const days = edtfOf(year ?? '', month, day);
  const { hour, minute = 0, second = 0 } = asData(date);
  if (days === undefined || hour === undefined) return days;
  return withTime(days, [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')) ?? days;
}

function mediaOf(media: unknown): ImportedSource[] {
  const { url, caption, credit } = asData(media);
  const [address, title, note] = [url, caption, credit].map((html) => htmlLine(textOf(html) ?? ''));
  return address === undefined || address === '' ? [] : [linkedSource(address, title, note)];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
