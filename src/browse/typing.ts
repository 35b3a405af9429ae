import { wordsOf } from './address.js';
import type { Step } from './messages.js';
import type { Input, Model } from './model.js';
import { byFound } from './moving.js';
import { filtered, opened, shown } from './opening.js';

/** What a key does while something is typed. `otherwise` is what it does at any other time. */
export function typing(model: Model, { kind, text }: Input, key: string, otherwise: (model: Model) => Step): Step {
  const edited = (changed: string): Step => ({ model: { ...model, input: { kind, text: changed } } });
  const without = { ...model, input: null };
  if (key === 'escape') return { model: without };
  if (key === 'enter') return entered(without, { kind, text: text.trim() });
  if (key === 'ctrl-u') return edited('');
  if (key === 'backspace') return text === '' ? { model: without } : edited([...text].slice(0, -1).join(''));
  const character = key === 'space' ? ' ' : key;
  if ([...character].length !== 1) return { model };
  // A number ends at the first key that is not a digit, and the key does what it always does.
  if (kind === 'number' && !/^[0-9]$/.test(character)) return otherwise(without);
  return edited(text + character);
}

function entered(model: Model, { kind, text }: Input): Step {
  switch (kind) {
    case 'number':
      return shown(model, 'refs', String(Number(text)));
    case 'find':
      return byFound(text === '' ? model : { ...model, sought: text, found: null }, 1);
    case 'search':
      return text === '' ? { model } : opened(model, { words: ['search', text] });
    case 'filter':
      return filtered(model, text);
    case 'command':
      return text === '' ? { model } : shown(model, ...wordsOf(text));
  }
}
