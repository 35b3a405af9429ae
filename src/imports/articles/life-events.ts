import { defined } from '../../defined.js';
import type { WrittenEvent, WrittenSection } from '../../dossier/format/schema.js';
import { writtenSpellings } from '../../dossier/names/spellings.js';
import { lifeDatesIn } from './life-dates.js';
import type { Subject } from './subject.js';

interface LifeEvents {
  readonly events: readonly (Omit<WrittenEvent, 'id'> & { readonly kind: 'birth' | 'death' })[];
  /** The words of a date that is not certain, if a date is missing. */
  readonly uncertain?: string;
}

/**
 * The birth and the death of the subject of an article. The dates that the subject does not have come from the first
 * sentence about the subject, and are added to the subject.
 */
export function lifeEvents({ id, person }: Subject, { statements }: WrittenSection): LifeEvents {
  const names = writtenSpellings(person);
  const first = statements?.find(({ text }) => names.some((name) => text.startsWith(name)));
  const { uncertain, ...dates } = lifeDatesIn(first?.text ?? '');
  const isComplete = person.born !== undefined && person.died !== undefined;
  const ends = [
    ['born', 'birth', 'is born'],
    ['died', 'death', 'dies'],
  ] as const;
  const events = ends.flatMap(([key, kind, verb]) => {
    const isNew = person[key] === undefined && dates[key] !== undefined;
    if (isNew) person[key] = dates[key];
    const date = person[key];
    if (date === undefined) return [];
    const refs = isNew ? first?.refs : undefined;
    return [{ date, title: `${person.name} ${verb}`, kind, people: [id], ...defined({ refs }) }];
  });
  return { events, ...(!isComplete && defined({ uncertain })) };
}
