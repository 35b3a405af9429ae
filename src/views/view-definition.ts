import type { GenericSchema } from 'valibot';
import type { Dossier } from '../dossier/model/dossier.js';
import type { KindName } from '../dossier/parts/entries-by-kind.js';
import type { Words } from '../dossier/parts/part.js';
import { english } from '../languages/english.js';
import type { Language } from '../languages/language.js';
import { caseOf } from './blocks/prose.js';
import type { Facets, FilterName, Filters } from './selecting/filters.js';
import type { Block, Case, View, ViewRecord } from './view.js';

export interface Item<R> {
  readonly record: R;
  /** The values that filters compare. */
  readonly facets: Facets;
}

/**
 * A view: what its records are, how filters find them, and how a person reads them. It is built from sources, one by
 * one: case files, or the results of a command, such as problems.
 */
export interface ViewDefinition<R extends ViewRecord = ViewRecord, S = Dossier> {
  readonly name: string;
  /** The words for its records in notices; "record" if absent. */
  readonly words?: Words;
  /** The filters that the view supports. */
  readonly filters: readonly FilterName[];
  /** Set if the blocks of the view begin with the title of the case. */
  readonly titled?: true;
  /** Set if everything in its blocks can be said in every language; otherwise they are in English. */
  readonly speaks?: true;
  /** Set if it is a document in every format, and so in the language of its case even on a terminal. */
  readonly isDocument?: true;
  /** The schema of a record. `casefile schema NAME` prints it. */
  readonly schema: GenericSchema<unknown, R>;
  items(source: S): readonly Item<R>[];
  /** Merge the filtered records of a dossier; set if one record represents several items. */
  gather?(records: readonly R[], source: S): R[];
  /** Set if records of several cases are in one table, which names the case of each. */
  readonly isTable?: true;
  /**
   * Merge the records of all dossiers; set if several dossiers hold the same thing. Returns the merged records that
   * contain a record of `kept`.
   */
  join?(records: readonly R[], kept: ReadonlySet<R>): R[];
  /** `records` are the selected records of the source; `id` prints an id, and `language` has the words. */
  blocks(records: readonly R[], source: S, id: PrintId, language: Language): readonly Block[];
  /**
   * The sources of the records, which a document lists after the blocks. Set if the blocks cite sources
   * without listing them.
   */
  sources?(records: readonly R[], dossier: Dossier, language: Language): readonly Block[];
}

/** A view whose records can also be drawn. */
export interface DrawnView<R extends ViewRecord = ViewRecord> extends ViewDefinition<R> {
  /** The blocks with charts, for formats that print nothing else. */
  charts(records: readonly R[], dossier: Dossier, id: PrintId, language: Language): readonly Block[];
}

export function isDrawn<R extends ViewRecord>(view: ViewDefinition<R>): view is DrawnView<R> {
  return 'charts' in view;
}

/** The view of each kind of entry, in the order of the table of parts. */
export type EntryViews = ReadonlyMap<KindName, EntryView>;

export interface EntryView {
  readonly schema: GenericSchema;
  items(dossier: Dossier): readonly Item<{ readonly id: string }>[];
}

/** Prints an id: alone, or after the id of its case if there are several cases. */
export type PrintId = (caseId: string, id: string) => string;

export const idAlone: PrintId = (_, id) => id;
export const idInCase: PrintId = (caseId, id) => `${caseId}:${id}`;

export interface Selection {
  readonly filters: Filters;
  /** The name of a field of the records. */
  readonly sort?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
  /** The language that is asked for, as a BCP 47 tag. */
  readonly language?: string;
}

export interface SelectedView<R extends ViewRecord = ViewRecord> extends View<R> {
  readonly words: Words;
  /** The number of records before the selection, in the files that were read. */
  readonly total: number;
}

/** The facets of an item that no filter looks at. */
export const noFacets: Facets = { text: [] };

/** The cases that results are from. */
interface ResultCases {
  /** Whether there are several, so that an id needs that of its case. */
  readonly isSeveral?: boolean;
  /** The first case. If there is no other, the view is of this case. */
  readonly first?: Case | undefined;
}

/** A view of the results of a command, in the order in which they were found. */
export function viewOf<R extends ViewRecord, S>(
  definition: ViewDefinition<R, S>,
  sources: readonly S[],
  { isSeveral = false, first }: ResultCases = {},
): View<R> {
  const made = sources.map((source) => ({ source, records: definition.items(source).map(({ record }) => record) }));
  return {
    name: definition.name,
    ...(first && !isSeveral && { case: caseOf(first) }),
    fields: fieldsOf(definition),
    records: made.flatMap(({ records }) => records),
    get blocks() {
      const id = isSeveral ? idInCase : idAlone;
      return made.flatMap(({ source, records }) => definition.blocks(records, source, id, english));
    },
  };
}

/** The fields of a view's records, in the order of its schema. */
export function fieldsOf(view: { readonly schema: GenericSchema }): string[] {
  return 'entries' in view.schema ? Object.keys(view.schema.entries as object) : [];
}
