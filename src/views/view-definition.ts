import type { GenericSchema } from 'valibot';
import { compareDates } from '../dates/compare.js';
import { type PartialDate, parseDate } from '../dates/partial-date.js';
import type { Dossier } from '../dossier/model.js';
import { CasefileError } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import { type Facets, type FilterName, type Filters, matcher } from './filters.js';
import { caseHeading, caseOf } from './prose.js';
import { edtf } from './records.js';
import type { Block, View } from './view.js';

export interface Item<R> {
  readonly record: R;
  /** What filters can ask of it. */
  readonly facets: Facets;
}

/** A view: what its records are, how filters find them, and how a person reads them. */
export interface ViewDefinition<R extends object = object> {
  readonly name: string;
  /** The filters it has the things for. */
  readonly filters: readonly FilterName[];
  /** Set if its blocks begin with the title of the case. */
  readonly titled?: true;
  /** Shape of a record: `casefile schema NAME` is made from it. */
  readonly schema: GenericSchema<unknown, R>;
  items(dossier: Dossier): readonly Item<R>[];
  /** Puts filtered records together, where a record stands for several items. */
  gather?(records: readonly R[]): R[];
  /** `records` are those of the dossier that the selection kept. */
  blocks(records: readonly R[], dossier: Dossier): readonly Block[];
}

export interface Selection {
  readonly filters: Filters;
  /** Name of a record's field. */
  readonly sort?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

export interface SelectedView<R extends object = object> extends View<R> {
  /** How many records there were before the selection. */
  readonly total: number;
}

/** Dossiers to records, as the selection says, and to blocks, made only when a format reads them. */
export function select<R extends object>(
  view: ViewDefinition<R>,
  dossiers: readonly Dossier[],
  selection: Selection,
): SelectedView<R> {
  const files = dossiers.map((dossier) => ({ dossier, items: view.items(dossier) }));
  const matcherOf = matcher(selection.filters, view.filters, files);
  const gather = view.gather ?? ((all: readonly R[]) => [...all]);
  let total = 0;
  const found = files.flatMap(({ dossier, items }) => {
    const matches = matcherOf(dossier);
    total += gather(items.map(({ record }) => record)).length;
    const records = gather(items.filter(({ facets }) => matches(facets)).map(({ record }) => record));
    return records.map((record) => ({ dossier, record }));
  });
  const { sort, reverse = false, limit } = selection;
  const ordered = sort === undefined ? (reverse ? found.toReversed() : found) : sorted(found, sort, view, reverse);
  const shown = ordered.slice(0, limit);
  const [only] = dossiers;
  return {
    name: view.name,
    ...(only !== undefined && dossiers.length === 1 && { case: caseOf(only) }),
    total,
    fields: fieldsOf(view as unknown as ViewDefinition),
    records: shown.map(({ record }) => record),
    get blocks() {
      const part = (dossier: Dossier) => shown.filter((one) => one.dossier === dossier).map(({ record }) => record);
      if (only !== undefined && dossiers.length === 1) return view.blocks(part(only), only);
      return dossiers.flatMap((dossier): readonly Block[] => {
        const records = part(dossier);
        if (records.length === 0) return [];
        return [...(view.titled ? [] : [caseHeading(dossier)]), ...view.blocks(records, dossier)];
      });
    },
  };
}

/** The fields of a view's records, in the order of its schema. */
export function fieldsOf(view: ViewDefinition): string[] {
  return 'entries' in view.schema ? Object.keys(view.schema.entries as object) : [];
}

/** What a record does not have stands last, in either direction. */
function sorted<R extends object, T extends { readonly record: R }>(
  found: readonly T[],
  field: string,
  view: ViewDefinition<R>,
  reverse: boolean,
): T[] {
  const fields = fieldsOf(view as unknown as ViewDefinition);
  if (!fields.includes(field)) {
    throw new CasefileError(`cannot sort by "${field}"`, {
      hint: didYouMean(field, fields) ?? `One of: ${fields.join(', ')}.`,
    });
  }
  const direction = reverse ? -1 : 1;
  const keyOf = isDate(view.schema, field) ? dateKey : sortKey;
  return found
    .map((one) => ({ one, key: keyOf((one.record as Readonly<Record<string, unknown>>)[field]) }))
    .sort(({ key: a }, { key: b }) =>
      a === undefined || b === undefined
        ? Number(a === undefined) - Number(b === undefined)
        : direction * compareKeys(a, b),
    )
    .map(({ one }) => one);
}

type SortKey = string | number | PartialDate;

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && typeof b === 'object') return compareDates(a, b);
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function isDate(schema: GenericSchema, field: string): boolean {
  const { [field]: entry } = 'entries' in schema ? (schema.entries as Readonly<Record<string, GenericSchema>>) : {};
  return entry === edtf || (entry !== undefined && 'wrapped' in entry && entry.wrapped === edtf);
}

function dateKey(value: unknown): PartialDate | undefined {
  if (typeof value !== 'string') return undefined;
  const read = parseDate(value);
  return 'date' in read ? read.date : undefined;
}

/** Text and numbers as they are, lists by length, named things by name; undefined stands last. */
function sortKey(value: unknown): SortKey | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : undefined;
}
