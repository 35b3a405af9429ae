import { describe, expect, it } from 'vitest';
import { againstIn, disputesOf } from '../../../../src/dossier/parts/points-in-dispute.js';
import { dossierOf } from '../../../support/views.js';

function disputes() {
  return disputesOf(
    dossierOf(`sections:
  - id: s
    title: S
    statements:
      - { id: spring, text: A., about: day, value: spring }
      - { id: none, text: B. }
      - { id: somewhen, text: C., about: day }
      - { id: whenever, text: D., about: day }
      - { id: here, text: D., about: place, value: here }
timeline:
  - { id: summer, date: 2020, title: E, about: day, value: summer }
  - { id: spring-too, date: 2020, title: F, about: day, value: spring }
`),
  );
}

it('groups the claims about one thing, statements before events', () => {
  expect([...disputes()].map(([key, { id, claims }]) => [key, id, claims.map((claim) => claim.id)])).toEqual([
    ['day', 'day', ['spring', 'somewhen', 'whenever', 'summer', 'spring-too']],
    ['place', 'place', ['here']],
  ]);
});

it.each([
  ['spring', ['somewhen', 'whenever', 'summer']],
  ['summer', ['spring', 'somewhen', 'whenever', 'spring-too']],
  ['somewhen', ['spring', 'whenever', 'summer', 'spring-too']],
])('%s is disputed by those with another value', (id, others) => {
  const dispute = disputes().get('day');
  const claim = dispute?.claims.find((candidate) => candidate.id === id);
  expect(dispute && claim && againstIn(dispute)(claim).claims.map((other) => other.id)).toEqual(others);
});

describe('a statement and an event without a value', () => {
  const contradicts = (value: string, date: string) => {
    const dossier = dossierOf(`sections:
  - { id: s, title: S, statements: [{ id: told, text: A., about: day, value: ${JSON.stringify(value)} }] }
timeline:
  - { id: happened, date: ${date}, title: B, about: day }
`);
    const dispute = disputesOf(dossier).get('day');
    return dispute?.claims.map((claim) => againstIn(dispute)(claim).claims.map(({ id }) => id));
  };

  it.each([
    ['2021-04-17', '2021-04-17'],
    ['17 April 2021', '2021-04-17'],
    ['April 17, 2021', '2021-04-17'],
    [' 17th  Apr. 2021 ', '2021-04-17~'],
    ['17.4.2021', '2021-04-17?'],
    ['April 2021', '2021-04'],
    ['2021', '2021'],
  ])('agree if the value is %j and the date %s', (value, date) => {
    expect(contradicts(value, date)).toEqual([[], []]);
  });

  it.each([
    ['19 April 2021', '2021-04-17'],
    ['April 2021', '2021-04-17'],
    ['04/05/2021', '2021-05-04'],
    ['a Saturday', '2021-04-17'],
  ])('disagree if the value is %j and the date %s', (value, date) => {
    expect(contradicts(value, date)).toEqual([['happened'], ['told']]);
  });
});

it.each([
  ['Three  Thousand', 'three thousand', true],
  ['１２', '12', true],
  ['$500', '€500', false],
  ['3.5', '35', false],
])('compares %j and %j as values: %j', (one, other, agree) => {
  const statements = [one, other].map((value) => `{ text: A., about: a, value: ${JSON.stringify(value)} }`);
  const dossier = dossierOf(`sections: [{ id: s, title: S, statements: [${statements.join(', ')}] }]\n`);
  const dispute = disputesOf(dossier).get('a');
  const [claim] = dispute?.claims ?? [];
  expect(dispute && claim && againstIn(dispute)(claim).claims.length === 0).toBe(agree);
});

it('names the first twenty claims against each of many, and counts the others', () => {
  const values = Array.from({ length: 60 }, (_, index) => (index < 30 ? 'one' : index < 58 ? 'two' : undefined));
  const claims = values.map((value, index) => {
    const given = value === undefined ? '' : `, value: ${value}`;
    return `  - { id: e${index}, date: 2020, title: E, about: day${given} }\n`;
  });
  const dispute = disputesOf(dossierOf(`timeline:\n${claims.join('')}`)).get('day');
  if (dispute === undefined) throw new Error('no dispute');
  const against = againstIn(dispute);
  const shown = dispute.claims.map((claim) => against(claim));
  expect(shown[0]).toEqual({ claims: dispute.claims.slice(30, 50), more: 10 });
  expect(shown[30]).toEqual({ claims: dispute.claims.slice(0, 20), more: 12 });
  expect(shown[59]).toEqual({ claims: dispute.claims.slice(0, 20), more: 38 });
  // Claims with one value share one list.
  expect(new Set(shown.slice(0, 58)).size).toBe(2);
});
