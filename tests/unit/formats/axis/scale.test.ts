import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../../src/formats/axis/scale.js';
import { english } from '../../../../src/languages/english.js';

/** One day in each of a number of weeks, from 1 March 2021. */
const weekly = (weeks: number) =>
  Array.from({ length: weeks }, (_, week) => {
    const day = new Date(Date.UTC(2021, 2, 1 + 7 * week)).toISOString().slice(0, 10);
    return { earliest: day, latest: day };
  });

describe('the ticks of an axis', () => {
  it.each([9, 12, 16, 26, 60, 200])('are evenly spaced on the calendar, for %i weeks', (weeks) => {
    for (let width = 40; width <= 180; width += 1) {
      const { ticks } = axisOf(weekly(weeks), width, { language: english, round: (column) => column });
      // A label that shows the year needs more room, so skip the gap after it.
      const gaps = ticks.slice(1).flatMap(({ column }, index) => {
        const before = ticks[index];
        return before === undefined || / \d{4}$/.test(before.label) ? [] : [column - before.column];
      });
      // Months have from 28 to 31 days.
      if (gaps.length > 1) expect(Math.max(...gaps) / Math.min(...gaps), `${width}`).toBeLessThan(1.2);
      expect(ticks.length, `${width}`).toBeGreaterThan(0);
    }
  });

  it('are every second week if there is no room for each', () => {
    const labels = (width: number) => axisOf(weekly(12), width, { language: english }).ticks.map(({ label }) => label);
    expect(labels(120).slice(0, 4)).toEqual(['7 Mar 2021', '14 Mar', '21 Mar', '28 Mar']);
    expect(labels(70)).toEqual(['7 Mar 2021', '21 Mar', '4 Apr', '18 Apr', '2 May']);
  });
});
