import { type Dispute, disputesOf } from '../dossier/disputes.js';
import {
  type Dossier,
  type Event,
  type Organization,
  type Person,
  type Reference,
  type Section,
  type Statement,
  walkSections,
} from '../dossier/model.js';
import { idsNamed } from '../dossier/names.js';
import { CasefileError } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';

/** Its line is that of the first claim about it. */
type TracedDispute = Dispute & { readonly line: number };

/** What can be traced: a claim to its sources, a source or a name to all that rests on it. */
export type Target = { readonly dossier: Dossier } & (
  | { readonly kind: 'statement'; readonly item: Statement; readonly section: Section }
  | { readonly kind: 'event'; readonly item: Event }
  | { readonly kind: 'reference'; readonly item: Reference }
  | { readonly kind: 'person'; readonly item: Person }
  | { readonly kind: 'organization'; readonly item: Organization }
  | { readonly kind: 'dispute'; readonly item: TracedDispute }
);

/**
 * The one thing that a word means, in each dossier that has it: an id, `kind:id` where two kinds share an id, the number
 * of a reference, a name, or the beginning of one id alone. Anything else is wrong use.
 */
export function findTargets(word: string, dossiers: readonly Dossier[]): readonly Target[] {
  const targets = dossiers.flatMap(targetsOf);
  const readings = [
    targets.filter((target) => target.item.id === word || `${target.kind}:${target.item.id}` === word),
    targets.filter(
      (target) => target.kind === 'reference' && `${target.item.number}` === word.replace(/^\[(\d+)\]$/, '$1'),
    ),
    dossiers.flatMap((dossier) => named(word, dossier)),
    targets.filter((target) => target.item.id.startsWith(word) || `${target.kind}:${target.item.id}`.startsWith(word)),
  ];
  const found = readings.find((reading) => reading.length > 0);
  if (found === undefined) {
    const hint = didYouMean(
      word,
      targets.map(({ item }) => item.id),
    );
    throw new CasefileError(`nothing in this case file has the id "${word}"`, {
      hint: hint ?? 'Ids stand in what show, timeline, refs, people and orgs print with --json id.',
    });
  }
  if (new Set(found.map(({ dossier }) => dossier)).size === found.length) return found;
  const listed = found.slice(0, 12).map(({ kind, item }) => `${kind}:${item.id}`);
  const more = found.length > listed.length ? ', …' : '';
  throw new CasefileError(`"${word}" can mean ${found.length} things`, {
    hint: `Write one of: ${listed.join(', ')}${more}.`,
  });
}

function targetsOf(dossier: Dossier): Target[] {
  const { timeline, references, people, organizations } = dossier;
  return [
    ...[...walkSections(dossier.sections)].flatMap(({ section }) =>
      section.statements.map((item) => ({ kind: 'statement' as const, dossier, item, section })),
    ),
    ...timeline.map((item) => ({ kind: 'event' as const, dossier, item })),
    ...references.map((item) => ({ kind: 'reference' as const, dossier, item })),
    ...[...people.values()].map((item) => ({ kind: 'person' as const, dossier, item })),
    ...[...organizations.values()].map((item) => ({ kind: 'organization' as const, dossier, item })),
    ...[...disputesOf(dossier).values()].map((dispute) => ({
      kind: 'dispute' as const,
      dossier,
      item: { ...dispute, line: dispute.claims[0]?.line ?? 1 },
    })),
  ];
}

function named(word: string, dossier: Dossier): Target[] {
  const [people, organizations] = [
    idsNamed(word, dossier.people.values()),
    idsNamed(word, dossier.organizations.values()),
  ];
  return targetsOf(dossier).filter(
    ({ kind, item }) =>
      (kind === 'person' && people.includes(item.id)) || (kind === 'organization' && organizations.includes(item.id)),
  );
}
