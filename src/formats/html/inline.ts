import type { Element, ElementContent } from 'hast';
import { defined } from '../../defined.js';
import type { Language } from '../../languages/language.js';
import type { Inline, Run, Style, Text } from '../../views/view.js';
import type { Chapter } from '../chapters.js';
import { type Direction, directionOfText, firstDirection, hasLetters, telephone } from '../direction.js';
import { plain } from '../text/plain.js';
import { joined, unbroken } from '../unbroken.js';
import { webAddress } from '../web-address.js';
import { element, printed } from './print.js';

/** A chapter of a page, with the direction of its language. */
export interface PageChapter extends Chapter {
  readonly direction: Direction;
  /** The language of the words in its blocks. */
  readonly language: Language;
  /** Pieces of text that are printed already, by what their HTML depends on. */
  readonly printed: Map<string, ElementContent>;
}

/** Convert a text to a paragraph. If it runs in the other direction than the page, so do its lines. */
export function paragraph(text: Text, chapter: PageChapter, properties: { className?: string } = {}): Element[] {
  const direction = directionOfText(plain(text), chapter.direction);
  const children = pieces(text, chapter, direction);
  const own = direction === chapter.direction ? {} : { dir: direction };
  return children.length === 0 ? [] : [element('p', { ...own, ...properties }, children)];
}

/** Convert the text of a label, cell or heading. It stays where the page puts it, whatever its own direction. */
export function inlineContent(text: Text, chapter: PageChapter): ElementContent[] {
  return wrapped('bdi', text, chapter);
}

/** Convert the text of an element whose place and indentation depend on the page, but whose lines do not. */
export function lineContent(text: Text, chapter: PageChapter): ElementContent[] {
  return wrapped('div', text, chapter);
}

function wrapped(tag: 'bdi' | 'div', text: Text, chapter: PageChapter): ElementContent[] {
  const direction = directionOfText(plain(text), chapter.direction);
  const children = pieces(text, chapter, direction);
  return direction === chapter.direction ? children : [element(tag, { dir: direction }, children)];
}

/**
 * Convert the pieces of a text. Each that could change the order of the others is isolated, and a link has no space at
 * its edges.
 */
function pieces(text: Text, chapter: PageChapter, direction: Direction): ElementContent[] {
  return unitsOf(text.map((inline) => withoutDeadLink(inline, chapter))).flatMap((unit, index) => {
    const key = keyOf(unit, index === 0, direction);
    if (key === undefined) return unitContent(unit, index === 0, chapter, direction);
    const known = chapter.printed.get(key);
    if (known !== undefined) return [known];
    const content = printed(unitContent(unit, index === 0, chapter, direction));
    if (chapter.printed.size === mostPrinted) chapter.printed.clear();
    chapter.printed.set(key, content);
    return [content];
  });
}

/** As many pieces of text stay printed: a long document says the same at many of its entries. */
const mostPrinted = 200;
/** Longer texts are seldom repeated. */
const longestRepeated = 80;

/**
 * What the HTML of a piece depends on, besides its chapter; undefined if it is not printed the same again, or too long.
 */
function keyOf([inline, second]: Text, isFirst: boolean, direction: Direction): string | undefined {
  if (inline === undefined || second !== undefined) return undefined;
  const {
    text,
    style = '',
    href = '',
    pageHref = '',
    to = '',
    id,
  } = typeof inline === 'string' ? { text: inline } : inline;
  if (id !== undefined || text.length > longestRepeated) return undefined;
  return [typeof inline, isFirst, direction, style, to, href, pageHref, text].join('\0');
}

/** Convert a piece of a text with the matches in it. */
function unitContent(unit: Text, isFirst: boolean, chapter: PageChapter, direction: Direction): ElementContent[] {
  const words = plain(unit);
  const own = directionOfText(words, direction);
  const isLead = isFirst && own === direction;
  const isolation = { dir: attributeFor(words, own) };
  const [first] = unit;
  if (typeof first === 'object' && first.style !== 'match') {
    const dir = isLead ? {} : isolation;
    if (own === direction && first.to === undefined) return [run(first, chapter, dir)];
    const { style } = first;
    const around = (edge: string) =>
      edge.trim() === '' ? lines(edge) : [run({ text: edge, ...defined({ style }) }, chapter, {})];
    return edged(words, (core) => run({ ...first, text: core }, chapter, dir), around);
  }
  if (isLead || !hasLetters(words, direction === 'ltr' ? 'rtl' : 'ltr')) return marked(unit, chapter);
  const bdi = isolation.dir === 'auto' ? {} : isolation;
  if (unit.length > 1) return [element('bdi', bdi, marked(unit, chapter))];
  return edged(words, (core) => element('bdi', bdi, prose(core, chapter)));
}

/** A run that leads to nothing in the page is text, unless it has a style or an address. */
function withoutDeadLink(inline: Inline, chapter: PageChapter): Inline {
  if (typeof inline === 'string' || inline.to === undefined || chapter.anchor(inline.to) !== undefined) return inline;
  const { to: _, ...run } = inline;
  return Object.keys(run).length === 1 ? run.text : run;
}

