import { getOrInsert } from '../../get-or-insert.js';
import { type Access, maySee, strictest } from '../format/vocabulary.js';
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
  | { readonly kind: 'unknown' }
  | { readonly kind: 'read'; readonly register: Register };

export const absentRegister = { kind: 'absent' } as const satisfies RegisterState;
export const unknownRegister = { kind: 'unknown' } as const satisfies RegisterState;

interface Registered {
  readonly name: string;
  readonly names: readonly Spelling[];
  /** The access that is needed to see these names. */
  readonly access: Access;
}

/** Whether a dossier refers to a register. */
export function isRegistered({ people, organizations }: Dossier): boolean {
  return [...people.values(), ...organizations.values()].some(({ register }) => register !== undefined);
}

/** The registers that were read, each once. */
export function registersIn(states: readonly RegisterState[]): Register[] {
  return [...new Set(states.flatMap((state) => (state.kind === 'read' ? [state.register] : [])))];
}

/**
 * Add to the parties of a dossier the spellings that the register lists for them, as far as someone with this access
 * may see them. Disclose the dossier only afterwards, so that texts are searched for all names of withheld parties. If
 * the register was not read, this is the dossier itself.
 */
export function withRegister(dossier: Dossier, state: RegisterState, access: Access): Dossier {
  return state.kind === 'read' ? withSpellings(dossier, state.register, access) : dossier;
}

/** As `withRegister`, for one of several registers. */
export function withSpellings(dossier: Dossier, { people, organizations }: Register, access: Access): Dossier {
  return {
    ...dossier,
    people: new Map([...dossier.people].map(([id, person]) => [id, spelled(person, people, access)])),
    organizations: new Map([...dossier.organizations].map(([id, one]) => [id, spelled(one, organizations, access)])),
  };
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
  return known && othersIn(known, party).length > 0 ? strictest([known.access, party.access]) : undefined;
}

/** The spellings of an entry that a party does not have itself. */
function othersIn(known: Registered, party: Pick<Registered, 'name' | 'names'>): Spelling[] {
  const own = new Set(spellings(party).map(fold));
  return [{ text: known.name }, ...known.names].filter(({ text }) => !own.has(fold(text)));
}

function spelled<T extends Registered & { readonly register?: string }>(
  party: T,
  registered: ReadonlyMap<string, Registered>,
  access: Access,
): T {
  const known = registered.get(party.register ?? '');
  if (known === undefined) return party;
  if (!maySee(access, known.access) && maySee(access, party.access)) return party;
  return { ...party, names: [...party.names, ...othersIn(known, party)] };
}
