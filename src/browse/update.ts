import { steps } from './actions.js';
import { contentsTop, inContentsPane, linkToShown } from './contents-pane.js';
import { actionOf, movements } from './keys.js';
import { completed } from './line/completing.js';
import { asking, pasted, typing } from './line/typing.js';
import type { Message, Step } from './messages.js';
import { type Model, regions } from './model.js';
import { isMenu, scrolled, selected } from './moving.js';
import { followed, reopened } from './opening.js';
import { type Page, rowOfVisit } from './page.js';

/** The next state of the reader, and what is to be done for it. Changes nothing by itself. */
export function update(model: Model, message: Message): Step {
  switch (message.kind) {
    case 'key':
      return keyed({ ...model, notice: '' }, message.key);
    case 'paste':
      return pasted(model, message.text);
    case 'wheel':
      return { model: scrolled(model, model.top + message.rows) };
    case 'click':
      return clicked(model, message);
    case 'resize':
      return reopened({ ...model, size: message.size });
    case 'changed':
      // The message may be about what is withheld now.
      return reopened({ ...model, notice: '' });
    case 'arrived':
      return { model: arrived(model, message) };
    case 'completed':
      return completed(model, message.line, message.candidates);
    case 'notice':
      return { model: { ...model, notice: message.text } };
  }
}

function arrived(model: Model, { page, contents, arrival, visits }: Extract<Message, { kind: 'arrived' }>): Model {
  const next = {
    ...model,
    page,
    contents,
    visits,
    found: null,
    inContents: contents === null ? null : model.inContents,
  };
  if (arrival !== 'entry') {
    const link = arrival.link !== null && arrival.link < page.links.length ? arrival.link : null;
    return scrolled({ ...next, link }, rowOfVisit(page, arrival));
  }
  const { at } = page.address;
  const entered = scrolled({ ...next, link: null, inContents: null }, (at && page.anchors.get(at)) || 0);
  return isMenu(page) && visits.length > 0 ? selected(entered, linkToShown(model, page) ?? 0) : entered;
}

function keyed(model: Model, key: string): Step {
  if (model.input) return typing(model, model.input, key, (without, count) => repeated(without, key, count));
  if (/^[0-9]$/.test(key)) return asking(model, 'number', key);
  const action = actionOf(key);
  if (action === undefined) return { model };
  return (model.inContents && inContentsPane(model, action)) ?? steps[action](model);
}

/** Press a key so many times, if it moves, as far as it moves: `5j` scrolls five lines. */
function repeated(model: Model, key: string, count: number): Step {
  const action = actionOf(key);
  const times = action !== undefined && movements.has(action) ? count : 1;
  let step = keyed(model, key);
  for (let time = 1; time < times; time += 1) {
    const before = step.model;
    step = keyed(before, key);
    const { top, link, found } = step.model;
    if (top === before.top && link === before.link && found === before.found) break;
  }
  return step;
}

/** Follow the link at a position of the screen. */
function clicked(model: Model, { column, row }: Extract<Message, { kind: 'click' }>): Step {
  const { header, body, contents } = regions(model.size, model.contents !== null);
  if (row < header || row >= header + body) return { model };
  const isContents = column < contents;
  const [page, top, start] =
    isContents && model.contents
      ? [model.contents, contentsTop(model), 0]
      : [model.page, model.top, contents === 0 ? 0 : contents + 3];
  const run = runAt(page, top + row - header, column - start);
  const index = page.links.findIndex((link) => link.run === run);
  if (index === -1) return { model };
  return followed(isContents ? model : { ...model, link: index }, page.links[index]);
}

/** The run at a column of a row. */
function runAt(page: Page, row: number, column: number): number | undefined {
  let at = 0;
  for (const { text, run } of page.rows[row] ?? []) {
    at += page.measure.columns(text);
    if (column < at) return run;
  }
  return undefined;
}
