import type { Element } from 'hast';
import { h } from 'hastscript';
import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/view.js';
import type { Chapter } from '../chapters.js';
import { describe, legendOf } from '../drawing/description.js';
import { draw } from '../drawing/draw.js';
import { layOut } from '../drawing/layout.js';
import type { Layout } from '../drawing/layout-types.js';

/**
 * A chart: two drawings of the events, for wide pages and for phones, and a table of the same events. The table explains the
 * numbers of a drawing without titles, and replaces the drawing for readers who do not see it.
 */
export function chartFigure(events: readonly ChartEvent[], { prefix, case: of }: Chapter): Element {
  const wide = layOut(events, { width: 880, isNarrow: false });
  const narrow = layOut(events, { width: 340, isNarrow: true });
  const title = of === undefined ? 'Timeline' : `Timeline: ${of.title}`;
  const description = describe(events);
  const id = `${prefix}drawing`;
  return h('figure', [
    h('div', { className: 'wide' }, [draw(wide, { id: `${id}-wide`, title, description }), legend(wide)]),
    h('div', { className: 'narrow' }, [draw(narrow, { id: `${id}-narrow`, title, description }), legend(narrow)]),
    key(events, wide),
  ]);
}

function legend(layout: Layout): Element {
  return h('p', { className: 'legend' }, legendOf(layout).join(' '));
}

function key(events: readonly ChartEvent[], { detail }: Layout): Element {
  const rows = events.map(({ date, title, kind }, index) =>
    h('tr', [
      h('td', { className: 'number' }, String(index + 1)),
      h('td', { className: 'date' }, printDate(date)),
      h('td', { dir: 'auto' }, [
        title,
        ...(kind === undefined ? [] : [h('span', { className: 'muted' }, ` (${kind})`)]),
      ]),
    ]),
  );
  const head = h('tr', [
    h('th', { scope: 'col', className: 'number' }, 'No.'),
    h('th', { scope: 'col' }, 'Date'),
    h('th', { scope: 'col' }, 'Event'),
  ]);
  const table = h('table', [h('thead', [head]), h('tbody', rows)]);
  if (detail !== 'density') return h('div', { className: `key key-of-${detail}` }, [table]);
  return h('details', { className: 'key' }, [h('summary', `The ${events.length} events as a table`), table]);
}
