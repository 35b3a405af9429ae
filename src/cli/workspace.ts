import { defined } from '../defined.js';
import { discloseProblems, nameTest } from '../dossier/disclose.js';
import { type Access, maySee } from '../dossier/format/vocabulary.js';
import type { KnownDay } from '../dossier/known-on.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { absentRegister, type RegisterState } from '../dossier/model/register.js';
import type { Parsed } from '../dossier/reading/parse.js';
import type { Reading } from '../dossier/reading/read-result.js';
import type { CacheHost } from '../library/cache/host.js';
import { CaseChoice } from '../library/case-choice.js';
import { type CaseFiles, PlainFiles } from '../library/case-files.js';
import { CaseRun } from '../library/case-run.js';
import { locate } from '../library/locate.js';
import { type CaseResult, fileOf, type Narrowing, type Reader } from '../library/read-case.js';
import { defaultMaxSize, type FileContent, type PartLimits, readFile } from '../library/read-file.js';
import { Registers } from '../library/registers.js';
import { ShownPaths } from '../library/shown-paths.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import type { Problem } from '../problems/problem.js';
import type { Io } from './io.js';
import { openCaseFiles } from './open-case-files.js';
import { type GlobalOptions, knownDay } from './options/global.js';
import type { Screen } from './screen.js';
import { sayWhich } from './terminal/say-which.js';
import { shortPath } from './terminal/short-path.js';
import { cannotWrite } from './writing/cannot-write.js';
import { createFile } from './writing/create-file.js';

interface WorkspaceOptions {
  readonly known?: Map<string, Promise<CaseResult>>;
  readonly shownPaths?: ShownPaths;
}

/** The case files of a command: locates, reads, caches and writes them. */
export class Workspace {
  /** Access to the saved copies beside case files. */
  readonly copies: Io['copies'];
  /** A path from the current folder. */
  readonly fromHere: Io['fromHere'];
  readonly #io: Io;
  readonly #bundled: string;
  readonly #options: GlobalOptions;
  readonly #screen: Screen;
  readonly #known: Map<string, Promise<CaseResult>> | undefined;
  readonly #shownPaths: ShownPaths;
  readonly #knownOn: KnownDay | undefined;
  /** Whether this run has said which case files it reads, if that may surprise. */
  #saysWhich = false;
  #registers: Registers | undefined;
  #caseFiles: Promise<CaseFiles> | undefined;

  /**
   * `known` holds the cases that earlier commands read, and `shownPaths` the names of their files. `known` holds no
   * case of a library, because a library can be large.
   */
  constructor(
    io: Io,
    options: GlobalOptions,
    screen: Screen,
    { known, shownPaths = new ShownPaths() }: WorkspaceOptions = {},
  ) {
    this.#io = io;
    this.copies = io.copies;
    this.fromHere = io.fromHere;
    this.#bundled = io.dataPath('ilyashev.yaml');
    this.#options = options;
    this.#screen = screen;
    this.#known = known;
    this.#shownPaths = shownPaths;
    this.#knownOn = knownDay(options);
  }

