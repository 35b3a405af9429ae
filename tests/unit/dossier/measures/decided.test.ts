import { describe, expect, it } from 'vitest';
import { chargeAt, datedEvents } from '../../../../src/dossier/measures/decided.js';
import { dossierOf } from '../../../support/views.js';

const timeline = `timeline:
  - { id: notice, date: 2020-04-18, title: A notice }
  - { id: verdict, date: 2020-06-22, title: A verdict }
  - { id: appeal, date: 2020-09, title: An appeal }
  - { id: retrial, date: 2021-01-10, title: A retrial, status: alleged }
  - { id: pardon, date: 2021-02-10, title: A pardon, status: denied }
`;
const decisions = `decisions: [
  { event: appeal, outcome: upheld }, { event: verdict, outcome: convicted }, { event: retrial, outcome: acquitted },
  { event: pardon, outcome: amnestied }]`;

/** What was surely and possibly decided from one day to another; `null` if the charge is not shown. */
function decidedBy(earliest: string, latest = earliest, written = `brought: notice, ${decisions}`) {
  const dossier = dossierOf(`${timeline}charges: [{ id: c, law: Article 1, people: [ada], ${written} }]\n`);
  const [charge] = dossier.charges;
  const state = charge && chargeAt(charge, datedEvents(dossier), { earliest, latest });
  const outcomes = (decided: readonly { readonly outcome: string }[]) =>
    decided.map(({ outcome }) => outcome).join(' ');
  return state === undefined ? null : [outcomes(state.decided), outcomes(state.possible)];
}

describe('a charge', () => {
  it.each([
    ['2020-04-17', null],
    ['2020-04-18', ['', '']],
    ['2020-06-21', ['', '']],
    ['2020-06-22', ['convicted', '']],
    ['2020-08-31', ['convicted', '']],
    ['2020-09-10', ['convicted', 'upheld']],
    ['2020-09-30', ['convicted upheld', '']],
    ['2021-01-10', ['convicted upheld', 'acquitted']],
    ['2022-01-01', ['convicted upheld', 'acquitted']],
  ])('has the decisions that were made by %s, in order', (day, expected) => {
    expect(decidedBy(day)).toEqual(expected);
  });

  it('has in a month or year the decisions made by its end', () => {
    expect(decidedBy('2020-01-01', '2020-12-31')).toEqual(['convicted upheld', '']);
    expect(decidedBy('2020-01-01', '2020-09-10')).toEqual(['convicted', 'upheld']);
    expect(decidedBy('2020-01-01', '2020-04-17')).toBeNull();
  });

  it('is shown on any day if nothing says when it was brought', () => {
    expect(decidedBy('1999-01-01', '1999-01-01', decisions)).toEqual(['', '']);
  });

  it.each([
    ['2020-04-30', 'april', true],
    ['2020-04-29', 'april', false],
    ['2020-04-18', 'first', false],
    ['2020-04-19', 'first', false],
    ['2020-04-20', 'first', true],
    ['2020-04-19', 'second', false],
    ['2020-05-01', 'rumour', false],
    ['2020-05-01', 'denial', false],
  ])('says whether it surely was brought by %s, by %s', (day, brought, surely) => {
    const dossier = dossierOf(`timeline:
  - { id: april, date: 2020-04, title: A notice }
  - { id: first, date: 2020-04-18, title: A notice, about: when }
  - { id: second, date: 2020-04-20, title: A notice, about: when }
  - { id: rumour, date: 2020-04-18, title: A notice, status: alleged }
  - { id: denial, date: 2020-04-18, title: A notice, status: denied }
charges: [{ id: c, law: Article 1, people: [ada], brought: ${brought} }]\n`);
    const [charge] = dossier.charges;
    expect(charge && chargeAt(charge, datedEvents(dossier), { earliest: day, latest: day })?.brought?.surely).toBe(
      surely,
    );
  });

  it('is not shown if it is denied', () => {
    expect(decidedBy('2021-01-01', '2021-01-01', 'status: denied')).toBeNull();
  });
});
