import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import { type HeldPerson, heldPeople, totalDays } from '../../../../src/dossier/measures/held.js';
import type { Dossier } from '../../../../src/dossier/model/dossier.js';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { dossierPaths } from '../../../support/fixtures.js';
import { readProjectFile } from '../../../support/run.js';

const head = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody }, bob: { name: Bob Nobody } }
`;

function read(text: string): Dossier {
  const { dossier, problems } = parse(new TextEncoder().encode(text), 'case.yaml');
  if (dossier === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dossier;
}

/** The first person of a case with these lines after its head. */
function personOf(lines: string): { readonly dossier: Dossier; readonly person: HeldPerson } {
  const dossier = read(head + lines);
  const [person] = heldPeople(dossier);
  if (person === undefined) throw new Error('nobody is held');
  return { dossier, person };
}

function daysOf(lines: string) {
  const { dossier, person } = personOf(lines);
  return totalDays(person.measures, dossier);
}

const measures = (...written: readonly string[]) =>
  `measures: [${written.map((one) => `{ people: [ada], ${one} }`).join(', ')}]\n`;

/** The days from one to another, each written out. */
function listed(first: string, last: string): string[] {
  const days: string[] = [];
  for (const day = new Date(first); day <= new Date(last); day.setUTCDate(day.getUTCDate() + 1))
    days.push(day.toISOString().slice(0, 10));
  return days;
}

function number(...times: readonly (readonly [first: string, last: string])[]): number {
  return new Set(times.flatMap(([first, last]) => listed(first, last))).size;
}

describe('a measure that ends with an event on whose date sources differ', () => {
  const timeline = (second: string) => `asOf: 2021-01-01
timeline:
  - { id: out, date: 2020-05-10, title: Ada is released, kind: release, people: [ada], about: release }
  - { id: later, date: 2020-05-20, title: Ada is released later, kind: release, people: [ada], about: release${second} }
