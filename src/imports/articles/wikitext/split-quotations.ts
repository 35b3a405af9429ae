import { hasValue, type Node, type Tag, type Template, type Text } from './nodes.js';

const begins =
  /^(?:начало цитаты|початок цитати|quote begin|blockquote begin|zitat anfang|début citation|cita comienzo)$/;
const ends = /^(?:конец цитаты|кінець цитати|quote end|blockquote end|zitat ende|fin citation|cita fin)$/;

/** Put a `<blockquote>` in place of two templates that begin and end a quotation, and of everything between them. */
export function joinQuotations(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  let open: { readonly begin: Template; readonly at: number } | undefined;
  for (const node of nodes) {
    if (open !== undefined && node.kind === 'template' && ends.test(node.name)) {
      const inner = joined.splice(open.at).slice(1);
      joined.push(quotation(open.begin, inner, node));
      open = undefined;
      continue;
    }
    if (node.kind === 'template' && begins.test(node.name)) open = { begin: node, at: joined.length };
    joined.push(node);
  }
  return joined;
}

/** The values of the two templates say whose words they are. */
function quotation(begin: Template, inner: readonly Node[], end: Template): Tag {
  const said = [...begin.parameters, ...end.parameters].filter(hasValue);
  const author = said.flatMap(({ nodes }, index): Node[] => [mark(index === 0 ? '\n\n— ' : ', ', end), ...nodes]);
  const nodes = [...inner, ...author];
  return { kind: 'tag', name: 'blockquote', attributes: {}, nodes, start: begin.start, end: end.end };
}

function mark(text: string, { start }: Template): Text {
  return { kind: 'text', text, start, end: start };
}
