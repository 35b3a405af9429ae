import type { Messages } from './messages.js';

export type MessageId = keyof Messages<never>;

/** What a message needs besides its id: nothing, or its parameters. */
type Needs<Id extends MessageId> = Messages<never>[Id] extends null
  ? []
  : [parameters: Messages<string | number>[Id] & object];

/** Prints a message: `say('count.events', { n: 3 })`. An unknown id or a missing parameter does not compile. */
export type Say = <Id extends MessageId>(id: Id, ...needs: Needs<Id>) => string;
