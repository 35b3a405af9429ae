import { fold } from '../fold.js';
import { namesOf, withheldSpeller } from '../spells-withheld.js';
import { wordsOfName } from './name-words.js';
import { PersonNames } from './person-names.js';
import { initialsOf } from './spellings/latin.js';
import { pairsOf } from './word-pairs.js';

/** With more names to compare, none of them counts as a part of a public one. */
const mostCompared = 10_000;

/**
 * What other names of a party say that its public names do not: `Ivo Quorvane` of `Ivo Quorvane Nemo` beside the public
 * name `Ivo Nemo`. A public name in another script, or with fewer words, says nothing new.
 */
export function furtherNames(
  kind: 'people' | 'organizations',
  others: readonly string[],
  publicNames: readonly string[],
): string[] {
  const known = new PersonNames();
  for (const name of publicNames) known.add(name);
  const further = others.flatMap((name) => {
    const pairs = newPairs(name, known);
    if (pairs === 'none') return [];
    return kind === 'people' && pairs !== 'all' ? pairs : [name];
  });
  const isSpelt = (names: readonly string[]) => publicNames.some(speller(kind, names));
  if (further.length * publicNames.length > mostCompared || !isSpelt(further)) return [...new Set(further)];
  const letters = publicNames.flatMap((name) => wordsOfName(name).initials.flatMap(initialsOf));
  const unspelt = further.flatMap((name) => {
    if (!isSpelt([name])) return [name];
    // `E. Nemo` spells `Emma Nemo`, of which only `Emma` is new.
    return newWords(name, known).filter((word) => initialsOf(word).some((letter) => letters.includes(letter)));
  });
  return [...new Set(unspelt)];
}

/** The words of a name that no public name has. */
function newWords(name: string, known: PersonNames): string[] {
  return wordsOfName(name).own.filter((word) => !isKnown(word, [], known));
}

/** The pairs of words of a name, as names of their own, that no public name has; whether these are none or all. */
function newPairs(name: string, known: PersonNames): readonly string[] | 'none' | 'all' {
  const { own, initials } = wordsOfName(name);
  const [only] = own;
  if (own.length < 2) return only !== undefined && isKnown(only, initials, known) ? 'none' : 'all';
  const pairs = [...pairsOf(own.length)].map(([one, other]) => [own[one] ?? '', own[other] ?? ''] as const);
  const found = pairs.filter(([one, other]) => !known.isPair(known.token(one), known.token(other), true));
  if (found.length === 0) return 'none';
  return found.length === pairs.length ? 'all' : found.map((pair) => pair.join(' '));
}

/**
 * Whether a word, with the initials beside it, is of a public name. Words that only sound like it are the same only in
 * another script.
 */
function isKnown(word: string, initials: readonly string[], known: PersonNames): boolean {
  const token = known.token(word);
  const isWord = token.words.size > 0 || token.isJoined || (token.groups.size > 0 && !/^[a-z]/.test(fold(word)));
  return isWord && initials.every((letter) => known.isInitial(token, known.token(letter).letter));
}

function speller(kind: 'people' | 'organizations', names: readonly string[]): (text: string) => boolean {
  const party = [{ id: '', spellings: names }];
  return withheldSpeller(kind === 'people' ? namesOf(party, []) : namesOf([], party));
}
