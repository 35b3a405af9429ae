import { describe, expect, test } from 'vitest';
import { wikitext } from '../../../../src/imports/articles/wikitext/article.js';
import type { Problem } from '../../../../src/problems/problem.js';
import { scaled, slow } from '../../../support/slow.js';

async function read(text: string) {
  const { written, warnings, leftOut = [] } = await wikitext.read(text, 'a.wikitext');
  const statements = written.sections?.flatMap((section) => section.statements ?? []) ?? [];
  const inWords = ({ span, message }: Problem) => `${span?.line}:${span?.column} ${message}`;
  return {
    written,
    omitted: leftOut.map(inWords),
    statements,
    told: warnings.map(inWords),
    references: written.references ?? [],
    person: Object.values(written.people ?? {})[0],
  };
}

const texts = async (text: string) => (await read(text)).statements.map((statement) => statement.text);

test('is recognised by its markup, and plain text is not', () => {
  for (const text of ["'''Ada''' was", 'a [[link]] b', '== Title ==\n', 'a<ref>b</ref>', '{{Infobox person']) {
    expect([text, wikitext.detects(text)]).toEqual([text, true]);
  }
  for (const text of ['Plain prose [1] it is.', '{"a": [[1]', 'a = b == c']) {
    expect([text, wikitext.detects(text)]).toEqual([text, false]);
  }
});

describe('words', () => {
  test.each([
    ["''It'' is '''bold''' and '''''both''''', rock ''''n' roll.", ["It is bold and both, rock 'n' roll."]],
    [
      'A [[town (place)|town]], [[Sandovia]]n [[:Category:Ports]] [[#Law]] [[Help:Link (x)|]] here.',
      ['A town, Sandovian Category:Ports Law Link here.'],
    ],
    [
      'See [https://a.example the site] or https://b.example/x_(y).',
      ['See the site (https://a.example) or https://b.example/x_(y).'],
    ],
    ['{{hlist|one\n== x ==\n|two}}', ['one', '== x ==', 'two']],
    ['A&nbsp;&ndash; b &#8364;5<br>c <small>d</small><nowiki>[[e]]</nowiki> __NOTOC__f.', ['A – b €5', 'c d[[e]] f.']],
    [
      '{{lang|ru|Слово}} {{langx|ru|слова}} {{lang-kk|сөз}} {{transl|ru|slovo}} {{nowrap|a b}} {{abbr|UN|United Nations}}.',
      ['Слово слова сөз slovo a b UN.'],
    ],
    ['In {{circa|1977}} {{start date|2020|4|17}}{{snd}}{{convert|5|km}}.', ['In c. 1977 2020-04-17 – 5 km.']],
    ['* One\n** Two\n# Three\n: Four\n; Five : six', ['One', 'Two', 'Three', 'Four', 'Five : six']],
    ['{{hlist|One|Two}}', ['One', 'Two']],
    ['{{plainlist|\n* One\n* [[Two]]\n}}', ['One', 'Two']],
    ['One line\ngoes on.\n\nAnother.', ['One line goes on.', 'Another.']],
    ['{{DEFAULTSORT:Nobody, Ada}}{{clear}}A {{unknown gadget|x}} b.', ['A […] b.']],
    ['A <b c and {{ open and ]] close }}.', ['A <b c and […].']],
    ['{|\n| A {{b | c<ref>D</ref>\n|-\n| style="e" | F [[G<ref>H</ref>\n|}', ['A {{b | c', 'F [[G']],
  ])('%s', async (source, expected) => {
    expect(await texts(source)).toEqual(expected);
  });

  test('a block quotation is in quotation marks, with its author in the note', async () => {
    expect((await read('{{blockquote|I left. Twice.|Ada|source=Notes}}')).statements).toEqual([
      { text: '“I left. Twice.”', note: '— Ada, Notes' },
    ]);
  });

  test('sections nest like their headings', async () => {
    const { written } = await read(
      'A.\n== B ==\nC.\n==== D ====\nE.\n=== F === <!-- f -->\nG.\n== B ==\nH.\n= [[I]] =\nJ.',
    );
    const outline = (sections = written.sections): unknown[] =>
      (sections ?? []).map(({ id, sections: inner }) => (inner ? [id, outline(inner)] : id));
    expect(outline()).toEqual(['introduction', ['b', ['d', 'f']], 'b-2', 'i']);
  });
});

