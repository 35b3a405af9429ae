import { describe, expect, it, test } from 'vitest';
import { checks } from '../../src/dossier/checks/registry.js';
import type { ProblemCode } from '../../src/problems/codes.js';
import { dossierPaths } from '../support/fixtures.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

/** A case file without problems: a person who is arrested, and a letter that says so. */
const sound = `casefile: 1
id: made-up
title: A made-up case
asOf: 2023-05-01
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Elsewhere }
organizations:
  daily: { name: The Daily }
  bureau: { name: The Bureau }
sections:
  - id: arrest
    title: Arrest
    statements:
      - text: Ada Nobody was arrested on 17 April 2020.
        people: [ada, bob]
        organizations: [bureau]
        refs: [{ ref: letter, quote: Taken at dawn, locator: p. 2 }]
timeline:
  - { id: arrest, date: 2020-04-17, title: Ada Nobody is arrested, kind: arrest, people: [ada], refs: [letter] }
  - { id: verdict, date: 2020-06, title: A verdict, kind: verdict, people: [ada], refs: [report] }
references:
  - { id: letter, type: report, title: A letter, publisher: daily, issued: 2020-05, accessed: 2020-05-01, site: daily.example, url: https://www.daily.example/a }
  - { id: report, type: report, title: A report, origin: letter }
`;

interface Example {
  readonly from: string;
  readonly to: string;
  readonly found: string;
  readonly accepts: string;
}

/** An example of parts that are added before the references, from line 23 on. */
function adding(to: string, found: string, accepts: string): Example {
  const references = 'references:\n';
  return { from: references, to: `${to}\n${references}`, found, accepts: `${accepts}\n${references}` };
}

/** The same for measures of Ada, each on a line from line 25 on, in a file that has a charge. */
function measuring(measures: readonly string[], found: string, accepts: readonly string[]): Example {
  const part = (all: readonly string[]) =>
    [
      'charges: [{ id: act, law: The Act, people: [ada] }]',
      'measures:',
      ...all.map((one) => `  - { ${one}, people: [ada] }`),
    ].join('\n');
  return adding(part(measures), found, part(accepts));
}

/** The same for events of Ada after the last, from line 23 on. */
function happening(events: readonly string[], found: string, accepts: readonly string[]): Example {
  const part = (all: readonly string[]) => all.map((one) => `  - { title: An event, ${one} }`).join('\n');
  return adding(part(events), found, part(accepts));
}

const quay = 'places: { quay: { name: The Quay } }\n';

const event = (id: string, date: string, kind: string) => `id: ${id}, date: ${date}, kind: ${kind}, people: [ada]`;

/**
 * For each code: the text to replace, a text that causes the problem, the message of check, and a text that check
 * accepts.
 */
const releases = (more: string) =>
  `  - { title: A release, ${event('free', '2020-07', 'release')}${more} }\n  - { title: A release, ${event('later', '2020-08', 'release')}${more} }`;
const heldUntilJuly =
  '\ncharges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: held, kind: custody, people: [ada], begins: arrest, ends: later }]';

