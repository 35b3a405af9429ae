import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import { sourceOf } from '../blocks/bibliography.js';
import { caseOf } from '../blocks/prose.js';
import type { Block, Case, CitedCase, ViewRecord } from '../view.js';
import {
  fieldsOf,
  idAlone,
  idInCase,
  type SelectedView,
  type Selection,
  type ViewDefinition,
} from '../view-definition.js';
import { acrossCases } from './across-cases.js';
import { FilterTest } from './filter-test.js';
import { sorted } from './sort.js';

interface Found<R> {
  /** Absent if neither blocks nor cases are needed, so that memory for the case file is freed at once. */
  readonly dossier: Dossier | undefined;
  readonly record: R;
}

/** Converts case files, one at a time, to selected records. Blocks are made only if a format reads them. */
export class Selecting<R extends ViewRecord> {
  readonly #view: ViewDefinition<R>;
  readonly #selection: Selection;
  readonly #keepsDossiers: boolean;
  readonly #filterTest: FilterTest;
  readonly #found: Found<R>[] = [];
  /** All records, matched or not, if the view joins them: it must count them joined. */
  readonly #all: R[] = [];
  #total = 0;
  #released = 0;
  #case: Case | undefined;
  readonly #languages = new Set<string | undefined>();

  constructor(view: ViewDefinition<R>, selection: Selection, { keepsDossiers = true } = {}) {
    this.#view = view;
    this.#selection = selection;
    this.#keepsDossiers = keepsDossiers;
    this.#filterTest = new FilterTest(selection.filters, view.filters);
  }

  /** Add a case file. Returns true if nothing of further ones would be shown. */
  add(dossier: Dossier): boolean {
    const { gather = (records) => [...records], join } = this.#view;
    this.#case ??= caseOf(dossier);
    const items = this.#view.items(dossier);
    const matches = this.#filterTest.in({ dossier, items });
    const all = items.map(({ record }) => record);
    const chosen = items.filter(({ facets }) => matches(facets)).map(({ record }) => record);
    const kept = gather(chosen, dossier);
    // Not `push(...records)`: a call cannot have a hundred thousand arguments.
    if (join) for (const record of all) this.#all.push(record);
    else this.#total += (chosen.length === all.length ? kept : gather(all, dossier)).length;
    const from = this.#keepsDossiers ? dossier : undefined;
    if (kept.length > 0) this.#languages.add(dossier.language);
    for (const record of kept) this.#found.push({ dossier: from, record });
    const { sort, reverse = false, limit } = this.#selection;
    const isOrdered = sort !== undefined || reverse || join !== undefined;
    return !isOrdered && limit !== undefined && this.#released + this.#found.length >= limit && this.#filterTest.isMet;
  }

  /** Warnings about the filters, for everyone who uses the records. `isSeveral` says that there are several cases. */
  warnings(isSeveral: boolean): string[] {
    return this.#filterTest.warnings(isSeveral);
  }

  /** The language of the cases that have selected records; undefined if they differ, or if none is given. */
  get language(): string | undefined {
    const [first, ...others] = this.#languages;
    return others.length === 0 ? first : undefined;
  }

  /** Return the records selected since the last call, and forget them. */
  release(): readonly R[] {
    const { limit = Number.POSITIVE_INFINITY } = this.#selection;
    const records = this.#found.splice(0).slice(0, limit - this.#released);
    this.#released += records.length;
    return records.map(({ record }) => record);
  }

  /**
   * The view of the selected records. `isSeveral` says that there are several cases, so each must be named. The blocks
   * are in `language`.
   */
  view(isSeveral: boolean, language = english): SelectedView<R> {
    this.#filterTest.check(isSeveral ? 'these case files' : 'this case file');
    const view = this.#view;
    const { sort, reverse = false, limit } = this.#selection;
    const found = view.join ? joined(this.#all, this.#found, view.join) : this.#found;
    const ordered =
      sort === undefined
        ? reverse
          ? found.toReversed()
          : found
        : sorted(found, sort, view, reverse, language.alphabet);
    const shown = ordered.slice(0, limit);
    return {
      name: view.name,
      language,
      words: view.words ?? ['record', 'records'],
      ...(this.#case && !isSeveral && { case: this.#case }),
      total: view.join ? view.join(this.#all, new Set(this.#all)).length : this.#total,
      fields: fieldsOf(view),
      records: shown.map(({ record }) => record),
      get cases() {
        const dossiers = [...new Set(shown.flatMap(({ dossier }) => dossier ?? []))];
        const cases = new Map(dossiers.map((dossier) => [dossier, citedCase(dossier, language)] as const));
        return shown.flatMap(({ dossier }) => (dossier && cases.get(dossier)) ?? []);
      },
      get blocks(): readonly Block[] {
        const kept = shown.flatMap(({ dossier, record }) => (dossier ? [{ dossier, record }] : []));
        const [first] = kept;
        if (first === undefined) return [];
        if (isSeveral && !view.isTable) return acrossCases(view, kept, sort !== undefined || reverse, language);
        const records = kept.map(({ record }) => record);
        const blocks = view.blocks(records, first.dossier, isSeveral ? idInCase : idAlone, language);
        return [...blocks, ...(view.sources?.(records, first.dossier, language) ?? [])];
      },
    };
  }
}

function citedCase(dossier: Dossier, language: Language): CitedCase {
  const { summary, references } = dossier;
  const sources = references.map((reference) => sourceOf(reference, language));
  return { ...caseOf(dossier), ...defined({ summary: summary?.trim() }), sources };
}

/** A merged record is shown with the case of its first part. */
function joined<R extends ViewRecord>(
  all: readonly R[],
  found: readonly Found<R>[],
  join: NonNullable<ViewDefinition<R>['join']>,
): Found<R>[] {
  const dossier = found[0]?.dossier;
  return join(all, new Set(found.map(({ record }) => record))).map((record) => ({ dossier, record }));
}
