import { withheldName } from '../dossier/format/vocabulary.js';
import type { Problem } from '../problems/problem.js';

/**
 * The names under which files are shown if their paths spell a name that their case withholds. They are known only
 * after the file was read.
 */
export class ShownPaths {
  readonly #shown = new Map<string, string>();

  /** The name under which to show a file; undefined if its own path may be shown. */
  of(path: string): string | undefined {
    return this.#shown.get(path);
  }

  /**
   * The name under which to show a file. `[withheld]` replaces each folder and file name in which `spells` finds a
   * name, or the whole path if the name spans several of them. No two files share a name.
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

/** A path without the folder and file names in which `spells` finds a name. */
export function withoutNames(file: string, spells: (text: string) => boolean): string {
  // As in an address, two lower-case words may be a name.
  const isNamed = (part: string) => spells(`/${part.replace(/\s+/g, '/')}`);
  const parts = file.split(/([/\\])/).map((part) => (isNamed(part) ? withheldName : part));
  const shown = parts.join('');
  return isNamed(shown) ? withheldName : shown;
}

/** The problems, without such names in their paths. A problem that does not change stays the same object. */
export function withoutNamesIn(problems: readonly Problem[], spells: (text: string) => boolean): Problem[] {
  return problems.map((one) => {
    const file = withoutNames(one.file, spells);
    return file === one.file ? one : { ...one, file };
  });
}
