import type { Problem } from '../../../problems/problem.js';
import type { Withheld } from '../../access/withheld.js';
import { registerSchema, type WrittenRegister } from '../../format/schema.js';
import { type Register, type RegisterState, unknownRegister } from '../../model/register.js';
import { readSpelling } from '../../parts/people.js';
import { readYamlFile } from './yaml-file.js';

export interface RegisterReading {
  /** The register; its state is `unknown` if a problem is an error. */
  readonly state: RegisterState;
  readonly problems: readonly Problem[];
  /** The parties that the register withholds. */
  readonly withheld?: readonly Withheld[];
}

/** Read a register and collect every problem in it. Never throws. `file` is what problems call the file. */
export function readRegister(bytes: Uint8Array, file: string): RegisterReading {
  const reading = readYamlFile(bytes, file, {
    schema: registerSchema,
    noun: 'the register',
    whenEmpty: 'Add at least "parties: 1", or delete the file.',
  });
  const { written, problems, withheld = [] } = reading;
  const state: RegisterState =
    written === null
      ? { kind: 'unknown', access: reading.access ?? unknownRegister.access }
      : { kind: 'read', register: registerOf(written.people, written.organizations) };
  return { state, problems, withheld };
}

type WrittenParties = NonNullable<WrittenRegister['people']>;

function registerOf(people: WrittenParties = {}, organizations: WrittenParties = {}): Register {
  const read = (parties: WrittenParties) =>
    new Map(
      Object.entries(parties).map(([id, { name, names = [], access = 'public' }]) => [
        id,
        { name, names: names.map(readSpelling), access },
      ]),
    );
  return { people: read(people), organizations: read(organizations) };
}
