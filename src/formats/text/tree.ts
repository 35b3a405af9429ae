import type { Node } from '../../views/view.js';
import { textLines } from './lines.js';
import type { TextOptions } from './measure.js';

const step = 3;

/** Draw a tree: the paragraphs of a node, and below them a branch for each child. */
export function treeLines({ body, children }: Node, options: TextOptions): string[] {
  const own = body.flatMap((paragraph) => textLines(paragraph, options.width, options));
  const stem = options.paint('muted', '│  ');
  const inside = { ...options, width: options.width - step };
  const below = children.flatMap((child, index) => {
    const last = index === children.length - 1;
    const [branch, margin] = [options.paint('muted', last ? '└─ ' : '├─ '), last ? ' '.repeat(step) : stem];
    return treeLines(child, inside).map((line, row) => ((row === 0 ? branch : margin) + line).trimEnd());
  });
  return [...own, ...below];
}
