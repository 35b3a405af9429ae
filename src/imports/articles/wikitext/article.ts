import { slugsIn } from '../../../dossier/names/latin-slug.js';
import { ImportedText } from '../../imported-text.js';
import type { Draft, Importer } from '../../importer.js';
import { mergeAll } from '../../merging/merge.js';
import { ArticleDraft } from '../draft.js';
import { detectLanguage } from '../languages/detect.js';
import { en } from '../languages/en.js';
import type { ArticleLanguage } from '../languages/language.js';
import { readPage } from '../read-article.js';
import { blocksOf } from './blocks.js';
import { isExport, pagesOf } from './exported-pages.js';
import { isInfobox } from './infobox.js';
import { parseWikitext } from './parser.js';
import { joinQuotations } from './split-quotations.js';

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
  const drafts: Draft[] = [];
  for (const { start, title, text, line } of articles) {
    if (!imported.admit(start)) break;
    drafts.push(await readArticle(text, imported.part(text, line), title));
  }
  return {
    written: mergeAll({}, drafts).added,
    // The one about too many entries is also a warning of the article that has them.
    warnings: [...new Set([...drafts.flatMap(({ warnings }) => warnings), ...imported.refused])],
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
    keep: (range, what, hint) => draft.warnKept(range, what, hint),
    leaveOut: (range, what, hint) => draft.leaveOut(range, what, hint),
  });
  const infoboxes = nodes.flatMap((node) => (node.kind === 'template' && isInfobox(node) ? [node] : []));
  const text = nodes.filter((node) => !infoboxes.some((each) => each === node));
  return readPage({ nodes, infoboxes, blocks: blocksOf(joinQuotations(text)), title }, source, draft);
}

/** The language that the text of an article is written in. Its footnotes may be in any other. */
function languageOf(source: string): ArticleLanguage {
  const text = source
    .slice(0, 20_000)
    .replace(/<ref[^<>]*>[^<]{0,2000}<\/ref>|\{\{[^{}]{0,5000}\}\}|<[^<>]{0,200}>/g, ' ');
  return detectLanguage(text, en);
}
