import { typed, wordsOf, wordsWithPlaces } from '../address.js';
import { notice, type Step } from '../messages.js';
import type { Input, Model } from '../model.js';
import { commandOf } from '../opening.js';

/** Ask for what can follow the text before the cursor. */
export function completing(model: Model, { kind, text, cursor }: Input): Step {
  const line = text.slice(0, cursor);
  const before = kind === 'filter' ? commandOf(model.page.address) : [];
  const words = [...before, ...wordsOf(line.slice(0, lastWord(line).from)), lastWord(line).word];
  return { model, effect: { kind: 'complete', line, words } };
}

/** Complete the last word of a line by what all candidates have in common. If that adds nothing, list them. */
export function completed(model: Model, line: string, candidates: readonly string[]): Step {
  const { input } = model;
  // The line has changed since.
  if (input === null || input.text.slice(0, input.cursor) !== line) return { model };
  const [first, ...others] = candidates;
  if (first === undefined) return notice(model, 'Nothing to complete.');
  const { from, word } = lastWord(line);
  const common = others.reduce(commonBeginning, first);
  if (others.length > 0 && common.length <= word.length) return notice(model, candidates.map(quoted).join('  '));
  // A word that may continue has no closing quotation mark.
  const end = others.length === 0 ? `${quoted(common)} ` : quoted(common).replace(/["']$/, '');
  const before = line.slice(0, from) + end;
  return {
    model: { ...model, input: { ...input, text: before + input.text.slice(input.cursor), cursor: before.length } },
  };
}

function quoted(word: string): string {
  return typed([word]);
}

/** The word being typed at the end of a line, and its offset. After a space, the word is empty. */
function lastWord(line: string): { readonly from: number; readonly word: string } {
  const last = wordsWithPlaces(line).at(-1);
  return last?.to === line.length ? last : { from: line.length, word: '' };
}

function commonBeginning(one: string, other: string): string {
  const characters = [...one];
  const others = [...other];
  const end = characters.findIndex((character, index) => character !== others[index]);
  return end === -1 ? one : characters.slice(0, end).join('');
}
