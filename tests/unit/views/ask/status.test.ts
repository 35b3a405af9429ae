import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/dates/edtf.js';
import { statusOn } from '../../../../src/views/ask/status/view.js';
import { dossierPaths } from '../../../support/fixtures.js';
import { run } from '../../../support/run.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

function on(edtf: string) {
  const read = parseDate(edtf);
  if (!('date' in read)) throw new Error(edtf);
  return statusOn(read.date);
}

describe('the status of the bundled case', () => {
  const of = async (...argv: readonly string[]) => {
    const { stdout, stderr, exitCode } = await run([
      'status',
      '--file',
      dossierPaths.bundled,
      '--width',
      '200',
      ...argv,
    ]);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    return stdout;
  };

  it('says on a day what was ordered and upheld, with the sources of each line', async () => {
    const lines = (await of('--on', '2021-02-12')).split('\n').map((line) => line.trim());
    const sentence = '[1][7][8][9]';
    for (const measure of [`Restricted liberty ${sentence}`, `Forced labour ${sentence}`, 'Activity ban [10]']) {
      expect(lines).toContain(`possibly  ${measure}`);
    }
    expect(lines.filter((line) => line.startsWith('Ordered on'))).toEqual([
      'Ordered on 22 Jun 2020: 3 years',
      'Ordered on 22 Jun 2020: 100 hours a year',
      'Ordered on 22 Jun 2020: 5 years',
    ]);
    expect(lines.filter((line) => line === 'Recorded: start not stated')).toHaveLength(3);
    expect(lines.filter((line) => line === 'Upheld in Sep 2020 [11][12]')).toHaveLength(4);
    expect(lines).toContain(`Convicted on 22 Jun 2020 ${sentence}`);
    expect(lines).toContain('upheld  Criminal Code of Kazakhstan, article 274 [4][1][7][8][9][11][12]');
    expect(lines).toContain('No detention is recorded for this day.');
    expect(lines).toContain('No measure covers “Ilyashev is arrested”, 17 Apr 2020 (arrest) [2]');
    expect(lines[0]).toBe('The file was last checked on 22 Jul 2021.');
  });

  it('says nothing of what came later', async () => {
    const before = await of('--on', '2020-06-21');
    expect(before).not.toMatch(/Ordered|Convicted|Upheld/);
    expect(before).toContain('pending  Criminal Code of Kazakhstan, article 274');
    expect(await of('--on', '2020-04-17')).not.toMatch(/article 274/);
    expect(await of('--on', '2020-09-10')).toMatch(
      /convicted {2}Criminal[\s\S]*Upheld in Sep 2020, possibly by then \[11\]\[12\]/,
    );
  });

  it('is that of the day when the file was last checked, without a date', async () => {
    expect(await of()).toBe(await of('--on', '2021-07-22'));
  });

  it('says after that day that nothing is sure', async () => {
    const note = 'The file was last checked on 22 Jul 2021. Nothing is certain about later days.';
    expect(await of('--on', '2021-07-23')).toContain(note);
    expect(await of('--on', '2021')).toContain(note);
    expect(await of('--on', '2021-07-22')).not.toContain('Nothing is certain');
  });
});

