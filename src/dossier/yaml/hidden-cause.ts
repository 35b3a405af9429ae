import type { ProblemCode } from '../../problems/codes.js';
import { aboutLookAlike, findLookAlikes, lookAlikesOf } from '../format/look-alikes.js';

/** Something that people cannot see in a text, and that explains why the text was refused. */
export interface HiddenCause {
  /** The offset in the text. */
  readonly at: number;
  readonly message: string;
  readonly hint?: string;
}

const [space, colon] = [lookAlikesOf(' ', ''), lookAlikesOf(':')];
/** A text that was meant as an entry of a map or list, up to the sign that is not plain. */
const entry = new RegExp(
  `^(?:(?:-${space}+)?[a-z][\\w-]*(?: *:(?=${space})| *(?=${colon}))|-?(?=${lookAlikesOf('-', '[', '{')}|${space}))`,
);

/** Explains a text that cannot be read because of a character in it; undefined if its characters are as they seem. */
export function hiddenCause(code: ProblemCode, written: string): HiddenCause | undefined {
  if (code === 'wrong-type') {
    const meant = entry.exec(written);
    return meant === null ? undefined : ofLookAlike(written, meant[0].length);
  }
  if (!/^(?:unknown-|invalid-(?!waiver))/.test(code)) return undefined;
  const [first] = findLookAlikes(written);
  return first === undefined ? ofLetter(written) : ofLookAlike(written, first);
}

function ofLookAlike(written: string, at: number): HiddenCause {
  return { at, ...aboutLookAlike(written.charAt(at)) };
}

/** A letter of another script, or of double width, among the letters or digits that ids and keys are made of. */
function ofLetter(written: string): HiddenCause | undefined {
  const at = written.search(/[\p{Script=Cyrillic}\p{Script=Greek}\uff01-\uff5e]/u);
  const letter = written.charAt(at);
  const isWide = letter >= '\uff01';
  if (letter === '' || !(isWide || /[a-z]/i.test(written))) return undefined;
  const number = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic';
  return { at, message: isWide ? `full-width character (U+${number})` : `${script} letter (U+${number})` };
}
