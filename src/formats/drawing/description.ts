import type { Language } from '../../languages/language.js';
import type { Chart } from '../../views/view.js';
import { dateWords } from '../chart-words.js';
import type { Layout, Mark } from './layout-types.js';

/** A short description of a drawing, for readers who do not see it. */
export function describe({ of, events }: Chart, language: Language): string {
  const { say } = language;
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return say(`chart.none.${of}`);
  const from = dateWords(first, language);
  if (events.length === 1) return say(`chart.one.${of}`, { date: from, title: first.title });
  const ends = { first: first.title, from, last: last.title, to: dateWords(last, language) };
  return say(`chart.many.${of}`, { n: events.length, ...ends });
}

/** The legend of a drawing: one text for each kind of mark that occurs in it. */
export function legendOf({ lanes, cuts, unit, most }: Layout, { say }: Language): string[] {
  const all = lanes.flatMap((lane) => lane.marks);
  const marks = all.filter(({ core }) => core === undefined);
  const bars = all.filter(({ core }) => core !== undefined);
  const cut = all.some(({ breaks }) => breaks.length > 0) ? 'chart.legend.cut-bar' : 'chart.legend.cut';
  const possible: (string | false)[] = [
    bars.some(({ core }) => core !== null) && say('chart.legend.sure'),
    bars.some(isPossible) && say('chart.legend.possible'),
    bars.some(({ goesOn }) => goesOn) && say('chart.legend.longer'),
    marks.some(({ isDay, isUnsure }) => isDay && !isUnsure) && say('chart.legend.day'),
    marks.some(({ isDay, isUnsure }) => isDay && isUnsure) && say('chart.legend.unsure-day'),
    marks.some(({ isDay }) => !isDay) && say('chart.legend.period'),
    marks.some(({ isDay, isUnsure }) => !isDay && isUnsure) && say('chart.legend.unsure-period'),
    marks.some(({ goesOn }) => goesOn) && say('chart.legend.continues'),
    unit !== undefined && most !== undefined && say('chart.legend.column', { unit, most }),
    cuts.length > 0 && say(cut),
  ];
  return possible.filter((text) => text !== false);
}

/** Whether a part of a bar is possible and not sure. */
function isPossible({ core, from, to }: Mark): boolean {
  return core === null || (core !== undefined && (core.from > from || core.to < to));
}
