import { getOrInsert } from '../../get-or-insert.js';
import { namedKinds } from '../format/vocabulary.js';
import type { Named } from '../model/entries.js';
import type { NamedKind } from './fields/field.js';

/** The ids of the parties and places that the shown parts of a dossier name. */
export type NamedIds = Readonly<Record<NamedKind, Set<string>>>;

/**
 * What is shown of an entry, and whom it names: a list, because three sets for each of many entries take much memory.
 */
interface Shown {
  readonly shown: unknown;
  readonly names: readonly (readonly [kind: NamedKind, id: string])[];
}

type ShownEntries = WeakMap<object, Shown>;

/** What is shown of entries that several versions of a file share. */
export class SharedEntries {
  /** If everything is shown. */
  readonly whole: ShownEntries = new WeakMap();
  readonly #withheld = new Map<string, ShownEntries>();

  /** If this is withheld. */
  without(withheld: string): ShownEntries {
    return getOrInsert(this.#withheld, withheld, () => new WeakMap());
  }
}

/** Collects whom the shown parts of a file name. Each entry is disclosed once if `known` is given. */
export class Naming {
  #names = noNames();
  readonly once?: <Model>(entry: object, disclose: () => Model | undefined) => Model | undefined;

  constructor(known?: ShownEntries) {
    if (known !== undefined) this.once = (entry, disclose) => this.#once(known, entry, disclose);
  }

  get names(): NamedIds {
    return this.#names;
  }

  add(kind: NamedKind, { id }: Named): void {
    if (id !== null) this.#names[kind].add(id);
  }

  #once<Model>(known: ShownEntries, entry: object, disclose: () => Model | undefined): Model | undefined {
    const own = getOrInsert(known, entry, () => this.#disclosed(disclose));
    for (const [kind, id] of own.names) this.#names[kind].add(id);
    // What is shown of an entry has its type.
    return own.shown as Model | undefined;
  }

  #disclosed(disclose: () => unknown): Shown {
    const outer = this.#names;
    this.#names = noNames();
    const shown = disclose();
    const own = this.#names;
    this.#names = outer;
    const names = namedKinds.flatMap((kind) => Array.from(own[kind], (id) => [kind, id] as const));
    return { shown, names: names.length === 0 ? nobody : names };
  }
}

const nobody: Shown['names'] = [];

export function noNames(): NamedIds {
  return { people: new Set(), organizations: new Set(), places: new Set() };
}
