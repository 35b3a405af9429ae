import { bibliographic } from './bibliography.js';
import { count, date, marks } from './prose.js';
import type { ClaimRecord, SourceRecord, TraceRecord } from './trace.js';
import type { Block, Inline, Node, Text } from './view.js';

/** The record as a person reads it: down from a claim to its sources, up from a source or a name to its claims. */
export function traceTree(record: TraceRecord): Block[] {
  const { kind, id, file, line, section, citationNeeded, note, source } = record;
  const place: Inline[] = [{ text: `${kindNames[kind]} ${id}, ${file}:${line}`, style: 'muted' }];
  if (section) place.push({ text: `, in “${section.title}”`, style: 'muted' });
  const head: Text[] = source ? bibliographic(source) : [titleOf(record)];
  const root: Node = {
    body: [
      ...head,
      ...(source ? rest(source) : []),
      place,
      ...parties(record),
      ...(note === undefined ? [] : [[note]]),
    ],
    children: kind === 'statement' || kind === 'event' ? sourcesOf(record) : dependents(record, file),
  };
  const flagged = citationNeeded ? [{ text: '[citation needed]', style: 'warning' as const }] : undefined;
  return [{ kind: 'tree', root: flagged ? { ...root, body: [...root.body, flagged] } : root }];
}

const kindNames = {
  statement: 'statement',
  event: 'event',
  reference: 'reference',
  person: 'person',
  organization: 'organisation',
} as const satisfies Record<TraceRecord['kind'], string>;

function titleOf({ text, date: when, status }: TraceRecord): Text {
  return [
    ...(when === undefined ? [] : [date(when), ' ']),
    { text, style: 'strong' },
    ...(status === undefined ? [] : marks({ refs: [], status })),
  ];
}

function parties({ people = [], organizations = [] }: TraceRecord): Text[] {
  const names = [...people, ...organizations].map(({ name }) => name);
  return names.length === 0 ? [] : [[{ text: 'names ', style: 'muted' }, names.join(', ')]];
}

function sourcesOf({ sources }: TraceRecord): Node[] {
  if (sources.length === 0) return [leaf([{ text: 'No source is given.', style: 'warning' }])];
  return sources.map(({ number, source, locator, quote, translation }) => ({
    body: [...numbered(number, bibliographic(source)), ...taken({ locator, quote, translation }), ...rest(source)],
    children: originsOf(source),
  }));
}

function numbered(number: number, [first = [], ...others]: readonly Text[]): Text[] {
  return [[{ text: `[${number}]`, style: 'citation' }, ' ', ...first], ...others];
}

/** What a bibliography leaves out: where a copy is kept. */
function rest({ archive, files, type, language }: SourceRecord): Text[] {
  const facts = [type, ...(language === undefined ? [] : [`language ${language}`])];
  return [
    [{ text: facts.join(', '), style: 'muted' }],
    ...(archive?.date === undefined ? [] : [[{ text: 'archived ', style: 'muted' as const }, date(archive.date)]]),
    ...files.map(
      ({ path, sha256 }): Text => [
        { text: 'saved as ', style: 'muted' },
        path,
        ...(sha256 === undefined ? [] : [{ text: ` (SHA-256 ${sha256})`, style: 'muted' as const }]),
      ],
    ),
  ];
}

function taken({
  locator,
  quote,
  translation,
}: { [key in 'locator' | 'quote' | 'translation']: string | undefined }): Text[] {
  return [
    ...(locator === undefined ? [] : [[{ text: 'at ', style: 'muted' as const }, locator]]),
    ...(quote === undefined ? [] : [[`“${quote}”${translation === undefined ? '' : ` (“${translation}”)`}`]]),
  ];
}

/** Each origin under the one that repeats it. */
function originsOf({ origins }: SourceRecord): Node[] {
  return origins.reduceRight<Node[]>((below, { kind, name, number }) => {
    const repeated: Text = [
      { text: 'repeats the account of ', style: 'muted' },
      kind === 'reference' ? `[${number}] “${name}”` : name,
    ];
    return [{ body: [repeated], children: below }];
  }, []);
}

function dependents({ kind, source, claims, references }: TraceRecord, file: string): Node[] {
  const [statements, events] = [
    claims.filter((claim) => claim.kind === 'statement'),
    claims.filter((claim) => claim.kind === 'event'),
  ];
  const verb = kind === 'reference' ? 'Cited by' : 'Named by';
  const group = (title: string, children: readonly Node[]): Node[] =>
    children.length === 0 ? [] : [{ body: [[{ text: title, style: 'title' }]], children }];
  const related = (relation: 'published' | 'repeats', title: string) => {
    const found = references.filter((reference) => reference.relation === relation);
    const nodes = found.map((reference) => ({
      body: numbered(reference.number, bibliographic(reference)),
      children: reference.claims.map((claim) => claimNode(claim, file, false)),
    }));
    return group(`${title} ${count(nodes.length, 'reference')}`, nodes);
  };
  const cites = kind !== 'reference';
  const nodes = [
    ...(source ? originsOf(source) : []),
    ...related('published', 'Publishes'),
    ...related('repeats', 'Its account is repeated by'),
    ...group(
      `${verb} ${count(statements.length, 'statement')}`,
      statements.map((claim) => claimNode(claim, file, cites)),
    ),
    ...group(
      `${verb} ${count(events.length, 'event')}`,
      events.map((claim) => claimNode(claim, file, cites)),
    ),
  ];
  return nodes.length > 0 ? nodes : [leaf([{ text: 'Nothing rests on it.', style: 'warning' }])];
}

function claimNode(
  { id, line, date: when, text, status, citationNeeded = false, refs }: ClaimRecord,
  file: string,
  cites: boolean,
): Node {
  return {
    body: [
      [
        ...(when === undefined ? [] : [date(when), ' ']),
        text,
        ...marks({ refs: cites ? refs : [], status, citationNeeded }),
      ],
      ...(cites ? [] : refs.flatMap(({ locator, quote, translation }) => taken({ locator, quote, translation }))),
      [{ text: `${id}, ${file}:${line}`, style: 'muted' }],
    ],
    children: [],
  };
}

function leaf(text: Text): Node {
  return { body: [text], children: [] };
}
