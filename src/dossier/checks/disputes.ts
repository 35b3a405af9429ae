import { didYouMean } from '../../problems/suggest.js';
import { disputesOf } from '../disputes.js';
import { allStatements } from '../model.js';
import type { Check } from './check.js';

export const undisputed: Check = {
  code: 'undisputed',
  check({ dossier, links, report }) {
    const used = links('about');
    const disputes = disputesOf(dossier);
    for (const { id, claims } of disputes.values()) {
      const [claim] = claims;
      if (claim === undefined || (used.get(id) ?? 0) > 1) continue;
      const beside = [...disputes.values()].filter((other) => other.id !== id);
      const hint =
        didYouMean(
          id,
          beside.map((other) => other.id),
        ) ?? 'Give the claims that say otherwise the same about.';
      const place = { item: claim, path: ['about'], beside: beside.flatMap((other) => other.claims) };
      report(place, `nothing else is about "${id}"`, hint);
    }
    for (const claim of [...allStatements(dossier), ...dossier.timeline]) {
      if (claim.value === undefined || claim.about !== undefined) continue;
      report(
        { item: claim, path: ['value'] },
        'it has a value, and does not say of what',
        'Add about, with an id for the thing.',
      );
    }
  },
};