describe('footnotes', () => {
  test('belong to the sentence before them', async () => {
    const { statements } = await read(
      'A,<ref>x one</ref> b.<ref>y two</ref><ref>z three</ref> C.\n\n<ref name=q>q four</ref> D.<ref>x one</ref>',
    );
    expect(statements).toEqual([
      { text: 'A, b.', refs: ['x-one', 'y-two', 'z-three'] },
      { text: 'C.', refs: ['q-four'] },
      { text: 'D.', refs: ['x-one'] },
    ]);
  });

  test('are found by name and group, wherever they are defined', async () => {
    const { statements, told } = await read(
      'A.<ref name="a b" /> B.<ref name=c/>{{r|a b|d}} C.<ref group=n name=c /><ref name=none /> D.{{efn|name=e|Note e.}} E.{{efn|name=e}}\n' +
        '<references><ref name="a b">First one</ref><ref name=c>Second one</ref></references>{{reflist|refs=<ref name=d>Third one</ref>}}<ref group=n name=c>A note.</ref>',
    );
    expect(statements).toEqual([
      { text: 'A.', refs: ['first-one'] },
      { text: 'B.', refs: ['second-one', 'first-one', 'third-one'] },
      { text: 'C.', note: 'A note.' },
      { text: 'D.', note: 'Note e.' },
      { text: 'E.', note: 'Note e. A note.' },
    ]);
    expect(told).toEqual(['1:73 footnote "none" is not defined']);
  });

  test('that contain themselves do not recurse forever', async () => {
    const { statements, told } = await read('A.{{efn|name=a|B {{efn|name=a}} c}}<ref name=r>D {{r|r}}</ref>');
    expect(statements).toEqual([{ text: 'A.', note: 'B c', refs: ['d'] }]);
    expect(told).toEqual(['1:18 a footnote here was not imported']);
  });

  test('in short form lead to the full ones, with their pages', async () => {
    const { statements, told, references } = await read(
      'A.{{sfn|Foe|Bar|2001|p=3}} B (see {{harvnb|Roe|2002|pp=4–5}}).{{sfnm|1a1=Foe|1a2=Bar|1y=2001|2a1=Roe|2y=2002|2loc=ch. 2}} C.<ref>{{harvnb|Org|2003}}, and more</ref>{{sfn|No|1}} D.<ref>{{cite web|title=W|date=2001}}</ref>{{rp|7}} E.{{rp|viii–ix}}\n' +
        '* {{cite book|last=Foe|last2=Bar|date=May 2001|title=F}}\n* {{cite book|author=Roe|year=2002|title=R}}\n* {{cite book|title=O|ref={{sfnref|Org|2003}}}}',
    );
    expect(statements.map(({ refs, note }) => [refs, note])).toEqual([
      [[{ ref: 'f', locator: 'p. 3' }], undefined],
      [[{ ref: 'r', locator: 'pp. 4–5' }, 'f', { ref: 'r', locator: 'ch. 2' }], undefined],
      [['o'], 'and more'],
      [[{ ref: 'w', locator: 'p. 7' }], undefined],
      [undefined, 'pp. viii–ix'],
    ]);
    expect(statements[1]?.text).toBe('B (see Roe 2002, pp. 4–5).');
    expect(references.map(({ id }) => id)).toEqual(['f', 'r', 'o', 'w']);
    expect(told.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'short citation "No 1" has no full citation, so it was not imported',
    ]);
  });

  test('in short form lead to a source with its own page, and {{r}} to a page of several', async () => {
    const { statements } = await read(
      'A.{{sfn|Foe|2001|p=3}} B.{{r|f|p=4|loc=note 2}} C.{{rp|}}\n<references><ref name="f">{{cite book|last=Foe|date=2001|title=F|page=9|quote=So.}}</ref></references>',
    );
    expect(statements.map(({ refs }) => refs)).toEqual([
      [{ ref: 'f', locator: 'p. 3' }],
      [{ ref: 'f', locator: 'p. 4, note 2', quote: 'So.' }],
      undefined,
    ]);
  });

  test('with an address end where the address ends', async () => {
    const { references } = await read(
      'A.<ref>(https://a.example/x)</ref><ref>https://a.example/y&lt;z</ref><ref>https://a.example/v_(w).</ref>',
    );
    expect(references.map(({ url }) => url)).toEqual([
      'https://a.example/x',
      'https://a.example/y',
      'https://a.example/v_(w)',
    ]);
  });

  test('include editors’ tags, such as a needed citation', async () => {
    const marks = [
      '{{cn}}',
      '{{Citation needed|date=May 2020}}',
      '{{Fact}}',
      '{{нет АИ}}',
      '{{citation needed span|text=x}}',
    ];
    for (const mark of marks)
      expect([mark, (await read(`A b${mark}.`)).statements[0]?.citationNeeded]).toEqual([mark, true]);
    expect((await read('A b {{cn}}. C.')).statements).toEqual([{ text: 'A b.', citationNeeded: true }, { text: 'C.' }]);
    expect((await read('A.{{clarify|reason=Which a?|date=May 2020}}')).statements[0]?.note).toBe(
      '[clarify, Which a?, May 2020]',
    );
  });

  test('without a template are sources in words or with an address', async () => {
    const { references } = await read(
      'A.<ref>[https://a.example/x Title], The Paper, 3 March 2005</ref><ref>https://b.example/</ref><ref>Quill, Amadeo (2021). The Trials. Port Varna: Pier Press. p. 14.</ref>[//c.example]<ref>{{cite book|title=T}}, pp. 3–4.</ref>',
    );
    expect(references).toEqual([
      {
        id: 'title',
        type: 'webpage',
        title: 'Title',
        publisher: 'the-paper',
        issued: '2005-03-03',
        url: 'https://a.example/x',
      },
      { id: 'https-b-example', type: 'webpage', title: 'https://b.example/', url: 'https://b.example/' },
      {
        id: 'the-trials',
        type: 'document',
        title: 'The Trials',
        authors: [{ family: 'Quill', given: 'Amadeo' }],
        issued: '2021',
        place: 'Port Varna',
        publisher: 'pier-press',
        pages: '14',
      },
      { id: 'https-c-example', type: 'webpage', title: 'https://c.example', url: 'https://c.example' },
      { id: 't', type: 'book', title: 'T' },
    ]);
  });
});

