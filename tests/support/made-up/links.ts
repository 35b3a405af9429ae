import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { walkSections } from '../../../src/dossier/model/dossier.js';
import { entriesOf } from '../../../src/dossier/parts/entries-by-kind.js';
import { disputesOf } from '../../../src/dossier/parts/points-in-dispute.js';
import { entryAnchor } from '../../../src/views/blocks/anchors.js';
import { askAnchor } from '../../../src/views/hand-over/report/places.js';
import type { Block, Inline, Node, Text } from '../../../src/views/view.js';

/** A piece of text in a block, with the id of the heading or entry that it is in. */
export interface Piece {
  readonly text: string;
  readonly to?: string | undefined;
  readonly id?: string | undefined;
  readonly around?: string | undefined;
}

/** Every piece of text of a block. */
export function piecesOf(block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return pieces([block.text], block.id);
    case 'paragraph':
    case 'note':
      return pieces([block.text]);
    case 'entries':
      return block.items.flatMap(({ id, label, body }) => pieces([label, ...body], id));
    case 'table':
      return pieces(block.rows.flat());
    case 'chart':
      return block.events.map(({ title: text, to }) => ({ text, to }));
    case 'tree':
      return ofNode(block.root);
    default:
      return [];
  }
}

function ofNode({ body, children }: Node): Piece[] {
  return [...pieces(body), ...children.flatMap(ofNode)];
}

function pieces(texts: readonly Text[], around?: string): Piece[] {
  const one = (inline: Inline): Piece => (typeof inline === 'string' ? { text: inline } : inline);
  return texts.flatMap((text) => text.map((inline) => ({ ...one(inline), around })));
}

/** The ids in some blocks, and the ids to which they link. */
export function anchorsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(piecesOf).flatMap(({ to, id, around }) => [to, id, around].filter((one) => one !== undefined));
}

/** The anchor of everything in a dossier to which a link can lead, with its name or title. */
export function targetsOf(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map([
    [entryAnchor('case', dossier.id), dossier.title],
    ...[...walkSections(dossier.sections)].map(
      ({ section: { id, title } }) => [entryAnchor('section', id), title] as const,
    ),
    ...entriesOf(dossier).map(
      ({ kind, item, part }) => [entryAnchor(kind, item.id), part.kind.title(item).trim()] as const,
    ),
    ...[...disputesOf(dossier).values()].map(({ id, title }) => [entryAnchor('dispute', id), title] as const),
    ...dossier.asks.map(({ text }, index) => [askAnchor(index), text] as const),
  ]);
}
