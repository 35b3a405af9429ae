import { describe, expect, it, vi } from 'vitest';
import { partyFinder } from '../../../../src/dossier/names/find-parties.js';
import { withheldSpeller } from '../../../../src/dossier/names/spells-withheld.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const matchers = new Map<string, (text: string) => boolean>();

/** The names that are found if each is searched alone. */
function spelt(names: readonly string[], text: string): string[] {
  return names.filter((name) => {
    const matches = matchers.get(name) ?? withheldSpeller({ people: [], others: [name] });
    matchers.set(name, matches);
    return matches(text);
  });
}

/** The names that are found. Many more names, which no text contains, must not change the result. */
function found(names: readonly string[], text: string): string[] {
  const few = names.map((name) => [name, [name]] as const);
  const among = partyFinder(few)(text);
  expect(partyFinder([...few, ...others])(text)).toEqual(among);
  return among;
}

const others = Array.from({ length: 60 }, (_, index) => [`other ${index}`, [`qqqqqq${index}`]] as const);

const names = [
  'Cell of Nine',
  'Unit 9',
  'Unit 99',
  'A1',
  'Zebulinda Morkfeather',
  'Кружок девяти',
  'Лев',
  'Павел Грызель',
  'سلوى المرجاني',
  'בית חולים',
  'Γιάννης',
  'გიორგი',
  'አበበ',
  '김철수',
  '林小雨',
  '文',
  'สมชาย',
  'Իրանյան',
  'Ⴀbc',
  '𐐀𐐁𐐂𐐃𐐄',
  '…',
  '',
];
const texts = [
  'the cell of nine',
  'CellOfNine, at Unit 9.',
  'unit 99 and unit 999',
  'a1 and A1b',
  "@zebulindamorkfeather's",
  'кружку девяти',
  'со слов Льва',
  'показания Павла Грызля',
  'وسلوى المرجاني',
  'בבית חולים',
  'του Γιάννη',
  'გიორგის',
  'ለእነአበበም',
  '김철수에게서는',
  '律师林小雨说',
  '林 小 雨',
  '律师文',
  'คุณสมชายครับ',
  'Իրանյանի',
  'https://example.org/%D0%9B%D0%B5%D0%B2',
  '𐐀𐐁𐐂𐐃𐐄𐐅',
  '',
];

describe('partyFinder finds what a withheldSpeller of each name does', () => {
  it.each([...texts, texts.join(' ')])('in %j', (text) => expect(found(names, text)).toEqual(spelt(names, text)));

  it('in texts of parts of names and any endings', slow, () => {
    const part = fc.oneof(
      fc.constantFrom(...names.flatMap((name) => [name, ...name.split(' ')])),
      fc
        .tuple(fc.constantFrom(...names.flatMap((name) => name.split(' '))), fc.nat({ max: 4 }))
        .map(([word, cut]) => word.slice(0, word.length - cut)),
      fc.constantFrom(...'aeуаыλς9 -%و ለ', 'ов', 'ого', 's', '%D0', '\\u0041'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        expect(found(names, text)).toEqual(spelt(names, text));
      }),
      { numRuns: scaled(2000) },
    );
  });
});

it('finds a party with several spellings once, in the given order', () => {
  const parties = [
    ['b', ['Unit Nine', 'Nine Unit']],
    ['a', ['Cell']],
    ['none', []],
  ] as const;
  expect(partyFinder(parties)('The cell, Nine Unit and unit nine')).toEqual(['b', 'a']);
});

/** The number of map look-ups while `work` runs, which measures the work independently of the machine. */
function lookups(work: () => void): number {
  const get = vi.spyOn(Map.prototype, 'get');
  work();
  const count = get.mock.calls.length;
  get.mockRestore();
  return count;
}

/** A number as three letters. */
function lettersOf(number: number): string {
  return String.fromCodePoint(...[1, 26, 676].map((unit) => 97 + (Math.floor(number / unit) % 26)));
}

describe.each([
  ['a number after the same words', (index: number) => `The Sandovia Courier ${1000 + index}`],
  [
    'words of their own',
    (index: number) => `${String.fromCodePoint(0x4e00 + index)}${String.fromCodePoint(0x6e00 + index)}`,
  ],
  ['a family name that all have', (index: number) => `Vero${lettersOf(index)}n Quill`],
])('the names of %s', (_, nameOf) => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => nameOf(index));
  const finderOf = (count: number) => {
    const find = partyFinder(names(count).map((name) => [name, [name]] as const));
    find('');
    return find;
  };

  it('are looked for together: a text takes as many steps for thousands as for ten', () => {
    const [few, many] = [finderOf(10), finderOf(1000)];
    const text = names(5).join(' met ');
    expect(many(text)).toEqual(few(text));
    expect(lookups(() => many(text))).toBeLessThanOrEqual(lookups(() => few(text)) * 1.1);
  });

  it('take as many steps as the text has words', () => {
    const find = finderOf(100);
    const text = (length: number) => Array.from({ length }, (_, index) => `then ${nameOf(index % 100)} came`).join(' ');
    const [short, long] = [text(100), text(1000)];
    expect(lookups(() => find(long))).toBeLessThan(lookups(() => find(short)) * 11);
  });

  it('are learned one by one', () => {
    const learn = (count: number) => lookups(() => finderOf(count));
    expect(learn(1000)).toBeLessThan(learn(100) * 11);
  });
});
