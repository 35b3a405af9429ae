import { describe, expect, it } from 'vitest';
import { fold, idsNamed, speller, spellings } from '../../../src/dossier/names.js';

describe('folding', () => {
  it.each([
    ['Mira Voß-Ålund', 'mira voß alund'],
    ['  Q.  Ambersand! ', 'q ambersand'],
    ['ЁЛКИН', 'елкин'],
    ['林小雨', '林小雨'],
    ['ＡＢＣ', 'abc'],
    ['—', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('naming', () => {
  const parties = [
    { id: 'ada-nobody', name: 'Ada Nobody', names: [{ text: 'Ада Нободи' }] },
    { id: 'other-ada', name: 'Ada Nobody', names: [] },
  ];

  it('lists the name and every other spelling', () => {
    expect(parties.map(spellings)).toEqual([['Ada Nobody', 'Ада Нободи'], ['Ada Nobody']]);
  });

  it.each([
    ['ada-nobody', ['ada-nobody', 'other-ada']],
    ['OTHER ADA', ['other-ada']],
    ['ада нободи', ['ada-nobody']],
    ['Ada', []],
  ])('%s', (value, ids) => {
    expect(idsNamed(value, parties)).toEqual(ids);
  });
});

describe('spelling', () => {
  const spells = speller(['Zebulinda Morkfeather', 'Петронель Вашкирова', 'Тимур Ланской', '林小雨', 'Лин', '…']);
  it.each([
    'It was ZEBULINDA  MORKFEATHER.',
    "Zebulinda Morkfeather's kitchen",
    'https://example.org/zebulinda-morkfeather/1',
    'zebulinda_morkfeather.pdf',
    'Zébulinda Mörkfeather',
    'показания Тимура Ланского',
    'о Петронель Вашкировой',
    '律师林小雨说',
    '林 小 雨',
    'сказал Лин вчера',
  ])('is found in %s', (text) => {
    expect(spells(text)).toBe(true);
  });

  it.each(['', 'Zebulinda', 'a Morkfeather', 'Morkfeather Zebulinda', 'Zebulinda Morkfeatherstone', 'линия', '林小'])(
    'is not found in %j',
    (text) => {
      expect(spells(text)).toBe(false);
    },
  );

  it('is never found where there is no name', () => {
    expect(speller([])('anything')).toBe(false);
    expect(speller(['', '?!'])('anything ?!')).toBe(false);
    expect(speller(['林小雨'])('anything')).toBe(false);
  });
});
