import * as v from 'valibot';
import { compareDates } from '../../../dates/compare.js';
import { defined } from '../../../defined.js';
import { disputesOf } from '../../../dossier/model/disputes.js';
import {
  allStatements,
  type Citation,
  type Dossier,
  type Event,
  type Reference,
  type Statement,
} from '../../../dossier/model/dossier.js';
import { originsOf } from '../../../dossier/model/origins.js';
import { bibliography, bibliographyRecord } from '../../blocks/bibliography.js';
import {
  about,
  aboutRecords,
  caseId,
  citation,
  citationRecords,
  edtf,
  named,
  namedRecords,
  status,
} from '../../blocks/records.js';
import type { View } from '../../blocks/view.js';
import { idAlone, type PrintId } from '../../definition.js';
import type { Target } from './target.js';
import { traceTree } from './tree.js';

const line = v.pipe(v.number(), v.description('Line of the file, from 1'));

const origin = v.object({
  kind: v.picklist(['reference', 'organization']),
  id: v.nullable(v.string()),
  name: v.pipe(v.string(), v.description('Name of the organisation, or title of the reference')),
  number: v.optional(v.number()),
});

const source = v.object({
  ...bibliography,
  line,
  files: v.array(v.object({ path: v.string(), sha256: v.optional(v.string()) })),
  origins: v.pipe(v.array(origin), v.description('Whose account it repeats, and whose that one repeats, to the first')),
});

const claim = v.object({
  kind: v.picklist(['statement', 'event']),
  id: v.string(),
  line,
  date: v.optional(edtf),
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  status,
  citationNeeded: v.optional(v.boolean()),
  about: v.optional(about),
  refs: v.array(citation),
});

const sources = v.array(v.object({ ...citation.entries, source }));

const dependent = v.object({
  relation: v.pipe(v.picklist(['published', 'repeats']), v.description('Published by it, or repeating its account')),
  ...source.entries,
  claims: v.array(claim),
});

export const traceSchema = v.object({
  case: caseId,
  kind: v.picklist(['statement', 'event', 'reference', 'person', 'organization', 'dispute']),
  id: v.string(),
  file: v.string(),
  line,
  name: v.optional(v.pipe(v.string(), v.description('Of a person or an organisation'))),
  title: v.optional(v.pipe(v.string(), v.description('Of an event or a reference'))),
  text: v.optional(v.pipe(v.string(), v.description('Of a statement, or of an event that has one'))),
  date: v.optional(edtf),
  section: v.optional(v.object({ id: v.string(), title: v.string() })),
  status: v.optional(status),
  citationNeeded: v.optional(v.boolean()),
  about: v.optional(about),
  people: v.optional(v.array(named)),
  organizations: v.optional(v.array(named)),
  note: v.optional(v.string()),
  source: v.optional(v.pipe(source, v.description('Of a reference: itself in full'))),
  sources: v.pipe(sources, v.description('Of a claim: each citation with its reference in full')),
  competing: v.pipe(
    v.array(v.object({ ...claim.entries, sources })),
    v.description('Of a claim, those that are about the same thing; of a dispute, all of its claims'),
  ),
  claims: v.pipe(v.array(claim), v.description('Of a reference, those that cite it; of a name, those that name it')),
  references: v.pipe(
    v.array(dependent),
    v.description('References that rest on it, each with the claims that cite it'),
  ),
});

export type TraceRecord = v.InferOutput<typeof traceSchema>;
export type SourceRecord = v.InferOutput<typeof source>;
export type DependentRecord = v.InferOutput<typeof dependent>;
export type ClaimRecord = v.InferOutput<typeof claim>;

/** A claim down to its sources and their origins; a reference or a name up to all that rests on it. */
export function viewTrace(targets: readonly Target[], id: PrintId = idAlone): View<TraceRecord> {
  const records = targets.map(traceRecord);
  return {
    name: 'trace',
    fields: Object.keys(traceSchema.entries),
    records,
    blocks: records.flatMap((record) => traceTree(record, id)),
  };
}

function traceRecord(target: Target): TraceRecord {
  const { dossier, kind, item } = target;
  const tracer = new Tracer(dossier);
  const base = { case: dossier.id, kind, id: item.id, file: dossier.file, line: item.line };
  const note = 'note' in item && item.note !== undefined && { note: item.note };
  switch (target.kind) {
    case 'statement':
    case 'event':
      return {
        ...base,
        ...wording(target.item),
        ...(target.kind === 'statement' && { section: { id: target.section.id, title: target.section.title } }),
        status: target.item.status,
        ...tracer.about(target.item),
        people: namedRecords(target.item.people),
        organizations: namedRecords(target.item.organizations),
        ...note,
        sources: tracer.sources(target.item.refs),
        competing: tracer.competing(target.item.about, target.item),
        claims: [],
        references: [],
      };
    case 'reference':
      return {
        ...base,
        title: target.item.title,
        ...note,
        source: tracer.source(target.item),
        sources: [],
        competing: [],
        claims: tracer.citing(item.id),
        references: tracer.repeating('reference', item.id),
      };
    case 'person':
      return {
        ...base,
        name: target.item.name,
        ...note,
        sources: [],
        competing: [],
        claims: tracer.naming('people', item.id),
        references: [],
      };
    case 'organization':
      return {
        ...base,
        name: target.item.name,
        ...note,
        sources: [],
        competing: [],
        claims: tracer.naming('organizations', item.id),
        references: [...tracer.published(item.id), ...tracer.repeating('organization', item.id)],
      };
    case 'dispute':
      return { ...base, sources: [], competing: tracer.competing(item.id), claims: [], references: [] };
  }
}

