import { grouped } from '../../grouped.js';
import type { Language } from '../../languages/language.js';
import type { ChartEvent } from '../../views/view.js';

/** The events of one kind, each with its number in the chart. */
export interface Kind {
  readonly name: string;
  readonly members: readonly { readonly event: ChartEvent; readonly number: number }[];
}

/** The kinds of events, in the order of their first events. If no event has a kind, one kind without a name. */
export function kindsOf(events: readonly ChartEvent[], { say }: Language): Kind[] {
  const unnamed = events.some(({ kind }) => kind !== undefined) ? say('kind.other') : '';
  const numbered = events.map((event, index) => ({ event, number: index + 1 }));
  const kinds = grouped(numbered, ({ event }) => event.kind ?? unnamed);
  return [...kinds].map(([name, members]) => ({ name, members }));
}
