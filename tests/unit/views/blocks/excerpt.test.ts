import { expect, it } from 'vitest';
import { graphemeEnd, graphemeStart } from '../../../../src/dossier/names/graphemes.js';
import { parts, sentencesOf } from '../../../../src/views/blocks/excerpt.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const shown = (text: string, word: string) => {
  const at = text.indexOf(word);
  const spans = at === -1 ? [] : [[at, at + word.length] as const];
  return sentencesOf(text, spans)
    .map((part) => (part.match ? `<${part.text}>` : part.text))
    .join('');
};

const long = `${'before it stands much '.repeat(20)}here ${'and behind it still more '.repeat(30)}`;

it.each([
  ['One stands here. Two stands there. Three.', 'there', '… Two stands <there>. …'],
  ['One stands here. Two stands there. Three.', 'here. Two', 'One stands <here.> <Two> stands there. …'],
  ['One stands here. Two stands there.', 'nowhere', 'One stands here. …'],
  ['Mr. Nobody of the U.S. said so. Then he left.', 'said', 'Mr. Nobody of the U.S. <said> so. …'],
  ['It is art. 274. See No. 5, she wrote.', 'See', 'It is art. 274. <See> No. 5, she wrote.'],
  ['法院听取了证人。庭审推迟。', '推迟', '… 庭审<推迟>。'],
  ['“Stop!” she said.', 'she', '“Stop!” <she> said.'],
  ['  \n', 'x', ''],
])('%j', (text, word, excerpt) => {
  expect(shown(text, word)).toBe(excerpt);
});

it.each([
  ['quotation marks', '”'.repeat(300_000)],
  ['ends of sentences', 'Sentence ends. '.repeat(100_000)],
  ['spaces', ' '.repeat(300_000)],
  ['full stops', '。'.repeat(300_000)],
])('of %s without an end shows the match', (_, text) => {
  expect(shown(`Here. ${text} There it stands.`, 'There')).toMatch(/<There>/);
  const spans = Array.from({ length: 100_000 }, (_, index) => [index * 3, index * 3 + 1] as const);
  const all = sentencesOf(`Here.${text}`, spans);
  expect(all.some(({ match }) => match)).toBe(true);
});

it('keeps neighbouring sentences together, and cuts the text between others', () => {
  const text = 'One here. Two here. Three. Four here.';
  const spans = [...text.matchAll(/here/g)].map(({ index }) => [index, index + 4] as const);
  expect(sentencesOf(text, spans)).toEqual([
    { text: 'One ', match: false },
    { text: 'here', match: true },
    { text: '.', match: false },
    { text: ' ', match: false },
    { text: 'Two ', match: false },
    { text: 'here', match: true },
    { text: '.', match: false },
    { text: ' … ', match: false },
    { text: 'Four ', match: false },
    { text: 'here', match: true },
    { text: '.', match: false },
  ]);
});

it('shows the beginning of a long sentence, or its end if the match is there', () => {
  expect(shown(long, 'nowhere')).toMatch(/^before it stands .* …$/);
  expect(shown(`${long}at the end`, 'the end')).toMatch(/^… .* at <the end>$/);
  const unbroken = `${'字'.repeat(300)}😀${'字'.repeat(300)}`;
  expect(shown(unbroken, '😀')).toBe(`… ${'字'.repeat(120)}<😀>${'字'.repeat(300)}`);
});

it('cuts a long sentence between words', () => {
  const excerpt = shown(long, 'here');
  expect(excerpt).toMatch(/^… (before|it|stands|much) .* <here> and .* …$/);
  expect(excerpt.length).toBeLessThan(400);
});

it('neither cuts nor divides a character of several code points', () => {
  for (const letters of ['กี่', 'น้ำ', 'ນ້ຳ', '👩‍👩‍👧‍👦']) {
    for (let lead = 0; lead < letters.length; lead++) {
      const text = `${letters.repeat(150)}${'x'.repeat(lead)}here${letters.repeat(150)}`;
      expect(shown(text, 'here')).toMatch(new RegExp(`^… (?:${letters})+x*<here>`));
    }
  }
  expect(shown('แม่น้ำคำ', 'น')).toBe('แม่<น้ำ>คำ');
  expect(shown('ແມ່ນ້ຳຄຳ', 'ຳ')).toBe('ແມ່<ນ້ຳ>ຄຳ');
  expect(shown('กี่', 'ี')).toBe('<กี่>');
  expect(shown('a👩‍👩‍👧b', '👩‍👧')).toBe('a<👩‍👩‍👧>b');
});

it('marks exactly the matched characters in any text', slow, () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.constant(long));
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 9 }), (written, at, length) => {
      const start = written.length === 0 ? 0 : at % written.length;
      const spans = written === '' ? [] : [[start, Math.min(written.length, start + length)] as const];
      expect(
        parts(written, spans)
          .map((part) => part.text)
          .join(''),
      ).toBe(written);
      const marked = (pieces: readonly { text: string; match: boolean }[]) =>
        pieces
          .filter(({ match }) => match)
          .map((part) => part.text)
          .join('')
          .replace(/\s/g, '');
      expect(marked(parts(written, spans))).toBe(
        spans
          .map(([from, to]) => written.slice(from, to))
          .join('')
          .replace(/\s/g, ''),
      );
      const [[from, to] = [0, 0]] = spans;
      const whole = written.slice(graphemeStart(written, from), graphemeEnd(written, to)).replace(/\s/g, '');
      expect(whole.startsWith(marked(sentencesOf(written, spans)).slice(0, 1))).toBe(true);
    }),
    { numRuns: scaled(100) },
  );
});
