import { describe, expect, it } from 'vitest';
import { slavicForms } from '../../../../../../src/dossier/names/withheld/spellings/slavic-names.js';

describe('the other forms of a Slavic given name', () => {
  it.each([
    ['volodymyr', ['vladimir', 'uladzimir']],
    ['uladzimir', ['volodymyr', 'vladimir']],
    ['mykola', ['nikolai', 'mikalai']],
    ['dmitriy', ['dmytro', 'dzmitry']],
    ['serhiy', ['sergii', 'sergei', 'siarhei']],
  ])('of %s', (name, others) => {
    expect(slavicForms(name)).toEqual(others);
  });

  it.each(['ivo', 'volga', 'alex'])('there are none of %s', (name) => {
    expect(slavicForms(name)).toEqual([]);
  });
});
