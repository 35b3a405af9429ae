// Shapes of files to import, which repeat one piece. Each yields [before, piece, after]; the piece may
// depend on its number.

/** Pieces that are little to every format, after a text that makes the importer read them. */
const anywhere = {
  'empty lines': '\n',
  'carriage returns': '\r',
  'one long line': 'a',
  words: 'a word ',
  'lines of one word': 'word\n',
  quotes: '"',
  'opening brackets': '[',
  'opening braces': '{',
  'opening tags': '<a>',
  'unclosed tags': '<',
  'at signs': '@',
  ampersands: '&',
  commas: ',',
  backslashes: '\\',
  'combining marks': '\u0301',
  emoji: '👩‍👩‍👧',
  tabs: '\t',
  'byte order marks': '\ufeff',
  capitals: 'A',
  initials: 'A.',
  'ends of quotations': '”. ',
};

const json = (items) => ({
  'items without anything': [`${items}[`, '{},', '{}]'],
  'items that are no items': [`${items}[`, '1,', '1]'],
  'keys that are unknown': [`${items}[{`, (index) => `"unknown-${index}":1,`, '"title":"A"}]'],
  'a key that is repeated': [`${items}[{`, '"title":"A",', '"title":"A"}]'],
  'lists in lists': [`${items}[`, '[', ''],
  'objects in objects': [`${items}[`, '{"a":', ''],
  'mistakes of JSON': [`${items}[`, '{"a" 1},', ']'],
  'a long text': [`${items}[{"title":"`, 'word ', '"}]'],
  'a long text without spaces': [`${items}[{"title":"`, 'a', '"}]'],
  escapes: [`${items}[{"title":"`, '\\u0041', '"}]'],
});

const cslItem = (index) => `{"id":"i${index}","type":"book","title":"A book ${index}","author":[{"family":"Doe"}]},`;
const bibEntry = (index) => `@book{key${index}, title = {A Book ${index}}, author = {Doe, Jane}, year = 2020}\n`;
const risEntry = (index) => `TY  - BOOK\nTI  - A book ${index}\nAU  - Doe, Jane\nPY  - 2020\nER  - \n`;
const nbibEntry = (index) =>
  `PMID- ${index}\nTI  - A paper ${index}\nAU  - Doe J\nDP  - 2020\nPT  - Journal Article\n\n`;
const icsEvent = (index) =>
  `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART:20200101\r\nSUMMARY:Event ${index}\r\nEND:VEVENT\r\n`;
const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
const endnoteHead = `${xmlHead}<xml><records>`;
const rdfHead = `${xmlHead}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dcterms="http://purl.org/dc/terms/">`;
const endnote = (inner) =>
  `<record><ref-type name="Book">6</ref-type><titles><title>Book</title></titles>${inner}</record>`;
const wiki = "'''Ada Nobody''' (born 1 May 1970) is a writer.\n\n";
const html =
  '<!DOCTYPE html><html lang="en"><head><title>Ada - Wikipedia</title><meta name="generator" content="MediaWiki 1.40"></head><body class="mediawiki"><h1 id="firstHeading">Ada Nobody</h1><div id="mw-content-text"><div class="mw-parser-output"><p><b>Ada Nobody</b> is a writer.</p>';
const htmlEnd = '</div></div></body></html>';
const plain = 'Ada Nobody is a writer.[1]\n\n';

