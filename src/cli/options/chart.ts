import type { Command } from 'commander';
import { defined } from '../../defined.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { ChartChoice } from '../../views/view.js';
import type { GlobalOptions } from './global.js';
import { oneOf } from './values.js';

const scales = ['cut', 'even'] as const;

export interface ChartOptions {
  readonly chart?: true;
  readonly scale?: (typeof scales)[number];
  readonly all?: true;
}

/** Add the option of commands that draw, and how they draw. */
export function addChartOptions(command: Command, summary: string): void {
  command
    .option('--chart', summary)
    .option(
      '--scale <scale>',
      'Scale of the chart: cut (leave out long gaps), even (all time)',
      oneOf('--scale', scales),
    );
}

/** Add the option of commands that count many records in a chart. */
export function addAllOption(command: Command): void {
  command.option('--all', 'Draw each event in the chart, even if there are more than 40');
}

/** How the reader wants the chart. Throws if an option would do nothing because there is no chart. */
export function readChartChoice({ chart, scale, all }: ChartOptions, { format }: GlobalOptions): ChartChoice {
  const option = scale === undefined ? (all ? '--all' : undefined) : '--scale';
  if (option !== undefined && !chart && format !== 'svg') {
    throw new CasefileError(`${option} needs --chart or --format svg`, {
      hint: `Add one of them, or remove ${option}.`,
    });
  }
  return defined({ isEven: scale === 'even' ? (true as const) : undefined, drawsAll: all });
}
