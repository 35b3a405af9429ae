import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.js';

/** A case with one person, and one statement about them. */
const caseOf = (person: string, statement: string) => `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  other: ${person}
sections:
  - { id: s, title: S, statements: [{ text: ${JSON.stringify(statement)}, people: [ada, other] }] }
`;

/** Spellings of one name, each of which has letters that Unicode does not decompose, or their plain counterparts. */
const sameName = [
  ['Işıl Tınaz', 'IŞIL TINAZ', 'Isil Tinaz', 'ışıl tınaz'],
  ['İnci Kırık', 'INCI KIRIK', 'İNCİ KIRIK', 'inci kirik'],
  ['Żelisław Płotka', 'Zelislaw Plotka', 'ŻELISŁAW PŁOTKA'],
  ['Đorđe Mađar', 'Dorde Madar', 'ĐORĐE MAĐAR'],
  ['Søren Åbølling', 'Soren Abolling', 'SØREN ÅBØLLING'],
  ['Ærlend Bræmar', 'Aerlend Braemar', 'ÆRLEND BRÆMAR'],
  ['Jœlle Cœurnoir', 'Joelle Coeurnoir'],
  ['Mira Weißdorn', 'Mira Weissdorn', 'MIRA WEIẞDORN', 'MIRA WEISSDORN'],
  ['Şəbnəm Gözəlli', 'Sebnem Gozelli', 'ŞƏBNƏM GÖZƏLLİ'],
  ['Þórdís Friðfinns', 'Thordis Fridfinns', 'ÞÓRDÍS FRIÐFINNS'],
  ['Ġuża Ħabbeż', 'Guza Habbez', 'ĠUŻA ĦABBEŻ'],
  ['Oʻtkir Yoʻldosh', 'O‘tkir Yo‘ldosh', "O'tkir Yo'ldosh"],
  ['Aŋok Deŋdiit', 'Angok Dengdiit', 'AŊOK DEŊDIIT'],
  ['Ɗanjuma Ƙofar', 'Danjuma Kofar', 'ƊANJUMA ƘOFAR'],
];

describe.each(sameName.map((spellings) => [spellings]))('%j, the same name', (spellings) => {
  const others = (name: string) => spellings.filter((other) => other !== name);

  it('is withheld in each spelling', async () => {
    for (const name of spellings) {
      for (const other of others(name)) {
        const person = `{ name: ${JSON.stringify(name)}, access: secret }`;
        const files = { 'case.yaml': caseOf(person, `Ada Nobody met ${other} there.`) };
        const { exitCode, stdout } = await run(['show', '--file', 'case.yaml'], { files });
        expect([name, other, exitCode, stdout]).toEqual([name, other, 4, '']);
      }
    }
  });

  it('is found by filters and search in each spelling', async () => {
    for (const name of spellings) {
      const files = { 'case.yaml': caseOf(`{ name: ${JSON.stringify(name)} }`, `Ada Nobody met ${name} there.`) };
      for (const other of others(name)) {
        for (const asked of [
          ['show', '--person', other],
          ['search', `"${other}"`],
        ]) {
          const { stdout } = await run([...asked, '--json', 'id', '--file', 'case.yaml'], { files });
          expect([name, other, stdout.includes('"s/1"')]).toEqual([name, other, true]);
        }
      }
    }
  });
});

