import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questionnaires } from '../../../src/cli/documents/questionnaires.js';
import { type QuestionSource, questionSources } from '../../../src/dossier/format/questionnaire.js';
import { eventKinds, measureKinds, outcomes } from '../../../src/dossier/format/vocabulary.js';
import { readQuestionnaire } from '../../../src/dossier/reading/other-files/questionnaire.js';
import type { FillRecord } from '../../../src/views/hand-over/fill/record.js';
import { roundTripPaths } from '../../support/fixtures.js';
import { readProjectFile, run } from '../../support/run.js';
import { openSnapshots } from '../../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);
const detentions = 'tests/fixtures/detentions.casefile.yaml';
const riverFund = 'tests/fixtures/river-fund.questionnaire.yaml';

async function records(argv: readonly string[], files = {}): Promise<readonly FillRecord[]> {
  const { stdout, stderr, exitCode } = await run(['fill', ...argv, '--json'], { files });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout) as readonly FillRecord[];
}

/** A questionnaire with one question for each list of queries. */
function asking(...questions: readonly object[]): string {
  const items = questions.map((query, index) => ({ id: `q${index}`, question: 'What?', answers: [query] }));
  return JSON.stringify({
    questionnaire: '1',
    id: 'made-up',
    title: 'Made up',
    sections: [{ id: 'all', title: 'All', items }],
  });
}

/** The answers to one query about a case file whose subject is Ada. */
async function answers(query: object, written: string, ...argv: readonly string[]) {
  const files = {
    'q.yaml': asking(query),
    'case.yaml': `casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n${written}`,
  };
  const found = await records(['q.yaml', '-f', 'case.yaml', ...argv], files);
  return found.flatMap((record) => record.answers);
}

async function texts(...asked: Parameters<typeof answers>): Promise<readonly string[]> {
  return (await answers(...asked)).map(({ text }) => text);
}

describe('fill prints', () => {
  test.each([
    [['wgad', '-f', 'data/ilyashev.yaml', '--width', '80']],
    [['wgad', '-f', detentions, '--width', '80']],
    [['wgad', '-f', detentions, '--person', 'runa-delmar', '--width', '40']],
    [['wgad', '-f', detentions, '--person', 'osk-tarnvale', '--json']],
    [[riverFund, '-f', detentions, '--width', '80']],
    [[riverFund, '-f', detentions, '--access', 'secret', '--person', 'osk-tarnvale', '--width', '120']],
    [[riverFund, '-f', detentions, '--person', 'osk-tarnvale', '--format', 'markdown']],
    [[riverFund, '-f', detentions, '--person', 'osk-tarnvale', '--format', 'csv']],
  ])('%j', async (argv) => {
    const outcome = await run(['fill', ...argv]);
    expect({ stderr: outcome.stderr, exitCode: outcome.exitCode }).toEqual({ stderr: '', exitCode: 0 });
    await snapshots.matchRun(['fill', ...argv], outcome);
  });

  test('a page with the same answers', async () => {
    const { stdout } = await run(['fill', 'wgad', '-f', detentions, '--format', 'html']);
    // No line of a page breaks inside a date.
    const page = stdout.replaceAll('\u00a0', ' ');
    for (const { answers } of await records(['wgad', '-f', detentions])) {
      for (const { text } of answers) expect(page).toContain(text);
    }
  });
});

