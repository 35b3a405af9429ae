import { defined } from '../../../defined.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import type { Language } from '../../../languages/language.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { caseHeading, caseOf, date, enumerated, holdings, muted, separated } from '../../blocks/prose.js';
import { tell } from '../../blocks/tell.js';
import { marksFor } from '../../selecting/join-parties.js';
import type { Block, Entry, Heading, Text } from '../../view.js';
import { detailsOf, otherNames, sentences } from './parties.js';
import type { ReportRecord } from './record.js';

/** The keys that the head of a document is made from. */
type Head = Pick<ReportRecord, 'summary' | 'excerpt' | 'publisher' | 'asOf' | 'subjects' | 'people'>;

/** The title with whose document it is, the summary, and the subjects. */
export function headBlocks(record: Head, dossier: Dossier, language: Language): Block[] {
  const { say } = language;
  const { summary, excerpt, publisher, asOf } = record;
  const asOfWords = asOf === undefined ? [] : [say('report.as-of-date', { date: language.date(asOf, 'asOf') })];
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
    ...(excerpt === undefined ? [] : [note([say('report.excerpt', { n: excerpt.claims, of: excerpt.of })])]),
    ...(summary === undefined ? [] : [{ kind: 'paragraph' as const, text: [summary.trim()] }]),
    ...subjectsOf(record, language),
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
function subjectsOf({ subjects, people }: Head, language: Language): Block[] {
  return subjects.map(({ id, name }): Block => {
    const person = people.find((one) => one.id === id);
    const named: Text =
      person === undefined
        ? [{ text: name, style: 'strong' }]
        : [
            { text: name, style: 'strong', id: entryAnchor('person', person.id) },
            ...marksFor('name', person),
            ...otherNames(person.names, language),
          ];
    const details = person === undefined ? [] : detailsOf(person, language);
    return { kind: 'paragraph', text: sentences([named, ...details], language) };
  });
}

/** Whose document it is, and what it rests on. */
export function aboutEntries(record: ReportRecord, language: Language): Entry[] {
  const { say } = language;
  const { publisher, asOf, counts } = record;
  const rows: [string, Text][] = [
    [say('report.publisher'), publisher ? [publisher.name] : []],
    [say('report.contact'), publisher?.contact === undefined ? [] : [publisher.contact]],
    [say('report.licence'), publisher?.licence === undefined ? [] : [publisher.licence]],
    [say('report.as-of'), asOf === undefined ? [] : [date(asOf, language)]],
    [say('report.holds'), [holdings(counts, language)]],
    [say('report.sourced'), sourced(record, language)],
  ];
  return rows.flatMap(([label, text]) => (text.length === 0 ? [] : [{ label: [muted(label)], body: [text] }]));
}

function sourced({ counts, cited, citationNeeded, timeline }: ReportRecord, language: Language): Text {
  const { say } = language;
  const events = timeline.filter(({ refs, standIns = [] }) => refs.length + standIns.length > 0).length;
  const claims = [
    ...(counts.statements > 0 ? [say('some.statements', { number: cited, n: counts.statements })] : []),
    ...(counts.events > 0 ? [say('some.events', { number: events, n: counts.events })] : []),
  ];
  if (claims.length === 0) return [];
  const cite = say('report.cite', { claims: enumerated(claims, language) });
  if (citationNeeded === 0) return [cite];
  const flag = { text: say('claim.citation-needed'), style: 'warning' as const };
  return [cite, say('list.semicolon'), ...tell(language, 'report.flagged', { n: String(citationNeeded), flag })];
}
