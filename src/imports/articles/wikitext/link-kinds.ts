import type { Node } from './nodes.js';
import { categoryNamespaces, imageNamespaces } from './templates/wiki-names.js';

/** A kind of link that is not imported. */
export interface IgnoredLink {
  readonly what: string;
  readonly hint: string;
}

export const image: IgnoredLink = {
  what: 'an image',
  hint: 'If it is evidence, save the file, and list it under "files" of a reference.',
};
const category: IgnoredLink = { what: 'a category', hint: 'If it matters, add it as a statement.' };
const otherWiki: IgnoredLink = {
  what: 'a link to another wiki',
  hint: 'Nothing is lost: the link leads to the same article.',
};

/** Links and templates to navigate with, and notices of editors. */
export const navigation: IgnoredLink = {
  what: 'a template for navigation or for editors',
  hint: 'Nothing is lost: it is not part of the text.',
};

/** The kind of a link that is not text, by the namespace of its target; undefined for any other link. */
export function linkKind(namespace: string, hasLabel: boolean): IgnoredLink | undefined {
  const name = namespace.trim().toLowerCase();
  if (imageNamespaces.has(name)) return image;
  if (categoryNamespaces.has(name)) return category;
  return !hasLabel && /^[a-z]{2,3}(?:-[a-z-]+)?$/.test(namespace) ? otherWiki : undefined;
}

/** The last part of the label of an image, which is its caption. */
export function captionOf(label: readonly Node[]): readonly Node[] {
  const index = label.findLastIndex((node) => node.kind === 'text' && node.text.includes('|'));
  const bar = label[index];
  if (bar?.kind !== 'text') return label;
  return [{ ...bar, text: bar.text.slice(bar.text.lastIndexOf('|') + 1) }, ...label.slice(index + 1)];
}
