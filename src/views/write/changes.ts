import * as v from 'valibot';
import type { Block, Run } from '../view.js';
import { noFacets, type ViewDefinition } from '../view-definition.js';
import { patch } from './patch.js';

const schema = v.object({
  file: v.string(),
  patch: v.pipe(v.string(), v.description('The changes as a patch for git apply')),
});

export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The number of unchanged lines around each change; 3 if absent. */
  readonly context?: number;
}

/** The view `changes`: the changes to files, in the format of `git diff`, which `git apply` accepts. */
export const changes: ViewDefinition<v.InferOutput<typeof schema>, Change> = {
  name: 'changes',
  filters: [],
  schema,
  items: ({ file, before, after, context }) => [
    { record: { file, patch: patch(file, before, after, context) }, facets: noFacets },
  ],
  blocks: (records) => records.map(block),
};

function block(record: { readonly patch: string }): Block {
  return { kind: 'lines', lines: record.patch.replace(/\n$/, '').split('\n').map(styled) };
}

function styled(line: string): Run {
  if (/^(---|\+\+\+) /.test(line)) return { text: line, style: 'strong' };
  if (line.startsWith('@@')) return { text: line, style: 'muted' };
  if (line.startsWith('+')) return { text: line, style: 'added' };
  return line.startsWith('-') ? { text: line, style: 'removed' } : { text: line };
}
