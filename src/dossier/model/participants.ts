import type { Charge, Claim, Measure, Participant } from './claims.js';

type Naming = Partial<
  Pick<Claim, 'people' | 'organizations'> & Pick<Measure, 'heldBy' | 'authority'> & Pick<Charge, 'by' | 'court'>
>;

/** The organisations of an entry: those it lists, and those under a key of their own, such as the court of a charge. */
export function organizationsOf({ organizations = [], heldBy, authority, by, court }: Naming): readonly Participant[] {
  const own: Participant[] = [];
  if (heldBy) own.push({ ...heldBy, role: 'detaining-authority' });
  if (authority) own.push(authority);
  if (by) own.push({ ...by, role: 'prosecutor' });
  if (court) own.push({ ...court, role: 'court' });
  return own.length === 0 ? organizations : [...organizations, ...own];
}

/** The parties of one kind that an entry names. */
export function partiesOf(kind: 'people' | 'organizations', entry: Naming): readonly Participant[] {
  return kind === 'people' ? (entry.people ?? []) : organizationsOf(entry);
}
