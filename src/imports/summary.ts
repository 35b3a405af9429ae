import { grouped } from '../grouped.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Loss } from './imported-text.js';

/**
 * One warning for each kind of loss, with the number of losses of that kind. What is lost comes before what was stored
 * elsewhere, and the more frequent kind comes first. Warnings are of one kind if they differ only in quoted words and
 * numbers.
 */
export function summarize(warnings: readonly Loss[]): Problem[] {
  const kinds = grouped(warnings, ({ file, message }) => `${file} ${kindOf(message)}`);
  const byWeight = [...kinds.values()].sort((a, b) => Number(isKept(a)) - Number(isKept(b)) || b.length - a.length);
  return byWeight.map(([first, ...more]) => {
    if (more.length === 0) return first;
    const { code, message, severity: _, ...rest } = first;
    return problem(code, `${message} (and ${more.length} more of this kind)`, rest);
  });
}

/** How often each kind of thing was left out on purpose, in words: `12 × a category`. The most frequent is first. */
export function countKinds(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  for (const { message } of problems) {
    const kind = kindOf(message).replace(/ (?:was|were) not imported$/, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`));
}

function kindOf(message: string): string {
  return message
    .replace(/ \(lines \d+ to \d+\)$/, '')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\d[\d-]*/g, '#');
}

function isKept([first]: readonly Loss[]): boolean {
  return first?.isKept === true;
}
