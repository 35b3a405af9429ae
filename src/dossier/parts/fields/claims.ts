import { defined } from '../../../defined.js';
import type { WrittenEvent, WrittenRight, WrittenStatement } from '../../format/schema.js';
import { statedBy } from '../../model/claimed-value.js';
import type { Claim, ViolatedRight } from '../../model/entries.js';
import { list, listedOf } from './containers.js';
import type { Field, Fields } from './field.js';
import { citations, participants } from './links.js';
import { access, derived, line, linkIn, linkTo, plain, plainOr } from './scalars.js';

const code = plain<string>();

const right: Field<ViolatedRight, WrittenRight> = {
  read: (written) => (typeof written === 'string' ? { right: written } : written && defined(written)),
  /** A right that only withheld sources support is withheld: it would say what is in them. */
  disclose({ right: own, refs }, to) {
    const shown = refs?.filter((id) => to.sees('references', id));
    const disclosed = code.disclose(own, to);
    if (disclosed === undefined || shown?.length === 0) return undefined;
    return { right: disclosed, ...defined({ refs: shown }) };
  },
};

/** The rights that the sources of a claim say were violated. */
const rights: Field<readonly ViolatedRight[], readonly WrittenRight[]> = {
  ...list(right),
  links(written, path, found) {
    for (const [index, one] of listedOf(written).entries()) {
      const at = [...path, index];
      if (typeof one === 'string') linkIn(one, at, ['right', []], found);
      else if (typeof one === 'object' && one !== null) {
        const { right: own, refs } = one as { readonly right?: unknown; readonly refs?: unknown };
        linkIn(own, [...at, 'right'], ['right', []], found);
        for (const [place, id] of listedOf(refs).entries())
          linkIn(id, [...at, 'refs', place], ['link', ['references']], found);
      }
    }
  },
};

/** The point that a claim is about. Without it, nothing tells that a withheld dispute exists. */
const about: Field<string, string> = {
  ...linkTo('about'),
  disclose: (id, to) => (to.sees('disputes', id) ? id : undefined),
};

/** The fields of every claim, in the order in which a search examines them. */
export const claimFields: Omit<Fields<Claim, WrittenStatement & WrittenEvent>, 'id'> = {
  people: participants('people'),
  organizations: participants('organizations'),
  refs: citations,
  note: plain('note'),
  status: plainOr('reported'),
  about,
  value: plain(),
  stated: derived(),
  rights,
  access,
  line,
};

/** A claim with the key by which its value is compared with other claims about the same thing. */
export function withStated<C extends Claim>(claim: C, date?: Parameters<typeof statedBy>[1]): C {
  const stated = claim.about === undefined ? undefined : statedBy(claim.value, date);
  return stated === undefined ? claim : { ...claim, stated };
}
