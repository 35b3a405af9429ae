import { simpleMeasure } from '../../formats/text/simple-measure.js';
import { commandGroups } from '../commands/registry.js';

export const description = 'Browse case files of human-rights violations: every claim leads to its source.';

/** Command lines for a first try, each with what it does. */
const examples = [
  ['casefile', 'Show the case at a glance, or list the cases'],
  ['casefile timeline --from 2020', 'Show what happened since 2020'],
  ['casefile trace arrest', 'Show the sources of the claim "arrest"'],
  ['casefile refs --org cfj', 'List the sources that one organisation published'],
] as const;

/** The output of `casefile -h`: the commands in groups, on one screen. */
export function shortHelp(width: number): string {
  const groups = Object.entries(commandGroups).map(
    ([group, commands]) => [group, Object.keys(commands).join(', ')] as const,
  );
  return [
    'Usage: casefile [command] [options]',
    simpleMeasure.wrap(description, width),
    columns(groups, width),
    columns(examples, width),
    simpleMeasure.wrap('Run `casefile help <command>` for details, `casefile --help` for global options.', width),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** Lay out rows of two texts. The second is wrapped in its own column, or on a narrow page on its own lines. */
function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.max(...rows.map(([text]) => text.length)) + 3;
  const isNarrow = width - first < 24;
  const indent = isNarrow ? 4 : first;
  return rows
    .map(([text, more]) => {
      const lines = simpleMeasure.wrap(more, width - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
      return isNarrow ? `${text}\n${' '.repeat(indent)}${lines}` : text.padEnd(first) + lines;
    })
    .join('\n');
}
