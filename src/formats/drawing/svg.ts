import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { s } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { defined } from '../../defined.js';
import { english } from '../../languages/english.js';
import type { Chart, View } from '../../views/view.js';
import { titleOfChart } from '../chart-words.js';
import { light } from '../colours/page.js';
import { type Direction, directionOfLanguage } from '../direction.js';
import type { Format } from '../format.js';
import { describe, legendOf } from './description.js';
import { draw, turned } from './draw.js';
import { widthOf } from './font-width.js';
import { layOut } from './layout.js';
import { drawingStyle } from './style.js';

const margin = 24;
const width = 960;
const legendSize = 12;
const legendLine = 18;

/** The `svg` format: the charts of a view as one drawing that needs no other file. */
export const svg: Format = {
  reads: 'blocks',
  draws: true,
  render(view) {
    const { name, case: of, language = english } = view;
    const chart = chartOf(view);
    const what = titleOfChart(chart, language);
    const title = of === undefined ? what : language.say('chart.title', { what, case: of.title });
    const layout = layOut(chart.events, {
      language,
      width,
      isNarrow: false,
      ...defined({ isEven: chart.isEven, drawsAll: chart.drawsAll }),
    });
    const drawing = draw(layout, { id: name, title, description: describe(chart, language), language });
    const notDrawn = chart.more === undefined ? [] : [language.say('chart.not-drawn', { n: chart.more })];
    const legend = legendLines([...legendOf(layout, language), ...notDrawn]);
    const page = onPaper(drawing, legend, directionOfLanguage(language.tag));
    const xml = toXml(toXast(page), { closeEmptyElements: true });
    // XML forbids these, but the serialiser does not escape them.
    return `${xml.replaceAll(']]>', ']]&gt;').replace(/[\ufffe\uffff]/g, '\ufffd')}\n`;
  },
};

/** All charts of a view as one. If they are about several people, each gets a lane. */
function chartOf({ blocks }: View): Chart {
  const charts = blocks.filter((block) => block.kind === 'chart');
  const events = charts.flatMap(({ subject, events }) =>
    charts.length === 1 || subject === undefined ? events : events.map((event) => ({ ...event, kind: subject })),
  );
  return { of: 'events', ...charts[0], kind: 'chart', events };
}

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
function onPaper(drawing: Element, legend: readonly string[], direction: Direction): Element {
  const bottom = Number(drawing.properties['height']) + 12;
  const outer = { width: width + 2 * margin, height: bottom + legend.length * legendLine + 2 * margin };
  const viewBox = `${-margin} ${-margin} ${outer.width} ${outer.height}`;
  const paper = s('rect', { fill: light.paper, x: -margin, y: -margin, ...outer });
  const [title, description, ...rest] = drawing.children;
  const edge = direction === 'ltr' ? { x: 0 } : { x: width, textAnchor: 'end' };
  return {
    ...drawing,
    properties: { ...drawing.properties, ...outer, viewBox },
    children: [
      ...[title, description].flatMap((child) => child ?? []),
      s('style', drawingStyle({ ...light, line: light.rule })),
      paper,
      ...rest,
      ...legend.map((line, index) =>
        s('text', { className: 'legend', ...edge, y: bottom + (index + 1) * legendLine }, turned(line)),
      ),
    ],
  };
}