describe('the status of a person', () => {
  it('says who ordered a measure, with the sources of the event that says so', async () => {
    const { stdout } = await run(['status', '-f', 'case.yaml', '--on', '2020-05-20'], {
      files: {
        'case.yaml': `casefile: 1
id: ada
title: Ada
subjects: [ada]
people: { ada: { name: Ada Nobody } }
organizations: { court: { name: Port Court, kind: court } }
timeline:
  - { id: hearing, date: 2020-05-16, title: A hearing, organizations: [{ organization: court, role: court }], refs: [order] }
measures: [{ id: home, kind: house-arrest, people: [ada], begins: hearing, ordered: hearing, lasts: P1M, refs: [list] }]
references: [{ id: list, type: report, title: List }, { id: order, type: report, title: Order }]
`,
      },
    });
    expect(stdout).toContain('House arrest since 16 May 2020 [1]\n');
    expect(stdout).toContain('Ordered on 16 May 2020 by Port Court [2]: 1 month\n');
  });

  const measure = (keys: string) => `{ people: [ada], ${keys} }`;

  it('has the events before, around and after a day, without those of others and what is denied', () => {
    const dossier = dossierOf(`people: { ada: { name: Ada Nobody }, bob: { name: Bob Nobody } }
timeline:
  - { id: a, date: 2020-01-01, title: A }
  - { id: b, date: 2020-01-01, title: B, people: [ada] }
  - { id: c, date: 2020-01-20, title: C, people: [bob] }
  - { id: d, date: 2020-01-21, title: D, people: [ada], status: denied }
  - { id: e, date: 2020-02, title: E }
  - { id: f, date: 2020-01/.., title: F }
  - { id: g, date: 2020-03, title: G, people: [bob, ada] }
  - { id: h, date: 2020-04, title: H }
`);
    const [record] = recordsOf(on('2020-02-10'), dossier);
    const ids = (events: readonly { readonly id: string }[] = []) => events.map(({ id }) => id).join('');
    expect([ids(record?.before), ids(record?.around), ids(record?.after)]).toEqual(['ab', 'fe', 'g']);
    const [month] = recordsOf(on('2020-02'), dossier);
    expect([ids(month?.before), ids(month?.around), ids(month?.after)]).toEqual(['e', 'f', 'g']);
  });

  it('has no order that came later, and what it said', () => {
    const dossier = dossierOf(`timeline: [{ id: order, date: 2020-05-01, title: An order }]
measures: [${measure('id: m, kind: custody, from: 2020-04-01, to: 2020-06-01, ordered: order, lasts: P2M, amount: x')}]\n`);
    const measureOn = (day: string) => recordsOf(on(day), dossier)[0]?.measures[0];
    expect(measureOn('2020-04-30')).not.toHaveProperty('lasts');
    expect(measureOn('2020-04-30')).not.toHaveProperty('amount');
    expect(measureOn('2020-04-30')).not.toHaveProperty('ordered');
    expect(measureOn('2020-05-01')).toMatchObject({ lasts: 'P2M', amount: 'x', ordered: { id: 'order' } });
  });

  it('says why nobody can tell whether a measure was in force', async () => {
    const dossier = dossierOf(`measures: [${measure('id: m, kind: travel-ban')}]\n`);
    expect(recordsOf(on('2020'), dossier)[0]?.undetermined).toMatchObject([{ id: 'm', reason: 'start' }]);
    expect(await textOf(on('2020'), dossier)).toContain('unclear  Travel ban\n           Nothing says when it began.');
  });

  it('says that a measure began between two days, not that it lasted from one to the other', async () => {
    const dossier = dossierOf(`measures: [${measure('id: m, kind: exile, from: 2020-01/2020-03, to: ..')}]\n`);
    expect(await textOf(on('2020-05-01'), dossier)).toContain('Exile, begun between Jan 2020 and Mar 2020');
    const day = dossierOf(`measures: [${measure('id: m, kind: exile, from: 2020-01-05, to: ..')}]\n`);
    expect(await textOf(on('2020-05-01'), day)).toContain('Exile since 5 Jan 2020');
  });

  it('says that a charge without a date may have been brought later, until it is decided', async () => {
    const dossier = dossierOf(`timeline: [{ id: verdict, date: 2020-05-01, title: A verdict }]
charges: [{ id: c, law: Article 1, people: [ada], decisions: [{ event: verdict, outcome: convicted }] }]\n`);
    const words = async (day: string) => (await textOf(on(day), dossier)).replaceAll(/\s+/g, ' ');
    expect(await words('2020-04-01')).toContain(
      'possibly pending Article 1 When it was brought is not stated, so it may have been later.',
    );
    expect(await words('2020-06-01')).toContain('convicted Article 1 When it was brought is not stated. Convicted on');
  });

  it('says who ordered a measure, also if no event did, but nothing of an order that came later', async () => {
    const words = async (keys: string) => {
      const dossier = dossierOf(`organizations: { court: { name: High Court } }
timeline: [{ id: order, date: 2020-05-01, title: An order }]
measures: [${measure(`id: m, kind: travel-ban, from: 2020-01-01, authority: court${keys}`)}]\n`);
      return textOf(on('2020-01-01'), dossier);
    };
    expect(await words('')).toContain('Ordered by High Court\n');
    expect(await words(', ordered: order')).not.toContain('High Court');
  });

  it('prints a measure under the one that it is within, in words that are explained if they occur', async () => {
    const dossier = dossierOf(`measures:
  - ${measure('id: cell, kind: solitary-confinement, from: 2020-02-01, to: 2020-02-05, within: prison')}
  - ${measure('id: beating, kind: torture-or-ill-treatment, within: prison')}
  - ${measure('id: prison, kind: imprisonment, from: 2020-01-10, to: 2020-03-10')}\n`);
    expect(
      await textOf(on('2020-02'), dossier),
    ).toContain(`“Surely” means on every day of this time, “in part” surely on some of these
days, “possibly” on some of these days, or perhaps on none.`);
    expect(await textOf(on('2020-02-02'), dossier)).not.toContain('means');
    expect(await textOf(on('2020-02'), dossier)).toContain(`
  Detention

  surely    Imprisonment since 10 Jan 2020
            Recorded: 10 Jan 2020 – 10 Mar 2020
  in part     Solitary confinement since 1 Feb 2020
              Recorded: 1 Feb 2020 – 5 Feb 2020
  possibly    Torture or ill-treatment
              Recorded: within 10 Jan 2020 – 10 Mar 2020
`);
  });

  it('marks events that compete, and what may have come later', async () => {
    const dossier = dossierOf(`timeline:
  - { id: first, date: 2020-03-08, title: Ada is arrested, about: when }
  - { id: second, date: 2020-03-10, title: Ada is arrested, about: when }
  - { id: appeal, date: 2020-03, title: An appeal }
measures: [${measure('id: m, kind: custody, begins: first, reviewed: [appeal]')}]
charges: [{ id: c, law: Article 1, people: [ada], brought: first, decisions: [{ event: appeal, outcome: upheld }] }]\n`);
    const words = (await textOf(on('2020-03-09'), dossier)).replaceAll(/\s+/g, ' ');
    expect(words).toContain('Upheld in Mar 2020, possibly by then');
    expect(words).toContain(
      'possibly pending Article 1 8 Mar 2020: Ada is arrested, possibly by then [disputed: when]',
    );
    expect(words).toContain('last 8 Mar 2020: Ada is arrested [disputed: when]');
    expect(words).toContain('next 10 Mar 2020: Ada is arrested [disputed: when]');
    expect((await textOf(on('2020'), dossier)).replaceAll(/\s+/g, ' ')).toContain(
      'upheld Article 1 8 Mar 2020: Ada is arrested [disputed: when] Upheld in Mar 2020',
    );
  });

  it.each([
    ['ordered: order, amount: 10 crowns', '2020-06-01', 'ordered Fine Ordered on 1 May 2020: 10 crowns Charges'],
    ['begins: order, ends: payment', '2020-06-30', 'paid Fine Ordered on 1 May 2020 Paid in Jun 2020 Charges'],
    [
      'begins: order, ends: payment',
      '2020-06-10',
      'ordered Fine Ordered on 1 May 2020 Paid in Jun 2020, possibly by then',
    ],
    ['begins: order, ends: payment', '2020-05-10', 'ordered Fine Ordered on 1 May 2020 Charges'],
    ['ordered: order, to: ..', '2020-05-10', 'Ordered on 1 May 2020 Not paid when the file was last checked Charges'],
    ['from: 2020-05, amount: 10 crowns', '2020-05-10', 'possibly Fine Ordered in May 2020: 10 crowns Charges'],
    ['amount: 10 crowns', '2020-05-10', 'unclear Fine Nothing says when it was ordered. Charges'],
  ])('says when a fine was ordered and paid: %s on %s', async (keys, day, expected) => {
    const dossier = dossierOf(`timeline:
  - { id: order, date: 2020-05-01, title: An order }
  - { id: payment, date: 2020-06, title: A payment }
measures: [${measure(`id: m, kind: fine, ${keys}`)}]
charges: [{ id: c, law: Article 1, people: [ada] }]\n`);
    expect((await textOf(on(day), dossier)).replaceAll(/\s+/g, ' ')).toContain(expected);
  });

  it.each([
    ['2021-10-09', 'Ada Nobody died in Oct 2021, possibly by then.'],
    ['2021-10-31', 'Ada Nobody died in Oct 2021.'],
    ['2021', 'Ada Nobody died in Oct 2021.'],
  ])('says that the person has died: %s', async (day, expected) => {
    const dossier = dossierOf('people: { ada: { name: Ada Nobody, died: 2021-10 } }\n');
    expect(await textOf(on(day), dossier)).toContain(expected);
  });

  it('covers people who are no subject of the case, to whom something was done', () => {
    const dossier = dossierOf(`people: { ada: { name: Ada Nobody }, bob: { name: Bob Nobody }, cy: { name: Cy Nobody } }
charges: [{ id: c, law: Article 1, people: [bob, { person: cy, role: lawyer }] }]\n`);
    expect(recordsOf(on('2020'), dossier).map(({ id, charges }) => [id, charges.length])).toEqual([
      ['ada', 0],
      ['bob', 1],
    ]);
  });

  it('says if the file does not say when it was last checked', async () => {
    const dossier = dossierOf(`measures: [${measure('id: m, kind: exile, from: 2020-04-01, to: ..')}]\n`);
    const note =
      'The file does not say when it was last checked, so a measure without an end was at most possibly in force after its first day.';
    expect((await textOf(on('2020-05-01'), dossier)).replaceAll(/\s+/g, ' ')).toContain(note);
    expect(await textOf(on('2020-03-01'), dossier)).not.toContain('last checked');
  });
});

