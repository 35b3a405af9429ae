import type { Text } from '../../views/blocks/view.js';

/** A text without its styles. */
export function plain(text: Text): string {
  return text.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}
