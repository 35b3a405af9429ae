import { isScalar } from 'yaml';
import { defined } from '../../defined.js';
import type { ProblemCode } from '../../problems/codes.js';
import { type Problem, problem, type Span } from '../../problems/problem.js';
import { isAccessKey } from '../access/is-access-key.js';
import type { WithheldLines } from '../access/withheld-lines.js';
import { type Access, strictest } from '../format/vocabulary.js';
import { hiddenCause } from './hidden-cause.js';
import { rangeOf } from './nodes.js';
import type { Path } from './path.js';
import type { Comment, NotationProblem, YamlText } from './text.js';

interface Found {
  readonly one: Problem;
  /** The access of everything that the problem mentions in addition to its own line. */
  mentioned: Access;
  /** The key at the position of the problem, if the problem may be one of the key or its only word. */
  key?: string;
}

/** Collects the problems of a YAML text, each with the access that is needed to see it. */
export class ProblemCollector {
  readonly #yaml: YamlText;
  readonly #file: string;
  readonly #found: Found[] = [];
  /**
   * For each line examined so far, the last line before it that is more than a comment. Comments often
   * follow each other.
   */
  readonly #contentAbove = new Map<number, number>();

  /** `file` is the name that the problems give the file. */
  constructor(yaml: YamlText, file: string, notationProblems: readonly NotationProblem[] = []) {
    this.#yaml = yaml;
    this.#file = file;
    for (const found of notationProblems) this.#add(...found);
  }

  /** The problems so far, each with the access of its line. */
  get problems(): Problem[] {
    return this.#found.map(({ one, mentioned, key }) => {
      const line = this.#yaml.withheldLines.at(one.span?.line ?? 1);
      const access = strictest([line, mentioned]);
      if (access === 'public') return one;
      const { excerpt: _, ...bare } = one;
      // Everyone must see the problems of a misspelt access itself.
      return key !== undefined && isAccessKey(key) ? bare : { ...one, access };
    });
  }

  /** Adds a problem at the value of a path, at the key itself, or at the nearest thing above that exists. */
  report(
    code: ProblemCode,
    path: Path,
    message: string,
    hint?: string,
    at: 'value' | 'key' = 'value',
    access: Access = 'public',
  ): void {
    const node = this.#yaml.nodeAt(path, at);
    const { start, end } = rangeOf(node);
    const found = isScalar(node)
      ? this.#addAtText(code, path, message, hint, start, end)
      : this.#add(code, message, hint, start);
    // One word is a misspelt level; a longer text may be a remark about the part.
    const written = this.#yaml.valueAt(path);
    const isWord = typeof written === 'string' && /^\S{0,20}$/.test(written);
    if (at === 'key' || isWord) found.key = String(path.at(-1));
    found.mentioned = access;
  }

  /**
   * Adds a problem in a comment. Only readers who may see everything that the comment may be about see the problem: the
   * part after it, and the part that it closes.
   */
  reportComment(code: ProblemCode, { start, text, about }: Comment, message: string, hint: string): void {
    const found = this.#add(code, message, hint, start, start + text.length);
    found.mentioned = strictest([this.#yaml.withheldLines.at(about), this.#accessAbove(start)]);
  }

  /** Adds a problem of a text. If something in the text that people cannot see caused it, this says so. */
  #addAtText(code: ProblemCode, path: Path, message: string, hint: string | undefined, start: number, end: number) {
    const cause = hiddenCause(code, this.#yaml.text.slice(start, end));
    if (cause !== undefined) {
      const isBest = code !== 'wrong-type' && /^(?:Did you mean|Write) /.test(hint ?? '');
      const at = start + cause.at;
      return this.#add(code, `${message}: ${cause.message}`, isBest ? hint : (cause.hint ?? hint), at, at + 1);
    }
    const isCut = code === 'wrong-type' && this.#yaml.isCut(path);
    const quoteIt = 'A comment begins at " #". If it belongs to the text, put the whole text in quotes.';
    return this.#add(code, message, isCut ? quoteIt : hint, start, end);
  }

  /** The access of the parts that a comment ends: those whose content is indented as far as the comment. */
  #accessAbove(comment: number): Access {
    const { lines, withheldLines } = this.#yaml;
    const { line, column } = lines.positionAt(comment);
    const above = this.#lineAbove(line);
    return withheldLines.further(above, column - 1, (first) => lines.textOf(first).search(/\S/));
  }

  /** The last line before a line that is more than a comment; 0 if there is none. */
  #lineAbove(line: number): number {
    let above = line - 1;
    while (above > 0 && /^\s*(?:#|$)/.test(this.#yaml.lines.textOf(above))) {
      const known = this.#contentAbove.get(above);
      above = known ?? above - 1;
      if (known !== undefined) break;
    }
    this.#contentAbove.set(line, above);
    return above;
  }

  #add(code: ProblemCode, message: string, hint: string | undefined, start: number, end?: number): Found {
    const { lines } = this.#yaml;
    const { line, column } = lines.positionAt(start);
    const excerpt = lines.textOf(line);
    const span: Span = {
      line,
      column,
      ...(end !== undefined && end > start && { end: Math.min(end - lines.startOf(line), excerpt.length) + 1 }),
    };
    const one = problem(code, message, { file: this.#file, span, excerpt, ...defined({ hint }) });
    const found: Found = { one, mentioned: 'public' };
    this.#found.push(found);
    return found;
  }
}

/** The data of a file, with a way to report problems in it. */
export interface ReportedData {
  readonly data: unknown;
  readonly withheldLines: Pick<WithheldLines, 'at'>;
  line(path: Path): number;
  valueAt(path: Path): unknown;
  readonly report: ProblemCollector['report'];
}

export function reportedData(yaml: YamlText, problems: ProblemCollector): ReportedData & Pick<YamlText, 'cutBy'> {
  return {
    data: yaml.data,
    withheldLines: yaml.withheldLines,
    line: (path) => yaml.line(path),
    valueAt: (path) => yaml.valueAt(path),
    cutBy: (path) => yaml.cutBy(path),
    report: (...found) => problems.report(...found),
  };
}
