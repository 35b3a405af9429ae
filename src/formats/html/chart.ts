import type { Element } from 'hast';
import { h } from 'hastscript';
import { defined } from '../../defined.js';
import type { Chart, Run, Text } from '../../views/view.js';
import { dateWords, titleOfChart } from '../chart-words.js';
import { describe, legendOf } from '../drawing/description.js';
import { draw } from '../drawing/draw.js';
import { layOut } from '../drawing/layout.js';
import type { Layout } from '../drawing/layout-types.js';
import { inlineContent, type PageChapter, paragraph } from './inline.js';
import { printed } from './print.js';

/**
 * A chart: two drawings of the events, for wide pages and for phones, and a table of the same events. The table
 * explains the numbers of a drawing without titles, and replaces the drawing for readers who do not see it. If the
 * document lists the events anyway, that list does.
 */
export function chartFigure(chart: Chart, chapter: PageChapter): Element {
  const { events, subject } = chart;
  const { prefix, case: of, language } = chapter;
  const { say } = language;
  const choice = { language, ...defined({ isEven: chart.isEven, drawsAll: chart.drawsAll, hasKey: true }) };
  const wide = layOut(events, { ...choice, width: 880, isNarrow: false });
  const narrow = layOut(events, { ...choice, width: 340, isNarrow: true });
  const shown = titleOfChart(chart, language);
  const what = subject === undefined ? shown : say('chart.title-of', { what: shown, name: subject });
  const title = of === undefined ? what : say('chart.title', { what, case: of.title });
  const description = describe(chart, language);
  const id = [`${prefix}drawing`, ...(chart.id === undefined ? [] : [chart.id])].join('-');
  // A list after the figure gets the numbers of its drawings.
  const numbered = [`wide-${wide.detail}`, `narrow-${narrow.detail}`];
  return h('figure', chart.isListed ? { className: ['listed', ...numbered] } : {}, [
    h('div', { className: 'wide' }, [
      draw(wide, { id: `${id}-wide`, title, description, language }),
      ...legend(wide, chapter),
    ]),
    h('div', { className: 'narrow' }, [
      draw(narrow, { id: `${id}-narrow`, title, description, language }),
      ...legend(narrow, chapter),
    ]),
    ...(chart.isListed ? [] : [key(chart, wide, chapter)]),
  ]);
}

function legend(layout: Layout, chapter: PageChapter): Element[] {
  return paragraph([legendOf(layout, chapter.language).join(' ')], chapter, { className: 'legend' });
}

function key(chart: Chart, { detail }: Layout, chapter: PageChapter): Element {
  const { of, events } = chart;
  const { language } = chapter;
  const { say } = language;
  const rows = events.map((event, index) => {
    const { title, kind, to } = event;
    const named: Text = [
      { text: title, ...defined({ to }) },
      ...(kind === undefined ? [] : [muted(say('parentheses', { text: kind }))]),
    ];
    return printed([
      h('tr', [
        h('td', { className: 'number' }, String(index + 1)),
        h('td', { className: 'date' }, inlineContent([dateWords(event, language, true)], chapter)),
        h('td', inlineContent(named, chapter)),
      ]),
    ]);
  });
  const titled = (title: string) => inlineContent([title], chapter);
  const head = h('tr', [
    h('th', { scope: 'col', className: 'number' }, titled(say('chart.number'))),
    h('th', { scope: 'col' }, titled(say('chart.date'))),
    h('th', { scope: 'col' }, titled(say(`chart.column.${of}`))),
  ]);
  const table = h('table', [h('thead', [head]), h('tbody', rows)]);
  if (detail !== 'density') return h('div', { className: `key key-of-${detail}` }, [table]);
  return h('details', { className: 'key' }, [
    h('summary', titled(say(`chart.as-table.${of}`, { n: events.length }))),
    table,
  ]);
}

function muted(text: string): Run {
  return { text, style: 'muted' };
}
