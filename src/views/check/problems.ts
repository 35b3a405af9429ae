import * as v from 'valibot';
import { defined } from '../../defined.js';
import { graphemeEnd, graphemeStart } from '../../dossier/names/graphemes.js';
import type { Problem, Span } from '../../problems/problem.js';
import { shortened } from '../../problems/shortened.js';
import { count } from '../blocks/prose.js';
import type { Block, Excerpt, Text } from '../view.js';
import { noFacets, type ViewDefinition } from '../view-definition.js';

const schema = v.object({
  file: v.string(),
  line: v.nullable(v.pipe(v.number(), v.description('Line from 1; null if the problem concerns the whole file'))),
  column: v.nullable(v.pipe(v.number(), v.description('Column from 1, in UTF-16 code units'))),
  endColumn: v.optional(v.pipe(v.number(), v.description('The column after the last character, on the same line'))),
  severity: v.picklist(['error', 'warning']),
  code: v.string(),
  message: v.string(),
  hint: v.optional(v.string()),
});

export type ProblemRecord = v.InferOutput<typeof schema>;

/** Problems as a linter prints them: `file:line:column: severity code: message`, the line with a caret, a hint. */
export const problems: ViewDefinition<ProblemRecord, Problem> = {
  name: 'problems',
  filters: [],
  schema,
  items: ({ file, span, severity, code, message, hint }) => [
    {
      record: defined({
        file,
        line: span?.line ?? null,
        column: span?.column ?? null,
        endColumn: span?.end,
        severity,
        code,
        message: shownMessage(message),
        hint: hint && shownHint(hint),
      }),
      facets: noFacets,
    },
  ],
  blocks: (_, problem) => [problemBlock(problem)],
};

/** The numbers of errors and warnings, in words. */
export function summarize(found: readonly Problem[]): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  return [
    ...(errors > 0 || warnings === 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(', ');
}

function problemBlock({ file, span, severity, code, message, hint, excerpt }: Problem): Block {
  // A line break in a file name must not begin a new line.
  const name = file.replaceAll('\n', '^J');
  const place = span === undefined ? name : `${name}:${span.line}:${span.column}`;
  const head: Text = [
    { text: `${place}: `, style: 'strong' },
    { text: severity, style: severity },
    ' ',
    { text: code, style: 'muted' },
    `: ${shownMessage(message)}`,
  ];
  return {
    kind: 'problem',
    head,
    ...(span !== undefined && excerpt !== undefined && { excerpt: excerptOf(excerpt, span) }),
    ...(hint !== undefined && { hint: [shownHint(hint)] }),
  };
}

function shownMessage(message: string): string {
  return shortened(message, { value: 80, whole: 4_000 }, graphemeStart);
}

/** A hint may quote what to write, so its values are longer. */
function shownHint(hint: string): string {
  return shortened(hint, { value: enough, whole: 4_000 }, graphemeStart);
}

function excerptOf(line: string, span: Span): Excerpt {
  const [start, end] = [span.column - 1, Math.max(span.end ?? span.column, span.column) - 1];
  return {
    line: span.line,
    before: last(line.slice(0, start)),
    marked: first(line.slice(start, end)),
    after: first(line.slice(end)),
  };
}

/** Characters that are shown on each side of the caret: a line can be as long as a file. */
const enough = 200;

function first(text: string): string {
  return text.length > enough ? `${text.slice(0, graphemeStart(text, enough))}…` : text;
}

function last(text: string): string {
  return text.length > enough ? `…${text.slice(graphemeEnd(text, text.length - enough))}` : text;
}
