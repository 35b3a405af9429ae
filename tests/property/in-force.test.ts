import type fcTypes from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MeasureTimes } from '../../src/dossier/measures/bounds.js';
import { MeasuresInForce } from '../../src/dossier/measures/in-force.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';
import { dossierOf } from '../support/views.js';

/** Days are numbers: 1 to 28 are those of February 2021. */
type Range = readonly [first: number, last: number];

interface Case {
  readonly from: Range | undefined;
  readonly to: Range | 'open' | undefined;
  readonly ordered: Range | undefined;
  readonly asOf: Range | undefined;
  readonly status: string;
}

const lastDay = 28;
const range = fc
  .tuple(fc.integer({ min: 3, max: 16 }), fc.integer({ min: 0, max: 6 }))
  .map(([first, more]): Range => [first, first + more]);
const maybe = <T>(one: fcTypes.Arbitrary<T>) => fc.option(one, { nil: undefined });
const cases: fcTypes.Arbitrary<Case> = fc.record({
  from: maybe(range),
  to: maybe(fc.oneof(range, fc.constant('open' as const))),
  ordered: maybe(range),
  asOf: maybe(range),
  status: fc.constantFrom('reported', 'confirmed', 'alleged', 'disputed', 'denied'),
});

function day(number: number): string {
  return `2021-02-${String(number).padStart(2, '0')}`;
}

function written([first, last]: Range): string {
  return first === last ? day(first) : `${day(first)}/${day(last)}`;
}

function dossierWith({ from, to, ordered, asOf, status }: Case) {
  const keys = [
    'id: m, kind: custody, people: [ada]',
    ...(from ? [`from: ${written(from)}`] : []),
    ...(to ? [`to: ${to === 'open' ? '..' : written(to)}`] : []),
    ...(ordered ? ['ordered: order'] : []),
    `status: ${status}`,
  ];
  const timeline = ordered ? `timeline: [{ id: order, date: ${written(ordered)}, title: An order }]\n` : '';
  return dossierOf(`${asOf ? `asOf: ${written(asOf)}\n` : ''}${timeline}measures: [{ ${keys.join(', ')} }]\n`);
}

/** The last day by which a measure that is still in force has begun. */
function begunBy({ from, to, ordered, asOf }: Case): number | undefined {
  const first = from?.[0] ?? ordered?.[0] ?? 1;
  return to === 'open' && asOf !== undefined && first <= asOf[1] ? asOf[1] : undefined;
}

/** The first and last day of each time that the measure can have had, if it began at all. */
function possibleTimes(example: Case): Range[] {
  const { from, to, ordered, asOf } = example;
  const [firstStart, latestStart] = from ?? [ordered?.[0] ?? 1, lastDay];
  const lastStart = Math.min(latestStart, begunBy(example) ?? lastDay);
  const times: Range[] = [];
  for (let start = firstStart; start <= lastStart; start += 1) {
    const [firstEnd, lastEnd] =
      to === undefined ? [start, lastDay] : to === 'open' ? [asOf?.[0] ?? start, lastDay] : to;
    for (let end = Math.max(start, firstEnd); end <= lastEnd; end += 1) times.push([start, end]);
  }
  return times;
}

describe('a measure in force', () => {
  it(
    'is so surely on the days of all times that its dates allow, in part if each has one of them, or else possibly',
    slow,
    () => {
      fc.assert(
        fc.property(
          cases,
          fc.integer({ min: 1, max: lastDay }),
          fc.integer({ min: 0, max: 5 }),
          (example, first, more) => {
            const dossier = dossierWith(example);
            const [measure] = dossier.measures;
            const timing = measure && new MeasureTimes(dossier).timing(measure);
            fc.pre(measure !== undefined && timing !== undefined && 'bounds' in timing);
            const last = Math.min(lastDay, first + more);
            const forceAt = (from: number, to: number) =>
              new MeasuresInForce(dossier, { earliest: day(from), latest: day(to) }).of(measure);
            const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);

            const times = possibleTimes(example);
            const isStated = example.status === 'reported' || example.status === 'confirmed';
            const isToEnd = Array.isArray(example.to) || begunBy(example) !== undefined;
            const mayNotBegin = example.from === undefined && !isToEnd;
            for (const one of days) {
              const covering = times.filter(([start, end]) => start <= one && one <= end);
              const isChecked = example.asOf === undefined || one <= example.asOf[1];
              const isSure = covering.length === times.length && !mayNotBegin && isStated && isChecked;
              const isPossible = covering.length > 0 && example.status !== 'denied';
              expect(forceAt(one, one)).toEqual(
                isSure ? { inForce: 'surely' } : isPossible ? { inForce: 'possibly' } : undefined,
              );
              const { start, end } = timing.bounds;
              const isCore = start.latest !== null && start.latest <= day(one) && day(one) <= end.earliest;
              expect(isSure).toBe(isCore && isStated && isChecked);
            }

            const single = days.map((one) => forceAt(one, one));
            const isAlways = single.every(
              (force) => force !== undefined && 'inForce' in force && force.inForce === 'surely',
            );
            // Surely on some of its days, which may be others at each time that the dates allow.
            const known = Math.min(last, example.asOf?.[1] ?? last);
            const isOnce = times.every(([start, end]) => start <= known && first <= end) && first <= known;
            const isEver = single.some((force) => force !== undefined);
            const isPart = isOnce && !mayNotBegin && isStated;
            expect(forceAt(first, last)).toEqual(
              isAlways
                ? { inForce: 'surely' }
                : isPart
                  ? { inForce: 'in-part' }
                  : isEver
                    ? { inForce: 'possibly' }
                    : undefined,
            );
          },
        ),
        { numRuns: scaled(2000, 200) },
      );
    },
  );
});
