import type { Located } from '../../library/locate.js';
import type { Screen } from '../screen.js';

/** Says which case files a run reads, if that may surprise. */
export function sayWhich({ bundled, hasOthers }: Located, screen: Screen): void {
  // In a pipe too: the output of a script would look as if it were about the user's own case.
  if (bundled)
    screen.warn(
      'No case file in this folder; showing the bundled example. Use --file to open another, or --file . for those in the folders below.',
    );
  // Not by name, which may spell a withheld name: the others were not read.
  if (hasOthers) screen.notice('This folder has more case files. Use --file . to read all.');
}
