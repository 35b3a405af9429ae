import { MeasureTimes } from '../../dossier/measures/bounds.js';
import { isSame, subjectsOf } from '../../dossier/measures/people.js';
import type { Charge, Dossier, Measure } from '../../dossier/model/dossier.js';
import { grouped } from '../../grouped.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import { printPeriod } from './measure-times.js';

interface ClaimId {
  readonly kind: string;
  readonly id: string;
}

/**
 * Make a function that returns the title of an entry in a language. Entries have titles of their own, but that
 * of a measure is the name of its kind. Measures of one kind, and charges with one title, have the details
 * that tell them apart.
 */
export function claimTitles(dossier: Dossier, language: Language): (entry: ClaimId, title: string) => string {
  const { say } = language;
  const kinds = new Map(dossier.measures.map(({ id, kind }) => [id, kind]));
  const detailsOf = claimDetails(dossier, language);
  return (entry, title) => {
    const measure = entry.kind === 'measure' ? kinds.get(entry.id) : undefined;
    const text = measure === undefined ? title : say(`measure.kind.${measure}`);
    const details = detailsOf(entry);
    return details === undefined ? text : say('brief.marked', { text, marks: details });
  };
}

/**
 * Make a function that returns what tells a measure or a charge apart from those with the same title: its people, and
 * the time of a measure. Undefined for the only one with its title, and for other entries.
 */
export function claimDetails(dossier: Dossier, language = english): (entry: ClaimId) => string | undefined {
  const { measures, charges, subjects } = dossier;
  const alike = [...grouped(measures, ({ kind }) => kind).values()].filter(({ length }) => length > 1);
  const accused = [...grouped(charges, ({ title, law }) => title ?? law).values()].filter(({ length }) => length > 1);
  const all = [...alike, ...accused].flat();
  const byId = new Map<string, Measure | Charge>(
    all.map((one) => [`${'law' in one ? 'charge' : 'measure'} ${one.id}`, one]),
  );
  if (byId.size === 0) return () => undefined;
  const times = new MeasureTimes(dossier);
  // The name says nothing new if the case is about one person only.
  const [only] = subjects.length === 1 ? subjects : [];
  const isOfOne = all.every((one) => subjectsOf(one).every((person) => only !== undefined && isSame(only, person)));
  return ({ kind, id }) => {
    const claim = byId.get(`${kind} ${id}`);
    if (claim === undefined) return undefined;
    const details = [
      ...(isOfOne ? [] : subjectsOf(claim).map(({ name }) => name)),
      ...('kind' in claim ? [printPeriod(claim, times, dossier, { language })] : []),
    ];
    return details.length === 0 ? undefined : details.join(language.say('list.comma'));
  };
}
