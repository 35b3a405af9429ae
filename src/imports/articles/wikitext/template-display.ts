import { lookupTable } from '../../lookup-table.js';
import { isCitationNeeded, isEditorialTag } from '../editorial-tags.js';
import { hasValue, type Parameter, parameter, type Template, textOf, unnamed } from './nodes.js';
import { datesOfTemplate } from './template-date.js';

/** The content that a reader of the article sees in place of a template. */
interface Display {
  readonly as: 'words' | 'list' | 'quotation' | 'needed' | 'editorial tag' | 'sources' | 'nothing';
  /** Shown instead of the values. */
  readonly text?: string;
  /** The values that are shown, or that `text` replaces. */
  readonly parameters: readonly Parameter[];
}

const words = (list: string): readonly string[] => list.split(', ');

/** For templates that show one unnamed value: its index, from 0. A template with fewer values shows its last. */
const shownValue: ReadonlyMap<string, number> = new Map([
  ...words(
    'nowrap, nobr, small, smaller, big, larger, abbr, ill, interlanguage link, script, rtl-lang, nastaliq, nihongo, zh, math, ' +
      'mvar, smallcaps, sc, strong, em, center, noitalic, no italics, not a typo, as written, sic, url, official website',
  ).map((name) => [name, 0] as const),
  ...words('lang, langx, transliteration, transl, tooltip, color, font color').map((name) => [name, 1] as const),
]);

const characters = lookupTable({
  nbsp: ' ',
  space: ' ',
  spaces: ' ',
  thinsp: ' ',
  snd: ' – ',
  spnd: ' – ',
  'spaced ndash': ' – ',
  ndash: '–',
  mdash: '—',
  '!': '|',
  '=': '=',
  "'": "'",
  "'s": "'s",
  '"': '"',
  dot: ' · ',
  bull: ' • ',
  ellipsis: '…',
  '...': '…',
});

const lists = new Set(
  words('hlist, flatlist, plainlist, plain list, ubl, unbulleted list, bulleted list, ublist, cslist'),
);
const quotations = new Set(words('blockquote, quote, cquote, quotation, bquote, quote box, poemquote, pull quote'));
const sources = new Set(words('reflist, references, refs, notelist, notes, notefoot, refbegin, refend, примечания'));
const layout = new Set(
  words(
    '-, clear, clr, use dmy dates, use mdy dates, use ymd dates, toc limit, toclimit, tocleft, tocright, div col, div col end, ' +
      'col-begin, col-end, col-break, anchor, authority control, portal bar, stub, good article, featured article',
  ),
);

/** How a template is displayed; undefined if its name is unknown. */
export function displayOf(template: Template): Display | undefined {
  const { name } = template;
  const values = unnamed(template);
  const index = shownValue.get(name) ?? (/^lang-[a-z-]+$/.test(name) ? 0 : undefined);
  if (isCitationNeeded(name)) {
    const text = parameter(template, 'text') ?? (name === 'citation needed span' ? values[0] : undefined);
    return { as: 'needed', parameters: text ? [text] : [] };
  }
  if (isEditorialTag(name)) return { as: 'editorial tag', parameters: template.parameters };
  const dates = datesOfTemplate(template);
  if (dates.length > 0) {
    const text = dates.map((date) => date.replace(/^(.*)~$/, 'c. $1')).join(' – ');
    return { as: 'words', text, parameters: values.filter(({ nodes }) => /^\s*\d{1,4}\s*$/.test(textOf(nodes))) };
  }
  const text = characters.get(name);
  if (text !== undefined) return { as: 'words', text, parameters: [] };
  const value = index === undefined ? undefined : (values[index] ?? values.at(-1));
  if (value !== undefined) return { as: 'words', parameters: [value] };
  if (lists.has(name)) return { as: 'list', parameters: values };
  if (quotations.has(name)) {
    const quoted = parameter(template, 'text', 'quote', 'content', 'quotetext', '1');
    return quoted && { as: 'quotation', parameters: [quoted] };
  }
  if (name === 'convert' || name === 'cvt') {
    const shown = values.slice(0, 2);
    return { as: 'words', text: shown.map(({ nodes }) => textOf(nodes).trim()).join(' '), parameters: shown };
  }
  // A list may define footnotes that the text cites by name.
  if (sources.has(name)) return { as: 'sources', parameters: template.parameters.filter(({ key }) => key === 'refs') };
  const isLayout = layout.has(name) || /^(?:defaultsort|displaytitle):/.test(name);
  return isLayout ? { as: 'nothing', parameters: [] } : undefined;
}

/** Whether a value is content, and not a setting such as a language code, a size or the date of an editorial tag. */
export function isContent(each: Parameter): boolean {
  if (!hasValue(each) || /^(?:date|дата|class|style|list_style|item_style|lang|group)$/.test(each.key)) return false;
  return each.nodes.some(({ kind }) => kind !== 'text') || textOf(each.nodes).trim().length > 8;
}
