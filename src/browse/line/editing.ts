import type { Input } from '../model.js';

/** A line before and after the cursor, as the characters that one sees. */
type Halves = readonly [before: readonly string[], after: readonly string[]];

const toStart = ([before, after]: Halves): Halves => [[], [...before, ...after]];
const toEnd = ([before, after]: Halves): Halves => [[...before, ...after], []];
const left = ([before, after]: Halves): Halves => [before.slice(0, -1), [...before.slice(-1), ...after]];
const right = ([before, after]: Halves): Halves => [[...before, ...after.slice(0, 1)], after.slice(1)];
const rubOut = ([before, after]: Halves): Halves => [before.slice(0, -1), after];
const remove = ([before, after]: Halves): Halves => [before, after.slice(1)];

/** The keys that edit a line, as in a shell. */
const edits: Readonly<Record<string, (halves: Halves) => Halves>> = {
  left,
  right,
  home: toStart,
  end: toEnd,
  backspace: rubOut,
  delete: remove,
  'ctrl-a': toStart,
  'ctrl-e': toEnd,
  'ctrl-b': left,
  'ctrl-f': right,
  'ctrl-h': rubOut,
  'ctrl-d': remove,
  'ctrl-u': ([, after]) => [[], after],
  'ctrl-k': ([before]) => [before, []],
  'ctrl-w': ([before, after]) => [[...before.join('').replace(/[^\s]*\s*$/u, '')], after],
};

/** The line after a key; undefined if the key is none that edits it. */
export function editedLine(input: Input, key: string, charactersOf: (text: string) => readonly string[]) {
  const { text, cursor } = input;
  const halves: Halves = [charactersOf(text.slice(0, cursor)), charactersOf(text.slice(cursor))];
  const typed = key === 'space' ? ' ' : key;
  const isCharacter = charactersOf(typed).length === 1;
  const edit = Object.hasOwn(edits, key) ? edits[key] : undefined;
  if (!edit && !isCharacter) return undefined;
  const [before, after] = edit ? edit(halves) : [[...halves[0], typed], halves[1]];
  return { ...input, text: [...before, ...after].join(''), cursor: before.join('').length };
}

/** The line before or after in the history. The line that is being typed comes last. */
export function recalled(input: Input, history: readonly string[], step: 1 | -1): Input {
  const past = Math.min(history.length, Math.max(0, input.past - step));
  if (past === input.past) return input;
  const draft = input.past === 0 ? input.text : input.draft;
  const text = past === 0 ? draft : (history[history.length - past] ?? '');
  return { ...input, text, cursor: text.length, past, draft };
}
