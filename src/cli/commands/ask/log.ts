import type { Change } from '../../../history/compare.js';
import type { ShownVersion } from '../../../history/disclose-versions.js';
import type { Fact } from '../../../history/facts.js';
import { changesIn, Lineage, type Step } from '../../../history/steps.js';
import { type CaseHistory, caseHistory } from '../../../library/versions/file-versions.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import { log } from '../../../views/ask/log/view.js';
import { count } from '../../../views/blocks/prose.js';
import { viewOf } from '../../../views/view-definition.js';
import type { Context } from '../../context.js';
import { type ClosedDate, readClosedDate, readNumber } from '../../options/values.js';
import { requireHistory } from '../../showing/compare-versions.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly since?: ClosedDate;
  readonly limit?: number;
}

type Logged = readonly [step: Step, changes: readonly Change[]];

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[id]', 'The id of a claim, a source, a person or another entry: show only its versions')
    .option(
      '--since <date>',
      'Only commits on or after this date, in UTC: 2020, 2020-04, 2020-04-17',
      readClosedDate('--since', 'To see what changed since a commit, run "casefile diff git:HEAD".'),
    )
    .option('--limit <number>', 'Show at most this many commits, the newest', readNumber('--limit'));
};

export const run: CommandModule<Own>['run'] = async (context, [word], options) => {
  const { since, limit } = options;
  const { screen, workspace } = context;
  const { reader } = workspace;
  const path = await onlyFile(context);
  const history = await caseHistory(path, {
    reader,
    since: since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since.earliest) / 1000,
    name: workspace.nameInMessage(path),
  });
  if (history.kind === 'refused')
    throw new CasefileError('cannot show this history without disclosing withheld parts', {
      exitCode: exitCodes.withheld,
      problems: history.problems,
    });
  const { steps } = history;
  const shown = versionsIn(steps)[0];
  const all = word === undefined ? steps.map((step): Logged => [step, changesIn(step)]) : entryLog(steps, word);
  const changed = all.filter(([, changes]) => changes.length > 0);
  notices(context, history, word === undefined ? all.length - changed.length : 0);
  const source = shown && { shown, steps: changed.slice(0, limit), isOfEntry: word !== undefined };
  await screen.print(viewOf(log, source ? [source] : [], { first: shown }));
};

/** The path of the case file; throws if there are several, or if it cannot be shown. */
async function onlyFile({ workspace }: Context): Promise<string> {
  const paths = await workspace.paths();
  const found: string[] = [];
  const run = await workspace.browse({}, (_, fileNumber) => {
    found.push(paths[fileNumber] ?? '');
    return found.length > 1;
  });
  const [path, other] = found;
  if (path !== undefined && other !== undefined)
    throw new CasefileError('log shows the history of one case file', { hint: 'Use --file or --case to choose one.' });
  run.conclude();
  requireHistory(found);
  return path ?? '';
}

function notices({ screen }: Context, { steps, unreadable, end }: CaseHistory, unchanged: number): void {
  if (steps.length === 0) screen.notice('No commit changed the case file in this time.');
  if (unchanged > 0) screen.notice(`Left out: ${count(unchanged, 'commit')} without a change to show.`);
  if (unreadable > 0) screen.warn(`skipped ${count(unreadable, 'version')} that cannot be read`);
  if (end !== undefined)
    screen.warn(
      `the history ends at ${end.slice(0, 7)}, because this clone is shallow. Run "git fetch --unshallow" for the rest.`,
    );
}

/** The versions, the newest first. */
function versionsIn(steps: readonly Step[]): ShownVersion[] {
  return [...new Set(steps.flatMap(({ after, before }) => [after, ...before]))].filter((one) => one !== null);
}

function entryLog(steps: readonly Step[], word: string): Logged[] {
  const versions = versionsIn(steps);
  for (const version of versions) {
    const found = meant(version, word);
    const [fact] = found;
    if (fact === undefined) continue;
    if (found.length > 1)
      throw new CasefileError(`"${word}" is ambiguous: it matches ${found.length} entries`, {
        hint: `Use one of: ${found.map(({ kind, shownId }) => `${kind}:${shownId}`).join(', ')}.`,
      });
    const lineage = new Lineage(fact, version);
    return steps.map((step): Logged => {
      const change = lineage.changeIn(step);
      return [step, change === undefined ? [] : [change]];
    });
  }
  const ids = new Set(versions.flatMap(({ facts }) => facts.map(({ shownId }) => shownId)));
  throw new CasefileError(`unknown id "${word}" in the history of this case file`, {
    hint: didYouMean(word, [...ids]) ?? 'To list ids, run a command that lists entries with --json id.',
  });
}

function meant({ facts }: ShownVersion, word: string): readonly Fact[] {
  return facts.filter(
    ({ kind, shownId }) => kind !== 'case' && kind !== 'section' && (shownId === word || `${kind}:${shownId}` === word),
  );
}