const examples: Readonly<Partial<Record<ProblemCode, readonly Example[]>>> = {
  'unused-reference': [
    {
      from: 'refs: [report]',
      to: 'refs: []',
      found: '25:11 nothing cites reference "report"',
      accepts: 'refs: [letter, report]',
    },
  ],
  'unused-person': [
    {
      from: 'people: [ada, bob]',
      to: 'people: [ada]',
      found: '8:3 nothing refers to person "bob"',
      accepts: 'people: [bob, ada]',
    },
  ],
  'unknown-register': [
    {
      from: 'bob: { name: Bob Elsewhere }',
      to: 'bob: { name: Bob Elsewhere, register: bob }',
      found: '8:41 no parties.yaml in this folder or above it',
      accepts: 'bob: { name: Bob Elsewhere, note: In no register }',
    },
  ],
  'unused-organization': [
    {
      from: 'organizations: [bureau]',
      to: 'organizations: []',
      found: '11:3 nothing refers to organisation "bureau"',
      accepts: 'organizations: [bureau, daily]',
    },
  ],
  'duplicate-party': [
    {
      from: 'bob: { name: Bob Elsewhere }',
      to: 'bob: { name: "NOBODY, Ada" }',
      found: '8:16 person "bob" has the same name as "ada" on line 7',
      accepts: 'bob: { name: Bob Nobody }',
    },
    {
      from: 'bureau: { name: The Bureau }',
      to: 'bureau: { name: The Daily }',
      found: '11:19 organisation "bureau" has the same name as "daily" on line 10',
      accepts: 'bureau: { name: Daily The }',
    },
  ],
  'duplicate-reference': [
    {
      from: 'title: A report, origin: letter',
      to: 'title: A report, url: http://daily.example/a/#top',
      found: '25:55 reference "report" has the same address as "letter" on line 24',
      accepts: 'title: A report, url: https://www.daily.example/b',
    },
    {
      from: 'url: https://www.daily.example/a }\n  - { id: report,',
      to: 'doi: https://doi.org/10.1234/Harbour }\n  - { id: report, doi: 10.1234/harbour,',
      found: '25:24 reference "report" has the same DOI as "letter" on line 24',
      accepts: 'doi: 10.1234/harbour }\n  - { id: report, doi: 10.1234/port,',
    },
    {
      from: 'title: A report, origin: letter',
      to: 'title: A LETTER, publisher: daily',
      found: '25:40 reference "report" has the same title as "letter" on line 24',
      accepts: 'title: A LETTER, publisher: bureau',
    },
    {
      from: 'type: report, title: A report, origin: letter',
      to: 'type: article-newspaper, title: A LETTER, publisher: daily, issued: 2020-05',
      found: '25:51 reference "report" has the same title as "letter" on line 24',
      accepts: 'type: article-newspaper, title: A LETTER, publisher: daily',
    },
  ],
  'accessed-before-issued': [
    {
      from: 'accessed: 2020-05-01',
      to: 'accessed: 2020-04-30',
      found: '24:95 reference "letter" was accessed (2020-04-30) before it was issued (2020-05)',
      accepts: 'accessed: 2020-05',
    },
    {
      from: 'origin: letter',
      to: 'issued: 2021, archive: { url: https://a.example/, date: 2020 }',
      found: '25:106 reference "report" was archived (2020) before it was issued (2021)',
      accepts: 'issued: 2021, archive: { url: https://a.example/, date: 2021-01 }',
    },
  ],
  'event-after-as-of': [
    {
      from: 'date: 2020-06,',
      to: 'date: 2023-05-02,',
      found: '22:26 event "verdict" (2023-05-02) is later than asOf (2023-05-01)',
      accepts: 'date: 2023-05,',
    },
    {
      from: 'asOf: 2023-05-01',
      to: 'asOf: 2002',
      found: '4:7 2 events are later than asOf (2002)',
      accepts: 'asOf: 2021',
    },
  ],
  'impossible-order': [
    {
      from: '  - { id: arrest,',
      to: '  - { id: trial, date: 2020-03, title: A trial, kind: verdict, people: [ada], refs: [report] }\n  - { id: arrest,',
      found: '21:24 verdict "trial" (2020-03) is before any arrest, charge or trial of the same person',
      accepts:
        '  - { id: trial, date: 2020-04, title: A trial, kind: verdict, people: [ada], refs: [report] }\n  - { id: arrest,',
    },
    {
      from: '  - { id: arrest,',
      to: '  - { id: e1, date: 2019, title: A release, kind: release, people: [ada] }\n  - { id: e2, date: 2020, title: A verdict, kind: verdict, people: [ada] }\n  - { id: e3, date: 2020-03, title: A release, kind: release, people: [ada] }\n  - { id: arrest,',
      found: '24:25 arrest "arrest" (2020-04-17) is after all 2 events that must follow it',
      accepts: '  - { id: e1, date: 2019, title: A release, kind: release, people: [bob] }\n  - { id: arrest,',
    },
  ],
  'unsorted-timeline': [
    {
      from: '  - { id: verdict,',
      to: '  - { id: law, date: 2020-03, title: A law, refs: [report] }\n  - { id: verdict,',
      found: '22:22 event "law" (2020-03) is listed after the later event "arrest" (2020-04-17)',
      accepts: '  - { id: law, date: 2020, title: A law, refs: [report] }\n  - { id: verdict,',
    },
    {
      from: '  - { id: arrest,',
      to: '  - { id: law, date: 2023, title: A law, refs: [report] }\n  - { id: arrest,',
      found: '21:22 event "law" (2023) is listed before the earlier event "arrest" (2020-04-17)',
      accepts: '  - { id: law, date: 2020, title: A law, refs: [report] }\n  - { id: arrest,',
    },
  ],
  'contradicting-date': [
    {
      from: 'date: 2020-04-17',
      to: 'date: 2020-04-18',
      found:
        '21:25 event "arrest" is dated 2020-04-18, but the statement on line 16 with the same source says 2020-04-17',
      accepts: 'date: 2020-04',
    },
    // A date that no slip explains is another event.
    {
      from: 'date: 2020-04-17',
      to: 'date: 2019-04-17',
      found:
        '21:25 event "arrest" is dated 2019-04-17, but the statement on line 16 with the same source says 2020-04-17',
      accepts: 'date: 2018-11-30',
    },
  ],
  'unused-place': [
    adding(
      'places: { quay: { name: The Quay } }',
      '23:11 nothing refers to place "quay"',
      `places: { quay: { name: The Quay } }\nmeasures: [{ id: held, kind: custody, people: [ada], place: quay }]`,
    ),
  ],
  'unused-dispute': [
    adding(
      'disputes: { days: { title: How many days? } }',
      '23:13 no claim is about dispute "days"',
      'disputes: { days: { title: How many days? } }\nmeasures: [{ id: a, kind: custody, people: [ada], about: days }, { id: b, kind: custody, people: [ada], about: days }]',
    ),
  ],
  'misspelt-place': [
    measuring(
      ['id: a, kind: custody, place: quay', 'id: b, kind: custody, place: quya'],
      '27:36 no place has the id "quya"',
      ['id: a, kind: custody, place: quay', 'id: b, kind: custody, place: Quya'],
    ),
  ].map((example) => ({ ...example, to: `${quay}${example.to}`, accepts: `${quay}${example.accepts}` })),
  'unsourced-right': [
    measuring(
      ['id: a, kind: custody, rights: [iccpr-9]'],
      '25:37 claim "a" names rights, but cites no source that says that they were violated',
      ['id: a, kind: custody, rights: [iccpr-9], refs: [report]'],
    ),
  ],
  'withheld-sources': [
    {
      from: 'title: A report, origin',
      to: 'title: A report, access: internal, origin',
      found: '22:89 all sources of a claim are withheld from some of its readers',
      accepts: 'title: A report, access: internal, standIn: "Report, on file", origin',
    },
  ],
  'after-death': [
    happening(
      [event('death', '2020-07', 'death'), event('walk', '2021', 'other')],
      '24:40 event "walk" (2021) is after the death of person "ada" (2020-07)',
      [event('death', '2020-07', 'death'), `${event('walk', '2021', 'other')}, tags: [posthumous]`],
    ),
    {
      from: 'ada: { name: Ada Nobody }',
      to: 'ada: { name: Ada Nobody, died: 2020-03 }',
      found: '7:34 2 entries are after the death of person "ada" (2020-03)',
      accepts: 'ada: { name: Ada Nobody, died: 2020-06 }',
    },
  ],
  'contradicting-life-date': [
    {
      from: 'people:\n  ada: { name: Ada Nobody }',
      to: 'people:\n  ada: { name: Ada Nobody, born: 2030, died: 2029 }',
      found: '7:46 person "ada" died (2029) before the date of birth (2030)',
      accepts: 'people:\n  ada: { name: Ada Nobody, born: 1980, died: 2022 }',
    },
    {
      from: sound.slice(sound.indexOf('ada: {'), sound.indexOf('  - { id: verdict,')),
      to: sound
        .slice(sound.indexOf('ada: {'), sound.indexOf('  - { id: verdict,'))
        .replace('Ada Nobody }', 'Ada Nobody, born: 1980 }')
        .replace('timeline:', `timeline:\n  - { title: A birth, ${event('birth', '1981', 'birth')} }`),
      found: '21:40 event "birth" is dated 1981, but person "ada" has born: 1980',
      accepts: sound
        .slice(sound.indexOf('ada: {'), sound.indexOf('  - { id: verdict,'))
        .replace('Ada Nobody }', 'Ada Nobody, born: 1980~ }')
        .replace('timeline:', `timeline:\n  - { title: A birth, ${event('birth', '1981', 'birth')} }`),
    },
  ],
  'source-too-early': [
    {
      from: 'issued: 2020-05, accessed: 2020-05-01',
      to: 'issued: 2020-03, accessed: 2020-05-01',
      found: '21:25 arrest "arrest" (2020-04-17) is later than its source "letter" (issued 2020-03)',
      accepts: 'issued: 2020-04-16, accessed: 2020-05-01',
    },
    {
      from: 'type: report, title: A report, origin: letter',
      to: 'type: webpage, title: A page, accessed: 2020-05-01',
      found: '22:26 verdict "verdict" (2020-06) is later than its source "report" (last read 2020-05-01)',
      accepts: 'type: webpage, title: A page, issued: 2019, accessed: 2020-06-01',
    },
    {
      from: 'refs: [report] }\nreferences:\n  - { id: letter, type: report, title: A letter, publisher: daily, issued: 2020-05,',
      to: 'refs: [letter, report] }\nreferences:\n  - { id: letter, type: report, title: A letter, publisher: daily, issued: 2010-05,',
      found:
        '24:76 reference "letter" (issued 2010-05) is earlier than 2 claims that cite it, such as arrest "arrest" (2020-04-17)',
      accepts:
        'refs: [letter, report] }\nreferences:\n  - { id: letter, type: legislation, title: A letter, publisher: daily, issued: 2010-05,',
    },
  ],
  'other-calendar': [
    {
      from: 'issued: 2020-05, accessed: 2020-05-01',
      to: 'issued: 1441-08, accessed: 2020-05-01',
      found: '24:76 the date 1441-08 of reference "letter" is in the Middle Ages',
      accepts: 'issued: 14XX, accessed: 2020-05-01',
    },
    {
      from: 'date: 2020-06, title: A verdict',
      to: 'date: 1441-10-08?, title: A verdict',
      found: '22:26 the date 1441-10-08? of event "verdict" is in the Middle Ages',
      accepts: 'date: 2020-06-01?, title: A verdict',
    },
    measuring(
      ['id: held, kind: custody, from: 1399-01-29'],
      '25:38 the date 1399-01-29 of measure "held" is in the Middle Ages',
      ['id: held, kind: custody, from: 2020-04-17'],
    ),
  ],
  'end-before-start': [
    measuring(
      ['id: held, kind: custody, from: 2020-04-17, to: 2020-03'],
      '25:54 measure "held" ends (2020-03) before it begins (2020-04-17)',
      ['id: held, kind: custody, from: 2020-04-17, to: 2020-04'],
    ),
    measuring(
      ['id: held, kind: custody, begins: verdict, ends: arrest'],
      '25:55 measure "held" ends (2020-04-17, event "arrest") before it begins (2020-06, event "verdict")',
      ['id: held, kind: custody, begins: arrest, ends: verdict'],
    ),
    measuring(
      ['id: held, kind: custody, ordered: verdict, ends: arrest'],
      '25:56 measure "held" ends (2020-04-17, event "arrest") before it was ordered (2020-06, event "verdict")',
      ['id: held, kind: custody, ordered: verdict, ends: verdict'],
    ),
  ],
  'contradicting-measure-date': [
    measuring(
      ['id: held, kind: custody, from: 2020-04-18, begins: arrest'],
      '25:58 measure "held" begins on 2020-04-18, but event "arrest", which begins it, is dated 2020-04-17',
      ['id: held, kind: custody, from: 2020-04, begins: arrest'],
    ),
    measuring(
      ['id: held, kind: custody, to: 2020-05, ends: verdict'],
      '25:51 measure "held" ends on 2020-05, but event "verdict", which ends it, is dated 2020-06',
      ['id: held, kind: custody, to: 2020-06-10, ends: verdict'],
    ),
    measuring(
      ['id: held, kind: custody, to: .., ends: verdict'],
      '25:46 measure "held" is marked as still in force (to: ..), but has ended (2020-06, event "verdict")',
      ['id: held, kind: custody, to: .., begins: verdict'],
    ),
  ],
  'longer-than-ordered': [
    measuring(
      ['id: held, kind: custody, from: 2020-04-17, to: 2020-05-03, lasts: P15D'],
      '25:73 measure "held" lasted at least 17 days, which is longer than ordered (P15D)',
      ['id: held, kind: custody, from: 2020-04-17, to: 2020-05-02, lasts: P15D'],
    ),
    measuring(
      ['id: held, kind: custody, from: 2020-06, to: .., lasts: P2Y10M'],
      '25:62 measure "held" lasted at least 1036 days, which is longer than ordered (P2Y10M)',
      ['id: held, kind: custody, from: 2020-06, to: .., lasts: P2Y11M'],
    ),
  ],
  'within-circle': [
    measuring(
      ['id: a, kind: custody, within: b', 'id: b, kind: custody, within: a'],
      '25:37 the measures are within each other: a → b → a',
      ['id: a, kind: custody, within: b', 'id: b, kind: custody'],
    ),
  ],
  'outside-parent': [
    measuring(
      ['id: cell, kind: custody, from: 2020-03, within: held', 'id: held, kind: custody, begins: arrest'],
      '25:55 measure "cell" is within "held", but begins (2020-03) before that one begins (2020-04-17, event "arrest")',
      ['id: cell, kind: custody, from: 2020-04, within: held', 'id: held, kind: custody, begins: arrest'],
    ),
  ],
  'two-places': [
    measuring(
      [
        'id: a, kind: custody, from: 2020-04-17, to: 2020-04-20, place: Quay Station',
        'id: b, kind: imprisonment, from: 2020-04-19, to: 2020-05, place: Hill Prison',
      ],
      '26:72 person "ada" was in two places at the same time: measure "a" overlaps measure "b"',
      [
        'id: a, kind: custody, from: 2020-04-17, to: 2020-04-20, place: Quay Station',
        'id: b, kind: imprisonment, from: 2020-04-20, to: 2020-05, place: Hill Prison',
      ],
    ),
  ],
  'verdict-without-charge': [
    adding(
      'charges: [{ id: act, law: The Act, people: [bob] }]',
      '22:59 no charge for verdict "verdict"',
      'charges: [{ id: act, law: The Act, people: [bob], decisions: [{ event: verdict, outcome: convicted }] }]',
    ),
  ],
  'part-of-another': [
    adding(
      'charges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: imprisonment, people: [ada] }, { id: b, kind: solitary-confinement, people: [bob], within: a }]',
      '24:118 measure "b" is within "a", which is not a measure of person "bob"',
      'charges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: imprisonment, people: [ada, bob] }, { id: b, kind: solitary-confinement, people: [bob], within: a }]',
    ),
  ],
  'charge-of-another': [
    adding(
      'charges: [{ id: act, law: The Act, people: [ada] }, { id: c, law: The Act, people: [bob] }]\nmeasures: [{ id: a, kind: fine, people: [ada], charge: [act, c] }]',
      '24:56 charge "c" of measure "a" does not name person "ada"',
      'charges: [{ id: act, law: The Act, people: [ada] }, { id: c, law: The Act, people: [ada, bob] }]\nmeasures: [{ id: a, kind: fine, people: [ada], charge: [act, c] }]',
    ),
    adding(
      'charges: [{ id: act, law: The Act, people: [ada] }, { id: c, law: The Act, people: [bob] }]\nmeasures: [{ id: a, kind: fine, people: [ada], charge: c }]',
      '24:56 charge "c" of measure "a" does not name person "ada"',
      'charges: [{ id: act, law: The Act, people: [ada] }, { id: c, law: The Act, people: [ada, bob] }]\nmeasures: [{ id: a, kind: fine, people: [ada], charge: c }]',
    ),
  ],
  'event-of-another': [
    adding(
      'charges: [{ id: act, law: The Act, people: [bob], decisions: [{ event: verdict, outcome: acquitted }] }]',
      '23:62 event "verdict", which decided charge "act", names only other people',
      'charges: [{ id: act, law: The Act, people: [ada, bob], decisions: [{ event: verdict, outcome: acquitted }] }]',
    ),
    adding(
      'charges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: custody, people: [bob], begins: arrest }]',
      '24:59 event "arrest", which begins measure "a", names only other people',
      'charges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: custody, people: [bob, ada], begins: arrest }]',
    ),
    adding(
      `  - { title: Bob is freed, id: free, date: 2020-07, kind: pardon, people: [bob, { person: ada, role: other }] }
  - { title: Bob is moved, id: move, date: 2020-07, kind: transfer, people: [bob] }
charges: [{ id: act, law: The Act, people: [ada] }]
measures: [{ id: a, kind: custody, people: [ada], from: 2020, ends: move }, { id: b, kind: exile, people: [bob] }]`,
      '26:69 event "move", which ends measure "a", names only other people',
      `  - { title: Bob is freed, id: free, date: 2020-07, kind: pardon, people: [bob, { person: ada, role: other }] }
  - { title: Bob moves, id: move, date: 2020-07, kind: other, people: [bob] }
charges: [{ id: act, law: The Act, people: [ada] }]
measures: [{ id: a, kind: custody, people: [ada], begins: move, ends: free, from: 2020 }]`,
    ),
  ],
  'measure-after-death': [
    adding(
      `  - { title: Ada dies, ${event('death', '2020-07', 'death')} }\ncharges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: custody, people: [ada], from: 2020-06, to: .. }]`,
      '25:70 measure "a" is still in force (to: ..) after the death of person "ada" (2020-07)',
      `  - { title: Ada dies, ${event('death', '2020-07', 'death')} }\ncharges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: custody, people: [ada], from: 2020-06, ends: death }, { id: b, kind: asset-freeze, people: [ada], from: 2020-06, to: .. }, { id: c, kind: exile, people: [ada, bob], from: 2020-06, to: .. }]`,
    ),
    adding(
      `  - { title: Ada dies, ${event('death', '2020-07', 'death')} }\ncharges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: exile, people: [ada], from: 2020-06, to: 2020-08-01 }]`,
      '25:68 measure "a" ends (2020-08-01) after the death of person "ada" (2020-07)',
      `  - { title: Ada dies, ${event('death', '2020-07?', 'death')} }\ncharges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: a, kind: exile, people: [ada], from: 2020-06, to: 2020-08-01 }]`,
    ),
  ],
  'measure-after-as-of': [
    measuring(
      ['id: a, kind: custody, from: 2024-01-01'],
      '25:35 measure "a" begins (2024-01-01) after asOf (2023-05-01)',
      ['id: a, kind: custody, from: 2023, to: 2030', 'id: b, kind: exile, from: 2024~'],
    ),
  ],
  'ordered-after-end': [
    measuring(
      ['id: a, kind: imprisonment, from: 2019-01, to: 2019-12, ordered: verdict'],
      '25:71 measure "a" ended (2019-12) before it was ordered (2020-06, event "verdict")',
      ['id: a, kind: imprisonment, from: 2019-01, to: 2020-06, ordered: verdict'],
    ),
  ],
  'not-a-decision': [
    adding(
      'charges: [{ id: act, law: The Act, people: [ada], decisions: [{ event: arrest, outcome: convicted }] }]',
      '23:62 charge "act" was convicted by event "arrest", which is of the kind arrest',
      'charges: [{ id: act, law: The Act, people: [ada], decisions: [{ event: verdict, outcome: convicted }] }]',
    ),
  ],
  'brought-after-decision': [
    adding(
      `  - { title: Ada is charged, ${event('bill', '2020-07', 'charge')} }\ncharges: [{ id: act, law: The Act, people: [ada], brought: bill, decisions: [{ event: verdict, outcome: convicted }] }]`,
      '24:60 charge "act" was brought (2020-07, event "bill") after it was decided (2020-06, event "verdict")',
      `  - { title: Ada is charged, ${event('bill', '2020-06', 'charge')} }\ncharges: [{ id: act, law: The Act, people: [ada], brought: bill, decisions: [{ event: verdict, outcome: convicted }] }]`,
    ),
  ],
  'release-without-measure': [
    adding(
      `  - { title: A release, ${event('free', '2020-07', 'release')} }\ncharges: [{ id: act, law: The Act, people: [ada] }]`,
      '23:56 no measure can have ended with release "free" (2020-07)',
      `  - { title: A release, ${event('free', '2020-07', 'release')} }\ncharges: [{ id: act, law: The Act, people: [ada] }]\nmeasures: [{ id: held, kind: custody, people: [ada], begins: arrest }]`,
    ),
    // Sources differ on the date of the release.
    adding(
      `${releases('')}${heldUntilJuly}`,
      '23:56 no measure can have ended with release "free" (2020-07)',
      `${releases(', about: release')}${heldUntilJuly}`,
    ),
  ],
  undisputed: [
    {
      from: 'title: A verdict,',
      to: 'title: A verdict, about: date-of-verdict, value: June,',
      found: '22:60 no other claim is about "date-of-verdict"',
      accepts: 'title: A verdict,',
    },
    {
      from: 'title: A verdict,',
      to: 'title: A verdict, value: June,',
      found: '22:60 claim "verdict" has "value" but no "about"',
      accepts: 'title: A verdict,',
    },
  ],
  'origin-circle': [
    {
      from: 'title: A letter,',
      to: 'title: A letter, origin: report,',
      found: '24:58 the origins form a circle: letter → report → letter',
      accepts: 'title: A letter, origin: bureau,',
    },
  ],
  'not-a-web-address': [
    {
      from: 'daily: { name: The Daily }',
      to: 'daily: { name: The Daily, url: "javascript:alert(1)" }',
      found: '10:34 this is not a web address',
      accepts: 'daily: { name: The Daily, url: "HTTPS://daily.example" }',
    },
    {
      from: 'title: A report',
      to: 'title: A report, url: //a.example, archive: { url: "https://" }',
      found: '25:55 this is not a web address\n25:84 this is not a web address',
      accepts: 'title: A report, url: http://b.example, archive: { url: http://c.example }',
    },
  ],
  'site-mismatch': [
    {
      from: 'site: daily.example',
      to: 'site: other.example',
      found: '24:113 site "other.example" does not match the address, which is on daily.example',
      accepts: 'site: The Daily',
    },
  ],
  'quote-without-locator': [
    {
      from: ', locator: p. 2',
      to: '',
      found: '19:38 the quotation has no locator',
      accepts: ', locator: third paragraph',
    },
  ],
  'missing-copy': [
    {
      from: 'title: A report',
      to: 'title: A report, files: [{ path: files/a.pdf }, { path: files/none.pdf }]',
      found: '25:89 this saved copy does not exist',
      accepts: 'title: A report, files: [{ path: files/a.pdf }]',
    },
  ],
  'changed-copy': [
    {
      from: 'title: A report',
      to: 'title: A report, files: [{ path: files/a.pdf, bytes: 3 }]',
      found: '25:86 the saved copy has 5 bytes',
      accepts: 'title: A report, files: [{ path: files/a.pdf, bytes: 5 }]',
    },
  ],
  'unlisted-name': [
    {
      from: 'title: A verdict,',
      to: 'title: A verdict on Bob Elsewhere,',
      found: '22:42 the title names person "bob", but "people" does not list the id',
      accepts: 'title: A verdict on Bob,',
    },
  ],
  'typographic-quotes': [
    {
      from: 'title: A verdict,',
      to: 'title: “A verdict”,',
      found: '22:42 the text is in typographic quotation marks, which are printed with it',
      accepts: 'title: “A” and “verdict”,',
    },
    {
      from: 'title: A made-up case',
      to: 'title: ‘A case that wasn’t’',
      found: '3:8 the text is in typographic quotation marks, which are printed with it',
      accepts: 'title: "‘A case that wasn’t’"',
    },
    {
      from: 'name: Bob Elsewhere',
      to: 'name: Bob Elsewhere, names: [«Bob», { text: „Bobby“, language: de }, B]',
      found:
        '8:39 the text is in typographic quotation marks, which are printed with it\n8:54 the text is in typographic quotation marks, which are printed with it',
      accepts: 'name: Bob Elsewhere, names: [«Bob» E, B]',
    },
  ],
  'cut-text': [
    {
      from: 'title: A made-up case',
      to: 'title: Docket #9 of a made-up case',
      found: '3:8 the text ends at " #", where a comment begins',
      accepts: 'title: Docket # 9 of a made-up case',
    },
    {
      from: 'title: A made-up case',
      to: 'title: A made-up case,\n  docket #IX',
      found: '3:8 the text ends at " #", where a comment begins',
      accepts: 'title: "A made-up case, docket #IX" #docket',
    },
    {
      from: 'bob: { name: Bob Elsewhere }',
      to: 'bob:\n    name: Bob #ß\n    names:\n      - B\n      - Bob\t#2\n      - text: Bobby #٣',
      found: ['9:11', '12:9', '13:15'].map((at) => `${at} the text ends at " #", where a comment begins`).join('\n'),
      accepts: 'bob:\n    name: Bob Elsewhere\n    register: bob #2\n    born: 1980 #about\n    access: public #yes',
    },
    {
      from: 'asOf: 2023-05-01',
      to: 'asOf: 2023-05-01 #today\nsummary: See #casefile',
      found: '5:10 the text ends at " #", where a comment begins',
      accepts: 'asOf: 2023-05-01 #today\nsummary: C#sharp,#1',
    },
  ],
  'invisible-character': [
    {
      from: 'title: A verdict,',
      to: 'title: "A ver\\u202Edict",',
      found: '22:42 the text contains the invisible character U+202E',
      accepts: 'title: "A\\tverdict \\u200F",',
    },
  ],
};

