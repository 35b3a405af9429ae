import { Option } from 'commander';
import type { Rewritten } from '../../../dossier/editing/before-after.js';
import type { Fixed } from '../../../dossier/editing/fix.js';
import type { Access } from '../../../dossier/format/vocabulary.js';
import { FlawlessFiles } from '../../../library/cache/flawless-files.js';
import type { FileContent } from '../../../library/read-file.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { type ProblemCode, problemCodes } from '../../../problems/codes.js';
import { didYouMean } from '../../../problems/suggest.js';
import { printedProblems } from '../../../views/check/printed-problems.js';
import { problems, summarize } from '../../../views/check/problems.js';
import { viewOf } from '../../../views/view-definition.js';
import type { Change } from '../../../views/write/changes.js';
import { FoundProblems } from '../../checking/found-problems.js';
import type { Context } from '../../context.js';
import type { Workspace } from '../../workspace.js';
import type { CommandModule } from '../command.js';

interface CheckOptions {
  readonly rule?: ReadonlySet<ProblemCode>;
  readonly withoutRule?: ReadonlySet<ProblemCode>;
  readonly strict?: true;
  readonly fix?: true;
  readonly dryRun?: true;
}

export const configure: CommandModule['configure'] = (command) => {
  const without = new Option('--no-rule <codes>', 'Skip these problem codes (comma-separated)').argParser(readCodes);
  // commander treats an option that begins with `no-` as the opposite of another, without a value.
  without.negate = false;
  without.attributeName = () => 'withoutRule';
  command
    .argument('[path...]', 'Case files to check, or folders of them')
    .option('--rule <codes>', 'Only these problem codes (comma-separated)', readCodes)
    .addOption(without)
    .option('--strict', 'Treat warnings as errors')
    .option('--fix', 'Fix problems that have exactly one possible fix, and show the changes')
    .option('--dry-run', 'Show what --fix would change, as a patch for git apply');
};

export const run: CommandModule<CheckOptions>['run'] = async (context, args, options) => {
  const { rule, withoutRule, strict, fix, dryRun } = options;
  const isWanted = (code: ProblemCode) => (rule?.has(code) ?? true) && !withoutRule?.has(code);
  const { workspace, screen } = context;
  const paths = await workspace.paths(args);
  if (fix && !dryRun) for (const path of paths) workspace.refuseToReplace(path);
  const fixIn = fix || dryRun ? await fixer(workspace, isWanted) : undefined;
  const progress = screen.progress(paths.length, 'Checking');
  // To fix a file, all of it is parsed anyway.
  const cacheHost = fixIn ? null : await workspace.cacheHost();
  const flawless = cacheHost && (await FlawlessFiles.open(cacheHost, paths));
  const all = new FoundProblems(workspace, paths, flawless);
  const changes: FixedFile[] = [];
  for (const [fileNumber, path] of paths.entries()) {
    const content = await workspace.readFile(path);
    const fixed = await fixIn?.(content, path);
    if (content.kind === 'bytes' && fixed && fixed.rewritten.after !== fixed.rewritten.before)
      changes.push({
        path,
        file: workspace.fileOf(path),
        source: content.bytes,
        access: fixed.access,
        ...fixed.rewritten,
      });
    if (!dryRun) await all.add(fileNumber, fixed ?? content);
    progress.step();
  }
  progress.end();
  flawless?.save();
  if (fixIn) await writeFixed(context, changes, dryRun);
  if (dryRun) return changes.length > 0 ? exitCodes.found : undefined;
  const found = all.list().filter(({ code }) => isWanted(code));
  await screen.print(viewOf(problems, printedProblems(found)));
  screen.notice(found.length === 0 ? 'No problems.' : summarize(found));
  return found.some(({ severity }) => strict || severity === 'error') ? exitCodes.found : undefined;
};

interface FixedFile extends Change, Rewritten {
  readonly path: string;
  readonly source: Uint8Array;
  readonly access: Access;
}

/** Make a function that fixes a file, and says which access its lines need. */
async function fixer(workspace: Workspace, isWanted: (code: ProblemCode) => boolean) {
  const { fixDossier } = await import('../../../dossier/editing/fix.js');
  const { accessOfFile } = await import('../../../dossier/reading/shown-lines.js');
  return async (content: FileContent, path: string): Promise<(Fixed & { readonly access: Access }) | null> => {
    if (content.kind === 'unreadable') return null;
    const parsed = await workspace.parse(path, content.bytes);
    const fixed = fixDossier(parsed, isWanted);
    return fixed && { ...fixed, access: accessOfFile(parsed, (await workspace.registers.of(path)).state) };
  };
}

/** Show the fixes, then write them. */
async function writeFixed({ workspace, screen }: Context, fixed: readonly FixedFile[], dryRun = false): Promise<void> {
  // A diff can show any line of a file.
  for (const { file, access } of fixed) workspace.permit(file, access);
  // In any other format, standard output is for the remaining problems.
  if (dryRun || screen.printsText) {
    const { changes } = await import('../../../views/write/changes.js');
    await screen.print(viewOf(changes, fixed));
  }
  if (!dryRun) for (const { path, source, bytes } of fixed) await workspace.replace(path, source, bytes);
}

function readCodes(value: string, before: ReadonlySet<ProblemCode> = new Set()): ReadonlySet<ProblemCode> {
  const known = Object.keys(problemCodes) as ProblemCode[];
  const codes = value.split(',').map((part) => {
    const code = known.find((candidate) => candidate === part.trim());
    if (code !== undefined) return code;
    const hint = didYouMean(part.trim(), known) ?? '"casefile check" prints each code after the severity.';
    throw new CasefileError(`unknown problem code "${part.trim()}"`, { hint });
  });
  return new Set([...before, ...codes]);
}
