import { organizationsOf } from '../../dossier/model/participants.js';
import type { AnyClaim } from '../../dossier/parts/entries-by-kind.js';
import type { Facets } from './filters.js';

/** The facets that every claim has. */
export function claimFacets(claim: AnyClaim): Omit<Facets, 'text'> {
  return {
    people: claim.people,
    organizations: organizationsOf(claim),
    refs: claim.refs.map(({ ref }) => ref),
    rights: claim.rights.map(({ right }) => right),
    status: claim.status,
    ...('place' in claim && claim.place && { place: claim.place }),
  };
}
