import type { PartialDate } from '../../../dates/edtf.js';
import { defined } from '../../../defined.js';
import type { WrittenClaimCitation, WrittenEvent, WrittenRight, WrittenStatement } from '../../format/schema.js';
import { statedBy } from '../../model/claimed-value.js';
import type { Claim, ViolatedRight } from '../../model/entries.js';
import { asData } from '../../yaml/path.js';
import { type EntryField, entry, list, listedOf } from './containers.js';
import type { Field, Fields, KnownRule, Reader, Times } from './field.js';
import { citations, participants } from './links.js';
import { access, derived, line, linkIn, linkTo, plain, plainOr } from './scalars.js';

const code = plain<string>();

const right: Field<ViolatedRight, WrittenRight> = {
  read: (written) => (typeof written === 'string' ? { right: written } : written && defined(written)),
  write: ({ right: own, refs }) => (refs === undefined ? own : { right: own, refs: [...refs] }),
  /** A right that only withheld sources support is withheld: it would say what is in them. */
  disclose({ right: own, refs }, to) {
    const shown = refs?.filter((id) => to.sees('references', id));
    const disclosed = code.disclose(own, to);
    if (disclosed === undefined || shown?.length === 0) return undefined;
    return { right: disclosed, ...defined({ refs: shown }) };
  },
};

/** The rights that the sources of a claim say were violated. */
const rights: Field<readonly ViolatedRight[], WrittenRight[]> = {
  ...list(right),
  links(written, path, found) {
    for (const [index, one] of listedOf(written).entries()) {
      const at = [...path, index];
      if (typeof one === 'string') linkIn(one, at, ['right', []], found);
      else {
        const { right: own, refs } = asData(one);
        linkIn(own, [...at, 'right'], ['right', []], found);
        for (const [step, id] of listedOf(refs).entries())
          linkIn(id, [...at, 'refs', step], ['link', ['references']], found);
      }
    }
  },
};

/** The point that a claim is about. Without it, nothing tells that a withheld dispute exists. */
const about: Field<string, string> = {
  ...linkTo('about'),
  disclose: (id, to) => (to.sees('disputes', id) ? id : undefined),
};

/**
 * What is shown of sources that the file does not list. `claim` reads it from the citations, and adds withheld sources.
 */
const standIns: Field<readonly string[], never> = {
  ...list(plain<string>()),
  read: () => [],
  write: () => undefined,
};

/** The fields of every claim, in the order in which a search examines them. */
export const claimFields: Omit<Fields<Claim, WrittenStatement & WrittenEvent>, 'id'> = {
  people: participants('people', (person, role) => ({ person, role })),
  organizations: participants('organizations', (organization, role) => ({ organization, role })),
  refs: citations(),
  standIns,
  note: plain('note'),
  status: plainOr('reported'),
  about,
  value: plain(),
  stated: derived(),
  rights,
  access,
  line,
};

interface ClaimOptions<C> {
  /** The keys of its own that its sources support. `--known-on` leaves out any other. */
  readonly sourced: readonly Exclude<keyof C, keyof Claim>[];
  /** The date by which it is compared if it has no value. */
  date?(claim: C): PartialDate;
  /** When what it says began. It was not known before. */
  begins?(claim: C): PartialDate | undefined;
}

/** An entry that is a claim. */
export function claim<C extends Claim & Times, Written extends { readonly refs?: WrittenClaimCitation[] | undefined }>(
  fields: Fields<C, Written>,
  { sourced, date, begins = date }: ClaimOptions<C>,
): EntryField<C, Written> {
  const whole = entry<C, Written>(fields, {
    known: knownClaim(sourced, begins),
    finish(read, { refs = [] }) {
      const shown = refs.flatMap((cited) => (typeof cited === 'object' && 'standIn' in cited ? [cited.standIn] : []));
      return withStated(shown.length === 0 ? read : { ...read, standIns: [...new Set(shown)] }, date?.(read));
    },
  });
  return {
    ...whole,
    write(value) {
      const written = whole.write(value);
      const shown = value.standIns.map((standIn) => ({ standIn }));
      return written && shown.length > 0 ? { ...written, refs: [...(written.refs ?? []), ...shown] } : written;
    },
    disclose(value, to) {
      const seen = whole.disclose(value, to);
      const known = seen && (to.knew?.asKnown(seen, value) ?? seen);
      const shown = known && withStandIns(known, value, to);
      if (value.about === undefined || shown === undefined || shown.about !== undefined) return shown;
      // Without its point, a value means nothing, and would tell that there is one.
      const { value: _, stated: __, ...rest } = shown;
      // The keys that are left out are optional.
      return rest as C;
    },
  };
}

/**
 * The keys of every claim that its sources support. Nothing says since when a note, or a source that is not
 * listed, was known.
 */
const sourcedInClaims: readonly (keyof Claim)[] = [
  'id',
  'people',
  'organizations',
  'refs',
  'status',
  'about',
  'value',
  'stated',
  'rights',
  'access',
  'line',
];

/** A claim was known if one of its sources was, and if what it says had begun. */
function knownClaim<C extends Claim>(
  sourced: ClaimOptions<C>['sourced'],
  begins: ClaimOptions<C>['begins'],
): KnownRule<C> {
  const keys = new Set<PropertyKey>([...sourcedInClaims, ...sourced]);
  return {
    is: (one, { sees, knew }) =>
      (one.refs.some(({ ref }) => sees('references', ref)) || (one.standIns.length > 0 && knew.isBy(undefined))) &&
      !knew.isAfter(begins?.(one)),
    has: (_, key, { knew }) => keys.has(key) || (key === 'standIns' && knew.isBy(undefined)),
  };
}

/** A claim as a reader sees it, with the stand-ins of the sources that this reader may not see, each once. */
function withStandIns<C extends Claim>(seen: C, { refs }: C, to: Reader): C {
  const hidden = refs.flatMap(({ ref }) => (to.sees('references', ref) ? [] : (to.standIn(ref) ?? [])));
  return hidden.length === 0 ? seen : { ...seen, standIns: [...new Set([...seen.standIns, ...hidden])] };
}

/** A claim with the key by which its value is compared with other claims about the same thing. */
function withStated<C extends Claim>(claim: C, date?: PartialDate): C {
  const stated = claim.about === undefined ? undefined : statedBy(claim.value, date);
  return stated === undefined ? claim : { ...claim, stated };
}
