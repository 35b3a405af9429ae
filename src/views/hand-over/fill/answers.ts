import { defined } from '../../../defined.js';
import type { Query } from '../../../dossier/format/questionnaire.js';
import { isStated } from '../../../dossier/model/is-stated.js';
import { type Support, together } from '../../../dossier/model/together.js';
import type { KindName } from '../../../dossier/parts/entries-by-kind.js';
import { getOrInsert } from '../../../get-or-insert.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Item } from '../../view-definition.js';
import type { Borrowed } from './borrowed.js';
import { type AnswerContext, type Asked, isAskedRight, type Print } from './field.js';
import { type Answer, distinct } from './record.js';
import { askedBy, whereTest } from './where.js';

/** What an answer takes from the entry that it is made from. */
export interface Entry {
  readonly id?: string | null;
  readonly status?: Answer['status'];
  readonly citationNeeded?: boolean;
  readonly about?: Answer['about'];
  readonly refs?: readonly CitationRecord[];
  readonly standIns?: readonly string[] | undefined;
  readonly rights?: readonly Right[];
}

interface Right {
  readonly right: string;
  readonly refs?: readonly string[] | undefined;
}

export type Printers<R> = Readonly<Record<string, Print<R>>>;

/** The entries that a query chooses, each as an answer. `kind` is absent for the case file itself. */
export function answersFrom<R extends object>(
  kind: KindName | undefined,
  items: readonly Item<R & Entry>[],
  printers: Printers<R>,
  query: Query,
  context: AnswerContext,
): Answer[] {
  const fits = whereTest(query, context.dossier);
  const asked = askedBy(query);
  // Only the citations of a claim say that a right was violated, not those of what gives its dates.
  const isOfRights = query.show.includes('rights') || asked.rights.length > 0;
  return items.filter(fits).flatMap(({ record }) =>
    bySources(record, query, asked).flatMap(([part, show]) => {
      const fields = fieldsOf(part, printers, show, asked, context);
      const text = joined(fields, show, context);
      if (text === undefined) return [];
      const { id = null, citationNeeded, about } = part;
      const borrowed = together(isOfRights ? [] : fields.flatMap(({ from }) => from));
      const { status, ...sources } = supportOf(part, borrowed, context);
      return [
        {
          text,
          ...(kind !== undefined && { entry: { kind, id } }),
          ...defined({ status, about }),
          ...(citationNeeded && { citationNeeded }),
          ...sources,
        },
      ];
    }),
  );
}

/** An entry with the fields to print of it. */
type Shown<R> = readonly [record: R, fields: readonly string[]];

/** An entry with only what is asked for, and the citations that support it. What has other citations is apart. */
function bySources<R extends Entry>(record: R, { show }: Query, asked: Asked): Shown<R>[] {
  const { refs = [], rights = [], standIns = [] } = record;
  const isShown = show.includes('rights');
  if (refs.some((cited) => cited.for !== undefined)) return byFields(record, show);
  if (rights.length === 0 || (!isShown && asked.rights.length === 0)) return [[record, show]];
  const groups = new Map<string, { rights: Right[]; ids: Set<string>; standIns: readonly string[] }>();
  for (const right of rights.filter(({ right: code }) => isAskedRight(code, asked.rights))) {
    const ids = right.refs ?? refs.map(({ id }) => id);
    // A right that names its sources rests on no other, so on no stand-in.
    const shown = right.refs === undefined ? standIns : [];
    const key = isShown ? JSON.stringify([ids, shown]) : '';
    const group = getOrInsert(groups, key, () => ({ rights: [], ids: new Set<string>(), standIns: [] }));
    group.rights.push(right);
    if (shown.length > 0) group.standIns = shown;
    for (const id of ids) group.ids.add(id);
  }
  return [...groups.values()].map(({ ids, ...own }) => [
    { ...record, ...own, refs: refs.filter(({ id }) => ids.has(id)) },
    show,
  ]);
}

/**
 * A person or an organisation whose citations say which fields they support: once for fields with the same citations.
 */
function byFields<R extends Entry>(record: R, show: readonly string[]): Shown<R>[] {
  const { refs = [] } = record;
  const groups = new Map<string, { refs: CitationRecord[]; fields: string[] }>();
  for (const field of show) {
    const own = refs.filter(({ for: keys }) => keys === undefined || keys.includes(field));
    const key = JSON.stringify(own.map((cited) => refs.indexOf(cited)));
    const group = getOrInsert(groups, key, () => ({ refs: own, fields: [] }));
    group.fields.push(field);
  }
  return [...groups.values()].map(({ refs: own, fields }) => [{ ...record, refs: own }, fields]);
}

/**
 * Fields that say when something was the case. They introduce an answer. Alone they are one only if nothing
 * else is asked for.
 */
const times = new Set(['date', 'period']);
/** Fields that can be whole sentences. */
const sentences = new Set(['title', 'text', 'claim', 'note', 'summary', 'days']);
const sentenceEnd = /[.!?…。؟۔]["'”’»)\]]*$/u;

/** The fields of an answer that are not empty. */
function fieldsOf<R>(
  record: R,
  printers: Printers<R>,
  show: readonly string[],
  asked: Asked,
  context: AnswerContext,
): (Borrowed & { readonly field: string })[] {
  return show.flatMap((field) => {
    const printed = printers[field]?.(record, asked, context) ?? '';
    const { text, from } = typeof printed === 'string' ? { text: printed, from: [] } : printed;
    return text.trim() === '' ? [] : [{ field, text: text.trim(), from }];
  });
}

/** The status and sources of an answer: those of the record, and of what it takes from other claims. */
export function supportOf(
  { status, refs = [], standIns = [] }: Pick<Entry, 'status' | 'refs' | 'standIns'>,
  borrowed: Support,
  { cite }: AnswerContext,
): Pick<Answer, 'status' | 'refs' | 'standIns'> {
  const all = [...new Set([...standIns, ...borrowed.standIns])];
  return {
    ...defined({ status: status && (isStated({ status }) && !isStated(borrowed) ? borrowed.status : status) }),
    refs: borrowed.refs.length === 0 ? [...refs] : distinct([...refs, ...cite(borrowed.refs)]),
    ...(all.length > 0 && { standIns: all }),
  };
}

/** The fields of an answer as one text. */
function joined(
  parts: readonly { field: string; text: string }[],
  show: readonly string[],
  context: AnswerContext,
): string | undefined {
  const { say } = context.language;
  const isOnlyTime = parts.every(({ field }) => times.has(field));
  if (isOnlyTime && !show.every((field) => times.has(field))) return undefined;
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  let [text, last] = [first.text, first.field];
  for (const part of rest) {
    const isSentence = sentences.has(last) || sentences.has(part.field);
    if (times.has(last)) text = say('fill.introduced', { what: text, text: part.text });
    else if (!isSentence && !sentenceEnd.test(text)) text += say('list.semicolon') + part.text;
    else {
      const sentence = sentenceEnd.test(text) ? text : say('sentence.end', { text });
      text = say('sentence.next', { text: sentence, next: part.text });
    }
    last = part.field;
  }
  return text;
}
