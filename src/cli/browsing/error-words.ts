import { visibleLine } from '../../formats/control-characters.js';
import type { CasefileError } from '../../problems/casefile-error.js';

/** An error in one line: its message, the first problem, and what to do. */
export function inWords({ message, hint, problems }: CasefileError): string {
  const [first] = problems;
  const position = first?.span ? `:${first.span.line}:${first.span.column}` : '';
  const problem = first && `${first.file}${position}: ${first.message}`;
  // No errors are above this line.
  const what = message.replace(/ \(\d+ errors? above\)$/, '');
  const sentences = [what, problem, hint].filter((part) => part !== undefined);
  // Some messages of the command line end with a full stop.
  return visibleLine(sentences.map((text) => text.replace(/\.$/, '')).join('. ')) + (hint?.endsWith('.') ? '.' : '');
}
