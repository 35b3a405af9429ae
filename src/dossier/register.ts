import { compareProblems, type Problem, problem } from '../problems/problem.js';
import { spelling } from './build.js';
import { holdTo } from './check-shape.js';
import { decode } from './decode.js';
import type { Dossier, Spelling } from './model.js';
import { fold, spellings } from './names.js';
import { type Access, accessLevels, registerSchema, type WrittenRegister } from './schema.js';
import { Source } from './source.js';

/** Who people and organisations are that stand in several dossiers: these refer to it, and it to none of them. */
export interface Register {
  readonly people: ReadonlyMap<string, Registered>;
  readonly organizations: ReadonlyMap<string, Registered>;
}

interface Registered {
  readonly name: string;
  readonly names: readonly Spelling[];
  /** Who may be shown these names. */
  readonly access: Access;
}

export interface RegisterReading {
  /** Null where a problem is an error. */
  readonly register: Register | null;
  readonly problems: readonly Problem[];
}

/** Bytes to a register and every problem in it. Throws on no input. `file` is the name that problems are given under. */
export function readRegister(bytes: Uint8Array, file: string): RegisterReading {
  const { text, problems: decoding } = decode(bytes, file);
  if (text === null) return { register: null, problems: decoding };
  if (/^\s*$/.test(text)) {
    const hint = 'Write at least parties: 1, or remove the file.';
    return { register: null, problems: [problem('file-empty', 'the file is empty', { file, hint })] };
  }
  const source = new Source(text, file);
  const written = source.data === undefined ? null : holdTo(source, registerSchema, 'the register');
  const problems = [...decoding, ...source.problems].sort(compareProblems);
  const isSound = written !== null && problems.every(({ severity }) => severity !== 'error');
  return { register: isSound ? registerOf(written.people, written.organizations) : null, problems };
}

type WrittenParties = NonNullable<WrittenRegister['people']>;

function registerOf(people: WrittenParties = {}, organizations: WrittenParties = {}): Register {
  const read = (parties: WrittenParties) =>
    new Map(
      Object.entries(parties).map(([id, { name, names = [], access = 'public' }]) => [
        id,
        { name, names: names.map(spelling), access },
      ]),
    );
  return { people: read(people), organizations: read(organizations) };
}

/** Whether a dossier refers to a register. */
export function isRegistered({ people, organizations }: Dossier): boolean {
  return [...people.values(), ...organizations.values()].some(({ register }) => register !== undefined);
}

/**
 * The dossier with the spellings that the register has of those who refer to it, as far as someone with this access may
 * see them. To be disclosed only afterwards: who is withheld is then looked for under all of their names.
 */
export function withRegister(dossier: Dossier, { people, organizations }: Register, access: Access): Dossier {
  return {
    ...dossier,
    people: new Map([...dossier.people].map(([id, person]) => [id, spelled(person, people, access)])),
    organizations: new Map([...dossier.organizations].map(([id, one]) => [id, spelled(one, organizations, access)])),
  };
}

function spelled<T extends Registered & { readonly register?: string }>(
  party: T,
  registered: ReadonlyMap<string, Registered>,
  access: Access,
): T {
  const known = registered.get(party.register ?? '');
  const level = accessLevels.indexOf(access);
  if (known === undefined) return party;
  if (accessLevels.indexOf(known.access) > level && accessLevels.indexOf(party.access) <= level) return party;
  const own = new Set(spellings(party).map(fold));
  const others = [{ text: known.name }, ...known.names].filter(({ text }) => !own.has(fold(text)));
  return { ...party, names: [...party.names, ...others] };
}
