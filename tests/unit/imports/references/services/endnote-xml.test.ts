import { describe, expect, it } from 'vitest';
import { endnoteXml } from '../../../../../src/imports/references/services/endnote-xml.js';
import { importedReferences } from '../../../../support/imports/references.js';

const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
const file = (...records: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.map((record) => `<record>${record}</record>`).join('\n')}</records></xml>`;

describe('a record of EndNote', () => {
  it('of an article is read, whatever its style', async () => {
    const record = `<database name="My.enl">My.enl</database><source-app name="EndNote">EndNote</source-app>
<rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${styled('Roe, Kim')}</author><author>${styled('Port Daily Desk,')}</author></authors></contributors>
<titles><title>${styled('Harbours &amp; quays')}${styled(' of Sando')}</title><secondary-title>${styled('Harbour Studies')}</secondary-title></titles>
<periodical><full-title>${styled('Harbour Studies')}</full-title></periodical>
<pages>${styled('4-19')}</pages><volume>${styled('12')}</volume><number>${styled('3')}</number>
<dates><year>${styled('2019')}</year><pub-dates><date>${styled('7 April')}</date></pub-dates></dates>
<electronic-resource-num>${styled('10.1234/ab')}</electronic-resource-num>
<urls><related-urls><url>${styled('https://daily.example/1?a=1&amp;b=2')}</url></related-urls></urls>
<language>${styled('en')}</language><notes>${styled('Seen.')}</notes>`;
    expect(await importedReferences(endnoteXml, file(record))).toEqual({
      references: [
        {
          type: 'article-journal',
          title: 'Harbours & quays of Sando',
          authors: [{ family: 'Roe', given: 'Kim' }, 'Port Daily Desk'],
          container: 'Harbour Studies',
          pages: '4-19',
          volume: '12',
          issue: '3',
          issued: '2019-04-07',
          doi: '10.1234/ab',
          url: 'https://daily.example/1?a=1&b=2',
          language: 'en',
          note: 'Seen.',
        },
      ],
      warnings: [],
    });
  });

  it('has what its type means by a number or a second title', async () => {
    const report = `<ref-type name="Report">27</ref-type><titles><title>R</title></titles><number>E/1</number><publisher>The Panel</publisher><dates><year>May 2001</year></dates>`;
    const book = `<ref-type name="Book">6</ref-type><titles><title>B</title></titles><isbn>0-306-40615-2</isbn><pub-location>Sando</pub-location>`;
    const page = `<ref-type name="Web Page">12</ref-type><titles><title>W</title><secondary-title>The site</secondary-title></titles>`;
    const { references } = await importedReferences(endnoteXml, file(report, book, page));
    expect(references).toMatchObject([
      { type: 'report', documentNumber: 'E/1', publisher: 'The Panel', issued: '2001-05' },
      { type: 'book', isbn: '0-306-40615-2', place: 'Sando' },
      { type: 'webpage', site: 'The site' },
    ]);
  });

  it('has its other fields in the note, and its roles', async () => {
    const chapter = `<ref-type name="Book Section">5</ref-type><contributors><authors/><secondary-authors><author>Poe, Ann</author></secondary-authors><tertiary-authors><author>Loe, Bo</author></tertiary-authors></contributors>
<titles><title>C</title><secondary-title>The book</secondary-title><tertiary-title>The series</tertiary-title><short-title>C</short-title></titles>
<keywords><keyword>ports</keyword><keyword>law</keyword></keywords><dates><pub-dates><date>Spring</date></pub-dates><year>2001</year></dates>
<access-date>7 May 2021</access-date><status/><urls><web-urls><url>https://a.example/c</url></web-urls></urls>`;
    const book = `<ref-type name="Book">6</ref-type><contributors><authors><author>Roe, Kim</author></authors><secondary-authors><author>Poe, Ann</author></secondary-authors></contributors><titles><title>B</title><secondary-title>The series</secondary-title></titles><dates/>`;
    const unknown = `<titles><title>U</title></titles><dates><pub-dates><date>7 April 2003</date></pub-dates></dates><access-date>lately</access-date>`;
    const { references } = await importedReferences(endnoteXml, file(chapter, book, unknown));
    expect(references).toMatchObject([
      {
        type: 'chapter',
        editors: [{ family: 'Poe', given: 'Ann' }],
        container: 'The book',
        series: 'The series',
        tags: ['ports', 'law'],
        accessed: '2021-05-07',
        url: 'https://a.example/c',
      },
      { type: 'book', authors: [{ family: 'Roe', given: 'Kim' }], series: 'The series' },
      { type: 'document', title: 'U', issued: '2003-04-07' },
    ]);
  });

  it('may break off', async () => {
    const whole = '<ref-type name="Book">6</ref-type><titles><title>First</title></titles>';
    const text = file(whole, '<ref-type name="Book">6</ref-type><titles><title>Second').replace(
      /<\/record><\/records>.*/,
      '',
    );
    const { references, warnings } = await importedReferences(endnoteXml, text);
    expect(references.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(warnings).toContainEqual(expect.stringContaining('never closed'));
  });

  it('is kept if a later one has elements that are nested too deep', async () => {
    const record = '<ref-type name="Book">6</ref-type><titles><title>Quays</title></titles>';
    const { references, warnings } = await importedReferences(
      endnoteXml,
      file(record, `<notes>${'<style>'.repeat(10_001)}a</notes>`),
    );
    expect(references).toMatchObject([{ title: 'Quays' }]);
    expect(warnings).toContain('2: elements are nested too deep here, so nothing from here on was imported');
  });
});