function marked(words: Text, chapter: PageChapter): ElementContent[] {
  return words.flatMap((part) => (typeof part === 'string' ? prose(part, chapter) : [run(part, chapter, {})]));
}

/** Divide a text into its pieces. Marked matches stay with the words around them, which they are a part of. */
function unitsOf(text: Text): Text[] {
  const isMatch = (inline: Inline | undefined) => typeof inline === 'object' && inline.style === 'match';
  if (!text.some(isMatch)) return text.map((inline) => [inline]);
  const isPart = (one: Inline | undefined, other: Inline | undefined) =>
    isMatch(one) && (isMatch(other) || typeof other === 'string');
  const starts = text.flatMap((inline, index) => {
    const last = text[index - 1];
    return isPart(inline, last) || isPart(last, inline) ? [] : [index];
  });
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/**
 * The value of `dir` for an isolated text: `auto` where a browser sees the same direction. Without
 * letters, it sees `ltr`.
 */
function attributeFor(words: string, own: Direction): 'auto' | Direction {
  return (firstDirection(words) ?? 'ltr') === own ? 'auto' : own;
}

/** Isolate a text without the spaces around it and the colon after it, which separate it from the other pieces. */
function edged(text: string, isolate: (core: string) => Element, around = lines): ElementContent[] {
  const rest = text.trimStart();
  const words = rest.trimEnd();
  const core = words.endsWith(':') ? words.slice(0, -1) : words;
  return [...around(text.slice(0, -rest.length)), isolate(core), ...around(rest.slice(core.length))];
}

/** A citation of at most this many characters stays in one line. */
const longCitation = 24;

const tags = {
  title: 'span',
  date: 'span',
  strong: 'strong',
  muted: 'span',
  warning: 'span',
  error: 'strong',
  citation: 'span',
  added: 'ins',
  removed: 'del',
  match: 'mark',
} as const satisfies Record<Style, string>;

/** A styled or linked piece of text. */
export function run(
  { text, style, pageHref, href = pageHref, to, id: given }: Run,
  chapter: PageChapter,
  direction: { readonly dir?: 'auto' | Direction } = { dir: 'auto' },
): Element {
  const children = prose(style === 'citation' && text.length <= longCitation ? joined(text) : text, chapter);
  const className = style === undefined ? [] : [style];
  const id = defined({ id: chapter.place(given) });
  const address = href === undefined ? undefined : webAddress(href);
  if (address !== undefined) {
    // The class `address` stops print from adding an address that is the text of the link, or only finds a quotation.
    const link = { ...id, ...direction, href: address, rel: 'noreferrer noopener' };
    const isHidden = text === href || href === pageHref;
    return element('a', { ...link, className: isHidden ? [...className, 'address'] : className }, children);
  }
  const anchor = chapter.anchor(to);
  const tag = style === undefined ? 'span' : tags[style];
  const attributes = { ...id, ...direction, className };
  if (anchor === undefined) return element(tag, attributes, children);
  const target = { href: `#${anchor}` };
  // Strong words stay strong in a link.
  return tag === 'span'
    ? element('a', { ...attributes, ...target }, children)
    : element(tag, attributes, [element('a', target, children)]);
}

/** Addresses in a text, without the punctuation after them. */
const address = /(\bhttps?:\/\/[^\s<>«»“”"]*[^\s<>«»“”"'.,;:!?()[\]،؛؟])/;

/**
 * Convert words. Among right-to-left words, an address is isolated, because its last slash would move to the front, and
 * a telephone number, because its groups of digits would change places.
 */
function prose(text: string, { direction }: PageChapter): ElementContent[] {
  const hasOther = hasLetters(text, 'rtl');
  const numbered = (words: string) =>
    words
      .split(telephone)
      .flatMap((part, index) => (index % 2 === 1 ? [element('bdi', { dir: 'ltr' }, part)] : lines(part)));
  if (!hasOther) return direction === 'rtl' ? numbered(text) : lines(text);
  return text.split(address).flatMap((part, index) => (index % 2 === 1 ? [element('bdi', {}, part)] : numbered(part)));
}

/** What has no spaces and stays in one line: a Chinese date, some pages (`4-19`), and an ordinal number (`2-е`). */
const whole = /(\d+年(?:\d+月(?:\d+日)?)?|(?<!\d)\d{1,4}-(?:\d{1,4}|\p{L}{1,2})(?![\p{L}\d]))/u;

/** Convert line breaks to `br` elements. No line ends within a date. */
function lines(text: string): ElementContent[] {
  if (!text.includes('\n')) return line(text);
  return text.split('\n').flatMap((part, index) => [...(index === 0 ? [] : [element('br', {}, [])]), ...line(part)]);
}

function line(text: string): ElementContent[] {
  return unbroken(text)
    .split(whole)
    .flatMap((part, index): ElementContent[] => {
      if (index % 2 === 1) return [element('span', { className: 'whole' }, part)];
      return part === '' ? [] : [{ type: 'text', value: part }];
    });
}
