import { compareDates } from '../../../dates/compare.js';
import { defined } from '../../../defined.js';
import type { Citation, Claim, Dossier, Event, Reference, Statement } from '../../../dossier/model/dossier.js';
import { originsOf } from '../../../dossier/model/origins.js';
import { partiesOf } from '../../../dossier/model/participants.js';
import { type EntryWith, entriesWith, type KindedEntry } from '../../../dossier/parts/entries-by-kind.js';
import type { PartyKind } from '../../../dossier/parts/fields/field.js';
import { disputesOf } from '../../../dossier/parts/points-in-dispute.js';
import { getOrInsert } from '../../../get-or-insert.js';
import { indexById } from '../../../index-by-id.js';
import { bibliographyRecord } from '../../blocks/bibliography.js';
import { copyRecord } from '../../blocks/saved-copies.js';
import { aboutRecords, citationRecords, standInRecords } from '../../record-parts.js';
import { type ClaimRecord, relatedKinds, type SourceRecord, type TraceRecord } from './record.js';
import { titlesOf } from './titles.js';

type RelatedEntry = EntryWith<'refs' | PartyKind>;

/** Follows the links of one dossier: from claims to their sources, and from sources and names to claims. */
export class Tracer {
  readonly #dossier: Dossier;
  readonly #references: ReadonlyMap<string, Reference>;
  /** The entries that can cite a reference or name a party, kind by kind, each by date. */
  readonly #entries: readonly RelatedEntry[];
  #citing: ReadonlyMap<string, readonly RelatedEntry[]> | undefined;
  readonly #cite: ReturnType<typeof citationRecords>;
  readonly #titleOf: ReturnType<typeof titlesOf>;
  readonly about: ReturnType<typeof aboutRecords>;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#references = indexById(dossier.references);
    const entries = entriesWith(dossier, 'refs', 'people', 'organizations');
    this.#entries = relatedKinds.flatMap(({ name }) => byDate(entries.filter(({ kind }) => kind === name)));
    this.#cite = citationRecords(dossier);
    this.#titleOf = titlesOf(dossier);
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
      files: found.files.map(copyRecord),
      origins: this.#origins(found),
    };
  }

  /** The entries that cite a reference, each with its locator and quotation. */
  citing(id: string): ClaimRecord[] {
    this.#citing ??= byReference(this.#entries);
    return (this.#citing.get(id) ?? []).map((entry) => {
      const { standIns: _, ...record } = this.#record(entry, ({ ref }) => ref === id);
      return record;
    });
  }

  /** The claims about one thing, each with its sources. */
  competing(thing: string | undefined, but?: object): TraceRecord['competing'] {
    if (thing === undefined) return [];
    const claims = disputesOf(this.#dossier).get(thing)?.claims ?? [];
    const entries = new Map(this.#entries.map((entry) => [entry.item, entry]));
    return claims.flatMap((claim) => {
      const entry = claim === but ? undefined : entries.get(claim);
      return entry ? [{ ...this.#record(entry), status: claim.status, sources: this.sources(claim.refs) }] : [];
    });
  }

  naming(kind: PartyKind, id: string): ClaimRecord[] {
    const isNamed = ({ item }: RelatedEntry) =>
      'people' in item && partiesOf(kind, item).some((party) => party.id === id);
    return this.#entries.filter(isNamed).map((entry) => this.#record(entry));
  }

  at(place: string): ClaimRecord[] {
    const isThere = ({ item }: RelatedEntry) => 'place' in item && item.place?.id === place;
    return this.#entries.filter(isThere).map((entry) => this.#record(entry));
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

  #record(entry: RelatedEntry, isWanted: (citation: Citation) => boolean = () => true): ClaimRecord {
    const { kind, item } = entry;
    const { refs = [], standIns = [], status }: Partial<Claim> = item;
    return {
      kind,
      id: item.id,
      line: item.line,
      ...this.wording(entry),
      status,
      ...this.about(item),
      refs: this.#cite(refs.filter(isWanted)),
      ...standInRecords({ standIns }),
    };
  }

  /** The text of an entry, or its title. */
  wording(entry: KindedEntry) {
    const { date, title, text, citationNeeded }: Partial<Statement & Omit<Event, 'kind'>> = entry.item;
    const label = (): string =>
      (entry.kind === 'measure' ? undefined : entry.part.kind.label?.(entry.item)) ?? this.#titleOf(entry);
    return defined({
      date: date?.edtf,
      title: title ?? (text === undefined ? label() : undefined),
      text,
      citationNeeded,
    });
  }

  #origins(from: Reference): SourceRecord['origins'] {
    return originsOf(from, this.#references).map((step) => {
      if (step.kind === 'organization') return { kind: step.kind, id: step.id, name: step.name };
      const found = this.#references.get(step.id);
      return { kind: step.kind, id: step.id, name: found?.title ?? step.id, ...(found && { number: found.number }) };
    });
  }
}

function byDate(entries: readonly RelatedEntry[]): RelatedEntry[] {
  return entries.toSorted(({ item: a }, { item: b }) =>
    'date' in a && 'date' in b ? compareDates(a.date, b.date) : 0,
  );
}

function byReference(entries: readonly RelatedEntry[]): ReadonlyMap<string, readonly RelatedEntry[]> {
  const index = new Map<string, RelatedEntry[]>();
  for (const entry of entries) {
    const { refs = [] }: Partial<Claim> = entry.item;
    for (const ref of new Set(refs.map((cited) => cited.ref))) {
      getOrInsert(index, ref, () => []).push(entry);
    }
  }
  return index;
}
