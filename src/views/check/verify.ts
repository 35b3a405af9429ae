import * as v from 'valibot';
import { printWhen } from '../../dates/print.js';
import { defined } from '../../defined.js';
import { type CopyState, copyStates } from '../../dossier/model/copies.js';
import type { SavedFile } from '../../dossier/model/dossier.js';
import { entryAnchor } from '../blocks/anchors.js';
import { count, entryList, heading, muted } from '../blocks/prose.js';
import type { Block, Entry, Style, Text } from '../view.js';
import { noFacets, type PrintId, type ViewDefinition } from '../view-definition.js';

const schema = v.object({
  case: v.pipe(v.nullable(v.string()), v.description('Id of the case; null for a file that no case file lists')),
  id: v.pipe(v.nullable(v.string()), v.description('Id of the reference; null for a file that no case file lists')),
  path: v.pipe(
    v.string(),
    v.description('Path in the folder of the case file; from the current folder for a file that no case file lists'),
  ),
  state: v.picklist(copyStates),
  reason: v.optional(v.pipe(v.string(), v.description('Why, in words, if the state does not say it'))),
  attached: v.optional(v.pipe(v.string(), v.description('When the copy was recorded in the case file, as EDTF'))),
  sha256: v.optional(v.pipe(v.string(), v.description('The recorded checksum'))),
  file: v.pipe(v.nullable(v.string()), v.description('Path of the case file; null for a file that none lists')),
  line: v.pipe(v.nullable(v.number()), v.description('Line in the case file, from 1')),
});

export type VerifyRecord = v.InferOutput<typeof schema>;

/** A copy that a case file lists. */
export interface VerifiedCopy {
  readonly case: string;
  readonly reference: string;
  readonly copy: SavedFile;
  /** The name of the case file. */
  readonly file: string;
  readonly state: CopyState;
  readonly reason?: string;
}

export interface Verification {
  readonly copies: readonly VerifiedCopy[];
  /** The paths of files that no case file lists. */
  readonly unlisted: readonly string[];
}

/** The view `verify`: whether each saved copy is still the one that was recorded. */
export const verify: ViewDefinition<VerifyRecord, Verification> = {
  name: 'verify',
  words: ['copy', 'copies'],
  filters: [],
  schema,
  items: ({ copies, unlisted }) =>
    [...copies.map(recordOf), ...unlisted.map(unlistedRecord)].map((record) => ({ record, facets: noFacets })),
  blocks(records, _, id) {
    const [listed, others] = [records.filter(isListed), records.filter((record) => !isListed(record))];
    return [
      ...entryList(listed.map((record) => entryOf(record, id))),
      ...(others.length === 0 ? [] : unlistedBlocks(others)),
    ];
  },
};

/** The number of copies in each state, in words: `3 copies: 2 unchanged, 1 missing`. */
export function summarizeCopies({ copies, unlisted }: Verification): string {
  const states = [...copies.map(({ state }) => state), ...unlisted.map(() => 'unlisted')];
  const found = copyStates.flatMap((state) => {
    const number = states.filter((one) => one === state).length;
    return number === 0 ? [] : [`${number} ${state}`];
  });
  return found.length === 0 ? 'No saved copies.' : `${count(states.length, 'copy', 'copies')}: ${found.join(', ')}.`;
}

function recordOf({ case: id, reference, copy, file, state, reason }: VerifiedCopy): VerifyRecord {
  return {
    case: id,
    id: reference,
    path: copy.path,
    state,
    ...defined({ reason, attached: copy.attached?.edtf, sha256: copy.sha256 }),
    file,
    line: copy.line,
  };
}

function unlistedRecord(path: string): VerifyRecord {
  return { case: null, id: null, path, state: 'unlisted', file: null, line: null };
}

function isListed(record: VerifyRecord): boolean {
  return record.state !== 'unlisted';
}

const styles: Readonly<Record<CopyState, Style>> = {
  unchanged: 'muted',
  changed: 'error',
  missing: 'error',
  unverified: 'warning',
  unreadable: 'error',
  unlisted: 'warning',
};

function entryOf(record: VerifyRecord, print: PrintId): Entry {
  const { case: caseId, id, path, state, file, line } = record;
  const own = print(caseId ?? '', id ?? '');
  const place: Text[] = state === 'unchanged' ? [] : [[muted(`${file}:${line}`)]];
  return {
    label: [{ text: own, style: 'muted', to: print(caseId ?? '', entryAnchor('reference', id ?? '')) }],
    body: [[path, ': ', { text: inWords(record), style: styles[state] }], ...place],
  };
}

function inWords({ state, reason, attached }: VerifyRecord): string {
  if (state === 'unchanged')
    return attached === undefined
      ? 'unchanged since its checksum was recorded'
      : `unchanged since it was attached ${printWhen(attached)}`;
  if (state === 'unverified') return 'not verified, because no checksum is recorded';
  return reason === undefined ? state : `${state}: ${reason}`;
}

function unlistedBlocks(records: readonly VerifyRecord[]): Block[] {
  return [
    heading('Files that no case file lists', 2),
    { kind: 'entries', items: records.map(({ path }) => ({ label: ['unlisted'], body: [[path]] })) },
  ];
}
