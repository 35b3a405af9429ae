import { accessWith, isSame, subjectsOf } from '../../measures/people.js';
import type { Participant } from '../../model/dossier.js';
import type { Check } from '../check.js';

export const chargeOfAnother: Check = {
  code: 'charge-of-another',
  check({ dossier, isWhole, report }) {
    // Who is charged may be what could not be read.
    if (!isWhole) return;
    const charges = new Map(dossier.charges.map((charge) => [charge.id, charge]));
    for (const measure of dossier.measures) {
      for (const charge of measure.charge.flatMap((id) => charges.get(id) ?? [])) {
        const charged = subjectsOf(charge);
        const isOther = (one: Participant) => one.id !== null && !charged.some((own) => isSame(own, one));
        const other = charged.length === 0 ? undefined : subjectsOf(measure).find(isOther);
        if (other === undefined) continue;
        const access = accessWith(other.id, charge, dossier);
        report(
          { item: measure, path: ['charge'], beside: [{ access }] },
          `charge "${charge.id}" of measure "${measure.id}" does not name person "${other.id}"`,
          'Add the person to the charge, or write a separate measure for those with another charge.',
        );
      }
    }
  },
};
