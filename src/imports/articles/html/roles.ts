import { attribute, type HtmlElement, hasClass, isHidden, textIn } from './elements.js';
import { isFootnoteMark } from './footnote-names.js';

/** What an element of a page is for a reader of the article. */
export type Role =
  | 'nothing'
  | 'navigation'
  | 'image'
  | 'infobox'
  | 'heading'
  | 'quotation'
  | 'quoted author'
  | 'poem'
  | 'references'
  | 'table'
  | 'formula'
  | 'footnote mark'
  | 'page number'
  | 'editorial tag'
  | 'block'
  | 'words';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const unseen = words('script style link meta noscript template head title input button base');
const pictures = words('img figure audio video svg map object embed canvas iframe');
const blocks = words(
  'p div section article main header footer aside body html ul ol li dl dt dd center pre details summary hr form fieldset h1 h2 h3 h4 h5 h6 tr td th tbody thead tfoot caption',
);
const navigation =
  /^(?:navbox.*|vertical-navbox|sidebar|hatnote|dablink|rellink|homonymie|ambox.*|tmbox|metadata|mbox-.*|sistersitebox|side-box|portal(?:box|-bar)?|portail|bandeau-.*|catlinks|authority-control|mw-authority-control|navigation-not-searchable|succession-box|NavFrame|NavContent|noprint|navigation|normdaten.*|sister-?projects?|interProject|interwiki.*|BoxenVerschmelzen|hauptartikel.*|mw-jump-link|ts-.*navbox)$/;
const nothing =
  /^(?:mw-cite-backlink|mw-editsection.*|editsection|mw-empty-elt|Z3988|toc|toccolours|mw-headline-anchor|cs1-maint|cs1-hidden-error|cs1-visible-error|mw-collapsible-toggle|mw-ref-follow|rt-commentedText-icon|mw-indicators|printfooter|magnify)$/;
const imageBoxes =
  /^(?:thumb|tmulti|thumbinner|gallery|image|mw-file-description|mw-default-size|tright|floatright|floatleft|mw-gallery-.*|locmap|media-audio)$/;

/** The role of an element, by its name, its classes and, for what Parsoid wrote, its `typeof`. */
export function roleOf(element: HtmlElement): Role {
  const { name } = element;
  const has = (pattern: RegExp) => hasClass(element, pattern);
  if (name === 'sup') return supRole(element);
  if (unseen.has(name) || has(nothing) || attribute(element, 'id') === 'toc') return 'nothing';
  if (name === 'math' || has(/^mwe-math-element$/)) return 'formula';
  if (isInfobox(element)) return 'infobox';
  if (isHidden(element)) return 'nothing';
  if (has(navigation) || attribute(element, 'role') === 'navigation') return isPart(element) ? 'words' : 'navigation';
  if (pictures.has(name) || has(imageBoxes) || /mw:(?:File|Image|Video|Audio)/.test(attribute(element, 'typeof')))
    return 'image';
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'blockquote' || has(/^quotebox$/)) return 'quotation';
  if (has(/^templatequotecite$/)) return 'quoted author';
  if (has(/^poem$/)) return 'poem';
  if (name === 'ol' && has(/^(?:mw-)?references$/)) return 'references';
  if (name === 'table') return 'table';
  return blocks.has(name) ? 'block' : 'words';
}

/** Whether an element with a class of navigation is a part of a sentence, such as a word that is not printed. */
function isPart({ name }: HtmlElement): boolean {
  return name === 'span' || name === 'i' || name === 'b' || name === 'a' || name === 'small';
}

/** Infoboxes, and the table of dates that German articles hide. */
function isInfobox(element: HtmlElement): boolean {
  if (element.name !== 'table') return false;
  const isPersonData = /^(?:Vorlage_Personendaten|persondata)$/i.test(attribute(element, 'id'));
  return isPersonData || hasClass(element, /^infobox(?:_v\d)?$/i);
}

function supRole(element: HtmlElement): Role {
  if (isFootnoteMark(element)) return /^:/.test(textIn(element)) ? 'page number' : 'footnote mark';
  const isEditorial = hasClass(element, /^(?:noprint|Inline-Template|need_ref_tag|chiarimento.*|Template-.*)$/);
  return isEditorial && /^\[.*\]$/.test(textIn(element)) ? 'editorial tag' : 'words';
}
