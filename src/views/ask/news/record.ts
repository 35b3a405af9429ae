import * as v from 'valibot';
import { type Day, dateOf, parseDate } from '../../../dates/edtf.js';
import { defined } from '../../../defined.js';
import { type Change, compareFacts } from '../../../history/compare.js';
import type { Fact } from '../../../history/facts.js';
import type { Plain } from '../../../history/plain.js';
import { type CaseSince, gaps } from '../../../history/since.js';
import { type Weakness, weaknesses } from '../../../history/weaker.js';
import { caseOf } from '../../blocks/prose.js';
import { caseId, edtf } from '../../record-parts.js';
import type { Case } from '../../view.js';
import { entryDetails } from '../diff/entry-names.js';
import { allKinds } from '../diff/record.js';

const entry = v.object({
  kind: v.picklist(allKinds),
  id: v.string(),
  title: v.pipe(v.string(), v.description('Text of the statement, or title or name')),
});

const source = v.object({
  id: v.string(),
  title: v.string(),
  issued: v.optional(edtf),
  accessed: v.optional(edtf),
});

export const newsSchema = v.object({
  case: caseId,
  title: v.string(),
  since: v.optional(v.pipe(v.string(), v.description('The first day whose changes are new, in UTC'))),
  state: v.pipe(
    v.picklist(['new', 'gone', 'changed', 'unchanged', 'not compared']),
    v.description('What happened to the case file'),
  ),
  reason: v.optional(v.pipe(v.picklist(gaps), v.description('Why the case was not compared'))),
  asOf: v.optional(v.pipe(edtf, v.description('When the case file was last checked'))),
  stale: v.pipe(
    v.boolean(),
    v.description('Whether it was last checked before the day of --stale-before, or does not say when'),
  ),
  added: v.array(entry),
  corrected: v.pipe(
    v.array(
      v.object({
        ...entry.entries,
        fields: v.pipe(v.array(v.string()), v.description('The keys whose value differs')),
      }),
    ),
    v.description('Everything that changed, with what is weaker'),
  ),
  withdrawn: v.array(entry),
  weaker: v.array(v.object({ ...entry.entries, how: v.array(v.picklist(Object.keys(weaknesses) as Weakness[])) })),
  sources: v.pipe(
    v.array(source),
    v.description('References that were surely issued or read since, and that the file did not have with these dates'),
  ),
});

export type NewsRecord = v.InferOutput<typeof newsSchema>;

/** What is new in a case, and the case itself. */
export interface CaseNews {
  readonly shown: Case;
  readonly record: NewsRecord;
  /** What tells apart the measures and charges that changed, by their kinds and ids. */
  readonly details: ReadonlyMap<string, string>;
}

/** What is new in a case. Cases that were last checked before `staleBefore` are out of date. */
export function newsOf({ before, now, day, gap }: CaseSince, staleBefore: Day | undefined): CaseNews | null {
  const shown = now ?? before;
  if (shown === null) return null;
  const changes = before && now ? compareFacts(before.facts, now.facts, now.naming) : [];
  const asOf = textIn(shown.facts.find(({ kind }) => kind === 'case')?.values['asOf']);
  const state =
    gap !== undefined
      ? 'not compared'
      : before === null
        ? 'new'
        : now === null
          ? 'gone'
          : changes.length > 0
            ? 'changed'
            : 'unchanged';
  const record: NewsRecord = {
    case: shown.id,
    title: shown.title,
    ...defined({ since: day }),
    state,
    ...defined({ reason: gap, asOf }),
    stale: now !== null && staleBefore !== undefined && isBefore(asOf, staleBefore),
    ...changed(changes),
    sources: day === undefined || now === null ? [] : sourcesSince(day, before?.facts ?? [], now.facts),
  };
  return { shown: caseOf(shown), record, details: detailsIn(record, entryDetails([now, before])) };
}

function detailsIn(
  { added, corrected, withdrawn, weaker }: NewsRecord,
  detailsOf: ReturnType<typeof entryDetails>,
): CaseNews['details'] {
  const details = new Map<string, string>();
  for (const one of [...added, ...corrected, ...withdrawn, ...weaker]) {
    const own = detailsOf(one);
    if (own !== undefined) details.set(keyOf(one), own);
  }
  return details;
}

export function keyOf({ kind, id }: Pick<NewsRecord['added'][number], 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function changed(changes: readonly Change[]): Pick<NewsRecord, 'added' | 'corrected' | 'withdrawn' | 'weaker'> {
  const of = (wanted: Change['change']) => changes.filter(({ change }) => change === wanted);
  return {
    added: of('added').map(({ fact }) => entryOf(fact)),
    corrected: of('changed').map(({ fact, fields }) => ({
      ...entryOf(fact),
      fields: [...new Set(fields.map(({ field }) => field))],
    })),
    withdrawn: of('withdrawn').map(({ fact }) => entryOf(fact)),
    weaker: changes
      .filter(({ weaker }) => weaker.length > 0)
      .map(({ fact, weaker }) => ({ ...entryOf(fact), how: [...weaker] })),
  };
}

function entryOf({ kind, shownId, title }: Fact): NewsRecord['added'][number] {
  return { kind, id: shownId, title };
}

/** The references with a date since a day, without those that had the same dates before. */
function sourcesSince(day: Day, before: readonly Fact[], now: readonly Fact[]): NewsRecord['sources'] {
  const known = new Set(before.map(datesOf));
  return now
    .filter((fact) => fact.kind === 'reference' && !known.has(datesOf(fact)))
    .map(({ shownId, title, values: { issued, accessed } }) =>
      defined({ id: shownId, title, issued: textIn(issued), accessed: textIn(accessed) }),
    )
    .filter(({ issued, accessed }) => isSince(issued, day) || isSince(accessed, day));
}

function datesOf({ kind, shownId, values: { issued, accessed } }: Fact): string {
  return JSON.stringify([kind, shownId, issued, accessed]);
}

function textIn(value: Plain | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whether a date surely is on or after a day. */
function isSince(date: string | undefined, day: Day): boolean {
  const { earliest = null } = dateOf(date ?? '') ?? {};
  return earliest !== null && earliest >= day;
}

/** Whether a date surely is before a day, or is not known. */
function isBefore(date: string | undefined, day: Day): boolean {
  const read = date === undefined ? undefined : parseDate(date);
  return read === undefined || ('date' in read && read.date.latest !== null && read.date.latest < day);
}
