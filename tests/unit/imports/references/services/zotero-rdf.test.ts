import { describe, expect, it } from 'vitest';
import { zoteroRdf } from '../../../../../src/imports/references/services/zotero-rdf.js';
import { importedReferences } from '../../../../support/imports/references.js';

const file = (items: string) => `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">
${items}
</rdf:RDF>
`;
const person = (family: string, given: string) =>
  `<rdf:li><foaf:Person><foaf:surname>${family}</foaf:surname><foaf:givenName>${given}</foaf:givenName></foaf:Person></rdf:li>`;

describe('an item in the RDF of Zotero', () => {
  it('has what its journal and its notes say', async () => {
    const text = file(`<bib:Article rdf:about="#item_1">
  <z:itemType>journalArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
  <bib:authors><rdf:Seq>${person('Roe', 'Kim')}<rdf:li><foaf:Person><foaf:surname>Port Desk</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors>
  <link:link rdf:resource="#item_3"/>
  <dcterms:isReferencedBy rdf:resource="#item_2"/>
  <dc:title>Harbours &amp; quays</dc:title>
  <dc:date>2019-04-07</dc:date>
  <bib:pages>4-19</bib:pages>
  <z:language>en</z:language>
  <dcterms:dateSubmitted>2020-01-02 03:04:05</dcterms:dateSubmitted>
  <dc:identifier>DOI 10.1234/ab</dc:identifier>
  <dc:identifier><dcterms:URI><rdf:value>https://daily.example/1</rdf:value></dcterms:URI></dc:identifier>
</bib:Article>
<bib:Journal rdf:about="urn:issn:1234-5678">
  <dc:title>Harbour Studies</dc:title><prism:volume>12</prism:volume><prism:number>3</prism:number>
</bib:Journal>
<bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;Read &lt;b&gt;twice&lt;/b&gt;.&lt;/p&gt;</rdf:value></bib:Memo>
<z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>`);
    expect(await importedReferences(zoteroRdf, text)).toEqual({
      references: [
        {
          type: 'article-journal',
          title: 'Harbours & quays',
          authors: [{ family: 'Roe', given: 'Kim' }, 'Port Desk'],
          container: 'Harbour Studies',
          volume: '12',
          issue: '3',
          pages: '4-19',
          issued: '2019-04-07',
          accessed: '2020-01-02',
          url: 'https://daily.example/1',
          doi: '10.1234/ab',
          language: 'en',
          note: 'Read twice.',
        },
      ],
      warnings: [],
    });
  });

  it('has its publisher with a place, and the book that contains it', async () => {
    const text = file(`<bib:BookSection rdf:about="#item_1">
  <z:itemType>bookSection</z:itemType>
  <dcterms:isPartOf><bib:Book><dc:identifier>ISBN 0-306-40615-2</dc:identifier><dc:title>The harbour</dc:title></bib:Book></dcterms:isPartOf>
  <dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Sando</vcard:locality></vcard:Address></vcard:adr><foaf:name>The Press</foaf:name></foaf:Organization></dc:publisher>
  <dc:title>A quay</dc:title>
</bib:BookSection>`);
    expect((await importedReferences(zoteroRdf, text)).references).toEqual([
      {
        type: 'chapter',
        title: 'A quay',
        container: 'The harbour',
        isbn: '0-306-40615-2',
        place: 'Sando',
        publisher: 'The Press',
      },
    ]);
  });

  it('may be a web page or a case', async () => {
    const text = file(`<bib:Document rdf:about="https://a.example/">
  <z:itemType>webpage</z:itemType><dc:title>W</dc:title>
  <dcterms:isPartOf><z:Website><dc:title>The site</dc:title></z:Website></dcterms:isPartOf>
</bib:Document>
<bib:Document rdf:about="#item_4"><z:itemType>case</z:itemType><dc:title>Roe v. Port</dc:title><z:docketNumber>12/3</z:docketNumber></bib:Document>`);
    expect((await importedReferences(zoteroRdf, text)).references).toEqual([
      { type: 'webpage', title: 'W', site: 'The site' },
      { type: 'legal_case', title: 'Roe v. Port', documentNumber: '12/3' },
    ]);
  });

  it('has a series with its number, tags, another address, and links that lead nowhere', async () => {
    const text = file(`<bib:Book rdf:about="#item_1">
  <z:itemType>book</z:itemType><z:citationKey>roe1999</z:citationKey><dc:title>A quay</dc:title><z:shortTitle/>
  <bib:editors><rdf:Seq><rdf:li>Harbour Board</rdf:li></rdf:Seq></bib:editors>
  <dcterms:isPartOf rdf:resource="#nowhere"/><dcterms:isReferencedBy rdf:resource="#nowhere"/>
  <dcterms:isPartOf><bib:Series><dc:title>Sea Library</dc:title><prism:number>7</prism:number>
    <dc:identifier>https://series.example/</dc:identifier><z:unknown>x</z:unknown></bib:Series></dcterms:isPartOf>
  <dc:publisher>The Press</dc:publisher><dc:subject>sea</dc:subject><dc:subject>nets</dc:subject>
  <z:mood>calm</z:mood>
</bib:Book>
<bib:Article rdf:about="#item_5"><z:itemType>journalArticle</z:itemType><dc:title>B</dc:title>
  <dcterms:isPartOf><bib:Journal><dc:title>Harbour Studies</dc:title><dcterms:alternative>Harb. Stud.</dcterms:alternative>
    <dcterms:isPartOf><bib:Series><dc:title>New series</dc:title></bib:Series></dcterms:isPartOf></bib:Journal></dcterms:isPartOf>
  <dcterms:isReferencedBy><bib:Memo><rdf:value/></bib:Memo></dcterms:isReferencedBy>
</bib:Article>`);
    const { references, warnings } = await importedReferences(zoteroRdf, text);
    expect(references).toEqual([
      {
        type: 'book',
        title: 'A quay',
        editors: ['Harbour Board'],
        series: 'Sea Library',
        tags: ['sea', 'nets'],
        note: 'Collection number: 7.',
      },
      {
        type: 'article-journal',
        title: 'B',
        container: 'Harbour Studies',
        series: 'New series',
        note: 'Journal abbreviation: Harb. Stud.',
      },
    ]);
    expect(warnings).toEqual(['10: z:mood has no counterpart in a case file']);
  });
});
