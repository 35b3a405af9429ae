import { grouped } from '../../grouped.js';
import type { Claim } from './claims.js';

/** How sure something is and which sources say so. */
export type Support = Pick<Claim, 'refs' | 'standIns' | 'status'>;

/** From the least sure one to the surest. */
const statuses = ['denied', 'disputed', 'alleged'] as const;

/**
 * The support of what only several claims together say: all their sources, each once, and the status of
 * the least sure one.
 */
export function together(claims: readonly Support[]): Support {
  const cited = grouped(
    claims.flatMap(({ refs }) => refs),
    ({ ref, locator }) => JSON.stringify([ref, locator]),
  );
  return {
    refs: [...cited.values()].map(([first]) => first),
    standIns: [...new Set(claims.flatMap(({ standIns }) => standIns))],
    status: statuses.find((status) => claims.some((claim) => claim.status === status)) ?? 'reported',
  };
}
