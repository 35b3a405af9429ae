import type { WrittenPerson } from '../../dossier/format/schema.js';
import { fold } from '../../dossier/names/fold.js';
import { type Slug, slugsIn } from '../../dossier/names/latin-slug.js';
import { writtenSpellings } from '../../dossier/names/spellings.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Parts } from '../importer.js';

/** A person whom an import adds, and a person of the case file who may be the same. */
export interface LikeName {
  readonly id: string;
  readonly name: string;
  readonly as: string;
  readonly asName: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
}

/**
 * The first person with a key in each script, by key and script: thousands may have a key. A script is its index, or -1
 * if it is not in the list.
 */
type Index = Map<string, Map<number, Known>>;

/**
 * The people to be added who may be others that the case file has, or that are added before them: their names have the
 * same words in another order, or sound alike in another script. A person of the file who is withheld is never named.
 */
export async function likeNames(file: Parts['people'], added: Parts['people']): Promise<LikeName[]> {
  const people = Object.entries(added ?? {});
  if (people.length === 0) return [];
  const known = Object.entries(file ?? {}).filter(([, { access = 'public' }]) => access === 'public');
  const slug = await slugsIn([...known, ...people].flatMap(([, person]) => writtenSpellings(person)).join('\n'));
  const index: Index = new Map();
  const add = (id: string, person: WrittenPerson) => {
    for (const spelling of writtenSpellings(person)) {
      for (const key of keysOf(spelling, slug)) {
        const first = getOrInsert(index, key, () => new Map<number, Known>());
        getOrInsert(first, scriptOf(spelling), () => ({ id, name: person.name }));
      }
    }
  };
  for (const [id, person] of known) add(id, person);
  return people.flatMap(([id, person]) => {
    const found = writtenSpellings(person).flatMap((spelling) => meantBy(spelling, index, slug));
    add(id, person);
    const [first] = found;
    return first === undefined ? [] : [{ id, name: person.name, as: first.id, asName: first.name }];
  });
}

function meantBy(spelling: string, index: Index, slug: Slug): Known[] {
  const script = scriptOf(spelling);
  return keysOf(spelling, slug).flatMap((key) => {
    // In one script, names that only sound alike are mostly those of two people.
    return [...(index.get(key) ?? [])].flatMap(([of, one]) => (key.startsWith(sound) && of === script ? [] : [one]));
  });
}

const sound = 'sound ';

/** What two spellings of one name have in common: the words, or the consonants that are written in every script. */
function keysOf(spelling: string, slug: Slug): string[] {
  const words = fold(spelling).split(' ').sort();
  const sounds = slug(spelling)
    .split('-')
    .map((word) =>
      word
        .replace(/w/g, 'v')
        .replace(/[aeiouy]/g, '')
        .replace(/(.)\1+/g, '$1'),
    )
    .filter((word) => word !== '')
    .sort();
  const syllables = slug(spelling).replaceAll('-', '');
  return [
    ...(words.length > 1 ? [`words ${words.join(' ')}`] : []),
    // Fewer consonants would make many names alike.
    ...(sounds.length > 1 && sounds.join('').length > 4 ? [sound + sounds.join(' ')] : []),
    ...(syllables.length > 4 ? [sound + syllables] : []),
  ];
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hebrew}/u,
];

function scriptOf(name: string): number {
  return scripts.findIndex((script) => script.test(name));
}

/**
 * A sentence about each of them that says what to do, if they are the same. The command is without the name: one from a
 * stranger's file may be a command for the shell.
 */
export function likeInWords(all: readonly LikeName[]): string[] {
  return all.map(
    ({ id, name, as, asName }) =>
      `Person "${id}" (${name}) may be "${as}" (${asName}). If they are one person, undo this import, add the spelling with "casefile add person ${as} --names NAME --update", and import again.`,
  );
}
