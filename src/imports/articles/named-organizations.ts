import type { WrittenStatement } from '../../dossier/format/schema.js';
import { getOrInsert } from '../../get-or-insert.js';

interface Entry {
  readonly id: string;
  readonly name: string;
  /** Where its first word begins in the name. */
  readonly offset: number;
}

/** Finds the organisations that a text spells, and nothing that only resembles one. */
export class NamedOrganizations {
  /** The names by their first word, and then by their second, because many begin with the same word, such as "The". */
  readonly #names = new Map<string, Map<string, Entry[]>>();

  constructor(organizations: readonly (readonly [id: string, { readonly name: string }])[]) {
    for (const [id, { name }] of organizations) {
      const [first = '', second = ''] = name.match(words) ?? [];
      // Without capitals, a name cannot be told from the words of a sentence.
      if (first === '' || !/\p{Lu}|\p{Lo}/u.test(name)) continue;
      const entry = { id, name, offset: name.indexOf(first) };
      const bySecond = getOrInsert(this.#names, first, () => new Map());
      getOrInsert(bySecond, second, () => []).push(entry);
    }
  }

  /**
   * The ids of the organisations that a statement names, in the order of their names. `emphasised` holds the texts that
   * the article links or sets in italics in this statement.
   */
  in({ text }: WrittenStatement, emphasised: ReadonlySet<string> = new Set()): string[] {
    if (this.#names.size === 0) return [];
    const ids = new Set<string>();
    let until = 0;
    for (const { 0: first, index } of text.matchAll(words)) {
      const bySecond = this.#names.get(first);
      if (bySecond === undefined) continue;
      const rest = text.slice(index + first.length, index + first.length + 100);
      const fitting = [/[\p{L}\p{M}\p{N}]+/u.exec(rest)?.[0] ?? '', '']
        .flatMap((second) => bySecond.get(second) ?? [])
        .filter(({ name, offset }) => spells(text, name, index - offset));
      // Of two names that begin here, the longer one is meant: `Sando Post Office`, not `Sando Post`.
      const [longest] = fitting.sort((a, b) => b.name.length - a.name.length);
      if (longest === undefined || index < until) continue;
      const start = index - longest.offset;
      if (!emphasised.has(longest.name) && !isCertain(longest.name, text, start)) continue;
      ids.add(longest.id);
      until = start + longest.name.length;
    }
    return [...ids];
  }
}

const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a text has a name at an offset, with neither a letter nor a digit beside it. */
function spells(text: string, name: string, start: number): boolean {
  const end = start + name.length;
  if (start < 0 || !text.startsWith(name, start)) return false;
  return !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(start - 1)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2));
}

/**
 * Whether a name in a text can only be a name. One word such as `Time` or `Who` may begin a sentence or be a part of
 * another name, so it needs a place in the sentence where only a name has a capital. An acronym does not.
 */
function isCertain(name: string, text: string, start: number): boolean {
  const core = name.replace(/^(?:the|a|an|la|le|el|il|die|der|das|de|het) /i, '');
  if (/\s/.test(core) || /^[\p{Lu}\p{N}.&-]{2,}$/u.test(core) || /\p{Ll}\p{Lu}|\p{N}/u.test(core)) return true;
  if (/^\p{Lo}+$/u.test(core)) return core.length > 3;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(start + name.length, start + name.length + 40);
  const isFirst = before === '' || /(?:[.!?:…]["”»’)]*|["“«„‘(—–-])\s*$/u.test(before);
  const isPart = /\p{Lu}[\p{L}\p{M}.'’-]*\s$/u.test(before) || /^(?:\s|['’]s\s)\p{Lu}/u.test(after);
  return !isFirst && !isPart && !common.has(core.toLowerCase());
}

/** Words that newspapers and broadcasters are named after, and that sentences often write with a capital. */
const common = new Set(
  (
    'about time life people nature science variety fortune politico who what us it people state today world news nation ' +
    'republic economist independent mirror sun star times post guardian observer telegraph herald tribune express mail metro press ' +
    'english german french russian chinese european american king queen president minister court parliament government ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december east west north south god internet earth moon i'
  ).split(' '),
);
