import { type Day, isCertain, type PartialDate } from '../dates/edtf.js';
import { printDate } from '../dates/print.js';
import { getOrInsert } from '../get-or-insert.js';
import { indexById } from '../index-by-id.js';
import { accountFinder, countAccounts } from './model/accounts.js';
import type { Claim, Dossier } from './model/dossier.js';
import { claimsOf, entriesWith } from './parts/entries-by-kind.js';
import type { KnowingReader, Knowledge, LinkedPart, Times } from './parts/fields/field.js';
import type { Part } from './parts/part.js';
import { parts, wholeFile } from './parts/registry.js';
import { noNames } from './parts/shared-entries.js';
import { withoutParties } from './parts/unnamed-parties.js';

/** The day on which something was known. `possibly` includes what may have been known on it. */
export interface KnownDay {
  readonly day: Day;
  readonly possibly: boolean;
}

/** The claims that were not known on a day. */
export interface LeftOut {
  readonly on: KnownDay;
  readonly claims: number;
  /** Those of them that cite no source with a date of issue. */
  readonly undated: number;
}

/**
 * What a case file could say on a day: the claims that rest on a source that existed by then. The dossier must be
 * disclosed already. It is disclosed again, to a reader who knows what was known on that day: only what has a rule for
 * this in `src/dossier/parts` is shown.
 */
export function knownOn(dossier: Dossier, on: KnownDay): { readonly dossier: Dossier; readonly leftOut: LeftOut } {
  const named = noNames();
  const linked = new Map<LinkedPart, ReadonlySet<string>>();
  const reader: KnowingReader = {
    allows: () => true,
    name(kind, one) {
      if (one.id !== null) named[kind].add(one.id);
      return one;
    },
    sees(part, id) {
      // A point needs no entry. It was known with the claims about it.
      if (part === 'disputes') return true;
      const ids = getOrInsert(linked, part, () => knownIds(dossier, part, reader));
      return ids.has(id);
    },
    standIn: () => undefined,
    knew: {
      ...daysBy(on),
      asKnown: claimBy(on, () =>
        accountsIn({ ...dossier, references: parts.references.disclose(dossier.references, reader) ?? [] }),
      ),
    },
  };
  const shown = wholeFile.disclose(dossier, reader);
  if (shown === undefined) throw new Error('every case file has a title');
  const points = new Set(claimsOf(shown).map(({ about }) => about));
  const then = {
    ...withoutParties(shown, (kind, one) => !named[kind].has(one.id) && !('refs' in one && one.refs.length > 0)),
    disputes: new Map([...shown.disputes].filter(([id]) => points.has(id))),
    ...(dossier.asOf && until(dossier.asOf, on.day)),
  };
  return { dossier: then, leftOut: { on, ...leftOutOf(dossier, reader) } };
}

/** The ids of the entries of a part that were known. */
function knownIds(dossier: Dossier, key: LinkedPart, reader: KnowingReader): ReadonlySet<string> {
  const { entry, entries }: Part = parts[key];
  return new Set(Array.from(entries(dossier[key])).flatMap((one) => (entry.known?.is(one, reader) ? [one.id] : [])));
}

function leftOutOf(dossier: Dossier, reader: KnowingReader): Omit<LeftOut, 'on'> {
  const isDated = new Map(dossier.references.map(({ id, issued }) => [id, issued !== undefined]));
  const unknown = entriesWith(dossier, 'status').filter(({ part, item }) => !part.entry.known?.is(item, reader));
  const undated = unknown.filter(({ item }) => !item.refs.some(({ ref }) => isDated.get(ref)));
  return { claims: unknown.length, undated: undated.length };
}

function daysBy({ day, possibly }: KnownDay): Omit<Knowledge, 'asKnown'> {
  return {
    isBy(date) {
      if (possibly) return date === undefined || date.earliest === null || date.earliest <= day;
      return date !== undefined && isCertain(date) && date.latest !== null && date.latest <= day;
    },
    isAfter: (date) => date !== undefined && date.earliest !== null && date.earliest > day,
    cut(date) {
      const [first = '', last] = date.edtf.split('/');
      if (last === undefined || (date.latest !== null && date.latest <= day)) return date;
      return { ...date, edtf: `${first === '' ? '..' : first}/${day}`, latest: day };
    },
  };
}

/** Make a function that counts the independent accounts in citations. */
function accountsIn(dossier: Dossier): (refs: Claim['refs']) => number {
  const byId = indexById(dossier.references);
  const accountsOf = accountFinder(dossier);
  return (refs) => countAccounts(refs.flatMap(({ ref }) => byId.get(ref) ?? []).map(accountsOf));
}

/** Make the last step for a claim: adapt its status, its note and its open end to what was known on the day. */
function claimBy({ day }: KnownDay, accountsIn: () => (refs: Claim['refs']) => number): Knowledge['asKnown'] {
  let accounts: ReturnType<typeof accountsIn> | undefined;
  const isConfirmed = ({ refs }: Claim) => {
    accounts ??= accountsIn();
    return accounts(refs) > 1;
  };
  return <C extends Claim & Times>(shown: C, whole: C): C => {
    const { to, ...rest } = shown;
    const lost = sourcesOf(shown) < sourcesOf(whole);
    // The source that confirmed it may be one that came later.
    const status = shown.status === 'confirmed' && lost && !isConfirmed(shown) ? 'reported' : shown.status;
    const cut = shown.date?.edtf !== whole.date?.edtf;
    // Nothing says that it had begun, so nothing says that it went on.
    const isOpen = to?.edtf === '..' && shown.from === undefined && shown.begins === undefined;
    return {
      ...(isOpen ? (rest as C) : shown),
      status,
      ...(cut && { note: `Cut at ${printDate(day)}. It may have lasted longer.` }),
    };
  };
}

function sourcesOf({ refs, standIns }: Claim): number {
  return refs.length + standIns.length;
}

/** The day until which a file says something, for someone who knew it on a day. */
function until(asOf: PartialDate, day: Day): Pick<Dossier, 'asOf' | 'checked'> {
  if (asOf.latest !== null && asOf.latest <= day) return { asOf };
  return { asOf: { edtf: day, earliest: day, latest: day }, checked: asOf };
}
