import { describe, expect, test } from 'vitest';
import { html } from '../../../../src/imports/articles/html/article.js';
import { statementsOf } from '../../../../src/imports/articles/sections.js';
import { wikitext } from '../../../../src/imports/articles/wikitext/article.js';
import { readProjectFile } from '../../../support/run.js';

const fixture = (name: string) => readProjectFile(`tests/fixtures/articles/${name}`).toString();
const page = (content: string, lang = 'en') =>
  `<!DOCTYPE html><html><body><div id="mw-content-text"><div class="mw-parser-output" lang="${lang}">${content}</div></div></body></html>`;
const coins = (fields: Readonly<Record<string, string>>) =>
  `<span title="${new URLSearchParams({ ctx_ver: 'Z39.88-2004', ...fields }).toString().replaceAll('&', '&amp;')}" class="Z3988"></span>`;
const mark = (anchor: string, label = '1') =>
  `<sup class="reference"><a href="#cite_note-${anchor}">[${label}]</a></sup>`;
const note = (anchor: string, content: string) =>
  `<li id="cite_note-${anchor}"><span class="mw-cite-backlink">^</span> <span class="reference-text">${content}</span></li>`;
const notes = (...entries: readonly string[]) => `<ol class="references">${entries.join('\n')}</ol>`;
/** A page with one sentence and the footnote that it cites. */
const citing = (content: string) => page(`<p>She left.${mark('1')}</p>${notes(note('1', content))}`);

async function read(source: string) {
  const { written, warnings, leftOut = [] } = await html.read(source, 'a.html');
  return {
    written,
    statements: statementsOf(written.sections ?? []),
    texts: statementsOf(written.sections ?? []).map(({ text }) => text),
    messages: warnings.map(({ message }) => message),
    leftOut: leftOut.map(({ message }) => message),
  };
}

/** The page as a browser saves it: complete addresses, files in a folder, and a comment at its start. */
function saved(source: string): string {
  const complete = source
    .replaceAll('href="/wiki/', 'href="https://wiki.example/wiki/')
    .replaceAll('href="#', 'href="https://wiki.example/wiki/Lena_Morrow#')
    .replaceAll('src="//upload.example/', 'src="./Lena Morrow - Wiki of Sandovia_files/');
  return complete.replace('<html', '<!-- saved from url=(0041)https://wiki.example/wiki/Lena_Morrow -->\n<html');
}

