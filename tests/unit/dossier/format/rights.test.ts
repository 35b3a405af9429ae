import { describe, expect, it } from 'vitest';
import { instrumentNames, rightCodes, rightOf } from '../../../../src/dossier/format/rights.js';
import { instrumentOf } from '../../../../src/dossier/format/vocabulary.js';

describe('a right', () => {
  it.each([
    ['iccpr-9', 'iccpr', '9'],
    ['echr-p1-1', 'echr', 'p1-1'],
    ['wgad-ii', 'wgad', 'ii'],
  ])('%s has its instrument, article and name', (code, instrument, article) => {
    expect(rightOf(code)).toEqual({ code, instrument, article, name: expect.stringMatching(/^[a-z].+[^.]$/) });
  });

  it.each(['iccpr-99', 'iccpr', 'ICCPR-9', 'iccpr-9 ', 'constructor', 'iccpr-constructor', ''])(
    'is not known by the code "%s"',
    (code) => expect(rightOf(code)).toBeUndefined(),
  );

  it('has a code that begins with its instrument, which has a name', () => {
    for (const code of rightCodes) {
      const { instrument, article, name } = rightOf(code) ?? {};
      expect(`${instrument}-${article}`).toBe(code);
      expect(instrumentOf(code)).toBe(instrument);
      expect(instrumentNames.get(instrument ?? '')).toMatch(/\w/);
      expect(name).toMatch(/\w/);
    }
  });
});

it('the instruments are those that the format names', () => {
  const named = [
    'udhr',
    'iccpr',
    'icescr',
    'cat',
    'cedaw',
    'crc',
    'cerd',
    'ced',
    'crpd',
    'echr',
    'achr',
    'achpr',
    'wgad',
  ];
  expect([...instrumentNames.keys()].toSorted()).toEqual(named.toSorted());
  expect(rightCodes.filter((code) => code.startsWith('wgad-'))).toEqual([
    'wgad-i',
    'wgad-ii',
    'wgad-iii',
    'wgad-iv',
    'wgad-v',
  ]);
  expect(new Set(rightCodes).size).toBe(rightCodes.length);
});
