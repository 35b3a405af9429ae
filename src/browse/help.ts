import type { Block } from '../views/view.js';
import { keyGroups, keyName, otherKeys } from './keys.js';

/** The keys, by group, as blocks. */
export function keysBlocks(): Block[] {
  return [
    ...Object.entries(keyGroups).flatMap(([group, bindings]): Block[] => [
      { kind: 'heading', level: 2, text: [group] },
      {
        kind: 'entries',
        items: bindings.map(({ keys, does }) => ({
          label: [{ text: keys.map(keyName).join(' '), style: 'strong' }],
          body: [[does]],
        })),
      },
    ]),
    {
      kind: 'paragraph',
      text: [
        'Digits and then Enter follow a citation: 4 Enter shows [4]. Before a key that moves, digits say how often: 5 j. A letter of another keyboard layout counts as the Latin letter on the same key.',
        ` Keys of less and tig work too: ${Object.keys(otherKeys).map(keyName).join(' ')}.`,
      ],
    },
  ];
}
