import type { Query } from '../../../dossier/format/questionnaire.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { type Facets, rules } from '../../selecting/filters.js';
import { type Asked, isAskedRight } from './field.js';

/** An entry that filters examine. */
interface Tested {
  readonly record: {
    readonly id?: string | null;
    readonly about?: { readonly id: string } | undefined;
    readonly decisions?: readonly { readonly outcome: string }[];
  };
  readonly facets: Facets;
}

type Fits = (entry: Tested) => boolean;

/** The filters that have the same rule as an option of the command line. */
const asOption = ['kind', 'type', 'tag', 'place', 'role', 'section', 'status'] as const;

function fits(filter: string, value: string, dossier: Dossier): Fits {
  const option = asOption.find((name) => name === filter);
  if (option !== undefined) {
    const matches = rules[option].fits(value, dossier);
    return ({ facets }) => matches(facets);
  }
  switch (filter) {
    case 'id':
      return ({ record }) => record.id === value;
    case 'about':
      return ({ record }) => record.about?.id === value;
    case 'right':
      return ({ facets: { rights = [] } }) => rights.some((code) => isAskedRight(code, [value]));
    case 'outcome':
      return ({ record: { decisions = [] } }) => decisions.some(({ outcome }) => outcome === value);
    default:
      return () => false;
  }
}

/** Whether an entry has one of the values of each filter. */
export function whereTest({ where = {} }: Query, dossier: Dossier): Fits {
  const all = Object.entries(where).map(([filter, values]) => values.map((value) => fits(filter, value, dossier)));
  return (entry) => all.every((any) => any.some((test) => test(entry)));
}

export function askedBy({ where = {} }: Query): Asked {
  return { roles: where['role'] ?? [], rights: where['right'] ?? [] };
}
