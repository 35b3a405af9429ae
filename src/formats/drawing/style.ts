import type { Palette } from '../colours/page.js';
import { fontSize } from './marks.js';

/** The colours of a drawing: CSS colours, or variables of a style sheet. */
export type DrawingColours = Pick<Palette, 'paper' | 'ink' | 'quiet' | 'line' | 'wash' | 'accent'>;

/** The CSS of a drawing. It uses only what SVG programs other than browsers also support. */
export function drawingStyle({ paper, ink, quiet, line, wash, accent }: DrawingColours): string {
  return `
.drawing text { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: ${fontSize}px; fill: ${ink}; }
.drawing .halo { stroke: ${paper}; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.drawing .when, .drawing .tick-label, .drawing .lane-name, .drawing .legend { fill: ${quiet}; }
.drawing .tick-label, .drawing .number, .drawing .legend { font-size: 12px; }
.drawing .tick, .drawing .lane-line { stroke: ${line}; stroke-width: 1px; }
.drawing .axis { stroke: ${quiet}; stroke-width: 1px; }
.drawing .left-out { fill: ${wash}; }
.drawing .slash { stroke: ${quiet}; stroke-width: 1.25px; }
.drawing .dot { fill: ${accent}; stroke: ${accent}; stroke-width: 2px; }
.drawing .unsure { fill: ${paper}; }
.drawing .broken { stroke: ${ink}; stroke-width: 1.5px; }
.drawing .gap { fill: ${wash}; }
.drawing .possible { fill: ${accent}; fill-opacity: .25; stroke: ${accent}; stroke-width: 1px; stroke-dasharray: 2 2; }
.drawing .outline { fill: none; stroke: ${accent}; stroke-width: 1px; stroke-dasharray: 2 2; }
.drawing .stop { stop-color: ${accent}; }
.drawing .solid, .drawing .arrow { fill: ${accent}; }
`;
}
