import { describe, expect, it } from 'vitest';
import { withheldFinder } from '../../../../../src/dossier/names/spells-withheld.js';

/** What a text spells if someone else with the surname is public. */
function answer(name: string, publicNames: readonly string[], text: string): string {
  const { isName, words } = withheldFinder({ people: [name], others: [] }, publicNames)(text);
  return isName ? 'name' : words.map(({ word }) => word).join();
}

describe('an abbreviation of a withheld name', () => {
  it.each([
    [
      'Юлия Морксова',
      ['Анна Морксова'],
      ['Ю. Морксова', 'Юл. Морксова', 'Ju. Morksowa', 'Yu. Morksova', 'Iou. Morksova'],
    ],
    ['Юлия Морксова', ['Анна Морксова'], ['J. Morksowa', 'Morksowa, Ju.', 'Ju. A. Morksowa', 'JU. MORKSOWA']],
    ['Жанна Морксова', ['Анна Морксова'], ['Sch. Morksowa', 'Zh. Morksova', 'J. Morksova']],
    ['Евгений Морксов', ['Анна Морксова'], ['Ye. Morksov', 'Je. Morksow', 'J. Morksow', 'Evg. Morksov']],
    ['Julija Nemo', ['Anna Nemo'], ['Ju. Nemo', 'Ю. Немо', 'Yu. Nemo']],
    ['James Nemo', ['Anna Nemo'], ['Дж. Немо', 'Jas. Nemo']],
    ['Christian Nemo', ['Anna Nemo'], ['Chr. Nemo', 'Nemo, Chr.', 'spoke. Ch. Nemo left']],
    ['William Nemo', ['Anna Nemo'], ['Wm. Nemo', 'Will. Nemo', 'Wm Nemo']],
    ['Mohammed Nemo', ['Anna Nemo'], ['Md. Nemo', 'Md Nemo', 'Mohd Nemo', 'Mhd. Nemo', 'Moh. Nemo', 'Muh. Nemo']],
    ['Aleksandr Nemo', ['Anna Nemo'], ['Alex. Nemo', 'Aleks. Nemo']],
    ['Francisco Nemo', ['Anna Nemo'], ['Fco. Nemo', 'Franc. Nemo']],
    ['Juan Carlos Nemo', ['Anna Nemo'], ['JC Nemo', 'Nemo JC', 'J.C. Nemo']],
    ['Stanley Stanov', ['Anna Stanova'], ['Stan. Stanov']],
  ])('is found for %s', (name, publicNames, texts) => {
    expect(texts.filter((text) => answer(name, publicNames, text) !== 'name')).toEqual([]);
  });

  it.each([
    ['a form of address', 'Dmitri Nemo', 'Dr. Nemo spoke'],
    ['another form of address', 'Franz Nemo', 'Fr. Nemo spoke'],
    ['a company', 'Cosimo Nemo', 'Nemo Co. was sold'],
    ['another name', 'Christian Nemo', 'Cl. Nemo spoke'],
    ['two initials, one of another name', 'Ivo Petros Nemo', 'IK Nemo spoke'],
    ['an organisation in capitals', 'Kgotso Nemo', 'at the KGO. Nemo spoke'],
    ['a short word', 'Junia Nemo', 'Ju Nemo spoke'],
    ['a word in small letters', 'Julija Nemo', 'the fruit of ju. Nemo spoke'],
    ['a word that is further away', 'Julija Nemo', 'Ju. said that Nemo spoke'],
    ['the name of another person itself', 'Stanley Stanov', 'Stanov spoke.'],
  ])('is not %s', (_, name, text) => {
    expect(answer(name, ['Anna Nemo', 'Anna Stanov'], text)).toBe('');
  });
});
