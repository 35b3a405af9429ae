import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { s } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { defined } from '../../defined.js';
import type { EventRecord } from '../../views/read/timeline.js';
import { light } from '../colours/page.js';
import type { Format } from '../format.js';
import { describe, legendOf } from './description.js';
import { draw } from './draw.js';
import { widthOf } from './font-width.js';
import { layOut } from './layout.js';
import { drawingStyle } from './style.js';

const margin = 24;
const width = 960;
const legendSize = 12;
const legendLine = 18;

/** The `svg` format: the timeline as a drawing that needs no other file. */
export const svg: Format<EventRecord> = {
  reads: 'records',
  render({ records, case: of }) {
    const events = records.map(({ kind, ...event }) => ({
      ...event,
      ...defined({ kind }),
    }));
    const title = of === undefined ? 'Timeline' : `Timeline: ${of.title}`;
    const layout = layOut(events, { width, isNarrow: false });
    const drawing = draw(layout, { id: 'timeline', title, description: describe(events) });
    const page = onPaper(drawing, legendLines(legendOf(layout)));
    const xml = toXml(toXast(page), { closeEmptyElements: true });
    // XML forbids these, but the serialiser does not escape them.
    return `${xml.replaceAll(']]>', ']]&gt;').replace(/[\ufffe\uffff]/g, '\ufffd')}\n`;
  },
};

/** Arrange sentences in lines that fit the width of the drawing. */
function legendLines(sentences: readonly string[]): string[] {
  const lines: string[] = [];
  for (const sentence of sentences) {
    const joined = lines.length === 0 ? sentence : `${lines.at(-1)} ${sentence}`;
    if (lines.length > 0 && widthOf(joined, legendSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(sentence);
  }
  return lines;
}

/** Add style, legend, background and margin to a drawing. */
function onPaper(drawing: Element, legend: readonly string[]): Element {
  const bottom = Number(drawing.properties['height']) + 12;
  const outer = { width: width + 2 * margin, height: bottom + legend.length * legendLine + 2 * margin };
  const viewBox = `${-margin} ${-margin} ${outer.width} ${outer.height}`;
  const paper = s('rect', { fill: light.paper, x: -margin, y: -margin, ...outer });
  const [title, description, ...rest] = drawing.children;
  return {
    ...drawing,
    properties: { ...drawing.properties, ...outer, viewBox },
    children: [
      ...[title, description].flatMap((child) => child ?? []),
      s('style', drawingStyle({ ...light, line: light.rule })),
      paper,
      ...rest,
      ...legend.map((line, index) =>
        s('text', { className: 'legend', x: 0, y: bottom + (index + 1) * legendLine }, line),
      ),
    ],
  };
}
