import { printDate } from '../../../dates/print.js';
import { defined } from '../../../defined.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { caseHeading, caseOf, count, date, holdings, muted, separated } from '../../blocks/prose.js';
import { marksFor } from '../../selecting/join-parties.js';
import type { Block, Entry, Heading, Text } from '../../view.js';
import { detailsOf, otherNames } from './parties.js';
import type { ReportRecord } from './record.js';
import { words } from './words.js';

/** The title with whose document it is, the summary, and the subjects. */
export function headBlocks(record: ReportRecord, dossier: Dossier): Block[] {
  const { summary, excerpt, publisher, asOf } = record;
  const asOfWords = asOf === undefined ? [] : [words.asOf(printDate(asOf))];
  const imprint = [publisher?.name, publisher?.contact, publisher?.licence, ...asOfWords].filter(
    (one) => one !== undefined,
  );
  return [
    titleOf(dossier, [publisher?.name, ...asOfWords].filter((one) => one !== undefined).join(' · ')),
    ...(imprint.length === 0
      ? []
      : [
          note(
            separated(
              imprint.map((one) => [one]),
              ' · ',
            ),
          ),
        ]),
    ...(excerpt === undefined ? [] : [note([words.excerpt(excerpt.claims, excerpt.of)])]),
    ...(summary === undefined ? [] : [{ kind: 'paragraph' as const, text: [summary.trim()] }]),
    ...subjectsOf(record),
  ];
}

/** The title of the case. `foot` is printed at the foot of each page. */
function titleOf(dossier: Dossier, foot: string): Heading {
  const { file: caseFile, publisher: { name = '', logo: path } = {} } = dossier;
  const logo = path === undefined ? undefined : { name, caseFile, path };
  const heading = caseHeading(dossier);
  return foot === '' ? heading : { ...heading, case: { ...caseOf(dossier), imprint: { foot, ...defined({ logo }) } } };
}

function note(text: Text): Block {
  return { kind: 'note', text };
}

/** A paragraph for each subject: the name, other spellings, and what the case file says about the person. */
function subjectsOf({ subjects, people }: ReportRecord): Block[] {
  return subjects.map(({ id, name }): Block => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) return { kind: 'paragraph', text: [{ text: name, style: 'strong' }, '.'] };
    const details = detailsOf(person);
    return {
      kind: 'paragraph',
      text: [
        { text: name, style: 'strong', id: entryAnchor('person', person.id) },
        ...marksFor('name', person),
        ...otherNames(person.names),
        '.',
        ...(details.length === 0 ? [] : [' ', ...details]),
      ],
    };
  });
}

/** Whose document it is, and what it rests on. */
export function aboutEntries(record: ReportRecord): Entry[] {
  const { publisher, asOf, counts } = record;
  const rows: [string, Text][] = [
    [words.publisher, publisher ? [publisher.name] : []],
    [words.contact, publisher?.contact === undefined ? [] : [publisher.contact]],
    [words.licence, publisher?.licence === undefined ? [] : [publisher.licence]],
    [words.asOfLabel, asOf === undefined ? [] : [date(asOf)]],
    [words.holds, [holdings(counts)]],
    [words.sourced, sourced(record)],
  ];
  return rows.flatMap(([label, text]) => (text.length === 0 ? [] : [{ label: [muted(label)], body: [text] }]));
}

function sourced({ counts, cited, citationNeeded, timeline }: ReportRecord): Text {
  const events = timeline.filter(({ refs, standIns = [] }) => refs.length + standIns.length > 0).length;
  const claims = [
    ...(counts.statements > 0 ? [`${cited} of ${count(counts.statements, 'statement')}`] : []),
    ...(counts.events > 0 ? [`${events} of ${count(counts.events, 'event')}`] : []),
  ];
  if (claims.length === 0) return [];
  const flagged =
    citationNeeded === 0
      ? []
      : [words.flagged(citationNeeded), { text: words.citationNeeded, style: 'warning' as const }];
  return [words.cite(claims), ...flagged];
}
