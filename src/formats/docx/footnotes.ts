import type { Paragraph, ParagraphChild } from 'docx';
import type { Source, Text } from '../../views/view.js';
import { holding, inlines, webLink } from './inline.js';
import type { Note, Part } from './part.js';
import { words } from './words.js';

/**
 * The footnotes of a document by their numbers. The first one of a source has all of it, the others have its title. If
 * the same page lists the sources, all have the title.
 */
export function footnotesOf(notes: readonly Note[], areOnPage: boolean) {
  const cited = new Set<Source>(areOnPage ? notes.map(({ source }) => source) : []);
  return Object.fromEntries(
    notes.map((note, index) => {
      const content = cited.has(note.source) ? shortened(note) : whole(note);
      cited.add(note.source);
      return [index + 1, { children: [footnote(note, content)] }];
    }),
  );
}

/** A citation as the text has it elsewhere (`[4, p. 7]`), and what its footnote says about the source. */
function footnote({ citation, part }: Note, source: readonly ParagraphChild[]): Paragraph {
  const mark = words(citation, part, { style: 'Citation' });
  return holding([...words(' ', part), ...mark, ...words(' ', part), ...source], part, { style: 'FootnoteText' });
}

/** A source with its addresses. */
function whole({ source, part }: Note): ParagraphChild[] {
  // A link from a footnote to the text around it would lead away from where one reads.
  const plainPart: Part = { ...part, anchor: () => undefined };
  const addresses = [source.url, source.archive].filter((address) => address !== undefined);
  return [
    ...inlines(source.citation, plainPart),
    ...addresses.flatMap((address) => [...words(' ', part), webLink(address, address, part)]),
  ];
}

/** The title of a source, which leads to the list of sources, if the document has one. */
function shortened({ source: { id, citation }, part }: Note): ParagraphChild[] {
  const title: Text = citation.flatMap((inline) =>
    typeof inline === 'object' && inline.style === 'title' ? [{ text: inline.text, to: `ref:${id}` }] : [],
  );
  return inlines(title, part);
}
