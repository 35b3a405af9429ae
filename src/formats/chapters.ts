import type { Block, Case, View } from '../views/view.js';
import { distinctId } from './distinct-ids.js';

/** The part of a document under one title: a case, or the whole view if it has no case. */
export interface Chapter {
  readonly case: Case | undefined;
  readonly blocks: readonly Block[];
  /** The prefix of its ids, which distinguishes them from the ids of other chapters. */
  readonly prefix: string;
  /** The anchor in the document for an id of the case; undefined if the id does not occur. */
  anchor(id: string | undefined): string | undefined;
}

/** Divide a view into chapters, one for each case that it shows. */
export function chaptersOf({ case: only, blocks }: View): Chapter[] {
  const chapters: { case: Case | undefined; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' ? block.case : undefined;
    const chapter = chapters.at(-1);
    if (chapter === undefined || begins !== undefined) chapters.push({ case: begins ?? only, blocks: [block] });
    else chapter.blocks.push(block);
  }
  const taken = new Set<string>();
  return chapters.map((chapter) => {
    const prefix = chapters.length === 1 ? '' : `${distinctId(chapter.case?.id ?? 'view', taken)}:`;
    const ids = new Set(chapter.blocks.flatMap(idsOf));
    return { ...chapter, prefix, anchor: (id) => (id !== undefined && ids.has(id) ? prefix + id : undefined) };
  });
}

function idsOf(block: Block): string[] {
  if (block.kind === 'heading') return block.id === undefined ? [] : [block.id];
  return block.kind === 'entries' ? block.items.flatMap(({ id }) => id ?? []) : [];
}
