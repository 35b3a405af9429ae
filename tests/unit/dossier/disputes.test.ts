import { expect, it } from 'vitest';
import { against, disputesOf } from '../../../src/dossier/disputes.js';
import { dossierOf } from '../../support/views.js';

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

it('the claims about one thing stand together, statements before events', () => {
  expect([...disputes()].map(([key, { id, claims }]) => [key, id, claims.map((claim) => claim.id)])).toEqual([
    ['day', 'day', ['spring', 'somewhen', 'whenever', 'summer', 'spring-too']],
    ['place', 'place', ['here']],
  ]);
});

it.each([
  ['spring', ['somewhen', 'whenever', 'summer']],
  ['summer', ['spring', 'somewhen', 'whenever', 'spring-too']],
  ['somewhen', ['spring', 'whenever', 'summer', 'spring-too']],
])('against %s stand those of another value', (id, others) => {
  const dispute = disputes().get('day');
  const claim = dispute?.claims.find((candidate) => candidate.id === id);
  expect(dispute && claim && against(claim, dispute).map((other) => other.id)).toEqual(others);
});
