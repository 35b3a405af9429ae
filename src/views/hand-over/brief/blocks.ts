import { printDate } from '../../../dates/print.js';
import { measureWords } from '../../../dossier/format/vocabulary.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { english } from '../../../languages/english.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { bibliographic } from '../../blocks/bibliography.js';
import { printDays } from '../../blocks/measure-times.js';
import { date, heading, marks, muted } from '../../blocks/prose.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Block, Entry, Text } from '../../view.js';
import { headBlocks } from '../report/head.js';
import { cut } from './lines.js';
import type { BriefRecord } from './record.js';
import { words } from './words.js';

type Standing = BriefRecord['standing'][number];

/** The most lines of a text of each kind. */
const most = { summary: 5, note: 1, standing: 2, event: 2, ask: 2, source: 2 } as const;

/** One page: whose document it is, who, where it stands, the key dates, what is asked for, and the sources. */
export function briefBlocks(record: BriefRecord, dossier: Dossier): Block[] {
  const { summary, people, standing, timeline, asks, references } = record;
  const listed = new Set(references.map(({ id }) => id));
  const shown = {
    ...record,
    subjects: standing,
    ...(summary !== undefined && { summary: cut(summary, most.summary) }),
    people: people.map(({ note, refs, ...person }) => ({
      ...person,
      refs: citedHere(refs, listed),
      ...(note !== undefined && { note: cut(note, most.note) }),
    })),
  };
  return [
    ...headBlocks(shown, dossier, english),
    ...part(words.standing, standingEntries(record)),
    ...part(
      words.events,
      timeline.map(({ date: when, title, status, refs }) => ({
        label: [date(when)],
        body: [[cut(title, most.event), ...marks({ status, refs: citedHere(refs, listed) })]],
      })),
    ),
    ...part(
      words.asks,
      asks.map(({ text, of, refs }, index) => ({
        label: [muted(String(index + 1))],
        body: [
          [
            cut(text, most.ask),
            ...marks({ refs: citedHere(refs, listed) }),
            ...(of === undefined ? [] : [' ', muted(`(${of.name})`)]),
          ],
        ],
      })),
    ),
    ...part(words.sources, references.toSorted((a, b) => a.number - b.number).map(source)),
    ...chosen(record),
  ];
}

function part(title: string, items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [heading(title, 2), { kind: 'entries', items }];
}

/** The citations of sources that are on the page. */
function citedHere(refs: readonly CitationRecord[], listed: ReadonlySet<string>): CitationRecord[] {
  return refs.filter(({ id }) => listed.has(id));
}

/** What is known of the subjects, row by row: the days of detention, what is in force, and the charges. */
function standingEntries({ standing, asOf, all }: BriefRecord): Entry[] {
  const isSeveral = all.people > 1;
  const row = (label: string, textOf: (one: Standing) => string): Entry[] => {
    const body = standing.flatMap((one): Text[] => {
      const text = textOf(one);
      if (text === '') return [];
      return [[...(isSeveral ? [{ text: one.name, style: 'strong' as const }, ': '] : []), cut(text, most.standing)]];
    });
    return body.length === 0 ? [] : [{ label: [muted(label)], body }];
  };
  return [
    ...row(words.held, heldWords),
    ...row(asOf === undefined ? words.inForce : words.inForceOn(printDate(asOf)), forceWords),
    ...row(words.charges, chargeWords),
  ];
}

function heldWords({ died, days, detained, uncovered }: Standing): string {
  const held = days ? [printDays(days)] : detained || uncovered.length > 0 ? [] : [words.noDetention];
  const arrests = uncovered.map(
    ({ date: when, status }) => words.arrested(printDate(when)) + (status === 'reported' ? '' : ` (${status})`),
  );
  return [...held, ...arrests, ...(died === undefined ? [] : [words.died(printDate(died))])].join('; ');
}

/** What is in force, surely or possibly. Measures within another one are a part of it. */
function forceWords({ measures }: Standing): string {
  return measures
    .filter(({ within }) => within === undefined)
    .map(({ kind, inForce, status }) => {
      const marked = [
        ...(inForce === 'surely' ? [] : [inForce.replace('-', ' ')]),
        ...(status === 'reported' ? [] : [status]),
      ];
      return measureWords[kind] + (marked.length === 0 ? '' : ` (${marked.join(', ')})`);
    })
    .join('; ');
}

function chargeWords({ charges }: Standing): string {
  return charges
    .map(
      ({ title, law, state, date: when }) =>
        `${title ?? law}: ${state}${when === undefined ? '' : `, ${printDate(when)}`}`,
    )
    .join('; ');
}

/** A source in one paragraph, with its address. */
function source(reference: BriefRecord['references'][number]): Entry {
  const [citation = []] = bibliographic(reference);
  const { url } = reference;
  return {
    id: entryAnchor('reference', reference.id),
    label: [{ text: `[${reference.number}]`, style: 'citation' }],
    body: [citation, ...(url === undefined ? [] : [[{ text: url, style: 'muted' as const, href: url }]])],
  };
}

/** How much of the case file is on the page, if that is not all. */
function chosen({ timeline, asks, references, standing, all }: BriefRecord): Block[] {
  const counts: [number, number, readonly [string, string]][] = [
    [standing.length, all.people, words.subjects],
    [timeline.length, all.events, words.eventWords],
    [asks.length, all.asks, words.askWords],
    [references.length, all.references, words.sourceWords],
  ];
  const parts = counts.flatMap(([shown, of, [one, many]]) => (shown < of ? [words.of(shown, of, one, many)] : []));
  return parts.length === 0 ? [] : [{ kind: 'note', text: [words.chosen(parts)] }];
}
