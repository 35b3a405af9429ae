import type { Line } from './lexed-text.js';
import type { FindMistakes } from './mistake.js';

/** A list that begins without a key above it. */
export const listWithoutKey: FindMistakes = (page, error) => {
  const above = page.lines[page.lineAt(error.pos[0])];
  const below = page.lines[page.entryBelow(page.lineAt(error.pos[0]))];
  return [above, below].flatMap((line) => {
    if (line === undefined || !line.isHyphened) return [];
    const owner = page.lines[page.entryAbove(page.lineAt(line.start))];
    if (owner === undefined || owner.column > line.indent) return [];
    return [
      {
        start: line.start + line.indent,
        end: line.end,
        message: 'this list has no key',
        hint: 'Write the key on the line above, for example "statements:".',
        fixes: [[{ start: line.start, end: line.start, text: `${' '.repeat(owner.column)}x:\n` }]],
      },
    ];
  });
};

/** A list whose first entry has no hyphen. */
export const listWithoutHyphen: FindMistakes = (page, error) => {
  const at = page.lineAt(error.pos[0]);
  const line = page.lines[at];
  if (line === undefined || !line.isHyphened) return [];
  const owner = page.lines.findLastIndex(({ opens, indent }, index) => index < at && opens && indent < line.indent);
  const first = page.lines[page.entryBelow(owner)];
  if (owner === -1 || first === undefined || first.isHyphened || first.indent < 2) return [];
  const start = first.start + first.indent;
  return [
    {
      start,
      end: first.end,
      message: 'missing hyphen before the first entry of this list',
      hint: 'Write "- " before the first key.',
      fixes: [[{ start: start - 2, end: start, text: '- ' }]],
    },
  ];
};

/** A line of words without a key, such as the second line of a text that is not indented. */
export const wordsWithoutKey: FindMistakes = (page, error) => {
  const isWords = ({ text, isEntry }: Line) => !isEntry && text.trim() !== '' && !/^ *#|:(?: |$)/.test(text);
  const at = page.lineAt(error.pos[0]);
  return [at, at + 1].flatMap((number) => {
    const line = page.lines[number];
    if (line === undefined || !isWords(line)) return [];
    const rest = page.lines.slice(number);
    const stop = rest.findIndex((other) => !isWords(other));
    return [
      {
        start: line.start + line.indent,
        end: line.end,
        message: 'this line has no key, and its indentation does not match the text above',
        hint: 'If the line continues that text, indent it more than the key. Otherwise begin the line with a key, a colon and a space.',
        fixes: [
          rest
            .slice(0, stop === -1 ? undefined : stop)
            .map(({ start }) => ({ start, end: start, text: ' '.repeat(99) })),
          [{ start: line.end, end: line.end, text: ':' }],
        ],
      },
    ];
  });
};

/** An entry of a list that has no key, or no colon after its key. */
export const entryWithoutKey: FindMistakes = (page, error) => {
  const number = page.lineAt(error.pos[0]);
  const line = page.lines[number];
  const below = page.lines[page.entryBelow(number)];
  if (line === undefined || line.column === line.indent || /:(?: |$)/.test(line.text)) return [];
  if (line.column !== below?.indent) return [];
  return [
    {
      start: line.start + line.column,
      end: line.end,
      message: 'missing key, or missing colon after the key',
      hint: 'Write a key, a colon, a space and the value: "- id: …".',
      fixes: [[{ start: line.start + line.column, end: line.end, text: 'x:' }]],
    },
  ];
};
