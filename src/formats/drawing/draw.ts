import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Language } from '../../languages/language.js';
import { dateWords } from '../chart-words.js';
import { directionOfText } from '../direction.js';
import { rowHeight, textDrop } from './frame.js';
import type { Column, Lane, Layout, Mark } from './layout-types.js';
import type { Extent } from './marks.js';

export interface DrawingOptions {
  /** The prefix of all ids in the drawing. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
}

const barHeight = 10;

/** Draw a layout as SVG: events along a time axis, in one lane per kind. Nothing depends on colour alone. */
export function draw(layout: Layout, { id, title, description, language }: DrawingOptions): Element {
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
      ...lanes.flatMap((lane) => laneContent(lane, id, language)),
    ],
  );
}

function laneContent({ name, nameX, nameY, marks, columns }: Lane, id: string, language: Language): Element[] {
  return [
    ...(name === '' ? [] : [text('lane-name halo', nameX, nameY, name)]),
    ...columns.map((one) => column(one, language)),
    ...marks.map((mark) => markContent(mark, id, language)),
  ];
}

function column({ x, y, width, height, events }: Column, language: Language): Element {
  const [first] = events;
  const last = events.at(-1);
  const dates = [first, last].flatMap((event) => (event === undefined ? [] : dateWords(event, language)));
  const title = `${events.length} × ${[...new Set(dates)].join(' – ')}`;
  return s('rect', { className: 'solid', x: round(x), y: round(y), width, height: round(height) }, [s('title', title)]);
}

function markContent(mark: Mark, id: string, { say }: Language): Element {
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
      : [s('tspan', { className: 'when' }, turned(label.date)), `\u00a0\u00a0${isolated(label.text)}`],
  );
  const kind = event.kind === undefined ? '' : say('parentheses', { text: event.kind });
  const title = say('chart.mark', { date: mark.when, title: event.title }) + kind;
  return s('g', [s('title', title), words, ...shape(mark, id)]);
}

function shape(mark: Mark, id: string): Element[] {
  const { from, to, y, isDay, isUnsure, goesOn, core, breaks } = mark;
  if (isDay) {
    const className = isUnsure ? 'dot unsure' : 'dot';
    return [s('circle', { className, cx: round((from + to) / 2), cy: round(y), r: 4 })];
  }
  return [
    ...(core === undefined ? eventBar(mark, id) : measureBar({ from, to }, core, y)),
    ...(core === undefined && isUnsure ? [s('rect', { className: 'outline', ...box({ from, to }, y) })] : []),
    ...(goesOn ? [arrowAt(to, y, core === undefined ? 5 : 8)] : []),
    ...breaks.flatMap((x) => [gapAt(x, y), ...brokenEnds(x, y)]),
  ];
}

function eventBar({ from, to, y, softStart, softEnd, goesOn }: Mark, id: string): Element[] {
  const ends = [softStart ? 'start' : '', softEnd || goesOn ? 'end' : ''].filter(Boolean).join('-');
  const fill = ends === '' ? { className: 'solid' } : { fill: `url(#${id}-${ends})` };
  return [s('rect', { ...fill, ...box({ from, to }, y) })];
}

/** A dashed bar for the time that is possible, and on it a full one for the time that is sure. */
function measureBar(possible: Extent, core: Extent | null, y: number): Element[] {
  const isSure = core !== null && core.from <= possible.from && core.to >= possible.to;
  return [
    ...(isSure ? [] : [s('rect', { className: 'possible', ...box(possible, y) })]),
    ...(core === null ? [] : [s('rect', { className: 'solid', ...box(core, y) })]),
  ];
}

function box({ from, to }: Extent, y: number) {
  return {
    x: round(from),
    y: round(y - barHeight / 2),
    width: round(to - from),
    height: barHeight,
    rx: Math.min(barHeight, round(to - from)) / 2,
  };
}

/** An arrow that ends at a point. On a full bar it shows only if it is higher than the bar. */
function arrowAt(x: number, y: number, half: number): Element {
  return s('path', { className: 'arrow', d: `M${round(x - 7)} ${round(y - half)}l7 ${half}l-7 ${half}z` });
}

/** Half the width of the gap in a bar where the axis omits time. */
const halfGap = 7;

/** A gap in a bar, as slanted as its ends. */
function gapAt(x: number, y: number): Element {
  return s('path', { className: 'gap', d: `M${round(x - halfGap - 3)} ${round(y + 6)}l6 -12h${2 * halfGap}l-6 12z` });
}

/** A slash at each of the two ends where a bar is broken. */
function brokenEnds(x: number, y: number): Element[] {
  return [-halfGap, halfGap].map((shift) => line('broken', x + shift - 4, y + 8, x + shift + 4, y - 8));
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
  return s('text', { className, x: round(x), y: round(y) }, turned(words));
}

/** Isolate a text with Unicode's FSI and PDI, so that a right-to-left title does not reorder the date beside it. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

/** A drawing runs from left to right. Words that do not are isolated, so that they keep their own order. */
export function turned(words: string): string {
  return directionOfText(words, 'ltr') === 'rtl' ? isolated(words) : words;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
