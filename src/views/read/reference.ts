import { printDate } from '../../dates/print.js';
import type { Citation, Dossier, Reference } from '../../dossier/model/dossier.js';
import { eprintAddress } from '../../dossier/model/eprint.js';
import { authorName } from '../../dossier/names/author-name.js';
import { type EntryWith, entriesWith, kindsWith } from '../../dossier/parts/entries-by-kind.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { doiRun } from '../blocks/bibliography.js';
import { count, date, heading, muted, quotation } from '../blocks/prose.js';
import { copyInFull, copyRecord } from '../blocks/saved-copies.js';
import type { Block, Entry, Inline, Text } from '../view.js';
import type { ViewDefinition } from '../view-definition.js';
import { type ReferenceRecord, refs } from './refs.js';

type PrintOwnId = (own: string) => string;

/** One reference in full, with every claim that cites it. */
export const reference: ViewDefinition<ReferenceRecord> = {
  ...refs,
  blocks(records, dossier, id) {
    return dossier.references
      .filter((found) => records.some((record) => record.id === found.id))
      .flatMap((found) => details(found, dossier, (own) => id(dossier.id, own)));
  },
};

function details(shown: Reference, dossier: Dossier, id: PrintOwnId): Block[] {
  const citing = entriesWith(dossier, 'refs').filter(({ item }) => citationsOf(item, shown).length > 0);
  const title: Text = [
    { text: `[${shown.number}] `, style: 'citation' },
    { text: shown.title, style: 'title' },
  ];
  return [
    { kind: 'heading', level: 1, text: title, id: entryAnchor('reference', shown.id) },
    { kind: 'entries', items: factsOf(shown, id) },
    ...(citing.length === 0 ? [{ kind: 'paragraph' as const, text: ['No claim cites it.'] }] : []),
    ...kindsWith('refs').flatMap(({ name, words }): Block[] => {
      const items = citing.filter(({ kind }) => kind === name).map((found) => citingEntry(found, shown, id));
      if (items.length === 0) return [];
      return [heading(`Cited by ${count(items.length, ...words)}`, 2), { kind: 'entries', items }];
    }),
  ];
}

function citingEntry({ kind, part, item }: EntryWith<'refs'>, shown: Reference, id: PrintOwnId): Entry {
  const title = linked(part.kind.title(item).trim(), kind, item.id);
  const cited = citationsOf(item, shown).flatMap((one) => taken(one, shown));
  return 'date' in item
    ? { label: [date(item.date.edtf)], body: [[title, muted(` (${id(item.id)})`)], ...cited] }
    : { label: [muted(id(item.id))], body: [[title], ...cited] };
}

type Fact = (reference: Reference, id: PrintOwnId) => Inline | Text | undefined | null;

/** The facts about a reference, each under the label that is printed before it. */
const facts: Readonly<Record<string, Fact>> = {
  Id: ({ id: own }, id) => id(own),
  Type: ({ type }) => type,
  Authors: ({ authors }) => (authors.length === 0 ? undefined : authors.map(authorName).join(', ')),
  Editors: ({ editors }) => (editors.length === 0 ? undefined : editors.map(authorName).join(', ')),
  Publisher: ({ publisher }) => publisher && linked(publisher.name, 'organization', publisher.id),
  Place: ({ place }) => place && linked(place.name, 'place', place.id),
  In: ({ container, publisher }) =>
    // A newspaper that publishes itself.
    container && linked(container, 'organization', publisher?.name === container ? publisher.id : undefined),
  Series: ({ series }) => series,
  Edition: ({ edition }) => edition,
  Volume: ({ volume }) => volume,
  Issue: ({ issue }) => issue,
  Pages: ({ pages }) => pages,
  Number: ({ documentNumber }) => documentNumber,
  Site: ({ site }) => site,
  Issued: ({ issued }) => issued && date(issued.edtf),
  Accessed: ({ accessed }) => accessed && date(accessed.edtf),
  Language: ({ language }) => language,
  Origin: ({ origin }, id) =>
    origin && linked(origin.kind === 'reference' ? id(origin.id) : origin.name, origin.kind, origin.id),
  Address: ({ url }) => url && { text: url, href: url },
  DOI: ({ doi }) => doi && { ...doiRun(doi), text: doi },
  ISBN: ({ isbn }) => isbn,
  Eprint: ({ eprint }) => {
    const href = eprint && eprintAddress(eprint);
    return eprint && { text: eprint, ...(href && { href }) };
  },
  Archive: ({ archive }) =>
    archive && [
      { text: archive.url, href: archive.url },
      ...(archive.date ? [` (${printDate(archive.date.edtf)})`] : []),
    ],
  Key: ({ key }) => key,
  Tags: ({ tags }) => (tags.length === 0 ? undefined : tags.join(', ')),
  Note: ({ note }) => note,
};

function factsOf(shown: Reference, id: PrintOwnId): Entry[] {
  const copies = shown.files.map(copyRecord).map((copy) => ({
    label: [muted('Copy')],
    body: copyInFull(copy),
  }));
  const stated = Object.entries(facts).flatMap(([label, fact]) => {
    const value = fact(shown, id);
    return value === undefined || value === null
      ? []
      : [{ label: [muted(label)], body: [isText(value) ? value : [value]] }];
  });
  return [...stated, ...copies];
}

function isText(value: Inline | Text): value is Text {
  return Array.isArray(value);
}

function citationsOf({ refs: cited }: { readonly refs: readonly Citation[] }, { id }: Reference): readonly Citation[] {
  return cited.filter(({ ref }) => ref === id);
}

/** The keys that a reference supports, and the locator and quotation that an entry takes from it. */
function taken({ locator, quote, translation, for: keys }: Citation, shown: Reference): Text[] {
  return [
    ...(keys === undefined ? [] : [[muted(`for ${keys.join(', ')}`)]]),
    ...(locator === undefined ? [] : [[muted(`at ${locator}`)]]),
    ...(quote === undefined ? [] : [quotation(quote, translation, shown)]),
  ];
}
