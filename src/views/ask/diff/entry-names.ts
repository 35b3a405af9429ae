import type { ShownVersion } from '../../../history/disclose-versions.js';
import type { Fact } from '../../../history/facts.js';
import { isMap, listOf, named, type Plain } from '../../../history/plain.js';
import { printDay } from '../../blocks/measure-times.js';
import { muted } from '../../blocks/prose.js';
import type { Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import type { DiffRecord } from './record.js';

type Entry = Pick<DiffRecord, 'kind' | 'id' | 'title'>;
type FactOf = (kind: string, id: Plain | undefined) => Fact | undefined;

/** Prints an entry of a case: its title, or what is shown for it, and then what tells it apart. */
export type EntryName = (of: string, entry: Entry, title?: Text) => Text;

/** Make a function that prints an entry with its id or, if there are any, with its details. */
export function entryNames(detailsOf: (entry: Entry) => string | undefined, print: PrintId): EntryName {
  return (of, entry, title = [entry.title]) => [...title, ' ', muted(`(${detailsOf(entry) ?? print(of, entry.id)})`)];
}

/**
 * Make a function that returns what tells a measure or a charge apart from others with its title: its people, and the
 * time of a measure. Undefined for other entries. The newest version comes first.
 */
export function entryDetails(
  versions: readonly (ShownVersion | null | undefined)[],
): (entry: Entry) => string | undefined {
  let facts: Map<string, Fact> | undefined;
  const factOf: FactOf = (kind, id) => {
    facts ??= new Map(
      versions
        .toReversed()
        .flatMap((version) => version?.facts.map((fact) => [`${fact.kind} ${fact.shownId}`, fact] as const) ?? []),
    );
    return facts.get(`${kind} ${String(id)}`);
  };
  return ({ kind, id }) => {
    const fact = kind === 'measure' || kind === 'charge' ? factOf(kind, id) : undefined;
    const details = fact && [...peopleIn(fact, factOf), ...periodOf(fact, factOf)];
    return details === undefined || details.length === 0 ? undefined : details.join(', ');
  };
}

/** The people to whom something was done. */
function peopleIn({ values: { people } }: Fact, factOf: FactOf): string[] {
  return listOf(people).flatMap((one) => {
    const { name = '', rest } = named(one);
    const { role = 'victim' } = rest;
    const id = isMap(one) ? one['person'] : one;
    return role === 'victim' ? [factOf('person', id)?.title ?? name] : [];
  });
}

/** When a measure was in force, or else when it was ordered. */
function periodOf({ values: { from, to, begins, ends, ordered } }: Fact, factOf: FactOf): string[] {
  const day = (own: Plain | undefined, event: Plain | undefined) => {
    const date = own ?? factOf('event', event)?.values['date'];
    return typeof date === 'string' && date !== '..' ? printDay(date) : undefined;
  };
  const [first, last] = [day(from, begins), day(to, ends)];
  if (first !== undefined && last !== undefined) return [first === last ? first : `${first} – ${last}`];
  if (first !== undefined) return [isPeriod(from) ? `${first} – end unknown` : `from ${first}`];
  const order = day(undefined, ordered);
  return [...(order === undefined ? [] : [`ordered ${order}`]), ...(last === undefined ? [] : [`to ${last}`])];
}

/** Whether a date names two days, such as `2020-04/2020-05`: `from` before it would be misleading. */
function isPeriod(date: Plain | undefined): boolean {
  return typeof date === 'string' && date.includes('/');
}
