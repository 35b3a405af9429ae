import { isCitationNeeded, isEditorialTag } from '../../editorial-tags.js';
import {
  hasValue,
  type Node,
  type Parameter,
  parameter,
  type Template,
  textBetween,
  textOf,
  unnamed,
} from '../nodes.js';
import { datesOfTemplate, isFrenchDate } from './date.js';
import { footnoteLists, quotationTemplates } from './wiki-names.js';
import { type Shown, wordsOf } from './words.js';

/** The content that a reader of the article sees in place of a template. */
interface Display {
  readonly as:
    | 'words'
    | 'list'
    | 'quotation'
    | 'needed'
    | 'editorial tag'
    | 'sources'
    | 'navigation'
    | 'image'
    | 'nothing';
  /** What is shown, in order. */
  readonly shown: Shown;
}

const words = (list: string): readonly string[] => list.split(', ');

const lists = new Set(
  words(
    'hlist, flatlist, plainlist, plain list, ubl, unbulleted list, bulleted list, ublist, cslist, ordered list, collapsible list, liste simple, liste éléments',
  ),
);
/** Templates that show the words that need a citation. */
const spans = new Set(
  words('citation needed span, référence nécessaire, refnec, référence souhaitée, refsou, senza fonte'),
);
const layout = new Set(
  words(
    '-, clear, clear left, clear right, clr, use dmy dates, use mdy dates, use ymd dates, toc limit, toclimit, tocleft, tocright, toc, div col, div col end, ' +
      'div col begin, col-begin, col-end, col-break, col-2, col-3, anchor, anchors, columns-list, nowrap begin, nowrap end, flagicon, flag icon, flagdeco, flag deco, increase, decrease, steady, ' +
      'noteta, bandera, bandera2, break, hide, end, col, colbegin, colend, noteref, s-start, s-end, portal bar, refbegin, refend, top icon, good article, featured article, pp, as written, ' +
      'use british english, use american english, use indian english, use australian english, use canadian english, use south african english, use oxford spelling, use hiberno-english, engvarb, lead extra info',
  ),
);
/** The language or the file type of a source, which French articles write before it: `{{en}}`. */
const languageIcon = /^(?:en|fr|de|es|it|ru|ar|zh|ja|pt|pl|nl|uk|fa|tr|he|pdf)$/;
/** Links to other pages, and notices of editors. */
const navigation = new Set(
  words(
    'main, main article, see also, see, further, further information, hatnote, about, for, for2, other uses, other people, otherpeople, other persons, redirect, redirect2, distinguish, ' +
      'short description, portal, portal-inline, commons, commonscat, commons category, commons category-inline, wikiquote, wikisource, wikisource author, wiktionary, sister project, ' +
      'sister project links, sister-inline, subject bar, authority control, coord, navbox, stub, italic title, family name hatnote, family name, eastern name order, western name order, ' +
      'multiple issues, more citations needed, refimprove, unreferenced, cleanup, orphan, blp sources, blp unsourced, update, pov, tone, original research, primary sources, ' +
      'current, use shortened footnotes, expand language, expand russian, expand german, notability, advert, too few opinions, globalize, copy edit, lead too short, peacock, undue weight, cite check, ' +
      'improve categories, uncategorized, one source, third-party, over-quotation, long plot, very long, ambox, tmbox, protected, pp-protected, semiprotected, featured list, succession box, s-bef, s-ttl, s-aft, s-ach, s-off, s-prec, ' +
      'nobel peace prize laureates, imdb name, imdb title, curlie, internet archive author, librivox author, gutenberg author, worldcat id, isfdb name, goodreads author, twitter, official website, find a grave, ' +
      'dieser artikel, begriffsklärungshinweis, dnb-portal, normdaten, однофамильцы, однофамільці, вс, библиоинформация, бібліоінформація, внешние ссылки, значения, rq, ' +
      'нормативний контроль, ébauche, voir homonymes, homonymie, homon, portail, autorité, bases, liens, palette, article détaillé, à sourcer, ' +
      'control de autoridades, otros usos, ap, véase también, artículo principal, traducido de, esbozo, controllo di autorità, portale, interprogetto, nota disambigua, vedi anche, ' +
      'controle de autoria, portal3, artigo principal, esboço, kontrola autorytatywna, ضبط استنادي, شريط بوابات, مقالة رئيسية, روابط شقيقة, داده‌های کتابخانه‌ای, درگاه, 规范控制',
  ),
);
const images = new Set(
  words(
    'multiple image, gallery, css image crop, annotated image, location map, wide image, external media, external images, listen, audio, superimpose',
  ),
);
/** Values of a block quotation that only control how it looks. */
const quotationLayout =
  /^(?:align|halign|valign|width|bgcolor|.*style|[sqt]align|.*size|border|quoted|float|class|multiline|lang(?:uage)?\d?|sprache|langue|lingua|língua|idioma|taal|язык|мова|.*colou?r|.*background|title_.*|clear|indent|personquoted)$/;

