import type { Option } from 'commander';
import { simpleMeasure } from '../../formats/text/simple-measure.js';

/** The examples of a command: those of the kind of entry that the arguments name, if there are any, or else all. */
export function beforeHelp(examples: readonly string[], args: readonly string[], width: number): string {
  const [kind = ''] = args;
  const ofKind = examples.filter((example) => example.split(' ')[2] === kind);
  const lines = (ofKind.length > 0 ? ofKind : examples).map((example) => exampleLines(example, width));
  return `Examples:\n${lines.join('\n')}\n`;
}

/** A command line in the width of the page, with a backslash at the end of each line that goes on. */
function exampleLines(example: string, width: number): string {
  const rows: string[] = [];
  let row = ' ';
  for (const piece of piecesOf(example, width - continuation.length - 2)) {
    const isFull = `${row} ${piece} \\`.length > width && row.trim() !== '';
    if (isFull) rows.push(`${row} \\`);
    row = isFull ? continuation + piece : `${row} ${piece}`;
  }
  return [...rows, row].join('\n');
}

const continuation = '      ';

/** The words of a command line. A text in quotes is one word, and a value stays with its option if there is room. */
function piecesOf(example: string, room: number): string[] {
  const pieces: string[] = [];
  for (const word of example.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []) {
    const before = pieces.at(-1) ?? '';
    const isValue = /^-\S+$/.test(before) && !word.startsWith('-') && before.length + 1 + word.length <= room;
    pieces.push(isValue ? `${pieces.pop()} ${word}` : word);
  }
  return pieces;
}

/** How to write a command, below the word "Usage". */
export function wrapUsage(usage: string, width: number): string {
  const indent = 'Usage: '.length;
  return simpleMeasure.wrap(usage, width - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** Notes, each with a heading, in the help of the program and in the manual page. */
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

/** The end of a command's help: how its filters combine, if it has any, and which other options it accepts. */
export function afterCommandHelp(globals: readonly Option[], own: readonly Option[], width: number): string {
  const names = globals.flatMap(({ long }) => (long && long !== '--version' ? [long] : []));
  const hasFilters = own.some(({ long }) => long === '--match');
  return paragraphs(
    [
      ...notes.filter(([heading]) => heading === 'Filters' && hasFilters),
      [
        'Global options',
        `${names.join(', ')}. \`casefile --help\` describes them, the exit codes and which case file is read.`,
      ],
    ],
    width,
  );
}

export function afterHelp(width: number): string {
  return paragraphs(notes, width);
}

function paragraphs(all: readonly (readonly [string, string])[], width: number): string {
  return all.map(([heading, text]) => `\n${simpleMeasure.wrap(`${heading}: ${text}`, width)}\n`).join('');
}
