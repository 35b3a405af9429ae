import type * as v from 'valibot';
import { compareProblems, type Problem, problem } from '../../../problems/problem.js';
import { accessIn } from '../../access/marks.js';
import type { Withheld } from '../../access/withheld.js';
import { type Access, strictest } from '../../format/vocabulary.js';
import { decode, emptiness } from '../../yaml/decode.js';
import { ProblemCollector, type ReportedData, reportedData } from '../../yaml/problem-collector.js';
import { YamlText } from '../../yaml/text.js';
import { holdTo } from '../check-shape.js';
import { entriesAt } from '../schema-keys.js';
import { aboutCutText, cutTexts } from '../texts.js';
import { withholdUnknownParts } from '../withheld-links.js';

/** A kind of YAML file beside case files. */
interface FileKind<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  /** The word for such a file, in messages. */
  readonly noun: string;
  /** What to do with an empty file. */
  readonly whenEmpty: string;
  /** Report what a schema cannot say. The data may not fit the schema. */
  check?(source: ReportedData): void;
}

export interface YamlFile<T> {
  /** The data; null if a problem is an error. */
  readonly written: T | null;
  readonly problems: readonly Problem[];
  /** The entries that the file withholds. */
  readonly withheld?: readonly Withheld[];
  /** The strictest access that a part may have; absent if the file is not text. */
  readonly access?: Access;
}

/** Read a file and collect every problem in it. Never throws. `file` is what problems call the file. */
export function readYamlFile<T>(bytes: Uint8Array, file: string, kind: FileKind<T>): YamlFile<T> {
  const { text, problems: decoding } = decode(bytes, file);
  if (text === null) return { written: null, problems: decoding };
  const empty = emptiness(text);
  if (empty !== undefined) {
    return {
      written: null,
      problems: [problem('file-empty', empty, { file, hint: kind.whenEmpty })],
      access: 'public',
    };
  }
  const yaml = new YamlText(text);
  withholdUnknownParts(yaml, Object.keys(entriesAt([], kind.schema)));
  const collector = new ProblemCollector(yaml, file, yaml.notationProblems);
  const source = reportedData(yaml, collector);
  const written = yaml.data === undefined ? null : holdTo(source, kind.schema, kind.noun);
  if (yaml.data !== undefined) kind.check?.(source);
  for (const path of cutTexts(yaml.data, (at) => yaml.isCut(at), kind.schema)) {
    collector.report('cut-text', path, ...aboutCutText);
  }
  const problems = [...decoding, ...collector.problems].sort(compareProblems);
  const isSound = problems.every(({ severity }) => severity !== 'error');
  return {
    written: isSound ? written : null,
    problems,
    withheld: yaml.withheld,
    // Nobody asks for this if the file can be read.
    get access() {
      return strictest([yaml.access, accessIn(text)]);
    },
  };
}
