import { printWhen } from '../../../dates/print.js';
import { linked } from '../../blocks/anchors.js';
import { capital, marks } from '../../blocks/prose.js';
import type { Inline, Text } from '../../view.js';
import type { StatusRecord } from './record.js';

/** The words for something that may have happened later. */
export const possibly = ', possibly by then';

/** What an event did, and when: `Upheld in Sep 2020 [11][12]`. */
export function step(
  what: string,
  event: Pick<StatusRecord['before'][number], 'id' | 'date' | 'refs' | 'standIns' | 'about'>,
  remark: Text,
): Inline[] {
  const link = linked(`${capital(what)} ${printWhen(event.date)}`, 'event', event.id);
  return [link, ...remark, ...marks({ status: 'reported', ...event })];
}
