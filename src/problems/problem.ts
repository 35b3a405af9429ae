import { type ProblemCode, problemCodes, type Severity } from './codes.js';
import { shortened } from './shortened.js';

/**
 * A position in a file. Lines and columns are 1-based; `end` is the column after the last character, on the same line.
 */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly end?: number;
}

/** Something wrong in a file. Problems are collected, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What is wrong, with the value and the entry it is in. No capital letter at the start, no full stop. */
  readonly message: string;
  /** What to do, in one or two full sentences. */
  readonly hint?: string;
  readonly file: string;
  /** Absent if the problem concerns the whole file (missing, a folder, too large). */
  readonly span?: Span;
  /** The line of the file at `span`. */
  readonly excerpt?: string;
  /** The access that is needed to see message, hint and excerpt, if they come from a part that is not public. */
  readonly access?: 'internal' | 'secret';
}

/** A problem, with the severity of its code and its texts on one line each. */
export function problem(
  code: ProblemCode,
  message: string,
  { hint, ...rest }: Omit<Problem, 'code' | 'severity' | 'message'>,
): Problem {
  const { severity } = problemCodes[code];
  return { code, severity, message: onOneLine(message), ...(hint !== undefined && { hint: onOneLine(hint) }), ...rest };
}

/**
 * The most characters of a message. Thousands of problems may quote one long value. What is printed is shorter, so that
 * nobody reads the part of a name where this cuts it.
 */
const most = { value: 1_000, whole: 5_000 };

/**
 * As much of a value as a message quotes. Messages about thousands of entries that quote one value of another entry
 * must not copy all of it each time.
 */
export function quotable(value: string): string {
  return value.length > most.value ? value.slice(0, most.value + 1) : value;
}

/** Put a message on one line: a quoted value may contain line breaks. */
function onOneLine(text: string): string {
  return shortened(text, most).replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** Sorts problems by line, then column, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
    (a.span?.column ?? 0) - (b.span?.column ?? 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
