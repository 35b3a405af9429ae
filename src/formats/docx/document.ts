import { AlignmentType, Document, Footer, HeadingLevel, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { english } from '../../languages/english.js';
import type { Block, View, ViewRecord } from '../../views/view.js';
import { type Chapter, chaptersOf, languageOfDocument, nameOfView, shownIn } from '../chapters.js';
import { directionOfLanguage } from '../direction.js';
import type { Format } from '../format.js';
import { plain } from '../text/plain.js';
import { blockContent } from './blocks.js';
import { footnotesOf } from './footnotes.js';
import { holding } from './inline.js';
import { logoOf } from './logo.js';
import { pack } from './pack.js';
import { Numbers, type Part } from './part.js';
import { stylesOf } from './styles.js';
import { words } from './words.js';

/** Twentieths of a point: A4, with margins of 22 mm. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1247, left: 1247, right: 1247 } };

/** The `docx` format: a Word document, with the sources of its citations as footnotes. */
export const docx: Format<ViewRecord, Uint8Array> = {
  reads: 'blocks',
  readsCases: true,
  isDocument: true,
  isBinary: true,
  async render(view) {
    const chapters = chaptersOf(view);
    const language = languageOfDocument(view, chapters);
    const numbers = new Numbers();
    const parts = partsOf(view, chapters, language, numbers);
    const content =
      parts.length === 0
        ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: nameOfView(view) })]
        : parts.flatMap((part) => [
            ...logoOf(part),
            ...titled(part, view).flatMap((block) => blockContent(block, part)),
          ]);
    const document = new Document({
      styles: stylesOf(language),
      footnotes: footnotesOf(numbers.notes, view.name === 'brief'),
      sections: [{ properties: { page }, footers: { default: footer(parts) }, children: content }],
    });
    return pack(document, { title: titleOf(view, chapters), language });
  },
};

function partsOf(view: View, chapters: readonly Chapter[], language: string, numbers: Numbers): Part[] {
  const cited = [...new Set(view.cases)];
  return chapters.map((chapter): Part => {
    const own = shownIn(chapter.case?.language, view) ?? language;
    // Of two cases with the same id, the first chapter has the first.
    const index = cited.findIndex(({ id }) => id === chapter.case?.id);
    const [found] = index === -1 ? [] : cited.splice(index, 1);
    return {
      ...chapter,
      direction: directionOfLanguage(own),
      language: own === language ? undefined : own,
      words: view.language ?? english,
      cited: found,
      numbers,
    };
  });
}

/** The blocks of a part. A document needs a title, even if the view has none. */
function titled({ blocks, case: of }: Part, view: View): readonly Block[] {
  const hasTitle = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  return hasTitle ? blocks : [{ kind: 'heading', level: 1, text: [of?.title ?? nameOfView(view)] }, ...blocks];
}

/** The title in the properties of the file: what the document shows first. */
function titleOf(view: View, chapters: readonly Chapter[]): string {
  const titles = chapters.flatMap(({ case: of, blocks }) => {
    const first = blocks.find((block) => block.kind === 'heading' && block.level === 1);
    return first?.kind === 'heading' ? plain(first.text) : (of?.title ?? []);
  });
  return [...new Set(titles)].join(', ') || nameOfView(view);
}

/** The foot of each page: whose document it is, if it is of one case, and the number of the page. */
function footer(parts: readonly Part[]): Footer {
  const [part] = parts;
  const foot = parts.length === 1 ? part?.case?.imprint?.foot : undefined;
  const pages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  if (part === undefined || foot === undefined) {
    const number = new TextRun({ style: 'Muted', children: pages });
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
  }
  const number = new TextRun({ style: 'Muted', children: [new Tab(), ...pages] });
  const tabStops = [{ type: 'right' as const, position: page.size.width - 2 * page.margin.left }];
  return new Footer({
    children: [holding([...words(foot, part, { style: 'Muted' }), number], part, { style: 'FootnoteText', tabStops })],
  });
}
