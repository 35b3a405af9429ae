import type { Prose } from '../prose.js';
import { blocksOf } from './blocks.js';
import { hasValue, type Node, rangeOf, textOf } from './nodes.js';

/** Writes nodes as prose. */
type Write = (nodes: readonly Node[], prose: Prose) => void;

/** Dashes before the name of an author. */
const dashes = /^[\s—–―-]+/;

/**
 * Write each paragraph of a block quotation in quotation marks on a line of its own, so that it does not look like the
 * article's own words. A last line that begins with a dash names the author, who becomes a note. Inside another
 * quotation there are no further marks.
 */
export function writeQuotation(
  nodes: readonly Node[],
  prose: Prose,
  how: { isPoem: boolean; isInside: boolean },
  write: Write,
): void {
  const blocks = (how.isPoem ? stanzasOf(nodes) : blocksOf(nodes)).filter(hasValue);
  prose.addWords('\n');
  for (const [index, { nodes: inner }] of blocks.entries()) {
    const isAuthor = index > 0 && index === blocks.length - 1 && /^\s*[—–―]/.test(textOf(inner.slice(0, 1)));
    if (isAuthor) {
      addAuthor(inner, prose, write);
      continue;
    }
    if (index > 0) prose.addWords('\n');
    const start = prose.length;
    const isMarked = how.isInside || isQuoted(inner);
    if (!isMarked) prose.addWords('“');
    write(inner, prose);
    if (!isMarked) prose.closeQuotation();
    prose.keepWhole(start);
  }
  prose.addWords('\n');
}

/** Whether a template with this name shows verse, whose lines stay separate. */
export function isPoem(name: string): boolean {
  return /poem|verse|vers|стих|gedicht|poema|wiersz/.test(name);
}

/** Add the author of a quotation, with the footnotes there, to the statement that quotes. */
export function addAuthor(nodes: readonly Node[], prose: Prose, write: Write): void {
  const author = prose.apart();
  write(nodes, author);
  const name = author.text
    .trim()
    .replace(dashes, '')
    .replace(/ ?\n/g, ', ')
    .replace(/(?<!\s)\s+,/g, ',')
    .replace(/(?<![\s,])[\s,]+$/, '');
  if (name !== '') prose.addMark({ kind: 'note', text: `— ${name}` }, rangeOf(nodes));
  for (const { mark, from } of author.marks) prose.addMark(mark, from);
}

/** Whether words are in quotation marks already. */
function isQuoted(nodes: readonly Node[]): boolean {
  const [first, last] = [nodes.find(hasWords), nodes.findLast(hasWords)];
  return (
    first?.kind === 'text' && last?.kind === 'text' && /^\s*["“«„]/.test(first.text) && /["”»“]\s*$/.test(last.text)
  );
}

function hasWords(node: Node): boolean {
  return node.kind !== 'text' || node.text.trim() !== '';
}

/** The stanzas of a poem, whose lines are joined by ` / `. */
function stanzasOf(nodes: readonly Node[]): { readonly nodes: readonly Node[] }[] {
  const stanzas: Node[][] = [[]];
  for (const node of nodes) {
    if (node.kind !== 'text') stanzas.at(-1)?.push(node);
    else {
      for (const [index, part] of node.text.split(/\n\s*\n/).entries()) {
        if (index > 0) stanzas.push([]);
        const lines = stanzas.at(-1)?.length === 0 ? part.replace(/^\s*\n/, '') : part;
        const end = lines.trimEnd().length;
        stanzas
          .at(-1)
          ?.push({ ...node, text: lines.replace(/\n[:;*]*/g, (mark, at: number) => (at + 1 < end ? ' / ' : mark)) });
      }
    }
  }
  return stanzas.map((stanza) => ({ nodes: stanza }));
}
