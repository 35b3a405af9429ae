import type { Withheld } from '../../dossier/access/withheld.js';
import { disclose } from '../../dossier/disclose.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import { type Access, maySee } from '../../dossier/format/vocabulary.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import type { RegisterState } from '../../dossier/model/register.js';
import { withRegister } from '../../dossier/model/registered-names.js';
import type { Parsed } from '../../dossier/reading/parse.js';
import { accessOfFile, linesIn } from '../../dossier/reading/shown-lines.js';
import type { ProblemCode } from '../../problems/codes.js';
import { rememberingEach } from '../../remembering.js';
import { patch, shownLines } from '../../views/write/patch.js';

/** The numbers of unchanged lines around a change in a diff: as many as usual, or none if they are withheld. */
export const contexts = [3, 0] as const;

/**
 * What a reader needs to see one version of a changed file. It does not hold the tree of the text, which
 * takes much memory.
 */
export interface ShownVersion {
  readonly withheld: readonly Withheld[];
  /** Whether it is valid and withholds nothing. */
  readonly isPublic: boolean;
  /** The strictest access of any part. */
  readonly access: Access;
  /**
   * Whether readers with an access see the file, and no text of it discloses a name to them; null if
   * the file is invalid.
   */
  readonly isShownTo: ((access: Access) => boolean) | null;
  /** The access of its lines in the diff, for each of the `contexts`. */
  readonly ofDiff: readonly Access[];
}

/** `problems` are those that a check of the file found, if it was checked. */
export function shownVersion(
  parsed: Parsed,
  side: 'before' | 'after',
  rewritten: Rewritten,
  register: RegisterState,
  problems?: readonly { readonly code: ProblemCode }[],
): ShownVersion {
  const { withheld, dossier } = parsed;
  const access = accessOfFile(parsed, register);
  const withholdsNothing = access === 'public';
  const isClean =
    withholdsNothing || problems?.every(({ code }) => code !== 'withheld-name' && code !== 'withheld-word');
  return {
    withheld,
    isPublic: dossier !== null && withholdsNothing,
    access,
    isShownTo: dossier && (isClean ? reaches(dossier.access) : disclosesNothing(dossier, register)),
    // Most files withhold nothing, and a diff takes time.
    ofDiff: withholdsNothing
      ? contexts.map(() => 'public')
      : diffLines(rewritten)
          .map((lines) => lines[side])
          .map(linesIn(parsed, register)),
  };
}

/** Whether a file is valid and withholds nothing. */
export function isPublic(parsed: Parsed, register: RegisterState): boolean {
  return parsed.dossier !== null && accessOfFile(parsed, register) === 'public';
}

// These two are not made inside `shownVersion`: a function keeps everything that another one uses in the same scope,
// here the tree of the text.
function reaches(needed: Access): (access: Access) => boolean {
  return (access) => maySee(access, needed);
}

function disclosesNothing(dossier: Dossier, register: RegisterState): (access: Access) => boolean {
  return (access) => disclose(withRegister(dossier, register, access), access).problems.length === 0;
}

/** The lines of both versions that the diff shows, for each of the `contexts`. */
const diffLines = rememberingEach(({ before, after }: Rewritten) =>
  contexts.map((context) => shownLines(patch('', before, after, context))),
);
