import { getOrInsert } from '../../get-or-insert.js';
import { type Access, strictest } from '../format/vocabulary.js';
import { fold } from '../names/fold.js';
import { spellings } from '../names/spellings.js';
import type { Dossier, Spelling } from './dossier.js';

/** The parties that several case files share. Case files refer to the register; it refers to none of them. */
export interface Register {
  readonly people: ReadonlyMap<string, Registered>;
  readonly organizations: ReadonlyMap<string, Registered>;
}

/** The register that a case file may refer to, which may be unknown. */
export type RegisterState =
  | { readonly kind: 'absent' }
  /** The register cannot be read, or nobody looked for it. */
  | {
      readonly kind: 'unknown';
      /** The strictest access that it may give a name. */
      readonly access: Access;
    }
  | { readonly kind: 'read'; readonly register: Register };

export const absentRegister = { kind: 'absent' } as const satisfies RegisterState;
export const unknownRegister = { kind: 'unknown', access: 'secret' } as const satisfies RegisterState;

/** A party by its names. */
export interface PartyNames {
  readonly name: string;
  readonly names: readonly Spelling[];
}

export interface Registered extends PartyNames {
  /** The access that is needed to see these names. */
  readonly access: Access;
}

/** Whether a dossier refers to a register. */
export function isRegistered({ people, organizations }: Dossier): boolean {
  return [...people.values(), ...organizations.values()].some(({ register }) => register !== undefined);
}

/** The entries of a register to which a dossier refers. */
export function entriesOf(dossier: Dossier, register: Register): Registered[] {
  return (['people', 'organizations'] as const).flatMap((part) =>
    [...dossier[part].values()].flatMap((party) => register[part].get(party.register ?? '') ?? []),
  );
}

/** The registers that were read, each once. */
export function registersIn(states: readonly RegisterState[]): Register[] {
  return [...new Set(states.flatMap((state) => (state.kind === 'read' ? [state.register] : [])))];
}

/**
 * The entries of registers of several versions, in as few registers as possible. Most versions have the same entries:
 * adding one register after the other adds what all of them list.
 */
export function withoutRepetition(registers: readonly Register[]): Register[] {
  const layersOf = (part: keyof Register) => {
    const byId = new Map<string, Map<string, Registered>>();
    for (const register of registers)
      for (const [id, party] of register[part]) {
        getOrInsert(byId, id, () => new Map()).set(JSON.stringify(party), party);
      }
    const layers: Map<string, Registered>[] = [];
    for (const [id, different] of byId)
      for (const [place, party] of [...different.values()].entries()) {
        const layer = layers[place] ?? new Map<string, Registered>();
        layers[place] = layer.set(id, party);
      }
    return layers;
  };
  const [people, organizations] = [layersOf('people'), layersOf('organizations')];
  return Array.from({ length: Math.max(people.length, organizations.length) }, (_, place) => ({
    people: people[place] ?? new Map(),
    organizations: organizations[place] ?? new Map(),
  }));
}

/**
 * The access that is needed to see the spellings that a register adds to a party; undefined if it adds none. A withheld
 * party withholds them too.
 */
export function accessToSpellings(
  dossier: Dossier,
  part: keyof Register,
  id: string,
  state: RegisterState,
): Access | undefined {
  const party = dossier[part].get(id);
  if (state.kind !== 'read' || party?.register === undefined) return undefined;
  const known = state.register[part].get(party.register);
  return known && othersIn(party)(known).length > 0 ? strictest([known.access, party.access]) : undefined;
}

/** Make a function that gives the spellings of an entry which a party does not have itself. */
export function othersIn(party: PartyNames): (known: Registered) => Spelling[] {
  const own = new Set(spellings(party).map(fold));
  return ({ name, names }) => [{ text: name }, ...names].filter(({ text }) => !own.has(fold(text)));
}
