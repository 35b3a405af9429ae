import { grouped } from '../../grouped.js';
import { type Problem, problem } from '../../problems/problem.js';
import { summarize } from './problems.js';

/** The most problems of one file that are printed. */
const most = 1_000;

/**
 * The problems to print: of each file at most a thousand, errors before warnings, in the order given. One more problem
 * after them says how many of the file are not printed.
 */
export function printedProblems(found: readonly Problem[]): readonly Problem[] {
  const files = grouped(found, ({ file }) => file);
  if ([...files.values()].every((ofFile) => ofFile.length <= most)) return found;
  return [...files.values()].flatMap(firstOf);
}

function firstOf(ofFile: readonly Problem[]): readonly Problem[] {
  if (ofFile.length <= most) return ofFile;
  const errors = ofFile.filter(({ severity }) => severity === 'error');
  const warnings = ofFile.filter(({ severity }) => severity === 'warning');
  const kept = new Set([...errors, ...warnings].slice(0, most));
  return [...ofFile.filter((one) => kept.has(one)), aboutTheRest(ofFile.filter((one) => !kept.has(one)))];
}

function aboutTheRest(rest: readonly Problem[]): Problem {
  const severity = rest.some((one) => one.severity === 'error') ? 'error' : 'warning';
  const message = `${rest.length} more problems are not printed (${summarize(rest)})`;
  const hint = `At most ${most} problems of a file are printed. Fix these first.`;
  return { ...problem('more-problems', message, { file: rest[0]?.file ?? '', hint }), severity };
}
