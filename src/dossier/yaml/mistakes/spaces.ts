import { readLine } from './lexed-text.js';
import type { FindMistakes, Mistake } from './mistake.js';

/** A tab or another character that looks like a space, but that YAML does not accept for indentation. */
const odd = '[\\t\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';
const beginsWithOdd = new RegExp(`^${odd}`);
/** Such a character at the beginning of a line, or after its hyphens or its key. */
const oddSpace = new RegExp(`^([ -]*(?:[a-z][\\w-]*:)? *)(${odd}+)`);

/** Whether a key begins with an odd space, which YAML treats as a letter. */
export function beginsOddly(key: string): boolean {
  return beginsWithOdd.test(key);
}

/** The message and hint for a tab or another odd space. */
export function aboutSpace(space: string): Pick<Mistake, 'message' | 'hint'> {
  const number = `U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (space[0] === '\t') return { message: 'tab in place of spaces', hint: 'Indent with spaces only.' };
  return {
    message: `${space[0] === '\u00a0' ? 'no-break space' : 'unusual space'} (${number}) in place of a plain space`,
    hint: 'Retype the spaces here and on the other lines that you pasted with this one.',
  };
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
  return [{ start, end, ...aboutSpace(space), fixes: [...fixes, [asAbove]] }];
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
  {
    pattern: /^( *(?:- +)*[a-z][\w-]*)( *：)/,
    written: ': ',
    message: 'full-width colon in place of a plain colon',
    hint: 'Write a plain colon and a space.',
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
  // Prose can look the same, so try only the nearest. In a block of text, the parser notices the mistake only further down.
  return found.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at)).slice(0, 5);
};
