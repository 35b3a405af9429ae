import type { GenericSchema } from 'valibot';
import { compareDates } from '../../dates/compare.js';
import { dateOf, type PartialDate } from '../../dates/edtf.js';
import { compareNaturally } from '../../dossier/names/natural-order.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';
import { edtf } from '../record-parts.js';
import type { ViewRecord } from '../view.js';
import { fieldsOf, type ViewDefinition } from '../view-definition.js';
import { nameOrder } from './name-order.js';

/**
 * Sort by a field: names and other texts in the order of an alphabet, or of Unicode if it is empty. Records without the
 * field come last, in either direction.
 */
export function sorted<R extends ViewRecord, T extends { readonly record: R }>(
  found: readonly T[],
  field: string,
  view: Pick<ViewDefinition<R>, 'schema'>,
  reverse: boolean,
  alphabet = '',
): T[] {
  const fields = fieldsOf(view);
  if (!fields.includes(field)) {
    throw new CasefileError(`cannot sort by "${field}"`, {
      hint: didYouMean(field, fields) ?? `Fields: ${fields.join(', ')}.`,
    });
  }
  const direction = reverse ? -1 : 1;
  const textKey = nameOrder(alphabet);
  const keyOf = isDate(view.schema, field) ? dateKey : (value: unknown) => sortKey(value, textKey);
  return found
    .map((one) => ({ one, key: keyOf(one.record[field]) }))
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
  return compareNaturally(String(a), String(b));
}

function isDate(schema: GenericSchema, field: string): boolean {
  const { [field]: entry } = 'entries' in schema ? (schema.entries as Readonly<Record<string, GenericSchema>>) : {};
  return entry === edtf || (entry !== undefined && 'wrapped' in entry && entry.wrapped === edtf);
}

function dateKey(value: unknown): PartialDate | undefined {
  return typeof value === 'string' ? dateOf(value) : undefined;
}

/** Texts in their order, numbers as they are, lists by length, named things by name; undefined comes last. */
function sortKey(value: unknown, textKey: (text: string) => string): SortKey | undefined {
  if (typeof value === 'string') return textKey(value);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null && 'name' in value ? textKey(String(value.name)) : undefined;
}
