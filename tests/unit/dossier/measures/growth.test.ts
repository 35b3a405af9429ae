import { describe, expect, it } from 'vitest';
import { heldPeople, totalDays } from '../../../../src/dossier/measures/held.js';
import { MeasuresInForce } from '../../../../src/dossier/measures/in-force.js';
import type { Dossier, Measure } from '../../../../src/dossier/model/dossier.js';
import { dossierOf } from '../../../support/views.js';

const time = { earliest: '2020-03-01', latest: '2020-03-01' };

/** The number of times that a function reads something of a measure of the dossier. */
function reads(dossier: Dossier, use: (counted: Dossier) => void): number {
  let count = 0;
  const handler: ProxyHandler<Measure> = {
    get(target, key, receiver) {
      count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  };
  use({ ...dossier, measures: dossier.measures.map((measure) => new Proxy(measure, handler)) });
  return count;
}

const listed = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, at) => of(at));

const shapes = {
  people: (count: number) =>
    dossierOf(
      `people: { ada: { name: Ada Nobody }, ${listed(count, (at) => `p${at}: { name: Number ${at} }`).join(', ')} }
asOf: 2021
measures: [${listed(count, (at) => `{ id: m${at}, kind: custody, people: [p${at}], from: 2020, to: 2020-06 }`).join(', ')}]\n`,
    ),
  rivals: (count: number) =>
    dossierOf(
      `asOf: 2021\nmeasures: [${listed(count, (at) => `{ id: m${at}, kind: custody, people: [ada], from: 2020-01-01, to: 2020-06, about: held, value: ${at} }`).join(', ')}]\n`,
    ),
};

describe.each(Object.entries(shapes))('twice the %s', (_, dossierWith) => {
  const growth = (use: (dossier: Dossier) => void) => reads(dossierWith(600), use) / reads(dossierWith(300), use);

  it('take about twice the steps to count', () => {
    const count = (dossier: Dossier) => {
      for (const { measures } of heldPeople(dossier)) totalDays(measures, dossier);
    };
    expect(growth(count)).toBeLessThan(2.5);
  });

  it('take about twice the steps to say what was in force', () => {
    const ask = (dossier: Dossier) => {
      const inForce = new MeasuresInForce(dossier, time);
      for (const measure of dossier.measures) inForce.of(measure);
    };
    expect(growth(ask)).toBeLessThan(2.5);
  });
});
