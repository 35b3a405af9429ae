import { compareDates, isBefore } from '../../dates/compare.js';
import { dateOf, isDate, type PartialDate } from '../../dates/edtf.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { ProblemCode } from '../../problems/codes.js';
import { idPattern } from '../format/vocabulary.js';
import type { WrittenLink } from '../parts/fields/field.js';
import { readWrittenDate } from '../reading/hints/written-date.js';
import { linksIn } from '../reading/links.js';
import { type Parsed, parse } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import { entryLines } from '../yaml/insertion.js';
import type { YamlText } from '../yaml/text.js';
import { markOf, type Rewritten, rewritten } from './before-after.js';

const encoder = new TextEncoder();

/** A file that was fixed, and what parsing it gives now. */
export interface Fixed {
  readonly rewritten: Rewritten;
  readonly parsed: Parsed;
}

/** How to fix the problems of a code, in this order. */
const fixes: readonly (readonly [ProblemCode, (source: YamlText, text: string) => string])[] = [
  ['invalid-id', (source, text) => edited(text, idEdits(source))],
  ['invalid-date', (source, text) => edited(text, dateEdits(source))],
  ['unsorted-timeline', sortTimeline],
];

/**
 * Fixes the problems that have exactly one possible fix: ids and links to them that differ in case, dates in another
 * notation, the order of the timeline, a byte order mark. Everything else stays unchanged, character by character, and
 * so does a file that is not YAML. Null if the file is not text.
 */
export function fixDossier(parsed: Parsed, wanted: (code: ProblemCode) => boolean): Fixed | null {
  const { source, file } = parsed;
  if (source.text === null) return null;
  let best = parsed;
  for (const [code, fix] of fixes) {
    if (!wanted(code) || best.yaml?.data === undefined || best.source.text === null) continue;
    const fixed = fix(best.yaml, best.source.text);
    if (fixed === best.source.text) continue;
    const next = parse(encoder.encode(markOf(source) + fixed), file);
    // Never return a file with more problems than before.
    if (next.yaml && next.yaml.notationProblems.length <= best.yaml.notationProblems.length) best = next;
  }
  const text = best.source.text ?? source.text;
  const isUnmarked = wanted('byte-order-mark') && markOf(source) !== '';
  const change = rewritten(source, text, isUnmarked ? '' : undefined);
  return { rewritten: change, parsed: isUnmarked ? parse(change.bytes, file) : best };
}

function dateEdits(source: YamlText): Edit[] {
  return linksIn(source.data).flatMap((field) => {
    if (field.role !== 'date' || isDate(field.value)) return [];
    return edit(source, field, readWrittenDate(field.value));
  });
}

function idEdits(source: YamlText): Edit[] {
  const all = linksIn(source.data);
  const known = new Map<string, Set<string>>();
  const spelt = (kind: string, id: string) => `${kind} ${id.toLowerCase()}`;
  for (const { role, kinds, value } of all) {
    if (role !== 'id') continue;
    const key = spelt(kinds[0] ?? '', value);
    getOrInsert(known, key, () => new Set()).add(value);
  }
  return all.flatMap((field) => {
    const lower = field.value.toLowerCase();
    if (!idPattern.test(lower)) return [];
    // Two ids that differ only in case may be two entries.
    const meant = field.kinds.flatMap((kind) => [...(known.get(spelt(kind, lower)) ?? [])]);
    return meant.length === 1 ? edit(source, field, lower) : [];
  });
}

/** An edit of a text between its quotes, if it has quotes. */
function edit(source: YamlText, { path, at, value }: WrittenLink, text: string | undefined): Edit[] {
  const place = source.scalarAt(path, at);
  return text === undefined || place === null || place.text !== value
    ? []
    : [{ start: place.start, end: place.start + value.length, text }];
}

/** Sort the events, each with the comments above it. Empty lines and line breaks stay where they are. */
function sortTimeline(source: YamlText, text: string): string {
  const parts = text.split(/(\r?\n)/);
  const [lines, ends] = [parts.filter((_, index) => index % 2 === 0), parts.filter((_, index) => index % 2 === 1)];
  const events = entryLines(source, ['timeline']);
  const dated = events.flatMap(({ first, last }, index) => {
    const written = source.scalarAt(['timeline', index, 'date'])?.text;
    const date = dateOf(written ?? '');
    return date ? [{ date, first, last }] : [];
  });
  const sorted = dated.toSorted((a, b) => compareDates(a.date, b.date));
  if (dated.length !== events.length || !isOutOfOrder(dated.map(({ date }) => date))) return text;
  let next = 0;
  const result = dated.flatMap((place, index) => {
    const { first, last } = sorted[index] ?? place;
    const between = lines.slice(next, place.first);
    next = place.last + 1;
    return [...between, ...lines.slice(first, last + 1)];
  });
  return [...result, ...lines.slice(next)].map((line, index) => line + (ends[index] ?? '')).join('');
}

function isOutOfOrder(dates: readonly PartialDate[]): boolean {
  let last = dates[0];
  return dates.some((date) => {
    if (last !== undefined && isBefore(date, last)) return true;
    if (last === undefined || compareDates(last, date) < 0) last = date;
    return false;
  });
}
