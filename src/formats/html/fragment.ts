import { h } from 'hastscript';
import { english } from '../../languages/english.js';
import type { Block, View } from '../../views/view.js';
import { chaptersOf, languageOfDocument, nameOfView, shownIn } from '../chapters.js';
import { directionOfLanguage } from '../direction.js';
import { printedBlock } from './blocks.js';
import { fragmentStyle } from './fragment-style.js';
import type { PageChapter } from './inline.js';
import { printedPage } from './print.js';

/**
 * A view as a part of a page that others make: one element with its own style, without scripts. All its ids begin with
 * the name of the view and the id of the case, and its style applies to nothing else in the page.
 */
export function fragmentOf(view: View): readonly string[] {
  const { name, case: only } = view;
  const id = ['casefile', name, ...(only === undefined ? [] : [only.id])].join('-');
  const chapters = chaptersOf(view, `${id}:`);
  const lang = languageOfDocument(view, chapters);
  const dir = directionOfLanguage(lang);
  const articles = chapters.map(({ case: of, ...chapter }) => {
    const own = shownIn(of?.language, view) ?? lang;
    const direction = directionOfLanguage(own);
    return h(
      'article',
      { ...(own !== lang && { lang: own }), ...(direction !== dir && { dir: direction }) },
      content(
        { ...chapter, case: of, direction, language: view.language ?? english, printed: new Map() },
        nameOfView(view),
      ),
    );
  });
  // The page around it may have another language and direction, so both are always stated.
  const root = h('div', { id, className: 'casefile-embed', lang, dir }, [h('style', fragmentStyle(id)), ...articles]);
  return printedPage(root);
}

/** The blocks of a chapter under its title. The page has a title of its own, so all headings are one level lower. */
function content(chapter: PageChapter, name: string): ReturnType<typeof printedBlock> {
  const { blocks, case: of } = chapter;
  const isTitled = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  const title: Block = { kind: 'heading', level: 1, text: [{ text: of?.title ?? name, style: 'title' }] };
  return (isTitled ? blocks : [title, ...blocks]).map(lowered).flatMap((block) => printedBlock(block, chapter));
}

const lower = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;

function lowered(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: lower[block.level] } : block;
}
