import * as v from 'valibot';
import { variations } from '../../copies/compared.js';
import type { Place } from '../../copies/passage.js';
import type { Lookup, Piece } from '../../copies/quote-finder.js';
import { defined } from '../../defined.js';
import type { Citation, Dossier, SavedFile } from '../../dossier/model/dossier.js';
import { type EntryWith, entriesWith, kindsWith } from '../../dossier/parts/entries-by-kind.js';
import { entryAnchor } from '../blocks/anchors.js';
import { count, entryList, enumerated, muted, paragraph } from '../blocks/prose.js';
import { caseId } from '../record-parts.js';
import type { Block, Entry, Inline, Style, Text } from '../view.js';
import { noFacets, type PrintId, type ViewDefinition } from '../view-definition.js';

/**
 * What became of the quotation of a citation. The copy may be one that nobody can read, or that is not as it was
 * recorded; there may be no copy, or no quotation.
 */
export const quoteStates = [
  'found',
  'differs',
  'not-found',
  'unreadable',
  'broken-copy',
  'no-copy',
  'no-quotation',
] as const;
export type QuoteState = (typeof quoteStates)[number];

const place = v.object({
  page: v.optional(v.pipe(v.number(), v.description('Page, from 1, as a program counts them'))),
  paragraph: v.optional(v.pipe(v.number(), v.description('Paragraph that is not empty, from 1'))),
  anchor: v.optional(v.pipe(v.string(), v.description('Id of the nearest element of a web page'))),
});
const pieces = v.array(v.object({ text: v.string(), same: v.boolean() }));

const schema = v.object({
  case: caseId,
  id: v.pipe(v.string(), v.description('Id of the reference')),
  kind: v.picklist(kindsWith('refs').map(({ name }) => name)),
  claim: v.pipe(v.string(), v.description('Id of the claim or other entry that cites the reference')),
  quote: v.optional(v.string()),
  state: v.picklist(quoteStates),
  path: v.optional(v.pipe(v.string(), v.description('Path of the copy in the folder of the case file'))),
  reason: v.optional(v.pipe(v.string(), v.description('Why, in words, if the state does not say it'))),
  places: v.optional(v.pipe(v.array(place), v.description('Where the quotation, or each of its parts, begins'))),
  but: v.optional(v.pipe(v.array(v.picklist(variations)), v.description('Differences that change no word'))),
  nearest: v.optional(
    v.pipe(
      v.object({ quoted: pieces, source: pieces }),
      v.description('The quotation and the nearest passage of the copy, in pieces that are the same or differ'),
    ),
  ),
  file: v.pipe(v.string(), v.description('Path of the case file')),
  line: v.pipe(v.number(), v.description('Line of the entry in the case file, from 1')),
});

export type QuoteRecord = v.InferOutput<typeof schema>;

/** A citation, and the copies of what it cites. */
export interface CitedCopies {
  readonly case: string;
  /** The name of the case file. */
  readonly file: string;
  readonly kind: EntryWith<'refs'>['kind'];
  readonly claim: string;
  readonly line: number;
  readonly citation: Citation;
  readonly copies: readonly SavedFile[];
}

/** What was found of a quotation in one copy. */
export type QuoteOutcome =
  | Lookup
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'broken-copy'; readonly reason: string };

/** A citation with what was found in the copy that has most of its quotation, if there is one. */
export interface ComparedCitation extends CitedCopies {
  readonly best?: { readonly path: string; readonly outcome: QuoteOutcome };
}

/** Every citation of a dossier. */
export function citationsOf(dossier: Dossier): CitedCopies[] {
  const copies = new Map(dossier.references.map(({ id, files }) => [id, files]));
  return entriesWith(dossier, 'refs').flatMap(({ kind, item }) =>
    item.refs.map((citation) => ({
      case: dossier.id,
      file: dossier.file,
      kind,
      claim: item.id,
      line: item.line,
      citation,
      copies: copies.get(citation.ref) ?? [],
    })),
  );
}

/** Whether a citation was compared and is not as the copy has it. */
export function isWrong(compared: ComparedCitation): boolean {
  return ['differs', 'not-found', 'broken-copy'].includes(stateOf(compared));
}

/** The view `quotes`: whether each quotation is in the saved copy of its source. */
export const quotes: ViewDefinition<QuoteRecord, readonly ComparedCitation[]> = {
  name: 'quotes',
  words: ['citation', 'citations'],
  filters: [],
  schema,
  items: (citations) => citations.map((one) => ({ record: recordOf(one), facets: noFacets })),
  blocks(records, _, id) {
    const compared = records.filter(({ path }) => path !== undefined);
    const notCompared = summary(records, ['no-copy', 'no-quotation']);
    return [
      ...entryList(compared.map((record) => entryOf(record, id))),
      ...(notCompared === '' ? [] : [paragraph(`Not compared: ${notCompared}.`)]),
    ] satisfies Block[];
  },
};

