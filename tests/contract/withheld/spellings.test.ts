import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withheldFinder } from '../../../src/dossier/names/spells-withheld.js';

interface Spellings {
  readonly kind: string;
  /** The withheld name. */
  readonly name: string;
  readonly public?: readonly string[];
  /** Texts that spell the name. */
  readonly spelt?: readonly string[];
  /** Texts with a word of the name. */
  readonly alone?: readonly string[];
  /** Texts that name nobody. */
  readonly other?: readonly string[];
}

const all = parse(readFileSync('tests/fixtures/withheld-spellings.yaml', 'utf8')) as readonly Spellings[];

describe('a withheld name as people write it', () => {
  it.each(all)('$kind: $name', ({ name, public: known = [], spelt = [], alone = [], other = [] }) => {
    const find = withheldFinder({ people: [name], others: [] }, known);
    const answer = (text: string) => {
      const { isName, words } = find(text);
      return isName ? 'name' : words.length > 0 ? 'word' : 'nothing';
    };
    const expected = (answer: string) => (text: string) => [text, answer] as const;
    const wanted = [...spelt.map(expected('name')), ...alone.map(expected('word'))];
    // Without public names, a text that spells no name may have a word of it.
    const none = other.filter((text) => answer(text) !== 'nothing');
    expect(wanted.map(([text]) => [text, answer(text)])).toEqual(wanted);
    expect(none).toEqual([]);
  });
});
