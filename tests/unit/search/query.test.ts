import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';

describe('a query', () => {
  const word = (term: string, more: object = {}) => ({ terms: [term], prefix: false, ...more });
  it.each([
    ['court Appeal', [word('court'), word('appeal')], []],
    ['"forced labour" x', [{ terms: ['forced', 'labour'], prefix: false }, word('x')], []],
    ['“forced labour”', [{ terms: ['forced', 'labour'], prefix: false }], []],
    ['„forced labour“', [{ terms: ['forced', 'labour'], prefix: false }], []],
    ['«сила слова»', [{ terms: ['сила', 'слова'], prefix: false }], []],
    ['"never closed', [{ terms: ['never', 'closed'], prefix: false }], []],
    ['court*', [word('court', { prefix: true })], []],
    ['"the cour"*', [{ terms: ['the', 'cour'], prefix: true }], []],
    ['court -appeal -"on hold"', [word('court')], [word('appeal'), { terms: ['on', 'hold'], prefix: false }]],
    ['title:court TITLE:x', [word('court', { field: 'title' }), word('x', { field: 'title' })], []],
    ['title:"the court"', [{ terms: ['the', 'court'], prefix: false, field: 'title' }], []],
    ['-person:ada', [], [word('ada', { field: 'person' })]],
    ['colour:red', [{ terms: ['colour', 'red'], prefix: false }], []],
    ['https://a.example/b', [{ terms: ['https', 'a', 'example', 'b'], prefix: false }], []],
    ['well-known', [{ terms: ['well', 'known'], prefix: false }], []],
    ['法院听', [{ terms: ['法院', '院听', '听'], prefix: true }], []],
    ['法', [word('法', { prefix: true })], []],
    ['title:', [word('title')], []],
    ['* - "" () : -- NEAR( ^', [word('near')], []],
  ])('%s', (text, wanted, unwanted) => {
    expect(parseQuery(text)).toEqual({ wanted, unwanted });
  });

  it('can be made from any text', slow, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        parseQuery(text).wanted.every(({ terms }) => terms.length > 0),
      ),
      { numRuns: scaled(100) },
    );
  });
});