`;
  const held = 'kind: custody, from: 2020-05-01';

  it('ends on any of them', () => {
    expect(daysOf(timeline('') + measures(`id: a, ${held}, ends: out`))).toEqual({ least: 10, most: 20 });
    expect(daysOf(timeline('') + measures(`id: a, ${held}, ends: later`))).toEqual({ least: 10, most: 20 });
  });

  it('does not end with one that is denied', () => {
    expect(daysOf(timeline(', status: denied') + measures(`id: a, ${held}, ends: out`))).toEqual({
      least: 10,
      most: 10,
    });
  });

  it('has the date of its event if it is itself a claim about the point', () => {
    const rivals = [`id: a, ${held}, ends: out, about: release`, `id: b, ${held}, ends: later, about: release`];
    const { person } = personOf(timeline('') + measures(...rivals));
    expect(person.measures.map(({ counted }) => counted?.days.most)).toEqual([10, 20]);
    expect(daysOf(timeline('') + measures(...rivals))).toEqual({ least: 10, most: 20 });
  });

  it('has no gap to the measure that begins with the other one', () => {
    const next = 'id: b, kind: house-arrest, begins: later, to: 2020-05-31';
    expect(daysOf(timeline('') + measures(`id: a, ${held}, ends: out`, next))).toEqual({ least: 31, most: 31 });
  });
});

describe('the days of one measure', () => {
  it.each([
    ['both ends are days', 'from: 2020-04-17, to: 2020-04-20', 4, 4],
    ['one day', 'from: 2020-04-17, to: 2020-04-17', 1, 1],
    ['its start is a month, and its end a day of it', 'from: 2020-02, to: 2020-02-20', 1, 20],
    ['both ends are the same month', 'from: 2020-02, to: 2020-02', 1, 29],
    ['its start is a year and its end the next', 'from: 2018, to: 2019', 2, 730],
    ['its end is open', 'from: 2020-04-17, to: ..', 45, 45],
    ['its end is unknown', 'from: 2020-04-17', 1, 45],
    ['its start is a month and its end unknown', 'from: 2020-04', 1, 61],
    ['its end is after the file was last checked', 'from: 2020-05-30, to: 2021', 2, 2],
  ])('are counted if %s', (_, dates, least, most) => {
    expect(daysOf(`asOf: 2020-05-31\n${measures(`id: m, kind: custody, ${dates}`)}`)).toEqual({ least, most });
  });

  it.each([
    ['nothing says when it began', 'to: 2020-04', 'start'],
    ['its dates contradict each other', 'from: 2020-04, to: 2020-03', 'order'],
    ['it began after the file was last checked', 'from: 2020-07, to: 2020-08', 'later'],
    ['it is denied', 'from: 2020-04, to: 2020-04, status: denied', 'denied'],
  ])('are not counted if %s', (_, dates, reason) => {
    const { dossier, person } = personOf(`asOf: 2020-05-31\n${measures(`id: m, kind: custody, ${dates}`)}`);
    expect(person.measures[0]?.uncounted).toBe(reason);
    expect(totalDays(person.measures, dossier)).toBeUndefined();
  });

  it('are not counted if it is open and the file does not say when it was last checked', () => {
    const { person } = personOf(measures('id: m, kind: custody, from: 2020, to: ..'));
    expect(person.measures[0]?.uncounted).toBe('as-of');
  });

  it('use the year of asOf: surely up to its first day, possibly up to its last', () => {
    expect(daysOf(`asOf: 2021\n${measures('id: m, kind: custody, from: 2020-12-31, to: ..')}`)).toEqual({
      least: 2,
      most: 366,
    });
  });

  it('end with the death of the person, if its end is unknown', () => {
    const text = head.replace('Ada Nobody', 'Ada Nobody, died: 2020-04-20');
    const dossier = read(`${text}asOf: 2021\n${measures('id: m, kind: custody, from: 2020-04-17')}`);
    expect(totalDays(heldPeople(dossier)[0]?.measures ?? [], dossier)).toEqual({ least: 1, most: 4 });
  });

  it.each([
    ['with the death of the person', '', 4],
    ['with the measure around it', ', within: prison', 2],
  ])('are none in the least if it was only ordered, and ends at the latest %s', (_, within, most) => {
    const text = head.replace('Ada Nobody', 'Ada Nobody, died: 2020-04-20');
    const order = 'timeline: [{ id: order, date: 2020-04-17, title: An order }]\n';
    const prison = 'id: prison, kind: imprisonment, from: 2020-04-01, to: 2020-04-18';
    const dossier = read(`${text}${order}${measures(`id: m, kind: house-arrest, ordered: order${within}`, prison)}`);
    const held = heldPeople(dossier)[0]?.measures ?? [];
    expect(totalDays(held, dossier, (kind) => kind === 'house-arrest')).toEqual({ least: 0, most });
    expect(held.find(({ measure }) => measure.id === 'm')?.bounds?.start.latest).toBeNull();
  });

  const timeline = `timeline:
  - { id: verdict, date: 2020-05-01, title: A verdict }
  - { id: arrest, date: 2020-04-17, title: An arrest }
  - { id: release, date: 2020-04, title: A release }
  - { id: time, date: 2020-03-01/2020-03-05, title: Held, kind: detention }
