import type { Language } from '../../languages/language.js';
import type { ChartEvent } from '../../views/view.js';
import type { PlacedAxis } from '../axis/scale.js';
import { sureDays } from '../axis/sure.js';
import { type Glyphs, markCut } from './chart-line.js';

/** A mark on the axis, and the column of its first character. */
export interface BarMark {
  readonly at: number;
  readonly text: string;
  /** Whether it crosses time that the axis leaves out, and has a break there. */
  readonly isBroken?: true;
  /** Whether it takes one column. */
  readonly isDot?: true;
}

/** Columns of a mark that has no start or no end. */
export const arrow = 3;

/**
 * The mark of an event: a dot for a day, a bar for a longer time, an arrow for a time without an end. What of it is not
 * sure has other signs.
 */
export function markOf(event: ChartEvent, axis: PlacedAxis, glyphs: Glyphs): BarMark {
  const { earliest, latest, bar } = event;
  const sure = sureDays(event);
  const from = axis.column(earliest ?? latest ?? '');
  const to = axis.column(latest ?? earliest ?? '');
  if (earliest === null) return { at: Math.max(0, to - arrow + 1), text: glyphs.until + glyphs.span + glyphs.end };
  if (latest === null) {
    return { at: Math.min(from, axis.width - arrow), text: glyphs.start + glyphs.span + glyphs.from };
  }
  if (from === to) return { at: from, text: sure === null ? glyphs.within : glyphs.day, isDot: true };
  const line = Array.from({ length: to - from + 1 }, (_, index) => {
    if (index === 0) return glyphs.start;
    if (index === to - from) return bar?.goesOn ? glyphs.from : glyphs.end;
    return isIn(from + index, sure, axis) ? glyphs.span : glyphs.possible;
  });
  const crossed = axis.cuts.filter((cut) => from <= cut.from && cut.to <= to);
  for (const cut of crossed) markCut(line, cut, glyphs, from);
  return { at: from, text: line.join(''), ...(crossed.length > 0 && { isBroken: true }) };
}

/** Whether a column is between the columns of two days. */
function isIn(column: number, days: ReturnType<typeof sureDays>, axis: PlacedAxis): boolean {
  return days !== null && axis.column(days.first) <= column && column <= axis.column(days.last);
}

/** What the signs of measures mean, without those that none has. */
export function barLegend(
  marks: readonly BarMark[],
  { day, span, within, possible, from, cut }: Glyphs,
  language: Language,
): string {
  const meanings = [
    ['surely', [day, span]],
    ['possibly', [within, possible]],
    ['longer', [from]],
    ['omitted', [cut]],
  ] as const;
  return legend(marks, meanings, language);
}

/** What those signs of events mean that do not explain themselves. */
export function eventLegend(marks: readonly BarMark[], { within, possible, cut }: Glyphs, language: Language): string {
  const meanings = [
    ['unsure', [within, possible]],
    ['omitted', [cut]],
  ] as const;
  return legend(marks, meanings, language);
}

type Meaning = 'surely' | 'possibly' | 'longer' | 'unsure' | 'omitted';

function legend(
  marks: readonly BarMark[],
  meanings: readonly (readonly [meaning: Meaning, signs: readonly string[]])[],
  { say }: Language,
): string {
  return meanings
    .flatMap(([meaning, all]) => {
      const signs = all.filter((sign) => marks.some(({ text }) => text.includes(sign)));
      return signs.length === 0 ? [] : [say(`chart.signs.${meaning}`, { signs: signs.join(say('list.or')) })];
    })
    .join(say('list.comma'));
}