/** The words for each state, and for several citations if they differ. */
const inWords: Readonly<Record<QuoteState, readonly [one: string, many?: string]>> = {
  found: ['found'],
  differs: ['differs', 'differ'],
  'not-found': ['not found'],
  unreadable: ['cannot be read'],
  'broken-copy': ['not looked up, because the copy cannot be used'],
  'no-copy': ['quotation without a saved copy', 'quotations without a saved copy'],
  'no-quotation': ['citation without a quotation', 'citations without a quotation'],
};

/** The number of citations in each state, in words: `3 citations: 2 found, 1 differs`. */
export function summarizeQuotes(citations: readonly ComparedCitation[]): string {
  if (citations.length === 0) return 'No citations.';
  const records = citations.map((one) => ({ state: stateOf(one) }));
  return `${count(records.length, 'citation')}: ${summary(records, quoteStates)}.`;
}

function summary(records: readonly Pick<QuoteRecord, 'state'>[], states: readonly QuoteState[]): string {
  const found = states.flatMap((state) => {
    const number = records.filter((record) => record.state === state).length;
    const [one, many = one] = inWords[state];
    return number === 0 ? [] : [count(number, one, many)];
  });
  return found.join(', ');
}

function stateOf({ best, citation }: ComparedCitation): QuoteState {
  if (citation.quote === undefined) return 'no-quotation';
  return best?.outcome.kind ?? 'no-copy';
}

function recordOf(compared: ComparedCitation): QuoteRecord {
  const { case: caseOfFile, file, kind, claim, line, citation, best } = compared;
  return {
    case: caseOfFile,
    id: citation.ref,
    kind,
    claim,
    ...defined({ quote: citation.quote }),
    state: stateOf(compared),
    ...(best && { path: best.path, ...resultOf(best.outcome) }),
    file,
    line,
  };
}

function resultOf(outcome: QuoteOutcome): Pick<QuoteRecord, 'reason' | 'places' | 'but' | 'nearest'> {
  if ('reason' in outcome) return { reason: outcome.reason };
  if (outcome.kind === 'found')
    return { places: outcome.places.map(placeOf), ...(outcome.but.length > 0 && { but: [...outcome.but] }) };
  if (outcome.kind === 'not-found') return {};
  const { quoted, source } = outcome;
  // Nothing is left of a passage with a withheld name.
  if (source.length === 0)
    return { places: [placeOf(outcome.place)], reason: 'the nearest passage contains a withheld name' };
  return {
    places: [placeOf(outcome.place)],
    nearest: { quoted: quoted.map(pieceOf), source: source.map(pieceOf) },
    // The copy has each part of the quotation, but this one before another.
    ...([...quoted, ...source].every(({ isSame }) => isSame) && { reason: 'its parts are in another order' }),
  };
}

const placeOf = ({ page, paragraph: number, anchor }: Place) => defined({ page, paragraph: number, anchor });
const pieceOf = ({ text, isSame }: Piece) => ({ text, same: isSame });

const styles: Readonly<Record<QuoteState, Style>> = {
  found: 'muted',
  differs: 'error',
  'not-found': 'error',
  unreadable: 'warning',
  'broken-copy': 'error',
  'no-copy': 'warning',
  'no-quotation': 'muted',
};

function entryOf(record: QuoteRecord, print: PrintId): Entry {
  const { case: caseOfFile, id, kind, claim, path = '', state, nearest, quote = '', file, line } = record;
  const outcome: Text = [path, ': ', { text: outcomeInWords(record), style: styles[state] }];
  const asQuoted = nearest ? marked(nearest.quoted, 'removed') : [quote];
  const passage: Text[] = nearest ? [['source: ', ...marked(nearest.source, 'added')]] : [];
  const by: Text = [
    { text: print(caseOfFile, claim), style: 'muted', to: print(caseOfFile, entryAnchor(kind, claim)) },
  ];
  return {
    label: [{ text: print(caseOfFile, id), style: 'muted', to: print(caseOfFile, entryAnchor('reference', id)) }],
    body: [
      outcome,
      ...(state === 'found' ? [] : [['quoted: ', ...asQuoted], ...passage]),
      [...by, muted(`  ${file}:${line}`)],
    ],
  };
}

/** The pieces of a passage, with a style where the quotation and its source differ. */
function marked(passage: readonly { readonly text: string; readonly same: boolean }[], style: Style): Inline[] {
  return passage.map(({ text, same }) => {
    const oneLine = text.replace(/\s+/g, ' ');
    return same ? oneLine : { text: oneLine, style };
  });
}

function outcomeInWords({ state, but = [], places = [], reason }: QuoteRecord): string {
  const where = [...new Set(places.map(placeInWords))].filter((one) => one !== '');
  const at = where.length === 0 ? '' : `, ${where.join(' and ')}`;
  if (state === 'found' && but.length > 0) return `found but for ${enumerated(but)}${at}`;
  return `${inWords[state][0]}${at}${reason === undefined ? '' : `: ${reason}`}`;
}

function placeInWords({ page, paragraph: number, anchor }: NonNullable<QuoteRecord['places']>[number]): string {
  if (page !== undefined) return `page ${page}`;
  if (number === undefined) return '';
  return anchor === undefined ? `paragraph ${number}` : `paragraph ${number} (#${anchor})`;
}
