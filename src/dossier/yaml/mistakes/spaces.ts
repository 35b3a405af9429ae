import { aboutLookAlike, lookAlikesOf } from '../../format/look-alikes.js';
import { readLine } from './lexed-text.js';
import type { FindMistakes, Mistake } from './mistake.js';

/** A tab, or a character that looks like a space or cannot be seen. YAML does not accept them for indentation. */
const odd = `[\\t${lookAlikesOf(' ', '').slice(1)}`;
/** Such a character at the beginning of a line, or after its hyphens or its key. */
const oddSpace = new RegExp(`^([ -]*(?:[a-z][\\w-]*:)? *)(${odd}+)`);
/** The beginning of a key whose real position differs from the visible one, and the character that causes this. */
const displaced = new RegExp(`^(?:-(?=${odd}))?(${odd}|${lookAlikesOf('-')}(?=[\\s${odd.slice(1)}))|:(${odd})`);

/** Find the character in a key that hides where the key really begins or ends; undefined if there is none. */
export function displacement(key: string): number | undefined {
  const found = displaced.exec(key);
  return found === null ? undefined : found.index + found[0].length - 1;
}

/** The message and hint for a tab or another odd space. */
export function aboutSpace(space: string): Pick<Mistake, 'message' | 'hint'> {
  if (space === '\t') return { message: 'tab in place of spaces', hint: 'Indent with spaces only.' };
  return aboutLookAlike(space);
}

/** Tabs or other odd spaces where YAML needs plain ones. The fixes replace all of them. */
export const oddSpaces: FindMistakes = (page) => {
  const found = page.lines.flatMap(({ text, start }) => {
    const [whole = '', before = '', space] = oddSpace.exec(text) ?? [];
    if (space === undefined) return [];
    const isEntry = readLine(' '.repeat(whole.length) + text.slice(whole.length)).isEntry;
    return [
      { isEntry: isEntry || before.trim() !== '', space, start: start + before.length, end: start + whole.length },
    ];
  });
  const first = found.find(({ isEntry }) => isEntry) ?? found[0];
  if (first === undefined) return [];
  const { start, end, space } = first;
  const widths = page.text.includes('\t') ? [1, 2, 4, 8] : [1];
  const fixes = widths.map((width) =>
    found.map((odd) => ({ ...odd, text: odd.space.replaceAll('\t', ' '.repeat(width)).replace(/./g, ' ') })),
  );
  const above = page.lines[page.entryAbove(page.lineAt(start))]?.column ?? 0;
  const asAbove = { start: page.lines[page.lineAt(start)]?.start ?? start, end, text: ' '.repeat(above) };
  return [{ start, end, ...aboutSpace(space.charAt(0)), fixes: [...fixes, [asAbove]] }];
};

/** Signs at the beginning of a line that need a space after them, each with its correct form. */
const missingSpaces: readonly (Pick<Mistake, 'message' | 'hint'> & {
  readonly pattern: RegExp;
  readonly written: string;
})[] = [
  {
    pattern: /^( *(?:- +)*)(-)(?=[a-z][\w-]*:(?: |$))/,
    written: '- ',
    message: 'missing space after the hyphen',
    hint: 'Write "- id:", not "-id:".',
  },
  {
    pattern: /^( *(?:- +)*[a-z][\w-]*)(:)(?![\s:/]|$)/,
    written: ': ',
    message: 'missing space after the colon',
    hint: 'Write "title: …", not "title:…".',
  },
];

/** A hyphen or colon without a space after it. */
export const missingSpace: FindMistakes = (page, { pos: [at] }) => {
  const found = page.lines.flatMap(({ text, start: lineStart }) =>
    missingSpaces.flatMap(({ pattern, written, message, hint }) => {
      const [, before = '', sign] = pattern.exec(text) ?? [];
      if (sign === undefined) return [];
      const start = lineStart + before.length;
      const end = start + sign.length;
      return [{ start, end, message, hint, fixes: [[{ start, end, text: written }]] }];
    }),
  );
  // Prose can look the same, so try only the nearest. In a block of text, the parser notices the mistake
  // only further down.
  return found.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at)).slice(0, 5);
};
