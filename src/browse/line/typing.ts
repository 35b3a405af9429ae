import { wordsOf } from '../address.js';
import { notice, type Step } from '../messages.js';
import type { Input, Model } from '../model.js';
import { byFound } from '../moving.js';
import { filtered, shown } from '../opening.js';
import { completing } from './completing.js';
import { editedLine, recalled } from './editing.js';

/** The most lines of one kind that are remembered. */
const mostLines = 100;

/** Begin to type something. */
export function asking(model: Model, kind: Input['kind'], text = ''): Step {
  return { model: { ...model, input: { kind, text, cursor: text.length, past: 0, draft: '' } } };
}

/** What a key does while something is typed. `otherwise` is what it does at any other time, or so many times. */
export function typing(
  model: Model,
  input: Input,
  key: string,
  otherwise: (model: Model, count: number) => Step,
): Step {
  const without = { ...model, input: null };
  const { kind, text } = input;
  if (key === 'escape' || key === 'ctrl-c') return { model: without };
  if (key === 'enter') return entered(remembered(without, input), { ...input, text: text.trim() });
  if (key === 'backspace' && text === '') return { model: without };
  const isDigit = /^[0-9]$/.test(key);
  // A number ends at the first key that is not a digit, and the key does what it always does.
  if (kind === 'number' && !isDigit && key !== 'backspace') return otherwise(without, Number(text));
  if (key === 'tab' && (kind === 'command' || kind === 'filter')) return completing(model, input);
  const lines = model.lines[kind] ?? [];
  if (key === 'up' || key === 'ctrl-p') return { model: { ...model, input: recalled(input, lines, -1) } };
  if (key === 'down' || key === 'ctrl-n') return { model: { ...model, input: recalled(input, lines, 1) } };
  return { model: { ...model, input: editedLine(input, key, model.page.measure.characters) ?? input } };
}

/** Remember a line that was typed. */
function remembered(model: Model, { kind, text }: Input): Model {
  const before = (model.lines[kind] ?? []).filter((line) => line !== text);
  if (text.trim() === '') return model;
  return { ...model, lines: { ...model.lines, [kind]: [...before, text].slice(-mostLines) } };
}

/** Add a pasted text to what is typed, without its line breaks. No key is pressed by it. */
export function pasted(model: Model, text: string): Step {
  const { input } = model;
  if (input === null || input.kind === 'number') return notice(model, 'Press /, s, f or : first, and then paste.');
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const [before, after] = [input.text.slice(0, input.cursor) + line, input.text.slice(input.cursor)];
  return { model: { ...model, input: { ...input, text: before + after, cursor: before.length } } };
}

function entered(model: Model, { kind, text }: Input): Step {
  switch (kind) {
    case 'number':
      return shown(model, 'refs', String(Number(text)));
    case 'find':
      return byFound(text === '' ? model : { ...model, sought: text, found: null }, 1);
    case 'search':
      return text === '' ? { model } : shown(model, 'search', text);
    case 'filter':
      return filtered(model, text);
    case 'command':
      if (/^q(uit)?!?$/.test(text)) return { model, effect: { kind: 'quit' } };
      return text === '' ? { model } : shown(model, ...wordsOf(text));
  }
}
