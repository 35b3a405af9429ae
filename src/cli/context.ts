import { discloseProblems } from '../dossier/disclose.js';
import { type Access, accessLevels } from '../dossier/format/vocabulary.js';
import type { Dossier } from '../dossier/model/dossier.js';
import type { Reading } from '../dossier/read.js';
import type { Format } from '../formats/format.js';
import { type FormatEntry, formatNames, formats } from '../formats/registry.js';
import { recordStream, render } from '../formats/render.js';
import { visibleLine } from '../formats/visible.js';
import type { CacheHost } from '../library/cache/host.js';
import { CaseChoice } from '../library/case-choice.js';
import { type Collection, PlainFiles } from '../library/collection.js';
import { Library } from '../library/library.js';
import { defaultMaxSize, load } from '../library/load.js';
import { locate } from '../library/locate.js';
import type { Narrowing, Reader } from '../library/read-case.js';
import { Registers } from '../library/registers.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import { count } from '../views/blocks/prose.js';
import type { View, ViewRecord } from '../views/blocks/view.js';
import { fieldsOf, type SelectedView, type Selection, type ViewDefinition } from '../views/definition.js';
import { Selecting } from '../views/selecting/select.js';
import type { Io, Output } from './io.js';
import type { GlobalOptions } from './options.js';
import { speaksUnicode } from './terminal/charset.js';
import { followsLinks, paintFor } from './terminal/colour.js';
import { Progress } from './terminal/progress.js';
import { pageWidth, wrap } from './terminal/wrap.js';

/** Up to so many files are kept each by itself; more, as a library. */
const fewFiles = 8;

/** What a command works with: the options that all share, and the steps of the one way through. */
export class Context {
  readonly io: Io;
  readonly options: GlobalOptions;
  readonly #isVerdict: boolean;
  #registers: Registers | undefined;
  #collection: Promise<Collection> | undefined;

  constructor(io: Io, options: GlobalOptions, { isVerdict = false } = {}) {
    this.io = io;
    this.options = options;
    this.#isVerdict = isVerdict;
  }

