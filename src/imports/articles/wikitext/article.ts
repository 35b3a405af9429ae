import { slugsIn } from '../../../dossier/names/latin-slug.js';
import { ImportedText } from '../../imported-text.js';
import type { Draft, Importer } from '../../importer.js';
import { ArticleDraft } from '../draft.js';
import { Prose } from '../prose.js';
import { blocksOf } from './blocks.js';
import { Footnotes } from './footnotes.js';
import { isInfobox, readInfobox } from './infobox.js';
import { parameter } from './nodes.js';
import { parseWikitext } from './parser.js';

/** Imports an article in wikitext, as MediaWiki saves it. */
export const wikitext: Importer = {
  detects: (text) =>
    /\{\{(?:infobox|cite |short description|sfn)|<ref[ >]|^={2,}[^=\n]{1,200}={2,}\s*$|\[\[[^[\]\n]{1,200}\]\]|'''[^'\n]{1,200}'''/im.test(
      text.slice(0, 200_000),
    ),
  read: readWikitext,
};

async function readWikitext(source: string, file: string): Promise<Draft> {
  const draft = new ArticleDraft(new ImportedText(source, file), await slugsIn(source));
  const nodes = parseWikitext(source, (range, what, hint) => draft.warn(range, what, hint));
  const footnotes = new Footnotes(nodes, source, draft);
  const { writer } = footnotes;
  const infoboxes = nodes.flatMap((node) => (node.kind === 'template' && isInfobox(node) ? [node] : []));
  const [infobox, ...more] = infoboxes;
  // If the infobox has no name, the subject's name is the first bold text. Then read the infobox after the text.
  const isNamed = infobox !== undefined && parameter(infobox, 'name') !== undefined;
  if (infobox && isNamed) readInfobox(infobox, draft, writer);
  for (const another of more) {
    draft.warn(another, 'a second infobox was not imported', 'If it matters, add its content as statements.');
  }
  for (const block of blocksOf(nodes.filter((node) => !infoboxes.some((each) => each === node)))) {
    if (block.kind === 'heading') draft.section(writer.plain(block.nodes) || '…', block.level, block);
    else {
      const prose = new Prose();
      writer.write(block.nodes, prose);
      draft.setSubject(writer.firstBold);
      draft.addProse(prose);
    }
  }
  if (infobox && !isNamed) readInfobox(infobox, draft, writer);
  footnotes.addUncited();
  return draft.finish();
}
