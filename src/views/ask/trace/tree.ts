import { printDate } from '../../../dates/print.js';
import { nounsByKind } from '../../../dossier/parts/entries-by-kind.js';
import { english } from '../../../languages/english.js';
import { entryAnchor, linked } from '../../blocks/anchors.js';
import { bibliographic } from '../../blocks/bibliography.js';
import { printDuration } from '../../blocks/measure-times.js';
import { count, date, listed, marks, quotation } from '../../blocks/prose.js';
import type { Addressed } from '../../blocks/quoted-address.js';
import { printRight } from '../../blocks/rights.js';
import { copyInFull } from '../../blocks/saved-copies.js';
import { sideBySide } from '../../blocks/side-by-side.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Block, Node, Run, Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import { linkTexts, type Where } from './link-texts.js';
import { type ClaimRecord, type DependentRecord, relatedKinds, type SourceRecord, type TraceRecord } from './record.js';

/** Whether words link to an entry, or are what links to it lead to. */
type Anchor = Pick<Run, 'id'> | Pick<Run, 'to'>;

/** A trace as a tree: from a claim down to its sources, or from a source or party up to its claims. */
export function traceTree(record: TraceRecord, printId: PrintId): Block[] {
  const where: Where = { file: record.file, id: (own) => printId(record.case, own) };
  if (record.kind === 'dispute') {
    const anchor = entryAnchor('dispute', record.id);
    return [aboutHeading(record.title ?? record.id, { id: anchor }), competing(record.competing, where)];
  }
  const { about, competing: others } = record;
  if (about === undefined || others.length === 0) return [tree(record, where)];
  return [
    tree(record, where),
    aboutHeading(about.title, { to: entryAnchor('dispute', about.id) }),
    competing([record, ...others], where),
  ];
}

type CompetingClaim = Pick<
  TraceRecord,
  'kind' | 'id' | 'line' | 'about' | 'date' | 'title' | 'text' | 'status' | 'sources' | 'standIns'
>;

/** The claims about one point, each with its sources and status. */
function competing(claims: readonly CompetingClaim[], where: Where): Block {
  const rows = claims.map(
    ({ kind, id, line, about, date: when, title, text, status = 'reported', sources: cited, standIns = [] }) => ({
      value: about?.value ?? (when === undefined ? undefined : printDate(when)),
      claim: [linked(title ?? text ?? '', kind, id), ' ', ...muted(`(${where.id(id)}, ${where.file}:${line})`)],
      status,
      sources: [
        ...cited.map(({ number, locator, source }) => [
          linked(`[${number}]`, 'reference', source.id),
          ' ',
          ...account(source),
          ...(locator === undefined ? [] : [`, ${locator}`]),
        ]),
        ...standIns.map((standIn) => [standIn]),
      ],
    }),
  );
  return sideBySide()(rows);
}

function aboutHeading(point: string, anchor: Anchor): Block {
  return { kind: 'heading', level: 2, text: [{ text: `Claims about: ${point}`, style: 'title', ...anchor }] };
}

/** The account that a source repeats: the first of its chain of origins, or the source itself. */
function account({ title, publisher, origins }: SourceRecord): Text {
  const name = publisher ? linked(publisher.name, 'organization', publisher.id) : `“${title}”`;
  const first = origins.at(-1);
  if (first === undefined) return [name];
  const repeated = first.kind === 'reference' ? `[${first.number}]` : first.name;
  return [name, ', repeating ', linked(repeated, first.kind, first.id)];
}