describe('withheld parts', () => {
  const text = `casefile: 1
id: made-up
title: A made-up case
asOf: 2021-01-01
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: zeta-1, date: 2020-01-01, title: Zeta, people: [ada], access: internal }
  - { id: arrest, date: 2020-02-01, title: An arrest, people: [ada], kind: arrest }
  - { id: zeta-2, date: 2020-02-05, title: Zeta, people: [ada], access: internal }
measures:
  - { id: zeta-3, kind: exile, people: [ada], from: 2020-01-01, to: .., access: internal }
  - { id: hold, kind: custody, people: [ada], begins: zeta-1, ends: zeta-2 }
  - { id: ban, kind: travel-ban, people: [ada], from: 2020-01-01, to: .., ordered: zeta-1, reviewed: [zeta-2] }
charges:
  - { id: zeta-4, law: Zeta, people: [ada], access: internal }
  - { id: theft, law: Article 1, people: [ada], brought: zeta-1, decisions: [{ event: zeta-2, outcome: convicted }] }
`;
  const statusOf = (...argv: readonly string[]) =>
    run(['status', '--file', 'case.yaml', '--on', '2020-02-10', ...argv], { files: { 'case.yaml': text } });

  it.each(['text', 'json', 'csv', 'html', 'markdown'])('show nothing as %s', async (format) => {
    const { stdout, exitCode } = await statusOf('--format', format);
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/zeta|exile|convicted/i);
  });

  it('give no dates, decisions or reviews', async () => {
    const [record] = JSON.parse((await statusOf('--json')).stdout);
    expect(record.measures).toMatchObject([{ id: 'ban', inForce: 'surely', reviewed: [] }]);
    expect(record.undetermined).toMatchObject([{ id: 'hold', reason: 'start' }]);
    expect(record.charges).toMatchObject([{ id: 'theft', state: 'pending', decisions: [], possible: [] }]);
    expect(record.charges[0]).not.toHaveProperty('brought');
    expect(record.after).toEqual([]);
    const [all] = JSON.parse((await statusOf('--json', '--access', 'internal')).stdout);
    expect(all.charges.map(({ state }: { state: string }) => state)).toEqual(['pending', 'convicted']);
    expect(all.measures).toHaveLength(2);
  });
});

