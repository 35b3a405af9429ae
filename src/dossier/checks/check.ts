import type { ProblemCode } from '../../problems/codes.js';
import type { Access } from '../format/vocabulary.js';
import type { Dossier, Event, Statement } from '../model/dossier.js';
import type { RegisterState } from '../model/register.js';
import type { LinkKind } from '../reading/fields.js';
import type { Path } from '../yaml/path.js';

/** A dossier that was read, and how to say what is wrong with it. */
interface Checked {
  readonly dossier: Dossier;
  /** The data as it was written, what is wrong with it included: maps, lists and texts. */
  readonly data: unknown;
  /** That of the library. */
  readonly register: RegisterState;
  /** How often the file, wherever it stands, links to each id; a link that leads nowhere counts for what it may mean. */
  readonly links: (kind: LinkKind) => ReadonlyMap<string, number>;
  /** Whether the people or organisations of a claim are all those that are written there. */
  hasAll(claim: Statement | Event, list: 'people' | 'organizations'): boolean;
  /**
   * Adds a problem of the check's own code at a place: the path of a key in a person, organisation, statement, event or
   * reference of the dossier, or from the top of the file.
   */
  report(place: Place, message: string, hint: string): void;
}

interface Place {
  readonly item?: object;
  readonly path: Path;
  /** At the key itself, not at its value. */
  readonly key?: true;
  /** Other parts of the dossier that the message tells of: who may not see them is not told. */
  readonly beside?: readonly { readonly access: Access }[];
}

/** One rule: what it finds has its code. Where it cannot tell, it says nothing. */
export interface Check {
  readonly code: ProblemCode;
  check(checked: Checked): void;
}
