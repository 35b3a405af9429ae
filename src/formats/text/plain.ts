import type { Text } from '../../views/view.js';

/** The characters of a text, without styles and links. */
export function plain(text: Text): string {
  return text.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}
