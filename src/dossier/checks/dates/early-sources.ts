import { dayNumber } from '../../../dates/day-number.js';
import { isCertain, type PartialDate } from '../../../dates/edtf.js';
import { grouped } from '../../../grouped.js';
import type { MeasureKind } from '../../format/vocabulary.js';
import type { Claim, Dossier, Reference } from '../../model/dossier.js';
import type { Check } from '../check.js';
import { otherYear } from './calendars.js';
import { doubtedDates } from './doubted.js';

/**
 * The kinds of events that no source can report before they happen. Anything else can be announced or planned: a
 * hearing, a release, a protest, a publication, a law.
 */
const unforeseen: readonly (string | undefined)[] = [
  'birth',
  'death',
  'arrest',
  'search',
  'detention',
  'verdict',
  'sentence',
  'attack',
];

/**
 * The kinds of measures whose beginning no source can report in advance. All others can be ordered before they begin.
 */
const unforeseenMeasures: readonly MeasureKind[] = ['custody', 'enforced-disappearance', 'torture-or-ill-treatment'];

/** The types of sources that a claim cites for the law, not for what happened. */
const laws: readonly string[] = ['bill', 'legislation', 'regulation', 'standard', 'treaty'];

/**
 * The types of sources that change after they were issued. Only the day on which someone read them
 * limits what they say.
 */
const living: readonly string[] = ['dataset', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'software', 'webpage'];

/** A claim about something that no source can know in advance. */
interface Supported {
  readonly claim: Claim;
  readonly name: string;
  readonly key: 'date' | 'from';
  readonly date: PartialDate;
}

/** A source that was issued, or last read, before what it is cited for. */
interface EarlySource {
  readonly supported: Supported;
  readonly reference: Reference;
  readonly limit: Limit;
}

/** The last date up to which a source can report anything. */
interface Limit {
  readonly key: 'issued' | 'accessed';
  readonly date: PartialDate;
}

export const sourceTooEarly: Check = {
  code: 'source-too-early',
  check({ dossier, report }) {
    const early = earlySources(dossier);
    const byClaim = grouped(early, ({ supported }) => supported.claim);
    const byReference = grouped(early, ({ reference }) => reference);
    const numberOf = (index: ReadonlyMap<object, readonly EarlySource[]>, key: object) => index.get(key)?.length ?? 0;
    // Either the claim or the source is wrong, probably the one with more contradictions. It is reported once.
    const isOfSource = ({ supported, reference }: EarlySource) =>
      numberOf(byReference, reference) > numberOf(byClaim, supported.claim);
    for (const [claim, all] of byClaim) {
      const own = all.filter((one) => !isOfSource(one));
      const [first] = own;
      if (first === undefined) continue;
      const { supported, reference, limit } = first;
      const what = own.length === 1 ? 'its source' : `${own.length} of its sources, such as`;
      report(
        { item: claim, path: [supported.key], beside: own.map((one) => one.reference) },
        `${supported.name} (${supported.date.edtf}) is later than ${what} "${reference.id}" (${shown(limit)})`,
        'Correct one of the dates, or cite a source that can report it.',
      );
    }
    for (const [reference, all] of byReference) {
      const own = all.filter(isOfSource);
      const [first] = own;
      if (first === undefined) continue;
      const { supported, limit } = first;
      report(
        { item: reference, path: [limit.key], beside: own.map((one) => one.supported.claim) },
        `reference "${reference.id}" (${shown(limit)}) is earlier than ${own.length} claims that cite it, such as ${supported.name} (${supported.date.edtf})`,
        'Correct one of the dates, or cite a source that can report it.',
      );
    }
  },
};

function shown({ key, date }: Limit): string {
  return `${key === 'issued' ? 'issued' : 'last read'} ${date.edtf}`;
}

function earlySources(dossier: Dossier): EarlySource[] {
  const limits = new Map(
    dossier.references.flatMap((reference) => {
      const limit = limitOf(reference);
      return limit ? [[reference.id, { reference, limit }] as const] : [];
    }),
  );
  return supportedClaims(dossier).flatMap((supported) =>
    [...new Set(supported.claim.refs.map(({ ref }) => ref))].flatMap((id) => {
      const source = limits.get(id);
      return source && isLongBefore(source.limit.date, supported.date) ? [{ supported, ...source }] : [];
    }),
  );
}

function limitOf({ type, issued, accessed }: Reference): Limit | undefined {
  if (laws.includes(type)) return undefined;
  if (issued !== undefined && !living.includes(type))
    return isCertain(issued) && otherYear(issued) === undefined ? { key: 'issued', date: issued } : undefined;
  return accessed !== undefined && isCertain(accessed) ? { key: 'accessed', date: accessed } : undefined;
}

function supportedClaims(dossier: Dossier): Supported[] {
  const { isWrong } = doubtedDates(dossier);
  const events = dossier.timeline.flatMap((event): Supported[] => {
    const { id, kind, date } = event;
    if (!unforeseen.includes(kind) || !isCertain(date) || isWrong(event)) return [];
    return [{ claim: event, name: `${kind} "${id}"`, key: 'date', date }];
  });
  const measures = dossier.measures.flatMap((measure): Supported[] => {
    const { id, kind, from } = measure;
    if (!unforeseenMeasures.includes(kind) || from === undefined || !isCertain(from)) return [];
    return [{ claim: measure, name: `measure "${id}"`, key: 'from', date: from }];
  });
  return [...events, ...measures];
}

/** Whether a date is certainly more than one day before another. One day may be only a difference of time zones. */
function isLongBefore({ latest }: PartialDate, { earliest }: PartialDate): boolean {
  return latest !== null && earliest !== null && latest < earliest && dayNumber(earliest) - dayNumber(latest) > 1;
}