describe('the questionnaires of the package', () => {
  test('are those of the folder, and have no problems', () => {
    const files = readdirSync(join(import.meta.dirname, '..', '..', '..', 'data', 'questionnaires'));
    expect(files).toEqual(Object.keys(questionnaires).map((name) => `${name}.yaml`));
    for (const [name, { summary }] of Object.entries(questionnaires)) {
      const { written, problems } = readQuestionnaire(readProjectFile(`data/questionnaires/${name}.yaml`), name);
      expect(problems).toEqual([]);
      expect([written?.id, written?.title]).toEqual([name, summary]);
    }
  });

  test('ask about every kind of measure and of event, and every outcome', async () => {
    const measure = (kind: string) =>
      `  - { id: ${kind}, kind: ${kind}, people: [ada], from: 2020-05-14, note: N-${kind} }\n`;
    const event = (kind: string) =>
      `  - { id: ${kind}, date: 2020-05-14, title: E-${kind}, kind: ${kind}, people: [ada] }\n`;
    const charge = (outcome: string) =>
      `  - { id: ${outcome}, law: L-${outcome}, people: [ada], decisions: [{ event: verdict, outcome: ${outcome} }] }\n`;
    const written = `casefile: 1\nid: all\ntitle: All kinds\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }
timeline:\n${eventKinds.map(event).join('')}  - { id: none, date: 2020-05-14, title: E-none, people: [ada] }
measures:\n${measureKinds.map(measure).join('')}charges:\n${outcomes.map(charge).join('')}`;
    const found = await records(['wgad', '-f', 'case.yaml'], { 'case.yaml': written });
    const entries = (...ids: readonly string[]) =>
      found.flatMap(({ id, answers }) => (ids.includes(id) ? answers.map(({ entry }) => entry?.id) : []));
    expect(entries('detention-dates', 'treatment', 'restrictions')).toEqual(expect.arrayContaining(measureKinds));
    expect(entries('treatment')).toEqual(expect.arrayContaining(['ill-treatment', 'disappearance']));
    expect(entries('events')).toEqual(expect.arrayContaining([...eventKinds, 'none']));
    expect(entries('decisions')).toEqual(outcomes);
  });

  test('take the statements of a section on treatment', async () => {
    const written = `casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]
people: { ada: { name: Ada Nobody } }
sections: [{ id: treatment, title: Treatment, statements: [{ text: She was beaten., people: [ada] }] }]
`;
    const found = await records(['wgad', '-f', 'case.yaml'], { 'case.yaml': written });
    expect(found.find(({ id }) => id === 'treatment')?.answers).toMatchObject([{ text: 'She was beaten.' }]);
  });

  test('leave blank what the bundled case file does not say, and cite the rest', async () => {
    const found = await records(['wgad', '-f', 'data/ilyashev.yaml']);
    const named = (some: readonly FillRecord[]) => some.map(({ id }) => id);
    expect(named(found.filter(({ blank }) => !blank))).toEqual([
      ...['name', 'birth', 'nationality', 'occupation'],
      ...['arrest-date', 'arrest-reasons', 'arrest-law'],
      ...['events', 'restrictions', 'rights', 'steps', 'decisions'],
    ]);
    // The article that the file is made from names no source for these.
    const uncited = found.filter(({ blank, refs }) => !blank && refs.length === 0);
    expect(named(uncited)).toEqual(['birth', 'nationality']);
    const sourceless = found.flatMap(({ answers }) =>
      answers.filter(({ refs, status }) => status && refs.length === 0),
    );
    expect(sourceless.map(({ entry }) => entry?.id)).toEqual(['birth', 'our-right-founded', 'petition', 'petition']);
  });
});

