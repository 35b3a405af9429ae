import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../../src/imports/references/bibtex/importer.js';
import { countKinds } from '../../../../src/imports/summary.js';

async function read(text: string) {
  const { written, warnings } = await bibtex.read(text, 'a.bib');
  return { references: written.references ?? [], told: warnings.map(({ message }) => message) };
}

/** The one reference of an entry with some fields, without its id and type. */
async function one(fields: string, type = 'book') {
  const { references, told } = await read(`@${type}{k, title = {T}, ${fields}}`);
  const [{ id: _, type: __, ...reference } = { id: '', type: 'book' as const, title: '' }] = references;
  return { ...reference, told };
}

describe('TeX', () => {
  test.each([
    ['A 5% cut, and 10\\% more', 'A 5% cut, and 10% more'],
    ["Gar{\\c c}on of Lod{\\'z}, \\L{}{\\'o}d\\'z", 'Garçon of Lodź, Łódź'],
    ["{\\'\\i}, \\^{\\i}, \\v{\\j}, \\'{E}mile, \\\"{u}ber", 'í, î, ǰ, Émile, über'],
    ['J.\\ K.~L.\\,M. \\/ all', 'J. K. L. M. all'],
    ['{\\bf bold} \\emph{of} {\\em it} \\textsc{all}', 'bold of it all'],
    ["``Quoted'' --- and--so \\ldots{} on", '“Quoted” — and–so … on'],
    ['R\\&D \\#1 \\_x\\_ \\{y\\} \\$5', 'R&D #1 _x_ {y} $5'],
    ['\\enquote{A \\enquote{b}}', '“A “b””'],
    ['H$_2$O and $x^2$', 'H₂O and x²'],
    ['{\\bf Of} $x^2$ and 5\\% {\\em more}', 'Of x² and 5% more'],
    ['\\LuaTeX\\ and {\\BibTeX} in \\LaTeX{} at \\url|a_b|', 'LuaTeX and BibTeX in LaTeX at a_b'],
    ['{\\noopsort{1973b}}1973 \\SortNoop{A}Pub\\-lish\\-ing', '1973 Publishing'],
    ["\\'{} \\~{}a \\^{} \\c{} \\'\\i\\ \\\"\\j\\ \\v z {\\'\\AA}ngstr\\\"om", '~a ^ í j̈ ž Ǻngström'],
    ['$a<b$, \\textless{} and $c>d$ in $x^2$', 'a<b, < and c>d in x²'],
    ['\\emph x and \\verb|a_b|, \\path{c}', 'x and a_b, c'],
    [`${'{'.repeat(60)}deep${'}'.repeat(60)}`, 'deep'],
    ['\\textcommabelow{s}i \\TeX{} și', 'și TeX și'],
  ])('%s', async (tex, text) => {
    const { references, told } = await read(`@misc{k, title = {${tex}}}`);
    expect(references[0]?.title).toBe(text);
    expect(told).toEqual([]);
  });

  test.each([
    ['A \\frobnicate{b} c', 'A \\frobnicate{b} c'],
    ['A \\frobnicate b', 'A \\frobnicate b'],
    ['A {\\frobnicate}b', 'A \\frobnicate{}b'],
    ['Quay.\\frobnicate A \\TeX{} pier', 'Quay.\\frobnicate A TeX pier'],
    ["\\frobnicate{a}{b}: caf\\'e", '\\frobnicate{a}{b}: café'],
  ])('with a command that is not known keeps it as written, and reports it: %s', async (tex, text) => {
    const { references, told } = await read(`@misc{k, title = {${tex}}}`);
    expect(references[0]?.title).toBe(text);
    expect(told).toEqual(['\\frobnicate is not a command that casefile knows, so it was imported as written']);
  });

  test.each([
    ['"\\newcommand{\\quay}{Port Quay}"', '\\quay\\ at {\\quay}', 'Port Quay at Port Quay'],
    ['{\\providecommand*\\swap[2]{#2 #1}}', '\\swap{a}{b} \\swap cd', 'b a d c'],
    ['"\\def \\title #1{{\\em #1}} " # "\\def\\o{ou}"', '\\title{The pi\\"er} \\o r', 'The piër our'],
    ['"\\ifx\\undefined\\b\\def\\b#1{}\\fi"', 'A \\b{hidden}pier', 'A pier'],
    ['"\\providecommand{\\a}{first}\\providecommand{\\a}{second}"', '\\a', 'first'],
    ['"\\newcommand{\\a}{first}\\renewcommand{\\a}{second}"', '\\a', 'second'],
    ['"\\newcommand{\\a}[1]{#1"', 'A pier', 'A pier'],
  ])('reads the commands that a file defines: %s', async (preamble, tex, text) => {
    const { references, told } = await read(`@preamble{ ${preamble} }\n@misc{k, title = {${tex}}}`);
    expect(references[0]?.title).toBe(text);
    expect(told).toEqual([]);
  });

  test('ends even if a definition uses itself', async () => {
    const definitions = '\\newcommand{\\a}{\\a}\\newcommand{\\b}[1]{\\b{#1#1#1}}';
    const { references } = await read(`@preamble{"${definitions}"}\n@misc{k, title = {A \\a pier}, note = {\\b{xy}}}`);
    expect(references[0]?.title).toContain('pier');
  });

  test('in an address is undone', async () => {
    expect(
      await one('url = {https://a.example/x\\_y\\%20\\~{}z{\\_}\\&q=\\#}, doi = {https://doi.acm.org/10.1145/1\\_2.3}'),
    ).toEqual({ title: 'T', url: 'https://a.example/x_y%20~z_&q=#', doi: '10.1145/1_2.3', told: [] });
  });
});

