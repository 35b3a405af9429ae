import type { Dossier } from '../../../dossier/model/dossier.js';
import { grouped } from '../../../grouped.js';
import type { Language } from '../../../languages/language.js';
import type { MessageId } from '../../../languages/say.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { bibliographic } from '../../blocks/bibliography.js';
import { printDays } from '../../blocks/measure-times.js';
import { date, heading, marks, muted } from '../../blocks/prose.js';
import { tell } from '../../blocks/tell.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Block, Entry, Text } from '../../view.js';
import { headBlocks } from '../report/head.js';
import { cut } from './lines.js';
import type { BriefRecord } from './record.js';

type Standing = BriefRecord['standing'][number];

/** The most lines of a text of each kind. */
const most = { summary: 5, note: 1, standing: 2, event: 2, ask: 2, source: 2 } as const;

/** One page: whose document it is, who, where it stands, the key dates, what is asked for, and the sources. */
export function briefBlocks(record: BriefRecord, dossier: Dossier, language: Language): Block[] {
  const { say } = language;
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
    ...headBlocks(shown, dossier, language),
    ...part(say('brief.standing'), standingEntries(record, listed, language)),
    ...part(
      say('brief.events'),
      timeline.map(({ date: when, title, status, refs }) => ({
        label: [date(when, language)],
        body: [[cut(title, most.event), ...marks({ status, refs: citedHere(refs, listed) }, language)]],
      })),
    ),
    ...part(
      say('report.asks'),
      asks.map(({ text, of, refs }, index) => ({
        label: [muted(String(index + 1))],
        body: [
          [
            cut(text, most.ask),
            ...marks({ refs: citedHere(refs, listed) }, language),
            ...(of === undefined ? [] : tell(language, 'parentheses', { text: muted(of.name) }, 'muted')),
          ],
        ],
      })),
    ),
    ...part(
      say('brief.sources'),
      references.toSorted((a, b) => a.number - b.number).map((reference) => source(reference, language)),
    ),
    ...chosen(record, language),
  ];
}

function part(title: string, items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [heading(title, 2), { kind: 'entries', items }];
}

/** The citations of sources that are on the page. */
function citedHere(refs: readonly CitationRecord[], listed: ReadonlySet<string>): CitationRecord[] {
  return refs.filter(({ id }) => listed.has(id));
}

/**
 * What is known of the subjects, row by row: the days of detention, what is in force, and the charges,
 * with their sources.
 */
function standingEntries(
  { standing, asOf, all }: BriefRecord,
  listed: ReadonlySet<string>,
  language: Language,
): Entry[] {
  const { say } = language;
  const isSeveral = all.people > 1;
  const row = (
    label: string,
    knownOf: (one: Standing, language: Language) => string,
    refsOf: (one: Standing) => readonly CitationRecord[],
  ): Entry[] => {
    const body = standing.flatMap((one): Text[] => {
      const known = cut(knownOf(one, language), most.standing);
      if (known === '') return [];
      const sources = marks({ refs: eachOnce(citedHere(refsOf(one), listed)) }, language);
      if (!isSeveral) return [[known, ...sources]];
      return [[...tell(language, 'brief.person', { name: { text: one.name, style: 'strong' }, known }), ...sources]];
    });
    return body.length === 0 ? [] : [{ label: [muted(label)], body }];
  };
  const inForce =
    asOf === undefined ? say('brief.in-force') : say('brief.in-force-on', { date: language.date(asOf, 'asOf') });
  return [
    ...row(say('report.custody'), heldWords, ({ daysRefs, uncovered }) => [...daysRefs, ...refsIn(uncovered)]),
    ...row(inForce, forceWords, ({ measures }) => refsIn(measures.filter(isWhole))),
    ...row(say('report.charges'), chargeWords, ({ charges }) => refsIn(charges)),
  ];
}

function refsIn(claims: readonly { readonly refs: readonly CitationRecord[] }[]): CitationRecord[] {
  return claims.flatMap(({ refs }) => refs);
}

/** Each source once, by its number. The place in it belongs to one claim of a row, not to all. */
function eachOnce(refs: readonly CitationRecord[]): CitationRecord[] {
  const sources = [...grouped(refs, ({ id }) => id).values()].map(([{ number, id }]) => ({ number, id }));
  return sources.toSorted((a, b) => a.number - b.number);
}

/** Whether a measure is not a part of another one. */
function isWhole({ within }: Standing['measures'][number]): boolean {
  return within === undefined;
}

function heldWords({ died, days, detained, uncovered }: Standing, language: Language): string {
  const { say } = language;
  const held = days ? [printDays(days, language)] : detained || uncovered.length > 0 ? [] : [say('brief.no-detention')];
  const arrests = uncovered.map(({ date: when, status }) => {
    const arrest = say('brief.arrested', { date: language.date(when, 'on') });
    return status === 'reported'
      ? arrest
      : say('brief.marked', { text: arrest, marks: language.name('status', status) });
  });
  const death = died === undefined ? [] : [say('brief.died', { date: language.date(died, 'on') })];
  return [...held, ...arrests, ...death].join(say('list.semicolon'));
}

/** What is in force, surely or possibly. */
function forceWords({ measures }: Standing, { say, name }: Language): string {
  return measures
    .filter(isWhole)
    .map(({ kind, inForce, status }) => {
      const measure = say(`measure.kind.${kind}`);
      const marked = [
        ...(inForce === 'surely' ? [] : [say(`brief.force.${inForce}`)]),
        ...(status === 'reported' ? [] : [name('status', status)]),
      ];
      return marked.length === 0
        ? measure
        : say('brief.marked', { text: measure, marks: marked.join(say('list.comma')) });
    })
    .join(say('list.semicolon'));
}

function chargeWords({ charges }: Standing, { say, name, date: print }: Language): string {
  return charges
    .map(({ title: ownTitle, law, state: decided, date: when }) => {
      const title = ownTitle ?? law;
      const state = decided === 'pending' ? say('charge-of.pending') : name('outcome', decided);
      return when === undefined
        ? say('brief.charge', { title, state })
        : say('brief.charge-decided', { title, state, date: print(when) });
    })
    .join(say('list.semicolon'));
}

/** A source in one paragraph, with its address. */
function source(reference: BriefRecord['references'][number], language: Language): Entry {
  const [citation = []] = bibliographic(reference, language);
  const { url } = reference;
  return {
    id: entryAnchor('reference', reference.id),
    label: [{ text: `[${reference.number}]`, style: 'citation' }],
    body: [citation, ...(url === undefined ? [] : [[{ text: url, style: 'muted' as const, href: url }]])],
  };
}

/** How much of the case file is on the page, if that is not all. */
function chosen({ timeline, asks, references, standing, all }: BriefRecord, { say }: Language): Block[] {
  const counts = [
    ['some.subjects', standing.length, all.people],
    ['some.events', timeline.length, all.events],
    ['some.requests', asks.length, all.asks],
    ['some.sources', references.length, all.references],
  ] as const satisfies readonly (readonly [MessageId, number, number])[];
  const parts = counts.flatMap(([id, number, n]) => (number < n ? [say(id, { number, n })] : []));
  return parts.length === 0
    ? []
    : [{ kind: 'note', text: [say('brief.chosen', { parts: parts.join(say('list.comma')) })] }];
}
