import { dayOnly } from '../../dates/time-of-day.js';

/** A date, or one end of a date range, in the parts that reference formats use. */
export interface DatePoint {
  /** Year, month (from 1) and day, as far as they are known. */
  readonly parts: readonly number[];
  /** 1 to 4: spring to winter. */
  readonly season?: number;
  readonly isAbout: boolean;
  /** Whether the parts, `season` and `isAbout` express the whole date. */
  readonly isWhole: boolean;
}

/** The two ends of an EDTF interval, or its single date; undefined if an end is open, unknown or a decade. */
export function datePoints(edtf: string): readonly DatePoint[] | undefined {
  const day = dayOnly(edtf);
  const points = day.split('/').map((text) => datePoint(text, day === edtf));
  return points.every((point) => point !== undefined) ? points : undefined;
}

function datePoint(text: string, hasNoTime: boolean): DatePoint | undefined {
  const [, year, second, third, qualifier = ''] = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const isSeason = second !== undefined && second > '20' && second < '25';
  const rest = [second, third].filter((part) => part !== undefined && part !== 'XX' && !isSeason);
  return {
    parts: [year, ...rest].map(Number),
    ...(isSeason && { season: Number(second) - 20 }),
    isAbout: qualifier === '~' || qualifier === '%',
    isWhole: hasNoTime && !text.includes('XX') && (qualifier === '' || qualifier === '~'),
  };
}
