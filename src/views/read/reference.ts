import type { Citation, Dossier, Reference } from '../../dossier/model/dossier.js';
import { eprintAddress } from '../../dossier/model/eprint.js';
import { authorName } from '../../dossier/names/author-name.js';
import { type EntryWith, entriesWith, kindsWith } from '../../dossier/parts/entries-by-kind.js';
import type { Language } from '../../languages/language.js';
import type { MessageId } from '../../languages/say.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { doiRun } from '../blocks/bibliography.js';
import { claimTitles } from '../blocks/claim-titles.js';
import { countOf, date, heading, muted, quotation } from '../blocks/prose.js';
import { copyInFull, copyRecord } from '../blocks/saved-copies.js';
import { isText } from '../blocks/tell.js';
import type { Block, Entry, Inline, Text } from '../view.js';
import type { ViewDefinition } from '../view-definition.js';
import { type ReferenceRecord, refs } from './refs.js';

/** How the details of a reference are printed: ids, the words around them, and the titles of entries. */
interface Print {
  readonly id: (own: string) => string;
  readonly language: Language;
  readonly titleOf: ReturnType<typeof claimTitles>;
}

/** One reference in full, with every claim that cites it. */
export const reference: ViewDefinition<ReferenceRecord> = {
  ...refs,
  blocks(records, dossier, id, language: Language) {
    const print = { id: (own: string) => id(dossier.id, own), language, titleOf: claimTitles(dossier, language) };
    return dossier.references
      .filter((found) => records.some((record) => record.id === found.id))
      .flatMap((found) => details(found, dossier, print));
  },
};

function details(shown: Reference, dossier: Dossier, print: Print): Block[] {
  const { say } = print.language;
  const citing = entriesWith(dossier, 'refs').filter(({ item }) => citationsOf(item, shown).length > 0);
  const title: Text = [
    { text: `[${shown.number}] `, style: 'citation' },
    { text: shown.title, style: 'title' },
  ];
  return [
    { kind: 'heading', level: 1, text: title, id: entryAnchor('reference', shown.id) },
    { kind: 'entries', items: factsOf(shown, print) },
    ...(citing.length === 0 ? [{ kind: 'paragraph' as const, text: [say('reference.not-cited')] }] : []),
    ...kindsWith('refs').flatMap(({ name, ...kind }): Block[] => {
      const items = citing.filter(({ kind }) => kind === name).map((found) => citingEntry(found, shown, print));
      if (items.length === 0) return [];
      return [
        heading(say('reference.cited-by', { count: countOf(kind, items.length, print.language) }), 2),
        { kind: 'entries', items },
      ];
    }),
  ];
}

function citingEntry(
  { kind, part, item }: EntryWith<'refs'>,
  shown: Reference,
  { id, language, titleOf }: Print,
): Entry {
  const title = linked(titleOf({ kind, id: item.id }, part.kind.title(item).trim()), kind, item.id);
  const cited = citationsOf(item, shown).flatMap((one) => taken(one, shown, language));
  return 'date' in item
    ? { label: [date(item.date.edtf, language)], body: [[title, muted(` (${id(item.id)})`)], ...cited] }
    : { label: [muted(id(item.id))], body: [[title], ...cited] };
}

/** The facts about a reference, by the id of the message that is printed before them. */
type FactName = MessageId extends infer Id
  ? Id extends `reference.field.${infer Name}`
    ? Exclude<Name, 'Copy'>
    : never
  : never;

type Fact = (reference: Reference, print: Print) => Inline | Text | undefined | null;

const facts: Readonly<Record<FactName, Fact>> = {
  Id: ({ id: own }, { id }) => id(own),
  Type: ({ type }, { language }) => language.name('type', type),
  Authors: ({ authors }, { language }) => listOf(authors.map(authorName), language),
  Editors: ({ editors }, { language }) => listOf(editors.map(authorName), language),
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
  Issued: ({ issued }, { language }) => issued && date(issued.edtf, language),
  Accessed: ({ accessed }, { language }) => accessed && date(accessed.edtf, language),
  Language: ({ language }) => language,
  Origin: ({ origin }, { id }) =>
    origin && linked(origin.kind === 'reference' ? id(origin.id) : origin.name, origin.kind, origin.id),
  Address: ({ url }) => url && { text: url, href: url },
  DOI: ({ doi }) => doi && { ...doiRun(doi), text: doi },
  ISBN: ({ isbn }) => isbn,
  Eprint: ({ eprint }) => {
    const href = eprint && eprintAddress(eprint);
    return eprint && { text: eprint, ...(href && { href }) };
  },
  Archive: ({ archive }, { language }) =>
    archive && [
      { text: archive.url, href: archive.url },
      ...(archive.date ? [` (${language.date(archive.date.edtf)})`] : []),
    ],
  Key: ({ key }) => key,
  Tags: ({ tags }, { language }) => listOf(tags, language),
  Note: ({ note }) => note,
};

// The keys of the table are its names.
const factNames = Object.keys(facts) as FactName[];

function listOf(texts: readonly string[], { say }: Language): string | undefined {
  return texts.length === 0 ? undefined : texts.join(say('list.comma'));
}

function factsOf(shown: Reference, print: Print): Entry[] {
  const { language } = print;
  const copies = shown.files.map(copyRecord).map((copy) => ({
    label: [muted(language.say('reference.field.Copy'))],
    body: copyInFull(copy, language),
  }));
  const stated = factNames.flatMap((name) => {
    const value = facts[name](shown, print);
    return value === undefined || value === null
      ? []
      : [{ label: [muted(language.say(`reference.field.${name}`))], body: [isText(value) ? value : [value]] }];
  });
  return [...stated, ...copies];
}

function citationsOf({ refs: cited }: { readonly refs: readonly Citation[] }, { id }: Reference): readonly Citation[] {
  return cited.filter(({ ref }) => ref === id);
}

/** The keys that a reference supports, and the locator and quotation that an entry takes from it. */
function taken({ locator, quote, translation, for: keys }: Citation, shown: Reference, language: Language): Text[] {
  const { say } = language;
  return [
    ...(keys === undefined ? [] : [[muted(say('reference.for', { keys: keys.join(say('list.comma')) }))]]),
    ...(locator === undefined ? [] : [[muted(say('reference.at', { locator }))]]),
    ...(quote === undefined ? [] : [quotation(quote, translation, shown, language)]),
  ];
}
