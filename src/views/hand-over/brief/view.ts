import { defined } from '../../../defined.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { english } from '../../../languages/english.js';
import type { Language } from '../../../languages/language.js';
import { custodyRecords } from '../../ask/custody/view.js';
import type { StatusRecord } from '../../ask/status/record.js';
import { statusOn } from '../../ask/status/view.js';
import { people } from '../../read/people.js';
import { refs } from '../../read/refs.js';
import { timeline } from '../../read/timeline.js';
import { citationRecords, namedRecords } from '../../record-parts.js';
import type { ViewDefinition } from '../../view-definition.js';
import { briefBlocks } from './blocks.js';
import { byDate, rankedEvents, strongestSources } from './choose.js';
import { linesOf, linesOfPage } from './lines.js';
import { type BriefRecord, briefSchema } from './record.js';

/** The view `brief`: one printed page about a case. */
export const brief: ViewDefinition<BriefRecord> = {
  name: 'brief',
  words: ['brief', 'briefs'],
  filters: [],
  titled: true,
  schema: briefSchema,
  speaks: true,
  isDocument: true,
  items: (dossier) => [{ record: fitting(dossier, english), facets: { text: [] } }],
  // Words differ in length, so another language may have room for more, or for less.
  blocks: (records, dossier, _print, language) =>
    records.flatMap((record) =>
      briefBlocks(language === english ? record : fitting(dossier, language), dossier, language),
    ),
};

/** How many of each part a page has. */
interface Sizes {
  readonly people: number;
  readonly events: number;
  readonly asks: number;
  readonly references: number;
}

const most: Sizes = { people: 3, events: 10, asks: 6, references: 8 };

/** If not everything fits, each step removes from the end of a part, until as many are left. */
const steps: readonly (readonly [part: keyof Sizes, left: number])[] = [
  ['events', 7],
  ['references', 4],
  ['asks', 4],
  ['events', 5],
  ['references', 3],
  ['asks', 2],
  ['people', 1],
  ['references', 1],
  ['events', 3],
  ['asks', 1],
  ['events', 1],
];

/** The record with the most that fits on a page in a language. */
function fitting(dossier: Dossier, language: Language): BriefRecord {
  const make = recordsOf(dossier);
  let sizes = most;
  let record = make(sizes);
  const fits = () => linesOf(briefBlocks(record, dossier, language)) <= linesOfPage;
  for (const [part, left] of steps) {
    sizes = { ...sizes, [part]: Math.min(sizes[part], record.all[part]) };
    while (!fits() && sizes[part] > left) {
      sizes = { ...sizes, [part]: sizes[part] - 1 };
      record = make(sizes);
    }
  }
  return record;
}

/** Make a function that makes a record with so many of each part. */
function recordsOf(dossier: Dossier): (sizes: Sizes) => BriefRecord {
  const { id, title, summary, asOf, language, publisher } = dossier;
  const cite = citationRecords(dossier);
  const subjects = namedRecords(dossier.subjects);
  const events = rankedEvents(
    timeline.items(dossier).map(({ record }) => record),
    dossier,
  );
  const references = refs.items(dossier).map(({ record }) => record);
  const asks = dossier.asks.map(({ text, of, refs: cited }) => ({
    text,
    ...defined({ of: of && { ...of } }),
    refs: cite(cited),
  }));
  const persons = people.items(dossier).map(({ record }) => record);
  const standing = standingOf(dossier);
  const all = { people: subjects.length, events: events.length, asks: asks.length, references: references.length };
  return (sizes) => {
    const shown = standing.slice(0, sizes.people);
    const own = byDate(events.slice(0, sizes.events));
    const asked = asks.slice(0, sizes.asks);
    const claims = [...own, ...shown.flatMap(({ measures, charges }) => [...measures, ...charges]), ...asked];
    return {
      case: id,
      id,
      title,
      ...defined({ summary, asOf: asOf?.edtf, language, publisher: publisher && { ...publisher } }),
      people: persons.filter((person) => shown.some((one) => one.id === person.id)),
      standing: shown,
      timeline: own,
      asks: asked,
      references: strongestSources(claims, references, sizes.references),
      all,
    };
  };
}

/** Where each subject of the case stands. */
function standingOf(dossier: Dossier): BriefRecord['standing'] {
  const held = custodyRecords(dossier);
  const records = statusRecords(dossier);
  return dossier.subjects.map(({ id, name }) => {
    const isPerson = (one: { readonly id: string | null; readonly name: string }) => one.id === id && one.name === name;
    const custody = held.find(isPerson);
    const { died, measures = [], charges = [] }: Partial<StatusRecord> = records.find(isPerson) ?? {};
    return {
      id,
      name,
      ...defined({ died, days: custody?.totals && { ...custody.totals.all } }),
      daysRefs: (custody?.measures ?? []).filter(({ counts }) => counts !== 'never').flatMap(({ refs: own }) => own),
      detained: (custody?.measures.length ?? 0) > 0,
      uncovered: (custody?.uncovered ?? []).filter(({ status }) => status !== 'denied'),
      measures: [...measures],
      charges: [...charges],
    };
  });
}

/** What was in force when the file was last checked; nothing if it does not say when that was. */
function statusRecords(dossier: Dossier): readonly StatusRecord[] {
  const { earliest, latest } = dossier.asOf ?? {};
  return earliest && latest
    ? statusOn()
        .items(dossier)
        .map(({ record }) => record)
    : [];
}
