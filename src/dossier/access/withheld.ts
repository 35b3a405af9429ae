import { problemCodes } from '../../problems/codes.js';
import type { Problem } from '../../problems/problem.js';
import { type Access, accessLevels, maySee, strictest } from '../format/vocabulary.js';
import type { RegisterState } from '../model/register.js';
import { furtherIn } from '../model/registered-names.js';
import { spellings as namesIn } from '../names/spellings.js';
import { namesOf, withheldFinder } from '../names/spells-withheld.js';
import { mentions, runsIn } from './mentioned-ids.js';

/**
 * An entry that a file withholds and that other entries can refer to, as far as the file can be read. A public one is a
 * party of which the register may withhold names.
 */
export interface Withheld {
  /** `unknown` for an entry of a part that is not of the format: it may be of any kind, and have the name of anyone. */
  readonly kind: 'people' | 'organizations' | 'places' | 'unknown' | 'other';
  /** Null if it is unknown, so that any broken link may mean it; empty if only names are withheld. */
  readonly id: string | null;
  /** The access that is needed to see the entry. */
  readonly access: Access;
  /** All spellings of a party's name; null if they are unknown, so that any text may contain one. */
  readonly spellings: readonly string[] | null;
  /** The names that are shown to readers who may not see an access level, by level; absent if there are none. */
  readonly known?: ReadonlyMap<Access, readonly string[]>;
  /** What may be the party's id in the register of the library; null if it is unknown. Absent if there is none. */
  readonly registered?: readonly (string | null)[] | undefined;
}

/**
 * What a file withholds together with its register: the names there of withheld parties, and those that the register
 * itself withholds. If the register cannot be read, these are unknown.
 */
export function withRegistered(withheld: readonly Withheld[], state: RegisterState): Withheld[] {
  return withheld.flatMap((one) => {
    const { kind, access, registered, spellings } = one;
    const own = access === 'public' ? [] : [one];
    if (kind === 'other' || kind === 'places' || registered === undefined || state.kind === 'absent') return own;
    // Most names of a register are public: what further ones say is compared only for those that are not.
    const hidden = (level: Access, names: () => readonly string[] | null): Withheld[] =>
      maySee(access, level) ? [] : [{ ...one, registered: undefined, id: '', access: level, spellings: names() }];
    if (state.kind === 'unknown' || registered.includes(null)) {
      const level = state.kind === 'unknown' ? state.access : 'secret';
      return [...own.map((entry) => ({ ...entry, spellings: null })), ...hidden(level, () => null)];
    }
    const { people, organizations } = state.register;
    const entries = kind === 'unknown' ? [people, organizations] : [state.register[kind]];
    const known = entries.flatMap((all) => registered.flatMap((id) => all.get(id ?? '') ?? []));
    const part = kind === 'organizations' ? kind : 'people';
    return [
      ...own.map((entry) => ({ ...entry, spellings: spellings && [...spellings, ...known.flatMap(namesIn)] })),
      ...known.flatMap((entry) => hidden(entry.access, () => furtherIn(part, entry, spellings ?? []))),
    ];
  });
}

/**
 * Make a function that redacts problems for a reader with this access. `withheld` are the withheld entries of the file.
 * A problem that would reveal a withheld part, name or id keeps only its position and the general words of its code.
 */
export function problemRedactor(withheld: readonly Withheld[], access: Access): (found: Problem) => Problem {
  const hidden = withheld.filter((one) => !maySee(access, one.access));
  const accessNeeded = revealing(hidden, 'and single words');
  const most = strictest(hidden.map((one) => one.access));
  // Each line is searched once: it may be as long as the file, and have as many problems.
  const lines = new Map<number, Access>();
  const accessNeededFor = (line: number, excerpt: string) => {
    const level = lines.get(line) ?? accessNeeded(readings(excerpt));
    lines.set(line, level);
    return level;
  };
  return (found) => {
    const { file, code, severity, message, hint = '', excerpt, span, access: marked = 'public' } = found;
    const quoted = () => (span && excerpt !== undefined ? accessNeededFor(span.line, excerpt) : 'public');
    // What a problem contains makes no difference if its part is marked as strictly as anything that is withheld.
    const isStrictest = strictest([marked, most]) === marked;
    const needed = isStrictest ? marked : strictest([marked, quoted(), accessNeeded([message, hint])]);
    if (maySee(access, needed)) return found;
    return {
      code,
      severity,
      message: problemCodes[code].summary,
      hint: `The details are marked ${needed}. Use --access ${needed} to see them.`,
      file,
      // Without the end column, which would reveal the length of a name.
      ...(span && { span: { line: span.line, column: span.column } }),
    };
  };
}

/**
 * Make a function that finds the access needed to see texts: that of the withheld names and ids in them, and optionally
 * of single words of these names.
 */
export function revealing(
  withheld: readonly Withheld[],
  sought: 'names' | 'and single words' = 'names',
): (texts: readonly string[]) => Access {
  const levels = accessLevels
    .map((level) => ({ level, hidden: withheld.filter((one) => one.access === level) }))
    .filter(({ hidden }) => hidden.length > 0)
    .map(({ level, hidden }) => ({ level, isIn: revealed(hidden, sought !== 'names') }));
  return (texts) => strictest(levels.filter(({ isIn }) => texts.some(isIn)).map(({ level }) => level));
}

/** Make a function that tells whether a text has the name or the id of one of these entries. */
function revealed(hidden: readonly Withheld[], seeksWords: boolean): (text: string) => boolean {
  let matchers: readonly ((text: string) => boolean)[] | undefined;
  return (text) => {
    // Often, there is no text.
    matchers ??= [nameMatcher(hidden, seeksWords), idMatcher(hidden)];
    return matchers.some((matches) => matches(text));
  };
}

/** A line of a case file, as it is and without its keys: `family: Nemo, given: Ivo` spells a name as well. */
export function readings(line: string): readonly string[] {
  return [line, line.replace(/(?<![\w-])[\w-]+["']?\s*:(?=\s)/g, '')];
}

function nameMatcher(withheld: readonly Withheld[], seeksWords: boolean): (text: string) => boolean {
  if (withheld.some(({ spellings }) => spellings === null)) return () => true;
  const of = (wanted: Withheld['kind']) =>
    withheld
      .filter(({ kind }) => kind === wanted)
      .map(({ id, spellings }) => ({ id: id ?? '', spellings: spellings ?? [] }));
  const names = namesOf([...of('people'), ...of('unknown')], [...of('organizations'), ...of('places')]);
  const spellingOf = withheldFinder(names, withheld[0]?.known?.get(withheld[0].access));
  const isSpelt = (text: string) => {
    const { isName, words } = spellingOf(text);
    return isName || (seeksWords && words.length > 0);
  };
  return (text) => isSpelt(text) || (seeksWords && isSpelt(idsIn(text)));
}

/** The ids that a text quotes, and its values of one word, as one address: lower-case words count there. */
function idsIn(text: string): string {
  const ids = runsIn(text).flatMap(({ word, start, end }) => {
    if (/[_-]/.test(word)) return word.split(/[_-]{2,}|^[_-]|[_-]$/).filter((id) => /[_-]/.test(id));
    const isValue =
      /["'[{,:]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^\s?(?:["'\],}]|$)/.test(text.slice(end, end + 2));
    return isValue ? [word] : [];
  });
  return ids.join('/');
}

function idMatcher(withheld: readonly Withheld[]): (text: string) => boolean {
  return mentions(withheld.flatMap(({ id }) => (id === null || id === '' ? [] : [id])));
}
