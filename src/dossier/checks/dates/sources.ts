import { isBefore } from '../../../dates/compare.js';
import type { PartialDate } from '../../../dates/edtf.js';
import { findDays } from '../../../dates/find-days.js';
import { mayBeMeant } from '../../../dates/mistaken-day.js';
import { indexById } from '../../../index-by-id.js';
import { loosest } from '../../format/vocabulary.js';
import { allStatements } from '../../model/dossier.js';
import type { Path } from '../../yaml/path.js';
import type { Check } from '../check.js';
import { daysOf } from './event-days.js';

export const accessedBeforeIssued: Check = {
  code: 'accessed-before-issued',
  check({ dossier, report }) {
    for (const reference of dossier.references) {
      const { issued, accessed, archive } = reference;
      const look = (read: PartialDate | undefined, path: Path, verb: string) => {
        if (!issued || !read || !isBefore(read, issued)) return;
        const message = `reference "${reference.id}" was ${verb} (${read.edtf}) before it was issued (${issued.edtf})`;
        report({ item: reference, path }, message, 'Correct one of the two dates.');
      };
      look(accessed, ['accessed'], 'accessed');
      look(archive?.date, ['archive', 'date'], 'archived');
    }
  },
};

export const contradictingDate: Check = {
  code: 'contradicting-date',
  check({ dossier, report }) {
    const days = daysOf(dossier.timeline);
    const references = indexById(dossier.references);
    for (const statement of allStatements(dossier)) {
      const [day, ...others] = findDays(statement.text);
      if (day === undefined || others.length > 0) continue;
      const refs = statement.refs.map(({ ref }) => ref);
      const event = days.canHold(day, refs) ? undefined : days.only(refs);
      if (event === undefined || !mayBeMeant(day, event.date.earliest ?? day)) continue;
      const shared = event.refs.flatMap(({ ref }) =>
        refs.includes(ref) ? [references.get(ref)?.access ?? 'public'] : [],
      );
      report(
        { item: event, path: ['date'], beside: [statement, { access: loosest(shared) }] },
        `event "${event.id}" is dated ${event.date.edtf}, but the statement on line ${statement.line} with the same source says ${day}`,
        `Correct one of the two dates, or add an event for ${day}.`,
      );
    }
  },
};
