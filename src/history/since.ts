import type { ShownVersion } from './disclose-versions.js';

/** Why a case cannot be compared with an earlier version. */
export const gaps = ['not in Git', 'no such revision', 'history cut off', 'unreadable'] as const;

export type Gap = (typeof gaps)[number];

/** A case at the end of an earlier day and now, as the reader may see both; null where it was not there. */
export interface CaseSince {
  readonly before: ShownVersion | null;
  readonly now: ShownVersion | null;
  /** The first day whose changes are new; absent if no repository says which. */
  readonly day?: string;
  /** Set if it is not known what was there before. */
  readonly gap?: Gap;
}
