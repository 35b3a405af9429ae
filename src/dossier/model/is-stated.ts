import type { Claim } from './claims.js';

/** Whether a claim is stated as true. One that is alleged, denied or disputed contradicts no other. */
export function isStated({ status }: Pick<Claim, 'status'>): boolean {
  return status === 'reported' || status === 'confirmed';
}
