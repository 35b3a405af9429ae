import { type Address, addressOf, caseIn, typed } from './address.js';
import type { Action } from './keys.js';
import type { Step } from './messages.js';
import { bodyRows, isSeen, type Model, regions } from './model.js';
import { followed, shown } from './opening.js';
import type { Page } from './page.js';

/** Let the keys act on the contents beside the page. If they are not beside it, show them as a page. */
export function toContents(model: Model): Step {
  const isBeside = model.contents !== null && regions(model.size, true).contents > 0;
  return isBeside ? { model: { ...model, inContents: { link: currentLink(model) } } } : shown(model, 'contents');
}

/** The selected link of the contents, or the one that leads to this page; the first if none does. */
function currentLink(model: Model): number {
  return model.inContents?.link ?? linkToShown(model, model.contents) ?? 0;
}

/** The link in the contents to the section of the first row on the screen, or else to the page. */
export function linkToShown(model: Model, contents: Page | null): number | undefined {
  const { address } = model.page;
  const section = sectionInSight(model);
  return linkTo(contents, section === undefined ? address : { words: address.words, at: section });
}

/** The section of the first row on the screen. At the end of a page, it is the section that a link led to. */
function sectionInSight(model: Model): string | undefined {
  const { page, top } = model;
  const { at = '' } = page.address;
  const row = page.anchors.get(at);
  const isEnd = top >= page.rows.length - bodyRows(model);
  if (at.startsWith('section:') && row !== undefined && isEnd && isSeen(model, { row })) return at;
  const sections = [...page.anchors].filter(([id]) => id.startsWith('section:'));
  const last = sections.findLast(([, first]) => first <= top);
  return last?.[0];
}

/** The link of the contents that leads to a page, or else to the list of its command, such as that of a source. */
function linkTo(contents: Page | null, page: Address): number | undefined {
  const command = ({ words: [first = ''] }: Address) => first;
  const isAlike = [
    (to: Address) => typed(to.words) === typed(page.words) && to.at === page.at,
    (to: Address) => typed(to.words) === typed(page.words) && to.at === undefined,
    (to: Address) => command(to) === command(page) && to.at === undefined,
  ];
  const addresses = contents?.links.map(({ to }) => (to === undefined ? undefined : addressOf(to, caseIn(page)))) ?? [];
  const found = isAlike.map((alike) => addresses.findIndex((address) => address && alike(address)));
  return found.find((index) => index !== -1);
}

/** The first row of the contents on the screen. */
export function contentsTop(model: Model): number {
  const { contents } = model;
  if (contents === null) return 0;
  const row = contents.links[currentLink(model)]?.row ?? 0;
  const body = bodyRows(model);
  return Math.max(0, Math.min(contents.rows.length - body, row - Math.floor(body / 2)));
}

/** What an action does while the contents have the keys; undefined if it is not for them. */
export function inContentsPane(model: Model, action: Action): Step | undefined {
  const links = model.contents?.links ?? [];
  const link = currentLink(model);
  const select = (index: number): Step => ({
    model: { ...model, inContents: { link: Math.min(links.length - 1, Math.max(0, index)) } },
  });
  const away = { ...model, inContents: null };
  const leave = (): Step => ({ model: away });
  const steps: Partial<Record<Action, () => Step>> = {
    down: () => select(link + 1),
    up: () => select(link - 1),
    pageDown: () => select(link + bodyRows(model) - 1),
    pageUp: () => select(link - bodyRows(model) + 1),
    nextLink: () => select(link + 1),
    previousLink: () => select(link - 1),
    top: () => select(0),
    bottom: () => select(links.length),
    contents: leave,
    back: leave,
    quitOrBack: leave,
    follow: () => followed(away, links[link]),
  };
  return steps[action]?.();
}
