import { chaptersOf } from '../formats/chapters.js';
import { escapedView } from '../formats/escaped-view.js';
import { type Measure, measureFor } from '../formats/text/measure.js';
import { getOrInsert } from '../get-or-insert.js';
import type { Block, Inline, Run, Text, View } from '../views/view.js';
import type { Address } from './address.js';
import { ofRun, type Row, rowOf, styled, textOf } from './row.js';

/** What a page shows, before it is laid out. Its texts have no control characters. */
export interface Content {
  readonly address: Address;
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

interface Chapter {
  /** The id of the case, if the page is of a library. */
  readonly inCase: string | undefined;
  readonly blocks: readonly Block[];
}

export interface Link {
  /** The index of its run. */
  readonly run: number;
  /** Its first and its last row. */
  readonly row: number;
  readonly last: number;
  readonly text: string;
  /** The id to which it leads, and the case that has it if there are several. */
  readonly to?: string;
  readonly inCase?: string;
  /** The web address to which it leads. */
  readonly href?: string;
}

/** A view laid out for a width. */
export interface Page extends Content {
  readonly width: number;
  /** Whether its lines are drawn with ASCII characters. */
  readonly ascii: boolean;
  /** Measures its texts. */
  readonly measure: Measure;
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  /** The row on which each id begins to which links lead. */
  readonly anchors: ReadonlyMap<string, number>;
  /** The runs that have such an id, by their index. */
  readonly ids: ReadonlyMap<number, string>;
  /** The number of characters before each row, without spaces. It tells where a row is at another width. */
  readonly before: readonly number[];
}

/** The content of a view. If it is of several cases, it has the name of the program for a title. */
export function contentOf(address: Address, view: Pick<View, 'blocks' | 'case'>): Content {
  const shown = escapedView({ name: '', fields: [], records: [], ...view });
  const chapters = chaptersOf(shown).map(({ case: own, blocks }) => ({
    inCase: shown.case === undefined ? own?.id : undefined,
    blocks,
  }));
  return { address, title: shown.case?.title ?? 'casefile', chapters };
}

/** The content of a page that is not the view of a command. */
export function ownContent(address: Address, title: string, blocks: readonly Block[]): Content {
  return contentOf(address, { case: { id: '', title }, blocks });
}

/** Lay out a page for a width in columns. */
export async function layOut(content: Content, width: number, ascii: boolean): Promise<Page> {
  const runs = new Map<Run, number>();
  const cases: (string | undefined)[] = [];
  const cut: Row[] = [];
  const { blocksToLines } = await import('../formats/text/page.js');
  const measure = await measureFor([
    ...content.chapters.flatMap(({ blocks }) => blocks),
    { kind: 'note', text: [content.title] },
  ]);
  for (const { inCase, blocks } of content.chapters) {
    const mark = (run: Run, piece: string) => {
      const index = getOrInsert(runs, run, () => runs.size);
      cases[index] = inCase;
      return ofRun(index, piece);
    };
    const options = { width, ascii, paint: styled, links: false, folds: true, mark };
    const lines = await blocksToLines(blocks.map(withAnchors), options, measure);
    if (cut.length > 0 && lines.length > 0) cut.push([]);
    for (const line of lines) cut.push(rowOf(line));
  }
  const all = [...runs.keys()];
  const rows = withWholeLinks(cut, all);
  return {
    ...content,
    width,
    ascii,
    measure,
    rows,
    ...placesOf(rows, all, cases),
    before: charactersBefore(rows),
  };
}

/** The same block, in which the first run of a heading or of an entry has its id. */
function withAnchors(block: Block): Block {
  if (block.kind === 'heading') return { ...block, text: withId(block.text, block.id) };
  if (block.kind !== 'entries') return block;
  return { ...block, items: block.items.map((item) => ({ ...item, label: withId(item.label, item.id) })) };
}

function withId([first, ...rest]: Text, id: string | undefined): Text {
  if (first === undefined || id === undefined) return first === undefined ? [] : [first, ...rest];
  const run: Inline = typeof first === 'string' ? { text: first, id } : { ...first, id };
  return [run, ...rest];
}

/** The rows, in which the runs of a text that leads to one place are one link. `search` cuts it at the words found. */
function withWholeLinks(rows: readonly Row[], runs: readonly Run[]): Row[] {
  let before: number | undefined;
  const isRest = (run: number | undefined) => {
    const [{ to } = {}, rest] = [before, run].map((index) => (index === undefined ? undefined : runs[index]));
    return to !== undefined && to === rest?.to && rest.id === undefined && rest.style !== 'citation';
  };
  return rows.map((row) => {
    if (row.length === 0) before = undefined;
    return row.map((piece, index) => {
      // A text that goes on in the next row is indented there.
      if (index === 0 && piece.text.trim() === '') return piece;
      before = isRest(piece.run) ? before : piece.run;
      return before === undefined || before === piece.run ? piece : { ...piece, run: before };
    });
  });
}

/**
 * Where an entry itself leads that is only listed: to everything that rests on it. A section or a
 * sentence is read here.
 */
function leadsTo(id: string | undefined): string | undefined {
  return id === undefined || /^(?:section|part):|\//.test(id) ? undefined : id.replace(/^(?!ref:|case:)/, 'trace:');
}

/** The links and anchors of the rows. */
function placesOf(rows: readonly Row[], runs: readonly Run[], cases: readonly (string | undefined)[]) {
  const found = new Map<number, { row: number; last: number; text: string }>();
  for (const [row, pieces] of rows.entries()) {
    for (const { run, text } of pieces) {
      if (run === undefined) continue;
      const before = found.get(run);
      if (before) Object.assign(before, { last: row, text: before.text + text });
      else found.set(run, { row, last: row, text });
    }
  }
  const links: Link[] = [];
  const anchors = new Map<string, number>();
  const ids = new Map<number, string>();
  for (const [index, place] of found) {
    const { id, to = leadsTo(id), href } = runs[index] ?? {};
    const inCase = cases[index];
    if (id !== undefined) {
      ids.set(index, id);
      if (!anchors.has(id)) anchors.set(id, place.row);
    }
    if (to === undefined && href === undefined) continue;
    links.push({
      run: index,
      ...place,
      ...(to !== undefined && { to }),
      ...(href !== undefined && { href }),
      ...(inCase !== undefined && { inCase }),
    });
  }
  return { links, anchors, ids };
}

function charactersBefore(rows: readonly Row[]): number[] {
  let sum = 0;
  return rows.map((row) => {
    const before = sum;
    sum += textOf(row).replaceAll(/\s/g, '').length;
    return before;
  });
}

/** The row of a visit. If the page is laid out otherwise now, it is the row that begins after as many characters. */
export function rowOfVisit(
  { before }: Page,
  { row, characters }: { readonly row: number; readonly characters: number },
): number {
  if (before[row] === characters) return row;
  return Math.max(
    0,
    before.findLastIndex((sum) => sum <= characters),
  );
}
