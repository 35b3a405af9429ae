import { withheldNames, withoutWithheld } from '../dossier/disclose.js';
import { type Access, accessLevels, strictest } from '../dossier/format/vocabulary.js';
import { VersionLeaks } from '../dossier/leaks.js';
import type { Dossier, WaivedLine } from '../dossier/model/dossier.js';
import { accessToSpellings, type Register, type RegisterState, registersIn } from '../dossier/model/register.js';
import { hidesNames, withRegisters } from '../dossier/model/registered-names.js';
import { matchKinds } from './compare.js';
import { type Fact, factKey, factsOf } from './facts.js';
import { isStricter } from './weaker.js';

/** What the later of two versions shows and the earlier one withholds, apart from what a reader may see as a change. */
export interface MorePublic {
  /** The entries that spell a name which the earlier version withholds, each by its `factKey`. Not all may be shown. */
  readonly naming: ReadonlySet<string>;
  /** The access that shows the other changes; absent if there are none. */
  readonly withheldAt?: Access;
}

/** A version of a case file, with the register that it refers to. */
interface Version {
  readonly dossier: Dossier;
  readonly register: RegisterState;
}

/**
 * Find what the later version shows to this reader, or to readers with less access, that the earlier one withholds.
 * What the later version still withholds from the reader is left out.
 */
export function morePublic(versions: readonly [before: Version, after: Version], access: Access): MorePublic {
  const [before, after] = [versions[0].dossier, versions[1].dossier];
  const registers = registersIn(versions.map(({ register }) => register));
  const withheld = levelsWithholding(versions[0]);
  if (withheld.length + registers.length === 0) return { naming: new Set() };
  const [old, now] = [factsOf(before), factsOf(after)];
  const pairs = [...matchKinds(old, now).values()].flatMap((matching) => matching.pairs);
  const unmaskedAt = (level: Access) =>
    pairs.flatMap((pair) =>
      isStricter(pair.before.access, level) && !isStricter(pair.after.access, level) ? [pair.before] : [],
    );
  const naming = new Set<string>();
  const levels: Access[] = unmaskedAt(access).map((fact) => fact.access);
  for (const { key, needed } of spelledIn(versions, pairs).filter((one) => !isStricter(one.now, access)))
    if (isStricter(needed, access)) levels.push(needed);
    else naming.add(key);
  for (const level of withheld.filter((one) => !isStricter(one, access))) {
    const found = namedAt(level, { before, after, registers, pairs, unmasked: unmaskedAt(level) });
    if (level !== access) for (const key of found) naming.add(key);
    // The least access that sees all of the earlier version.
    else if (found.size > 0) levels.push(accessLevels.find((one) => !withheld.includes(one)) ?? 'secret');
  }
  return { naming, ...(levels.length > 0 && { withheldAt: strictest(levels) }) };
}

/** The parties whose spellings in the register need less access than before. */
function spelledIn(
  [old, later]: readonly [Version, Version],
  pairs: Versions['pairs'],
): readonly { readonly key: string; readonly needed: Access; readonly now: Access }[] {
  return pairs.flatMap(({ before, after }) => {
    if (after.kind !== 'person' && after.kind !== 'organization') return [];
    const part = after.kind === 'person' ? 'people' : 'organizations';
    const needed = accessToSpellings(old.dossier, part, before.shownId, old.register);
    const now = accessToSpellings(later.dossier, part, after.shownId, later.register);
    // A party that is shown to more people is itself the change.
    const isOfRegister = !isStricter(before.access, after.access);
    return needed && now && isStricter(needed, now) && isOfRegister ? [{ key: factKey(after), needed, now }] : [];
  });
}

interface Versions {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly registers: readonly Register[];
  readonly pairs: readonly { readonly before: Fact; readonly after: Fact }[];
  /** Parties that the later version shows: their own change says so. */
  readonly unmasked: readonly Fact[];
}

/**
 * The entries that the later version shows at a level although they spell a name that the earlier one withholds there.
 */
function namedAt(level: Access, { before, after, registers, pairs, unmasked }: Versions): ReadonlySet<string> {
  const masked = withoutParties(before, new Set(unmasked.map(factKey)));
  const known = withRegisters(masked, registers, level);
  const names = withheldNames(known, level);
  const [old, now] = [withoutWithheld(before, level), withoutWithheld(after, level)];
  if (names === null || now === null) return new Set();
  const leaks = new VersionLeaks(names);
  const keysIn = (dossier: Dossier | null, waived: readonly WaivedLine[] = []) =>
    new Set(
      (dossier === null ? [] : leaks.in(dossier, waived)).map(({ kind, id }) =>
        factKey({ kind: kind === 'key' ? 'case' : kind, shownId: id }),
      ),
    );
  const [open, accepted] = [keysIn(now, after.waived), keysIn(now)];
  const [oldOpen, oldAccepted] = [keysIn(old, before.waived), keysIn(old)];
  const earlier = new Map(pairs.map((pair) => [factKey(pair.after), factKey(pair.before)]));
  return new Set(
    [...accepted].filter((key) => {
      const was = earlier.get(key) ?? '';
      // A waiver that is new shows a word that nothing showed before.
      const isShown = open.has(key) ? oldOpen.has(was) : oldAccepted.has(was) && !oldOpen.has(was);
      return !isShown;
    }),
  );
}

/** The levels at which a version withholds something. */
function levelsWithholding({ dossier, register }: Version): Access[] {
  return accessLevels.filter(
    (level) => withoutWithheld(dossier, level) !== dossier || hidesNames(dossier, register, level),
  );
}

function withoutParties(dossier: Dossier, keys: ReadonlySet<string>): Dossier {
  const without = <T>(kind: 'person' | 'organization' | 'place', all: ReadonlyMap<string, T>) =>
    new Map([...all].filter(([id]) => !keys.has(factKey({ kind, shownId: id }))));
  return {
    ...dossier,
    people: without('person', dossier.people),
    organizations: without('organization', dossier.organizations),
    places: without('place', dossier.places),
  };
}
