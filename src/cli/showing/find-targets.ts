import { printDate } from '../../dates/print.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import type { CaseRun } from '../../library/case-run.js';
import { onlyCase } from '../../library/read-case.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { type Target, TargetSearch } from '../../views/ask/trace/target.js';
import type { Workspace } from '../workspace.js';

/** What a word means in the case files, and the run that read them. */
interface Found {
  readonly run: CaseRun;
  /** The meanings; throws a usage error if there are none. */
  targets(): readonly Target[];
}

/** Find what a word means in the case files. `also` gets each of them too. */
export async function findTargets(
  workspace: Workspace,
  word: string,
  also: (dossier: Dossier) => void = () => {},
): Promise<Found> {
  const { targetSearch, run } = await searchIn(workspace, word, also);
  const isLater = !targetSearch.isFound && (await isKnownNow(workspace, word));
  return {
    run,
    targets() {
      const { withoutDay } = workspace;
      if (!isLater || withoutDay === undefined) return targetSearch.targets(run.isSeveral);
      const { day, possibly } = withoutDay.on;
      throw new CasefileError(`"${word}" was not ${possibly ? '' : 'surely '}known on ${printDate(day)}`, {
        hint: `Remove --known-on to see it${possibly ? '.' : ', or use --possibly to show what may have been known.'}`,
      });
    },
  };
}

async function searchIn(workspace: Workspace, word: string, also: (dossier: Dossier) => void) {
  const targetSearch = new TargetSearch(word);
  const [, inCase] = /^([^:]+):/.exec(word) ?? [];
  const run = await workspace.browse(onlyCase(inCase), (dossier) => {
    targetSearch.add(dossier);
    also(dossier);
    return false;
  });
  return { targetSearch, run };
}

/** Whether a word that meant nothing on a day means something now, to the same reader. */
async function isKnownNow({ withoutDay }: Workspace, word: string): Promise<boolean> {
  if (withoutDay === undefined) return false;
  return (await searchIn(withoutDay.workspace, word, () => {})).targetSearch.isFound;
}