  get #bundled(): string {
    return this.io.dataPath('ilyashev.yaml');
  }

  /** The paths of the dossiers at hand. */
  async paths(named: readonly string[] = this.options.file ?? []): Promise<readonly string[]> {
    const { paths, bundled } = await locate(named, this.io.env['CASEFILE'], this.io.files, this.#bundled);
    if (bundled) this.#tellOfBundled();
    return paths;
  }

  #tellOfBundled(): void {
    const text = 'No case file here: this is the case that comes with the program. Choose another with --file.';
    // Who is told that all is well has to know of what.
    if (this.#isVerdict) this.warn(text);
    else this.notice(text);
  }

  /** The dossier at a path, and its problems as this reader may see them. */
  async load(path: string, read?: (bytes: Uint8Array, file: string) => Reading | Promise<Reading>): Promise<Reading> {
    const { files, maxSize, access, nameOf } = this.#reader;
    const reading = await load(path, maxSize, files, nameOf(path), read);
    return { ...reading, problems: await discloseProblems(reading, access, null) };
  }

  /**
   * Has `take` see the dossiers at hand, one at a time and as this reader may see them, until it says that it has seen
   * enough; then has `show` print, and says last what is refused of the library.
   */
  async browse<T>(
    narrowing: Narrowing,
    take: (dossier: Dossier, place: number) => boolean | Promise<boolean>,
    show: (library: Library) => Promise<T>,
  ): Promise<T> {
    const { case: cases = [] } = this.options;
    const asked = cases.length === 0 ? narrowing : { ...narrowing, cases: [...(narrowing.cases ?? []), cases] };
    const { size, results } = await this.collection();
    const library = new Library(results(asked), size, new CaseChoice(cases));
    const progress = new Progress(this.io, size, 'read');
    for await (const dossier of library.dossiers()) {
      progress.step();
      if ((await take(dossier, library.place)) && library.hasCases) break;
    }
    progress.end();
    await library.settle();
    for (const warning of library.warnings) this.warn(warning);
    const shown = await library.beside(() => show(library));
    if (library.withheld > 0) this.notice(`${count(library.withheld, 'case file')} withheld: --access shows more.`);
    library.conclude();
    return shown;
  }

  /** The files at hand. */
  collection(): Promise<Collection> {
    this.#collection ??= this.paths().then((paths) => this.#collect(paths));
    return this.#collection;
  }

  async #collect(paths: readonly string[]): Promise<Collection> {
    const reader = this.#reader;
    const cacheHost = await this.cacheHost();
    if (cacheHost === null) return new PlainFiles(paths, reader);
    if (paths.length <= fewFiles) {
      const { readCachedFile } = await import('../library/cache/cached-file.js');
      return new PlainFiles(paths, reader, (path) => readCachedFile(path, reader, cacheHost));
    }
    const { CachedLibrary } = await import('../library/cache/cached-library.js');
    return new CachedLibrary(paths, reader, {
      ...cacheHost,
      indexFiles: async (tasks, done) => {
        const all = tasks.reduce((sum, task) => sum + task.paths.length, 0);
        const progress = new Progress(this.io, all, 'read for the cache');
        await cacheHost.indexFiles(tasks, (task, indexing) => {
          for (const _ of task.paths) progress.step();
          done(task, indexing);
        });
        progress.end();
      },
    });
  }

  /** What is read is kept by; null where nothing is to be kept. */
  async cacheHost(): Promise<CacheHost | null> {
    if (!this.options.cache || this.io.env['CASEFILE_CACHE'] === 'off') return null;
    return (await this.io.cacheHost?.()) ?? null;
  }

  get registers(): Registers {
    const { maxSize = defaultMaxSize, access } = this.options;
    this.#registers ??= new Registers(this.io.files, maxSize, access);
    return this.#registers;
  }

  get #reader(): Reader {
    const { maxSize = defaultMaxSize, access } = this.options;
    // Where the program is installed is nobody's business: the bundled file is shown under its name in the package.
    const bundled = this.#bundled;
    const nameOf = (path: string) => (path === bundled ? 'data/ilyashev.yaml' : undefined);
    return { files: this.io.files, maxSize, access, nameOf, registers: this.registers };
  }

  /**
   * Dossiers at hand through a view to standard output; the records that were shown. `complete` may put others in the
   * place of those that were selected.
   */
  async show<R extends object>(
    definition: ViewDefinition<R>,
    selection: Selection,
    complete?: (
      view: SelectedView<R>,
      library: Library,
    ) => Promise<Pick<SelectedView<R>, 'total' | 'records' | 'blocks'>>,
  ): Promise<readonly R[]> {
    const format = await this.#format(definition.name);
    const selecting = new Selecting(definition, selection, {
      keepsDossiers: format.reads === 'blocks' || format.readsCases === true,
    });
    return this.browse(
      narrowingOf(selection),
      (dossier) => selecting.add(dossier),
      async (library) => {
        const selected = selecting.view(library.isSeveral);
        const view = complete ? { ...selected, ...(await complete(selected, library)) } : selected;
        const shown = view.records.length;
        if (library.stoppedAfter !== undefined)
          this.notice(`${shown} from the first ${library.stoppedAfter} of ${count(library.size, 'case file')}`);
        else if (shown < view.total || view.total === 0) this.notice(`${shown} of ${view.total}`);
        await this.print(view as unknown as SelectedView<ViewRecord>);
        return view.records;
      },
    );
  }

  /** The same, but record by record where the format can and no order asks for all, so that a library may be of any size. */
  async stream<R extends object>(definition: ViewDefinition<R>, selection: Selection): Promise<void> {
    const { stdout } = this.io;
    const { json = true } = this.options;
    const stream = recordStream(await this.#format(definition.name));
    if (stream === undefined || selection.sort !== undefined || selection.reverse) {
      await this.show(definition, selection);
      return;
    }
    // Each file is read once and let go: to keep what is read would take the memory of many.
    this.#collection ??= this.paths().then((paths) => new PlainFiles(paths, this.#reader));
    const fields = json === true ? undefined : chosenFields(json, fieldsOf(definition));
    const selecting = new Selecting(definition, selection, { keepsDossiers: false });
    let count = 0;
    let isRead = true;
    await this.browse(
      narrowingOf(selection),
      async (dossier) => {
        const isEnough = selecting.add(dossier);
        for (const record of selecting.release() as readonly ViewRecord[]) {
          stdout.write(stream.record(fields ? pick(record, fields) : record, count === 0));
          count += 1;
        }
        isRead = await stdout.drained();
        return isEnough || !isRead;
      },
      async (library) => {
        if (!isRead) return;
        selecting.view(library.isSeveral);
        stdout.write(stream.end(count === 0));
      },
    );
  }

  /** A view to standard output, as the options say. */
  async print(view: View): Promise<void> {
    const { json, color } = this.options;
    const format = await this.#format(view.name);
    const { stdout, env } = this.io;
    const text = await render(json === undefined || json === true ? view : only(view, json), format, {
      width: this.width(stdout),
      paint: await paintFor(color, stdout, env),
      links: followsLinks(color, stdout, env),
      ascii: !speaksUnicode(env),
      folds: stdout.isTerminal || this.options.width !== undefined,
      ...(!stdout.isTerminal && { piped: true }),
    });
    await this.#write(text, format.reads === 'blocks');
  }

  /** The format that the options ask for, which has to be one that can show the view. */
  async #format(view: string): Promise<Format> {
    const { json, format: named } = this.options;
    if (json !== undefined && !['text', 'json', 'ndjson'].includes(named)) {
      throw new CasefileError(`--json and --format ${named} exclude each other`, { hint: 'Leave one of them out.' });
    }
    const entry: FormatEntry = formats[json === undefined || named === 'ndjson' ? named : 'json'];
    if (entry.views?.includes(view) === false) {
      // The command that prints problems is called after what it does; others, after what they print.
      const [first = ''] = entry.views;
      const command = first === 'problems' ? 'check' : first;
      const hint = `Write casefile ${command} --format ${named}. Formats for "${view}": ${formatsOf(view).join(', ')}.`;
      throw new CasefileError(`the format ${named} cannot show "${view}"`, { hint });
    }
    return entry.load();
  }

  get printsText(): boolean {
    return this.options.json === undefined && this.options.format === 'text';
  }

  /** Stops where something of a file would be shown that this reader may not see. */
  permit(file: string, access: Access): void {
    if (accessLevels.indexOf(access) <= accessLevels.indexOf(this.options.access)) return;
    const what = `nothing was changed: the difference would show lines of ${file}, which has parts marked ${access}`;
    throw new CasefileError(what, { exitCode: exitCodes.withheld, hint: `Run again with --access ${access}.` });
  }

  /** Stops where a path is not a file of the user's. */
  refuseToReplace(path: string): void {
    if (path !== '-' && path !== this.#bundled) return;
    const what = path === '-' ? 'standard input' : 'the bundled case file';
    throw new CasefileError(`${what} cannot be written`, { hint: 'Name a file.' });
  }

  /** Writes over a file, whole or not at all. */
  async replace(path: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.io.replace(path, bytes);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      if (code === undefined) throw error;
      throw new CasefileError(`cannot write ${path} (${code})`, { exitCode: exitCodes.cannotWrite });
    }
  }

  width(output: Output): number {
    return this.options.width ?? pageWidth(output);
  }

  /** What everyone has to know who goes on with what is printed. */
  warn(text: string): void {
    const { stderr } = this.io;
    stderr.write(`${wrap(`casefile: ${visibleLine(text)}`, stderr, this.width(stderr))}\n`);
  }

  /** A remark for a person; scripts do not see it. */
  notice(text: string): void {
    const { stderr } = this.io;
    if (stderr.isTerminal) stderr.write(`${wrap(visibleLine(text), stderr, this.width(stderr))}\n`);
  }

  async #write(text: string, readable: boolean): Promise<void> {
    const { stdout, env } = this.io;
    const long = stdout.isTerminal && text.split('\n').length > (stdout.rows ?? Number.POSITIVE_INFINITY);
    const pager = env['CASEFILE_PAGER'] ?? env['PAGER'] ?? 'less -FIRX';
    if (readable && long && this.options.pager && pager !== '' && pager !== 'cat') {
      if (await this.io.page(pager, text, { LESS: env['LESS'] ?? 'FIRX' })) return;
    }
    stdout.write(text);
  }
}

/** What of a library can have what is selected. */
export function narrowingOf({ filters: { org, person } }: Selection): Narrowing {
  return { ...(org && { organizations: org }), ...(person && { people: person }) };
}

function formatsOf(view: string): string[] {
  return formatNames.filter((format) => (formats[format] as FormatEntry).views?.includes(view) !== false);
}

/** The view with the fields alone that `--json` asks for. */
function only(view: View, json: string): View {
  const fields = chosenFields(json, view.fields);
  return {
    name: view.name,
    fields,
    records: view.records.map((record) => pick(record, fields)),
    get blocks() {
      return view.blocks;
    },
  };
}

function chosenFields(json: string, known: readonly string[]): string[] {
  const fields = json.split(',').map((field) => field.trim());
  for (const field of fields) {
    if (known.includes(field)) continue;
    throw new CasefileError(`"${field}" is not a field of these records`, {
      hint: didYouMean(field, known) ?? `Fields: ${known.join(', ')}. An argument stands before --json.`,
    });
  }
  return fields;
}

function pick(record: ViewRecord, fields: readonly string[]): ViewRecord {
  return Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]));
}
