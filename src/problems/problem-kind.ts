export type Severity = 'error' | 'warning';

export interface ProblemKind {
  readonly severity: Severity;
  /** The problem in general words, without any value from the file. */
  readonly summary: string;
  /** Why it matters to readers of the case file. Shown in the documentation. */
  readonly reason: string;
}
