import { Command } from 'commander';
import { type Address, caseIn, inSameCase } from '../../browse/address.js';
import { contentsBlocks } from '../../browse/contents.js';
import { keysBlocks } from '../../browse/help.js';
import { type Content, contentOf, ownContent } from '../../browse/page.js';
import { accessIn } from '../../dossier/access/marks.js';
import { maySee } from '../../dossier/format/vocabulary.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import type { Files } from '../../library/file-access.js';
import type { CaseResult } from '../../library/read-case.js';
import { ShownPaths } from '../../library/shown-paths.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { View } from '../../views/view.js';
import type { BaseContext, Program } from '../context.js';
import { fewFiles } from '../open-case-files.js';
import { addGlobalOptions } from '../options/global.js';
import { Workspace } from '../workspace.js';
import { inWords } from './error-words.js';
import { Recorder } from './recorder.js';

/** What a command shows, and what it says beside. */
export interface Shown {
  readonly content: Content;
  readonly message: string;
}

/** The contents of a case, and its file. */
export interface CaseContents {
  readonly content: Content;
  readonly path: string;
  /** The number of its references. */
  readonly references: number;
}

/** The commands whose views are pages. */
const shownGroups = ['Read', 'Ask', 'Check'];

/** Makes the pages: the views of the commands that read case files. */
export class Pages {
  readonly #program: Program;
  readonly #commands: readonly string[];
  /** What was said of the choice of files: once, beside the first page. */
  #choice: readonly string[] | undefined;
  /** The warnings that were shown beside pages of one case. */
  readonly #warned = new Set<string>();
  /** What was read, if there are few files. */
  readonly #known = new Map<string, Promise<CaseResult>>();
  readonly #shownPaths = new ShownPaths();

  /** The options of the program with which `browse` was started. They apply to every page. */
  constructor(program: Program) {
    const { io } = program;
    const names = shownGroups.flatMap((group) => program.groups[group] ?? []);
    this.#commands = names.filter((name) => name !== 'browse');
    const read: Files['read'] = async (path, maxSize) => {
      // Keys and signals arrive between two files.
      await new Promise((next) => setImmediate(next));
      return io.files.read(path, maxSize);
    };
    this.#program = { ...program, io: { ...io, files: { ...io.files, read } } };
  }

  /** Forget what was read, because a file changed. Warnings may now apply to another file. */
  forget(): void {
    this.readAgain();
    this.#warned.clear();
  }

  /** Read the files again for the next page. */
  readAgain(): void {
    this.#known.clear();
    this.#program.io.files.forget?.();
  }

  /**
   * The case files and registers that a page of a case is made of, or of all cases; none if there are
   * too many to watch.
   */
  async files(path: string | undefined): Promise<readonly string[]> {
    const { workspace } = this.context(undefined);
    const all = await workspace.paths();
    const paths = all.length <= fewFiles ? all : path === undefined ? [] : [path];
    const registers = await Promise.all(paths.map((path) => workspace.registers.pathsFor(path)));
    return [...new Set([...paths, ...registers.flat()])].filter((path) => path !== '-');
  }

  /** Whether files have marks that withhold something from this reader, even files that cannot be read. */
  async withhold(paths: readonly string[]): Promise<boolean> {
    const { workspace } = this.context(undefined);
    for (const path of paths) {
      const content = await workspace.readBytes(path);
      if (content.kind === 'bytes' && !maySee(workspace.access, accessIn(new TextDecoder().decode(content.bytes))))
        return true;
    }
    return false;
  }

