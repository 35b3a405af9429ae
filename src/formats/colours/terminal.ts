import type { Style } from '../../views/view.js';

/** Gives text the look of a style. */
export type Paint = (style: Style, text: string) => string;

export const plainPaint: Paint = (_style, text) => text;

/**
 * Levels as chalk counts them: 1 is 16 colours, 2 is 256, 3 is true colour. Loads chalk, which plain
 * output never needs.
 */
export async function colourPaint(level: 1 | 2 | 3): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const looks = {
    title: chalk.bold,
    date: chalk.cyan,
    strong: chalk.bold,
    muted: chalk.dim,
    warning: chalk.yellow,
    error: chalk.red.bold,
    citation: chalk.blue,
    added: chalk.green,
    removed: chalk.red,
    match: chalk.bold.magenta,
  } satisfies Record<Style, (text: string) => string>;
  return (style, text) => looks[style](text);
}