describe('citation templates', () => {
  const only = async (template: string) => {
    const { references, written, statements, told } = await read(`A.<ref name="own name">${template}</ref>`);
    const { id, ...reference } = references[0] ?? { id: '' };
    return {
      id,
      reference,
      organizations: Object.values(written.organizations ?? {}).map(({ name }) => name),
      refs: statements[0]?.refs,
      told,
    };
  };

  test('become references with all their values', async () => {
    expect(
      await only(
        "{{Cite news |last=Pell |first=O. |author2=[[J. Marsh]] |author-link2=x |title=''T'' |trans-title=U |newspaper=[[The Gazette]] |date=4 June 2020 |url=https://g.example/?a=b |access-date=2021-01-12 |archive-url=https://a.example |archive-date=5 June 2020 |url-status=dead |language=Russian |page=A3 |via=Wire |quote=Q |trans-quote=R}}",
      ),
    ).toEqual({
      id: 'own-name',
      reference: {
        type: 'article-newspaper',
        title: 'T',
        authors: [{ family: 'Pell', given: 'O.' }, 'J. Marsh'],
        publisher: 'the-gazette',
        issued: '2020-06-04',
        accessed: '2021-01-12',
        url: 'https://g.example/?a=b',
        archive: { url: 'https://a.example', date: '2020-06-05' },
        language: 'ru',
        pages: 'A3',
        note: 'Trans-title: U. Via: Wire.',
      },
      organizations: ['The Gazette'],
      refs: [{ ref: 'own-name', quote: 'Q', translation: 'R' }],
      told: [],
    });
  });

  test.each([
    ['{{cite web|title=T|website=a.example|publisher=P}}', { type: 'webpage', site: 'a.example', publisher: 'p' }],
    ['{{cite web|title=T|website=W|publisher=P}}', { type: 'webpage', publisher: 'p', container: 'W' }],
    ['{{cite web|title=T|publisher=a.example}}', { type: 'webpage', site: 'a.example' }],
    ['{{cite press release|title=T|url=https://a.example}}', { type: 'webpage', url: 'https://a.example' }],
    [
      '{{cite journal|title=T|journal=J|volume=1|number=2|pages=3–4|vauthors=Foe A, Roe B}}',
      { type: 'article-journal', container: 'J', volume: '1', issue: '2', pages: '3–4', authors: ['Foe A', 'Roe B'] },
    ],
    [
      '{{cite book|title=B|chapter=T|editor=E|location=L|isbn=1|pages=5}}',
      { type: 'chapter', container: 'B', place: 'L', isbn: '1', pages: '5', editors: ['E'] },
    ],
    [
      '{{cite report|title=T|number=7|authors=Foe and Roe|first=Ada|doi=10.1234/x}}',
      { type: 'report', documentNumber: '7', authors: ['Ada', 'Foe and Roe'], doi: '10.1234/x' },
    ],
    ['{{citation|title=T|journal=J}}', { type: 'article-journal', container: 'J' }],
    ['{{citation|title=T|newspaper=N}}', { type: 'article-newspaper', publisher: 'n' }],
    ['{{citation|title=T|magazine=M}}', { type: 'article-magazine', publisher: 'm' }],
    ['{{citation|title=T|isbn=1}}', { type: 'book', isbn: '1' }],
    ['{{citation|title=B|entry=T|isbn=1}}', { type: 'chapter', container: 'B', isbn: '1' }],
    ['{{citation|title=T|website=W}}', { type: 'webpage', publisher: 'w' }],
    ['{{cite unheard-of|title=T}}', { type: 'document' }],
    [
      '{{cite web|title=T|doi=none|language=Klingonian, Elvish|archive-url=//a.example}}',
      { type: 'webpage', note: 'Doi: none. Language: Klingonian, Elvish.', archive: { url: 'https://a.example' } },
    ],
  ])('%s', async (template, expected) => {
    expect((await only(template)).reference).toEqual({ title: 'T', ...expected });
  });

  test('with a page become citations with that page', async () => {
    const locator = async (parameters: string) => (await only(`{{cite book|title=T|${parameters}}}`)).refs;
    expect(await locator('page=5')).toEqual([{ ref: 'own-name', locator: 'p. 5' }]);
    expect(await locator('pages=5–6')).toEqual([{ ref: 'own-name', locator: 'pp. 5–6' }]);
    expect(await locator('at=sec. 3')).toEqual([{ ref: 'own-name', locator: 'sec. 3' }]);
  });

  test('that cannot be read cause a warning', async () => {
    expect((await only('{{cite web|publisher=P}}')).told).toEqual([
      '1:24 template "cite web" names no source, so it was not imported',
    ]);
    expect((await only('{{cite web|title=T|date=soon}}')).reference).toMatchObject({ note: 'Date: soon.' });
    const late = await only(
      '{{cite web|title=T|date=2020-05-05|access-date=2019-01-01|archive-url=https://a.example|archive-date=2018|url=ftp://a.example}}',
    );
    expect(late.reference).toEqual({
      type: 'webpage',
      title: 'T',
      issued: '2020-05-05',
      archive: { url: 'https://a.example' },
    });
    expect(late.told).toHaveLength(3);
    expect((await only('{{cite web|title=T|archive-url=nowhere}}')).reference).toEqual({ type: 'webpage', title: 'T' });
  });
});

