import type { Run, Text } from '../../views/view.js';
import type { Measure } from './measure.js';

const tabStop = 8;

/**
 * The runs of a text, so that wrapping their joined text only breaks it or drops spaces: characters composed
 * (NFC), tabs replaced by spaces, long rows of spaces shortened. A mark belongs to the run of the character with
 * which it combines.
 */
export function settledRuns(text: Text, width: number, measure: Measure): readonly Run[] {
  const runs: Run[] = [];
  for (const inline of text) {
    const run = typeof inline === 'string' ? { text: inline } : inline;
    const last = runs.at(-1);
    const marks = last === undefined ? '' : combining(run.text);
    if (last && marks !== '') runs[runs.length - 1] = { ...last, text: last.text + marks };
    if (run.text.length > marks.length) runs.push({ ...run, text: run.text.slice(marks.length) });
  }
  const withoutTabs = runs.some((run) => run.text.includes('\t')) ? tabExpander(measure) : (own: string) => own;
  return runs.map((run) => ({ ...run, text: withoutLongRuns(withoutTabs(run.text.normalize()), width) }));
}

/**
 * The marks at the beginning of a text that combine with the character before it, and Korean vowels
 * and final consonants.
 */
function combining(text: string): string {
  // Unicode lists them after U+0300. V8 takes a quarter of a millisecond to compile them.
  if (text < '\u0300') return '';
  return /^[\p{M}\u1160-\u11ff]+/u.exec(text)?.[0] ?? '';
}

/** Replaces tabs by spaces in one text after another, up to the next column that is a multiple of eight. */
function tabExpander(measure: Measure): (text: string) => string {
  let [column, sinceTab] = [0, ''];
  return (text) =>
    text.replace(/[^\t\n]+|[\t\n]/g, (part) => {
      if (part === '\n') [column, sinceTab] = [0, ''];
      else if (part !== '\t') sinceTab += part;
      else {
        column += measure.columns(sinceTab);
        const spaces = tabStop - (column % tabStop);
        [column, sinceTab] = [column + spaces, ''];
        return ' '.repeat(spaces);
      }
      return part;
    });
}

/**
 * Shorten runs of spaces to just over one line. The result wraps the same; wrapping a long run takes quadratic time.
 */
function withoutLongRuns(text: string, width: number): string {
  const most = width + 1;
  return text.length > 1000 && most < text.length
    ? text.replace(new RegExp(` {${most},}`, 'g'), ' '.repeat(most))
    : text;
}