describe('--measure', () => {
  const two = `
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: first, date: 2019-01-10, title: First arrest, kind: arrest, people: [ada] }
  - { id: second, date: 2020-05-14, title: Second arrest, kind: arrest, people: [ada] }
  - { id: hearing, date: 2019-01-11, title: A hearing, kind: trial, people: [ada] }
measures:
  - { id: old, kind: custody, people: [ada], begins: first, to: 2019-01-12, charge: a }
  - { id: new, kind: custody, people: [ada], begins: second, to: 2020-05-15, charge: b }
  - { id: cell, kind: solitary-confinement, people: [ada], from: 2020-05-14, to: 2020-05-14, within: new }
  - { id: old-cell, kind: solitary-confinement, people: [ada], from: 2019-01-10, to: 2019-01-10, within: old }
  - { id: fine, kind: fine, people: [ada] }
charges:
  - { id: a, law: Law A, people: [ada] }
  - { id: b, law: Law B, people: [ada] }
`;
  const ask = (query: object, ...argv: readonly string[]) => texts(query, two, ...argv);

  test.each([
    [['--measure', 'new'], ['Second arrest']],
    [
      ['--measure', 'old', '--measure', 'new'],
      ['First arrest', 'Second arrest'],
    ],
    [[], ['First arrest', 'Second arrest']],
  ])('answers about some detentions: %j', async (argv, arrests) => {
    const query = { from: 'timeline', where: { kind: ['arrest'] }, show: ['title'] };
    expect(await ask(query, ...argv)).toEqual(arrests);
  });

  test('leaves out charges and warrants of others', async () => {
    const cases = `
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: order, date: 2020-05-13, title: A warrant, kind: other, people: [ada], tags: [warrant] }
measures:
  - { id: nameless, kind: custody, people: [ada], from: 2019-01-10, to: 2019-01-12 }
  - { id: whole, kind: imprisonment, people: [ada], from: 2020-05-14, to: 2020-06-14, ordered: order }
  - { id: term, kind: imprisonment, people: [ada], from: 2020-05-14, to: 2020-06-01, within: whole, charge: a }
  - { id: later, kind: imprisonment, people: [ada], from: 2021-05-14, to: 2021-06-01 }
charges:
  - { id: a, law: Law A, people: [ada] }
  - { id: b, law: Law B, people: [ada] }
`;
    const laws = (id: string) => texts({ from: 'charges', show: ['law'] }, cases, '--measure', id);
    // No measure names charge b, so it may be that of a measure without one.
    expect(await laws('nameless')).toEqual(['Law B']);
    expect(await laws('whole')).toEqual(['Law A']);
    const warrants = { from: 'timeline', where: { tag: ['warrant'] }, show: ['title'] };
    expect(await texts(warrants, cases, '--measure', 'nameless')).toEqual([]);
    expect(await texts(warrants, cases, '--measure', 'whole')).toEqual(['A warrant']);
    expect(await texts(warrants, cases, '--measure', 'later')).toEqual([]);
  });

  test('leaves out events that only other detentions refer to', async () => {
    const cases = `
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: freed, date: 2019-01-12, title: First release, kind: release, people: [ada] }
  - { id: hearing, date: 2020-05-14, title: A hearing, kind: trial, people: [ada] }
  - { id: freed-again, date: 2020-06-14, title: Second release, kind: release, people: [ada] }
measures:
  - { id: old, kind: custody, people: [ada], from: 2019-01-10, ends: freed }
  - { id: new, kind: custody, people: [ada], from: 2020-05-14, ends: freed-again }
  - { id: ban, kind: travel-ban, people: [ada], begins: freed-again }
`;
    const events = { from: 'timeline', show: ['title'] };
    expect(await texts(events, cases, '--measure', 'new')).toEqual(['A hearing', 'Second release']);
    expect(await texts(events, cases, '--measure', 'old')).toEqual(['First release', 'A hearing', 'Second release']);
  });

  test('leaves out the other detentions, their parts, days and charges, and nothing else', async () => {
    const only = ['--measure', 'new'];
    expect(await ask({ from: 'detentions', show: ['days'] }, ...only)).toEqual(['2 days']);
    expect(await ask({ from: 'custody', show: ['days'] }, ...only)).toEqual([
      '2 days. The first and the last day count, and each day counts once.',
    ]);
    expect(await ask({ from: 'measures', show: ['kind'] }, ...only)).toEqual([
      'custody',
      'solitary confinement, part of custody',
      'fine',
    ]);
    expect(await ask({ from: 'charges', show: ['law'] }, ...only)).toEqual(['Law B']);
    expect(await ask({ from: 'timeline', show: ['title'] }, ...only)).toEqual(['A hearing', 'Second arrest']);
  });

  test('says of what it leaves out that it is recorded', async () => {
    const files = {
      'q.yaml': asking(
        { from: 'timeline', where: { kind: ['arrest'] }, show: ['title'] },
        { from: 'subject', show: ['gender'] },
      ),
      'case.yaml': `casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]
${two.replace('begins: second', 'from: 2021-05-14').replace('2020-05-15', '2021-05-15')}`,
    };
    const argv = ['q.yaml', '-f', 'case.yaml', '--measure', 'new'];
    const found = await records(argv, files);
    expect(found.map(({ blank, elsewhere }) => [blank, elsewhere])).toEqual([
      [true, true],
      [true, undefined],
    ]);
    const { stdout, exitCode } = await run(['fill', ...argv, '--complete'], { files });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1  What?\n   Recorded in the case file, but not for this detention.\n');
    expect(stdout).toContain('2  What?\n   Not recorded in the case file.\n');
  });

  test('answers only for the subjects whom the measures concern', async () => {
    const several = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada, ben, cy, dee]
people:
  ada: { name: Ada Nobody }
  ben: { name: Ben Nobody }
  cy: { name: Cy Nobody, access: secret, pseudonym: Reader R }
  dee: { name: Dee Nobody }
measures:
  - { id: joint, kind: custody, people: [ada, { person: dee, role: witness }], from: 2020-01-01, to: 2020-01-02 }
  - { id: masked, kind: custody, people: [{ person: cy, role: victim }], from: 2020-01-01, to: 2020-01-02 }
  - { id: other, kind: custody, people: [{ pseudonym: Guard }], from: 2020-01-01, to: 2020-01-02 }
`;
    const files = { 'q.yaml': asking({ from: 'subject', show: ['name'] }), 'case.yaml': several };
    const names = async (...argv: readonly string[]) =>
      (await records(['q.yaml', '-f', 'case.yaml', ...argv], files)).map(({ person }) => person.name);
    expect(await names()).toHaveLength(4);
    expect(await names('--measure', 'joint')).toEqual(['Ada Nobody']);
    expect(await names('--measure', 'joint', '--measure', 'masked')).toEqual(['Ada Nobody', 'Reader R']);
    const { stdout, stderr, exitCode } = await run(['fill', 'q.yaml', '-f', 'case.yaml', '--measure', 'other'], {
      files,
    });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('no chosen measure names a subject of the case: other\n');
  });

  test('needs an id that a measure has', async () => {
    const { stderr, exitCode } = await run(['fill', 'wgad', '-f', detentions, '--measure', 'prisom']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('unknown measure "prisom"');
  });
});

describe('a query for arrests', () => {
  const raid = (people: string) => `
people: { ada: { name: Ada Nobody }, bo: { name: Bo Nemo } }
timeline: [{ id: raid, date: 2020-05-14, title: The police come, kind: arrest, people: ${people} }]
`;
  const arrests = { from: 'timeline', where: { kind: ['arrest', 'detention'] }, show: ['title'] };

  test.each([
    ['[ada, { person: bo, role: victim }]', ['The police come']],
    ['[bo, { person: ada, role: victim }]', []],
    ['[{ person: ada, role: victim }, { person: bo, role: witness }]', ['The police come']],
  ])('asks who was arrested of %s', async (people, found) => {
    expect(await texts(arrests, raid(people))).toEqual(found);
  });

  test('with other kinds is about the victims too', async () => {
    const all = { ...arrests, where: { kind: ['arrest', 'search'] } };
    expect(await texts(all, raid('[bo, { person: ada, role: victim }]'))).toEqual(['The police come']);
  });
});

describe('a person', () => {
  const cites = (refs: string) => `
people: { ada: { name: Ada Nobody, born: '1990', occupation: baker, refs: ${refs} } }
references: [{ id: letter, type: webpage, title: Letter }, { id: diary, type: webpage, title: Diary, access: secret }]
`;
  const facts = { from: 'subject', show: ['name', 'born', 'occupation'] };
  const cited = async (refs: string, ...argv: readonly string[]) =>
    (await answers(facts, cites(refs), ...argv)).map(({ text, refs: own }) => [text, ...own.map(({ id }) => id)]);

  test('cites all its sources for each answer', async () => {
    expect(await cited('[letter]')).toEqual([['Ada Nobody; 1990; baker', 'letter']]);
  });

  test('credits no source with what it does not support', async () => {
    expect(await cited('[{ ref: letter, for: [name, occupation] }]')).toEqual([
      ['Ada Nobody; baker', 'letter'],
      ['1990'],
    ]);
    const both = '[{ ref: letter, for: [born] }, { ref: diary, for: [name, born] }]';
    expect(await cited(both)).toEqual([['Ada Nobody; baker'], ['1990', 'letter']]);
    expect(await cited(both, '--access', 'secret')).toEqual([
      ['Ada Nobody', 'diary'],
      ['1990', 'letter', 'diary'],
      ['baker'],
    ]);
  });

  test('is marked if it cites nothing, and a name in place of a withheld one is not', async () => {
    const files = {
      'q.yaml': asking({ from: 'subject', show: ['name'] }),
      'case.yaml': `casefile: 1
id: two
title: Two
subjects: [ada, bo]
people: { ada: { name: Ada Nobody }, bo: { name: Bo Nemo, access: secret, pseudonym: Witness B } }
`,
    };
    const { stdout } = await run(['fill', 'q.yaml', '-f', 'case.yaml'], { files });
    expect(stdout).toContain('Ada Nobody [no source]');
    expect(stdout).not.toContain('Witness B [no source]');
  });
});

describe('a source', () => {
  const everything = Object.entries(questionSources).flatMap(([from, { fields }]) =>
    fields.map((field) => ({ from, show: [field] })),
  );

  /** What the case files of the tests do not have. */
  const rest = `casefile: 1
id: rest
title: The rest
subjects: [ada]
people: { ada: { name: Ada Nobody } }
organizations: { daily: { name: The Daily } }
timeline: [{ id: e, date: 2020, title: E, people: [ada], about: point, value: one }]
measures: [{ id: m, kind: custody, people: [ada], organizations: [daily], amount: 3 days }]
charges: [{ id: c, law: Law, people: [ada], organizations: [daily], about: point, value: two, note: A note }]
`;

  test('prints each of its fields', async () => {
    const files = { 'q.yaml': asking(...everything), 'rest.yaml': rest };
    const printed = new Set<string>();
    for (const path of [...Object.values(roundTripPaths), 'rest.yaml']) {
      const found = await records(['q.yaml', '-f', path, '--access', 'secret'], files);
      for (const { id, blank } of found) if (!blank) printed.add(id);
    }
    const missing = everything.filter((_, index) => !printed.has(`q${index}`));
    expect(missing).toEqual([]);
  });

  test('has each of its filters', async () => {
    const filtered = Object.entries(questionSources).flatMap(([from, { fields, filters }]) =>
      Object.entries(filters).map(([filter, values]) => ({
        from,
        where: { [filter]: values === 'any' ? ['no-such-value'] : values.slice(0, 1) },
        show: fields.slice(0, 2),
      })),
    );
    const files = { 'q.yaml': asking(...filtered, { from: 'claims' satisfies QuestionSource, show: ['claim'] }) };
    const found = await records(['q.yaml', '-f', detentions], files);
    const total = found.findLast(({ blank }) => !blank)?.answers.length ?? 0;
    for (const { answers } of found.slice(0, filtered.length)) expect(answers.length).toBeLessThan(total);
  });
});

describe('a claim answers', () => {
  const people = `people:
  ada: { name: Ada Nobody }
  ben: { name: Ben Nobody }
references:
  - { id: a, type: report, title: A }
  - { id: b, type: report, title: B }
`;

  test('about the people it was done to, or who complained, and nobody else', async () => {
    const events = ['ada', '{ person: ada, role: victim }', '{ person: ada, role: petitioner }']
      .concat([
        '{ person: ada, role: witness }',
        '{ person: ada, role: alleged-perpetrator }',
        'ben',
        '{ pseudonym: Ada Nobody }',
      ])
      .map((who, index) => `  - { id: e${index}, date: 2020, title: Event ${index}, kind: trial, people: [${who}] }`);
    const written = `${people}timeline:\n${events.join('\n')}\n  - { id: e7, date: 2020, title: Event 7, kind: trial }\n`;
    const query = { from: 'timeline', where: { kind: ['trial'] }, show: ['title'] };
    expect(await texts(query, written)).toEqual(['Event 0', 'Event 1', 'Event 2']);
  });

  test('only with more than the time, unless the time is asked for', async () => {
    const written = `${people}timeline:
  - { id: e1, date: 2020-04, title: First, people: [ada] }
  - { id: e2, date: 2020-05, title: Second, people: [ada], place: Port Sando }
`;
    expect(await texts({ from: 'timeline', show: ['date', 'place'] }, written)).toEqual(['May 2020: Port Sando']);
    expect(await texts({ from: 'timeline', show: ['date'] }, written)).toEqual(['Apr 2020', 'May 2020']);
  });

  test('with the participants in the roles that are asked for', async () => {
    const written = `${people}timeline:
  - id: e1
    date: 2020
    title: First
    people: [ada, { person: ben, role: judge }, { pseudonym: Guard, role: arresting-authority }]
`;
    const show = ['people'];
    expect(await texts({ from: 'timeline', show }, written)).toEqual([
      'Ada Nobody; Ben Nobody (judge); Guard (arresting authority)',
    ]);
    expect(await texts({ from: 'timeline', where: { role: ['judge', 'lawyer'] }, show }, written)).toEqual([
      'Ben Nobody',
    ]);
  });

  test('with the citations that support the rights that are asked for', async () => {
    const written = `${people}sections:
  - id: s
    title: S
    statements:
      - text: She was beaten.
        people: [ada]
        refs: [a, { ref: b, locator: p. 2 }]
        rights: [{ right: cat-1, refs: [b] }, iccpr-7, { right: wgad-ii, refs: [a] }]
`;
    const cited = async (query: object) =>
      (await answers(query, written)).map(({ text, refs }) => [text, refs.map(({ id }) => id)]);
    const where = { right: ['wgad-ii'] };
    expect(await cited({ from: 'claims', where, show: ['claim'] })).toEqual([['She was beaten.', ['a']]]);
    expect(await cited({ from: 'sections', where: { right: ['cat', 'iccpr'] }, show: ['rights'] })).toEqual([
      ['Article 1 CAT: no torture (its definition)', ['b']],
      ['Article 7 ICCPR: no torture or ill-treatment', ['a', 'b']],
    ]);
    expect(await cited({ from: 'sections', show: ['text'] })).toEqual([['She was beaten.', ['a', 'b']]]);
  });

  test('with a stand-in beside the rights that rest on all sources, and no other', async () => {
    const written = `${people}  - { id: c, type: interview, title: Interview with Zeta, access: secret, standIn: 'Interview, on file' }
sections:
  - id: s
    title: S
    statements:
      - { text: She was beaten., people: [ada], refs: [a, c], rights: [iccpr-7, { right: cat-16, refs: [a] }] }
`;
    const cited = async (query: object) =>
      (await answers(query, written)).map(({ text, refs, standIns }) => [text, refs.map(({ id }) => id), standIns]);
    expect(await cited({ from: 'claims', show: ['rights'] })).toEqual([
      ['Article 7 ICCPR: no torture or ill-treatment', ['a'], ['Interview, on file']],
      ['Article 16 CAT: no cruel, inhuman or degrading treatment', ['a'], undefined],
    ]);
    const claims = (right: string) => cited({ from: 'claims', where: { right: [right] }, show: ['claim'] });
    expect(await claims('iccpr')).toEqual([['She was beaten.', ['a'], ['Interview, on file']]]);
    expect(await claims('cat')).toEqual([['She was beaten.', ['a'], undefined]]);
  });

  test('with its status, and a mark if it has no source', async () => {
    const written = `${people}sections:
  - id: s
    title: S
    statements:
      - { text: Said., people: [ada], status: alleged }
      - { text: Flagged., people: [ada], citationNeeded: true }
      - { text: Cited., people: [ada], refs: [a], status: denied }
`;
    const files = {
      'q.yaml': asking({ from: 'sections', show: ['text'] }, { from: 'subject', show: ['name'] }),
      'case.yaml': `casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n${written}`,
    };
    const { stdout } = await run(['fill', 'q.yaml', '-f', 'case.yaml'], { files });
    expect(stdout).toContain('   Said. (alleged) [no source]\n   Flagged. [citation needed]\n   Cited. (denied) [1]\n');
    expect(stdout).toContain('   Ada Nobody [no source]\n');
    const csv = await run(['fill', 'q.yaml', '-f', 'case.yaml', '--format', 'csv'], { files });
    expect(csv.stdout).toContain('Said. (alleged); Flagged.; Cited. (denied),a,false');
  });

  test('once if several say the same, with the citations of all', async () => {
    const written = `${people}timeline:
  - { id: e1, date: 2020, title: First, people: [ada], place: Port Sando, refs: [a] }
  - { id: e2, date: 2021, title: Second, people: [ada], place: Port Sando, refs: [a, b] }
`;
    const files = {
      'q.yaml': asking({ from: 'timeline', show: ['place'] }),
      'case.yaml': `casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n${written}`,
    };
    const { stdout } = await run(['fill', 'q.yaml', '-f', 'case.yaml'], { files });
    expect(stdout).toContain('   Port Sando [1][2]\n\nReferences');
  });
});

describe('an answer cites what it takes from other claims', () => {
  const written = `people: { ada: { name: Ada Nobody } }
organizations: { court: { name: Port Court, kind: court }, hidden: { name: Hidden Court, kind: court, access: secret } }
timeline:
  - { id: arrest, date: 2020-05-14, title: An arrest, people: [ada], refs: [paper] }
  - id: hearing
    date: 2020-05-16
    title: A hearing
    people: [ada]
    organizations: [{ organization: court, role: court }]
    refs: [{ ref: order, locator: p. 2 }, secret-order]
    status: alleged
  - { id: closed, date: 2020-05-17, title: A closed hearing, organizations: [{ organization: hidden, role: court }] }
measures:
  - { id: home, kind: house-arrest, people: [ada], begins: arrest, to: 2020-06-01, ordered: hearing, charge: a, refs: [list] }
  - { id: ban, kind: travel-ban, people: [ada], from: 2020-05-17, ordered: closed, rights: [iccpr-12], refs: [list] }
  - { id: fine, kind: fine, people: [ada], ordered: arrest, authority: court, rights: [iccpr-9], refs: [list] }
charges:
  - { id: a, law: Law A, people: [ada], brought: arrest, refs: [indictment] }
references:
  - { id: paper, type: report, title: Paper }
  - { id: order, type: report, title: Order }
  - { id: list, type: report, title: List }
  - { id: indictment, type: report, title: Indictment }
  - { id: secret-order, type: report, title: Secret order, access: secret, standIn: On file }
`;
  const cited = async (query: object) =>
    (await answers(query, written)).map(({ text, status, refs, standIns }) =>
      [text, status, ...refs.map(({ id, locator }) => (locator ? `${id} ${locator}` : id)), ...(standIns ?? [])].join(
        ' | ',
      ),
    );

  test('its dates, who ordered it and under which law', async () => {
    expect(await cited({ from: 'measures', where: { id: ['home'] }, show: ['period', 'kind'] })).toEqual([
      '14 May 2020 – 1 Jun 2020: house arrest | reported | list | paper',
    ]);
    expect(await cited({ from: 'measures', show: ['authority'] })).toEqual([
      'Port Court | alleged | list | order p. 2 | On file',
      '[withheld] | reported | list',
      'Port Court | reported | list',
    ]);
    expect(await cited({ from: 'detentions', show: ['law'] })).toEqual(['Law A | reported | list | indictment']);
    expect(await cited({ from: 'charges', show: ['brought'] })).toEqual([
      '14 May 2020 | reported | indictment | paper',
    ]);
  });

  test('and the days in all', async () => {
    const [total] = await answers({ from: 'custody', show: ['days'] }, written);
    expect(total?.refs.map(({ id }) => id)).toEqual(['list', 'paper']);
  });

  test('but not for a right that only the claim says was violated', async () => {
    expect(await cited({ from: 'measures', where: { right: ['iccpr-9'] }, show: ['period', 'kind'] })).toEqual([
      'ordered 14 May 2020: fine | reported | list',
    ]);
  });
});

describe('days in detention', () => {
  const total = { from: 'custody', show: ['days'] };
  const people = 'people: { ada: { name: Ada Nobody } }\nasOf: 2021-01-01\n';

  test('are blank without a detention, even after an arrest', async () => {
    const arrest = 'timeline: [{ id: e, date: 2020, title: She is arrested, kind: arrest, people: [ada] }]\n';
    expect(await texts(total, `${people}${arrest}`)).toEqual([]);
  });

  test('say what they leave out', async () => {
    const written = `${people}timeline:
  - { id: e, date: 2019-05-05, title: She is taken, kind: arrest, people: [ada] }
measures:
  - { id: m1, kind: custody, people: [ada], from: 2020-01-01, to: 2020-01-03 }
  - { id: m2, kind: imprisonment, people: [ada], to: 2020-05 }
`;
    expect(await texts(total, written)).toEqual([
      '3 days. The first and the last day count, and each day counts once. No measure covers “She is taken”, 5 May 2019.',
      'start unknown – May 2020: imprisonment. Not counted: nothing says when it began.',
    ]);
    expect(await texts({ from: 'detentions', show: ['period', 'days'] }, written)).toEqual([
      '1 Jan 2020 – 3 Jan 2020: 3 days',
      'start unknown – May 2020: Not counted: nothing says when it began.',
    ]);
  });
});

describe('what is withheld', () => {
  const written = `places: { yard: { name: Zeta Yard, access: secret } }
people:
  ada: { name: Ada Nobody }
  guard: { name: Zeta Ziba, access: secret, pseudonym: Guard G }
organizations: { unit: { name: Zeta Unit, access: secret } }
timeline:
  - id: e1
    date: 2020-04
    title: She is arrested
    kind: arrest
    place: yard
    people: [ada, { person: guard, role: arresting-authority }]
    organizations: [{ organization: unit, role: arresting-authority }]
    refs: [open, { ref: closed, quote: Zeta quote }]
    rights: [{ right: wgad-i, refs: [closed] }]
  - { id: e2, date: 2020-05, title: Zeta is arrested with her, kind: arrest, people: [ada], access: internal }
measures:
  - { id: m1, kind: custody, people: [ada], from: 2020-04-01, to: 2020-04-09, place: yard, heldBy: unit, refs: [closed] }
  - { id: m2, kind: custody, people: [ada], from: 2020-06-01, to: 2020-06-09, basis: Zeta law, access: secret }
references:
  - { id: open, type: report, title: Open report }
  - { id: closed, type: report, title: Zeta report, access: secret }
`;
  const files = {
    'all.yaml': asking(
      ...Object.entries(questionSources).flatMap(([from, { fields }]) =>
        fields.map((field) => ({ from, show: [field] })),
      ),
    ),
    'case.yaml': `casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n${written}`,
  };

  test.each([['all.yaml'], ['wgad']])('is in no answer of %s', async (questionnaire) => {
    for (const format of ['text', 'json', 'markdown', 'html', 'csv']) {
      const { stdout, exitCode } = await run(['fill', questionnaire, '-f', 'case.yaml', '--format', format], { files });
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/open/i);
      expect(stdout).not.toMatch(/zeta|closed|unit|yard|m2|e2/i);
    }
    const { stdout } = await run(['fill', questionnaire, '-f', 'case.yaml', '--access', 'secret'], { files });
    expect(stdout).toMatch(/Zeta Unit.*Zeta report/s);
  });

  test('changes what is counted and cited, not only what is printed', async () => {
    const found = await records(['wgad', '-f', 'case.yaml'], files);
    const of = (wanted: string) => found.find(({ id }) => id === wanted)?.answers;
    expect(of('duration')).toMatchObject([{ text: expect.stringMatching(/^9 days\./), refs: [] }]);
    expect(of('category-i')).toEqual([]);
    expect(of('arrest-forces')).toMatchObject([
      { text: 'Apr 2020: [withheld]; Guard G', refs: [{ number: 1, id: 'open' }] },
    ]);
    const inner = await records(['wgad', '-f', 'case.yaml', '--access', 'secret'], files);
    expect(inner.find(({ id }) => id === 'category-i')?.answers).toMatchObject([{ refs: [{ id: 'closed' }] }]);
  });

  test('can be a subject: claims answer under a pseudonym, and not under none', async () => {
    const masked = (pseudonym: string) => ({
      'q.yaml': asking({ from: 'subject', show: ['name', 'gender'] }, { from: 'timeline', show: ['title'] }, total),
      'case.yaml': `casefile: 1
id: made-up
title: A made-up case
subjects: [ada, ben]
people:
  ada: { name: Zeta One, gender: woman, access: secret${pseudonym} }
  ben: { name: Zeta Two, gender: man, access: secret }
timeline: [{ id: e, date: 2020, title: An arrest, people: [ada] }]
measures: [{ id: m, kind: custody, people: [ada], from: 2020-01-01, to: 2020-01-02 }]
`,
    });
    const total = { from: 'detentions', show: ['period'] };
    const shown = async (pseudonym: string) =>
      (await records(['q.yaml', '-f', 'case.yaml'], masked(pseudonym))).map(({ person, answers: found }) => [
        person.id,
        ...found.map(({ text }) => text),
      ]);
    expect(await shown(', pseudonym: Reader R')).toEqual([
      [null, 'Reader R'],
      [null, 'An arrest'],
      [null, '1 Jan 2020 – 2 Jan 2020'],
      [null, '[withheld]'],
      [null],
      [null],
    ]);
    expect(await shown('')).toEqual([[null, '[withheld]'], [null], [null], [null, '[withheld]'], [null], [null]]);
    const { stdout } = await run(['fill', 'q.yaml', '-f', 'case.yaml'], { files: masked('') });
    expect(stdout.match(/^\[withheld\]$/gm)).toHaveLength(2);
  });
});

describe('a questionnaire with a withheld name', () => {
  const caseFile = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  witness: { name: Ivo Nobody Quorvan, access: secret, pseudonym: Witness A }
`;
  const question = asking({ from: 'subject', show: ['name'] });

  test.each([
    question.replace('Made up', 'The form of Ivo Quorvan'),
    question.replace('"All"', '"What Quorvan saw"'),
    question.replace('What?', 'Who met Quorvan?'),
    question.replace('"q0"', '"quorvan-met"'),
  ])('is refused: %s', async (text) => {
    const files = { 'q.yaml': text, 'case.yaml': caseFile, 'other.yaml': caseFile.replace('made-up', 'other') };
    for (const options of [[], ['--known-on', '2021'], ['--json']]) {
      const outcome = await run(['fill', 'q.yaml', '-f', 'case.yaml', ...options], { files });
      expect(outcome).toEqual({
        stdout: '',
        stderr:
          'casefile: nothing is shown: the questionnaire contains a withheld name, or a word of one\nReword its title or questions.\n',
        exitCode: 4,
      });
    }
    expect(await run(['fill', 'q.yaml', '-f', 'case.yaml', '--access', 'secret'], { files })).toMatchObject({
      exitCode: 0,
    });
  });

  test('is not one with a word of a public name, or with a name that another case withholds', async () => {
    const files = {
      'q.yaml': question.replace('What?', 'Who met Nobody?'),
      'r.yaml': question.replace('What?', 'Who met Quorvan?'),
      'case.yaml': caseFile,
      'other.yaml': caseFile.replace('made-up', 'other').replace('Quorvan', 'Dudon'),
    };
    expect(await run(['fill', 'q.yaml', '-f', 'case.yaml'], { files })).toMatchObject({ exitCode: 0 });
    const argv = ['fill', 'r.yaml', '-f', 'case.yaml', '-f', 'other.yaml', '--case', 'other'];
    expect(await run(argv, { files })).toMatchObject({ exitCode: 0 });
  });

  test('is refused if only a case file with a mistake withholds the name', async () => {
    const files = {
      'q.yaml': question.replace('What?', 'Who met Ivo Quorvan?'),
      'case.yaml': caseFile.replace('Ivo Nobody Quorvan', 'Someone Else'),
      'broken.yaml': caseFile
        .replace('subjects: [ada]', 'subjects: [eve]')
        .replace('made-up', 'broken')
        .replace('Ivo Nobody', 'Ivo'),
    };
    const argv = ['fill', 'q.yaml', '-f', 'case.yaml', '-f', 'broken.yaml'];
    expect(await run(argv, { files })).toMatchObject({ stdout: '', exitCode: 4 });
  });
});

describe('--complete', () => {
  const files = { 'q.yaml': asking({ from: 'subject', show: ['name'] }, { from: 'subject', show: ['gender'] }) };

  test('exits with code 1 and the number of blanks, after everything was printed', async () => {
    const argv = ['fill', 'q.yaml', '-f', 'data/ilyashev.yaml'];
    const plain = await run(argv, { files });
    expect(await run([...argv, '--complete'], { files })).toEqual({
      stdout: plain.stdout,
      stderr: 'casefile: 1 of 2 questions has no answer.\n',
      exitCode: 1,
    });
    expect(plain).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('exits with code 0 if all questions that are shown have an answer', async () => {
    const argv = ['fill', 'q.yaml', '--complete', '-f'];
    expect(await run([...argv, detentions], { files })).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await run([...argv, 'data/ilyashev.yaml', '--limit', '1'], { files })).toMatchObject({ exitCode: 0 });
  });
});

describe('a questionnaire that cannot be used', () => {
  const bad = readProjectFile('tests/fixtures/bad.questionnaire.yaml').toString();

  test('gets all problems, each at its position', async () => {
    const outcome = await run(['fill', 'bad.yaml'], { files: { 'bad.yaml': bad } });
    expect(outcome.exitCode).toBe(3);
    await snapshots.matchRun(['fill', 'bad.yaml'], outcome);
  });

  test.each([
    [['wgd'], 2, 'casefile: unknown questionnaire "wgd"\nDid you mean "wgad"?\n'],
    [
      ['ours'],
      2,
      'casefile: unknown questionnaire "ours"\nKnown: wgad. Write the path of your own with its folder: ./ours.yaml.\n',
    ],
    [['none.yaml'], 3, 'none.yaml: error file-missing: no such file'],
    [['.'], 3, '.: error file-is-folder: this is a folder\nGive the path of a file.\n'],
    [
      ['empty.yaml'],
      3,
      'empty.yaml: error file-empty: the file is empty\ndocs/questionnaires.md describes the format.',
    ],
    [['bad.yaml', '--max-size', '10'], 3, 'bad.yaml: error file-too-large: the file is larger than 10 bytes'],
    [
      [],
      2,
      'casefile: "casefile fill" needs <questionnaire>\nA questionnaire: wgad, or the path of your own. For example: casefile fill wgad\n',
    ],
  ])('%j exits with code %i', async (argv, exitCode, message) => {
    const host = { files: { 'bad.yaml': bad, 'empty.yaml': '' }, unreadable: { '.': 'EISDIR' } };
    const outcome = await run(['fill', ...argv, '-f', 'data/ilyashev.yaml'], host);
    expect({ stdout: outcome.stdout, exitCode: outcome.exitCode }).toEqual({ stdout: '', exitCode });
    expect(outcome.stderr).toContain(message);
  });

  test('is one with an error; a warning is printed beside the answers', async () => {
    const files = {
      'q.yaml': `questionnaire: 1
id: form
title: Form #1
sections: [{ id: a, title: A, items: [{ id: b, question: B, answers: [{ from: subject, show: [name] }] }] }]
`,
    };
    const { stdout, stderr, exitCode } = await run(['fill', 'q.yaml', '-f', 'data/ilyashev.yaml'], { files });
    expect({ stdout: stdout.includes('Ilyashev'), exitCode }).toEqual({ stdout: true, exitCode: 0 });
    expect(stderr).toContain('warning cut-text: the text ends at " #"');
  });

  test('may come from standard input', async () => {
    const stdin = asking({ from: 'subject', show: ['name'] });
    const { stdout } = await run(['fill', '-', '-f', 'data/ilyashev.yaml'], { stdin });
    expect(stdout).toContain('   Alnur Ilyashev [4]\n');
  });
});