describe('the person', () => {
  test('is named by the first bold text, with the dates in the first sentence', async () => {
    const { written, person } = await read(
      "''Hatnote.''\n\n'''Ada Q. Nobody''' (4 May 1877 – c. 1950) was a printer.<ref>A book</ref> Nobody left. Bob Nobody stayed.",
    );
    expect(written).toMatchObject({ id: 'ada-q-nobody', title: 'Ada Q. Nobody', subjects: ['ada-q-nobody'] });
    expect(person).toEqual({ name: 'Ada Q. Nobody', born: '1877-05-04', died: '1950~' });
    expect(written.timeline?.map(({ id, date }) => [id, date])).toEqual([
      ['birth', '1877-05-04'],
      ['death', '1950~'],
    ]);
    const statements = written.sections?.[0]?.statements ?? [];
    expect(statements.map(({ people }) => people)).toEqual([undefined, ['ada-q-nobody'], ['ada-q-nobody'], undefined]);
  });

  test('gets names, dates and events from an infobox, with warnings for the rest', async () => {
    const { person, written, told } = await read(
      "{{Infobox person|native_name=Ада|native_name_lang=ru|alias=Addie|birth_date={{birth date|1977|5}}|birth_place=[[Port]]|death_date={{death date and age|2020|1|2|1977|5|4}}<ref>A register</ref>|citizenship=S|occupations=P|arrest_date=17 April 2019 (aged 41){{cn}}|trial_date=soon|spouse=B|image_size=5}}\n'''Ada Nobody''' was.",
    );
    expect(person).toEqual({
      name: 'Ada Nobody',
      names: [{ text: 'Ада', language: 'ru' }, 'Addie'],
      born: '1977-05',
      died: '2020-01-02',
      nationality: 'S',
      occupation: 'P',
    });
    expect(written.timeline).toMatchObject([
      { id: 'birth', date: '1977-05', place: 'Port' },
      { id: 'arrest', date: '2019-04-17', title: 'Ada Nobody is arrested', kind: 'arrest' },
      { id: 'death', date: '2020-01-02', refs: ['a-register'] },
    ]);
    expect(told.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'a mark after a date was not imported',
      '"trial_date" in the infobox was not imported',
      '"spouse" in the infobox was not imported',
    ]);
  });

  test('is absent if the article names none', async () => {
    const { written, told } = await read('{{infobox person|birth_date=1977}}\nNo one.\n\n{{infobox person|name=B}}');
    expect(written).toEqual({
      sections: [{ id: 'introduction', title: 'Introduction', statements: [{ text: 'No one.' }] }],
    });
    expect(told).toEqual([
      '1:18 "birth_date" in the infobox was not imported',
      '4:1 a second infobox was not imported',
    ]);
  });
});