/** A name with a particle, texts that name the person, and texts that name nobody withheld. */
const particles: readonly (readonly [name: string, spelled: readonly string[], others: readonly string[]])[] = [
  [
    'Tamim al-Korvan',
    [
      'al-Korvan, Tamim',
      'Tamim Korvan',
      'T. al-Korvan',
      'al-Korvan T.',
      'Tamim Al Korvan',
      'TAMIM EL-KORVAN',
      '@TamimKorvan',
    ],
    ['Tamim al-Breen', 'al-Korvan Street', 'Tamim and al-Breen'],
  ],
  [
    'Omar Velk',
    ['Omar al-Velk', 'Omar bin Velk', 'ibn Velk, Omar', 'Velk, Omar bin'],
    ['Omar bin Said', 'a velk of Omara'],
  ],
  ['Omar bin Velk', ['Omar Velk', 'Velk Omar', 'O. bin Velk', 'Velk, O. bin'], ['Omar bin Said', 'bin Velkar']],
  [
    'Inés de Quorra',
    ['de Quorra, Inés', 'Ines Quorra', 'I. de Quorra', 'Inés de la Quorra'],
    ['Inés de Moss', 'de Quorra'],
  ],
  [
    'Joost van der Bramm',
    ['J. van der Bramm', 'Bramm, J. van der', 'van der Bramm, Joost', 'Joost Bramm'],
    ['Joost van der Loo'],
  ],
  ['Otto von Gelt-Marn', ['von Gelt-Marn, Otto', 'Otto Marn', 'O. von Gelt'], ['Otto von Berg', 'von Gelt']],
  ['Wim ter Hoox', ['ter Hoox, Wim', 'W. ter Hoox', 'Wim Hoox'], ['Wim ter Borg', 'ter Hoox']],
  [
    'Elçin Vüsalov Tural oğlu',
    ['Vüsalov Elçin Tural oğlu', 'Tural oğlu Elçin', 'E. Vüsalov', 'Elcin Tural oglu'],
    ['Tural oğlu Anar'],
  ],
  [
    'Aizirek Morsun kyzy',
    ['Morsun kyzy Aizirek', 'AIZIREK MORSUN', 'Morsun kyzy A.', 'A. Morsun kyzy'],
    ['Morsun kyzy Bermet'],
  ],
  [
    'Айзирек Морсун кызы',
    ['Морсун кызы Айзирек', 'А. Морсун кызы', 'показания Айзирек Морсун'],
    ['Морсун кызы Бермет'],
  ],
  ["Jehanne d'Orvelle", ["d'Orvelle, Jehanne", 'J. d’Orvelle', 'Jehanne Orvelle'], ["Jehanne d'Albe", "d'Orvelle"]],
  [
    'Ada Morken',
    ['Ada van Morken', 'Morken, Ada van der'],
    ['What did Morken do a year later', 'Ada met the whole of the large Morken family'],
  ],
];

/** A name that does not show by capitals which of its words are particles. */
const smallLetters: typeof particles = [
  ['tamim korvan', ['Korvan, Tamim', 'T. Korvan', 'Korvan T.', 'Tamim al-Korvan'], ['Tamim B.', 'a Korvan', 'T. Brun']],
  ['გელა ქორვანი', ['ქორვანი გელა', 'გ. ქორვანი', 'ქორვანმა გელამ'], ['ბ. ქორვანი']],
  ['anonymous guard', ['Guard, Anonymous'], ['a guard', 'The guard called Witness A', 'an anonymous letter']],
  ['a woman from the mill', ['a woman from the mill'], ['a woman from Bramm', 'from the', 'the mill']],
];

describe('a withheld name', () => {
  /** With people who have one word of the name each, a text with one word names nobody who is withheld. */
  const answer = async (name: string, text: string, isShared = false) => {
    const shared = name
      .split(/[\s-]+/)
      .map((word, index) => `  p${index}: { name: ${JSON.stringify(`Zz ${word}`)} }\n`)
      .join('');
    const person = `{ name: ${JSON.stringify(name)}, access: secret, pseudonym: Witness A }`;
    const files = {
      'case.yaml': caseOf(person, `Seen there: ${text}.`).replace('sections:', `${isShared ? shared : ''}sections:`),
    };
    const { exitCode, stdout } = await run(['show', '--file', 'case.yaml'], { files });
    return { text, exitCode, isShown: stdout !== '' };
  };

  it.each([...particles, ...smallLetters])('%s', async (name, spelled, others) => {
    for (const text of [name, ...spelled]) {
      expect(await answer(name, text)).toEqual({ text, exitCode: 4, isShown: false });
    }
    for (const text of others) expect(await answer(name, text, true)).toMatchObject({ text, isShown: true });
  });
});