describe('a date that is missing or open', () => {
  it.each([
    [[], 'casefile: case "made-up" does not say when it was last checked, so the day is unknown\n'],
    [['--on', '2020/..'], 'casefile: --on needs a date with a start and an end, not "2020/.."\n'],
    [['--on', 'yesterday'], 'casefile: --on needs a date, not "yesterday"\n'],
    [['--on', '0999-02-30'], 'casefile: "0999-02-30" is not a valid date: '],
  ])('is wrong usage: %j', async (argv, message) => {
    const text = 'casefile: 1\nid: made-up\ntitle: A\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }\n';
    const outcome = await run(['status', '--file', 'case.yaml', ...argv], { files: { 'case.yaml': text } });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
    expect(outcome.stderr.startsWith(message)).toBe(true);
    expect(outcome.stderr).toMatch(/2020-06-30|YYYY/);
  });
});

describe('a case of a library that does not say when it was last checked', () => {
  const dated = (id: string, asOf = '') =>
    `casefile: 1\nid: ${id}\ntitle: A\n${asOf}subjects: [ada]\npeople: { ada: { name: Ada Nobody } }\n`;
  const files = { 'a.yaml': dated('one'), 'b.yaml': dated('two', 'asOf: 2021-03-31\n'), 'c.yaml': dated('three') };
  const library = (...names: readonly string[]) => names.flatMap((name) => ['--file', name]);

  it('is left out, the others are shown, and the exit code tells', async () => {
    const outcome = await run(['status', '--json', 'case,on', ...library('a.yaml', 'b.yaml', 'c.yaml')], { files });
    expect(JSON.parse(outcome.stdout)).toEqual([{ case: 'two', on: '2021-03-31' }]);
    expect(outcome.stderr).toBe(
      'casefile: cases "one", "three" do not say when they were last checked, so they are left out. ' +
        'Name the day with --on 2020-06-30, or record it with "casefile add case --as-of 2020-06-30".\n',
    );
    expect(outcome.exitCode).toBe(2);
  });

  it('is shown if the day is named', async () => {
    const argv = ['status', '--on', '2021-01-01', '--json', 'case', ...library('a.yaml', 'b.yaml')];
    expect(await run(argv, { files })).toMatchObject({ stderr: '', exitCode: 0 });
  });

  it('is left out if there is no other case', async () => {
    const outcome = await run(['status', ...library('a.yaml', 'c.yaml')], { files });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain('do not say when they were last checked, so they are left out.');
  });
});

