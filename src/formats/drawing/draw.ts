import type { Element } from 'hast';
import { s } from 'hastscript';
import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/blocks/view.js';
import { type Column, type Lane, type Layout, type Mark, rowHeight, textDrop } from './layout.js';
import { fontSize } from './marks.js';

/** What a drawing is painted with: colours, or what a style sheet calls them. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly wash: string;
  readonly accent: string;
}

/** The style of a drawing, without anything that programs which draw SVG leave out. */
export function drawingStyle({ paper, ink, quiet, line, wash, accent }: Colours): string {
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
.drawing .outline { fill: none; stroke: ${accent}; stroke-width: 1px; stroke-dasharray: 2 2; }
.drawing .stop { stop-color: ${accent}; }
.drawing .solid, .drawing .arrow { fill: ${accent}; }
`;
}

export interface DrawingOptions {
  /** What its ids begin with. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const barHeight = 10;

/** Events along an axis of time as SVG, in lanes by kind. What colours say, shapes and words say too. */
export function draw(layout: Layout, { id, title, description }: DrawingOptions): Element {
  const { width, height, top, bottom, left, ticks, cuts, lanes, repeatsAxis } = layout;
  return s(
    'svg',
    {
      className: 'drawing',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-description`],
    },
    [
      s('title', { id: `${id}-title` }, title),
      s('desc', { id: `${id}-description` }, description),
      s('defs', gradients(id)),
      ...cuts.map(({ from, to }) =>
        s('rect', {
          className: 'left-out',
          x: round(from),
          y: top,
          width: round(to - from),
          height: round(bottom - top),
        }),
      ),
      ...ticks.map(({ x }) => line('tick', x, top - 5, x, bottom + (repeatsAxis ? 5 : 0))),
      ...lanes.flatMap(({ top: y }, index) => (index === 0 ? [] : [line('lane-line', 0, y, width, y)])),
      line('axis', left, top, width, top),
      ...(repeatsAxis ? [line('axis', left, bottom, width, bottom)] : []),
      ...cuts.flatMap(({ from, to }) =>
        [top, ...(repeatsAxis ? [bottom] : [])].flatMap((y) => slashes((from + to) / 2, y)),
      ),
      ...ticks.flatMap(({ x, label }) =>
        [top - 9, ...(repeatsAxis ? [bottom + 19] : [])].map((y) => text('tick-label', x, y, label)),
      ),
      ...lanes.flatMap((lane) => laneContent(lane, id)),
    ],
  );
}

/** A short account of a drawing, for those who do not see it. */
export function describe(events: readonly ChartEvent[]): string {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return 'No events.';
  if (events.length === 1) return `One event: ${printDate(first.date)}, ${first.title}.`;
  return `${events.length} events along an axis of time, from “${first.title}” (${printDate(first.date)}) to “${last.title}” (${printDate(last.date)}).`;
}

/** What the marks mean that are there, each in a sentence. */
export function meanings({ lanes, cuts, unit, most }: Layout): string[] {
  const marks = lanes.flatMap((lane) => lane.marks);
  const possible: [boolean, string][] = [
    [marks.some(({ isDay, isUnsure }) => isDay && !isUnsure), 'A dot is a day.'],
    [marks.some(({ isDay, isUnsure }) => isDay && isUnsure), 'A hollow dot is a day that is not certain.'],
    [
      marks.some(({ isDay }) => !isDay),
      'A bar is a longer time, or one less well known; its ends are soft where they are not known to the day.',
    ],
    [marks.some(({ isDay, isUnsure }) => !isDay && isUnsure), 'A dashed bar is not certain.'],
    [marks.some(({ goesOn }) => goesOn), 'An arrow means that it goes on.'],
    [
      unit !== undefined,
      `A column has the events of one kind in one part of the time (${unit}): the highest has ${most}.`,
    ],
    [cuts.length > 0, 'Where the axis is cut (//), time is left out.'],
  ];
  return possible.flatMap(([holds, text]) => (holds ? [text] : []));
}

function laneContent({ name, nameX, nameY, marks, columns }: Lane, id: string): Element[] {
  return [
    ...(name === '' ? [] : [text('lane-name halo', nameX, nameY, name)]),
    ...columns.map(column),
    ...marks.map((mark) => markContent(mark, id)),
  ];
}

function column({ x, y, width, height, events }: Column): Element {
  const [first] = events;
  const last = events.at(-1);
  const dates = [first, last].flatMap((event) => (event === undefined ? [] : printDate(event.date)));
  const title = `${events.length} × ${[...new Set(dates)].join(' – ')}`;
  return s('rect', { className: 'solid', x: round(x), y: round(y), width, height: round(height) }, [s('title', title)]);
}

function markContent(mark: Mark, id: string): Element {
  const { event, y, label } = mark;
  const anchor = label.anchor === 'end' ? { textAnchor: 'end' } : {};
  const words = s(
    'text',
    {
      className: label.date === '' ? 'number halo' : 'halo',
      x: round(label.x),
      y: round(y + textDrop + label.below * (rowHeight - 5)),
      ...anchor,
    },
    label.date === ''
      ? label.text
      : [s('tspan', { className: 'when' }, label.date), `\u00a0\u00a0${isolated(label.text)}`],
  );
  const kind = event.kind === undefined ? '' : ` (${event.kind})`;
  return s('g', [s('title', `${printDate(event.date)}: ${event.title}${kind}`), words, ...shape(mark, id)]);
}

function shape(mark: Mark, id: string): Element[] {
  const { from, to, y, isDay, isUnsure, softStart, softEnd, goesOn } = mark;
  if (isDay) {
    const className = isUnsure ? 'dot unsure' : 'dot';
    return [s('circle', { className, cx: round((from + to) / 2), cy: round(y), r: 4 })];
  }
  const box = {
    x: round(from),
    y: round(y - barHeight / 2),
    width: round(to - from),
    height: barHeight,
    rx: barHeight / 2,
  };
  const ends = [softStart ? 'start' : '', softEnd || goesOn ? 'end' : ''].filter(Boolean).join('-');
  return [
    ends === '' ? s('rect', { className: 'solid', ...box }) : s('rect', { fill: `url(#${id}-${ends})`, ...box }),
    ...(isUnsure ? [s('rect', { className: 'outline', ...box })] : []),
    ...(goesOn ? [s('path', { className: 'arrow', d: `M${round(to - 7)} ${round(y - 5)}l7 5l-7 5z` })] : []),
  ];
}

function gradients(id: string): Element[] {
  const soft = [0.12, 0.9, 0.9, 0.12] as const;
  const [start, , , end] = soft;
  const stops = {
    start: [start, 0.9, 1, 1],
    end: [1, 1, 0.9, end],
    'start-end': soft,
  };
  return Object.entries(stops).map(([name, opacities]) =>
    s(
      'linearGradient',
      { id: `${id}-${name}` },
      opacities.map((opacity, index) =>
        s('stop', { className: 'stop', offset: ['0%', '35%', '65%', '100%'][index], stopOpacity: opacity }),
      ),
    ),
  );
}

function slashes(x: number, y: number): Element[] {
  return [-3, 2].map((shift) => line('slash', x + shift - 2, y + 5, x + shift + 3, y - 5));
}

function line(className: string, x1: number, y1: number, x2: number, y2: number): Element {
  return s('line', { className, x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
}

function text(className: string, x: number, y: number, words: string): Element {
  return s('text', { className, x: round(x), y: round(y) }, words);
}

/** Between a first strong isolate and its end, so that a text of any script stands as one piece beside its date. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