describe('names', () => {
  test.each([
    ['Quill, Nara and others', [{ family: 'Quill', given: 'Nara' }, 'et al.']],
    [
      'Quill, Nara; Brine, Jean',
      [
        { family: 'Quill', given: 'Nara' },
        { family: 'Brine', given: 'Jean' },
      ],
    ],
    [
      'Kim Roe, Ann Poe, Bo Loe, Al Moe',
      [
        { family: 'Roe', given: 'Kim' },
        { family: 'Poe', given: 'Ann' },
        { family: 'Loe', given: 'Bo' },
        { family: 'Moe', given: 'Al' },
      ],
    ],
    [
      'Jan van der Berg AND {Harbour and Sea Board}',
      [{ family: 'van der Berg', given: 'Jan' }, 'Harbour and Sea Board'],
    ],
    ['Pell, Jr., Otto', [{ family: 'Pell Jr.', given: 'Otto' }]],
    ['family=Berg, given=Jan, prefix=van der', [{ family: 'van der Berg', given: 'Jan' }]],
    ['Roe, Kim, Poe, Ann', ['Roe, Kim, Poe, Ann']],
  ])('%s', async (names, authors) => {
    expect((await one(`author = {${names}}`)).authors).toEqual(authors);
    expect((await one(`editor = {${names}}`)).editors).toEqual(authors);
  });
});

describe('dates', () => {
  test.each([
    ['year = 2003, month = {March--April}', '2003-03/2003-04'],
    ['year = 2003, month = mar # "/" # apr', '2003-03/2003-04'],
    ['year = 2003, month = "10~" # jan', '2003-01-10'],
    ['year = 2003, month = {3}, day = {7--9}', '2003-03-07/2003-03-09'],
    ['year = {Autumn 2003}', '2003-23'],
    ['year = 2018, month = {spring}', '2018-21'],
    ['year = {2020-21}', '2020/2021'],
    ['date = {2020-21}', '2020-21'],
    ['date = {2020-05~/..}', '2020-05~/..'],
    ['date = {soon}, year = 2001', '2001'],
  ])('%s', async (fields, issued) => {
    expect(await one(fields)).toEqual({ title: 'T', issued, told: [] });
  });

  test('keep the year if the month cannot be read', async () => {
    expect(await one('year = 2003, month = {Vendémiaire}')).toEqual({
      title: 'T',
      issued: '2003',
      told: ['month "Vendémiaire" cannot be read, so the date is now 2003'],
    });
  });

  test.each(['in press', '1441 AH', '5781', '1899 or 1900'])('that are not certain are left out: %s', async (year) => {
    expect(await one(`year = {${year}}`)).toEqual({ title: 'T', told: ['year cannot be read'] });
  });
});

