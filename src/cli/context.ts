import { discloseProblems } from '../dossier/disclose.js';
import type { Dossier } from '../dossier/model.js';
import type { Reading } from '../dossier/read.js';
import { type Access, accessLevels } from '../dossier/schema.js';
import { type FormatEntry, formatNames, formats } from '../formats/registry.js';
import { render } from '../formats/render.js';
import { visible } from '../formats/visible.js';
import { defaultMaxSize, load } from '../library/load.js';
import { locate } from '../library/locate.js';
import { type Narrowing, type Reader, readVolumes, type Volume } from '../library/volumes.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import type { View, ViewRecord } from '../views/view.js';
import { type SelectedView, type Selection, select, type ViewDefinition } from '../views/view-definition.js';
import { speaksUnicode } from './charset.js';
import { followsLinks, paintFor } from './colour.js';
import type { Io, Output } from './io.js';
import type { GlobalOptions } from './options.js';

/** What a command works with: the options that all share, and the steps of the one way through. */
export class Context {
  readonly io: Io;
  readonly options: GlobalOptions;

  constructor(io: Io, options: GlobalOptions) {
    this.io = io;
    this.options = options;
  }

  get #bundled(): string {
    return this.io.dataPath('ilyashev.yaml');
  }

  /** The paths of the dossiers at hand. */
  async paths(named: readonly string[] = this.options.file ?? []): Promise<readonly string[]> {
    const { paths, bundled } = await locate(named, this.io.env['CASEFILE'], this.io.files, this.#bundled);
    if (bundled) this.notice('No case file here; showing the bundled one. Choose another with --file.');
    return paths;
  }

  /** The dossier at a path, and its problems as this reader may see them. */
  async load(path: string, read?: (bytes: Uint8Array, file: string) => Reading): Promise<Reading> {
    const { files, maxSize, access, nameOf } = this.#reader;
    const { dossier, problems } = await load(path, maxSize, files, nameOf(path), read);
    return { dossier, problems: discloseProblems(problems, access) };
  }

  /** The dossiers at hand, as this reader may see them. */
  async dossiers(narrowing?: Narrowing): Promise<readonly Dossier[]> {
    const dossiers: Dossier[] = [];
    const refused: Volume[] = [];
    for await (const volume of readVolumes(await this.paths(), this.#reader, narrowing)) {
      if (volume.dossier === null) refused.push(volume);
      else dossiers.push(volume.dossier);
    }
    const invalid = refused.filter(({ refusal }) => refusal === 'invalid');
    if (invalid.length > 0) {
      const message =
        invalid.length === 1 ? 'the case file cannot be read' : `${invalid.length} case files cannot be read`;
      const problems = invalid.flatMap((volume) => volume.problems);
      throw new CasefileError(message, { exitCode: exitCodes.invalid, problems });
    }
    const problems = refused.flatMap((volume) => volume.problems.filter(({ code }) => code.startsWith('withheld')));
    if (refused.length > 0) {
      const message = 'nothing is shown, because it would disclose what is withheld';
      throw new CasefileError(message, { exitCode: exitCodes.withheld, problems });
    }
    return dossiers;
  }

  get #reader(): Reader {
    const { maxSize = defaultMaxSize, access } = this.options;
    // Where the program is installed is nobody's business: the bundled file is shown under its name in the package.
    const nameOf = (path: string) => (path === this.#bundled ? 'data/ilyashev.yaml' : undefined);
    return { files: this.io.files, maxSize, access, nameOf };
  }

  /** Dossiers at hand through a view to standard output; the records that were shown. */
  async show<R extends object>(definition: ViewDefinition<R>, selection: Selection): Promise<readonly R[]> {
    const view = select(definition, await this.dossiers(narrowingOf(selection)), selection);
    if (view.records.length < view.total || view.total === 0) this.notice(`${view.records.length} of ${view.total}`);
    await this.print(view as unknown as SelectedView<ViewRecord>);
    return view.records;
  }

  /** A view to standard output, as the options say. */
  async print(view: View): Promise<void> {
    const { json, format: named, color } = this.options;
    if (json !== undefined && !['text', 'json', 'ndjson'].includes(named)) {
      throw new CasefileError(`--json and --format ${named} exclude each other`, { hint: 'Leave one of them out.' });
    }
    const entry: FormatEntry = formats[json === undefined || named === 'ndjson' ? named : 'json'];
    if (entry.views?.includes(view.name) === false) {
      const hint = `Formats for it: ${formatsOf(view).join(', ')}.`;
      throw new CasefileError(`the format ${named} cannot show ${view.name}`, { hint });
    }
    const format = await entry.load();
    const { stdout, env } = this.io;
    const text = await render(json === undefined || json === true ? view : only(view, json), format, {
      width: this.width(stdout),
      paint: await paintFor(color, stdout, env),
      links: followsLinks(color, stdout, env),
      ascii: !speaksUnicode(env),
      folds: stdout.isTerminal || this.options.width !== undefined,
    });
    await this.#write(text, format.reads === 'blocks');
  }

  get printsText(): boolean {
    return this.options.json === undefined && this.options.format === 'text';
  }

  /** Stops where something of a file would be shown that this reader may not see. */
  permit(file: string, access: Access): void {
    if (accessLevels.indexOf(access) <= accessLevels.indexOf(this.options.access)) return;
    throw new CasefileError(`what changes in ${file} could show a part of it that is marked ${access}`, {
      exitCode: exitCodes.withheld,
      hint: `Those who may see it ask with --access ${access}.`,
    });
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
    const columns = output.isTerminal ? (output.columns ?? 80) : 80;
    return this.options.width ?? Math.min(200, Math.max(40, columns));
  }

  /** A remark for a person; scripts do not see it. */
  notice(text: string): void {
    if (this.io.stderr.isTerminal) this.io.stderr.write(`${visible(text)}\n`);
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

function narrowingOf({ filters: { org, person } }: Selection): Narrowing {
  return { ...(org && { organizations: org }), ...(person && { people: person }) };
}

function formatsOf({ name }: View): string[] {
  return formatNames.filter((format) => (formats[format] as FormatEntry).views?.includes(name) !== false);
}

/** The view with the fields alone that `--json` asks for. */
function only(view: View, json: string): View {
  const fields = json.split(',').map((field) => field.trim());
  for (const field of fields) {
    if (view.fields.includes(field)) continue;
    const known = `Fields: ${view.fields.join(', ')}. An argument stands before --json.`;
    throw new CasefileError(`"${field}" is not a field of these records`, {
      hint: didYouMean(field, view.fields) ?? known,
    });
  }
  const records = view.records.map((record) =>
    Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]])),
  );
  return {
    name: view.name,
    fields,
    records,
    get blocks() {
      return view.blocks;
    },
  };
}
