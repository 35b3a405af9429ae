import { remembering, rememberingEach } from '../../remembering.js';
import { type Access, maySee } from '../format/vocabulary.js';
import { spellings } from '../names/spellings.js';
import { furtherNames } from '../names/withheld/further-names.js';
import type { Dossier } from './dossier.js';
import {
  isRegistered,
  othersIn,
  type PartyNames,
  type Register,
  type Registered,
  type RegisterState,
} from './register.js';

type Party = Registered & { readonly register?: string };

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

/** What the names of an entry say that those of a party in a case file do not. */
export function furtherIn(kind: keyof Register, known: PartyNames, own: readonly string[]): readonly string[] {
  return furtherBeside(known)(JSON.stringify([kind, own]));
}

/** Each party is asked for several times: for its path, its texts and its problems. */
const furtherBeside = rememberingEach((known: PartyNames) =>
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
