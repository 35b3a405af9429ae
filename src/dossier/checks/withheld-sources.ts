import { indexById } from '../../index-by-id.js';
import { maySee } from '../format/vocabulary.js';
import { claimsOf } from '../parts/entries-by-kind.js';
import type { Check } from './check.js';

/** Readers of such a claim see no source, and cannot tell that it has one. */
export const withheldSources: Check = {
  code: 'withheld-sources',
  check({ dossier, isWhole, report }) {
    // A citation may be unreadable.
    if (!isWhole) return;
    const byId = indexById(dossier.references);
    for (const claim of claimsOf(dossier)) {
      const cited = claim.refs.flatMap(({ ref }) => byId.get(ref) ?? []);
      if (cited.length === 0 || claim.standIns.length > 0) continue;
      const isUnseen = cited.every(({ access, standIn }) => standIn === undefined && !maySee(claim.access, access));
      if (!isUnseen) continue;
      report(
        { item: claim, path: ['refs'], beside: cited },
        `all sources of claim "${claim.id}" are withheld from some readers of the claim`,
        'Give a source a standIn, which these readers see in its place: "Interview, on file".',
      );
    }
  },
};
