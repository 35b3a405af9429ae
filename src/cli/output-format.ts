import { formatOfPath } from '../formats/other-names.js';
import { CasefileError } from '../problems/casefile-error.js';
import type { GlobalOptions } from './options.js';

/** The options, with the format that the name of the output file chooses if no option does. */
export function withFormat(options: GlobalOptions, isDefault: boolean): GlobalOptions {
  const { output = '-', json } = options;
  if (output === '-' || !isDefault || json !== undefined) return options;
  const { format = options.format, hint } = formatOfPath(output);
  if (hint === undefined) return { ...options, format };
  throw new CasefileError(`no format has the extension of ${output}`, { hint });
}