test('gets the name of its kind as its id if no other can be made', async () => {
  const { written } = await read(
    "'''???''' is.\n== — ==\nA.<ref>{{cite web|title=—|publisher=…}}</ref><ref>{{cite web|title=B|publisher=…}}</ref>",
  );
  expect(written).toMatchObject({
    subjects: ['subject'],
    organizations: { organization: { name: '…' } },
    sections: [{ id: 'introduction' }, { id: 'section', title: '—' }],
    references: [
      { id: 'reference', publisher: 'organization' },
      { id: 'b', publisher: 'organization' },
    ],
  });
  expect(written.id).toBeUndefined();
});

test('a sentence that begins with its only day or month also becomes an event', async () => {
  const { written } = await read(
    'On 17 April 2020, she left.<ref>A book</ref> In May 2020 she came. In 2020 she sat. On 1 May 2020 she spoke of 2019. On 31 April 2020 she ran. On 17 April 2020 she fell.',
  );
  expect(written.timeline).toEqual([
    { id: '2020-04-17', date: '2020-04-17', title: 'On 17 April 2020, she left.', refs: ['a-book'] },
    { id: '2020-04-17-2', date: '2020-04-17', title: 'On 17 April 2020 she fell.' },
    { id: '2020-05', date: '2020-05', title: 'In May 2020 she came.' },
  ]);
});

