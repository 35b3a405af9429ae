import { expect, test } from 'vitest';
import { likeInWords, likeNames } from '../../../../src/imports/merging/like-names.js';

const file = {
  'idris-nobody': { name: 'Idris Rashwan', names: [{ text: 'إدريس رشوان', language: 'ar' }] },
  'lin-weiwen': { name: 'Lin Weiwen' },
  'ada-example': { name: 'Ада Примерова' },
  'omar-nasser': { name: 'Omar Nasser' },
};

const likeOf = async (name: string, people: Parameters<typeof likeNames>[0] = file) =>
  (await likeNames(people, { added: { name } })).map(({ as }) => as);

test.each([
  ['words in another order', 'Rashwan Idris', ['idris-nobody']],
  ['Cyrillic for a Latin name', 'Идрис Рашван', ['idris-nobody']],
  ['Chinese for a Latin name', '林伟文', ['lin-weiwen']],
  ['Latin for a Cyrillic name', 'Ada Primerova', ['ada-example']],
  ['vowels that differ in one script', 'Amir Nassar', []],
  ['one word', 'Idris', []],
  ['another name', 'Zoe Other', []],
])('%s', async (_, name, expected) => expect(await likeOf(name)).toEqual(expected));

test('a withheld person of the file is never named', async () => {
  const withheld = { a: { name: 'Idris Rashwan', access: 'internal' as const } };
  expect(await likeOf('Rashwan Idris', withheld)).toEqual([]);
});

test('people who are added are compared with each other', async () => {
  const added = { a: { name: 'Ben Other' }, b: { name: 'Other, Ben' } };
  expect(likeInWords(await likeNames(undefined, added))).toEqual([
    'Person "b" (Other, Ben) may be "a" (Ben Other). If they are one person, undo this import, add the spelling with "casefile add person a --names NAME --update", and import again.',
  ]);
});
