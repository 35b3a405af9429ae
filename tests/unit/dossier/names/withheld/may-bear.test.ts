import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withheldFilter, withheldFinder } from '../../../../../src/dossier/names/spells-withheld.js';
import { mayBear } from '../../../../../src/dossier/names/withheld/may-bear.js';
import { inWords } from '../../../../../src/dossier/names/withheld/person-finder.js';
import { PersonNames } from '../../../../../src/dossier/names/withheld/person-names.js';
import { PublicNames } from '../../../../../src/dossier/names/withheld/public-names.js';

const people = [
  ...['Ivo Nemo', 'Joost van der Bramble', 'Abdulrahman Quorra', 'Li An', 'Jean-Odo Mossely', 'Tallowby', 'ada nobody'],
  ...[
    'Тимур Ланской',
    'Петронель Вашкирова',
    'Жеан Бринемур',
    'سلوى المرجاني',
    'إيفو نيمو',
    '林小雨',
    '伊沃·尼莫',
    '김철수',
  ],
];
const names = new PersonNames();
for (const name of people) names.add(name);
const none = new PublicNames([], names);

const ofNames = people.flatMap((name) => name.split(/[\s·-]/));
const word = fc.oneof(
  fc.constantFrom(...ofNames),
  fc
    .tuple(fc.constantFrom(...ofNames), fc.nat(7), fc.constantFrom('', 's', 'em', 'а', 'ым', 'ها', '7'))
    .map(([one, size, ending]) => one.slice(0, size + 1) + ending),
  fc.constantFrom(...ofNames).map((one) => one.replace(/[aeiou]/g, 'e').replace(/[аеиоя]/g, 'а')),
  fc.constantFrom(...ofNames).map((one) => `فو${one}هما`),
  fc.constantFrom(
    'The',
    'court',
    'in',
    'of',
    'A',
    'b',
    'J',
    'суд',
    'и',
    'о',
    'إلى',
    'محكمة',
    'كويل',
    '法院',
    'an',
    'abu',
  ),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '-', '.', '/', '', ', ')), { maxLength: 9 })
  .map((words) => words.flat().join(''));
const anyCase = fc.tuple(text, fc.constantFrom('as it is', 'small', 'capitals')).map(([one, letters]) => {
  if (letters === 'as it is') return one;
  return letters === 'small' ? one.toLowerCase() : one.toUpperCase();
});

describe('a text that may bear no name', () => {
  it('spells none when it is read word by word', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        if (!mayBear(one, names)) expect(inWords(one, names, none)).toEqual({ isName: false, words: [] });
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    'The court met in spring.',
    'a case of ordinary size',
    'Заседание суда отложено.',
    '法院',
    'A, b and the ivory tower',
  ])('is %s', (one) => {
    expect(mayBear(one, names)).toBe(false);
  });

  it.each([
    'seen: Ivo',
    'I. Nemo',
    'N E M O',
    'Abdul Rahman',
    'ivonemo',
    'Timur met Lanskoy',
    "Ne'mo",
    'Bremble Joust',
    'كسلوىهما ا.',
  ])('is not %s', (one) => {
    expect(mayBear(one, names)).toBe(true);
  });
});

describe('several texts that may not spell a name', () => {
  const withheld = { people, others: ['Kruzhok', '林家'] };
  const mayName = withheldFilter(withheld);
  const spellingOf = withheldFinder(withheld);
  const marked = fc
    .tuple(
      anyCase,
      fc.constantFrom('', '', '', '*', '<b>', '&amp;', '%41', "\\'", '\u202e', '\u00ad', '/', '’'),
      fc.nat(9),
    )
    .map(([one, sign, place]) => one.slice(0, place) + sign + one.slice(place));

  it('spell none when each is searched alone', () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 4 }), (texts) => {
        if (mayName(texts)) return;
        for (const one of texts) expect(spellingOf(one)).toEqual({ isName: false, words: [] });
      }),
      { numRuns: 3_000 },
    );
  });

  it('are most of an ordinary case file', () => {
    const texts = [
      'The court met in spring.',
      'Заседание суда отложено.',
      'court-0',
      'https://court.example/0',
      '法院',
    ];
    expect(mayName(texts)).toBe(false);
    expect(mayName([...texts, 'seen: Ivo'])).toBe(true);
    expect(mayName(['Ivo² Nemo³', 'საქმე'])).toBe(true);
  });
});
