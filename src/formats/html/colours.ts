import type { Palette } from '../colours/page.js';
import { drawingStyle } from '../drawing/style.js';

/** Colours as variables of CSS: `--ink: #1d1c1a;`. */
export function declared(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

/** The rules of a drawing in a page, in the colours of these variables. */
export const drawingRules = drawingStyle({
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--rule)',
  wash: 'var(--wash)',
  accent: 'var(--accent)',
});
