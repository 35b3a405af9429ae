import { type Action, keyGroups, movements } from '../../browse/keys.js';

/** The actions that do nothing without a screen. */
export const screenOnly: ReadonlySet<Action> = new Set<Action>([
  ...[...movements].filter((action) => action !== 'top'),
  'follow',
  'copyText',
  'copyRecord',
  'edit',
  'redraw',
  'suspend',
]);

/** What one types on a line for an action, if it is not its first key. */
const typed: Partial<Record<Action, string>> = {
  back: 'b',
  find: '/words',
  search: 's words',
  filter: 'f options',
  command: ':command',
};

/** What an action does here, if it does something else than on a screen. */
const meant: Partial<Record<Action, string>> = {
  top: 'Print the whole page again',
  back: 'Go back to the link that you followed',
  address: 'Show the first web address on this page',
};

/** What a line can be, one in each text. */
export function lineHelp(): string[] {
  const keys = Object.values(keyGroups).flat();
  const lines = keys.flatMap(({ action, keys: [first = ''], does }) =>
    screenOnly.has(action) ? [] : [[typed[action] ?? first, meant[action] ?? does] as const],
  );
  return [['4', 'Follow the citation [4] or the link {4}'] as const, ...lines].map(
    ([line, does]) => `${line.padEnd('f options'.length)}  ${does}`,
  );
}
