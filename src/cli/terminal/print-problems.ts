import { formats } from '../../formats/registry.js';
import { render } from '../../formats/render.js';
import type { Problem } from '../../problems/problem.js';
import { printedProblems } from '../../views/check/printed-problems.js';
import { problems as problemsView } from '../../views/check/problems.js';
import { viewOf } from '../../views/view-definition.js';
import type { Io } from '../io.js';
import { type ColourChoice, paintFor } from './colour-level.js';
import { shortPath } from './short-path.js';
import { pageWidth } from './wrap.js';

/** Print problems to standard error, in the form that `check` uses. */
export async function printProblems(problems: readonly Problem[], io: Io, colour: ColourChoice): Promise<void> {
  const { stderr, env } = io;
  const paint = await paintFor(colour, stderr, env);
  const options = { width: pageWidth(stderr), paint, links: false, folds: stderr.isTerminal };
  const shown = printedProblems(problems).map((problem) => ({ ...problem, file: shortPath(problem.file, io) }));
  stderr.write(`${await render(viewOf(problemsView, shown), await formats.text.load(), options)}\n`);
}
