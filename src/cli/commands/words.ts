import { commandGroups, commands } from './registry.js';

/** The name of a command by its other word. */
export function commandNamed(word: string): string {
  return Object.entries(commands).find(([, { alias }]) => alias === word)?.[0] ?? word;
}

/** The words for commands in each group. */
export const commandWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(commandGroups).map(([group, entries]) => [
    group,
    Object.entries(entries).flatMap(([name, { alias }]) => (alias === undefined ? [name] : [name, alias])),
  ]),
);
