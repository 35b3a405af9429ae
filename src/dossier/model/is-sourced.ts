import type { Claim } from './claims.js';

/** Whether a claim cites a source, which may be shown under a stand-in. */
export function isSourced({ refs, standIns }: Pick<Claim, 'refs' | 'standIns'>): boolean {
  return refs.length + standIns.length > 0;
}
