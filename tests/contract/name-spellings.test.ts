import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

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
