import type { CopyOnDisk } from '../../dossier/model/copies.js';

/** Access to the saved copies beside case files. A test passes an implementation in memory. */
export interface CopyAccess {
  /**
   * The saved copy at a path in the folder of a case file; in the current folder for `-`. A path that leads out of the
   * folder is refused before anything is looked at, and no link is followed. Opens nothing.
   */
  at(caseFile: string, path: string): CopyOnDisk;
  /** A file that the user names, from the current folder. Links are followed. Opens nothing. */
  named(path: string): CopyOnDisk;
  /**
   * The paths of everything in the folder `files` beside a case file, and in the folders inside it, sorted. Leaves out
   * hidden files, and follows no link.
   */
  beside(caseFile: string): readonly string[];
}
