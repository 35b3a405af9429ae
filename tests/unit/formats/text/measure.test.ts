import { describe, expect, it } from 'vitest';
import { measureFor } from '../../../../src/formats/text/measure.js';
import { simpleMeasure } from '../../../../src/formats/text/simple-measure.js';
import { libraryMeasure, unicodeMeasure } from '../../../../src/formats/text/unicode-measure.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019éßжЩ—“”.,:-/حدان王、か한（'), maxLength: 60 });
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

describe('the measure of simple text', () => {
  it('wraps as the library does', slow, () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 200 }), (line, width) => {
        expect(simpleMeasure.wrap(line, width)).toBe(libraryMeasure.wrap(line, width));
      }),
      { numRuns: scaled(2000) },
    );
  });

  it('measures as the library does', slow, () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(simpleMeasure.columns(line)).toBe(libraryMeasure.columns(line));
        expect(simpleMeasure.characters(line)).toEqual(libraryMeasure.characters(line));
      }),
      { numRuns: scaled(100) },
    );
  });

  it('measures every character as the library does, beside any other', slow, async () => {
    for (let code = 0; code < 0x10000; code += scaled(1, 13)) {
      const character = String.fromCharCode(code);
      if ((await measureFor([{ kind: 'paragraph', text: [character] }])) !== simpleMeasure) continue;
      for (const line of [character, `a${character}`, `${character}王`, `ه${character}${character}`]) {
        if (character !== '\n') expect(simpleMeasure.columns(line), line).toBe(libraryMeasure.columns(line));
        expect(simpleMeasure.characters(line), line).toEqual(libraryMeasure.characters(line));
      }
    }
  });

  it('ignores the escape sequences of colours and links', () => {
    expect(simpleMeasure.columns('\u001b[38;5;12m\u001b]8;id=1;#7\u0007王ab\u001b]8;;\u0007\u001b[39m')).toBe(4);
  });

  it('leaves a long word whole if a character may have several code points', () => {
    const thai = 'น้ำทำคำกี่'.repeat(8);
    expect(simpleMeasure.wrap(`unknown person "${thai}" here`, 40)).toBe(`unknown person\n"${thai}"\nhere`);
    expect(simpleMeasure.wrap('x'.repeat(50), 40)).toBe(`${'x'.repeat(40)}\n${'x'.repeat(10)}`);
    expect(simpleMeasure.wrap(`a\u00a0${'x'.repeat(50)}`, 40)).toBe(`a\u00a0${'x'.repeat(38)}\n${'x'.repeat(12)}`);
  });

  it('is used for text without combining characters', async () => {
    const block = (words: string) => [{ kind: 'paragraph', text: [{ text: words }] }] as const;
    expect(await measureFor(block('Алнур Ильяшев – “Alnur”'))).toBe(simpleMeasure);
    expect(await measureFor(block('王小明、홍길동'))).toBe(simpleMeasure);
    expect(await measureFor(block('ليلى حدان؟'))).toBe(simpleMeasure);
    expect(await measureFor(block('حدّان'))).toBe(unicodeMeasure);
    expect(await measureFor(block('🌊'))).toBe(unicodeMeasure);
    expect(await measureFor(block('e\u0301'))).toBe(unicodeMeasure);
    expect(await measureFor(block('tab\there'))).toBe(unicodeMeasure);
  });
});

describe('the measure of all text', () => {
  it.each([
    ['Thai', 'น้ำทำคำ', 6],
    ['Thai, an AM alone', 'ำ', 1],
    ['Lao', 'ຄຳ ນ້ຳ', 5],
    ['Thai, with stacked marks', 'เกี๊ยว ก็ฏิ์', 7],
    ['Thai, an AM in two letters', 'น้ํา', 2],
    ['Lao, a tone mark after an AM', 'ກຳ່ຂ', 3],
    ['Thai, beside a family', '👩‍👩‍👧‍👦น้ำ👩‍👩‍👧‍👦', 6],
    ['Lao, beside a flag', '🇱🇦ຄຳ🇱🇦', 6],
    ['an AM after a wide character', '王ำ', 3],
    ['an AM after a space', 'ก ำ', 3],
    ['an AM after a Latin letter', 'aຳ', 2],
    ['Hindi', 'हिन्दी', 5],
    ['Hindi, with a joiner', 'क्\u200dष', 2],
    ['Bengali', 'ক্ষমা', 4],
    ['Malayalam', 'ക്ഷ', 2],
    ['Khmer', 'ភាសាខ្មែរ', 8],
    ['Burmese', 'မြန်မာ', 5],
    ['Tamil', 'தமிழ்', 4],
    ['Korean, in letters', '\u1112\u1161\u11ab', 2],
    ['a family', '👩‍👩‍👧', 2],
    ['accents', 'e\u0301ç\u030c', 2],
    ['colour', '\u001b[31mคำ\u001b[39m', 2],
    ['a colour inside a ligature', 'क्\u001b[31mष\u001b[39m', 2],
    ['a link', '\u001b]8;;https://example.org/\u0007คำ\u001b]8;;\u0007', 2],
  ])('%s has the columns of a terminal', (_, line, columns) => {
    expect(unicodeMeasure.columns(line)).toBe(columns);
  });

  const letters = fc.string({ unit: fc.constantFrom(...'กนทค้่ำຄນ້ຳकषि् aé王', '\u{11002}'), maxLength: 80 });

  it('wraps into lines that fit and hold every letter', slow, () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 8, max: 30 }), (line, width) => {
        const wrapped = unicodeMeasure.wrap(line, width);
        expect(wrapped.replace(/[ \n]/g, '')).toBe(line.normalize().replace(/ /g, ''));
        if (line.includes('\u{11002}')) return;
        for (const row of wrapped.split('\n')) expect(unicodeMeasure.columns(row)).toBeLessThanOrEqual(width);
      }),
      { numRuns: scaled(2000) },
    );
  });

  it('never begins a line with an AM', () => {
    for (const word of ['น้ำ', 'ຄຳ'].map((syllable) => syllable.repeat(20))) {
      for (const width of [9, 10, 11]) expect(unicodeMeasure.wrap(word, width)).not.toMatch(/^[ำຳ]/m);
    }
  });
});

describe('the measure of any text', () => {
  const family = '👨‍👩‍👧';
  const long = `${'e\u0301'.repeat(2999)}${family}`;

  it('does not cut what a reader sees as one character, however long the text is', () => {
    expect(unicodeMeasure.characters(long)).toEqual([...Array.from({ length: 2999 }, () => 'e\u0301'), family]);
    expect(unicodeMeasure.columns(long)).toBe(3001);
    const rows = unicodeMeasure.wrap(long, 40).split('\n');
    expect(rows.join('')).toBe(long.normalize());
    expect(rows.map((row) => unicodeMeasure.columns(row))).toEqual([...Array.from({ length: 74 }, () => 40), 39, 2]);
  });

  it('wraps a long text between its words', () => {
    const rows = unicodeMeasure.wrap(Array.from({ length: 1000 }, () => 'ne\u0301e').join(' '), 40).split('\n');
    expect(rows).toEqual(Array.from({ length: 100 }, () => Array.from({ length: 10 }, () => 'née').join(' ')));
  });
});

it('a row with thousands of marks without width ends, and none of them is lost', () => {
  const marks = `x${'\u0301'.repeat(50_000)}`;
  const rows = libraryMeasure.wrap(marks, 80).split('\n');
  expect(rows.join('')).toBe(marks);
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(12_000);
});
