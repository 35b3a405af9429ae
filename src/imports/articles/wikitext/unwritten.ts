import type { ArticleDraft } from '../draft.js';
import type { Range } from '../range.js';
import type { IgnoredLink } from './link-kinds.js';
import type { Parameter, Tag, Template } from './nodes.js';
import { isContent } from './templates/display.js';

/** Reports what of an article in wikitext is not written as prose. */
export class Unwritten {
  readonly #draft: ArticleDraft;

  constructor(draft: ArticleDraft) {
    this.#draft = draft;
  }

  /** A part that is left out on purpose. */
  ignored(node: Range, { what, hint }: IgnoredLink): void {
    this.#draft.leaveOut(node, `${what} was not imported`, hint);
  }

  footnote(footnote: Range): void {
    this.#draft.warn(
      footnote,
      'a footnote here was not imported',
      'Cite its source in a statement that makes the same claim.',
    );
  }

  /** The values of a template for which `isRead` is false. */
  parameters({ name, parameters }: Template, isRead: (each: Parameter) => boolean): void {
    for (const each of parameters) {
      if (isRead(each) || !isContent(each)) continue;
      this.#draft.warn(
        each,
        `"${each.key}" in template "${name.slice(0, 60)}" was not imported`,
        'If it matters, add it as the note of the statement.',
      );
    }
  }

  element(node: Tag): void {
    this.#draft.warn(node, `the content of <${node.name}> was not imported`, 'If it matters, add it as statements.');
  }

  textBesideFootnotes(list: Range): void {
    this.#draft.warn(
      list,
      'text in a list of footnotes was not imported',
      'If it matters, add it as the note of a reference.',
    );
  }

  table(node: Range): void {
    this.#draft.warn(node, 'a table was not imported', 'If it matters, add its content as statements.');
  }

  template(node: Template): void {
    this.#draft.warn(
      node,
      node.name === ''
        ? 'a template whose name comes from another template was not imported'
        : `template "${node.name.slice(0, 60)}" was not imported`,
      'If it matters, add its content by hand.',
    );
  }
}
