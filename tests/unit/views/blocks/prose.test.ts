import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../src/languages/language.js';
import { count, countOf, date, listed, marks } from '../../../../src/views/blocks/prose.js';
import type { Text } from '../../../../src/views/view.js';

const plain = (text: Text) => text.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

describe('marks after a claim', () => {
  const cited = [
    { number: 4, id: 'a', locator: 'p. 7' },
    { number: 6, id: 'b' },
  ];

  it.each([
    ['nothing to say', { refs: [], status: 'reported' }, ''],
    ['citations, with their locators', { refs: cited, status: 'reported' }, ' [4, p. 7][6]'],
    ['a status that is not the usual one', { refs: [], status: 'denied' }, ' (denied)'],
    ['a missing source', { refs: [], status: 'reported', citationNeeded: true }, ' [citation needed]'],
    ['all', { refs: cited, status: 'alleged', citationNeeded: true }, ' (alleged) [4, p. 7][6] [citation needed]'],
  ])('%s', (_, claim, expected) => {
    expect(plain(marks(claim))).toBe(expected);
  });

  it('warn of a status and of a missing source', () => {
    const styles = marks({ refs: cited, status: 'denied', citationNeeded: true }).flatMap((inline) =>
      typeof inline === 'string' ? [] : [inline.style],
    );
    expect(styles).toEqual(['warning', 'citation', 'citation', 'warning']);
  });
});

describe('words', () => {
  it.each([
    [0, 'no persons', '0 people'],
    [1, 'one', '1 person'],
    [2, 'more', '2 people'],
  ])('count %i', (number, _, expected) => {
    expect(count(number, 'person', 'people')).toBe(expected);
  });

  it('add an s if no plural is given', () => {
    expect(count(3, 'statement')).toBe('3 statements');
  });

  it('print a date in the style of dates', () => {
    expect(date('2020-04-17?')).toEqual({ text: '17 Apr 2020?', style: 'date' });
  });
});

describe('a list in a sentence', () => {
  it.each([
    [[], ''],
    [['May 2021'], 'May 2021'],
    [['17 Apr 2021', 'May 2021', 'from Nov 2021'], '17 Apr 2021, May 2021, from Nov 2021'],
    [['17 Apr 2021', 'May 2021, day unknown', 'from Nov 2021'], '17 Apr 2021; May 2021, day unknown; from Nov 2021'],
  ])('%j', (places, text) => {
    expect(plain(listed(places))).toBe(text);
  });
});

describe('the number of entries of a kind', () => {
  const messages = { 'count.events': [['n', 'plural', { other: [['n'], ' evenimente'] }]] } as const;
  const language = languageOf({ tag: 'ro', alphabet: '', messages, rights: {}, questions: {}, plural: () => 'other' });

  it('is in the language of the document', () => {
    expect(countOf({ plural: 'events', words: ['event', 'events'] }, 2, language)).toBe('2 evenimente');
  });

  it('is in English if the catalogue has no words for the kind', () => {
    expect(countOf({ plural: 'charges', words: ['charge', 'charges'] }, 1, language)).toBe('1 charge');
  });
});
