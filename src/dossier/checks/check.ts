import type { ProblemCode } from '../../problems/codes.js';
import type { Access } from '../format/vocabulary.js';
import type { CopyOnDisk } from '../model/copies.js';
import type { Dossier, Event, Statement } from '../model/dossier.js';
import type { RegisterState } from '../model/register.js';
import type { IdSpace } from '../parts/fields/field.js';
import type { Path } from '../yaml/path.js';

/** The input of a check: a dossier, the data from which it was read, and a way to report problems. */
export interface Checked {
  readonly dossier: Dossier;
  /** The data as written, including invalid parts: maps, lists and texts. */
  readonly data: unknown;
  /** The register of the library. */
  readonly register: RegisterState;
  /** The number of links in the whole file to each id. A broken link counts for every id that it may mean. */
  readonly links: (kind: IdSpace) => ReadonlyMap<string, number>;
  /** Whether the whole file was read. Otherwise what seems to be missing may only be unreadable. */
  readonly isWhole: boolean;
  /** Whether the people or organisations of a claim were all read; otherwise some may be missing. */
  hasAll(claim: Statement | Event, list: 'people' | 'organizations'): boolean;
  /** Whether a comment cuts the text at a path of the data: `Order #12`. Absent if none cuts any text. */
  readonly isCut?: (path: Path) => boolean;
  /** Whether the text at a path of the data is written without quotes. */
  isPlain(path: Path): boolean;
  /** What is at the path of a saved copy. Absent if nobody looks at copies. */
  readonly copyAt?: (path: string) => CopyOnDisk;
  /**
   * Adds a problem with the check's own code at a path. The path begins in an entry of the dossier, or, without an
   * entry, at the top of the file.
   */
  report(place: Place, message: string, hint: string): void;
}

export interface Place {
  readonly item?: object;
  readonly path: Path;
  /** Report at the key itself, not at its value. */
  readonly key?: true;
  /** Other parts that the message names. The problem is reported only with access to them. */
  readonly beside?: readonly { readonly access: Access }[];
}

/** A check, which reports problems under its code. It reports nothing if it is unsure. */
export interface Check {
  readonly code: ProblemCode;
  check(checked: Checked): void;
}
