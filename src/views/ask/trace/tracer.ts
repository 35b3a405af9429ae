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
import { bibliographyRecord } from '../../blocks/bibliography.js';
import { aboutRecords, citationRecords } from '../../blocks/records.js';
import type { ClaimRecord, SourceRecord, TraceRecord } from './record.js';

/** Follows the links of one dossier: from claims to their sources, and from sources and names to claims. */
export class Tracer {
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

  /** The statements, then the events, that cite a reference, each with its locator and quotation. */
  citing(id: string): ClaimRecord[] {
    this.#citing ??= byReference(this.#claims);
    return (this.#citing.get(id) ?? []).map((claim) => this.#claim(claim, ({ ref }) => ref === id));
  }

  /** The claims about one thing, each with its sources. */
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

/** The text of a claim. */
export function wording(claim: Statement | Event) {
  if (!('title' in claim)) return { text: claim.text, citationNeeded: claim.citationNeeded };
  return { date: claim.date.edtf, title: claim.title, ...defined({ text: claim.text }) };
}
