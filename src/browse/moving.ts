import { leadsToClaim } from './address.js';
import { nextRow, placesIn } from './find.js';
import { noLinks, notice, type Step } from './messages.js';
import { bodyRows, isSeen, linkAt, type Model } from './model.js';
import type { Page } from './page.js';

/** Show a row of the page at the top, or the last rows if there are not enough below it. */
export function scrolled(model: Model, row: number): Model {
  const last = Math.max(0, model.page.rows.length - bodyRows(model));
  return { ...model, top: Math.min(last, Math.max(0, row)) };
}

/** Go on by some screens, or back if the number is negative. Of a whole screen, one row stays. */
export function byScreens(model: Model, screens: number): Model {
  const rows = Math.max(1, Math.floor(Math.abs(screens) * bodyRows(model)) - (Math.abs(screens) === 1 ? 1 : 0));
  return scrolled(model, model.top + Math.sign(screens) * rows);
}

/** Go to the next row on which something begins to which a link can lead. */
export function byEntry(model: Model, step: 1 | -1): Model {
  const rows = [...new Set(model.page.anchors.values())].sort((a, b) => a - b);
  const next = step === 1 ? rows.find((row) => row > model.top) : rows.findLast((row) => row < model.top);
  return scrolled(model, next ?? (step === 1 ? model.top : 0));
}

/** Whether a page is nothing but links. */
export function isMenu({ address }: Page): boolean {
  return address.words[0] === 'contents';
}

/** Scroll one row, or select the next link of a menu. */
export function byRow(model: Model, step: 1 | -1): Model {
  return isMenu(model.page) ? byLink(model, step) : scrolled(model, model.top + step);
}

/** Select the next link, or if none is selected on the screen, the first one there or at the words that were found. */
export function byLink(model: Model, step: 1 | -1): Model {
  const { page, link } = model;
  const { links } = page;
  if (links.length === 0) return { ...model, notice: noLinks };
  const current = linkAt(model);
  const fresh = step === 1 ? firstLink(model) : lastLink(model);
  const next = current ? (link ?? 0) + step : fresh === -1 ? (step === 1 ? 0 : links.length - 1) : fresh;
  const index = (next + links.length) % links.length;
  return selected(model, index);
}

/** The first link on the screen, or at the words found. On the page of a source it is the first claim that cites it. */
function firstLink(model: Model): number {
  const { page, top } = model;
  const { links, address } = page;
  const found = foundRow(model);
  const link = found === undefined ? -1 : linkOfWords(model, found);
  if (link !== -1) return link;
  const isOfSource = top === 0 && address.words[0] === 'refs' && address.words[1]?.startsWith('-') === false;
  const claim =
    isOfSource && found === undefined ? links.findIndex(({ to }) => to !== undefined && leadsToClaim(to)) : -1;
  return claim === -1 ? links.findIndex(({ last }) => last >= (found ?? top)) : claim;
}

/** The link whose text has the words that were found in a row; -1 if they are in none. */
function linkOfWords({ page, sought }: Model, row: number): number {
  const [place] = placesIn(page.rows, row, sought);
  let end = 0;
  const piece = page.rows[row]?.find(({ text }) => {
    end += text.length;
    return place !== undefined && end > place.from;
  });
  return piece?.run === undefined ? -1 : page.links.findIndex(({ run }) => run === piece.run);
}

/** The last link on the screen. */
function lastLink(model: Model): number {
  const bottom = model.top + bodyRows(model) - 1;
  return model.page.links.findLastIndex(({ row }) => row <= (foundRow(model) ?? bottom));
}

/** The row of the words that were found, if it is on the screen. */
function foundRow(model: Model): number | undefined {
  const { found } = model;
  return found !== null && isSeen(model, { row: found }) ? found : undefined;
}

/** Select a link, and scroll as little as possible, so that it is on the screen. */
export function selected(model: Model, index: number): Model {
  const next = { ...model, link: index };
  const link = model.page.links[index];
  if (link === undefined) return model;
  const body = bodyRows(model);
  if (link.row < model.top) return scrolled(next, link.row);
  return link.row < model.top + body ? next : scrolled(next, link.row - body + 1);
}

/** Go to the next row that has the words to find. It follows the last one found, or, if one scrolled on, the screen. */
export function byFound(model: Model, step: 1 | -1): Step {
  const { page, sought, top } = model;
  if (sought === '') return notice(model, 'Type / and the words to find.');
  const from = foundRow(model) ?? (step === 1 ? top - 1 : top);
  const row = nextRow(page.rows, sought, from, step);
  if (row === -1) return notice(model, `"${sought}" is not on this page.`);
  const next = scrolled({ ...model, found: row, link: null }, row);
  const isRound = step === 1 ? row <= from : row >= from;
  return isRound
    ? notice(next, step === 1 ? 'Found again from the top.' : 'Found again from the bottom.')
    : { model: next };
}