export const importShapes = {
  records: {
    ...json('{"items":'),
    'records of events': [
      '[',
      (index) => `{"record":"event","id":"e${index}","date":"2020-01-01","title":"Event ${index}","refs":[]},`,
      '{"record":"event","id":"last","date":"2020-01-01","title":"The end"}]',
    ],
    'records of references': [
      '[',
      (index) => `{"record":"reference","id":"r${index}","type":"book","title":"Book ${index}"},`,
      '{"record":"reference","id":"last","type":"book","title":"The end"}]',
    ],
    'records with one id': [
      '[',
      (index) => `{"record":"event","id":"e","date":"2020-01-01","title":"Event ${index}"},`,
      '{"record":"event","id":"e","date":"2020-01-01","title":"The end"}]',
    ],
    'records of people': [
      '[',
      (index) => `{"record":"person","id":"p${index}","name":"Ada Nobody ${index}"},`,
      '{"record":"person","id":"last","name":"Ada"}]',
    ],
    'records of one name': [
      '[',
      (index) => `{"record":"person","id":"p${index}","name":"Ada Nobody"},`,
      '{"record":"person","id":"last","name":"Ada"}]',
    ],
    'broken links': [
      '[',
      (index) => `{"record":"event","id":"e${index}","date":"2020-01-01","title":"E","refs":[{"ref":"no-${index}"}]},`,
      '{"record":"event","id":"last","date":"2020-01-01","title":"The end"}]',
    ],
    'lines of records': ['', (index) => `{"record":"person","id":"p${index}","name":"Ada Nobody ${index}"}\n`, ''],
    'records in YAML': ['', (index) => `- record: person\n  id: p${index}\n  name: Ada Nobody ${index}\n`, ''],
    'mistakes of YAML': ['- record: person\n  id: p\n  name: Ada\n', '- [\n', ''],
  },
  timelinejs: {
    ...json('{"events":'),
    events: [
      '{"events":[',
      (index) => `{"start_date":{"year":"2020"},"text":{"headline":"Event ${index}","text":"<p>Text</p>"}},`,
      '{"start_date":{"year":"2020"},"text":{"headline":"The end"}}]}',
    ],
    'bad dates': ['{"events":[', '{"start_date":{"year":"x"},"text":{"headline":"Event"}},', '{}]}'],
    'tags in a text': ['{"events":[{"start_date":{"year":"2020"},"text":{"headline":"A","text":"', '<p>', '"}}]}'],
    'links in a text': [
      '{"events":[{"start_date":{"year":"2020"},"text":{"headline":"A","text":"',
      (index) => `<a href='https://a.example/${index}'>a</a> `,
      '"}}]}',
    ],
    'unclosed tags in a text': [
      '{"events":[{"start_date":{"year":"2020"},"text":{"headline":"A","text":"',
      '<a ',
      '"}}]}',
    ],
    'the same event': [
      '{"events":[',
      '{"start_date":{"year":"2020"},"text":{"headline":"Event"}},',
      '{"start_date":{"year":"2020"},"text":{"headline":"The end"}}]}',
    ],
    'a long id': [
      '{"events":[{"start_date":{"year":"2020"},"display_date":"2020","text":{"headline":"A"},"unique_id":"a',
      '-a',
      '"}]}',
    ],
    'people of one group': [
      '{"events":[',
      (index) =>
        `{"start_date":{"year":"2020"},"group":"g${index}","media":{"url":"https://a.example/${index}"},"text":{"headline":"E"}},`,
      '{"start_date":{"year":"2020"},"text":{"headline":"The end"}}]}',
    ],
  },
  'zotero-json': {
    ...json(''),
    items: [
      '[',
      (index) =>
        `{"key":"K${index}","data":{"key":"K${index}","itemType":"book","title":"Book ${index}","creators":[]}},`,
      '{"key":"L","data":{"key":"L","itemType":"book","title":"L"}}]',
    ],
    'unknown types': ['[', '{"data":{"itemType":"x","title":"Book"}},', '{"data":{"itemType":"book","title":"L"}}]'],
    creators: [
      '[{"data":{"itemType":"book","title":"B","creators":[',
      (index) => `{"creatorType":"author","lastName":"Doe${index}","firstName":"J"},`,
      '{"creatorType":"author","name":"Last"}]}}]',
    ],
    tags: ['[{"data":{"itemType":"book","title":"B","tags":[', (index) => `{"tag":"t${index}"},`, '{"tag":"t"}]}}]'],
    'lines of the field extra': ['[{"data":{"itemType":"book","title":"B","extra":"', 'DOI: 10.1/x\\n', '"}}]'],
    'one key': [
      '[',
      '{"key":"K","data":{"key":"K","itemType":"book","title":"Book"}},',
      '{"key":"L","data":{"key":"L","itemType":"book","title":"L"}}]',
    ],
  },
  crossref: {
    ...json('{"status":"ok","message-type":"work-list","message":{"items":'),
    works: [
      '{"status":"ok","message-type":"work-list","message":{"items":[',
      (index) => `{"DOI":"10.1/${index}","type":"book","title":["Book ${index}"]},`,
      '{"DOI":"10.1/l","type":"book","title":["L"]}]}}',
    ],
    'one work': [
      '{"status":"ok","message-type":"work-list","message":{"items":[',
      '{"DOI":"10.1/1","type":"book","title":["Book"]},',
      '{"DOI":"10.1/l","type":"book","title":["L"]}]}}',
    ],
    authors: [
      '{"status":"ok","message-type":"work","message":{"DOI":"10.1/1","type":"book","title":["B"],"author":[',
      (index) => `{"family":"Doe${index}","given":"J"},`,
      '{"family":"Last"}]}}',
    ],
    titles: [
      '{"status":"ok","message-type":"work","message":{"DOI":"10.1/1","type":"book","title":[',
      '"B",',
      '"C"]}}',
    ],
    references: [
      '{"status":"ok","message-type":"work","message":{"DOI":"10.1/1","type":"book","title":["B"],"reference":[',
      (index) => `{"key":"k${index}","unstructured":"A source"},`,
      '{"key":"l"}]}}',
    ],
  },
  datacite: {
    ...json('{"data":'),
    records: [
      '{"data":[',
      (index) =>
        `{"id":"10.1/${index}","type":"dois","attributes":{"doi":"10.1/${index}","titles":[{"title":"Set ${index}"}],"types":{"resourceTypeGeneral":"Dataset"}}},`,
      '{"id":"10.1/l","type":"dois","attributes":{"doi":"10.1/l","titles":[{"title":"L"}]}}]}',
    ],
    creators: [
      '{"data":{"id":"10.1/l","type":"dois","attributes":{"doi":"10.1/l","titles":[{"title":"L"}],"creators":[',
      (index) => `{"name":"Doe${index}, J"},`,
      '{"name":"Last"}]}}}',
    ],
    titles: [
      '{"data":{"id":"10.1/l","type":"dois","attributes":{"doi":"10.1/l","titles":[',
      '{"title":"L"},',
      '{"title":"M"}]}}}',
    ],
  },
  'csl-json': {
    ...json(''),
    items: ['[', cslItem, '{"id":"last","type":"book","title":"L"}]'],
    'the same item': ['[', cslItem(0), '{"id":"last","type":"book","title":"L"}]'],
    'unknown types': ['[', '{"id":"a","type":"x","title":"B"},', '{"id":"last","type":"book","title":"L"}]'],
    'unknown keys': [
      '[',
      (index) => `{"id":"${index}","type":"book","title":"B","x":1,"y":2},`,
      '{"id":"last","type":"book","title":"L"}]',
    ],
    'bad dates': ['[', '{"id":"a","type":"book","title":"B","issued":{"raw":"x"}},', '{"id":"l","type":"book"}]'],
    authors: [
      '[{"id":"a","type":"book","title":"B","author":[',
      (index) => `{"family":"Doe${index}"},`,
      '{"family":"L"}]}]',
    ],
    'bad authors': ['[{"id":"a","type":"book","title":"B","author":[', '{"x":1},', '{"family":"L"}]}]'],
    keywords: ['[{"id":"a","type":"book","title":"B","keyword":"', (index) => `k${index}, `, '"}]'],
    'nested marks in a title': ['[{"id":"a","type":"book","title":"', '<i>', `${'</i>'.repeat(9)}"}]`],
    'one property, with a long value': [
      `[{"id":"a","type":"book","title":"B","volume":"${'long '.repeat(10_000)}"`,
      ',"volume":"1"',
      '}]',
    ],
    'dates of one item': ['[{"id":"a","type":"book","title":"B"', ',"issued":{"raw":"2020"}', '}]'],
    'items with notes of their own': [
      '[',
      (index) => `{"id":"i","type":"book","title":"B","DOI":"10.1000/1","note":"Note ${index}"},`,
      '{"id":"last","type":"book","title":"L"}]',
    ],
    'items like a long one': [
      `[{"id":"a","type":"book","DOI":"10.1000/1","title":"${'long '.repeat(10_000)}"}`,
      ',{"id":"a","type":"book","DOI":"10.1000/1","title":"B"}',
      ']',
    ],
    'markup in a title': ['[{"id":"a","type":"book","title":"', '<i>', '"}]'],
    'notes in lines': ['[{"id":"a","type":"book","title":"B","note":"', 'DOI: 10.1/x\\n', '"}]'],
    'mistakes in lines': ['[\n', '{"a" 1},\n', ']\n'],
  },
  bibtex: {
    entries: ['', bibEntry, ''],
    'the same entry': ['', bibEntry(0), ''],
    'unclosed entries': [bibEntry(0), (index) => `@book{key${index}, title = {A\n`, ''],
    'unclosed fields': [bibEntry(0), '@book{k, title = "A, \n', ''],
    'unknown types': ['', (index) => `@unknown{k${index}, title = {A}}\n`, ''],
    'unknown fields': ['@book{k, title = {A}', (index) => `, x${index} = {a}`, '}\n'],
    'one field': ['@book{k, title = {A}', ', title = {a}', '}\n'],
    'at signs in lines': [bibEntry(0), '@\n', ''],
    'fields that are nested': ['@book{k, title = {', '{', ''],
    'balanced braces': ['@book{k, title = {', '{a}', '}}\n'],
    'commands of TeX': ['@book{k, title = {', '\\textbf{a} ', '}}\n'],
    'accents of TeX': ['@book{k, title = {', "\\'{e}", '}}\n'],
    mathematics: ['@book{k, title = {', '$x$ ', '}}\n'],
    'unclosed mathematics': ['@book{k, title = {', '$', '}}\n'],
    authors: ['@book{k, title = {A}, author = {', 'Doe, Jane and ', 'Last}}\n'],
    strings: ['', (index) => `@string{s${index} = "A"}\n`, bibEntry(0)],
    'strings of strings': ['@string{s = "A"}\n', '@string{s = s # s}\n', '@book{k, title = s}\n'],
    'joined texts': ['@book{k, title = "a"', ' # "a"', '}\n'],
    'cross-references': [
      '',
      (index) => `@book{k${index}, title = {A}, crossref = {k${index + 1}}}\n`,
      bibEntry('last'),
    ],
    'cross-references to one': [
      '@book{p, title = {A}}\n',
      (index) => `@inbook{k${index}, title = {A}, crossref = {p}}\n`,
      '',
    ],
    comments: ['', '@comment{a}\n', bibEntry(0)],
    preambles: ['', '@preamble{"\\newcommand{\\a}{b}"}\n', bibEntry(0)],
    keywords: ['@book{k, title = {A}, keywords = {', (index) => `k${index}, `, '}}\n'],
    'text between entries': [bibEntry(0), 'some text\n', ''],
    'files of one entry': ['@book{k, title = {A}, file = {', (index) => `:a${index}.pdf:PDF;`, '}}\n'],
  },
  ris: {
    entries: ['', risEntry, ''],
    'the same entry': ['', risEntry(0), ''],
    'lines that continue': ['TY  - BOOK\nTI  - A\nAB  - a\n', 'more\n', 'ER  - \n'],
    'lines that continue a note': ['TY  - BOOK\nTI  - A\nN1  - a\n', 'more\n', 'ER  - \n'],
    'lines that continue a title': ['TY  - BOOK\nTI  - A\n', 'more\n', 'ER  - \n'],
    authors: ['TY  - BOOK\nTI  - A\n', (index) => `AU  - Doe${index}, J\n`, 'ER  - \n'],
    'unknown tags': ['TY  - BOOK\nTI  - A\n', 'X9  - a\n', 'ER  - \n'],
    titles: ['TY  - BOOK\n', 'TI  - A\n', 'ER  - \n'],
    notes: ['TY  - BOOK\nTI  - A\n', 'N1  - A\n', 'ER  - \n'],
    keywords: ['TY  - BOOK\nTI  - A\n', (index) => `KW  - k${index}\n`, 'ER  - \n'],
    addresses: ['TY  - BOOK\nTI  - A\n', (index) => `UR  - https://a.example/${index}\n`, 'ER  - \n'],
    'bad dates': ['TY  - BOOK\nTI  - A\n', 'PY  - x\n', 'ER  - \n'],
    'unclosed entries': ['', 'TY  - BOOK\nTI  - A\n', ''],
    'unknown types': ['', 'TY  - XX\nTI  - A\nER  - \n', ''],
    'entries without a title': ['', 'TY  - BOOK\nER  - \n', risEntry(0)],
    'lines outside of entries': [risEntry(0), 'AU  - Doe\n', ''],
    'ends only': [risEntry(0), 'ER  - \n', ''],
    'a long line': ['TY  - BOOK\nTI  - ', 'a ', '\nER  - \n'],
  },
  nbib: {
    entries: ['', nbibEntry, ''],
    'the same entry': ['', nbibEntry(0), ''],
    authors: ['PMID- 1\nTI  - A\n', (index) => `AU  - Doe${index} J\n`, '\n'],
    'full authors': ['PMID- 1\nTI  - A\n', (index) => `FAU - Doe${index}, Jane\nAU  - Doe${index} J\n`, '\n'],
    'authors in full only': ['PMID- 1\nTI  - A\n', (index) => `FAU - Doe${index}, Jane\n`, '\n'],
    'lines that continue': ['PMID- 1\nTI  - A\nAB  - a\n', '      more\n', '\n'],
    'lines that continue a title': ['PMID- 1\nTI  - A\n', '      more\n', '\n'],
    'unknown tags': ['PMID- 1\nTI  - A\n', 'XXXX- a\n', '\n'],
    titles: ['PMID- 1\n', 'TI  - A\n', '\n'],
    numbers: ['PMID- 1\nTI  - A\n', (index) => `LID - 10.1/${index} [doi]\n`, '\n'],
    types: ['PMID- 1\nTI  - A\n', 'PT  - Journal Article\n', '\n'],
    'headings of subjects': ['PMID- 1\nTI  - A\n', (index) => `MH  - h${index}\n`, '\n'],
    'entries without a title': ['', 'PMID- 1\n\n', nbibEntry(0)],
    'bad dates': ['PMID- 1\nTI  - A\n', 'DP  - x\n', '\n'],
    'a long line': ['PMID- 1\nTI  - ', 'a ', '\n\n'],
    'affiliations of one author': ['PMID- 1\nTI  - A\nAU  - Doe J\n', (index) => `AD  - Place ${index}\n`, '\n'],
    languages: ['PMID- 1\nTI  - A\n', 'LA  - eng\n', '\n'],
  },
  'endnote-xml': {
    records: [endnoteHead, (index) => endnote(`<rec-number>${index}</rec-number>`), '</records></xml>'],
    'the same record': [endnoteHead, endnote(''), '</records></xml>'],
    'records without a title': [endnoteHead, '<record></record>', `${endnote('')}</records></xml>`],
    authors: [
      `${endnoteHead}<record><ref-type name="Book">6</ref-type><titles><title>A</title></titles><contributors><authors>`,
      (index) => `<author>Doe${index}, J</author>`,
      '</authors></contributors></record></records></xml>',
    ],
    keywords: [
      `${endnoteHead}<record><titles><title>A</title></titles><keywords>`,
      (index) => `<keyword>k${index}</keyword>`,
      '</keywords></record></records></xml>',
    ],
    titles: [`${endnoteHead}<record><titles>`, '<title>A</title>', '</titles></record></records></xml>'],
    'styles in a title': [
      `${endnoteHead}<record><titles><title>`,
      '<style face="normal">a</style>',
      '</title></titles></record></records></xml>',
    ],
    'styles in styles': [`${endnoteHead}<record><titles><title>`, '<style>', ''],
    'unknown elements': [
      `${endnoteHead}<record><titles><title>A</title></titles>`,
      '<x>1</x>',
      '</record></records></xml>',
    ],
    addresses: [
      `${endnoteHead}<record><titles><title>A</title></titles><urls><related-urls>`,
      (index) => `<url>https://a.example/${index}</url>`,
      '</related-urls></urls></record></records></xml>',
    ],
    'records in records': [endnoteHead, '<record>', ''],
    entities: [`${endnoteHead}<record><titles><title>`, '&amp;', '</title></titles></record></records></xml>'],
    attributes: [
      `${endnoteHead}<record `,
      (index) => `a${index}="1" `,
      '><titles><title>A</title></titles></record></records></xml>',
    ],
    comments: [`${endnoteHead}`, '<!-- a -->', `${endnote('')}</records></xml>`],
    'closing tags': [`${endnoteHead}`, '</x>', `${endnote('')}</records></xml>`],
  },
  'zotero-rdf': {
    items: [
      rdfHead,
      (index) =>
        `<bib:Book rdf:about="#i${index}"><z:itemType>book</z:itemType><dc:title>B${index}</dc:title></bib:Book>`,
      '</rdf:RDF>',
    ],
    'the same item': [
      rdfHead,
      '<bib:Book rdf:about="#i"><z:itemType>book</z:itemType><dc:title>B</dc:title></bib:Book>',
      '</rdf:RDF>',
    ],
    'items without a title': [rdfHead, '<bib:Book></bib:Book>', '</rdf:RDF>'],
    authors: [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title><bib:authors><rdf:Seq>`,
      (index) => `<rdf:li><foaf:Person><foaf:surname>Doe${index}</foaf:surname></foaf:Person></rdf:li>`,
      '</rdf:Seq></bib:authors></bib:Book></rdf:RDF>',
    ],
    'links in a ring': [
      rdfHead,
      (index) =>
        `<bib:Book rdf:about="#i${index}"><dc:title>B</dc:title><dcterms:isPartOf rdf:resource="#i${index + 1}"/></bib:Book>`,
      '</rdf:RDF>',
    ],
    'links to one': [
      `${rdfHead}<bib:Journal rdf:about="#j"><dc:title>J</dc:title></bib:Journal>`,
      (index) =>
        `<bib:Article rdf:about="#i${index}"><dc:title>B</dc:title><dcterms:isPartOf rdf:resource="#j"/></bib:Article>`,
      '</rdf:RDF>',
    ],
    'links of one item': [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title>`,
      (index) => `<dcterms:isPartOf rdf:resource="#i${index}"/>`,
      '</bib:Book></rdf:RDF>',
    ],
    notes: [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title>`,
      (index) => `<dcterms:isReferencedBy rdf:resource="#n${index}"/>`,
      '</bib:Book></rdf:RDF>',
    ],
    'items in items': [rdfHead, '<bib:Book><dcterms:isPartOf>', ''],
    'unknown elements': [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title>`,
      '<z:x>1</z:x>',
      '</bib:Book></rdf:RDF>',
    ],
    subjects: [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title>`,
      (index) => `<dc:subject>s${index}</dc:subject>`,
      '</bib:Book></rdf:RDF>',
    ],
    identifiers: [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title>`,
      (index) => `<dc:identifier>ISBN ${index}</dc:identifier>`,
      '</bib:Book></rdf:RDF>',
    ],
    titles: [`${rdfHead}<bib:Book rdf:about="#i">`, '<dc:title>B</dc:title>', '</bib:Book></rdf:RDF>'],
    attachments: [
      `${rdfHead}<bib:Book rdf:about="#i"><dc:title>B</dc:title></bib:Book>`,
      (index) => `<z:Attachment rdf:about="#a${index}"><dc:title>A</dc:title></z:Attachment>`,
      '</rdf:RDF>',
    ],
    attributes: [`${rdfHead}<bib:Book `, (index) => `a${index}="1" `, '><dc:title>A</dc:title></bib:Book></rdf:RDF>'],
  },
  ics: {
    events: ['BEGIN:VCALENDAR\r\n', icsEvent, 'END:VCALENDAR\r\n'],
    'the same event': ['BEGIN:VCALENDAR\r\n', icsEvent(0), 'END:VCALENDAR\r\n'],
    'events without a date': [
      'BEGIN:VCALENDAR\r\n',
      'BEGIN:VEVENT\r\nSUMMARY:A\r\nEND:VEVENT\r\n',
      `${icsEvent(0)}END:VCALENDAR\r\n`,
    ],
    'unclosed events': ['BEGIN:VCALENDAR\r\n', 'BEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A\r\n', ''],
    'folded lines': [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A\r\n',
      ' more\r\n',
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    'unknown properties': [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A\r\n',
      'X-A:1\r\n',
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    'one property': [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\n',
      'SUMMARY:A\r\n',
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    categories: [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A\r\nCATEGORIES:',
      (index) => `c${index},`,
      'x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    parameters: [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART',
      (index) => `;X-${index}=1`,
      ':20200101\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    'lines that are none': ['BEGIN:VCALENDAR\r\n', 'nothing\r\n', `${icsEvent(0)}END:VCALENDAR\r\n`],
    escapes: [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A',
      '\\n',
      '\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    calendars: ['', `BEGIN:VCALENDAR\r\n${icsEvent(0)}END:VCALENDAR\r\n`, ''],
    'rules of repetition': [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A\r\n',
      'RRULE:FREQ=DAILY\r\n',
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    'time zones': [
      'BEGIN:VCALENDAR\r\n',
      (index) => `BEGIN:VTIMEZONE\r\nTZID:Z${index}\r\nEND:VTIMEZONE\r\n`,
      `${icsEvent(0)}END:VCALENDAR\r\n`,
    ],
    'components in components': ['BEGIN:VCALENDAR\r\n', 'BEGIN:VEVENT\r\n', ''],
    'bad dates': [
      'BEGIN:VCALENDAR\r\n',
      'BEGIN:VEVENT\r\nDTSTART:x\r\nSUMMARY:A\r\nEND:VEVENT\r\n',
      `${icsEvent(0)}END:VCALENDAR\r\n`,
    ],
    'ends only': ['BEGIN:VCALENDAR\r\n', 'END:VEVENT\r\n', `${icsEvent(0)}END:VCALENDAR\r\n`],
    attachments: [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:A\r\n',
      (index) => `ATTACH:https://a.example/${index}\r\n`,
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
  },
  csv: {
    events: ['date,title\n', (index) => `2020-01-01,Event ${index}\n`, ''],
    'the same event': ['date,title\n', '2020-01-01,Event\n', ''],
    'rows without a date': ['date,title\n2020-01-01,Event\n', ',Event\n', ''],
    'bad dates': ['date,title\n2020-01-01,Event\n', 'x,Event\n', ''],
    'rows that are too short': ['date,title\n2020-01-01,Event\n', '2020-01-01\n', ''],
    'rows that are too long': ['date,title\n2020-01-01,Event\n', '2020-01-01,Event,more\n', ''],
    'rows of unequal length': [
      'date,title\n2020-01-01,Event\n',
      (index) => `2020-01-01,Event${','.repeat(index % 7)}\n`,
      '',
    ],
    'rows of titles': ['', 'date,title\n', '2020-01-01,Event\n'],
    'rows before the titles': ['', 'Some words\n', 'date,title\n2020-01-01,Event\n'],
    'rows of several cells before the titles': ['', 'Some,words\n', 'date,title\n2020-01-01,Event\n'],
    columns: ['date,title', (index) => `,column ${index}`, '\n2020-01-01,Event\n'],
    'columns and rows': [`date,title${',column'.repeat(500)}\n`, '2020-01-01,Event\n', ''],
    'columns of one name': ['date,title', ',column', '\n2020-01-01,Event\n'],
    'cells of one row': ['date,title\n2020-01-01,Event', ',a', '\n'],
    'unclosed quotes': ['date,title\n2020-01-01,Event\n', '2020-01-01,"Event\n', ''],
    'quotes inside cells': ['date,title\n2020-01-01,Event\n', '2020-01-01,Ev"ent\n', ''],
    'quoted cells': ['date,title\n', '2020-01-01,"Event, and more"\n', ''],
    'quotes in a quoted cell': ['date,title\n2020-01-01,"', '""', '"\n'],
    'people of one event': ['date,title,people\n2020-01-01,Event,', (index) => `Person ${index}; `, '\n'],
    people: ['date,title,people\n', (index) => `2020-01-01,Event,Person ${index}\n`, ''],
    sources: ['date,title,source\n', (index) => `2020-01-01,Event,https://a.example/${index}\n`, ''],
    semicolons: ['date;title\n', (index) => `2020-01-01;Event ${index}\n`, ''],
    tabs: ['date\ttitle\n', (index) => `2020-01-01\tEvent ${index}\n`, ''],
    'carriage returns only': ['date,title\r', (index) => `2020-01-01,Event ${index}\r`, ''],
    'dates to be guessed': ['date,title\n', (index) => `0${1 + (index % 9)}/0${1 + (index % 8)}/2020,Event\n`, ''],
  },
  'wiki-html': {
    paragraphs: [html, (index) => `<p>She wrote book ${index}.</p>`, htmlEnd],
    footnotes: [
      html,
      (index) =>
        `<p>A claim.<sup class="reference"><a href="#cite_note-${index}">[${index}]</a></sup></p><ol class="references"><li id="cite_note-${index}"><span class="reference-text"><cite class="citation book">Doe. Book ${index}.</cite></span></li></ol>`,
      htmlEnd,
    ],
    'citations of one footnote': [
      `${html}<ol class="references"><li id="cite_note-1"><span class="reference-text"><cite class="citation book">Doe. Book.</cite></span></li></ol>`,
      '<p>A claim.<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p>',
      htmlEnd,
    ],
    headings: [
      html,
      (index) => `<h2><span class="mw-headline" id="h${index}">H${index}</span></h2><p>A claim.</p>`,
      htmlEnd,
    ],
    lists: [html, '<ul><li>One thing.</li></ul>', htmlEnd],
    'items of a list': [`${html}<ul>`, '<li>One thing.</li>', `</ul>${htmlEnd}`],
    'lists in lists': [html, '<ul><li>', htmlEnd],
    'nested divisions': [html, '<div>', htmlEnd],
    'nested bold': [`${html}<p>`, '<b>', htmlEnd],
    'sentences of one paragraph': [`${html}<p>`, 'She wrote. ', `</p>${htmlEnd}`],
    'rows of a table': [
      `${html}<table class="wikitable"><tr><th>A</th></tr>`,
      '<tr><td>a</td></tr>',
      `</table>${htmlEnd}`,
    ],
    'cells of a row': [`${html}<table class="wikitable"><tr>`, '<td>a</td>', `</tr></table>${htmlEnd}`],
    'tables in tables': [html, '<table><tr><td>', htmlEnd],
    'rows of an infobox': [
      `${html}<table class="infobox">`,
      '<tr><th>Born</th><td>1 May 1970</td></tr>',
      `</table>${htmlEnd}`,
    ],
    links: [`${html}<p>`, (index) => `<a href="/wiki/P${index}" title="P${index}">P${index}</a> `, `</p>${htmlEnd}`],
    entities: [`${html}<p>`, '&amp;', `</p>${htmlEnd}`],
    attributes: [`${html}<p `, (index) => `a${index}="1" `, `>A claim.</p>${htmlEnd}`],
    quotations: [html, '<blockquote><p>A quotation.</p></blockquote>', htmlEnd],
    'closing tags': [html, '</div>', htmlEnd],
    'line breaks': [`${html}<p>`, 'a<br>', `</p>${htmlEnd}`],
    coins: [
      html,
      (index) =>
        `<p>A claim.<sup class="reference"><a href="#cite_note-${index}">[${index}]</a></sup></p><ol class="references"><li id="cite_note-${index}"><span class="reference-text"><cite class="citation book">Doe. Book ${index}.</cite><span title="ctx_ver=Z39.88-2004&amp;rft.genre=book&amp;rft.btitle=B${index}" class="Z3988"></span></span></li></ol>`,
      htmlEnd,
    ],
  },
  wikitext: {
    paragraphs: [wiki, (index) => `She wrote book ${index}.\n\n`, ''],
    'sentences of one paragraph': [wiki, 'She wrote. ', ''],
    footnotes: [wiki, (index) => `A claim.<ref>Doe, Book ${index}</ref>\n`, ''],
    'templates of citations': [
      wiki,
      (index) => `A claim.<ref>{{cite book |title=Book ${index} |last=Doe}}</ref>\n`,
      '',
    ],
    'named footnotes': [
      wiki,
      (index) => `A claim.<ref name="n${index}">Doe</ref> Again.<ref name="n${index}" />\n`,
      '',
    ],
    'citations of one footnote': [`${wiki}A claim.<ref name="n">Doe</ref>\n`, 'A claim.<ref name="n" />\n', ''],
    'unclosed footnotes': [wiki, '<ref>', ''],
    'short footnotes': [wiki, (index) => `A claim.{{sfn|Doe|${1000 + index}}}\n`, ''],
    headings: [wiki, (index) => `== H${index} ==\nA claim.\n`, ''],
    'headings of one name': [wiki, '== H ==\nA claim.\n', ''],
    lists: [wiki, '* One thing\n', ''],
    'deep lists': [wiki, (index) => `${'*'.repeat(1 + (index % 60))} One thing\n`, ''],
    'a list that goes deeper': [wiki, '*', ' thing\n'],
    indents: [wiki, ': One thing\n', ''],
    definitions: [wiki, '; A : b\n', ''],
    'rows of a table': [`${wiki}{|\n`, '|-\n| a\n', '|}\n'],
    'cells of a row': [`${wiki}{|\n|-\n`, '| a\n', '|}\n'],
    'unclosed tables': [wiki, '{|\n', ''],
    'unclosed templates': [wiki, '{{', ''],
    'templates in templates': [wiki, '{{a|', ''],
    templates: [wiki, '{{a|b}} ', ''],
    'parameters of a template': [`${wiki}{{a`, '|b', '}}\n'],
    'fields of an infobox': ['{{Infobox person\n', (index) => `| field${index} = a\n`, `}}\n${wiki}`],
    'unclosed links': [wiki, '[[', ''],
    links: [wiki, (index) => `[[Page ${index}]] `, ''],
    'links to files': [wiki, '[[File:A.jpg|thumb|A caption]]\n', ''],
    'addresses in brackets': [wiki, '[https://a.example a] ', ''],
    apostrophes: [wiki, "'", ''],
    'bold words': [wiki, "'''a''' ", ''],
    'unclosed bold words': [wiki, "''a ", ''],
    comments: [wiki, '<!-- a -->', ''],
    'unclosed comments': [wiki, '<!--', ''],
    'unclosed nowiki': [wiki, '<nowiki>', ''],
    tags: [wiki, '<div>', ''],
    galleries: [wiki, '<gallery>\nA.jpg|a\n</gallery>\n', ''],
    pages: [
      `<mediawiki>`,
      (index) =>
        `<page><title>P${index}</title><revision><text>'''Ada ${index}''' is a writer.</text></revision></page>`,
      '</mediawiki>',
    ],
    dates: [wiki, 'On 1 May 2020 she left. ', ''],
    'a list with footnotes': [wiki, (index) => `* One thing<ref>Doe ${index}</ref>\n`, ''],
  },
  article: {
    paragraphs: [plain, (index) => `She wrote book ${index}.[1]\n\n`, '\nReferences\n1. Doe. Book.\n'],
    'sentences of one paragraph': [plain, 'She wrote. ', '\n\nReferences\n1. Doe. Book.\n'],
    references: [`${plain}References\n`, (index) => `${index + 1}. Doe. Book ${index}.\n`, ''],
    'references and citations': [plain, (index) => `A claim.[${index + 1}]\n`, '\nReferences\n1. Doe. Book.\n'],
    'citations of one sentence': ['Ada Nobody is a writer.', '[1]', '\n\nReferences\n1. Doe. Book.\n'],
    headings: [plain, (index) => `H${index}\n\nA claim.[1]\n\n`, '\nReferences\n1. Doe. Book.\n'],
    dates: [plain, 'On 1 May 2020 she left.[1] ', '\n\nReferences\n1. Doe. Book.\n'],
    'headings of references': [plain, 'References\n', '1. Doe. Book.\n'],
    'one reference': [`${plain}References\n`, '1. Doe. Book.\n', ''],
    'arrows back': [`${plain}References\n1. `, '^ a b ', 'Doe. Book.\n'],
    'addresses in references': [`${plain}References\n`, (index) => `${index + 1}. https://a.example/${index}\n`, ''],
    quotations: [plain, '“A word” ', '\n\nReferences\n1. Doe. Book.\n'],
    'opening quotations': [plain, '“', '\n\nReferences\n1. Doe. Book.\n'],
    initials: [plain, 'J. ', '\n\nReferences\n1. Doe. Book.\n'],
    'lines that are bullets': [plain, '- a thing[1]\n', '\nReferences\n1. Doe. Book.\n'],
    'names of bodies': [
      plain,
      (index) => `The District Court ${index} (DC${index}) sat.[1] `,
      '\n\nReferences\n1. Doe. Book.\n',
    ],
  },
};

/** Where pieces that mean little may stand in each format, so that its importer still reads the file. */
const beginnings = {
  records: '{"items":[{"record":"person","id":"p","name":"',
  timelinejs: '{"events":[{"start_date":{"year":"2020"},"text":{"headline":"',
  'zotero-json': '[{"data":{"itemType":"book","title":"',
  crossref: '{"status":"ok","message":{"DOI":"10.1/1","type":"book","title":["',
  datacite: '{"data":{"type":"dois","attributes":{"titles":[{"title":"',
  'csl-json': '[{"id":"a","type":"book","title":"',
  bibtex: bibEntry(0),
  ris: `${risEntry(0)}TY  - BOOK\nTI  - `,
  nbib: `${nbibEntry(0)}PMID- 2\nTI  - `,
  'endnote-xml': `${endnoteHead}${endnote('')}<record><titles><title>`,
  'zotero-rdf': `${rdfHead}<bib:Book rdf:about="#i"><dc:title>`,
  ics: `BEGIN:VCALENDAR\r\n${icsEvent(0)}BEGIN:VEVENT\r\nDTSTART:20200101\r\nSUMMARY:`,
  csv: 'date,title\n2020-01-01,Event\n2020-01-01,',
  'wiki-html': `${html}<p>`,
  wikitext: wiki,
  article: plain,
};

for (const [name, beginning] of Object.entries(beginnings)) {
  for (const [shape, piece] of Object.entries(anywhere)) importShapes[name][shape] ??= [beginning, piece, ''];
}
/** Files whose format nobody named, so that every importer looks at them. */
const undetected = 'any';
importShapes[undetected] = Object.fromEntries(
  Object.entries(anywhere).map(([shape, piece]) => [shape, ['', piece, 'a']]),
);

/** A text of at most `size` bytes that has the shape. */
export function repeated([before, piece, after], size) {
  const make = typeof piece === 'string' ? () => piece : piece;
  const pieces = [];
  let room = size - Buffer.byteLength(before + after);
  for (let next = make(0); Buffer.byteLength(next) <= room; next = make(pieces.length)) {
    pieces.push(next);
    room -= Buffer.byteLength(next);
  }
  return before + pieces.join('') + after;
}

export const importCommand = (importer) => (file) => [
  'import',
  file,
  ...(importer === undetected ? [] : ['--from', importer]),
  ...['--subject', 'Ada Nobody'],
];
