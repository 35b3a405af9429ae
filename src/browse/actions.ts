import { toContents } from './contents-pane.js';
import { copied, edited, webAddress } from './in-sight.js';
import type { Action } from './keys.js';
import { asking } from './line/typing.js';
import type { Step } from './messages.js';
import { linkAt, type Model } from './model.js';
import { byEntry, byFound, byLink, byRow, byScreens, scrolled } from './moving.js';
import { back, filterOf, followed, shown } from './opening.js';

/** What each action does. An action without a step does not compile. */
export const steps: Readonly<Record<Action, (model: Model) => Step>> = {
  down: (model) => ({ model: byRow(model, 1) }),
  up: (model) => ({ model: byRow(model, -1) }),
  pageDown: (model) => ({ model: byScreens(model, 1) }),
  pageUp: (model) => ({ model: byScreens(model, -1) }),
  halfDown: (model) => ({ model: byScreens(model, 0.5) }),
  halfUp: (model) => ({ model: byScreens(model, -0.5) }),
  top: (model) => ({ model: scrolled(model, 0) }),
  bottom: (model) => ({ model: scrolled(model, model.page.rows.length) }),
  nextEntry: (model) => ({ model: byEntry(model, 1) }),
  previousEntry: (model) => ({ model: byEntry(model, -1) }),
  nextLink: (model) => ({ model: byLink(model, 1) }),
  previousLink: (model) => ({ model: byLink(model, -1) }),
  follow,
  back,
  quitOrBack: (model) => (model.visits.length === 0 ? { model, effect: { kind: 'quit' } } : back(model)),
  address: webAddress,
  contents: toContents,
  show: (model) => shown(model, 'show'),
  timeline: (model) => shown(model, 'timeline'),
  chart: (model) => shown(model, 'timeline', '--chart'),
  refs: (model) => shown(model, 'refs'),
  people: (model) => shown(model, 'people'),
  orgs: (model) => shown(model, 'orgs'),
  custody: (model) => shown(model, 'custody'),
  disputes: (model) => shown(model, 'disputes'),
  check: (model) => shown(model, 'check'),
  keys: (model) => shown(model, '?'),
  find: (model) => asking(model, 'find'),
  search: (model) => asking(model, 'search'),
  command: (model) => asking(model, 'command'),
  filter: (model) => asking(model, 'filter', filterOf(model.page.address)),
  findNext: (model) => byFound(model, 1),
  findPrevious: (model) => byFound(model, -1),
  copyText: (model) => copied(model, true),
  copyRecord: (model) => copied(model, false),
  edit: edited,
  suspend: (model) => ({ model, effect: { kind: 'suspend' } }),
  redraw: (model) => ({ model, effect: { kind: 'redraw' } }),
  quit: (model) => ({ model, effect: { kind: 'quit' } }),
};

/** Follow the selected link. If none is on the screen, go on reading. */
function follow(model: Model): Step {
  const link = linkAt(model);
  const next = byRow(model, 1);
  return link || next.top === model.top ? followed(model, link) : { model: next };
}