test('reports what is not imported, with its lines', async () => {
  const { told, omitted } = await read(
    'A.\n{|\n| b<ref>A book</ref>\n|}\n<!-- c -->[[File:D.jpg|d]] [[Category:E]] [[fr:F]]\n<gallery>\ng\n</gallery><math>h</math>\n== I ==\n{{nowrap|j|a long value}}\n<references>words</references>',
  );
  expect(told).toEqual([
    '2:1 a table was not imported (lines 2 to 4)',
    '8:11 the content of <math> was not imported',
    '10:12 "2" in template "nowrap" was not imported',
    '11:1 text in a list of footnotes was not imported',
  ]);
  expect(omitted).toEqual([
    '5:1 a comment for editors was not imported',
    '5:11 an image was not imported',
    '5:28 a category was not imported',
    '5:43 a link to another wiki was not imported',
    '6:1 an image was not imported (lines 6 to 8)',
  ]);
});

test.each([
  ['a comment, wherever it stands', '{{nowrap<!-- a -->|b}} [[c<!-- d -->|e]]', ['b e'], []],
  ['a comment that has a line to itself takes the line with it', 'One\n<!-- a -->\ntwo.', ['One two.'], []],
  [
    'a target that is more than text',
    'A [[b\n{|\n| c\n|}|d]].',
    ['A [[b |d]].'],
    [
      '1:3 "[[" is unmatched, so it was imported as text',
      '2:1 a table was not imported (lines 2 to 4)',
      '4:5 "]]" is unmatched, so it was imported as text',
    ],
  ],
  [
    'a template whose name is made by another',
    'A {{ {{b}} | c }} d.',
    ['A […] d.'],
    ['1:3 a template whose name comes from another template was not imported'],
  ],
  ['a heading is no name of a value', '{{hlist|\n== x ==\n|y}}', ['== x ==', 'y'], []],
  [
    'the first of two values of one name',
    '{{blockquote|text=First|text=Second}} {{nowrap|1=a|}}',
    ['“Second”', 'a'],
    ['1:14 "text" occurs twice in a template, so the first value was not imported'],
  ],
  [
    'what a footnote has no place for',
    'A.{{efn|B|more than this}}{{sfn|C|2001|p=1|loc=fn. 2|ps=and so on}}{{rp|3|quote=as it says}}\n{{cite book|last=C|date=2001|title=D}}',
    ['A.'],
    [
      '1:11 "2" in template "efn" was not imported',
      '1:54 "ps" in template "sfn" was not imported',
      '1:75 "quote" in template "rp" was not imported',
    ],
  ],
  ['words around a source in a footnote', 'A.<ref>{{nowrap|see {{cite book|title=B}} there}}</ref>', ['A.'], []],
  [
    'an address without a scheme',
    '[//a.example the {{nowrap|site}}] [mailto:b c',
    ['the site (//a.example) [mailto:b c'],
    ['1:35 "[" is unmatched, so it was imported as text'],
  ],
])('nothing is lost without a warning: %s', async (_, source, expected, warnings) => {
  const { statements, told } = await read(source);
  expect(statements.map(({ text }) => text)).toEqual(expected);
  expect(told).toEqual(warnings);
});

test.each([
  ['a template', (marks: string) => `{{a${marks}}}`, '3:1'],
  ['a poem', (marks: string) => `<poem>[[a${marks}]]</poem>`, '3:7'],
])('is read up to where %s has too many marks', async (_, made, position) => {
  const { statements, told } = await read(`Ada left.\n\n${made('|'.repeat(130_000))}\n\nShe [[came]].`);
  expect(statements).toEqual([{ text: 'Ada left.' }]);
  const message = 'there are too many templates, links and tags, so nothing from here on was imported';
  expect(told).toEqual([`${position} ${message} (lines 3 to 5)`]);
});

test('handles any size, with any markup left open', slow, async () => {
  const repeated = [
    '{{',
    '[[',
    '<ref>',
    '{{a|[[',
    '<!--',
    '<nowiki>',
    '\n{|',
    'a{{rp|3}} ',
    '== a ==\n',
    '. ',
    '"',
    '<ref>b c</ref> ',
  ];
  for (const part of repeated) {
    const draft = await wikitext.read(part.repeat(scaled(200_000) / part.length), 'a.wikitext');
    expect(draft.warnings.length + JSON.stringify(draft.written).length).toBeGreaterThan(0);
  }
});
