import { defined } from '../defined.js';
import { english } from '../languages/english.js';
import type { Block, Case, Node, Run, Text, View } from '../views/view.js';
import { distinctId } from './distinct-ids.js';

/** The part of a document under one title: a case, or the whole view if it has no case. */
export interface Chapter {
  readonly case: Case | undefined;
  readonly blocks: readonly Block[];
  /** The prefix of its ids, which distinguishes them from the ids of other chapters. */
  readonly prefix: string;
  /** The anchor in the document to which a link to an id leads; undefined if nothing in the chapter has the id. */
  anchor(id: string | undefined): string | undefined;
  /** The anchor of what has an id; undefined if something before it has the same id. Call it once for each. */
  place(id: string | undefined): string | undefined;
}

/** Divide a view into chapters, one for each case that it shows. `root` is the prefix of all ids in the document. */
export function chaptersOf({ case: only, blocks }: View, root = ''): Chapter[] {
  const chapters: { case: Case | undefined; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' ? block.case : undefined;
    const chapter = chapters.at(-1);
    if (chapter === undefined || begins !== undefined) chapters.push({ case: begins ?? only, blocks: [block] });
    else chapter.blocks.push(block);
  }
  const taken = new Set<string>();
  return chapters.map((chapter) => {
    const own = chapters.length === 1 ? '' : `${distinctId(chapter.case?.id ?? 'view', taken)}:`;
    const prefix = root + own;
    // A format that places nothing needs no ids.
    let known: { readonly ids: ReadonlySet<string>; readonly unplaced: Set<string> } | undefined;
    const all = () => {
      if (known) return known;
      const ids = new Set<string>();
      for (const block of chapter.blocks) addIds(block, ids);
      known = { ids, unplaced: new Set(ids) };
      return known;
    };
    return {
      ...chapter,
      prefix,
      anchor: (id) => (id !== undefined && all().ids.has(id) ? prefix + id : undefined),
      place: (id) => (id !== undefined && all().unplaced.delete(id) ? prefix + id : undefined),
    };
  });
}

/** The language of most of the text of a document, as a BCP 47 tag. */
export function languageOfDocument(view: View, chapters: readonly Chapter[]): string {
  const [first] = chapters;
  return shownIn(view.case?.language ?? (chapters.length === 1 ? first?.case?.language : undefined), view) ?? 'en';
}

/**
 * The language of a part of a document: that of the document, unless the document is in English, which may be
 * for want of words.
 */
export function shownIn(own: string | undefined, { language: { tag } = english }: View): string | undefined {
  return tag === english.tag || own?.toLowerCase().split('-')[0] === tag ? own : tag;
}

/** The name of a view as a title, for a document that has no other. */
export function nameOfView({ name, language = english }: View): string {
  return language.name('view', name);
}

function addIds(block: Block, ids: Set<string>): void {
  const add = ({ id }: { readonly id?: string }) => id !== undefined && ids.add(id);
  if (block.kind === 'heading') add(block);
  if (block.kind === 'entries') block.items.forEach(add);
  for (const text of textsOf(block)) for (const inline of text) if (typeof inline === 'object') add(inline);
}

/** The pieces of the text of a block that can have a link. */
export function runsOf(block: Block): Run[] {
  return textsOf(block).flatMap((text) => text.filter((inline) => typeof inline === 'object'));
}

/** The texts of a block that can contain links. */
function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'entries':
      return block.items.flatMap(({ label, body }) => [label, ...body]);
    case 'table':
      return block.rows.flat();
    case 'chart':
      return block.events.map(({ title: text, to }) => [{ text, ...defined({ to }) }]);
    case 'tree':
      return textsOfNode(block.root);
    default:
      return [];
  }
}

function textsOfNode({ body, children }: Node): Text[] {
  return [...body, ...children.flatMap(textsOfNode)];
}
