import { Option } from 'commander';
import { checkDossier } from '../../dossier/check-dossier.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { type ProblemCode, problemCodes } from '../../problems/codes.js';
import type { Problem } from '../../problems/problem.js';
import { didYouMean } from '../../problems/suggest.js';
import { summarize, viewProblems } from '../../views/problems.js';
import { Progress } from '../progress.js';
import type { CommandModule } from './command.js';

interface CheckOptions {
  readonly rule?: ReadonlySet<ProblemCode>;
  readonly withoutRule?: ReadonlySet<ProblemCode>;
  readonly strict?: true;
}

export const configure: CommandModule['configure'] = (command) => {
  const without = new Option('--no-rule <codes>', 'not these problems').argParser(readCodes);
  // To commander an option that begins with no- is the opposite of another, and takes no value.
  without.negate = false;
  without.attributeName = () => 'withoutRule';
  command
    .argument('[path...]', 'dossiers to check, or folders of them')
    .option('--rule <codes>', 'only these problems: a code, or several with commas', readCodes)
    .addOption(without)
    .option('--strict', 'warnings count as errors do');
};

export const run: CommandModule['run'] = async (context, args, options) => {
  const { rule, withoutRule, strict } = options as CheckOptions;
  const wanted = ({ code }: Problem) => (rule?.has(code) ?? true) && !withoutRule?.has(code);
  const problems: Problem[] = [];
  const paths = await context.paths([...(context.options.file ?? []), ...args]);
  const progress = new Progress(context.io, paths.length, 'checked');
  for (const path of paths) {
    problems.push(...(await context.load(path, checkDossier)).problems.filter(wanted));
    progress.step();
  }
  progress.end();
  await context.print(viewProblems(problems));
  context.notice(problems.length === 0 ? 'No problems.' : summarize(problems));
  return problems.some(({ severity }) => strict || severity === 'error') ? exitCodes.found : undefined;
};

function readCodes(value: string, before: ReadonlySet<ProblemCode> = new Set()): ReadonlySet<ProblemCode> {
  const known = Object.keys(problemCodes) as ProblemCode[];
  const codes = value.split(',').map((part) => {
    const code = known.find((candidate) => candidate === part.trim());
    if (code !== undefined) return code;
    const hint = didYouMean(part.trim(), known) ?? 'Codes stand behind the severity in what check prints.';
    throw new CasefileError(`no problem has the code "${part.trim()}"`, { hint });
  });
  return new Set([...before, ...codes]);
}
