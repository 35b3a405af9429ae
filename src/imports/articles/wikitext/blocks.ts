import type { Range } from '../range.js';
import { type Node, type Text, textBetween } from './nodes.js';
import { displayOf } from './templates/display.js';

/** A heading, or a piece of running text: a paragraph or an entry of a list. */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: number; readonly nodes: readonly Node[] } & Range)
  | { readonly kind: 'words'; readonly nodes: readonly Node[] };

/** Joins two lines of a paragraph. */
const lineBreak = textBetween(' ');

/** Divide an article into blocks. The first characters of each line decide: `==`, `*`, `#`, an empty line. */
export function blocksOf(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: Node[] = [];
  const endParagraph = () => {
    // A list that grew has room for many more nodes, which its copy has not.
    if (paragraph.length > 0) blocks.push({ kind: 'words', nodes: paragraph.slice() });
    paragraph = [];
  };
  for (const line of linesOf(nodes)) {
    const heading = headingOf(line);
    const [first] = line;
    const mark = first?.kind === 'text' ? (/^(?:[*#:;]+|-{4,})\s*/.exec(first.text)?.[0] ?? '') : '';
    if (heading !== undefined) {
      endParagraph();
      blocks.push(heading);
    } else if (mark !== '' && first?.kind === 'text') {
      endParagraph();
      blocks.push({ kind: 'words', nodes: [cut(first, mark.length), ...line.slice(1)] });
    } else if (line.every((node) => node.kind === 'text' && node.text.trim() === '')) endParagraph();
    else if (isBox(line)) {
      endParagraph();
      blocks.push({ kind: 'words', nodes: line });
    } else {
      for (const node of line) paragraph.push(node);
      paragraph.push(lineBreak);
    }
  }
  endParagraph();
  return blocks;
}

const citing = /^(?:cite |citation$|sfn|harv|rp?$|efn|refn$|note$)/;

/** Whether a line is an unknown template alone. Then it is a box between paragraphs, and no part of a sentence. */
function isBox(line: readonly Node[]): boolean {
  if (!line.some(({ kind }) => kind === 'template')) return false;
  const [only, ...more] = line.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  if (only?.kind !== 'template' || more.length > 0 || citing.test(only.name)) return false;
  return displayOf(only) === undefined;
}

function* linesOf(nodes: readonly Node[]): Generator<Node[]> {
  let line: Node[] = [];
  for (const node of nodes) {
    if (node.kind !== 'text') {
      line.push(node);
      continue;
    }
    let { start } = node;
    for (const [index, text] of node.text.split('\n').entries()) {
      if (index > 0) {
        yield line;
        line = [];
      }
      if (text !== '') line.push({ kind: 'text', text, start, end: start + text.length });
      start += text.length + 1;
    }
  }
  yield line;
}

/** The heading on a line (`== Title ==`); undefined if the line is not a heading. */
function headingOf(line: readonly Node[]): Block | undefined {
  // Most lines do not begin with the mark of a heading.
  if (line[0]?.kind !== 'text' || !line[0].text.startsWith('=')) return undefined;
  const words = line.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  const [first, last] = [words.at(0), words.at(-1)];
  if (first?.kind !== 'text' || last?.kind !== 'text' || first !== line[0]) return undefined;
  const opened = first.text.search(/[^=]|$/);
  const ending = last.text.trimEnd();
  let closed = 0;
  while (ending.endsWith('='.repeat(closed + 1)) && closed < 6) closed += 1;
  const level = Math.min(opened, closed, 6, first === last ? Math.floor((ending.length - 1) / 2) : 6);
  if (level < 1) return undefined;
  const inner = words.map((node) => (node === last ? { ...last, text: ending.slice(0, -level) } : node));
  const [head = first, ...rest] = inner;
  return {
    kind: 'heading',
    level,
    nodes: [head.kind === 'text' ? cut(head, level) : head, ...rest],
    start: first.start,
    end: last.end,
  };
}

function cut(text: Text, length: number): Text {
  return { ...text, text: text.text.slice(length), start: text.start + length };
}

/** The lines of a list inside a template, without their marks (`*`). */
export function entryLines(nodes: readonly Node[]): (Node | '\n')[] {
  return nodes.flatMap((node): (Node | '\n')[] => {
    if (node.kind !== 'text') return [node];
    const lines = node.text.split(/\n[*#:;]*/).map((text) => ({ ...node, text: text.replace(/^\s*[*#:;]+/, '') }));
    return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
  });
}
