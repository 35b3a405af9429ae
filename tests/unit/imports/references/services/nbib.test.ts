import { describe, expect, it } from 'vitest';
import { nbib } from '../../../../../src/imports/references/services/nbib.js';
import { importedReferences } from '../../../../support/imports/references.js';

const article = `
PMID- 12345
OWN - NLM
STAT- MEDLINE
IS  - 1234-5678 (Print)
VI  - 12
IP  - 3
DP  - 2019 Apr 7
TI  - Harbours and health: a study of
      ports.
PG  - 4-19
LID - 10.1234/ab [doi]
FAU - Roe, Kim
AU  - Roe K
CN  - Port Health Group
LA  - eng
PT  - Journal Article
PL  - Sando
TA  - Harb Stud
JT  - Harbour studies
AID - 10.1234/ab [doi]
AID - S1234(19)1 [pii]
`;

describe('a record of PubMed', () => {
  it('of an article is read, with lines that go on', async () => {
    expect((await importedReferences(nbib, article)).references).toMatchObject([
      {
        type: 'article-journal',
        title: 'Harbours and health: a study of ports',
        authors: [{ family: 'Roe', given: 'Kim' }, 'Port Health Group'],
        place: 'Sando',
        container: 'Harbour studies',
        volume: '12',
        issue: '3',
        pages: '4-19',
        issued: '2019-04-07',
        doi: '10.1234/ab',
      },
    ]);
  });

  it('of a book or a chapter is read, with CRLF and several in a file', async () => {
    const text = `PMID- 1\r\nBTI - The harbour.\r\nPB  - The Press\r\nISBN- 0306406152\r\nPT  - Book\r\nDP  - 1998\r\n\r\nPMID- 2\r\nTI  - A quay?\r\nBTI - The harbour\r\nPG  - 7\r\n`;
    expect((await importedReferences(nbib, text)).references).toMatchObject([
      { type: 'book', title: 'The harbour', publisher: 'The Press', isbn: '0306406152', issued: '1998' },
      { type: 'chapter', title: 'A quay?', container: 'The harbour', pages: '7' },
    ]);
  });

  it.each([
    ['2019 Apr-May', '2019-04/2019-05'],
    ['2018 Dec-2019 Jan', '2018-12/2019-01'],
    ['2019 Spring', '2019-21'],
    ['2019 Fall', '2019-23'],
    ['2019', '2019'],
    ['2019 Apr', '2019-04'],
  ])('of %s has a date that says no more', async (written, issued) => {
    const { references } = await importedReferences(nbib, `PMID- 1\nTI  - T\nDP  - ${written}\n`);
    expect(references).toMatchObject([{ issued }]);
  });

  it('reports a date that cannot be read', async () => {
    const { warnings } = await importedReferences(nbib, 'PMID- 1\nTI  - T\nDP  - in press\n');
    expect(warnings).toContainEqual(expect.stringMatching(/^3: /));
  });
});
