import { claimsOf } from '../parts/entries-by-kind.js';
import type { Check } from './check.js';

/** A right says what a source says. Without a source it would be the view of the author. */
export const unsourcedRight: Check = {
  code: 'unsourced-right',
  check({ dossier, isWhole, report }) {
    // What a claim cites may be unreadable.
    if (!isWhole) return;
    for (const claim of claimsOf(dossier)) {
      if (claim.rights.length === 0 || claim.refs.length > 0) continue;
      const message = `claim "${claim.id}" names rights, but cites no source that says that they were violated`;
      report({ item: claim, path: ['rights'] }, message, 'Cite the source under "refs", or remove "rights".');
    }
  },
};
