import { type Node, parameter, type Tag, type Template } from './nodes.js';

/** `<ref>…</ref>`, or a template that is a footnote: `{{efn|name=a|…}}`. */
export function isFootnote(node: Node): node is Tag | Template {
  return node.kind === 'tag' ? node.name === 'ref' : node.kind === 'template' && isNoteTemplate(node);
}

export function isNoteTemplate({ name }: Template): boolean {
  return /^(?:efn(?:-.*)?|refn|note|footnote|cref2?)$/.test(name);
}

/** What a footnote says; nothing where it only names another. */
export function contentOf(node: Tag | Template): readonly Node[] {
  return node.kind === 'tag' ? node.nodes : (parameter(node, '1', 'text', 'content', 'reason')?.nodes ?? []);
}
