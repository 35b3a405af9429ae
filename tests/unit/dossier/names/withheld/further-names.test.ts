import { describe, expect, it } from 'vitest';
import { furtherNames } from '../../../../../src/dossier/names/withheld/further-names.js';

describe('further names of a party', () => {
  it.each([
    ['are all of a name that shares no two words with a public one', ['Quill Harrow', 'Ivo Quorvane'], ['Ivo Nemo']],
    ['are a word that no public name has', ['Harrow', 'E. Nemo'], ['Ivo Nemo']],
    ['include names that only sound alike in the same script', ['Mahmud Hussein'], ['Mohammed Hassan']],
    ['include a Chinese name of another person', ['李文清'], ['Li Wenliang']],
  ])('%s', (_, others, publicNames) => {
    expect(furtherNames('people', others, publicNames)).toEqual(others);
  });

  it.each([
    [['Иво Немо', 'I. Nemo', 'Nemo', 'Nemo, Ivo', 'IvoNemo'], ['Ivo Nemo']],
    [['عبد الرحمن نمو', 'Abdul Rahman Nemo'], ['Abdulrahman Nemo']],
    [['김철수'], ['Kim Chul-soo']],
    [['李文亮'], ['Li Wenliang']],
    [['Гульнара Исмаилова'], ['Gulnora Ismoilova']],
  ])('do not include a public name in another spelling: %s', (others, publicNames) => {
    expect(furtherNames('people', others, publicNames)).toEqual([]);
  });

  it('are the pairs with a new word, if a name has all words of a public one', () => {
    expect(furtherNames('people', ['Ivo Nemo Quorvane'], ['Ivo Nemo'])).toEqual(['Ivo Quorvane', 'Nemo Quorvane']);
  });

  it('are the word of an initial', () => {
    expect(furtherNames('people', ['Emma Nemo'], ['E. Nemo'])).toEqual(['Emma']);
  });

  it('are whole names of an organisation, unless a public name contains them', () => {
    const others = ['Night Wire', 'Wire', 'Night Wire Group', 'Мемориал', '夜間電訊社'];
    const publicNames = ['Night Wire', 'Memorial', '夜間電訊社有限公司'];
    expect(furtherNames('organizations', others, publicNames)).toEqual(['Night Wire Group']);
  });

  it('are found in time that grows with the names', () => {
    const names = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index} Nemo${index % 7}`);
    expect(furtherNames('people', names('Quill'), names('Harrow')).length).toBe(3000);
  });
});
