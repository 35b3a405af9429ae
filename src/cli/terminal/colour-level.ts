import { colourPaint, type Paint, plainPaint } from '../../formats/colours/terminal.js';
import type { Io, Output } from '../io.js';

export const colourChoices = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof colourChoices)[number];
type Level = 0 | 1 | 2 | 3;

/**
 * The number of colours that a stream gets, as a level: 0 is none, 1 is 16, 2 is 256, 3 is all. The first of these that
 * is set decides: `--color`, a non-empty `NO_COLOR`, `FORCE_COLOR`, the terminal.
 */
function colourLevel(choice: ColourChoice, output: Output, env: Io['env']): Level {
  if (choice === 'never') return 0;
  if (choice === 'always') return Math.max(1, terminalLevel(env)) as Level;
  if (env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0;
    return /^[123]$/.test(forced) ? (Number(forced) as Level) : 1;
  }
  return output.isTerminal ? terminalLevel(env) : 0;
}

function terminalLevel(env: Io['env']): Level {
  if (env['TERM'] === 'dumb') return 0;
  if (/^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '')) return 3;
  return /256/.test(env['TERM'] ?? '') ? 2 : 1;
}

/** The functions that colour text for a stream, as its colour settings require. */
export async function paintFor(choice: ColourChoice, output: Output, env: Io['env']): Promise<Paint> {
  const level = colourLevel(choice, output, env);
  return level === 0 ? plainPaint : colourPaint(level);
}

/** Whether the terminal is known to support hyperlinks (OSC 8). Others may print the escape sequences as rubbish. */
export function followsLinks(choice: ColourChoice, output: Output, env: Io['env']): boolean {
  if (!output.isTerminal || colourLevel(choice, output, env) === 0) return false;
  if (/^(iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(env['TERM_PROGRAM'] ?? '')) return true;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  return (
    /kitty|alacritty|foot|contour/.test(env['TERM'] ?? '') ||
    env['WT_SESSION'] !== undefined ||
    env['KONSOLE_VERSION'] !== undefined
  );
}
