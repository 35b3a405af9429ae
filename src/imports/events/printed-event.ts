import { readPrintedDate } from '../../dates/read-printed.js';
import { idPattern, statuses } from '../../dossier/format/vocabulary.js';
import type { ImportedEvent } from './draft.js';
import { printedSource } from './printed-source.js';

/** What a description that casefile wrote says about an event. */
export type Described = Pick<
  ImportedEvent,
  'text' | 'place' | 'date' | 'status' | 'about' | 'people' | 'organizations' | 'note' | 'sources'
>;

/** The labels of the lines that casefile writes, in their order. A line of another kind is part of the text. */
const labels = ['Place', 'Date', 'Status', 'Disputed', 'People', 'Organisations', 'Note'] as const;
type Label = (typeof labels)[number];

/**
 * Read the description of an event that casefile wrote for a calendar or TimelineJS, in paragraphs: the text, labelled
 * lines in a fixed order, and sources. Any other description is all text.
 */
export function describedEvent(paragraphs: readonly string[]): Described {
  const isSource = (line: string) => /^\[\d+(?:, [^\]]+)?\] /.test(line);
  const firstSource = paragraphs.findLastIndex((line) => !isSource(line)) + 1;
  const sources = paragraphs.slice(firstSource).map(printedSource);
  const hasHeading = sources.length > 0 && paragraphs[firstSource - 1] === 'Sources:';
  const lines = paragraphs.slice(0, hasHeading ? firstSource - 1 : firstSource);
  const { text, values } = labelled(lines);
  const status = statuses.find((known) => known === values.get('Status'));
  return {
    text: text.join('\n') || undefined,
    place: values.get('Place'),
    date: notedDate(values.get('Date') ?? ''),
    status,
    about: values.get('Disputed'),
    people: values.get('People')?.split('; '),
    organizations: values.get('Organisations')?.split('; '),
    note: values.get('Note'),
    sources,
  };
}

/** The date of a line such as `Sep 2020: on some or all of the days from the first to the last`. */
function notedDate(value: string): string | undefined {
  const [words = ''] = value.split(': ');
  return readPrintedDate(words);
}

/** The label of a line, if it has one and its value is one that casefile prints. */
function labelOf(line: string): Label | undefined {
  const label = labels.find((each) => line.startsWith(`${each}: `));
  const value = line.slice((label?.length ?? 0) + 2);
  if (label === 'Date') return notedDate(value) === undefined ? undefined : label;
  if (label === 'Status') return statuses.some((known) => known === value) ? label : undefined;
  return label === 'Disputed' && !idPattern.test(value) ? undefined : label;
}

/**
 * Split lines into the text and the values of the labelled lines that follow it. Only a note goes on
 * over several lines.
 */
function labelled(lines: readonly string[]): {
  readonly text: readonly string[];
  readonly values: ReadonlyMap<Label, string>;
} {
  const values = new Map<Label, string>();
  const note = lines.findIndex((line) => labelOf(line) === 'Note');
  if (note !== -1) values.set('Note', lines.slice(note).join('\n').slice('Note: '.length));
  let end = note === -1 ? lines.length : note;
  let next: number = labels.length;
  while (end > 0) {
    const line = lines[end - 1] ?? '';
    const label = labelOf(line);
    if (label === undefined || labels.indexOf(label) >= next) break;
    next = labels.indexOf(label);
    values.set(label, line.slice(label.length + 2));
    end -= 1;
  }
  return { text: lines.slice(0, end), values };
}