async function found(text: string): Promise<{ code: string; said: string }[]> {
  const files = { 'case.yaml': text, 'files/a.pdf': 'ABCDE' };
  const { stdout } = await run(['check', 'case.yaml', '--json'], { files });
  const problems = JSON.parse(stdout) as { line: number; column: number; code: string; message: string }[];
  return problems.map(({ line, column, code, message }) => ({ code, said: `${line}:${column} ${message}` }));
}

test('a valid case file has no problem', async () => {
  expect(await found(sound)).toEqual([]);
});

test.each(Object.values(dossierPaths))('%s has no problem', async (path) => {
  expect(await run(['check', path])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
});

describe.each(checks.map(({ code }) => code))('%s', (code) => {
  const known = examples[code] ?? [];

  it('has an example', () => expect(known).not.toEqual([]));

  it.each(known)('is reported for $to, but not for $accepts', async ({ from, to, found: said, accepts }) => {
    expect(sound.split(from)).toHaveLength(2);
    expect(await found(sound.replace(from, to))).toEqual(said.split('\n').map((line) => ({ code, said: line })));
    expect((await found(sound.replace(from, accepts))).filter((problem) => problem.code === code)).toEqual([]);
  });
});

test('one run reports all problems, each with line, caret and hint', async () => {
  const changes = [
    'unused-person',
    'event-after-as-of',
    'accessed-before-issued',
    'site-mismatch',
    'quote-without-locator',
  ] as const;
  const text = changes
    .flatMap((code) => examples[code]?.slice(0, 1) ?? [])
    .reduce((all, { from, to }) => all.replace(from, to), sound);
  const argv = ['check', 'case.yaml'];
  const outcome = await run(argv, { files: { 'case.yaml': text } });
  await snapshots.matchRun(argv, outcome);
});

describe('which problems count', () => {
  const warned = sound.replace('refs: [report]', 'refs: []');
  const check = (...argv: readonly string[]) =>
    run(['check', 'case.yaml', ...argv], { files: { 'case.yaml': warned } });

  test.each([
    [[], 0, true],
    [['--strict'], 1, true],
    [['--rule', 'unused-person, unused-reference', '--strict'], 1, true],
    [['--rule', 'unused-person', '--rule', 'unused-reference'], 0, true],
    [['--rule', 'unused-person', '--strict'], 0, false],
    [['--no-rule', 'unused-reference', '--strict'], 0, false],
    [['--rule', 'unused-reference', '--no-rule', 'unused-reference', '--strict'], 0, false],
  ])('%j', async (argv, exitCode, said) => {
    const outcome = await check(...argv);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stdout.includes('unused-reference')).toBe(said);
  });

  test('an unknown code is a usage error', async () => {
    expect(await check('--no-rule', 'unused-referenc')).toEqual({
      stdout: '',
      stderr: 'casefile: unknown problem code "unused-referenc"\nDid you mean "unused-reference"?\n',
      exitCode: 2,
    });
  });
});

