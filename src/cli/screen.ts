import { visibleLine } from '../formats/control-characters.js';
import type { Format, RecordStream, Rendered } from '../formats/format.js';
import { recordStream, render } from '../formats/render.js';
import type { Problem } from '../problems/problem.js';
import type { View, ViewRecord } from '../views/view.js';
import { fieldsOf, type ViewDefinition } from '../views/view-definition.js';
import type { Io, Output } from './io.js';
import { chosenFields, pick, withFields } from './json-fields.js';
import type { GlobalOptions } from './options/global.js';
import { formatFor } from './output-format.js';
import { speaksUnicode } from './terminal/charset.js';
import { followsLinks, paintFor } from './terminal/colour-level.js';
import { Progress, type ProgressUnit } from './terminal/progress.js';
import { pageWidth, wrap } from './terminal/wrap.js';

/** The number of characters after which text is written. */
const enoughToWrite = 65_536;

/** How a command prints its view, beside what the global options say. */
export interface PrintOptions {
  /** Whether to print a fragment for a page instead of a whole one. */
  readonly embed?: boolean;
}

/**
 * The output of a command: it prints views to standard output in the format that the options choose, notices to
 * standard error.
 */
export class Screen {
  readonly #io: Io;
  readonly #options: GlobalOptions;

  constructor(io: Io, options: GlobalOptions) {
    this.#io = io;
    this.#options = options;
  }

  get printsText(): boolean {
    return this.#options.json === undefined && this.#options.format === 'text';
  }

  /** The format that the options select. Throws if it cannot show the view of this name. */
  formatOf(view: string): Promise<Format<ViewRecord, Rendered>> {
    return formatFor(view, this.#options, this.#io.stdout);
  }

  async print(view: View, { embed = false }: PrintOptions = {}): Promise<void> {
    const { json, color, width } = this.#options;
    const format = await this.formatOf(view.name);
    const { stdout, env } = this.#io;
    const rendered = await render(typeof json === 'string' ? withFields(view, json) : view, format, {
      width: this.widthOf(stdout),
      paint: await paintFor(color, stdout, env),
      links: followsLinks(color, stdout, env),
      ascii: !speaksUnicode(env),
      folds: stdout.isTerminal || width !== undefined,
      ...(embed && { fragment: true }),
      ...(!stdout.isTerminal && { piped: true }),
    });
    const parts = typeof rendered === 'string' || rendered instanceof Uint8Array ? [rendered] : rendered;
    if (format.reads === 'blocks' && stdout.isTerminal && (await this.#page(parts.join('')))) return;
    this.#writeParts(this.#options.bom ? ['\ufeff', ...parts] : parts);
  }

  /** Write what has been rendered as a whole, in parts that are neither too small nor as large as all of it. */
  #writeParts(parts: readonly (string | Uint8Array)[]): void {
    const { stdout } = this.#io;
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else stdout.write(part);
      if (text.length < enoughToWrite) continue;
      stdout.write(text);
      text = '';
    }
    if (text !== '') stdout.write(text);
  }

  /** Prints the records of a view one by one; undefined if the format needs all of them at once. */
  async streamOf(view: ViewDefinition): Promise<RecordStream | undefined> {
    const stream = recordStream(await this.formatOf(view.name));
    const { json } = this.#options;
    if (stream === undefined || typeof json !== 'string') return stream;
    const fields = chosenFields(json, fieldsOf(view));
    return { ...stream, record: (record, isFirst) => stream.record(pick(record, fields), isFirst) };
  }

  /**
   * Prints text without a format. The text must not come from a case file, because only a format makes it safe to
   * print.
   */
  write(text: string): void {
    this.#io.stdout.write(text);
  }

  /** Wait until the output has been read; false if the reader has closed the stream. */
  drained(): Promise<boolean> {
    return this.#io.stdout.drained();
  }

  async printProblems(problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0) return;
    const { printProblems } = await import('./terminal/print-problems.js');
    await printProblems(problems, this.#io, this.#options.color);
  }

  /** Print a notice to standard error, in a pipe too. */
  say(text: string): void {
    const { stderr } = this.#io;
    stderr.write(`${wrap(visibleLine(text), stderr, this.widthOf(stderr))}\n`);
  }

  /** Print a warning that everyone who uses the output must know. */
  warn(text: string): void {
    this.say(`casefile: ${text}`);
  }

  /** Print a notice about the whole run, in a pipe too. A program with pages shows it once. */
  sayOnce(text: string): void {
    this.say(text);
  }

  /** Print a notice on a terminal only. */
  notice(text: string): void {
    if (this.#io.stderr.isTerminal) this.say(text);
  }

  /** Show the progress of a long task: `Reading 12 of 40 case files`. */
  progress(total: number, what: string, unit?: ProgressUnit): Progress {
    return new Progress(this.#io, total, what, unit);
  }

  /** The width in columns for which text is laid out. */
  widthOf(output: Output): number {
    return this.#options.width ?? pageWidth(output);
  }

  /** Show text in a pager; false if it fits the screen, or if there is no pager. */
  async #page(text: string): Promise<boolean> {
    const { stdout, env } = this.#io;
    const isLong = stdout.isTerminal && text.split('\n').length > (stdout.rows ?? Number.POSITIVE_INFINITY);
    const pager = env['CASEFILE_PAGER'] ?? env['PAGER'] ?? 'less -FIRX';
    if (!isLong || !this.#options.pager || ['', 'cat'].includes(pager.trim())) return false;
    return this.#io.page(pager, text, { LESS: env['LESS'] ?? 'FIRX' });
  }
}
