import { withheldName } from '../dossier/format/vocabulary.js';
import { getOrInsert } from '../get-or-insert.js';
import type { Classes } from './classes.js';
import { type Fact, factKey } from './facts.js';
import { isMap, named, type Plain, type Values } from './plain.js';

interface Hidden {
  /** The classes of entries that are hidden as a whole. */
  readonly classes: ReadonlySet<number>;
  /** The hidden keys at the top of the file. */
  readonly keys: ReadonlySet<string>;
}

/**
 * The shown facts of each version, without the values that another version has and does not show. `all` are the facts
 * of the versions as they are written.
 */
export function withoutHidden(
  all: readonly (readonly Fact[])[],
  shown: readonly (readonly Fact[])[],
  classes: Classes,
  hidden: Hidden,
): (readonly Fact[])[] {
  const byClass = new Map<number, HiddenValues>();
  for (const [version, facts] of all.entries()) {
    const seen = new Map((shown[version] ?? []).map((fact) => [factKey(fact), fact]));
    for (const fact of facts) {
      const own = seen.get(factKey(fact));
      if (own === undefined) continue;
      const key = classes.of(version, factKey(fact));
      getOrInsert(byClass, key, () => new HiddenValues()).add(fact.values, own.values);
    }
  }
  const isHidden = (version: number, key: string) => hidden.classes.has(classes.of(version, key));
  return shown.map((facts, version) => {
    const left = facts.flatMap((fact) => {
      const key = factKey(fact);
      if (isHidden(version, key)) return [];
      const values = byClass.get(classes.of(version, key))?.without(fact.values) ?? {};
      if (fact.kind === 'case') return [caseFact(fact, values, hidden.keys)];
      return [values === fact.values ? fact : { ...fact, values }];
    });
    // The ids of the last version are those that other commands take.
    const isLast = version === shown.length - 1;
    return renumbered(left, isLast, (section) => isHidden(version, `section ${section}`));
  });
}

/** Renumber the statements: their ids would reveal that others are withheld, or the id of a withheld section. */
function renumbered(facts: readonly Fact[], isLast: boolean, isHidden: (section: string) => boolean): Fact[] {
  const counts = new Map<string, number>();
  return facts.map((fact) => {
    const { section, access } = fact;
    if (section === undefined) return fact;
    const name = isHidden(section) ? withheldName : section;
    const start = `${name}/${access === 'public' ? '' : `${access}-`}`;
    const number = (counts.get(start) ?? 0) + 1;
    counts.set(start, number);
    const { section: _, ...rest } = fact;
    const isKept = fact.id !== undefined || (isLast && name === section);
    return { ...rest, ...(name === section && { section }), shownId: isKept ? fact.shownId : `${start}${number}` };
  });
}

function caseFact(fact: Fact, values: Values, keys: ReadonlySet<string>): Fact {
  const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)));
  const text = keys.has('title') ? withheldName : fact.title;
  return {
    ...fact,
    shownId: keys.has('id') ? withheldName : fact.shownId,
    title: text,
    text,
    values: rest,
  };
}

/** The values that some version of an entry has and does not show. */
class HiddenValues {
  readonly #keys = new Set<string>();
  readonly #items = new Map<string, Set<string>>();
  /** What was added last, of each entry: many versions have the same. */
  readonly #added = new WeakMap<Values, Values>();
  readonly #left = new WeakMap<Values, Values>();

  add(written: Values, shown: Values): void {
    if (written === shown || this.#added.get(written) === shown) return;
    this.#added.set(written, shown);
    for (const [key, value] of Object.entries(written)) {
      const own = shown[key];
      if (own === undefined || (isMap(value) && !(isMap(own) && Object.keys(value).every((inner) => inner in own)))) {
        if (!Array.isArray(value)) this.#keys.add(key);
        else this.#hideItems(key, value, []);
      } else if (Array.isArray(value)) this.#hideItems(key, value, Array.isArray(own) ? own : [own as Plain]);
    }
  }

  #hideItems(key: string, written: readonly Plain[], shown: readonly Plain[]): void {
    const seen = new Set(shown.flatMap(namesOf));
    const gone = written.flatMap(namesOf).filter((name) => !seen.has(name));
    if (gone.length > 0) this.#items.set(key, new Set([...(this.#items.get(key) ?? []), ...gone]));
  }

  /** Call this only when everything is added. */
  without(values: Values): Values {
    const known = this.#left.get(values);
    if (known !== undefined) return known;
    const isWhole = this.#keys.size + this.#items.size === 0;
    const left = isWhole ? values : this.#without(values);
    this.#left.set(values, left);
    return left;
  }

  #without(values: Values): Values {
    return Object.fromEntries(
      Object.entries(values).flatMap(([key, value]): [string, Plain][] => {
        if (this.#keys.has(key)) return [];
        const hidden = this.#items.get(key);
        if (hidden === undefined) return [[key, value]];
        if (!Array.isArray(value)) return namesOf(value).some((name) => hidden.has(name)) ? [] : [[key, value]];
        const left = value.filter((item: Plain) => !namesOf(item).some((name) => hidden.has(name)));
        return left.length > 0 ? [[key, left]] : [];
      }),
    );
  }
}

/** What a thing in a list is recognised by: its name, and the digest of a file, which may have been moved. */
function namesOf(item: Plain): string[] {
  const { name, rest } = named(item);
  const { sha256 } = rest;
  return [...(name === undefined ? [] : [name]), ...(typeof sha256 === 'string' ? [`sha256 ${sha256}`] : [])];
}
