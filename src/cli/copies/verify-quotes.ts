import type { Place } from '../../copies/passage.js';
import type { Lookup } from '../../copies/quote-finder.js';
import type { Dossier, Reference } from '../../dossier/model/dossier.js';
import { CaseChoice } from '../../library/case-choice.js';
import { tellerOf } from '../../library/withheld-teller.js';
import { type ExitCode, exitCodes } from '../../problems/casefile-error.js';
import { caseOf } from '../../views/blocks/prose.js';
import {
  type CitedCopies,
  type ComparedCitation,
  citationsOf,
  isWrong,
  quotes,
  summarizeQuotes,
} from '../../views/check/quotes.js';
import type { Case } from '../../views/view.js';
import { viewOf } from '../../views/view-definition.js';
import type { Context } from '../context.js';
import { finish } from '../showing/show-view.js';
import type { Workspace } from '../workspace.js';
import { type CopyChoice, chosenCopies } from './choice.js';
import { QuoteComparer } from './quote-comparer.js';
import { readWhole } from './read-whole.js';

/** Look up the quotations of citations in the chosen copies, and show what was found. Returns the exit code. */
export async function verifyQuotes(
  { workspace, screen, program }: Context,
  choice: CopyChoice,
): Promise<ExitCode | undefined> {
  const paths = await workspace.readOnce();
  const cited: CitedCopies[] = [];
  let first: Case | undefined;
  const references: Reference[] = [];
  const found = await workspace.browse({}, (dossier) => {
    first ??= caseOf(dossier);
    if (!choice.isEmpty) for (const one of dossier.references) references.push(one);
    for (const one of chosenCitations(dossier, choice)) cited.push(one);
    return false;
  });
  choice.check(references);
  const comparer = new QuoteComparer(await workspace.copies(), await program.io.examiner());
  const progress = screen.progress(
    comparer.count(cited, (file) => found.pathOf(file)),
    'Reading copies',
  );
  const shown = await comparer.compare(
    cited,
    (file) => found.pathOf(file),
    () => progress.step(),
  );
  progress.end();
  const all = await compareAll(workspace, paths, comparer, choice);
  const disclosed = shown.map((one) => all.disclose(one, found.pathOf(one.file)));
  const isSound = !all.isAnyWrong && !shown.some(isWrong);
  await finish(screen, found, async () => {
    await screen.print(viewOf(quotes, [disclosed], { isSeveral: found.isSeveral, first }));
    screen.notice(summarizeQuotes(shown));
  });
  return isSound ? undefined : exitCodes.found;
}

/**
 * Compare every quotation, also those that this reader may not see, unless copies are named: then what is shown
 * decides. `disclose` removes from what was found a passage of a copy that contains a withheld name.
 */
async function compareAll(workspace: Workspace, paths: readonly string[], comparer: QuoteComparer, copies: CopyChoice) {
  const choice = new CaseChoice(workspace.cases);
  const tells = new Map<string, (text: string) => boolean>();
  let isAnyWrong = false;
  for (const path of paths) {
    const dossier = await readWhole(workspace, path);
    if (dossier === null || !choice.keeps(dossier)) continue;
    tells.set(path, await tellerOf(workspace, path, dossier));
    if (!copies.isEmpty) continue;
    const compared = await comparer.compare(citationsOf(dossier), () => path);
    isAnyWrong ||= compared.some(isWrong);
  }
  const disclose = (one: ComparedCitation, path: string) => withoutNames(one, tells.get(path) ?? (() => true));
  return { isAnyWrong, disclose };
}

/** The citations of a case file whose sources have one of the chosen copies, with those copies. */
function chosenCitations(dossier: Dossier, choice: CopyChoice): readonly CitedCopies[] {
  const citations = citationsOf({ ...dossier, references: chosenCopies(dossier, choice) });
  return choice.isEmpty ? citations : citations.filter(({ copies }) => copies.length > 0);
}

function withoutNames(compared: ComparedCitation, tells: (text: string) => boolean): ComparedCitation {
  const outcome = compared.best?.outcome;
  if (compared.best === undefined || outcome === undefined || !('places' in outcome || 'place' in outcome))
    return compared;
  const withoutAnchor = (place: Place): Place => {
    const { anchor, ...rest } = place;
    return anchor === undefined || !tells(anchor) ? place : rest;
  };
  const shown: Lookup =
    outcome.kind === 'found'
      ? { ...outcome, places: outcome.places.map(withoutAnchor) }
      : {
          ...outcome,
          place: withoutAnchor(outcome.place),
          ...(tells(outcome.source.map(({ text }) => text).join('')) && { source: [] }),
        };
  return { ...compared, best: { ...compared.best, outcome: shown } };
}
