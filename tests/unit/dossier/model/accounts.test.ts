import { describe, expect, it } from 'vitest';
import { accountFinder, countAccounts } from '../../../../src/dossier/model/accounts.js';
import { dossierOf } from '../../../support/views.js';

const references = `  memoir: { type: book, title: My years, authors: [{ family: Nobody, given: Ada }], publisher: press }
  letters: { type: book, title: Letters, authors: [A. Nobody], publisher: house }
  study: { type: book, title: A study, authors: [{ family: Pell, given: O. }, { family: Brine, given: J. }], publisher: press }
  chapter: { type: chapter, title: A chapter, authors: [{ family: Brine, given: J. }, et al.], publisher: house }
  poem: { type: chapter, title: A poem, authors: [X. Y., et al.] }
  report: { type: report, title: A report, authors: [O. Quill], publisher: watch }
  page: { type: webpage, title: A page, publisher: watch }
  named: { type: report, title: A paper, authors: [Circle Watch] }
  news: { type: article-newspaper, title: News, container: The Daily }
  more: { type: article-newspaper, title: More news, authors: [Q. R.], container: The Daily }
  copy: { type: article-newspaper, title: A copy, container: The Daily, origin: memoir }
  told: { type: article-newspaper, title: As told, container: Evening News, origin: watch }
  site: { type: webpage, title: A site, site: the-daily.example }
  leaf: { type: pamphlet, title: A leaf }
  sheet: { type: pamphlet, title: A sheet }`;

const dossier = dossierOf(`people: { ada: { name: Ada Nobody, names: [A. Nobody] } }
organizations:
  press: { name: Old Press }
  house: { name: New House }
  watch: { name: Harbour Watch, names: [Circle Watch] }
references:
${references.replaceAll(/^ {2}(\w+): \{/gm, '  - { id: $1,')}
`);

/** The number of accounts among the references with these ids. */
function accountsAmong(...ids: readonly string[]): number {
  const keysOf = accountFinder(dossier);
  return countAccounts(dossier.references.filter(({ id }) => ids.includes(id)).map(keysOf));
}

describe('references of one account', () => {
  it.each([
    ['share an author, under two spellings', ['memoir', 'letters']],
    ['share one of several authors', ['study', 'chapter']],
    ['share a body that speaks for itself, even if one names its author', ['report', 'page']],
    ['name one body as author and as publisher', ['report', 'named']],
    ['are from one newspaper', ['news', 'more']],
    ['repeat each other', ['memoir', 'copy']],
    ['repeat a body, and are published by it', ['told', 'page', 'report']],
    ['repeat what shares an author with another', ['copy', 'letters']],
  ])('%s', (_, ids) => {
    expect(accountsAmong(...ids)).toBe(1);
  });

  it.each([
    ['books of one publisher by different authors', ['memoir', 'study'], 2],
    ['lists of authors that were cut short', ['chapter', 'poem'], 2],
    ['an article that repeats a book, and another of the same newspaper', ['copy', 'news'], 2],
    ['references of which nothing says who speaks', ['leaf', 'sheet', 'site'], 3],
  ])('are not %s', (_, ids, number) => {
    expect(accountsAmong(...ids)).toBe(number);
  });

  it('are joined by a third, in whatever order they come', () => {
    expect(countAccounts([['a'], ['b'], ['c'], ['b', 'c'], ['a', 'c']])).toBe(1);
    expect(countAccounts([['a'], ['b'], ['c'], ['b', 'c']])).toBe(2);
    expect(countAccounts([])).toBe(0);
  });
});