describe('--held', () => {
  const one = `casefile: 1
id: one
title: One
asOf: 2021-01-01
subjects: [ada, ben, cy, dee]
people: { ada: { name: Ada Nobody }, ben: { name: Ben Nobody }, cy: { name: Cy Nobody }, dee: { name: Dee Nobody } }
organizations: { court: { name: Port Court, kind: court } }
places: { pier: { name: Grey Pier } }
timeline:
  - { id: order, date: 2020-05-16, title: An order, people: [ada], organizations: [{ organization: court, role: court }], refs: [a] }
  - { id: taken, date: 2020-06, title: Cy is taken, kind: arrest, people: [cy] }
measures:
  - { id: prison, kind: imprisonment, people: [ada], begins: order, to: .., ordered: order, refs: [b] }
  - { id: cell, kind: imprisonment, people: [ada], from: 2020-06, to: .., within: prison, place: pier }
  - { id: ban, kind: travel-ban, people: [dee], from: 2020-06, to: .. }
  - { id: over, kind: custody, people: [ben], from: 2020-06-01, to: 2020-06-02 }
references: [{ id: a, type: report, title: A }, { id: b, type: report, title: B }]
`;
  const two = one.replace('id: one', 'id: two').replace('to: 2020-06-02', 'to: ..').replace('from: 2020-06-01, ', '');
  const files = { 'one.yaml': one, 'two.yaml': two };
  const held = (...argv: readonly string[]) => run(['status', '--held', ...argv], { files });

  it('shows who was held or may have been, and no one else', async () => {
    const { stdout, exitCode } = await held('-f', 'one.yaml', '--width', '120');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' | ').trim())).toEqual([
      'Name | Held | Detention | Ordered by | Last checked',
      'Ada Nobody (ada) | surely | Imprisonment since 16 May 2020 [2]; Grey Pier | Port Court [1] | 1 Jan 2021',
      'Cy Nobody (cy) | unclear | Jun 2020: Cy is taken: no measure covers it | 1 Jan 2021',
      '',
    ]);
  });

  it('shows since when someone was held without interruption, if that differs', async () => {
    const earlier = one.replace(
      'measures:\n',
      `measures:
  - { id: custody, kind: custody, people: [ada], from: 2020-03-02, to: 2020-05-15 }
  - { id: before, kind: custody, people: [ada], from: 2020-01, to: 2020-02 }\n`,
    );
    const more = { files: { 'one.yaml': earlier } };
    const { stdout } = await run(['status', '--held', '-f', 'one.yaml', '--width', '160'], more);
    expect(stdout).toContain(
      'Imprisonment since 16 May 2020 [2]; held without interruption since 2 Mar 2020; Grey Pier',
    );
    const csv = await run(['status', '--held', '-f', 'one.yaml', '--format', 'csv'], more);
    expect(csv.stdout).toContain('(surely), held since 2020-03-02, ordered by Port Court');
    const page = await run(['status', '-f', 'one.yaml', '--person', 'ada'], more);
    expect(page.stdout).toContain(
      'Imprisonment since 16 May 2020 [2]\n          Held without interruption since 2 Mar 2020\n',
    );
    const [record] = JSON.parse((await run(['status', '-f', 'one.yaml', '--json'], more)).stdout);
    expect(record.measures.map(({ heldSince }: { heldSince?: string }) => heldSince)).toEqual([
      '2020-03-02',
      undefined,
    ]);
  });

  it('has one table for several cases, with their ids', async () => {
    const { stdout } = await held('-f', 'one.yaml', '-f', 'two.yaml', '--width', '120');
    expect(stdout.match(/^Name /gm)).toHaveLength(1);
    expect(stdout).toMatch(/\(one:ada\).*\(two:ada\).*Ben Nobody \(two:ben\) +unclear +Custody: nothing says when/s);
  });

  it('prints the same records as without it, in words in a table', async () => {
    const [record] = JSON.parse((await held('-f', 'one.yaml', '--json')).stdout);
    expect(record).toMatchObject({ id: 'ada', asOf: '2021-01-01', measures: [{ id: 'prison' }, { id: 'cell' }] });
    const { stdout } = await held('-f', 'one.yaml', '--format', 'csv');
    expect(stdout).toContain(
      '"imprisonment since 2020-05-16 (surely), ordered by Port Court; imprisonment since 2020-06 (surely)"',
    );
  });
});
