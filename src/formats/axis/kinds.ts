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
  const kinds = new Map<string, Kind['members'][number][]>();
  for (const [index, event] of events.entries()) {
    const name = event.kind ?? unnamed;
    const members = kinds.get(name) ?? [];
    members.push({ event, number: index + 1 });
    kinds.set(name, members);
  }
  return [...kinds].map(([name, members]) => ({ name, members }));
}
