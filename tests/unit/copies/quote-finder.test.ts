import { describe, expect, it, test } from 'vitest';
import { type Lookup, QuoteFinder } from '../../../src/copies/quote-finder.js';

/** Look up a quotation in paragraphs. */
function find(quote: string, ...paragraphs: readonly string[]): Lookup {
  return new QuoteFinder({
    passages: paragraphs.map((text, index) => ({ text, place: { paragraph: index + 1 } })),
  }).find(quote);
}

/** What was found in a word or two: the differences, or the passage with what only it has in brackets. */
function outcome(lookup: Lookup): string {
  if (lookup.kind === 'found') return ['found', ...lookup.but].join(', ');
  if (lookup.kind === 'not-found') return 'not found';
  const marked = (pieces: readonly { readonly text: string; readonly isSame: boolean }[]) =>
    pieces.map(({ text, isSame }) => (isSame ? text : `[${text.trim()}]${/\s$/.test(text) ? ' ' : ''}`)).join('');
  return `${marked(lookup.quoted)} | ${marked(lookup.source)}`;
}

const source = 'He was taken away at six.\nNobody told his fam-\nily where he was; they “waited” until noon.';

describe('a quotation with the same words', () => {
  test.each([
    ['He was taken away at six.', 'found'],
    ['at six. Nobody told', 'found'],
    ['Nobody told his family where he was', 'found, hyphenation'],
    ['nobody told', 'found, case'],
    ['they "waited" until noon', 'found, quotation marks'],
    ['Hewas taken', 'found, spaces'],
    ['he was taken a-way', 'found, hyphenation, case'],
    ['taken a\u00adway', 'found'],
  ])('%s', (quote, expected) => {
    expect(outcome(find(quote, source))).toBe(expected);
  });

  it('is found where it differs least', () => {
    const lookup = find('The hearing', 'THE HEARING', 'Before the hearing', 'The hearing began.');
    expect(lookup).toEqual({ kind: 'found', places: [{ paragraph: 3 }], but: [] });
  });

  it('is found across paragraphs, in the one where it begins', () => {
    expect(find('first line Second', 'The first line', 'Second line')).toMatchObject({
      kind: 'found',
      places: [{ paragraph: 1 }],
    });
  });

  it('is whole words', () => {
    expect(outcome(find('art', 'The part of it'))).toBe('not found');
    expect(outcome(find('part', 'The parts of it'))).toBe('not found');
  });
});

describe('a quotation with omissions', () => {
  const text = ['He was taken away at six.', 'His mother was not told.', 'The court met at noon.'];

  test.each([
    ['He was taken […] The court met', [1, 3]],
    ['He was taken… was not told … met at noon', [1, 2, 3]],
    ['[...] He was taken (. . .) not told.', [1, 2]],
  ])('%s', (quote, paragraphs) => {
    expect(find(quote, ...text)).toEqual({
      kind: 'found',
      places: paragraphs.map((paragraph) => ({ paragraph })),
      but: [],
    });
  });

  it('is not found if its parts are in another order', () => {
    expect(find('The court met […] He was taken', ...text).kind).not.toBe('found');
  });

  it('is found if the source has the same signs', () => {
    expect(outcome(find('and then … nothing', 'We heard steps, and then ... nothing.'))).toBe('found, letter forms');
  });
});

describe('a quotation with another word', () => {
  test.each([
    ['He was driven away at six.', 'He was [driven] away at six. | He was [taken] away at six.'],
    ['He was taken at six', 'He was taken at six | He was taken [away] at six'],
    ['Nobody told his own family where', 'Nobody told his [own] family where | Nobody told his fam-\nily where'],
    ['He was taken away at six,', 'He was taken away at six[,] | He was taken away at six[.]'],
    ['was taken away at noon', 'was taken away at [noon] | was taken away at [six]'],
    ['She was taken away', '[She] was taken away | [He] was taken away'],
    ['She was taken away at ten', '[She] was taken away at [ten] | [He] was taken away at [six]'],
    ['they waited until noon or later', 'they waited until noon [or later] | they “waited” until noon[.]'],
    ['She slept through all of it', 'not found'],
  ])('%s', (quote, expected) => {
    expect(outcome(find(quote, source))).toBe(expected);
  });

  it('has the place of the nearest passage', () => {
    const lookup = find('the judge heard five witnesses', 'The judge came.', 'Then the judge heard four witnesses.');
    expect(lookup).toMatchObject({ kind: 'differs', place: { paragraph: 2 } });
    const other = find('A judge heard five witnesses', 'They came.', 'judge heard five witnesses');
    expect(other).toMatchObject({ kind: 'differs', place: { paragraph: 2 } });
  });

  it('differs in the part that is not there', () => {
    expect(outcome(find('He was taken […] nobody told her family', source))).toBe(
      'nobody told [her] family | Nobody told [his] fam-\nily',
    );
  });
});

describe('other scripts', () => {
  test.each([
    ['قال الشاهد إنه رأى المتهم', 'قالَ الشّاهدُ إنّه رأى المتهــم', 'found, letter forms'],
    ['قال الشاهد', 'ﻗﺎل اﻟﺸﺎﻫﺪ إﻧﻪ', 'found, letter forms'],
    [
      'قال الشاهد إنه رأى القاضي',
      'قال الشاهد إنه رأى المتهم أمس',
      'قال الشاهد إنه رأى [القاضي] | قال الشاهد إنه رأى [المتهم]',
    ],
    ['没有人告诉他的家人', '没 有 人 告 诉 他 的\n家 人', 'found, spaces'],
    ['没有人告诉他的家人', '没有人告訴他的家人在哪裡', '没有人告[诉]他的家人 | 没有人告[訴]他的家人'],
    ['никто не сказал семье', 'Никто не ска-\nзал семье, где он.', 'found, hyphenation, case'],
    ['никто не сказал матери', 'и никто не сказал семье', 'никто не сказал [матери] | никто не сказал [семье]'],
    ['Его забрали «ночью»', 'Его забрали "ночью"', 'found, quotation marks'],
    ['\u0438\u0306од', 'йод', 'found'],
  ])('%s', (quote, text, expected) => {
    expect(outcome(find(quote, text))).toBe(expected);
  });
});
