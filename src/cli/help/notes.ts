import { simpleMeasure } from '../../formats/text/simple-measure.js';

export function beforeHelp(examples: readonly string[]): string {
  return `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`;
}

/** Notes, each with a heading, in the long help of every command and in the manual page. */
export const notes = [
  [
    'Which case file',
    'the files given with --file; otherwise $CASEFILE; otherwise casefile.yaml or *.casefile.yaml in the current folder; otherwise the bundled example, and a line on standard error says so.',
  ],
  [
    'Filters',
    'a comma means "or", a repeated option means "and". Names match by id, name or other spelling, ignoring case and diacritics. Dates are EDTF.',
  ],
  [
    'Exit codes',
    '0 success, even if nothing matched; 1 check, audit, verify, package or edit found problems, diff found a difference, or fill --complete found a blank; 2 wrong usage; 3 a case file cannot be read or is invalid; 4 a case file was not shown or changed, because that would disclose withheld parts; 70 a bug in casefile; 74 the output or a case file could not be written.',
  ],
  [
    'Environment',
    'CASEFILE, CASEFILE_CACHE, CASEFILE_PAGER, PAGER, VISUAL, EDITOR, XDG_CACHE_HOME, NO_COLOR, FORCE_COLOR.',
  ],
] as const;

/** The last line of a command's short help. */
export function moreHelp(name: string, width: number): string {
  return `\n${simpleMeasure.wrap(`Run \`casefile ${name} --help\` for global options and exit codes.`, width)}\n`;
}

export function afterHelp(width: number): string {
  return notes.map(([heading, text]) => `\n${simpleMeasure.wrap(`${heading}: ${text}`, width)}\n`).join('');
}
