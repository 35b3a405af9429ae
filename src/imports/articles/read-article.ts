import type { Draft } from '../importer.js';
import type { ArticleDraft } from './draft.js';
import { Prose } from './prose.js';
import type { Block } from './wikitext/blocks.js';
import { Footnotes } from './wikitext/footnotes.js';
import { isPersonData, readInfobox } from './wikitext/infobox.js';
import { type Node, parameter, rangeOf, type Template } from './wikitext/nodes.js';

/** An article that was parsed, from wikitext or from HTML. */
export interface Page {
  /** The whole article. */
  readonly nodes: readonly Node[];
  readonly infoboxes: readonly Template[];
  /** The article without its infoboxes. */
  readonly blocks: readonly Block[];
  /** The title of the page; empty if it is not known. */
  readonly title: string;
}

/** Read an article into a draft. `source` is the text that the offsets of its nodes refer to. */
export function readPage({ nodes, infoboxes, blocks, title }: Page, source: string, draft: ArticleDraft): Draft {
  const footnotes = new Footnotes(nodes, source, draft);
  const { writer } = footnotes;
  const [infobox, ...more] = infoboxes;
  // If the infobox has no name, the subject's name is the first bold text. Then read the infobox after the text.
  const isNamed = infobox !== undefined && !isPersonData(infobox) && parameter(infobox, 'name') !== undefined;
  const sourced = infobox && isNamed ? readInfobox(infobox, draft, writer) : [];
  for (const another of more) {
    draft.warn(another, 'a second infobox was not imported', 'If it matters, add its content as statements.');
  }
  for (const block of blocks) {
    const range = block.kind === 'heading' ? block : rangeOf(block.nodes);
    if (draft.imported.refuseIfFull(range.start)) break;
    if (block.kind === 'heading') draft.section(writer.plain(block.nodes) || '…', block.level, range);
    else {
      const prose = new Prose();
      writer.write(block.nodes, prose);
      draft.setSubject(writer.firstBold);
      draft.addProse(prose, range);
    }
  }
  if (infobox && !isNamed && !draft.imported.refuseIfFull(infobox.start))
    for (const row of readInfobox(infobox, draft, writer)) sourced.push(row);
  if (infobox && sourced.length > 0) {
    draft.section('Infobox', 2, infobox);
    for (const prose of sourced) draft.addProse(prose, infobox);
  }
  footnotes.addUncited();
  if (isNameOf(title, draft.subject?.person.name ?? '')) draft.setSubject(nameIn(title));
  return draft.finish();
}

/** The name in the title of a page: `Mira Voss (lawyer)` is called Mira Voss. */
function nameIn(title: string): string {
  return title.replace(/ \([^()]*\)$/, '');
}

/** Whether a title is a shorter form of a name: `Mira Voss` of `Mira Anna Voss`, but not `The trial of Mira Voss`. */
function isNameOf(title: string, name: string): boolean {
  const words = name.split(' ');
  return (
    title !== '' &&
    nameIn(title)
      .split(' ')
      .every((word) => words.includes(word))
  );
}
