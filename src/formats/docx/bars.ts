import { Paragraph, TextRun } from 'docx';
import type { Day } from '../../dates/edtf.js';
import type { Language } from '../../languages/language.js';
import type { Chart, ChartEvent } from '../../views/view.js';
import { axisOfChart } from '../axis/scale.js';
import { labelColumns } from '../axis/ticks.js';
import type { Part } from './part.js';
import { colour } from './styles.js';
import { words } from './words.js';

/** The columns of the axis: characters of the style `Axis`, which are all equally wide. */
const width = 48;

type Axis = ReturnType<typeof axisOfChart>;

export function axisOf({ events }: Chart, language: Language): Axis {
  return axisOfChart(events, width, { language });
}

/** The labels of an axis, each at its column. Two strokes mark omitted time. */
export function axisLine({ ticks, cuts }: Axis, part: Part): Paragraph {
  const strokes = cuts.map(({ from }) => ({ column: from + 2, label: '//' }));
  let end = 0;
  const runs = [...strokes, ...ticks]
    .toSorted((a, b) => a.column - b.column)
    .flatMap(({ column, label }) => {
      const gap = space.repeat(Math.max(0, column - end));
      end = Math.max(column, end) + labelColumns(label);
      // The mark keeps labels that are written from right to left in the order of time.
      return [new TextRun(gap + leftToRight), ...words(label.replaceAll(' ', space), { ...part, direction: 'ltr' })];
    });
  return drawn(runs);
}

type Fill = 'none' | 'possible' | 'sure';

const fills = { none: undefined, possible: colour('line'), sure: colour('accent') } as const;
const space = '\u00a0';
const leftToRight = '\u200e';

/** The bar of an event: dark where it surely was, light where it possibly was. Omitted time interrupts it. */
export function barLine({ earliest, latest, bar }: ChartEvent, axis: Axis, part: Part): Paragraph {
  const known = spanOf(earliest, latest, axis);
  const possible = known && bar?.goesOn ? { ...known, to: width } : known;
  const sure = bar === undefined ? known : bar.sure && spanOf(bar.sure.first, bar.sure.last, axis);
  const fillOf = (column: number): Fill => {
    if (axis.cuts.some(({ from, to }) => from < column && column < to)) return 'none';
    if (contains(sure, column)) return 'sure';
    return contains(possible, column) ? 'possible' : 'none';
  };
  const runs = stretches(Array.from({ length: width }, (_, column) => fillOf(column))).map(({ fill, length }) => {
    const shade = fills[fill];
    return new TextRun({ text: space.repeat(length), ...(shade !== undefined && { shading: { fill: shade } }) });
  });
  part.numbers.countRuns(runs.length);
  return drawn(runs);
}

/** Time runs from left to right, as in drawings. */
function drawn(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ style: 'Axis', children });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The columns of a time. If one end is open or unknown, that of the other end. */
function spanOf(first: Day | null, last: Day | null, axis: Axis): Span | null {
  const [start, end] = [first ?? last, last ?? first];
  return start === null || end === null ? null : { from: axis.column(start), to: axis.column(end) };
}

function contains(span: Span | null, column: number): boolean {
  return span !== null && span.from <= column && column <= span.to;
}

/** Join columns that look the same. */
function stretches(columns: readonly Fill[]): { readonly fill: Fill; length: number }[] {
  const found: { readonly fill: Fill; length: number }[] = [];
  for (const fill of columns) {
    const last = found.at(-1);
    if (last?.fill === fill) last.length += 1;
    else found.push({ fill, length: 1 });
  }
  return found;
}
