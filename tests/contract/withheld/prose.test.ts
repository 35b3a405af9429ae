import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withheldFinder } from '../../../src/dossier/names/spells-withheld.js';

/** Names that consist of words of each language, and texts that have these words but name nobody. */
const names = {
  english: ['Rose Urban', 'Hope Field', 'Grace Mill', 'Faith Price', 'Mark Light', 'Will May'],
  russian: ['Вера Лев', 'Роза Надежда', 'Слава Любовь Вера', 'Лев Мельник', 'Роза Судья'],
  spanish: ['Rosa Luz', 'Luz Blanca', 'Ángel León', 'Esperanza Cruz', 'Consuelo Campo', 'Gracia Marca'],
};

function finder(people: readonly string[]): (texts: readonly string[]) => string[] {
  const find = withheldFinder({ people, others: [] });
  return (texts) =>
    texts.flatMap((one) => {
      const { isName, words } = find(one);
      return [...(isName ? [one] : []), ...words.map(({ before, word, after }) => `${before} ${word} ${after}`)];
    });
}

describe.each(Object.entries(names))('prose in %s', (language, people) => {
  const text = readFileSync(`tests/fixtures/prose/${language}.txt`, 'utf8');
  const foundIn = finder(people);

  it('names nobody, as a whole and in its sentences', () => {
    // A sentence may begin with a word that is a name too: nothing shows which of the two it is.
    const firstWords = new Set(people.flatMap((name) => name.split(' ')));
    const sentences = text.split(/(?<=[.:;!?])\s+/).filter((one) => !firstWords.has(one.split(/[\s,.]/)[0] ?? ''));
    expect(sentences.length).toBeGreaterThan(20);
    expect(foundIn(sentences)).toEqual([]);
  });

  it('names each of them with the name put in', () => {
    for (const name of people) expect(foundIn([`${text}\n${name}`])).not.toEqual([]);
  });
});

/** Long texts in everyday English, which the withheld people are not in. */
const documents = ['README.md', 'CHANGELOG.md', 'docs/guide.md', 'docs/scale.md', 'docs/cache.md', 'docs/library.md'];

it.each(documents)('%s names nobody', (path) => {
  const text = readFileSync(path, 'utf8');
  const foundIn = finder([...Object.values(names).flat(), '张伟', 'محمد علي', 'Abdulrahman Al-Rashid']);
  expect(foundIn([text, ...text.split(/(?<=[.:;!?])\s+/)])).toEqual([]);
  expect(foundIn([`${text}\nAbdul Rahman Al Rashid`])).not.toEqual([]);
});
