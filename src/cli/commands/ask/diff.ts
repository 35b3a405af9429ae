import { isRevision } from '../../../library/versions/sides.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { conflicts, type Merge } from '../../../views/ask/diff/conflicts.js';
import { type Comparison, diff } from '../../../views/ask/diff/view.js';
import { count } from '../../../views/blocks/prose.js';
import type { Case, View } from '../../../views/view.js';
import { type ViewDefinition, viewOf } from '../../../views/view-definition.js';
import { compareVersions, type VersionRun, warnOfWithheld } from '../../showing/compare-versions.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly weaker?: true;
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument(
      '<old>',
      'The earlier version: a case file, a folder of them, - for standard input, git:REV or git:REV:PATH',
    )
    .argument('[new]', 'The later version; if absent, the current file or folder that git:REV names')
    .argument('[theirs]', 'A third version: show what the second and the third changed differently')
    .option('--weaker', 'Show only what weakens the case file, and exit with code 1 only for that');
};

export const run: CommandModule<Own>['run'] = async (context, named, options) => {
  const { weaker = false } = options;
  const { screen } = context;
  const [old = '', now, theirs] = named;
  if (now === undefined && !isRevision(old))
    throw new CasefileError('diff needs two versions', {
      hint: 'Add the later version, or give only one in Git: "casefile diff git:HEAD" compares the last commit with the current files.',
    });
  if (weaker && theirs !== undefined)
    throw new CasefileError('cannot use --weaker with three versions', { hint: 'Compare two of them.' });
  const compared = await compareVersions(context, named);
  const { withheldAt } = compared;
  const isLeftOut = withheldAt.length > 0;
  const view: View = theirs === undefined ? differences(compared, weaker) : clashes(compared);
  const number = view.records.length;
  if (theirs === undefined)
    screen.notice(
      number > 0
        ? `Showing ${count(number, 'change')}.`
        : isLeftOut
          ? 'No difference to show.'
          : 'No difference in meaning.',
    );
  else screen.notice(number === 0 ? 'No conflicts.' : `Showing ${count(number, 'conflict')}.`);
  await screen.print(view);
  warnOfWithheld(withheldAt, context);
  compared.conclude();
  return number > 0 || isLeftOut ? exitCodes.found : undefined;
};

function differences({ cases }: VersionRun, isWeakerOnly: boolean): View {
  const all = cases.map(([before = null, after = null]): Comparison => ({ before, after, isWeakerOnly }));
  return viewOfCases(diff, all, ({ before, after }) => after ?? before);
}

/** A case that is not in all three versions has no conflicts. */
function clashes({ cases }: VersionRun): View {
  const all = cases.flatMap(([base, ours, theirs]): Merge[] =>
    base && ours && theirs ? [{ base, ours, theirs }] : [],
  );
  return viewOfCases(conflicts, all, ({ ours }) => ours);
}

function viewOfCases<R extends View['records'][number], S>(
  definition: ViewDefinition<R, S>,
  all: readonly S[],
  shown: (one: S) => Case | null,
): View {
  const [first] = all.flatMap((one) => shown(one) ?? []);
  return viewOf(definition, all, { isSeveral: all.length > 1, first });
}
