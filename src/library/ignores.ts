import type { Ignore } from 'ignore';
import type { FileEntry, Files } from './file-access.js';

/** The most bytes of a `.gitignore` that are read. */
const longest = 1024 * 1024;
/** The longest pattern that is used. The regular expression of a longer one may be too large for V8. */
const longestPattern = 4096;
/**
 * The most `**` of a pattern that is used, without one at its end. With each one more, a deep path takes
 * ten times as long.
 */
const mostDoubleStars = 2;

/**
 * The `.gitignore` rules for a folder, from the root of its repository down. A later rule overrides an earlier one, and
 * a deeper file overrides the one above it. Outside a repository, only the files in the folder and below it count.
 */
export class Ignores {
  readonly #files: Files;
  /** The rules, for paths from the outermost folder; undefined if there are none. */
  readonly #rules: Ignore | undefined;
  /** The path from the outermost folder to this one, with a final slash. */
  readonly #below: string;

  private constructor(files: Files, rules: Ignore | undefined, below: string) {
    this.#files = files;
    this.#rules = rules;
    this.#below = below;
  }

  /** The rules above a folder. None applies if they exclude the folder itself, because the user asked for it. */
  static async above(folder: string, files: Files): Promise<Ignores> {
    const folders = await files.above(folder);
    const below = folders[0] === undefined ? '' : `${folders[0].below}/`;
    let ignores = new Ignores(files, undefined, below);
    for (const above of folders) {
      const from = below.slice(0, below.length - above.below.length - 1);
      ignores = new Ignores(files, await ignores.#with(`${above.folder}/.gitignore`, from), below);
    }
    return below !== '' && ignores.#rules?.ignores(below) ? new Ignores(files, undefined, '') : ignores;
  }

  /** These rules with those of the folder that contains `entries`. */
  async of(folder: string, entries: readonly FileEntry[]): Promise<Ignores> {
    if (!entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')) return this;
    return new Ignores(this.#files, await this.#with(`${folder}/.gitignore`, this.#below), this.#below);
  }

  /** The rules for a folder inside this one. */
  inside(name: string): Ignores {
    return new Ignores(this.#files, this.#rules, `${this.#below}${name}/`);
  }

  leaveOut({ name, kind }: FileEntry): boolean {
    return this.#rules?.ignores(`${this.#below}${name}${kind === 'folder' ? '/' : ''}`) ?? false;
  }

  async #with(path: string, folder: string): Promise<Ignore | undefined> {
    const bytes = await this.#files.start(path, longest).catch(() => null);
    if (bytes === null) return this.#rules;
    const { default: ignore } = await import('ignore');
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
    const rules = ignore({ ignorecase: false });
    if (this.#rules !== undefined) rules.add(this.#rules);
    return rules.add(lines.flatMap((line) => ruleFrom(folder, line)));
  }
}

/**
 * Rewrite a line of a folder's `.gitignore` for the outermost folder. Empty for a comment and for a pattern that
 * is too long or slow.
 */
function ruleFrom(folder: string, line: string): string[] {
  if (line.trim() === '' || line.startsWith('#')) return [];
  const [, ...doubleStars] = line.replace(/\/\*\*\s*$/, '').split('**');
  if (line.length > longestPattern || doubleStars.length > mostDoubleStars) return [];
  const [, not = '', pattern = ''] = /^(!?)(?:\\(?=[!#]))?(.*)$/.exec(line) ?? [];
  const isAnchored = pattern.slice(0, -1).includes('/');
  const prefix = `/${folder.replace(/[\\*?[\]\s]/g, '\\$&')}`;
  return [`${not}${prefix}${isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`];
}