function tree(record: TraceRecord, where: Where): Block {
  const { kind, id, line, section, people = [], organizations = [], links = [], note, source } = record;
  const named = [
    ...people.map(({ id: own, name }) => linked(name, 'person', own)),
    ...organizations.map(({ id: own, name }) => linked(name, 'organization', own)),
  ];
  const anchor = { id: entryAnchor(kind, id) };
  const root: Node = {
    body: [
      ...(source ? sourceText(source, anchor) : wording(record, anchor)),
      [
        ...muted(`${nouns[kind]} ${where.id(id)}, ${where.file}:${line}`),
        ...(section === undefined
          ? []
          : [...muted(', in '), linked({ text: `“${section.title}”`, style: 'muted' }, 'section', section.id)]),
      ],
      ...(named.length === 0 ? [] : [[...muted('names '), ...listed(named)]]),
      ...linkTexts(links, where),
      ...stated(record),
      ...(note === undefined ? [] : [[...muted('note '), note.trim()]]),
    ],
    children:
      record.status !== undefined
        ? sources(record, where)
        : [
            ...(record.sources.length === 0 ? [] : group('Sources', sources(record, where))),
            ...dependents(record, where),
          ],
  };
  return { kind: 'tree', root };
}

/**
 * What only some kinds of entries state: the law of a charge, what a measure was, and the rights that were violated.
 */
function stated({ title, law, lasts, amount, basis, rights = [], sources: cited }: TraceRecord): Text[] {
  const said = (word: string, text: string | undefined): Text[] =>
    text === undefined ? [] : [[...muted(`${word} `), text]];
  return [
    ...said('under', law === title ? undefined : law),
    ...said('ordered for', lasts === undefined ? undefined : printDuration(lasts)),
    ...said('amount', amount),
    ...said('legal basis', basis),
    ...rights.map(({ right, refs }): Text => [...muted('said to violate '), printRight(right), ...saying(refs, cited)]),
  ];
}

/** The sources that report the violation of a right, if not all do. */
function saying(refs: readonly string[] | undefined, cited: TraceRecord['sources']): Text {
  if (refs === undefined) return [];
  const numbers = cited.filter(({ source }) => refs.includes(source.id));
  return [
    ...muted(', by '),
    ...listed(numbers.map(({ number, source }) => linked(`[${number}]`, 'reference', source.id))),
  ];
}

const nouns: Readonly<Record<TraceRecord['kind'], string>> = nounsByKind;

type Wording = Partial<Pick<TraceRecord, 'about' | 'date' | 'name' | 'title' | 'text' | 'status' | 'citationNeeded'>>;

/** The text of a claim, or a name. Its first words link to the entry, or are what links to it lead to. */
function wording(
  { about, date: when, name, title, text, status = 'reported', citationNeeded = false }: Wording,
  anchor: Anchor,
): Text[] {
  const first = name ?? title ?? text ?? '';
  const head: Text = [
    ...(when === undefined ? [] : [date(when), ' ']),
    { text: first.trim(), style: 'strong', ...anchor },
    ...marks({ refs: [], status, citationNeeded, ...(about && { about }) }),
  ];
  return text === undefined || text === first ? [head] : [head, [text.trim()]];
}

function sources({ sources: cited, standIns = [] }: TraceRecord, where: Where): Node[] {
  if (cited.length + standIns.length === 0) return [warning('No source shown.')];
  const listed = cited.map(({ source, ...citation }) => {
    const [head = [], ...others] = sourceText(source, linkTo(source));
    return { body: [head, ...taken(citation, source), ...others, place(source, where)], children: origins(source) };
  });
  return [...listed, ...standIns.map((standIn) => ({ body: [[standIn]], children: [] }))];
}

/** How a link leads to a reference. */
function linkTo({ id }: SourceRecord): Anchor {
  return { to: entryAnchor('reference', id) };
}

/** A reference with its number, and with the fields that a citation list omits. */
function sourceText(source: SourceRecord, anchor: Anchor): Text[] {
  const { number, type, language, archive, files } = source;
  const [head = [], ...addresses] = bibliographic(source);
  return [
    [{ text: `[${number}]`, style: 'citation', ...anchor }, ' ', ...head],
    ...addresses,
    ...(archive?.date === undefined ? [] : [[...muted('archived '), date(archive.date)]]),
    ...files.flatMap((copy) => copyInFull(copy, english)),
    muted([type, ...(language === undefined ? [] : [`language ${language}`])].join(', ')),
  ];
}

