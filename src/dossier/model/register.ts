import { getOrInsert } from '../../get-or-insert.js';
import { remembering, rememberingEach } from '../../remembering.js';
import { type Access, maySee, strictest } from '../format/vocabulary.js';
import { fold } from '../names/fold.js';
import { spellings } from '../names/spellings.js';
import { furtherNames } from '../names/withheld/further-names.js';
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

type Party = Registered & { readonly register?: string };

interface Named {
  readonly name: string;
  readonly names: readonly Spelling[];
}

interface Registered extends Named {
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
 * may see them, and the names that it withholds from this reader. Disclose the dossier only afterwards, so that texts
 * are searched for all these names. If the register was not read, this is the dossier itself.
 */
export function withRegister(dossier: Dossier, state: RegisterState, access: Access): Dossier {
  return state.kind === 'read' ? withRegisters(dossier, [state.register], access) : dossier;
}

/** Whether a register may withhold names from a reader with this access, of parties that a case file shows. */
export function hidesNames(dossier: Dossier, state: RegisterState, access: Access = 'public'): boolean {
  if (state.kind === 'unknown') return isRegistered(dossier) && !maySee(access, state.access);
  return withRegister(dossier, state, access).hiddenNames !== undefined;
}

/** As `withRegister`, for several registers. A name that one of them withholds is withheld. */
export function withRegisters(dossier: Dossier, registers: readonly Register[], access: Access): Dossier {
  const [people, others]: [string[], string[]] = [[], []];
  const whole: Dossier = {
    ...dossier,
    people: partiesWith(dossier.people, 'people', registers, access, people),
    organizations: partiesWith(dossier.organizations, 'organizations', registers, access, others),
  };
  return people.length + others.length === 0
    ? whole
    : { ...whole, hiddenNames: { people, others, areOfRegister: true } };
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
function othersIn(party: Named): (known: Registered) => Spelling[] {
  const own = new Set(spellings(party).map(fold));
  return ({ name, names }) => [{ text: name }, ...names].filter(({ text }) => !own.has(fold(text)));
}

/** What the names of an entry say that those of a party in a case file do not. */
export function furtherIn(kind: keyof Register, known: Named, own: readonly string[]): readonly string[] {
  return furtherBeside(known)(JSON.stringify([kind, own]));
}

/** Each party is asked for several times: for its path, its texts and its problems. */
const furtherBeside = rememberingEach((known: Named) =>
  remembering((key) => {
    const [kind, own]: [keyof Register, string[]] = JSON.parse(key);
    return furtherNames(kind, spellings(known), own);
  }),
);

/** Add to parties what registers list for them. The names that these withhold from the reader are added to `hidden`. */
function partiesWith<T extends Party>(
  parties: ReadonlyMap<string, T>,
  kind: keyof Register,
  registers: readonly Register[],
  access: Access,
  hidden: string[],
): ReadonlyMap<string, T> {
  const spelled = (party: T): T => {
    const entries = registers.flatMap((register) => register[kind].get(party.register ?? '') ?? []);
    if (entries.length === 0) return party;
    // All names of a withheld party are withheld with it.
    const isShown = maySee(access, party.access);
    const withheld = isShown ? entries.filter((known) => !maySee(access, known.access)) : [];
    if (withheld.length === 0) return { ...party, names: [...party.names, ...entries.flatMap(othersIn(party))] };
    for (const name of withheld.flatMap((known) => furtherIn(kind, known, spellings(party)))) hidden.push(name);
    return party;
  };
  return new Map([...parties].map(([id, party]) => [id, spelled(party)]));
}
