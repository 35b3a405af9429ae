import { describe, expect, it, test } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import { reference } from '../../../../src/views/read/reference.js';
import { refs } from '../../../../src/views/read/refs.js';
import type { Filters } from '../../../../src/views/selecting/filters.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations:
  daily: { name: The Daily }
  unity: { name: Party of Unity, access: secret }
sections:
  - id: outer
    title: Outer
    statements:
      - text: Said in a letter.
        refs: [{ ref: letter, locator: p. 2, quote: Море — наше, translation: The Sea Is Ours }, { ref: letter, quote: Again }]
    sections:
      - { id: inner, title: Inner, statements: [{ id: told, text: Told in a report., refs: [report] }] }
measures:
  - { id: held, kind: custody, people: [ada], refs: [report] }
timeline:
  - { id: e, date: 2020-05, title: It is written, refs: [letter] }
references:
  - id: letter
    type: personal_communication
    title: A letter
    authors: [{ family: Pell, given: Ottoline }, The Staff]
    publisher: daily
    site: daily.example
    issued: 2020-05
    accessed: 2023-04-30
    url: https://daily.example/letter
    archive: { url: https://archive.example/letter, date: 2020-06 }
    language: ru
    origin: unity
    note: Copied by hand.
  - { id: report, type: report, title: A report, origin: letter, archive: { url: https://archive.example/report } }
  - { id: never, type: report, title: Never cited }
`);
const found = (filters: Filters) => recordsOf(refs, dossier, { filters }).map(({ id }) => id);

describe('references', () => {
  it('have all their fields, and the claims that cite them', () => {
    expect(recordsOf(refs, dossier)).toEqual([
      {
        case: 'made-up',
        number: 1,
        id: 'letter',
        type: 'personal_communication',
        title: 'A letter',
        authors: [{ family: 'Pell', given: 'Ottoline' }, 'The Staff'],
        publisher: { id: 'daily', name: 'The Daily' },
        site: 'daily.example',
        issued: '2020-05',
        accessed: '2023-04-30',
        url: 'https://daily.example/letter',
        archive: { url: 'https://archive.example/letter', date: '2020-06' },
        language: 'ru',
        origin: { kind: 'organization', id: 'unity', name: 'Party of Unity' },
        note: 'Copied by hand.',
        citedBy: { statements: ['outer/1'], events: ['e'], people: [], organizations: [], measures: [], charges: [] },
      },
      {
        case: 'made-up',
        number: 2,
        id: 'report',
        type: 'report',
        title: 'A report',
        authors: [],
        publisher: null,
        archive: { url: 'https://archive.example/report' },
        origin: { kind: 'reference', id: 'letter' },
        citedBy: { statements: ['told'], events: [], people: [], organizations: [], measures: ['held'], charges: [] },
      },
      {
        case: 'made-up',
        number: 3,
        id: 'never',
        type: 'report',
        title: 'Never cited',
        authors: [],
        publisher: null,
        citedBy: { statements: [], events: [], people: [], organizations: [], measures: [], charges: [] },
      },
    ]);
  });

  it('say that an origin is withheld, but not which', () => {
    const shown = disclose(dossier, 'public').dossier;
    expect(shown && recordsOf(refs, shown)[0]).toMatchObject({
      origin: { kind: 'organization', id: null, name: '[withheld]' },
    });
  });

  it.each(['a letter', 'daily.example', 'copied', 'the daily', 'the staff'])('match %s', (words) => {
    expect(found({ match: [[words]] })).toEqual(['letter']);
  });

  it('match an author by family and given name', () => {
    expect(found({ match: [['ottoline']] })).toEqual(['letter']);
    expect(found({ match: [['object']] })).toEqual([]);
  });

  it('are found by the section that cites them', () => {
    expect(found({ section: [['inner']] })).toEqual(['report']);
    expect(found({ section: [['Inner', 'outer']] })).toEqual(['letter', 'report']);
  });

  it('are found by a section whose nested section cites them', () => {
    expect(found({ section: [['outer']] })).toEqual(['letter', 'report']);
  });

  it('are found by publisher, not by origin', () => {
    expect(found({ org: [['The Daily']] })).toEqual(['letter']);
    expect(found({ org: [['unity']] })).toEqual([]);
  });

  it('are in the requested order', async () => {
    expect(await textOf(refs, dossier, { sort: 'title', reverse: true, limit: 2 })).toBe(
      '[3]  “Never cited”.\n[2]  “A report”.\n     Archived: https://archive.example/report\n',
    );
  });
});

describe('one reference', () => {
  it('shows all its fields, with the quotations of each claim', async () => {
    expect(await textOf(reference, dossier, { filters: { ref: [['letter']] } })).toBe(`[1] A letter

Id         letter
Type       personal_communication
Authors    Ottoline Pell, The Staff
Publisher  The Daily
Site       daily.example
Issued     May 2020
Accessed   30 Apr 2023
Language   ru
Origin     Party of Unity
Address    https://daily.example/letter
Archive    https://archive.example/letter (Jun 2020)
Note       Copied by hand.

Cited by 1 statement

outer/1  Said in a letter.
         at p. 2
         “Море — наше” (“The Sea Is Ours”)
         “Again”

Cited by 1 event

May 2020  It is written (e)
`);
  });

  it('shows the kinds of claims that cite it, and leaves out absent fields', async () => {
    expect(await textOf(reference, dossier, { filters: { ref: [['2']] } })).toBe(`[2] A report

Id       report
Type     report
Origin   letter
Archive  https://archive.example/report

Cited by 1 statement

told  Told in a report.

Cited by 1 measure

held  custody
`);
  });

  it('says that no claim cites it', async () => {
    expect(await textOf(reference, dossier, { filters: { ref: [['never']] } })).toBe(
      '[3] Never cited\n\nId    never\nType  report\n\nNo claim cites it.\n',
    );
  });
});

test('one reference names its volume, issue and pages', async () => {
  const article = dossierOf(
    'references: [{ id: a, type: article-journal, title: A, container: C, volume: "12", issue: "3", pages: 4-19 }]\n',
  );
  expect(await textOf(reference, article)).toMatch(/^In +C\nVolume +12\nIssue +3\nPages +4-19$/m);
});