  /** The content of a page. Throws the errors of its command. */
  async content(address: Address): Promise<Shown> {
    const [name = ''] = address.words;
    if (name === '?') return { content: ownContent(address, 'Keys', keysBlocks()), message: '' };
    if (name === 'contents') {
      const contents = await this.contents(address);
      if (contents === null) throw new CasefileError('this page has no contents', { hint: 'Choose a case first.' });
      return { content: contents.content, message: '' };
    }
    const { view, ...said } = await this.#record(address.words);
    const message = (await this.#said(address, view, said)).join(' ');
    if (view.records.length > 0) return { content: contentOf(address, view), message };
    const blocks = [{ kind: 'note' as const, text: [message] }];
    return { content: contentOf(address, { ...view, blocks }), message: '' };
  }

  /** What is said beside a page. How many records there are matters if options leave some out, or if there are none. */
  async #said(
    { words }: Address,
    { records }: View,
    { warnings, notices, general }: Pick<Recorder, 'warnings' | 'notices' | 'general'>,
  ) {
    const isFirst = this.#choice === undefined;
    this.#choice ??= await this.#choiceOfFiles();
    const choice = this.#choice;
    const isNarrowed = words.some((word) => word.startsWith('--') && word !== '--case' && word !== '--chart');
    // Of the other cases of a library, a page of one case does not warn again and again.
    const fresh = caseIn({ words }) === undefined ? warnings : warnings.filter((text) => !this.#warned.has(text));
    const once = general.filter((text) => !this.#warned.has(text));
    for (const text of [...warnings, ...general]) this.#warned.add(text);
    const own = [...once, ...fresh, ...(isNarrowed || records.length === 0 ? notices : [])];
    return [...(isFirst ? choice : []), ...own.filter((text) => !choice.includes(text))];
  }

  /** What finding the files says, such as that they are the bundled example. */
  async #choiceOfFiles(): Promise<readonly string[]> {
    const { workspace, screen } = this.context(undefined);
    await workspace.paths();
    return [...screen.notices, ...screen.warnings];
  }

  /** The view of a command. */
  async view(words: readonly string[]): Promise<View> {
    return (await this.#record(words)).view;
  }

  async #record(words: readonly string[]) {
    this.#permit(words);
    const argv = words[0] === 'overview' ? words.slice(1) : words;
    let screen: Recorder | undefined;
    const running = this.#program.run(argv, (_, { case: cases }) => {
      const context = this.#context(cases);
      screen = context.screen;
      return context;
    });
    // A command fails after it has shown all files but those that cannot be read.
    const failure = await running.then(() => undefined).catch((error: unknown) => error);
    if (screen?.view === undefined) throw failure ?? new CasefileError('this command shows nothing');
    if (failure instanceof CasefileError) screen.warn(inWords(failure));
    else if (failure !== undefined) throw failure;
    const { view, warnings, notices, general } = screen;
    return { view, warnings, notices, general };
  }

  /** The contents of the case of an address; null if there are several cases and it names none. */
  async contents(address: Address): Promise<CaseContents | null> {
    const inCase = caseIn(address);
    const { workspace } = this.context(inCase);
    const { size } = await workspace.caseFiles();
    if (size > 1 && inCase === undefined) return null;
    const found: Dossier[] = [];
    const run = await workspace.browse({}, (dossier) => found.push(dossier) > 0);
    const [dossier] = found;
    if (dossier === undefined) return null;
    const { title, file, references } = dossier;
    const content = ownContent(inSameCase(address, 'contents'), title, contentsBlocks(dossier));
    return { content, path: run.pathOf(file), references: references.length };
  }

  /** Where a command for a case runs. */
  context(inCase: string | undefined) {
    return this.#context(inCase === undefined ? undefined : [inCase]);
  }

  #context(cases: readonly string[] | undefined): BaseContext & { readonly screen: Recorder } {
    const { io, options } = this.#program;
    const own = cases === undefined ? options : { ...options, case: cases };
    const screen = new Recorder(io, own);
    return { screen, workspace: new Workspace(io, own, screen, { known: this.#known, shownPaths: this.#shownPaths }) };
  }

  /** The completions of the last of these words, in one case or in all cases. */
  async completions(words: readonly string[], inCase: string | undefined): Promise<readonly string[]> {
    const found = await this.#program.complete(words, this.context(inCase).workspace);
    return found.filter((word) => (words.length < 2 ? this.#commands.includes(word) : !isRefused(word)));
  }

  /** Throws if words are not a command that shows a view, or have an option of the whole program. */
  #permit(words: readonly string[]): void {
    const [name = ''] = words;
    if (name !== 'overview' && !this.#commands.includes(name)) {
      throw new CasefileError(`"${name}" cannot be shown here`, { hint: `Commands: ${this.#commands.join(', ')}.` });
    }
    const option = words.find(isRefused);
    if (option !== undefined) {
      throw new CasefileError(`${option} cannot be used here`, { hint: 'Give it when you start casefile browse.' });
    }
  }
}

const flags = new Command();
addGlobalOptions(flags);
/** The options of the whole program, and those of its commands that write a file or end the program. */
const refused = new Set([
  '--fix',
  '--dry-run',
  '--help',
  '-h',
  ...flags.options.flatMap(({ short, long }) => (long === '--case' ? [] : [short, long])),
]);

function isRefused(word: string): boolean {
  return word.startsWith('-') && refused.has(word.split('=')[0]);
}
