import { Option } from 'commander';
import { disclose, discloseProblems } from '../../../dossier/disclose.js';
import type { Rewritten } from '../../../dossier/editing/rewritten.js';
import { CaseChoice } from '../../../library/case-choice.js';
import { CrossCheck } from '../../../library/cross-check.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { type ProblemCode, problemCodes } from '../../../problems/codes.js';
import { compareProblems, type Problem } from '../../../problems/problem.js';
import { didYouMean } from '../../../problems/suggest.js';
import { summarize, viewProblems } from '../../../views/check/problems.js';
import type { Change } from '../../../views/write/changes.js';
import type { Context } from '../../context.js';
import type { CommandModule } from '../command.js';
import { checkFile } from './check-file.js';

interface CheckOptions {
  readonly rule?: ReadonlySet<ProblemCode>;
  readonly withoutRule?: ReadonlySet<ProblemCode>;
  readonly strict?: true;
  readonly fix?: true;
  readonly dryRun?: true;
}

export const isVerdict = true;

export const configure: CommandModule['configure'] = (command) => {
  const without = new Option('--no-rule <codes>', 'not these problems').argParser(readCodes);
  // To commander an option that begins with no- is the opposite of another, and takes no value.
  without.negate = false;
  without.attributeName = () => 'withoutRule';
  command
    .argument('[path...]', 'case files to check, or folders of them')
    .option('--rule <codes>', 'only these problems: a code, or several with commas', readCodes)
    .addOption(without)
    .option('--strict', 'warnings count as errors do')
    .option('--fix', 'fix what can be fixed in one way alone, and show what changes')
    .option('--dry-run', 'show what --fix would change, as git apply takes it');
};

export const run: CommandModule['run'] = async (context, args, options) => {
  const { rule, withoutRule, strict, fix, dryRun } = options as CheckOptions;
  const isWanted = (code: ProblemCode) => (rule?.has(code) ?? true) && !withoutRule?.has(code);
  const { workspace, screen } = context;
  const paths = await workspace.paths(args);
  if (fix || dryRun) {
    const fixed = await fixAll(context, paths, isWanted, dryRun);
    if (dryRun) return fixed > 0 ? exitCodes.found : undefined;
  }
  const inFiles: Problem[] = [];
  const progress = screen.progress(paths.length, 'checked');
  const { access, cases } = workspace;
  const choice = new CaseChoice(cases);
  const across = new CrossCheck();
  const ofRegisters = new Set<Problem>();
  for (const path of paths) {
    const { dossier, problems: found, withheld = [], ofRegister } = await checkFile(workspace, path);
    const shown = dossier && disclose(dossier, access).dossier;
    const beside = shown ? await discloseProblems({ problems: across.add(shown), withheld }, access, null) : [];
    // Of which case a file is that cannot be read, nobody can tell.
    if (shown === null || choice.keeps(shown))
      for (const one of [...found, ...beside].sort(compareProblems)) inFiles.push(one);
    for (const one of ofRegister) ofRegisters.add(one);
    progress.step();
  }
  progress.end();
  choice.check();
  const problems = [...ofRegisters, ...inFiles].filter(({ code }) => isWanted(code));
  await screen.print(viewProblems(problems));
  screen.notice(problems.length === 0 ? 'No problems.' : summarize(problems));
  return problems.some(({ severity }) => strict || severity === 'error') ? exitCodes.found : undefined;
};

/** Shows what can be fixed in one way alone, then writes it; the number of files that it is found in. */
async function fixAll(
  { workspace, screen }: Context,
  paths: readonly string[],
  isWanted: (code: ProblemCode) => boolean,
  dryRun = false,
): Promise<number> {
  const [{ fixDossier }, { viewChanges }] = await Promise.all([
    import('../../../dossier/editing/fix.js'),
    import('../../../views/write/changes.js'),
  ]);
  if (!dryRun) for (const path of paths) workspace.refuseToReplace(path);
  const fixed = new Map<string, Change & Rewritten>();
  for (const path of paths) {
    await workspace.load(path, (bytes, file) => {
      const found = fixDossier(bytes, isWanted);
      if (found !== null && found.after !== found.before) fixed.set(path, { file, ...found });
      return { dossier: null, problems: [] };
    });
  }
  const changes = [...fixed.values()];
  // A difference may show any line of a file.
  for (const { file, access } of changes) workspace.permit(file, access);
  // In another format standard output is for the problems that are left.
  if (dryRun || screen.printsText) await screen.print(viewChanges(changes));
  if (!dryRun) for (const [path, { bytes }] of fixed) await workspace.replace(path, bytes);
  return changes.length;
}

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
