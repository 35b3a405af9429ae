import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';

describe('a query', () => {
  const word = (term: string, more: object = {}) => ({ terms: [term], prefix: false, isExact: false, ...more });
  const exact = (...terms: string[]) => ({ terms, prefix: false, isExact: true });
  it.each([
    ['court Appeal', [word('court'), word('appeal')], []],
    ['"forced labour" x', [exact('forced', 'labour'), word('x')], []],
    ['“forced labour”', [exact('forced', 'labour')], []],
    ['„forced labour“', [exact('forced', 'labour')], []],
    ['«сила слова»', [exact('сила', 'слова')], []],
    ['"never closed', [exact('never', 'closed')], []],
    ['court*', [word('court', { prefix: true, isExact: true })], []],
    ['"the cour"*', [{ ...exact('the', 'cour'), prefix: true }], []],
    ['court -appeal -"on hold"', [word('court')], [word('appeal'), exact('on', 'hold')]],
    ['title:court TITLE:x', [word('court', { field: 'title' }), word('x', { field: 'title' })], []],
    ['title:"the court"', [{ ...exact('the', 'court'), field: 'title' }], []],
    ['-person:ada', [], [word('ada', { field: 'person' })]],
    ['colour:red', [exact('colour', 'red')], []],
    ['https://a.example/b', [exact('https', 'a', 'example', 'b')], []],
    ['well-known', [exact('well', 'known')], []],
    ['法院听', [{ ...exact('法院', '院听', '听'), prefix: true }], []],
    ['法', [word('法', { prefix: true, isExact: true })], []],
    ['title:', [word('title')], []],
    ['"court"', [exact('court')], []],
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
