/** Marks a test that has a longer run in `npm run test:slow`. */
export const slow = { tags: ['slow'] };

const isLong = process.env['LONG_RUNS'] === '1';

/** A size or a number of random cases: `full` in `npm run test:slow`, `short` elsewhere. */
export function scaled(full: number, short = Math.ceil(full / 8)): number {
  return isLong ? full : short;
}