function wording(claim: Statement | Event) {
  if (!('title' in claim)) return { text: claim.text, citationNeeded: claim.citationNeeded };
  return { date: claim.date.edtf, title: claim.title, ...defined({ text: claim.text }) };
}

class Tracer {
  readonly #dossier: Dossier;
  readonly #references: ReadonlyMap<string, Reference>;
  /** Statements, then events in order. */
  readonly #claims: readonly (Statement | Event)[];
  #citing: ReadonlyMap<string, readonly (Statement | Event)[]> | undefined;
  readonly #cite: ReturnType<typeof citationRecords>;
  readonly about: ReturnType<typeof aboutRecords>;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#references = new Map(dossier.references.map((reference) => [reference.id, reference]));
    const events = dossier.timeline.toSorted((a, b) => compareDates(a.date, b.date));
    this.#claims = [...allStatements(dossier), ...events];
    this.#cite = citationRecords(dossier);
    this.about = aboutRecords(dossier);
  }

  sources(refs: readonly Citation[]): TraceRecord['sources'] {
    return refs.flatMap((cited) => {
      const found = this.#references.get(cited.ref);
      return found ? this.#cite([cited]).map((record) => ({ ...record, source: this.source(found) })) : [];
    });
  }

  source(found: Reference): SourceRecord {
    return {
      ...bibliographyRecord(found),
      line: found.line,
      files: found.files.map((file) => ({ ...file })),
      origins: this.#origins(found),
    };
  }

  /** Statements, then events, that cite a reference, with what they take from it. */
  citing(id: string): ClaimRecord[] {
    this.#citing ??= byReference(this.#claims);
    return (this.#citing.get(id) ?? []).map((claim) => this.#claim(claim, ({ ref }) => ref === id));
  }

  /** What other claims say of a thing, each with its sources. */
  competing(thing: string | undefined, but?: Statement | Event): TraceRecord['competing'] {
    if (thing === undefined) return [];
    const claims = disputesOf(this.#dossier).get(thing)?.claims ?? [];
    return claims
      .filter((claim) => claim !== but)
      .map((claim) => ({ ...this.#claim(claim), sources: this.sources(claim.refs) }));
  }

  naming(field: 'people' | 'organizations', id: string): ClaimRecord[] {
    return this.#claims
      .filter((claim) => claim[field].some((party) => party.id === id))
      .map((claim) => this.#claim(claim));
  }

  published(id: string): TraceRecord['references'] {
    return this.#dossier.references
      .filter(({ publisher }) => publisher?.id === id)
      .map((found) => ({ relation: 'published', ...this.source(found), claims: this.citing(found.id) }));
  }

  repeating(kind: 'reference' | 'organization', id: string): TraceRecord['references'] {
    return this.#dossier.references
      .filter(({ origin }) => origin?.kind === kind && origin.id === id)
      .map((found) => ({ relation: 'repeats', ...this.source(found), claims: this.citing(found.id) }));
  }

  #claim(found: Statement | Event, keeps: (citation: Citation) => boolean = () => true): ClaimRecord {
    return {
      kind: 'title' in found ? 'event' : 'statement',
      id: found.id,
      line: found.line,
      ...wording(found),
      status: found.status,
      ...this.about(found),
      refs: this.#cite(found.refs.filter(keeps)),
    };
  }

  #origins(from: Reference): SourceRecord['origins'] {
    return originsOf(from, this.#references).map((step) => {
      if (step.kind === 'organization') return { kind: step.kind, id: step.id, name: step.name };
      const found = this.#references.get(step.id);
      return { kind: step.kind, id: step.id, name: found?.title ?? step.id, ...(found && { number: found.number }) };
    });
  }
}

function byReference(claims: readonly (Statement | Event)[]): ReadonlyMap<string, readonly (Statement | Event)[]> {
  const index = new Map<string, (Statement | Event)[]>();
  for (const claim of claims) {
    for (const ref of new Set(claim.refs.map((cited) => cited.ref))) {
      const citing = index.get(ref);
      if (citing) citing.push(claim);
      else index.set(ref, [claim]);
    }
  }
  return index;
}
