import type { WrittenLink } from '../../parts/fields/field.js';
import { partList } from '../../parts/registry.js';
import { Doubt } from '../../yaml/ordinary.js';
import { isMap } from '../../yaml/path.js';
import { ordinaryData } from '../quick-reader.js';
import type { KeyPieces } from './pieces.js';

/** An entry of a part, or a section, as one or several versions write it. */
export interface Entry {
  /** The id, if the part is a map. */
  readonly id?: string;
  readonly data: object;
  /** What is known of it alone, once it was checked. */
  checked?: { readonly written: object; readonly links: readonly WrittenLink[] };
}

const shapes: ReadonlyMap<string, 'list' | 'map'> = new Map(partList.map(([key, { shape }]) => [key, shape]));

/** A version of a case file, cut into entries. */
export class CutVersion {
  /** The entries of each part, and the data of each other key, in the order of the file. */
  readonly #keys = new Map<string, readonly Entry[] | { readonly data: unknown }>();
  /** The entries of each piece of text. */
  readonly #byText = new Map<string, readonly Entry[]>();

  /** Throws if the text is unusual. Pieces that an earlier version has too are not read again. */
  constructor(pieces: readonly KeyPieces[], earlier: CutVersion | null) {
    for (const { key, head, entries } of pieces) {
      if (this.#keys.has(key)) throw new Doubt();
      if (!shapes.has(key)) this.#keys.set(key, { data: valueIn([head, ...entries].join(''), key) });
      else if (entries.length === 0) this.#keys.set(key, this.#read(head, key, earlier));
      else
        this.#keys.set(
          key,
          entries.map((text, index) => {
            // The comments before the first entry are read once: there may be as many as entries.
            const [entry, ...others] = this.#read((index === 0 ? head : `${key}:\n`) + text, key, earlier);
            if (entry === undefined || others.length > 0) throw new Doubt();
            return entry;
          }),
        );
    }
  }

  /** The entries of a piece of text; undefined if the version does not have it. */
  of(text: string): readonly Entry[] | undefined {
    return this.#byText.get(text);
  }

  #read(text: string, key: string, earlier: CutVersion | null): readonly Entry[] {
    const entries = earlier?.of(text) ?? entriesOf(valueIn(text, key), key);
    this.#byText.set(text, entries);
    return entries;
  }

  /** The entries of each part. */
  get parts(): readonly (readonly [key: string, entries: readonly Entry[]])[] {
    return [...this.#keys].flatMap(([key, own]) => ('data' in own ? [] : [[key, own] as const]));
  }

  /** The whole file, with a value for each of some entries. */
  with(valueOfEntry: (entry: Entry) => unknown, isMeant: (entry: Entry) => boolean = () => true): Data {
    return Object.fromEntries(
      Array.from(this.#keys, ([key, own]) => {
        if ('data' in own) return [key, own.data];
        const meant = own.filter(isMeant);
        if (shapes.get(key) === 'list') return [key, meant.map(valueOfEntry)];
        const all = meant.map((entry) => [entry.id ?? '', valueOfEntry(entry)] as const);
        if (new Map(all).size < all.length) throw new Doubt();
        return [key, Object.fromEntries(all)];
      }),
    );
  }
}

export type Data = Readonly<Record<string, unknown>>;

/** The value of the only key of a text. */
function valueIn(text: string, key: string): unknown {
  const data = ordinaryData(text);
  if (!isMap(data) || Object.keys(data).length !== 1) throw new Doubt();
  return data[key];
}

function entriesOf(value: unknown, key: string): Entry[] {
  const isList = shapes.get(key) === 'list';
  if (isList !== Array.isArray(value) || typeof value !== 'object' || value === null) throw new Doubt();
  return Object.entries(value).map(([id, data]) => {
    if (typeof data !== 'object' || data === null) throw new Doubt();
    return isList ? { data } : { id, data };
  });
}
