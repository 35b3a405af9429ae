import { compareProblems, type Problem, problem } from '../../problems/problem.js';
import type { Withheld } from '../access/withheld.js';
import { registerSchema, type WrittenRegister } from '../format/schema.js';
import { type Register, type RegisterState, unknownRegister } from '../model/register.js';
import { readSpelling } from '../parts/people.js';
import { decode, emptiness } from '../yaml/decode.js';
import { ProblemCollector, reportedData } from '../yaml/problem-collector.js';
import { YamlText } from '../yaml/text.js';
import { holdTo } from './check-shape.js';
import { aboutCutText, cutTexts } from './texts.js';

export interface RegisterReading {
  /** The register; its state is `unknown` if a problem is an error. */
  readonly state: RegisterState;
  readonly problems: readonly Problem[];
  /** The parties that the register withholds. */
  readonly withheld?: readonly Withheld[];
}

/** Read a register and collect every problem in it. Never throws. `file` is what problems call the file. */
export function readRegister(bytes: Uint8Array, file: string): RegisterReading {
  const { text, problems: decoding } = decode(bytes, file);
  if (text === null) return { state: unknownRegister, problems: decoding };
  const empty = emptiness(text);
  if (empty !== undefined) {
    const hint = 'Add at least "parties: 1", or delete the file.';
    return { state: unknownRegister, problems: [problem('file-empty', empty, { file, hint })] };
  }
  const yaml = new YamlText(text);
  const collector = new ProblemCollector(yaml, file, yaml.findings);
  const written =
    yaml.data === undefined ? null : holdTo(reportedData(yaml, collector), registerSchema, 'the register');
  for (const path of cutTexts(yaml.data, (at) => yaml.isCut(at), registerSchema)) {
    collector.report('cut-text', path, ...aboutCutText);
  }
  const problems = [...decoding, ...collector.problems].sort(compareProblems);
  const isSound = written !== null && problems.every(({ severity }) => severity !== 'error');
  const state: RegisterState = isSound
    ? { kind: 'read', register: registerOf(written.people, written.organizations) }
    : unknownRegister;
  return { state, problems, withheld: yaml.withheld };
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
