import { table } from '../../table.js';
import { isCitationNeeded, isEditorialTag } from '../editorial-tags.js';
import { hasValue, type Parameter, parameter, type Template, textOf, unnamed } from './nodes.js';
import { datesOfTemplate } from './template-date.js';

/** How a template shows its values. */
interface Shown {
  readonly as: 'words' | 'list' | 'quotation' | 'needed' | 'remark' | 'sources' | 'nothing';
  /** What it shows in place of its values. */
  readonly text?: string;
  /** The values that it shows, or that `text` stands for. */
  readonly parameters: readonly Parameter[];
}

const words = (list: string): readonly string[] => list.split(', ');

/** Which of its values without a name a template shows, counted from 0; the last where it has fewer. */
const places: ReadonlyMap<string, number> = new Map([
  ...words(
    'nowrap, nobr, small, smaller, big, larger, abbr, ill, interlanguage link, script, rtl-lang, nastaliq, nihongo, zh, math, ' +
      'mvar, smallcaps, sc, strong, em, center, noitalic, no italics, not a typo, as written, sic, url, official website',
  ).map((name) => [name, 0] as const),
  ...words('lang, langx, transliteration, transl, tooltip, color, font color').map((name) => [name, 1] as const),
]);

const characters = table({
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

/** What a template of a name that we know shows; undefined for one that we do not. */
export function shownBy(template: Template): Shown | undefined {
  const { name } = template;
  const values = unnamed(template);
  const place = places.get(name) ?? (/^lang-[a-z-]+$/.test(name) ? 0 : undefined);
  if (isCitationNeeded(name)) {
    const text = parameter(template, 'text') ?? (name === 'citation needed span' ? values[0] : undefined);
    return { as: 'needed', parameters: text ? [text] : [] };
  }
  if (isEditorialTag(name)) return { as: 'remark', parameters: template.parameters };
  const dates = datesOfTemplate(template);
  if (dates.length > 0) {
    const text = dates.map((date) => date.replace(/^(.*)~$/, 'c. $1')).join(' – ');
    return { as: 'words', text, parameters: values.filter(({ nodes }) => /^\s*\d{1,4}\s*$/.test(textOf(nodes))) };
  }
  const text = characters.get(name);
  if (text !== undefined) return { as: 'words', text, parameters: [] };
  const value = place === undefined ? undefined : (values[place] ?? values.at(-1));
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
  // The footnotes that a list defines are cited by name.
  if (sources.has(name)) return { as: 'sources', parameters: template.parameters.filter(({ key }) => key === 'refs') };
  const isLayout = layout.has(name) || /^(?:defaultsort|displaytitle):/.test(name);
  return isLayout ? { as: 'nothing', parameters: [] } : undefined;
}

/** Whether a value is more than a setting: the code of a language, a size, the month of an editor's mark. */
export function isForReading(each: Parameter): boolean {
  if (!hasValue(each) || /^(?:date|дата|class|style|list_style|item_style|lang|group)$/.test(each.key)) return false;
  return each.nodes.some(({ kind }) => kind !== 'text') || textOf(each.nodes).trim().length > 8;
}
