import { didYouMean, suggesting } from '../../problems/suggest.js';
import { strictest } from '../format/vocabulary.js';
import { claimsOf } from '../parts/entries-by-kind.js';
import { disputesOf } from '../parts/points-in-dispute.js';
import type { Check } from './check.js';

export const undisputed: Check = {
  code: 'undisputed',
  check({ dossier, links, report }) {
    const used = links('about');
    const disputes = disputesOf(dossier);
    const suggest = suggesting([...disputes.keys()], (id, all) =>
      didYouMean(
        id,
        all.filter((other) => other !== id),
      ),
    );
    // The hint can name any of the others, so require access to all.
    const access = strictest([...disputes.values()].flatMap(({ claims }) => claims.map((claim) => claim.access)));
    for (const { id, claims } of disputes.values()) {
      const [claim] = claims;
      if (claim === undefined || (used.get(id) ?? 0) > 1) continue;
      const hint = suggest(id) ?? 'Give the competing claims the same "about".';
      report({ item: claim, path: ['about'], beside: [{ access }] }, `no other claim is about "${id}"`, hint);
    }
    for (const claim of claimsOf(dossier)) {
      if (claim.value === undefined || claim.about !== undefined) continue;
      report(
        { item: claim, path: ['value'] },
        `claim "${claim.id}" has "value" but no "about"`,
        'Add "about" with an id for the point in dispute.',
      );
    }
  },
};