`;

  it.each([
    ['the events that begin and end it', 'begins: arrest, ends: release', 1, 14],
    ['its own dates first', 'from: 2020-04-18, begins: arrest, ends: release', 1, 13],
    ['the days that its own date and its event allow', 'from: 2020-04, begins: arrest, to: 2020-04-20', 4, 4],
    ['its own start, and the end of an event that lasted longer', 'from: 2020-03-04, begins: time, ends: time', 2, 2],
    ['an event that lasted as long', 'begins: time, ends: time', 5, 5],
    ['the order, after which it may not have begun', 'ordered: verdict', 0, 31],
    ['the order and its end', 'ordered: verdict, to: 2020-05-10', 1, 10],
  ])('come from %s', (_, dates, least, most) => {
    expect(daysOf(`asOf: 2020-05-31\n${timeline}${measures(`id: m, kind: custody, ${dates}`)}`)).toEqual({
      least,
      most,
    });
  });
});

describe('the days of several measures', () => {
  const total = (...written: readonly string[]) => daysOf(`asOf: 2021\n${measures(...written)}`);

  it('count each day once', () => {
    expect(
      total(
        'id: a, kind: custody, from: 2020-04-01, to: 2020-04-10',
        'id: b, kind: imprisonment, from: 2020-04-10, to: 2020-04-12',
      ),
    ).toEqual({ least: 12, most: 12 });
  });

  it('count what is alleged or disputed in the most only, and what is denied never', () => {
    expect(
      total(
        'id: a, kind: custody, from: 2020-04-01, to: 2020-04-02',
        'id: b, kind: custody, from: 2020-05-01, to: 2020-05-03, status: alleged',
        'id: c, kind: custody, from: 2020-06-01, to: 2020-06-04, status: disputed',
        'id: d, kind: custody, from: 2020-07-01, to: 2020-07-05, status: denied',
      ),
    ).toEqual({ least: 2, most: 9 });
  });

  it('count of several claims about one point the shortest and the longest', () => {
    expect(
      total(
        'id: a, kind: custody, from: 2020-04-01, to: 2020-04-02, about: held',
        'id: b, kind: custody, from: 2020-04-01, to: 2020-04-09, about: held',
      ),
    ).toEqual({ least: 2, most: 9 });
  });

  it('count the shortest of several claims in the least, even if that one is disputed', () => {
    expect(
      total(
        'id: a, kind: custody, from: 2020-04-01, to: 2020-04-02, about: held, status: disputed',
        'id: b, kind: custody, from: 2020-04-01, to: 2020-04-09, about: held',
      ),
    ).toEqual({ least: 2, most: 9 });
  });

  it('count no day in the least of a claim about a point if it was only ordered', () => {
    const order = 'timeline: [{ id: order, date: 2020-04-01, title: An order }]\n';
    const both = measures(
      'id: a, kind: custody, from: 2020-04-01, to: 2020-04-09, about: held',
      'id: b, kind: custody, ordered: order, about: held',
    );
    expect(daysOf(`asOf: 2020-04-30\n${order}${both}`)).toEqual({ least: 0, most: 30 });
  });

  it('count of rivals the ones that give the least and the most beside the rest', () => {
    expect(
      total(
        'id: c, kind: imprisonment, from: 2020-01-01, to: 2020-01-30',
        'id: a, kind: imprisonment, from: 2020-03-01, to: 2020-03-05, about: held',
        'id: b, kind: imprisonment, from: 2020-01-10, to: 2020-01-19, about: held',
      ),
    ).toEqual({ least: 30, most: 35 });
  });

  it('are sure of no kind if claims about one point differ in kind', () => {
    const { dossier, person } = personOf(
      `asOf: 2021\n${measures(
        'id: a, kind: custody, from: 2020-04-01, to: 2020-04-02, about: held',
        'id: b, kind: house-arrest, from: 2020-04-01, to: 2020-04-09, about: held',
      )}`,
    );
    expect(totalDays(person.measures, dossier)).toEqual({ least: 2, most: 9 });
    const kind = (wanted: string) => totalDays(person.measures, dossier, (own) => own === wanted);
    expect([kind('custody'), kind('house-arrest')]).toEqual([
      { least: 0, most: 2 },
      { least: 0, most: 9 },
    ]);
  });

  it('leave no gap at an event that ends one measure and begins the next', () => {
    const timeline = 'timeline: [{ id: moved, date: 2020-04, title: Moved }]\n';
    const both = measures(
      'id: a, kind: custody, from: 2020-03-31, ends: moved',
      'id: b, kind: imprisonment, begins: moved, to: 2020-05-01',
    );
    expect(daysOf(timeline + both)).toEqual({ least: 32, most: 32 });
  });

  it('leave no gap at an event beside their own dates, and count its day once', () => {
    const timeline = 'timeline: [{ id: moved, date: 2020-04-01/2020-04-10, title: Moved }]\n';
    const both = measures(
      'id: a, kind: custody, from: 2020-03-31, to: 2020-04, ends: moved',
      'id: b, kind: imprisonment, from: 2020-04, begins: moved, to: 2020-05-01',
    );
    expect(daysOf(timeline + both)).toEqual({ least: 32, most: 32 });
  });

  it('cover everything from the first start to the last end of measures that share events', () => {
    const timeline =
      'timeline: [{ id: moved, date: 2020-03-01, title: M }, { id: freed, date: 2020-11-01, title: F }]\n';
    const four = measures(
      'id: remand, kind: pre-trial-detention, from: 2020-01-01, ends: freed',
      'id: ward, kind: psychiatric-detention, from: 2020-02-01, ends: moved',
      'id: clinic, kind: psychiatric-detention, begins: moved, ends: freed',
      'id: home, kind: house-arrest, begins: freed, to: 2020-12-31',
    );
    expect(daysOf(`asOf: 2020-12-31\n${timeline}${four}`)).toEqual({ least: 366, most: 366 });
  });

  it('last at least as long as what was within them', () => {
    const lines = measures(
      'id: prison, kind: imprisonment, from: 2020-01-01',
      'id: block, kind: imprisonment, from: 2020-03-01, to: 2020-03-10, within: prison',
    );
    expect(daysOf(`asOf: 2020-12-31\n${lines}`)).toEqual({ least: 70, most: 366 });
    const alleged = lines.replace('within: prison', 'within: prison, status: alleged');
    expect(daysOf(`asOf: 2020-12-31\n${alleged}`)).toEqual({ least: 1, most: 366 });
  });

  it('are found in a long chain of measures within each other, and in a circle', () => {
    const chain = Array.from(
      { length: 3000 },
      (_, at) => `id: m${at}, kind: imprisonment, from: 2020, to: 2020, within: m${at + 1}`,
    );
    const last = 'id: m3000, kind: imprisonment, from: 2020-01-01, to: 2020-12-31';
    expect(daysOf(`asOf: 2021\n${measures(...chain, last)}`)).toEqual({ least: 366, most: 366 });
    const circle = measures(
      'id: a, kind: custody, from: 2020-01-01, to: 2020-01-10, within: b',
      'id: b, kind: custody, from: 2020-01-01, to: 2020-01-10, within: a',
    );
    expect(personOf(`asOf: 2021\n${circle}`).person.measures.map(({ counted }) => counted?.days.most)).toEqual([
      10, 10,
    ]);
  });

  it('narrow a measure within another to its bounds, and count it in its own kind only', () => {
    const lines = `asOf: 2021\n${measures(
      'id: prison, kind: imprisonment, from: 2020-04-05, to: 2020-04-20',
      'id: ward, kind: psychiatric-detention, from: 2020-04, to: 2020-04-07, within: prison',
    )}`;
    const { dossier, person } = personOf(lines);
    expect(totalDays(person.measures, dossier)).toEqual({ least: 16, most: 16 });
    const ward = totalDays(person.measures, dossier, (kind) => kind === 'psychiatric-detention');
    expect(ward).toEqual({ least: 1, most: 3 });
  });

  it('list a measure once for someone who is listed in it twice, and for withheld people', () => {
    const dossier = read(
      `${head.replace('bob: { name: Bob Nobody }', 'bob: { name: Bob Nobody, access: secret }, eve: { name: Eve Nobody, access: secret }')}asOf: 2021\n${measures(
        'id: a, kind: custody, from: 2020-04-01, to: 2020-04-03',
        'id: b, kind: custody, from: 2020-05-01, to: 2020-05-03',
      )
        .replace('[ada]', '[ada, { person: ada, role: victim }, { person: ada, role: petitioner }]')
        .replace('[ada]', '[bob, eve]')}`,
    );
    const { dossier: shown } = disclose(dossier, 'public');
    const listed = heldPeople(shown ?? dossier).map(({ id, measures: own }) => [
      id,
      own.map(({ measure }) => measure.id),
    ]);
    expect(listed).toEqual([
      ['ada', ['a']],
      [null, ['b']],
    ]);
  });

  it('are those of people to whom it was done, not of others who took part', () => {
    const dossier = read(
      `${head}asOf: 2021\nmeasures: [{ id: m, kind: custody, from: 2020-04-01, to: 2020-04-03, people: [{ person: ada, role: victim }, { person: bob, role: witness }] }]\n`,
    );
    expect(heldPeople(dossier).map(({ id, measures: own }) => [id, own.length])).toEqual([['ada', 1]]);
  });
});

describe('the fixture with several detentions', () => {
  const dossier = read(readProjectFile(dossierPaths.detentions).toString('utf8'));
  const totals = (id: string) => {
    const own = heldPeople(dossier).find((person) => person.id === id)?.measures ?? [];
    return { all: totalDays(own, dossier), withoutHouse: totalDays(own, dossier, (kind) => kind !== 'house-arrest') };
  };

  it('gives the days that a list of all days gives', () => {
    expect(totals('osk-tarnvale').all).toEqual({
      least: number(['2016-02-01', '2016-02-02'], ['2017-05-10', '2017-11-20'], ['2017-11-20', '2019-03-31']),
      most: number(['2016-02-01', '2016-02-09'], ['2017-05-10', '2017-11-20'], ['2017-11-20', '2019-03-31']),
    });
    expect(totals('runa-delmar')).toEqual({
      all: {
        least: number(['2017-05-10', '2017-05-10'], ['2017-06-01', '2017-08-31']),
        most: number(['2017-05-10', '2017-05-31'], ['2017-06-01', '2017-08-31'], ['2018-01-01', '2018-02-28']),
      },
      withoutHouse: {
        least: number(['2017-05-10', '2017-05-10']),
        most: number(['2017-05-10', '2017-05-31'], ['2018-01-01', '2018-02-28']),
      },
    });
  });
});
