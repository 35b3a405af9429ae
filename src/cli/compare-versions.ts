import type { ShownVersion } from '../history/disclose-versions.js';
import { comparedCases, problemsIn } from '../library/versions/compared.js';
import { sidesOf } from '../library/versions/sides.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import { count } from '../views/blocks/prose.js';
import type { Context } from './context.js';

interface VersionRun {
  /** The versions of each case, as this reader may see them; null where a version does not have the case. */
  readonly cases: readonly (readonly (ShownVersion | null)[])[];
  /** Call this after everything was shown: throws if a case was refused. */
  conclude(): void;
}

/** Read the cases of several versions, the oldest first, each named as on the command line. */
export async function compareVersions({ workspace, screen }: Context, named: readonly string[]): Promise<VersionRun> {
  const { reader } = workspace;
  const sides = await sidesOf(named, reader);
  const found = comparedCases(sides, { side: { reader } });
  const cases: (readonly (ShownVersion | null)[])[] = [];
  const refused: {
    refusal: string;
    files: readonly string[];
    problems: Parameters<typeof problemsIn>[0][number]['problems'];
  }[] = [];
  for await (const one of found) {
    if (one.kind === 'shown') cases.push(one.versions);
    else refused.push(one);
  }
  const stated = refused.filter(({ refusal }) => refusal !== 'withheld');
  const conclude = () => {
    if (refused.length > stated.length)
      screen.notice(`Withheld: ${count(refused.length - stated.length, 'case file')}. Use --access to show more.`);
    if (stated.length === 0) return;
    const isInvalid = stated.some(({ refusal }) => refusal === 'invalid');
    throw new CasefileError(
      isInvalid
        ? `cannot read ${count(stated.length, 'case')}`
        : `cannot compare ${count(stated.length, 'case')} without disclosing withheld parts`,
      {
        exitCode: stated.some(({ refusal }) => refusal === 'discloses') ? exitCodes.withheld : exitCodes.invalid,
        problems: problemsIn(stated),
      },
    );
  };
  if (cases.length === 0) conclude();
  return { cases, conclude };
}
