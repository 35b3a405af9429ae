import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Run, Style, Text } from '../../views/view.js';
import { directionOfText } from '../direction.js';
import { plain } from '../text/plain.js';
import { webAddress } from '../web-address.js';
import type { Part } from './part.js';
import { placed, words } from './words.js';

/** Convert a text to a paragraph in its own direction. An empty text has none. */
export function paragraph(text: Text, part: Part, options: IParagraphOptions = {}): Paragraph[] {
  const words = plain(text);
  return words === '' ? [] : [line(text, { ...part, direction: directionOfText(words, part.direction) }, options)];
}

/** Convert a text to a paragraph in the direction of the part. `id` is that of what begins there. */
export function line(text: Text, part: Part, options: IParagraphOptions, id?: string): Paragraph {
  return holding(inlines(text, part), part, options, id);
}

/** A paragraph of this content. */
export function holding(
  content: readonly ParagraphChild[],
  part: Part,
  options: IParagraphOptions,
  id?: string,
): Paragraph {
  const isTurned = part.direction === 'rtl';
  return new Paragraph({
    ...options,
    ...(isTurned && { bidirectional: true }),
    children: placed(id, part, content),
  });
}

/** Convert a text to what a paragraph consists of. */
export function inlines(text: Text, part: Part): ParagraphChild[] {
  return text.flatMap((inline, index): readonly ParagraphChild[] => {
    const next = text[index + 1];
    // A footnote follows the word directly.
    const isBefore = next !== undefined && citationOf(next, part) !== undefined;
    if (typeof inline === 'string') return words(isBefore ? inline.trimEnd() : inline, part);
    const found = citationOf(inline, part);
    if (found === undefined) return run(inline, part);
    const { rest, ...note } = found;
    const mark = new FootnoteReferenceRun(part.numbers.note({ ...note, part }));
    // The numbers of two footnotes would look like one.
    const separator = isBefore ? [new TextRun({ text: ', ', superScript: true })] : words(rest, part);
    return placed(inline.id, part, [mark, ...separator]);
  });
}

/** The citation with which a link begins (`[4, p. 7]`), its source if that is known, and the rest of the text. */
function citationOf(inline: Inline, { cited }: Part) {
  if (typeof inline === 'string' || inline.to === undefined) return undefined;
  // `entryAnchor` in src/views/blocks/anchors.ts makes these ids.
  const source = cited?.sources.find(({ id }) => inline.to === `ref:${id}`);
  const [, citation, number, rest = ''] = /^(\[(\d+).*?\])(\s.*)?$/s.exec(inline.text) ?? [];
  if (source === undefined || citation === undefined || Number(number) !== source.number) return undefined;
  return { source, citation, rest };
}

/** The look of each style: a character style of `src/formats/docx/styles.ts`, except for `title` and `date`. */
const looks = {
  title: {},
  date: {},
  strong: { style: 'Strong' },
  muted: { style: 'Muted' },
  warning: { style: 'Warning' },
  error: { style: 'Error' },
  citation: { style: 'Citation' },
  added: { style: 'Added' },
  removed: { style: 'Removed' },
  match: { style: 'Match' },
} as const satisfies Record<Style, IRunOptions>;

function run({ text, style, pageHref, href = pageHref, to, id }: Run, part: Part): readonly ParagraphChild[] {
  const look = style === undefined ? {} : looks[style];
  const address = href === undefined ? undefined : webAddress(href);
  if (address !== undefined) return placed(id, part, [webLink(text, address, part)]);
  const children = words(text, part, look);
  const anchor = part.anchor(to);
  if (anchor === undefined) return placed(id, part, children);
  return placed(id, part, [new InternalHyperlink({ anchor: part.numbers.bookmark(anchor), children })]);
}

export function webLink(text: string, address: string, part: Part): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: words(text, part, { style: 'Hyperlink' }) });
}
