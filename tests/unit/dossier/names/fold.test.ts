import anyAscii from 'any-ascii';
import { describe, expect, it } from 'vitest';
import { authorName } from '../../../../src/dossier/names/author-name.js';
import { fold } from '../../../../src/dossier/names/fold.js';
import { plainLetters } from '../../../../src/dossier/names/letters.js';
import { idsNamed, spellings } from '../../../../src/dossier/names/spellings.js';
import { readProjectFile } from '../../../support/run.js';

describe('folding', () => {
  it.each([
    ['Mira Voß-Ålund', 'mira voss alund'],
    ['IŞIK DEMİR', 'isik demir'],
    ['Işık Demir', 'isik demir'],
    ['ŁUKASZ Głowacki', 'lukasz glowacki'],
    ['Đặng Văn Đức', 'dang van duc'],
    ['Bjørn Æsir', 'bjorn aesir'],
    ['Þóra Guðný', 'thora gudny'],
    ['Rəşad ƏSGƏRLİ', 'resad esgerli'],
    ['GROẞ', 'gross'],
    ['Oʻgʻli', 'o g li'],
    ["O‘g'li", 'o g li'],
    ['  Q.  Ambersand! ', 'q ambersand'],
    ['٢٠٢٠ ۱۳۹۹ ५ ๙ 𞥓', '2020 1399 5 9 3'],
    ['ЁЛКИН', 'елкин'],
    ['林小雨', '林小雨'],
    ['ＡＢＣ', 'abc'],
    ['—', ''],
    ['Mi\u00adra\u200b Voss', 'mira voss'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

it('of a letter gives what any-ascii and PostgreSQL give', () => {
  const sql = readProjectFile('data/postgresql.sql').toString();
  const [, from = '', to = ''] = /translate\(small,\s+'(.*)',\s+'(.*)'\)/.exec(sql) ?? [];
  const single = [...from].map((letter, index) => [letter, [...to][index]] as const);
  const several = [...sql.matchAll(/'(\p{L})', '(\p{L}{2})'\)/gu)].map(
    ([, letter = '', plain]) => [letter, plain] as const,
  );
  expect(Object.fromEntries([...single, ...several])).toEqual(plainLetters);
  const latin = Object.entries(plainLetters).filter(([letter]) => /\p{Ll}/u.test(letter) && letter !== 'ς');
  expect(latin.map(([letter]) => [letter, anyAscii(letter)])).toEqual(latin);
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
    ['ada-nobody', ['ada-nobody']],
    ['Ada Nobody', ['ada-nobody', 'other-ada']],
    ['Ada-Nobody', ['ada-nobody', 'other-ada']],
    ['OTHER ADA', ['other-ada']],
    ['ада нободи', ['ada-nobody']],
    ['Ada', []],
  ])('%s', (value, ids) => {
    expect(idsNamed(value, parties)).toEqual(ids);
  });

  it.each([
    ['in-register', ['one', 'two']],
    ['In Register', ['one', 'two']],
    ['three', ['three']],
    ['both', ['both', 'same']],
  ])('%s, in a register', (value, ids) => {
    const registered = [
      { id: 'one', register: 'in-register', name: 'A', names: [] },
      { id: 'two', register: 'in-register', name: 'B', names: [] },
      { id: 'three', name: 'C', names: [] },
      { id: 'four', register: 'three', name: 'D', names: [] },
      { id: 'both', register: 'both', name: 'E', names: [] },
      { id: 'same', register: 'both', name: 'F', names: [] },
    ];
    expect(idsNamed(value, registered)).toEqual(ids);
  });
});

describe('an author’s name in a sentence', () => {
  it.each([
    ['The Staff', 'The Staff'],
    [{ family: 'Pell', given: 'Ottoline' }, 'Ottoline Pell'],
    [{ family: 'Pell' }, 'Pell'],
    [{ family: '李', given: '文亮' }, '李文亮'],
    [{ family: '佐々木', given: 'あおい' }, '佐々木あおい'],
    [{ family: '김', given: '영희' }, '김영희'],
    [{ family: '김' }, '김'],
    [{ family: 'スミス', given: 'ジョン' }, 'ジョン スミス'],
    [{ family: 'Li', given: '文亮' }, '文亮 Li'],
    [{ family: 'Мостовой', given: 'Ян' }, 'Ян Мостовой'],
    [{ family: 'Nagy', given: 'Imre' }, 'Imre Nagy'],
  ])('%j', (author, name) => {
    expect(authorName(author)).toBe(name);
  });
});
