import { compareDates } from '../../../dates/compare.js';
import { arrestedIn, isArrest, peopleMeant } from '../../../dossier/measures/people.js';
import type { Dossier, Named } from '../../../dossier/model/dossier.js';
import type { BriefRecord } from './record.js';

type Event = BriefRecord['timeline'][number];
type Reference = BriefRecord['references'][number];

/** The kinds of events that change where a person stands. */
const decisive: ReadonlySet<string> = new Set(
  'arrest detention disappearance reappearance charge verdict sentence ruling appeal release death'.split(' '),
);

/** The kinds of events that begin or end someone's liberty, also if no measure says so. */
const ofLiberty: ReadonlySet<string> = new Set('arrest detention disappearance release death'.split(' '));

/** All events that are not denied, the most important first. `docs/brief.md` has the rule. */
export function rankedEvents(events: readonly Event[], dossier: Dossier): Event[] {
  const { timeline, measures, charges, subjects } = dossier;
  const steps = new Set([
    ...measures.flatMap(({ begins, ends, ordered }) => [begins, ends, ordered]),
    ...charges.flatMap(({ brought, decisions }) => [brought, ...decisions.map(({ event }) => event)]),
  ]);
  const isSubject = ({ id, name }: Named) => subjects.some((one) => one.id === id && one.name === name);
  for (const { id, kind = '', people } of timeline) {
    // An event that names nobody is about the subjects.
    const meant = isArrest(kind) ? arrestedIn(people) : peopleMeant(people);
    if (ofLiberty.has(kind) && (people.length === 0 || meant.some(isSubject))) steps.add(id);
  }
  const weight = (event: Event) =>
    (steps.has(event.id) ? 4 : 0) +
    (decisive.has(event.kind ?? '') ? 4 : 0) +
    (event.people.some(isSubject) ? 1 : 0) +
    (event.refs.length + (event.standIns ?? []).length > 0 ? 2 : 0) -
    (event.status === 'alleged' || event.status === 'disputed' ? 2 : 0);
  const ranked = byWeight(
    events.filter(({ status }) => status !== 'denied').map((event) => ({ event, weight: weight(event) })),
  );
  // Ten appeals would leave no room for the arrest.
  const counts = new Map<string | undefined, number>();
  const spread = ranked.map(({ event, weight }) => {
    const before = counts.get(event.kind) ?? 0;
    counts.set(event.kind, before + 1);
    return { event, weight: event.kind === undefined ? weight : weight - before };
  });
  return byWeight(spread).map(({ event }) => event);
}

interface Weighed {
  readonly event: Event;
  readonly weight: number;
}

function byWeight(events: readonly Weighed[]): Weighed[] {
  return events.toSorted((a, b) => b.weight - a.weight || compareDates(dated(b.event), dated(a.event)));
}

/** Events in the order of their dates. */
export function byDate(events: readonly Event[]): Event[] {
  return events.toSorted((a, b) => compareDates(dated(a), dated(b)));
}

/**
 * The strongest sources for some claims, the strongest first: again and again the one that supports the most claims
 * that have no source yet. `docs/brief.md` has the rule.
 */
export function strongestSources(
  claims: readonly { readonly refs: readonly { readonly id: string }[] }[],
  references: readonly Reference[],
  most: number,
): Reference[] {
  let open = claims.map(({ refs }) => new Set(refs.map(({ id }) => id)));
  const uses = (id: string) => open.filter((ids) => ids.has(id)).length;
  const rest = new Set(references.filter((reference) => citations(reference) > 0 || uses(reference.id) > 0));
  const chosen: Reference[] = [];
  while (chosen.length < most && rest.size > 0) {
    const [best] = [...rest].toSorted(
      (a, b) =>
        uses(b.id) - uses(a.id) ||
        Number(a.origin !== undefined) - Number(b.origin !== undefined) ||
        citations(b) - citations(a) ||
        a.number - b.number,
    );
    if (best === undefined) break;
    chosen.push(best);
    rest.delete(best);
    open = open.filter((ids) => !ids.has(best.id));
  }
  return chosen;
}

/** The number of claims of the whole case file that cite a reference. */
function citations({ citedBy }: Reference): number {
  return Object.values(citedBy).reduce((sum, ids) => sum + ids.length, 0);
}

function dated({ date: edtf, earliest, latest }: Event) {
  return { edtf, earliest, latest };
}
