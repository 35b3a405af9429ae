import { describe, expect, it, vi } from 'vitest';
import { nameMatcher } from '../../../../src/dossier/names/matcher.js';
import { finder } from '../../../../src/dossier/names/mentions.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const asked = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../../../src/dossier/names/matcher.js', async (original) => {
  const real = await original<typeof import('../../../../src/dossier/names/matcher.js')>();
  return {
    ...real,
    nameMatcher: (names: Parameters<typeof real.nameMatcher>[0]) => {
      const spells = real.nameMatcher(names);
      return (text: string) => {
        asked.count += 1;
        return spells(text);
      };
    },
  };
});

const spellers = new Map<string, (text: string) => boolean>();

/** What is to be found: each name by a nameMatcher of its own. */
function spelt(names: readonly string[], text: string): string[] {
  return names.filter((name) => {
    const spells = spellers.get(name) ?? nameMatcher({ people: [], others: [name] });
    spellers.set(name, spells);
    return spells(text);
  });
}

/** Found among few, and among many others that nothing names. */
function found(names: readonly string[], text: string): string[] {
  const few = names.map((name) => [name, [name]] as const);
  const among = finder(few)(text);
  expect(finder([...few, ...others])(text)).toEqual(among);
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

describe('a finder finds what a nameMatcher of each name does', () => {
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

it('a party of several spellings is found once, in the order given', () => {
  const parties = [
    ['b', ['Unit Nine', 'Nine Unit']],
    ['a', ['Cell']],
    ['none', []],
  ] as const;
  expect(finder(parties)('The cell, Nine Unit and unit nine')).toEqual(['b', 'a']);
});

it.each([
  ['a number behind the same words', (index: number) => `The Sandovia Courier ${1000 + index}`],
  [
    'words of their own',
    (index: number) => `${String.fromCodePoint(0x4e00 + index)}${String.fromCodePoint(0x6e00 + index)}`,
  ],
])('thousands of texts are asked for few of thousands of names: %s', slow, (_, nameOf) => {
  const many = Array.from({ length: scaled(3000, 1000) }, (_, index) => nameOf(index));
  const find = finder(many.map((name) => [name, [name]] as const));
  asked.count = 0;
  for (const name of many) expect(find(`It was ${name}.`)).toEqual([name]);
  expect(asked.count).toBeLessThan(many.length * 20);
});