  /** The day of `--known-on`, and the case files with all that they say now; undefined without the option. */
  get withoutDay(): { readonly on: KnownDay; readonly workspace: Workspace } | undefined {
    if (this.#knownOn === undefined) return undefined;
    const { knownOn: _, possibly: __, ...options } = this.#options;
    return { on: this.#knownOn, workspace: new Workspace(this.#io, options, this.#screen) };
  }

  /** The cases that `--case` names; all cases if it is empty. */
  get cases(): readonly string[] {
    return this.#options.case ?? [];
  }

  /** The access of the reader. */
  get access(): Access {
    return this.#options.access;
  }

  /**
   * The paths of the case files that `--file` and `more` name; if they name none, of those that are found. If `isOwn`,
   * the command changes or publishes a case file: then this throws rather than take the bundled example.
   */
  async paths(more: readonly string[] = [], isOwn = false): Promise<readonly string[]> {
    const named = [...(this.#options.file ?? []), ...more];
    const located = await locate(named, this.#io.env['CASEFILE'], this.#io.files, this.#bundled);
    const hint = 'Name one with --file. To make one, run "casefile new".';
    if (located.bundled && isOwn) throw new CasefileError('no case file in this folder', { hint });
    if (!this.#saysWhich) sayWhich(located, this.#screen);
    this.#saysWhich = true;
    return located.paths;
  }

  /** The paths of the case files in a folder. */
  async pathsIn(folder: string): Promise<readonly string[]> {
    const { paths } = await locate([folder], undefined, this.#io.files, this.#bundled);
    return paths.filter((path) => path !== folder);
  }

  /** Reads all bytes of a file that is no case file, or whose content is not shown. */
  readBytes(path: string, limits?: PartLimits): Promise<FileContent> {
    return readFile(path, this.#reader, this.fileOf(path), limits);
  }

  /** Reads all bytes of a case file. Throws with `--known-on`: what it says now was not all known then. */
  async readFile(path: string, limits?: PartLimits): Promise<FileContent> {
    this.#refuseDay();
    return this.readBytes(path, limits);
  }

  #refuseDay(): void {
    if (this.#knownOn === undefined) return;
    const hint = 'Use it with a command that shows case files, such as timeline, report or audit.';
    throw new CasefileError('this command cannot be used with --known-on', { hint });
  }

  /** The name of the file at a path in messages. It can change when the file is read. */
  fileOf(path: string): string {
    return fileOf(path, this.#reader);
  }

  /**
   * Parses the bytes of a case file. If its path spells a name that it withholds, the file is shown under another name.
   */
  async parse(path: string, bytes: Uint8Array): Promise<Parsed> {
    const { parse } = await import('../dossier/reading/parse.js');
    const file = this.fileOf(path);
    const parsed = parse(bytes, file);
    const spells = await nameTest(parsed, this.access, (await this.registers.of(path)).state);
    const shown = this.#shownPaths.hide(path, file, spells);
    return shown === file ? parsed : parse(bytes, shown);
  }

  /** The name, in a hint, of a file that may not have been read yet. */
  async nameInHint(path: string): Promise<string> {
    const content = await this.readFile(path);
    if (content.kind === 'bytes') await this.parse(path, content.bytes);
    return this.nameInMessage(path);
  }

  /** The problems of a case file as this reader may see them; with a register if its names were not added yet. */
  disclosed(
    reading: Pick<Reading, 'problems' | 'withheld'>,
    register: RegisterState = absentRegister,
  ): Promise<readonly Problem[]> {
    return discloseProblems(reading, this.access, register);
  }

  /**
   * Hands the case files to `take`, one at a time and as this reader may see them, until it returns true. A caller that
   * prints what `take` received has to call `finish`, which reports the files that were refused.
   */
  async browse(
    narrowing: Narrowing,
    take: (dossier: Dossier, fileNumber: number) => boolean | Promise<boolean>,
  ): Promise<CaseRun> {
    const { cases } = this;
    const asked = cases.length === 0 ? narrowing : { ...narrowing, cases: [...(narrowing.cases ?? []), cases] };
    const { size, results } = await this.caseFiles();
    const run = new CaseRun(results(asked), size, new CaseChoice(cases), (file) => shortPath(file, this.#io));
    const progress = this.#screen.progress(size, 'Reading');
    for await (const dossier of run.dossiers()) {
      progress.step();
      if ((await take(dossier, run.fileNumber)) && run.hasCases) break;
    }
    progress.end();
    await run.settle();
    for (const warning of run.warnings) this.#screen.warn(warning);
    return run;
  }

  /** The case files, cached if they can be. */
  caseFiles(): Promise<CaseFiles> {
    this.#caseFiles ??= this.#openCaseFiles();
    return this.#caseFiles;
  }

  /** Reads each file once and does not store it: a whole library would need too much memory. Returns their paths. */
  readOnce(): Promise<readonly string[]> {
    const paths = this.paths();
    this.#caseFiles ??= paths.then((all) => new PlainFiles(all, this.#reader));
    return paths;
  }

  async #openCaseFiles(): Promise<CaseFiles> {
    const paths = await this.paths();
    return openCaseFiles(paths, this.#reader, await this.cacheHost(), this.#screen, this.#known);
  }

  /** Access to the cache; null if caching is off or impossible. */
  async cacheHost(): Promise<CacheHost | null> {
    if (!this.#options.cache || this.#io.env['CASEFILE_CACHE'] === 'off') return null;
    return (await this.#io.cacheHost?.()) ?? null;
  }

  get registers(): Registers {
    const { maxSize = defaultMaxSize, access } = this.#options;
    this.#registers ??= new Registers(this.#io.files, maxSize, access, (path) => this.#shortName(path));
    return this.#registers;
  }

  /** How to read case files for this reader. Throws with `--known-on`. */
  get reader(): Reader {
    this.#refuseDay();
    return this.#reader;
  }

  get #reader(): Reader {
    const { maxSize = defaultMaxSize, access } = this.#options;
    // The folder of the installation is private, so the bundled file is shown under its name in the package.
    const nameOf = (path: string) => (path === this.#bundled ? 'data/ilyashev.yaml' : this.#shortName(path));
    const { registers } = this;
    const more = defined({ knownOn: this.#knownOn });
    return { files: this.#io.files, maxSize, access, nameOf, shownPaths: this.#shownPaths, registers, ...more };
  }

  /** The path from the current folder if it is shorter and a person reads it: programs get paths as they were given. */
  #shortName(path: string): string | undefined {
    return path === '-' || !this.#screen.printsText ? undefined : shortPath(path, this.#io);
  }

  /** The name that a message on standard error gives the file at a path, whatever the format of the output. */
  nameInMessage(path: string): string {
    return shortPath(this.fileOf(path), this.#io);
  }

  /** The text of a file in the package's folder `data/`. */
  async dataFile(name: string): Promise<string> {
    const bytes = await this.#io.files.read(this.#io.dataPath(name), Number.POSITIVE_INFINITY);
    return new TextDecoder().decode(bytes ?? undefined);
  }

  /** Throws if a diff could show lines of a file that this reader may not see. */
  permit(file: string, access: Access): void {
    if (maySee(this.access, access)) return;
    const what = `nothing was changed: the diff would show lines of ${shortPath(file, this.#io)}, which has parts marked ${access}`;
    throw new CasefileError(what, { exitCode: exitCodes.withheld, hint: `Run it again with --access ${access}.` });
  }

  /** Throws if a path is not one of the user's own files. */
  refuseToReplace(path: string): void {
    if (path !== '-' && path !== this.#bundled) return;
    const [what, hint] =
      path === '-'
        ? ['standard input', 'Give the path of another file.']
        : ['the bundled case file', 'Give the path of your own. To make one, run "casefile new".'];
    throw new CasefileError(`cannot write to ${what}`, { hint });
  }

  /** Writes over a file that still has the bytes `before`, whole or not at all. */
  async replace(...[path, ...change]: Parameters<Io['replace']>): Promise<void> {
    await this.#io.replace(path, ...change).catch((error: unknown) => {
      throw cannotWrite(this.nameInMessage(path), error);
    });
  }

  /** Opens a file in the user's editor, at a line, until the editor ends. */
  async edit(path: string, line: number): Promise<void> {
    const { openEditor } = await import('./writing/open-editor.js');
    await openEditor(this.#io, this.#screen, path, line);
  }

  /** Writes a new file, whole or not at all. `hint` says what to do if the file exists. */
  async create(path: string, text: string, hint: string): Promise<void> {
    this.#refuseDay();
    await createFile(this.#io, path, (write) => write(text), { name: this.nameInMessage(path), hint });
  }
}
