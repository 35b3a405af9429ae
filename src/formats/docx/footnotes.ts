import type { Paragraph } from 'docx';
import { holding, inlines, webLink } from './inline.js';
import type { Note, Part } from './part.js';
import { words } from './words.js';

/** The footnotes of a document by their numbers. */
export function footnotesOf(notes: readonly Note[]) {
  return Object.fromEntries(notes.map((note, index) => [index + 1, { children: [footnote(note)] }]));
}

/** A citation as the text has it elsewhere (`[4, p. 7]`), and the source with its addresses. */
function footnote({ citation, source, part }: Note): Paragraph {
  // A link from a footnote to the text around it would lead away from where one reads.
  const plainPart: Part = { ...part, anchor: () => undefined };
  const addresses = [source.url, source.archive].filter((address) => address !== undefined);
  const children = [
    ...words(' ', part),
    ...words(citation, part, { style: 'Citation' }),
    ...words(' ', part),
    ...inlines(source.citation, plainPart),
    ...addresses.flatMap((address) => [...words(' ', part), webLink(address, address, part)]),
  ];
  return holding(children, part, { style: 'FootnoteText' });
}
