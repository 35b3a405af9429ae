import { CasefileError } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import type { View, ViewRecord } from '../views/view.js';

/** The view with only the fields that `--json a,b,c` names. */
export function withFields(view: View, json: string): View {
  const fields = chosenFields(json, view.fields);
  return {
    name: view.name,
    fields,
    records: view.records.map((record) => pick(record, fields)),
    get blocks() {
      return view.blocks;
    },
  };
}

/** The fields that `--json a,b,c` names. Throws if the records do not have one of them. */
export function chosenFields(json: string, known: readonly string[]): string[] {
  const fields = json.split(',').map((field) => field.trim());
  for (const field of fields) {
    if (known.includes(field)) continue;
    throw new CasefileError(`unknown field "${field}"`, {
      hint: didYouMean(field, known) ?? `Fields: ${known.join(', ')}. Write arguments before --json.`,
    });
  }
  return fields;
}

export function pick(record: ViewRecord, fields: readonly string[]): ViewRecord {
  return Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]));
}
