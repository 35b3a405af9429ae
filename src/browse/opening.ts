import { type Address, addressOf, caseIn, inSameCase, typed, wordsOf } from './address.js';
import { noLinks, notice, type Step } from './messages.js';
import { type Model, visitOf } from './model.js';
import type { Link } from './page.js';

/** The most visits that are remembered beside the first. */
const mostVisits = 1000;

/** Open a page, and remember this one. */
function opened(model: Model, address: Address): Step {
  const [first = visitOf(model), ...others] = [...model.visits, visitOf(model)];
  const visits = [first, ...others.slice(-mostVisits)];
  return { model, effect: { kind: 'open', address, arrival: 'entry', visits } };
}

/** Show another command for the same case. If it is shown already, one stays, and has nowhere to go back to. */
export function shown(model: Model, ...words: readonly string[]): Step {
  const address = inSameCase(model.page.address, ...words);
  return typed(address.words) === typed(model.page.address.words) ? reopened(model) : opened(model, address);
}

/** The same page once more, at the same place. */
export function reopened(model: Model): Step {
  const { address, ...arrival } = visitOf(model);
  return { model, effect: { kind: 'open', address, arrival, visits: model.visits } };
}

export function back(model: Model): Step {
  const visit = model.visits.at(-1);
  if (visit === undefined) {
    return notice({ ...model, link: null, sought: '', found: null }, 'This is the first page. q quits.');
  }
  const { address, ...arrival } = visit;
  return { model, effect: { kind: 'open', address, arrival, visits: model.visits.slice(0, -1) } };
}

export function followed(model: Model, link: Link | undefined): Step {
  if (link === undefined) {
    return notice(
      model,
      model.page.links.length === 0 ? noLinks : 'No link is selected. Press Tab to select one, then Enter.',
    );
  }
  // A web address is shown, and never opened.
  if (link.to === undefined) return notice(model, link.href ?? '');
  return opened(model, addressOf(link.to, link.inCase ?? caseIn(model.page.address)));
}

/** The options of the command of a page as one types them, without its case. */
export function filterOf({ words }: Address): string {
  const options = words.slice(commandLength(words));
  const index = options.indexOf('--case');
  return typed(index === -1 ? options : options.toSpliced(index, 2));
}

/** Show the same command with other options. */
export function filtered(model: Model, options: string): Step {
  return shown(model, ...commandOf(model.page.address), ...wordsOf(options));
}

/** The command of a page with its arguments, without its options. */
export function commandOf({ words }: Address): readonly string[] {
  return words.slice(0, commandLength(words));
}

/** The number of words before the first option. */
function commandLength(words: readonly string[]): number {
  const first = words.findIndex((word) => word.startsWith('-'));
  return first === -1 ? words.length : first;
}
