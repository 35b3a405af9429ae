import type { Element } from 'hast';
import { h } from 'hastscript';
import { defined } from '../../defined.js';
import { english } from '../../languages/english.js';
import type { Block, Heading, View, ViewRecord } from '../../views/view.js';
import { type Chapter, chaptersOf, languageOfDocument, nameOfView, shownIn } from '../chapters.js';
import { type Direction, directionOfLanguage } from '../direction.js';
import type { Format } from '../format.js';
import { plain } from '../text/plain.js';
import { printedBlock } from './blocks.js';
import { logoOf, pageFoot } from './imprint.js';
import { inlineContent, type PageChapter, paragraph } from './inline.js';
import { printed, printedPage } from './print.js';
import { pageStyle } from './style.js';

/**
 * The `html` format: one page that needs no other file. It has no scripts and loads nothing; a content security
 * policy forbids both.
 */
export const html: Format<ViewRecord, readonly string[]> = {
  reads: 'blocks',
  isDocument: true,
  embeds: true,
  async render(view, { fragment }) {
    if (fragment) return (await import('./fragment.js')).fragmentOf(view);
    const found = chaptersOf(view);
    const lang = languageOfDocument(view, found);
    const direction = directionOfLanguage(lang);
    const chapters = found.map((chapter): PageChapter => {
      const own = shownIn(chapter.case?.language, view);
      return {
        ...chapter,
        case: chapter.case && { ...chapter.case, ...defined({ language: own }) },
        direction: own === undefined ? direction : directionOfLanguage(own),
        language: view.language ?? english,
        printed: new Map(),
      };
    });
    const imprints = chapters.flatMap(({ case: of }) => of?.imprint ?? []);
    const [imprint] = imprints;
    const style = pageStyle + (imprint && chapters.length === 1 ? pageFoot(imprint, direction) : '');
    const policy = [
      "default-src 'none'",
      `style-src 'sha256-${await sha256(style)}'`,
      ...(imprints.some(({ logo }) => logo?.address) ? ['img-src data:'] : []),
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const page = h('html', { lang, ...differing(direction, 'ltr') }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('meta', { name: 'generator', content: 'casefile' }),
        h('title', titleOf(view, chapters)),
        h('style', style),
      ]),
      h('body', [
        h(
          'main',
          chapters.length === 0
            ? [h('h1', differing('ltr', direction), nameOfView(view))]
            : chapters.map((chapter) => article(chapter, view, direction)),
        ),
      ]),
    ]);
    return printedPage({ type: 'root', children: [{ type: 'doctype' }, page] });
  },
};

/** A chapter as an article with a title. With many parts, a table of contents follows the title. */
function article(chapter: PageChapter, view: View, around: Direction): Element {
  const { blocks, case: of } = chapter;
  const { say } = chapter.language;
  const title = of?.title ?? nameOfView(view);
  // A page needs a title, even if the view has none.
  const titled = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  const head = [...logoOf(of?.imprint), ...(titled ? [] : [h('h1', inlineContent([title], chapter))])];
  const language = {
    ...(of?.language !== undefined && { lang: of.language }),
    ...differing(chapter.direction, around),
  };
  const parts = blocks.filter(isPart);
  const [first] = parts;
  const content = (some: readonly Block[]) => some.flatMap((block) => printedBlock(block, chapter));
  if (first === undefined || parts.length < fewestForContents)
    return h('article', language, [...head, ...content(blocks)]);
  const start = blocks.indexOf(first);
  return h('article', { ...language, className: 'with-contents' }, [
    h('div', [...head, ...content(blocks.slice(0, start))]),
    h('nav', { ariaLabel: say('page.contents-of', { title }) }, [
      ...paragraph([say('page.contents')], chapter, { className: 'label' }),
      h(
        'ul',
        parts.map((part) => printed([lineOfContents(part, chapter)])),
      ),
    ]),
    h('div', { className: 'parts' }, content(blocks.slice(start))),
  ]);
}

function lineOfContents({ id, level, text }: Heading, chapter: PageChapter): Element {
  const link = h('a', { href: `#${chapter.anchor(id)}` }, inlineContent([plain(text)], chapter));
  return h('li', { className: `level-${level}` }, [link]);
}

/** With fewer parts than this, a reader sees all of them at once, so a table of contents is not needed. */
const fewestForContents = 4;

function isPart(block: Block): block is Heading {
  return block.kind === 'heading' && block.id !== undefined;
}

/** The attribute that changes the direction, if it is not that of the parent. */
function differing(direction: Direction, around: Direction): { readonly dir?: Direction } {
  return direction === around ? {} : { dir: direction };
}

function titleOf(view: View, chapters: readonly Chapter[]): string {
  const titles = chapters.map(({ case: of, blocks }) => {
    const first = blocks.find((block) => block.kind === 'heading' && block.level === 1);
    const heading = first?.kind === 'heading' ? plain(first.text) : undefined;
    return [...new Set([heading ?? nameOfView(view), of?.title])].filter((part) => part !== undefined).join(' · ');
  });
  return titles.length === 0 ? nameOfView(view) : titles.join(', ');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
