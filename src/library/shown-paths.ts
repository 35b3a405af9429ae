import { withheldName } from '../dossier/format/vocabulary.js';

/**
 * The names under which files are shown whose paths spell a name that their case withholds. They are known only after the
 * file was read.
 */
export class ShownPaths {
  readonly #shown = new Map<string, string>();

  /** The name of a file that was found to need another one. */
  of(path: string): string | undefined {
    return this.#shown.get(path);
  }

  /**
   * The name under which a file is shown: each folder and file name that `spells` finds a name in is `[withheld]`, and so
   * is everything if the name spans several of them. No two files share a name.
   */
  hide(path: string, file: string, spells: (text: string) => boolean): string {
    const known = this.#shown.get(path);
    if (known !== undefined || path === '-') return known ?? file;
    const base = withoutNames(file, spells);
    if (base === file) return file;
    const taken = new Set(this.#shown.values());
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base} (${number})`;
    this.#shown.set(path, name);
    return name;
  }
}

function withoutNames(file: string, spells: (text: string) => boolean): string {
  const parts = file.split(/([/\\])/).map((part) => (spells(part) ? withheldName : part));
  const shown = parts.join('');
  return spells(shown) ? withheldName : shown;
}