/** The locator and quotation of a citation, and the keys that it supports. */
function taken({ locator, quote, translation, for: keys }: CitationRecord, source: Addressed = {}): Text[] {
  return [
    ...(keys === undefined ? [] : [[...muted('for '), ...listed(keys)]]),
    ...(locator === undefined ? [] : [[...muted('at '), locator]]),
    ...(quote === undefined ? [] : [quotation(quote, translation, source)]),
  ];
}

/**
 * The number of origins that are indented under one another. The rest share one column, so that their text has room.
 */
const deepest = 8;

/** Nest each origin under the reference that repeats it. */
function origins({ origins: chain }: SourceRecord): Node[] {
  const body = ({ kind, id, name, number }: (typeof chain)[number]): Text[] => {
    const account =
      kind === 'reference'
        ? [linked(`[${number}]`, kind, id), ' ', linked(`“${name}”`, kind, id)]
        : [linked(name, kind, id)];
    return [[...muted('repeats the account of '), ...account]];
  };
  return chain.slice(0, deepest).reduceRight<Node[]>(
    (below, origin) => [{ body: body(origin), children: below }],
    chain.slice(deepest).map((origin) => ({ body: body(origin), children: [] })),
  );
}

function dependents({ kind, source, claims, references }: TraceRecord, where: Where): Node[] {
  const related = (relation: DependentRecord['relation'], title: string) => {
    const found = references.filter((reference) => reference.relation === relation);
    return group(
      `${title} ${count(found.length, 'reference')}`,
      found.map((reference) => {
        const [head = []] = sourceText(reference, linkTo(reference));
        return {
          body: [head, place(reference, where)],
          children: reference.claims.map((found) => citing(found, where)),
        };
      }),
    );
  };
  const [verb, node] = kind === 'reference' ? (['Cited', citing] as const) : (['Named', naming] as const);
  const resting = relatedKinds.flatMap(({ name, words }) => {
    const found = claims.filter((claim) => claim.kind === name);
    return group(
      `${verb} by ${count(found.length, ...words)}`,
      found.map((claim) => node(claim, where)),
    );
  });
  const nodes = [
    ...(source ? origins(source) : []),
    ...related('published', 'Publishes'),
    ...related('repeats', 'Repeated by'),
    ...resting,
  ];
  return nodes.length > 0 ? nodes : [warning(`No claim ${kind === 'reference' ? 'cites' : 'names'} it.`)];
}

function group(title: string, children: readonly Node[]): Node[] {
  return children.length === 0 ? [] : [{ body: [[{ text: title, style: 'title' }]], children }];
}

/** A claim under the reference that it cites. */
function citing(claim: ClaimRecord, where: Where): Node {
  return {
    body: [
      ...wording(claim, { to: entryAnchor(claim.kind, claim.id) }),
      ...claim.refs.flatMap((one) => taken(one)),
      place(claim, where),
    ],
    children: [],
  };
}

/** A claim under the person or organisation that it names. */
function naming(claim: ClaimRecord, where: Where): Node {
  const [head = [], ...others] = wording(claim, { to: entryAnchor(claim.kind, claim.id) });
  const cited = marks({ ...claim, status: 'reported', citationNeeded: false, about: undefined });
  return { body: [[...head, ...cited], ...others, place(claim, where)], children: [] };
}

function place({ id, line }: { readonly id: string; readonly line: number }, where: Where): Text {
  return muted(`${where.id(id)}, ${where.file}:${line}`);
}

function muted(text: string): Text {
  return [{ text, style: 'muted' }];
}

function warning(text: string): Node {
  return { body: [[{ text, style: 'warning' }]], children: [] };
}
