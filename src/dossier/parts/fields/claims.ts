import type { WrittenEvent, WrittenStatement } from '../../format/schema.js';
import { statedBy } from '../../model/claimed-value.js';
import type { Claim } from '../../model/entries.js';
import type { Fields } from './field.js';
import { citations, parties } from './links.js';
import { access, derived, line, linkTo, plain, plainOr } from './scalars.js';

/** The fields of every claim, in the order in which a search examines them. */
export const claimFields: Omit<Fields<Claim, WrittenStatement & WrittenEvent>, 'id'> = {
  people: parties('people'),
  organizations: parties('organizations'),
  refs: citations,
  note: plain('note'),
  status: plainOr('reported'),
  about: linkTo('about'),
  value: plain(),
  stated: derived(),
  access,
  line,
};

/** A claim with the key by which its value is compared with other claims about the same thing. */
export function withStated<C extends Claim>(claim: C, date?: Parameters<typeof statedBy>[1]): C {
  const stated = claim.about === undefined ? undefined : statedBy(claim.value, date);
  return stated === undefined ? claim : { ...claim, stated };
}
