import { isSourced } from '../model/is-sourced.js';
import { claimsOf } from '../parts/entries-by-kind.js';
import type { Check } from './check.js';

/** A right says what a source says. Without a source it would be the view of the author. */
export const unsourcedRight: Check = {
  code: 'unsourced-right',
  check({ dossier, isWhole, report }) {
    // What a claim cites may be unreadable.
    if (!isWhole) return;
    for (const claim of claimsOf(dossier)) {
      // Rights that name a source are an error if the claim does not cite it.
      const isUnsourced = claim.rights.some(({ refs }) => refs === undefined);
      if (!isUnsourced || isSourced(claim)) continue;
      const message = `claim "${claim.id}" names rights, but cites no source that says that they were violated`;
      report({ item: claim, path: ['rights'] }, message, 'Cite the source under "refs", or remove "rights".');
    }
  },
};
