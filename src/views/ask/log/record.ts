import * as v from 'valibot';
import type { Change } from '../../../history/compare.js';
import type { ShownVersion } from '../../../history/disclose-versions.js';
import type { Step } from '../../../history/steps.js';
import { caseId } from '../../record-parts.js';
import { diffRecord, diffSchema } from '../diff/record.js';

/** What commits changed of a case, or of one entry. */
export interface Log {
  /** The newest version. */
  readonly shown: ShownVersion;
  /** The newest first. */
  readonly steps: readonly (readonly [step: Step, changes: readonly Change[]])[];
  /** Set for the history of one entry: each change is shown with everything that differs. */
  readonly isOfEntry: boolean;
}

const change = v.omit(diffSchema, ['case']);

export const logSchema = v.object({
  case: caseId,
  commit: v.pipe(v.string(), v.description('Id of the commit')),
  date: v.pipe(v.string(), v.description('When it was committed, in UTC: 2020-06-23T09:30:00Z')),
  author: v.pipe(v.string(), v.description('Name of the author; [withheld] if it spells a withheld name')),
  changes: v.pipe(v.array(change), v.description('What the commit changed, as in the view "diff"')),
});

export type LogRecord = v.InferOutput<typeof logSchema>;

export function logRecord(of: string, { commit, time, author }: Step, changes: readonly Change[]): LogRecord {
  return {
    case: of,
    commit,
    date: new Date(time * 1000).toISOString().replace('.000', ''),
    author,
    changes: changes.map((one) => {
      const { case: _, ...rest } = diffRecord(of, one);
      return rest;
    }),
  };
}
