import type { Access } from '../format/vocabulary.js';
import { fold } from '../names/fold.js';
import { unspaced } from '../names/scripts.js';
import { spellings } from '../names/spellings.js';
import type { Check, Checked } from './check.js';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly names: readonly { readonly text: string }[];
  readonly access: Access;
  readonly line: number;
}

interface Kind<T extends Party> {
  readonly nouns: readonly [one: string, two: string];
  /** What a name has in common with the same name; empty if many can have it. */
  readonly keyOf: (name: string) => string;
  /** What tells two entries of one name apart, if both have it and it differs. */
  readonly marksOf: (party: T) => Readonly<Record<string, string | number | undefined>>;
}

export const duplicateParty: Check = {
  code: 'duplicate-party',
  check({ dossier: { people, organizations, places }, report }) {
    reportTwins(people.values(), report, {
      nouns: ['person', 'people'],
      keyOf: keyOfPerson,
      marksOf: ({ born, died, gender, nationality, register }) => ({
        born: born?.edtf,
        died: died?.edtf,
        gender,
        nationality,
        register,
      }),
    });
    reportTwins(organizations.values(), report, {
      nouns: ['organisation', 'organisations'],
      keyOf: fold,
      marksOf: ({ kind, country, register }) => ({ kind, country, register }),
    });
    reportTwins(places.values(), report, {
      nouns: ['place', 'places'],
      keyOf: fold,
      marksOf: ({ kind, country, lat, lon }) => ({ kind, country, lat, lon }),
    });
  },
};

function reportTwins<T extends Party>(parties: Iterable<T>, report: Checked['report'], kind: Kind<T>): void {
  const known = new Map<string, T>();
  for (const item of parties) {
    const keys = spellings(item).map(kind.keyOf);
    const first = keys.map((key) => known.get(key)).find((one) => one !== undefined && isTwin(one, item, kind));
    if (first !== undefined) {
      const [one, two] = kind.nouns;
      report(
        { item, path: ['name'], beside: [first] },
        `${one} "${item.id}" has the same name as "${first.id}" on line ${first.line}`,
        `Keep one of them, and use its id everywhere. If they are two ${two}, write what tells them apart: ${Object.keys(kind.marksOf(item)).join(', ')}.`,
      );
    }
    for (const key of keys) if (key !== '' && !known.has(key)) known.set(key, item);
  }
}

/** Both orders are in use: `Nobody, Ada`. Several people can have one given name. */
function keyOfPerson(name: string): string {
  const words = fold(name).split(' ');
  return words.length > 1 || unspaced.test(name) ? words.sort().join(' ') : '';
}

/**
 * Whether nothing tells two entries apart. A problem must not say that a withheld entry has the name of a shown one.
 */
function isTwin<T extends Party>(one: T, other: T, { marksOf }: Kind<T>): boolean {
  if (one.access !== other.access) return false;
  const others = marksOf(other);
  return Object.entries(marksOf(one)).every(
    ([key, mark]) => mark === undefined || others[key] === undefined || mark === others[key],
  );
}
