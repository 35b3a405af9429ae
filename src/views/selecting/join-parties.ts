import * as v from 'valibot';
import { defined } from '../../defined.js';
import { fold } from '../../dossier/names/fold.js';
import { count, marks } from '../blocks/prose.js';
import type { CitationRecord } from '../record-parts.js';
import type { Inline } from '../view.js';
import type { PrintId } from '../view-definition.js';
import { type Mentions, sumOfMentions } from './count-mentions.js';
import { groupParties, type ListedParty } from './same-party.js';

/** The fields by which a row of people or organisations names its cases. */
export const standing = {
  register: v.optional(v.pipe(v.string(), v.description('Id in the register of the library'))),
  cases: v.pipe(
    v.array(v.object({ case: v.string(), id: v.string() })),
    v.description('Every case that names it, with its id there; the first is the case of the record'),
  ),
};

interface Row extends Mentions, ListedParty {
  readonly names: readonly { text: string; language?: string | undefined }[];
  readonly cases: readonly { case: string; id: string }[];
  readonly subject?: boolean;
  readonly role?: string | undefined;
  readonly note?: string | undefined;
  readonly refs: readonly CitationRecord[];
  readonly references: number;
}

/** Merge the rows of a party that several cases name. Returns the merged rows that hold one of `kept`. */
export function joinParties<R extends Row>(rows: readonly R[], kept: ReadonlySet<R>): R[] {
  return groupParties(rows)
    .filter((group) => group.some((row) => kept.has(row)))
    .map(([first, ...others]) => others.reduce(together, first));
}

/** The id of a row, or for several cases their common id and the number of cases. */
export function printStanding({ case: own, id, register, cases }: Row, print: PrintId): string {
  return cases.length === 1 ? print(own, id) : `${register ?? id}, ${count(cases.length, 'case')}`;
}

/**
 * The numbers of what a row cites for one of its keys. What it cites for the whole entry is after the name. They are
 * none for several cases, because each case numbers its own.
 */
export function marksFor(key: string, { cases, refs }: Pick<Row, 'cases' | 'refs'>): Inline[] {
  if (cases.length > 1) return [];
  const own = refs.filter((cited) => (cited.for === undefined ? key === 'name' : cited.for.includes(key)));
  const numbers = new Map(own.map(({ number, id }) => [id, { number, id }]));
  return marks({ refs: [...numbers.values()], status: 'reported' });
}

/** Join two records: add numbers, list different texts, and take all other values from the first that has them. */
function together<R extends Row>(a: R, b: R): R {
  const known = new Set([a.name, ...a.names.map(({ text }) => text)].map(fold));
  const more = [{ text: b.name }, ...b.names].filter(({ text }) => !known.has(fold(text)));
  const [role, note] = [bothTexts(a.role, b.role), bothTexts(a.note, b.note)];
  return {
    ...b,
    ...a,
    ...defined({ role, note }),
    ...(a.subject !== undefined && { subject: a.subject || b.subject }),
    names: [...a.names, ...more],
    cases: [...a.cases, ...b.cases],
    ...sumOfMentions(a, b),
    references: a.references + b.references,
  };
}

function bothTexts(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return a.split('; ').includes(b) ? a : `${a}; ${b}`;
}