describe('a page of the article that a wikitext fixture has', () => {
  const pages = {
    'of the classic parser': fixture('lena-morrow.html'),
    'of Parsoid': fixture('lena-morrow.parsoid.html'),
    'that a browser saved': saved(fixture('lena-morrow.html')),
  };

  test.each(Object.entries(pages))('%s gives the same case file', async (_, source) => {
    const fromWikitext = await wikitext.read(fixture('lena-morrow.wikitext'), 'a.wikitext');
    expect(fromWikitext.written.references).toHaveLength(6);
    expect((await html.read(source, 'a.html')).written).toEqual(fromWikitext.written);
  });

  test.each(Object.entries(pages))('%s has the same losses, at their lines', async (_, source) => {
    const { warnings, leftOut = [] } = await html.read(source, 'a.html');
    expect(warnings.map(({ message }) => message.replace(/ \(lines.*/, ''))).toEqual([
      'a table was not imported',
      'the whole text of a footnote became the title of its reference',
    ]);
    for (const { span, excerpt } of [...warnings, ...leftOut])
      expect(source.split('\n')[(span?.line ?? 0) - 1]).toBe(excerpt);
    expect(new Set(leftOut.map(({ message }) => message))).toEqual(
      new Set(['a box for navigation or for editors was not imported', 'an image was not imported']),
    );
  });

  test.each(Object.entries(pages))('%s is recognised by its text', (_, source) => {
    expect(html.detects(source)).toBe(true);
  });
});

test.each([
  '<!DOCTYPE html><html><body><p>A page [1] with <div class="content">text</div></p></body></html>',
  'In wikitext, <div class="x">mw-parser-output</div> is a class.',
  '{"html": "mw-parser-output"}',
])('a text that is no page of MediaWiki is not recognised: %s', (text) => {
  expect(html.detects(text)).toBe(false);
});

test('a page without an article gives a warning and nothing else', async () => {
  const { written, messages } = await read('<!DOCTYPE html><html><body><p>No article.</p></body></html>');
  expect(written).toEqual({});
  expect(messages).toEqual(['the page has no article of MediaWiki']);
});

test('an older page has headings with edit links, and footnotes without an element for their text', async () => {
  const { written, texts } = await read(
    `<!DOCTYPE html><html><body id="bodyContent"><div id="mw-content-text"><p>Before.</p>
     <h2><span class="editsection">[<a href="/edit">edit</a>]</span> <span class="mw-headline" id="A">A life</span></h2>
     <p>She wrote.<sup id="cite_ref-0" class="reference"><a href="#cite_note-0"><span>[</span>1<span>]</span></a></sup></p>
     <ol class="references"><li id="cite_note-0"><b><a href="#cite_ref-0">↑</a></b> <a href="https://a.example/" class="external text">A letter</a>, Harbour News, 3 May 2009</li></ol>
     </div></body></html>`,
  );
  expect(texts).toEqual(['Before.', 'She wrote.']);
  expect(written.sections?.map(({ title }) => title)).toEqual(['Introduction', 'A life']);
  expect(written.references).toMatchObject([{ title: 'A letter', issued: '2009-05-03', url: 'https://a.example/' }]);
});

describe('citations', () => {
  test('a chapter with editors and a comment', async () => {
    const { written } = await read(
      citing(
        `<cite id="CITEREFRoe2001" class="citation book cs1">Roe, Kim (2001). "The Pier" [Le quai]. In Poe, Ann (ed.). <i>Harbours</i> (PDF). Pier Press. pp. 3–5.</cite>${coins(
          {
            rft_val_fmt: 'info:ofi/fmt:kev:mtx:book',
            'rft.genre': 'bookitem',
            'rft.atitle': 'The Pier',
            'rft.btitle': 'Harbours',
            'rft.pages': '3-5',
            'rft.pub': 'Pier Press',
            'rft.date': '2001',
            'rft.aulast': 'Roe',
            'rft.aufirst': 'Kim',
          },
        )}`,
      ),
    );
    expect(written.references).toEqual([
      {
        id: 'the-pier',
        type: 'chapter',
        title: 'The Pier',
        container: 'Harbours',
        authors: [{ family: 'Roe', given: 'Kim' }],
        publisher: 'pier-press',
        issued: '2001',
        pages: '3-5',
        editors: [{ family: 'Poe', given: 'Ann' }],
        note: 'Trans-title: Le quai.',
      },
    ]);
  });

  test('an article in a journal without a class, by two authors with one name each', async () => {
    const { written } = await read(
      citing(
        `<cite class="citation">Roe; Poe (May 2003). "Tides". <i>Journal of Ports</i>. <b>4</b> (2). doi:10.5555/1.</cite>${coins(
          {
            rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
            'rft.genre': 'article',
            'rft.atitle': 'Tides',
            'rft.jtitle': 'Journal of Ports',
            'rft.volume': '4',
            'rft.issue': '2',
            'rft.date': '2003-05',
            'rft.aulast': 'Roe',
            'rft.au': 'Poe',
            rft_id: 'info:doi/10.5555/1',
          },
        )}`,
      ),
    );
    expect(written.references).toMatchObject([
      {
        type: 'article-journal',
        title: 'Tides',
        container: 'Journal of Ports',
        volume: '4',
        issue: '2',
        issued: '2003-05',
        doi: '10.5555/1',
        authors: [{ family: 'Roe' }, 'Poe'],
      },
    ]);
  });

  test('a German source, whose words are before its COinS', async () => {
    const { written, messages } = await read(
      page(
        `<p>Sie wurde verhaftet und war nicht da.${mark('1')}</p>${notes(
          note(
            '1',
            `Kim Roe: <a class="external text" href="https://a.example/h"><i>Der Hafen.</i></a> In: <i>Hafenblatt.</i> 3. Mai 2020, abgerufen am 21. Juli 2021.${coins(
              {
                rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
                'rft.title': 'Der Hafen',
                'rft.identifier': 'https://a.example/h',
                'rft.creator': 'Kim Roe',
                'rft.publisher': 'Hafenblatt',
                'rft.date': '2020-05-03',
              },
            )}`,
          ),
        )}`,
      ),
    );
    expect(messages).toEqual([]);
    expect(written.references).toMatchObject([
      {
        title: 'Der Hafen',
        authors: ['Kim Roe'],
        issued: '2020-05-03',
        accessed: '2021-07-21',
        url: 'https://a.example/h',
      },
    ]);
    expect(written.references?.[0]?.note).toBeUndefined();
  });

  test('a French source, whose COinS is inside it, and a short citation of it', async () => {
    const { written, statements } = await read(
      page(
        `<p>Elle est née et elle a été jugée par la cour.${mark('1')}</p>${notes(
          note('1', '<a href="#Roe2001">Roe 2001</a>, p. 7'),
        )}<ul><li><span class="ouvrage" id="Roe2001"><span id="Kim_Roe2001">Kim <span class="nom_auteur">Roe</span>, <cite class="italic">Le Quai</cite>, Port, Éditions du Port, 2001 ${coins(
          {
            rft_val_fmt: 'info:ofi/fmt:kev:mtx:book',
            'rft.genre': 'book',
            'rft.btitle': 'Le Quai',
            'rft.place': 'Port',
            'rft.pub': 'Éditions du Port',
            'rft.date': '2001',
            'rft.aulast': 'Roe',
            'rft.aufirst': 'Kim',
          },
        )}</span></span></li></ul>`,
        'fr',
      ),
    );
    expect(written.references).toMatchObject([{ id: 'le-quai', type: 'book', title: 'Le Quai', issued: '2001' }]);
    expect(statements[0]?.refs).toEqual([{ ref: 'le-quai', locator: 'p. 7' }]);
  });

  test('COinS without a title leaves the words, and words without COinS stay whole', async () => {
    const { written, messages } = await read(
      page(
        `<p>A.${mark('1')} B.${mark('2')}</p>${notes(
          note('1', `<cite class="citation web">A note by the port</cite>${coins({ 'rft.date': '2001' })}`),
          note('2', 'Roe, Kim, a clerk. She said so; nobody wrote it down.'),
        )}`,
      ),
    );
    expect(written.references?.map(({ title }) => title)).toEqual([
      'A note by the port',
      'Roe, Kim, a clerk. She said so; nobody wrote it down',
    ]);
    expect(messages).toEqual(['the whole text of a footnote became the title of its reference']);
  });

  test.each([
    ['citation web cs1', 'webpage'],
    ['citation news cs1', 'article-newspaper'],
    ['citation encyclopaedia cs1', 'entry-encyclopedia'],
    ['citation audio-visual cs1', 'motion_picture'],
    ['citation tweet cs1', 'post'],
    ['citation pressrelease cs1', 'webpage'],
    ['citation report cs1', 'report'],
  ])('the class "%s" makes the type %s', async (classes, type) => {
    const source = coins({ 'rft.title': 'T', rft_id: 'https://a.example/' });
    const { written } = await read(citing(`<cite class="${classes}">T</cite>${source}`));
    expect(written.references?.map((each) => each.type)).toEqual([type]);
  });

  test('Parsoid data that is not one citation template is not used', async () => {
    const transclusion = (data: string) =>
      `<span about="#mwt1" typeof="mw:Transclusion" data-mw='${data}'>Words of a box.</span>`;
    for (const data of [
      'no JSON',
      '{"parts":[]}',
      '{"parts":["a",{"template":{"target":{"wt":"cite web"},"params":{}}}]}',
      '{"parts":[{"template":{"target":{"wt":"Some box"},"params":{"1":{"wt":"x"}}}}]}',
      '{"parts":[{"template":{"target":{"wt":"cite web"}}}]}',
    ]) {
      expect((await read(page(`<p>${transclusion(data)}</p>`))).texts).toEqual(['Words of a box.']);
    }
  });
});

describe('footnotes and marks', () => {
  test('two groups, a name that occurs twice, other digits, and an entry that nothing cites', async () => {
    const { statements, written } = await read(
      page(
        `<p>A.${mark('Kim-1')} B.${mark('Kim-2', 'note 1')} C.${mark('3', '۳')}</p>${notes(
          note('Kim-1', 'The first source of all'),
          note('3', 'The third source of all'),
          note('4', 'The fourth source of all'),
        )}${notes(note('Kim-2', 'She was never asked.'))}`,
      ),
    );
    expect(statements).toMatchObject([
      { refs: ['kim'] },
      { note: 'She was never asked.' },
      { refs: ['the-third-source-of-all'] },
    ]);
    expect(written.references?.map(({ title }) => title)).toContain('The fourth source of all');
  });

  test('a mark whose footnote is missing is reported', async () => {
    const { messages, texts } = await read(page(`<p>A.${mark('9')} B.<sup class="reference">[?]</sup></p>`));
    expect(messages).toEqual(['footnote ":9" is not defined']);
    expect(texts).toEqual(['A.', 'B.[?]']);
  });

  test('remarks of editors', async () => {
    const tag = (text: string, classes = 'noprint Inline-Template') => `<sup class="${classes}">[<i>${text}</i>]</sup>`;
    const { statements } = await read(
      page(
        `<p>A.${tag('citation needed')} B.${tag('clarification needed')} C.${tag('réf. nécessaire', 'need_ref_tag')} D.${tag('odd remark')} E<sup>2</sup>.</p>`,
      ),
    );
    expect(statements).toEqual([
      { text: 'A.', citationNeeded: true },
      { text: 'B.', note: '[clarification needed]' },
      { text: 'C.', citationNeeded: true },
      { text: 'D.', note: '[clarify, odd remark]' },
      { text: 'E2.' },
    ]);
  });

  test('links: numbered, bare, labelled, to the article, and to mail', async () => {
    const { statements, written } = await read(
      page(
        `<p>A.<a class="external autonumber" href="https://a.example/1">[1]</a> See <a class="external free" href="https://a.example/2">https://a.example/2</a> and <a class="external text" href="//a.example/3">this</a>, <a href="/wiki/Pier">the pier</a> or <a class="external text" href="/local">here</a>.</p>`,
      ),
    );
    expect(statements.map(({ text }) => text)).toEqual([
      'A.',
      'See https://a.example/2 and this (//a.example/3), the pier or here.',
    ]);
    expect(written.references).toMatchObject([{ url: 'https://a.example/1' }]);
  });
});

describe('words', () => {
  test.each([
    [
      'characters with a meaning in wikitext',
      "<p>* It''s ==no== | mark!! of __TOC__ &amp;lt; &lt;b&gt; {{x}} [[y]].</p>",
      ["* It''s ==no== | mark!! of __TOC__ &lt; <b> {{x}} [[y]]."],
    ],
    [
      'formulas',
      '<p>A proof of <span class="mwe-math-element"><math>x</math></span> hung.</p>',
      ['A proof of […] hung.'],
    ],
    [
      'hidden words and scripts',
      '<p>A <span style="display: none">hidden</span><style>b</style><script>c</script>d.</p>',
      ['A d.'],
    ],
    ['a quotation in a sentence', '<p>She said <q>no</q>.</p>', ['She said “no”.']],
    [
      'words beside blocks',
      '<div>One.<ul><li>Two<ul><li>Three</li></ul></li></ul>Four.</div>',
      ['One.', 'Two', 'Three', 'Four.'],
    ],
    [
      'a poem',
      '<div class="poem"><p>The pier,<br>\nthe sea.</p><p>The end.</p></div>',
      ['“The pier, / the sea.”', '“The end.”'],
    ],
    [
      'a box around a quotation',
      '<div class="quotebox"><blockquote>I left. Nobody saw.</blockquote><p><cite>Kim Roe</cite></p></div>',
      ['“I left. Nobody saw.”'],
    ],
    ['navigation within a sentence', '<p>She <span class="noprint">left</span>.</p>', ['She left.']],
    [
      'a caption with a footnote',
      `<figure><img><figcaption>The pier${mark('1')}</figcaption></figure>${notes(note('1', 'A picture of the pier'))}`,
      ['The pier'],
    ],
  ])('%s', async (_, content, texts) => {
    expect((await read(page(content))).texts).toEqual(texts);
  });

  test('a page that is nested very deeply is read as far as it goes', async () => {
    const { texts } = await read(page(`<p>First.</p>${'<div>'.repeat(20_000)}Deep.`));
    expect(texts).toEqual(['First.']);
  });
});

describe('infoboxes', () => {
  test('German data of a person, which the page hides', async () => {
    const rows = { NAME: 'Voss, Mira', GEBURTSDATUM: '4. Mai 1977', GEBURTSORT: 'Hafen' };
    const table = Object.entries(rows).map(
      ([key, value]) => `<tr><td class="metadata-label">${key}</td><td>${value}</td></tr>`,
    );
    const { written } = await read(
      page(
        `<p><b>Mira Voss</b> ist eine Anwältin.</p><table id="Vorlage_Personendaten" style="display:none">${table.join('')}</table>`,
      ),
    );
    expect(Object.values(written.people ?? {})).toMatchObject([{ born: '1977-05-04' }]);
    expect(written.timeline).toMatchObject([{ date: '1977-05-04', place: 'Hafen' }]);
  });

  test('a Russian infobox, with dates in words and a footnote', async () => {
    const { written, messages } = await read(
      page(
        `<table class="infobox"><caption class="infobox-title">Лия Орр</caption>
         <tr><th>Дата рождения</th><td>4 мая 1970${mark('1')}</td></tr>
         <tr><th>Дата смерти</th><td>1999 или 2000</td></tr></table>
         <p><b>Лия Орр</b> была врачом.</p>${notes(note('1', 'Запись о рождении'))}`,
      ),
    );
    expect(Object.values(written.people ?? {})).toEqual([{ name: 'Лия Орр', born: '1970-05-04' }]);
    expect(written.timeline).toMatchObject([{ kind: 'birth', refs: [expect.any(String)] }]);
    expect(messages).toEqual(['"death_date" in the infobox was not imported']);
  });

  test('a hidden date of death, an arrest, a nickname and a row without a place', async () => {
    const { written, messages } = await read(
      page(
        `<table class="infobox vcard"><tr><th colspan="2">Bo Loe</th></tr>
         <tr><th>Born</th><td><span class="nickname">Bo Anders Loe</span></td></tr>
         <tr><th>Died</th><td>2 June 2020<span style="display:none">(2020-06-02)</span><div class="deathplace">Port</div></td></tr>
         <tr><th>Date apprehended</th><td>3 May 2019</td></tr>
         <tr><th>Height</th><td>2 m</td></tr></table><p><b>Bo Loe</b> was a sailor.</p>`,
      ),
    );
    expect(Object.values(written.people ?? {})).toEqual([
      { name: 'Bo Loe', names: ['Bo Anders Loe'], died: '2020-06-02' },
    ]);
    expect(written.timeline?.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'arrest 2019-05-03',
      'death 2020-06-02',
    ]);
    expect(messages).toEqual([
      '"birth_date" in the infobox was not imported',
      '"height" in the infobox was not imported',
    ]);
  });
});

test('a page is read up to where its elements are nested too deep', async () => {
  const { texts, messages } = await read(page(`<p>She left.</p>\n${'<div>'.repeat(10_001)}<p>She came.</p>`));
  expect(texts).toEqual(['She left.']);
  expect(messages).toContain('elements are too many, or nested too deep, so nothing from here on was imported');
});
