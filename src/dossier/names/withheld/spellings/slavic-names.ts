import { getOrInsert } from '../../../../get-or-insert.js';
import { sounds } from './skeletons.js';

/** Given names that Ukrainian, Russian and Belarusian documents translate, a row for each name. */
const rows =
  'volodymyr vladimir uladzimir | oleksandr aleksandr aliaksandr alexander | oleksandra aleksandra aliaksandra | ' +
  'oleksii aleksei aliaksei | olena elena alena | olha olga volha | oleh oleg aleh | ihor igor ihar | mykola nikolai mikalai | ' +
  'mykyta nikita mikita | mykhailo mikhail mikhal | dmytro dmitrii dzmitry | pavlo pavel paval | petro petr piatro | ' +
  'yevhen yevgen evgenii yevgenii yauhen | yevheniia yevgeniia evgeniia yauheniia | serhii sergii sergei siarhei | ' +
  'hryhorii grygorii grigorii ryhor | hennadii gennadii henadz | kateryna ekaterina katsiaryna | nadiia nadezhda nadzeia | ' +
  'danylo daniil danila | vasyl vasilii vasil | viktor viktar | stepan stsiapan | tetiana tatiana tatsiana | oksana aksana | ' +
  'svitlana svetlana sviatlana | kostiantyn konstantin kanstantsin | artem artsiom | vladyslav vladislav uladzislau | ' +
  'yelyzaveta elizaveta yelizaveta lizaveta | valerii valeryi | vitalii vital | yaroslav yaraslau | marharyta margarita';

const startSize = 3;
const starts = new Set(rows.split(/[ |]+/).map((name) => name.slice(0, startSize)));

let namesBySound: Map<string, string[]> | undefined;

/** The forms of a given name, in Latin letters, in the other languages: Vladimir and Uladzimir, of Volodymyr. */
export function slavicForms(latin: string): readonly string[] {
  // Most names are of other languages, and need no table.
  if (!starts.has(latin.slice(0, startSize))) return [];
  namesBySound ??= bySound();
  return namesBySound.get(sounds(latin)) ?? [];
}

function bySound(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows.split(' | ')) {
    const names = row.split(' ');
    for (const name of names) {
      const others = names.filter((other) => other !== name);
      getOrInsert(found, sounds(name), () => []).push(...others);
    }
  }
  return found;
}
