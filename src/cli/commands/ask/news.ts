import type { Access } from '../../../dossier/format/vocabulary.js';
import type { Gap } from '../../../history/since.js';
import { CaseChoice } from '../../../library/case-choice.js';
import type { Refused } from '../../../library/versions/disclosed.js';
import { casesSince, type Start } from '../../../library/versions/since.js';
import { type CaseNews, type NewsRecord, newsOf } from '../../../views/ask/news/record.js';
import { news } from '../../../views/ask/news/view.js';
import { count } from '../../../views/blocks/prose.js';
import { viewOf } from '../../../views/view-definition.js';
import type { Context } from '../../context.js';
import { type ClosedDate, readClosedDate } from '../../options/values.js';
import { concludeRefused, requireHistory, warnOfWithheld } from '../../showing/compare-versions.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly since: Start;
  readonly staleBefore?: ClosedDate;
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .requiredOption(
      '--since <version>',
      'What changed on or after this date, in UTC, or after this commit: 2020-04-17, git:v1, git:HEAD~3',
      readStart,
    )
    .option(
      '--stale-before <date>',
      'Also show the cases that were last checked before this date',
      readClosedDate('--stale-before'),
    );
};

const readDay = readClosedDate('--since', 'A commit begins with "git:", as in git:HEAD.');

function readStart(value: string): Start {
  const [, revision] = /^git:(.+)$/s.exec(value) ?? [];
  return revision === undefined ? { day: readDay(value).earliest } : { revision };
}

export const run: CommandModule<Own>['run'] = async (context, _args, options) => {
  const { since, staleBefore } = options;
  const { screen, workspace, program } = context;
  const { reader } = workspace;
  const { CASEFILE } = program.io.env;
  const named = program.options.file ?? (CASEFILE ? [CASEFILE] : []);
  const paths = await workspace.paths();
  requireHistory(paths);
  const choice = new CaseChoice(workspace.cases);
  const progress = screen.progress(paths.length, 'Comparing');
  const all: CaseNews[] = [];
  const refused: Refused[] = [];
  const withheldAt: Access[] = [];
  for await (const one of casesSince({ paths, named }, since, reader)) {
    progress.step();
    const own = one.kind === 'shown' ? newsOf(one, staleBefore?.earliest) : null;
    if (one.kind === 'refused') refused.push(one);
    else if (own !== null && choice.keeps(own.shown)) {
      all.push(own);
      if (one.withheldAt !== undefined) withheldAt.push(one.withheldAt);
    }
  }
  progress.end();
  if (refused.length === 0) choice.check();
  const found = all.filter(({ record }) => isNews(record));
  notices(context, all, found.length);
  if (all.length > 0) await screen.print(viewOf(news, found, { isSeveral: paths.length > 1 }));
  warnOfWithheld(withheldAt, context);
  concludeRefused(refused, all.length === 0, screen);
};

function isNews({ state, stale, sources }: NewsRecord): boolean {
  return state !== 'unchanged' || stale || sources.length > 0;
}

function notices({ screen }: Context, all: readonly CaseNews[], shown: number): void {
  for (const [reason, words] of Object.entries(inWords)) {
    const number = all.filter(({ record }) => record.reason === reason).length;
    if (number > 0) screen.warn(`cannot compare ${count(number, 'case')}: ${words}`);
  }
  const cases = count(all.length, 'case');
  if (all.length > 0) screen.notice(shown === 0 ? `Nothing is new in ${cases}.` : `Showing ${shown} of ${cases}.`);
}

const inWords: Readonly<Record<Gap, string>> = {
  'not in Git': 'not in Git. To compare copies of the files, run "casefile diff EARLIER LATER".',
  'no such revision': 'no such revision in its repository',
  'history cut off': 'the clone is shallow. Run "git fetch --unshallow" for the rest of the history.',
  unreadable: 'the earlier version cannot be read',
};
