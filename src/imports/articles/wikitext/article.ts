import { slugsIn } from '../../../dossier/names/latin-slug.js';
import { ImportedText } from '../../imported-text.js';
import type { Draft, Importer, Parts } from '../../importer.js';
import { joinParts, merge } from '../../merge.js';
import { ArticleDraft } from '../draft.js';
import { detectLanguage } from '../languages/detect.js';
import { en } from '../languages/en.js';
import type { ArticleLanguage } from '../languages/language.js';
import { Prose } from '../prose.js';
import { blocksOf } from './blocks.js';
import { isExport, pagesOf } from './exported-pages.js';
import { Footnotes } from './footnotes.js';
import { isInfobox, readInfobox } from './infobox.js';
import { parameter, rangeOf } from './nodes.js';
import { parseWikitext } from './parser.js';

/** Imports articles in wikitext, as MediaWiki saves or exports them. */
export const wikitext: Importer = {
  detects: (text) =>
    isExport(text) ||
    /\{\{(?:infobox|cite |short description|sfn)|<ref[ >]|^={2,}[^=\n]{1,200}={2,}\s*$|\[\[[^[\]\n]{1,200}\]\]|'''[^'\n]{1,200}'''/im.test(
      text.slice(0, 200_000),
    ),
  read: readWikitext,
};

async function readWikitext(source: string, file: string): Promise<Draft> {
  return isExport(source) ? readExport(source, file) : readArticle(source, new ImportedText(source, file));
}

/** Read the articles of an export into one draft. Other pages, such as templates and redirects, are left out. */
async function readExport(source: string, file: string): Promise<Draft> {
  const { articles, others } = pagesOf(source);
  const imported = new ImportedText(source, file);
  let written: Parts = {};
  const drafts: Draft[] = [];
  for (const { title, text, line } of articles) {
    const draft = await readArticle(text, new ImportedText(text, file, line), title);
    drafts.push(draft);
    written = joinParts(written, merge(written, draft.written).added);
  }
  return {
    written,
    warnings: drafts.flatMap(({ warnings }) => warnings),
    leftOut: [
      ...drafts.flatMap(({ leftOut = [] }) => leftOut),
      ...others.map(({ start, end }) =>
        imported.warning(
          start,
          end,
          'a page that is not an article was not imported',
          'Nothing is lost from the articles.',
        ),
      ),
    ],
  };
}

/** `title` is the title of the page, if it is known. */
async function readArticle(source: string, imported: ImportedText, title = ''): Promise<Draft> {
  const draft = new ArticleDraft(imported, await slugsIn(source), languageOf(source));
  const nodes = parseWikitext(source, {
    warn: (range, what, hint) => draft.warn(range, what, hint),
    leaveOut: (range, what, hint) => draft.leaveOut(range, what, hint),
  });
  const footnotes = new Footnotes(nodes, source, draft);
  const { writer } = footnotes;
  const infoboxes = nodes.flatMap((node) => (node.kind === 'template' && isInfobox(node) ? [node] : []));
  const [infobox, ...more] = infoboxes;
  // If the infobox has no name, the subject's name is the first bold text. Then read the infobox after the text.
  const isNamed = infobox !== undefined && parameter(infobox, 'name') !== undefined;
  const sourced = infobox && isNamed ? readInfobox(infobox, draft, writer) : [];
  for (const another of more) {
    draft.warn(another, 'a second infobox was not imported', 'If it matters, add its content as statements.');
  }
  for (const block of blocksOf(nodes.filter((node) => !infoboxes.some((each) => each === node)))) {
    if (block.kind === 'heading') draft.section(writer.plain(block.nodes) || '…', block.level, block);
    else {
      const prose = new Prose();
      writer.write(block.nodes, prose);
      draft.setSubject(writer.firstBold);
      draft.addProse(prose, rangeOf(block.nodes));
    }
  }
  if (infobox && !isNamed) sourced.push(...readInfobox(infobox, draft, writer));
  if (infobox && sourced.length > 0) draft.section('Infobox', 2, infobox);
  for (const prose of sourced) draft.addProse(prose);
  footnotes.addUncited();
  if (isNameOf(title, draft.subject?.person.name ?? '')) draft.setSubject(nameIn(title));
  return draft.finish();
}

/** The language that the text of an article is written in. Its footnotes may be in any other. */
function languageOf(source: string): ArticleLanguage {
  const text = source
    .slice(0, 20_000)
    .replace(/<ref[^<>]*>[^<]{0,2000}<\/ref>|\{\{[^{}]{0,5000}\}\}|<[^<>]{0,200}>/g, ' ');
  return detectLanguage(text, en);
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
