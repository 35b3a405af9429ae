import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withheldSpeller } from '../../src/dossier/names/spells-withheld.js';

interface Spellings {
  readonly kind: string;
  readonly name: string;
  readonly spelt?: readonly string[];
  readonly other?: readonly string[];
}

const all = parse(readFileSync('tests/fixtures/withheld-spellings.yaml', 'utf8')) as readonly Spellings[];

describe('a withheld name as people write it', () => {
  it.each(all)('$kind: $name', ({ name, spelt = [], other = [] }) => {
    const spells = withheldSpeller({ people: [name], others: [] });
    const wrong = [...spelt.filter((text) => !spells(text)), ...other.filter(spells)];
    expect(wrong).toEqual([]);
  });
});
