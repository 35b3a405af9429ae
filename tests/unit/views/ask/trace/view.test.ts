import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../../src/dossier/disclose.js';
import { trace as traceView } from '../../../../../src/views/ask/trace/view.js';
import { viewOf } from '../../../../../src/views/view-definition.js';
import { scaled, slow } from '../../../../support/slow.js';
import { dossierOf, findTargets, printed } from '../../../../support/views.js';

const sha256 = 'a'.repeat(64);
const dossier = dossierOf(`organizations:
  bureau: { name: The Bureau, note: An office. }
  daily: { name: The Daily }
  empty: { name: Nobody's }
sections:
  - id: told
    title: What is told
    statements:
      - text: Ada was seen.
        people: [ada]
        organizations: [bureau]
        note: By whom is not known.
        refs: [{ ref: copy, locator: p. 2, quote: Море, translation: The sea }, letter]
      - { text: She swam., citationNeeded: true, status: alleged }
timeline:
  - { id: seen, date: 2020-04, title: Ada is seen, text: From a boat., refs: [letter] }
references:
  - { id: letter, type: report, title: A letter, publisher: bureau, origin: daily, note: Signed. }
  - id: copy
    type: webpage
    title: A copy
    language: ru
    origin: letter
    url: https://a.example/
    archive: { url: https://b.example/, date: 2021-02-03 }
    files: [{ path: copy.pdf, sha256: ${sha256} }, { path: copy.png }]
  - { id: one, type: report, title: One, origin: two }
  - { id: two, type: report, title: Two, origin: one }
`);
const trace = (word: string) => viewOf(traceView, findTargets(word, [dossier]));
const text = (word: string) => printed(trace(word).blocks);

describe('a claim', () => {
  it('leads down to its sources and their origins', async () => {
    expect(await text('told/1')).toBe(`Ada was seen.
statement told/1, case.yaml:14, in “What is told”
names Ada Nobody, The Bureau
note By whom is not known.
├─ [2] “A copy”.
│  at p. 2
│  “Море” (“The sea”)
│  https://a.example/
│  Archived: https://b.example/
│  archived 3 Feb 2021
│  Saved as copy.pdf
│  SHA-256 ${sha256}
│  Saved as copy.png
│  webpage, language ru
│  copy, case.yaml:24
│  └─ repeats the account of [1] “A letter”
│     └─ repeats the account of The Daily
└─ [1] “A letter”. The Bureau.
   report
   letter, case.yaml:23
   └─ repeats the account of The Daily
`);
  });

  it('shows that it has no sources, and its status', async () => {
    expect(await text('told/2')).toBe(`She swam. (alleged) [citation needed]
statement told/2, case.yaml:19, in “What is told”
└─ No source shown.
`);
  });

  it('shows its date if it is an event', async () => {
    expect(await text('seen')).toContain('Apr 2020 Ada is seen\nFrom a boat.\nevent seen, case.yaml:21\n');
  });

  it('is a record with each source in full', () => {
    expect(trace('told/1').records).toMatchObject([
      {
        case: 'made-up',
        kind: 'statement',
        id: 'told/1',
        file: 'case.yaml',
        line: 14,
        text: 'Ada was seen.',
        citationNeeded: false,
        section: { id: 'told', title: 'What is told' },
        sources: [
          {
            number: 2,
            id: 'copy',
            locator: 'p. 2',
            source: {
              id: 'copy',
              line: 24,
              files: [{ path: 'copy.pdf', sha256 }, { path: 'copy.png' }],
              origins: [
                { kind: 'reference', id: 'letter', name: 'A letter', number: 1 },
                { kind: 'organization', id: 'daily', name: 'The Daily' },
              ],
            },
          },
          { number: 1, id: 'letter' },
        ],
        claims: [],
        references: [],
      },
    ]);
  });
});

describe('a reference', () => {
  it('leads up to the claims that cite it and to the references that repeat it', async () => {
    expect(await text('letter')).toBe(`[1] “A letter”. The Bureau.
report
reference letter, case.yaml:23
note Signed.
├─ repeats the account of The Daily
├─ Repeated by 1 reference
│  └─ [2] “A copy”.
│     copy, case.yaml:24
│     └─ Ada was seen.
│        at p. 2
│        “Море” (“The sea”)
│        told/1, case.yaml:14
├─ Cited by 1 statement
│  └─ Ada was seen.
│     told/1, case.yaml:14
└─ Cited by 1 event
   └─ Apr 2020 Ada is seen
      From a boat.
      seen, case.yaml:21
`);
  });

  it('without claims says so', async () => {
    const alone = dossierOf('references: [{ id: alone, type: book, title: Alone }]\n');
    expect(await printed(viewOf(traceView, findTargets('alone', [alone])).blocks)).toContain('└─ No claim cites it.\n');
  });

  it('with thousands of origins shows only the first of them as a tree', slow, async () => {
    const last = scaled(3000);
    const many = Array.from(
      { length: last },
      (_, index) => `  - { id: r${index}, type: book, title: R, origin: r${index + 1} }\n`,
    );
    const long = dossierOf(`references:\n${many.join('')}  - { id: r${last}, type: book, title: R }\n`);
    const shown = await printed(viewOf(traceView, findTargets('r0', [long])).blocks);
    const places = shown.split('\n').map((line) => line.indexOf('repeats the account of'));
    expect(places.filter((place) => place > 0)).toHaveLength(last);
    expect(Math.max(...places)).toBe(27);
  });

  it('with circular origins stops at the first', () => {
    expect(trace('one').records[0]?.source?.origins.map(({ id }) => id)).toEqual(['two', 'one']);
  });
});

describe('a name', () => {
  it('leads up to what it published and to the claims that name it, with their sources', async () => {
    expect(await text('bureau')).toBe(`The Bureau
organisation bureau, case.yaml:7
note An office.
├─ Publishes 1 reference
│  └─ [1] “A letter”. The Bureau.
│     letter, case.yaml:23
│     ├─ Ada was seen.
│     │  told/1, case.yaml:14
│     └─ Apr 2020 Ada is seen
│        From a boat.
│        seen, case.yaml:21
└─ Named by 1 statement
   └─ Ada was seen. [2, p. 2][1]
      told/1, case.yaml:14
`);
    expect(await text('ada')).toContain('└─ Named by 1 statement\n   └─ Ada was seen. [2, p. 2][1]\n');
    expect(await text('daily')).toContain('└─ Repeated by 1 reference\n   └─ [1] “A letter”. The Bureau.\n');
  });

  it('without claims says so', async () => {
    expect(await text('empty')).toBe("Nobody's\norganisation empty, case.yaml:9\n└─ No claim names it.\n");
  });

  it('that is withheld is not found', () => {
    const withheld = dossierOf('organizations: { cell: { name: Cell of Nine, access: secret } }\n');
    const shown = disclose(withheld, 'public').dossier;
    expect(() => findTargets('cell', shown === null ? [] : [shown])).toThrow('unknown id "cell" in this case file');
  });
});
