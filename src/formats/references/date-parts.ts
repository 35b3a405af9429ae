export interface DatePoint {
  /** Year, month and day, as far as they are numbers. */
  readonly parts: readonly number[];
  /** 1 to 4, spring to winter. */
  readonly season?: number;
  readonly isAbout: boolean;
  /** Whether the parts, the season and `isAbout` say all that was written. */
  readonly isWhole: boolean;
}

/** The ends of an EDTF date, or its one point; undefined where an end is open, unknown or a decade. */
export function datePoints(edtf: string): readonly DatePoint[] | undefined {
  const points = edtf.split('/').map(datePoint);
  return points.every((point) => point !== undefined) ? points : undefined;
}

function datePoint(text: string): DatePoint | undefined {
  const [, year, second, third, qualifier = ''] = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const isSeason = second !== undefined && second > '20' && second < '25';
  const rest = [second, third].filter((part) => part !== undefined && part !== 'XX' && !isSeason);
  return {
    parts: [year, ...rest].map(Number),
    ...(isSeason && { season: Number(second) - 20 }),
    isAbout: qualifier === '~' || qualifier === '%',
    isWhole: !text.includes('XX') && (qualifier === '' || qualifier === '~'),
  };
}
