import type { AnyClaim } from '../parts/entries-by-kind.js';
import type { Participant } from './claims.js';

/** The organisations of a claim: those it lists, and those under a key of their own, such as the court of a charge. */
export function organizationsOf(claim: AnyClaim): readonly Participant[] {
  const { organizations } = claim;
  const own: Participant[] = [];
  if ('heldBy' in claim && claim.heldBy) own.push({ ...claim.heldBy, role: 'detaining-authority' });
  if ('authority' in claim && claim.authority) own.push(claim.authority);
  if ('by' in claim && claim.by) own.push({ ...claim.by, role: 'prosecutor' });
  if ('court' in claim && claim.court) own.push({ ...claim.court, role: 'court' });
  return own.length === 0 ? organizations : [...organizations, ...own];
}
