import { type Access, strictest } from '../../dossier/format/vocabulary.js';
import type { ShownVersion } from '../../history/disclose-versions.js';
import { CaseChoice } from '../../library/case-choice.js';
import { comparedCases } from '../../library/versions/compared.js';
import type { Refused } from '../../library/versions/disclosed.js';
import { sidesOf } from '../../library/versions/sides.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { count } from '../../views/blocks/prose.js';
import type { Context } from '../context.js';
import type { Screen } from '../screen.js';

export interface VersionRun {
  /** The versions of each case, as this reader may see them; null where a version does not have the case. */
  readonly cases: readonly (readonly (ShownVersion | null)[])[];
  /** The access that shows the rest of what became more public, for each case where something is left out. */
  readonly withheldAt: readonly Access[];
  /** Call this after everything was shown: throws if a case was refused. */
  conclude(): void;
}

/** Read the cases of several versions, the oldest first, each named as on the command line. */
export async function compareVersions(
  { workspace, screen, program }: Context,
  named: readonly string[],
): Promise<VersionRun> {
  if (program.options.file !== undefined)
    throw new CasefileError('cannot use --file here', { hint: 'Give the versions as arguments, without --file.' });
  const { reader } = workspace;
  const choice = new CaseChoice(workspace.cases);
  const sides = await sidesOf(named, reader, program.io.env['CASEFILE'] || undefined);
  const cases: (readonly (ShownVersion | null)[])[] = [];
  const refused: Refused[] = [];
  const withheldAt: Access[] = [];
  for await (const one of comparedCases(sides, { side: { reader } })) {
    if (one.kind === 'refused') refused.push(one);
    else if (one.versions.some((version) => version !== null && choice.keeps(version))) {
      cases.push(one.versions);
      if (one.withheldAt !== undefined) withheldAt.push(one.withheldAt);
    }
  }
  if (refused.length === 0) choice.check();
  const conclude = () => concludeRefused(refused, cases.length === 0, screen);
  if (cases.length === 0) conclude();
  return { cases, withheldAt, conclude };
}

/** Throws if one of these case files comes from standard input. */
export function requireHistory(paths: readonly string[]): void {
  if (paths.includes('-'))
    throw new CasefileError('standard input has no history', { hint: 'Use --file with the path of a case file.' });
}

/**
 * Warn that something became more public, without saying what: the output may go to those from whom it was withheld.
 */
export function warnOfWithheld(withheldAt: readonly Access[], { screen }: Pick<Context, 'screen'>): void {
  if (withheldAt.length === 0) return;
  const level = strictest(withheldAt);
  screen.warn(`left out parts that only the earlier version withholds. Use --access ${level} to see them.`);
}

/** Throw if a case was refused, except for one that is withheld beside others that are shown. */
export function concludeRefused(refused: readonly Refused[], isEmpty: boolean, screen: Screen): void {
  const stated = refused.filter(({ refusal }) => refusal !== 'withheld');
  const withheld = refused.length - stated.length;
  if (stated.length === 0 && withheld > 0 && isEmpty) throw failed(refused);
  if (withheld > 0) screen.notice(`Withheld: ${count(withheld, 'case')}. Use --access to show more.`);
  if (stated.length > 0) throw failed(stated);
}

function failed(refused: readonly Refused[]): CasefileError {
  const invalid = refused.filter(({ refusal }) => refusal === 'invalid').length;
  const others = refused.length - invalid;
  const what = [
    ...(invalid > 0 ? [`cannot read ${count(invalid, 'case')}`] : []),
    ...(others > 0 ? [`cannot compare ${count(others, 'case')} without disclosing withheld parts`] : []),
  ].join('; ');
  return new CasefileError(what, {
    exitCode: others > 0 ? exitCodes.withheld : exitCodes.invalid,
    // A register that several cases share has its problems once.
    problems: [...new Set(refused.flatMap(({ problems }) => problems))],
  });
}
