import type { Citation, Claim } from './claims.js';
import { isStated } from './is-stated.js';

/** How sure something is and which sources say so. */
export type Support = Pick<Claim, 'refs' | 'standIns' | 'status'>;

/** The support of what only several claims together say: all their sources, each once, and the status of the least sure one. */
export function together(claims: readonly Support[]): Support {
  const refs = new Map<string, Citation>();
  for (const cited of claims.flatMap((claim) => claim.refs)) {
    const key = JSON.stringify([cited.ref, cited.locator]);
    refs.set(key, refs.get(key) ?? cited);
  }
  return {
    refs: [...refs.values()],
    standIns: [...new Set(claims.flatMap(({ standIns }) => standIns))],
    status: claims.find((claim) => !isStated(claim))?.status ?? 'reported',
  };
}