describe('a waiver', () => {
  const waived = (comment: string) =>
    found(
      sound.replace('people: [ada, bob]', 'people: [ada]').replace('  bob: { name: Bob Elsewhere }', () => comment),
    );
  const bob = '  bob: { name: Bob Elsewhere }';

  test.each([
    `${bob} # casefile-waive unused-person: he is heard next month`,
    `  # casefile-waive unused-person: he is heard next month\n${bob}`,
    `  #casefile-waive unused-person he is heard next month\n  # Of Elsewhere.\n\n${bob}`,
  ])('accepts the problems that it names: %j', async (comment) => expect(await waived(comment)).toEqual([]));

  test.each([
    [`${bob} # casefile-waive unused-person`, '8:3 unused-person', '8:32 invalid-waiver the waiver has no reason'],
    [
      `${bob} # casefile-waive unused-persn: heard`,
      '8:3 unused-person',
      '8:32 invalid-waiver a waiver cannot accept "unused-persn"',
    ],
    [
      `${bob} # casefile-waive withheld-name: heard`,
      '8:3 unused-person',
      '8:32 invalid-waiver a waiver cannot accept "withheld-name"',
    ],
    [`${bob} # casefile-wave x: y`, '8:3 unused-person', '8:32 invalid-waiver unknown comment "casefile-wave"'],
    [
      `${bob} # casefile-waive unused-reference: heard`,
      '8:3 unused-person',
      '8:32 unused-waiver the waiver matches no unused-reference on line 8',
    ],
    [
      `  # casefile-waive unused-person: heard\n  bob: { name: Bob Elsewhere, note: "# casefile-waive unused-person: heard" }\n  # casefile-waive unused-person: heard`,
      '10:3 unused-waiver the waiver matches no unused-person on line 11',
    ],
  ])('%j', async (comment, ...said) => {
    const problems = await waived(comment);
    expect(problems.map(({ code, said: words }) => words.replace(' ', ` ${code} `))).toEqual(
      said.map((words) => expect.stringContaining(words)),
    );
  });

  test('at the end of the file has no effect', async () => {
    expect(await found(`${sound}# casefile-waive unused-person: nobody`)).toEqual([
      { code: 'unused-waiver', said: '26:1 the waiver matches no unused-person on line 26' },
    ]);
  });
});

test('reports nothing about withheld parts', async () => {
  const secret = sound
    .replace('bob: { name: Bob Elsewhere }', 'bob: { name: Bob Elsewhere, pseudonym: B, access: secret }')
    .replace('title: A report, origin: letter', 'title: A LETTER, publisher: daily, access: secret');
  const named = secret.replace('title: A verdict,', 'title: A verdict on Bob Elsewhere,');
  expect((await found(named)).map(({ code, said }) => `${code} ${said}`)).toEqual([
    'withheld-name 22:1 an event contains a withheld name',
    'unlisted-name 22:42 a claim names someone whom it does not list',
    'withheld-sources 22:106 all sources of a claim are withheld from some of its readers',
    'duplicate-reference 25:40 two references are the same source',
  ]);
});