describe('fields', () => {
  test('of an edited book', async () => {
    expect(await one('edition = {2nd}, series = {Harbours}, keywords = {sea, nets; {a, b}}')).toEqual({
      title: 'T',
      edition: '2',
      series: 'Harbours',
      tags: ['sea', 'nets', 'a, b'],
      told: [],
    });
  });

  test.each([
    ['eprint = {2101.00001}, archiveprefix = {arXiv}', 'arXiv:2101.00001', 'https://arxiv.org/abs/2101.00001'],
    ['eprint = {https://arxiv.org/abs/2101.00001v2}', 'arXiv:2101.00001v2', 'https://arxiv.org/abs/2101.00001v2'],
    ['eprint = {4314542}, eprinttype = {jstor}', 'jstor:4314542', 'https://www.jstor.org/stable/4314542'],
    ['eprint = {17}, eprinttype = {somewhere}', 'somewhere:17', undefined],
  ])('of a preprint: %s', async (fields, eprint, url) => {
    expect(await one(fields)).toEqual({ title: 'T', eprint, ...(url !== undefined && { url }), told: [] });
  });

  test('without a key of their own go into the note', async () => {
    expect(await one('translator = {Roe, Kim}, chapter = 3, note = {Seen.}')).toEqual({
      title: 'T',
      note: 'Seen. Translator: Kim Roe. Chapter: 3.',
      told: [],
    });
  });

  test('that are left out on purpose are no warnings', async () => {
    const entry = (key: string) => `@book{${key}, title = {${key}}, abstract = {Long}, file = {a.pdf}, foo = {bar}}\n`;
    const { warnings, leftOut = [] } = await bibtex.read(['a', 'b', 'c'].map(entry).join(''), 'a.bib');
    expect(warnings.map(({ message }) => message)).toEqual(Array(3).fill('foo has no counterpart in a case file'));
    expect(countKinds(leftOut)).toEqual(['3 × abstract']);
  });

  test.each([
    ['language = {danish}', 'da'],
    ['langid = {ngerman}', 'de'],
    ['language = {Deutsch}', 'de'],
    ['language = {русский}', 'ru'],
    ['langid = {american}', 'en-US'],
  ])('name a language: %s', async (fields, language) => {
    expect(await one(fields)).toEqual({ title: 'T', language, told: [] });
  });
});

test('entries inherit by crossref and xdata', async () => {
  const { references, told } = await read(`
@inproceedings{child, title = {On nets}, author = {Loe, Bo}, crossref = {parent}}
@article{piece, title = {Piece}, xdata = {house, Missing}}
@proceedings{parent, title = {Proceedings}, subtitle = {Of Sando}, date = {2005-06}, editor = {Roe, Kim}, xdata = {house}}
@xdata{house, publisher = {Port Press}, location = {Sando}, xdata = {house}}
`);
  expect(told).toEqual([]);
  expect(references).toMatchObject([
    { id: 'child', container: 'Proceedings: Of Sando', issued: '2005-06', publisher: 'port-press', place: 'Sando' },
    { id: 'piece', publisher: 'port-press' },
    { id: 'parent', title: 'Proceedings: Of Sando' },
  ]);
  expect(references[0]?.editors).toEqual([{ family: 'Roe', given: 'Kim' }]);
});

test('entries without a title come in with one from what they are', async () => {
  const { references, told } = await read(`
@misc{letter, author = {Pell, Otto}, howpublished = {Letter to the board}}
@jurisdiction{case, number = {7/2022}}
@thesis{thesis, author = {Roe, Kim}, type = {Master's thesis}}
@misc{noted, author = {Roe, Kim}, note = {Interview with the author.}}
@misc{nothing}
`);
  expect(references.map(({ title, site }) => [title, site])).toEqual([
    ['Letter to the board', undefined],
    ['Legal case', undefined],
    ["Master's thesis", undefined],
    ['Interview with the author', undefined],
  ]);
  expect(told).toEqual([
    'entry "letter" has no title, so its title is now "Letter to the board"',
    'entry "case" has no title, so its title is now "Legal case"',
    'entry "thesis" has no title, so its title is now "Master\'s thesis"',
    'entry "noted" has no title, so its title is now "Interview with the author"',
    'entry "nothing" has no title, so it was not imported',
  ]);
});

test('citation keys are kept, and ids are made of words', async () => {
  const { references, told } = await read(`
@book{Roe:2001, title = {A}}
@book{42, title = {The long way home}, author = {Roe, Kim}, year = 1999}
@book{AB12CD34, title = {The harbour}}
@book{plain, title = {B}}
@book{plain, title = {C}}
`);
  expect(references.map(({ id, key }) => [id, key])).toEqual([
    ['roe-2001', 'Roe:2001'],
    ['roe-1999-the-long-way', '42'],
    ['the-harbour', 'AB12CD34'],
    ['plain', undefined],
    ['plain-2', 'plain'],
  ]);
  expect(told).toEqual([]);
});

test('comments, strings and odd delimiters are read as BibTeX reads them', async () => {
  const { references, told } = await read(`% @book{no, title = {No}}
@comment{ @book{no, title = {No}} }
@preamble{"x"}
@string(press = {Port } # "Press")
@BOOK( a , TITLE = "A {"}quoted{"} word" , publisher = press # { of Sando}, year = 2001 % a comment
)
@book{b c, title = {B},}
text @ between
@book{c, title = {{C}}}`);
  expect(told).toEqual([]);
  expect(references).toEqual([
    { id: 'a', type: 'book', title: 'A "quoted" word', publisher: 'port-press-of-sando', issued: '2001' },
    { id: 'b-c', type: 'book', title: 'B', key: 'b c' },
    { id: 'c', type: 'book', title: 'C' },
  ]);
});
