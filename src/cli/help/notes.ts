import { simpleMeasure } from '../../formats/text/measure.js';

export function beforeHelp(examples: readonly string[]): string {
  return `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`;
}

/** Notes, each with a heading, in the long help of every command and in the manual page. */
export const notes = [
  [
    'Which case file',
    'those named with --file; else $CASEFILE; else casefile.yaml or *.casefile.yaml in the current folder; else the case that comes with the program.',
  ],
  [
    'Filters',
    'a comma means any of, two options mean both. A name is matched by id, name or other spelling, whatever its case and diacritics. Dates are EDTF.',
  ],
  [
    'Exit codes',
    '0 done, also where nothing matched; 1 check or audit found something; 2 wrong use; 3 the case file cannot be read or is invalid; 4 nothing was shown or changed because it would have disclosed; 70 a bug; 74 not written.',
  ],
  ['Environment', 'CASEFILE, CASEFILE_CACHE, CASEFILE_PAGER, PAGER, XDG_CACHE_HOME, NO_COLOR, FORCE_COLOR.'],
] as const;

/** The last line of a command's short help. */
export function moreHelp(name: string, width: number): string {
  return `\n${simpleMeasure.wrap(`Run \`casefile ${name} --help\` for global options and exit codes.`, width)}\n`;
}

export function afterHelp(width: number): string {
  return notes.map(([heading, text]) => `\n${simpleMeasure.wrap(`${heading}: ${text}`, width)}\n`).join('');
}
