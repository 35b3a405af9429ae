import { eventKinds, measureKinds, organizationKinds, placeKinds } from '../format/vocabulary.js';
import type { Dossier } from '../model/dossier.js';
import { fold } from '../names/fold.js';
import { slugsIn } from '../names/latin-slug.js';
import { NameFinder } from '../names/name-finder.js';
import { usualParticles } from '../names/particles.js';
import { spellings } from '../names/spellings.js';
import { type Names, withheldSpeller } from '../names/spells-withheld.js';
import { Substrings } from '../names/substrings.js';

/**
 * A word of at least this many letters reveals a name even inside another word. Shorter words of organisations and
 * places are mostly ordinary words.
 */
const longEnough = 4;

/** Words for kinds of entries, such as `arrest` and `prison`. */
const ofKinds = new Set(
  [...eventKinds, ...measureKinds, ...organizationKinds, ...placeKinds].flatMap((kind) => kind.split('-')),
);

/**
 * Make a test for an id or a comment that reveals a withheld name, or a word of one that no shown name has, in the
 * script of the name or in Latin letters. It finds too much rather than too little, because a neutral id does no harm.
 */
export async function idsThatTell({ people, others }: Names, shown: Dossier): Promise<(text: string) => boolean> {
  const withheld = [...people, ...others];
  const known = namesIn(shown);
  const slug = await slugsIn([...withheld, ...known].join(' '));
  const wordsOf = (name: string) => [...fold(name).split(' '), ...slug(name).split('-')];
  const open = new Set(known.flatMap(wordsOf));
  const ofOthers = others.flatMap(wordsOf).filter(({ length }) => length >= longEnough);
  const all = [...people.flatMap(wordsOf), ...ofOthers];
  const words = new Set(all.filter((word) => isTelling(word) && !open.has(word)));
  const finder = new NameFinder<true>();
  const anywhere = new Substrings<true>();
  for (const word of words) {
    finder.add(word, true);
    if (word.length >= longEnough) anywhere.add(word, true);
  }
  const spells = withheldSpeller({ people, others });
  const romanised = withheldSpeller({ people: people.map(slug), others: others.map(slug) });
  return (text) => {
    const inside = new Set<true>();
    anywhere.find(fold(text), inside);
    return inside.size > 0 || spells(text) || romanised(text) || finder.find(text).size > 0;
  };
}

function isTelling(word: string): boolean {
  return word.length > 2 && !usualParticles.has(word) && !ofKinds.has(word);
}

/** The names in a dossier. */
function namesIn({ people, organizations, places }: Dossier): string[] {
  return [...people.values(), ...organizations.values(), ...places.values()].flatMap(spellings);
}
