import { compareProblems, type Problem, problem } from '../../problems/problem.js';
import type { Withheld } from '../access/withheld.js';
import type { WrittenDossier } from '../format/schema.js';
import type { WrittenLink } from '../parts/fields/field.js';
import { decode, emptiness, type SourceText } from '../yaml/decode.js';
import type { Path } from '../yaml/path.js';
import { ProblemCollector, reportedData } from '../yaml/problem-collector.js';
import { YamlText } from '../yaml/text.js';
import { build, type Positions } from './build.js';
import { checkLinks } from './check-links.js';
import { checkShape } from './check-shape.js';
import { linksIn } from './links.js';
import type { Reading } from './read-result.js';
import { waivedIn } from './waived-words.js';
import { withholdLinks, withholdUnknownParts } from './withheld-links.js';

/** Everything that one pass over the text of a case file finds, for commands that show, check or edit it. */
export interface Parsed extends Reading {
  /** The name that problems give the file. */
  readonly file: string;
  readonly source: SourceText;
  /** The text with the position of everything in it; null if the file is not text, or is empty. */
  readonly yaml: YamlText | null;
  /** The data as the author wrote it; null if it does not fit the schema. */
  readonly written: WrittenDossier | null;
  /** Every id, link and date in the file. */
  readonly links: readonly WrittenLink[];
  /** The positions of the dossier's parts in the file. */
  readonly positions: Positions;
  readonly withheld: readonly Withheld[];
}

/** Parses the bytes of a case file and collects every problem in it. Never throws. */
export function parse(bytes: Uint8Array, file: string): Parsed {
  const source = decode(bytes, file);
  const positions: Positions = new Map();
  const nothing = { file, source, yaml: null, written: null, links: [], dossier: null, positions, withheld: [] };
  if (source.text === null) return { ...nothing, problems: source.problems };
  const empty = emptiness(source.text);
  if (empty !== undefined) {
    const hint = 'Add at least casefile, id, title, subjects and people.';
    return { ...nothing, problems: [...source.problems, problem('file-empty', empty, { file, hint })] };
  }
  const yaml = new YamlText(source.text);
  const collector = new ProblemCollector(yaml, file, yaml.notationProblems);
  const reported = reportedData(yaml, collector);
  const written = yaml.data === undefined ? null : checkShape(reported);
  const all = linksIn(yaml.data);
  yaml.withheldLines.addLater(() => {
    withholdLinks(yaml, yaml.withheld, all);
    withholdUnknownParts(yaml);
  });
  if (yaml.data !== undefined) checkLinks(reported, all);
  const problems = withoutTwins(collector.problems);
  const isValid = written !== null && problems.every(({ severity }) => severity !== 'error');
  const lines = { line: (path: Path) => yaml.line(path), ...waivedIn(yaml) };
  return {
    ...nothing,
    yaml,
    written,
    links: all,
    dossier: isValid ? build(written, lines, file, positions) : null,
    problems: [...source.problems, ...problems].sort(compareProblems),
    // Nobody asks for these if a file has no problems.
    get withheld() {
      return yaml.withheld;
    },
  };
}

/** Drops the report that a link is not an id if another says that it leads nowhere: that one helps more. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const place = ({ span }: Problem) => `${span?.line}:${span?.column}`;
  const unknown = new Set(problems.filter(({ code }) => code.startsWith('unknown-')).map(place));
  return problems.filter((found) => found.code !== 'invalid-id' || !unknown.has(place(found)));
}