/** How a template is displayed; undefined if its name is unknown. */
export function displayOf(template: Template): Display | undefined {
  const { name } = template;
  if (isCitationNeeded(name)) {
    const text = parameter(template, 'text') ?? (spans.has(name) ? unnamed(template)[0] : undefined);
    return { as: 'needed', shown: text ? [text] : [] };
  }
  if (isEditorialTag(name)) return { as: 'editorial tag', shown: template.parameters };
  const dates = isFrenchDate(template) ? [] : datesOfTemplate(template);
  if (dates.length > 0)
    return { as: 'words', shown: [dates.map((date) => date.replace(/^(.*)~$/, 'c. $1')).join(' – ')] };
  if (quotationTemplates.has(name)) {
    const quoted = quotedIn(template);
    return quoted && { as: 'quotation', shown: [quoted] };
  }
  const shown = wordsOf(template);
  if (shown !== undefined) return { as: 'words', shown };
  if (lists.has(name)) return { as: 'list', shown: unnamed(template) };
  // A list may define footnotes that the text cites by name.
  if (footnoteLists.has(name)) return { as: 'sources', shown: template.parameters.filter(({ key }) => key === 'refs') };
  if (images.has(name)) return { as: 'image', shown: [] };
  if (
    navigation.has(name) ||
    /^(?:expand |use .* (?:english|dates)$|pp-|navbox|commons|.*-stub$|ця стаття|defaultsort)/.test(name)
  ) {
    return { as: /^(?:use|defaultsort)/.test(name) ? 'nothing' : 'navigation', shown: [] };
  }
  const isLayout =
    layout.has(name) ||
    languageIcon.test(name) ||
    /^(?:defaultsort|displaytitle|sortierung|ordenar|clé de tri|ключ сортировки|italic title|#(?:invoke|if|ifeq|switch|expr))\b/.test(
      name,
    );
  return isLayout ? { as: 'nothing', shown: [] } : undefined;
}

/** The quoted value of a template of block quotations. */
function quotedIn(template: Template): Parameter | undefined {
  const keys = [
    'text',
    'quote',
    'content',
    'quotetext',
    'zitat',
    'citation',
    'cita',
    'цитата',
    'текст',
    'cytat',
    'treść',
    'citaat',
    'citação',
    '1',
  ];
  const quoted = parameter(template, ...keys);
  // In Italian, `{{cita|Foe, 2001}}` is a citation.
  if (template.name === 'cita' && quoted !== undefined && /^[^.]{2,40}\d{4}\D{0,3}$/.test(textOf(quoted.nodes)))
    return undefined;
  return quoted;
}

/** The values of a block quotation that say whose words it has, or where they are from, with commas between them. */
export function attributionOf({ parameters }: Template, quoted: Shown): Node[] {
  return parameters
    .filter((each) => hasValue(each) && !quoted.includes(each) && !quotationLayout.test(each.key))
    .flatMap(({ nodes }, index) => [...(index > 0 ? [textBetween(', ')] : []), ...nodes]);
}

/** Whether a value is content, and not a setting such as a language code, a size or the date of an editorial tag. */
export function isContent(each: Parameter): boolean {
  if (
    !hasValue(each) ||
    /^(?:date|дата|datum|fecha|data|تاريخ|تاریخ|日期|class|style|list_style|item_style|lang|group)$/.test(each.key)
  )
    return false;
  return each.nodes.some(({ kind }) => kind !== 'text') || textOf(each.nodes).trim().length > 8;
}
