import { lookupTable } from '../../../lookup-table.js';
import { hasValue, type Parameter, parameter, type Template, textOf, unnamed } from '../nodes.js';
import { catalogues, characters, currencies } from './characters.js';

/** What a template shows in a sentence, in order: values, and words between them. */
export type Shown = readonly (string | Parameter)[];

const words = (list: string): readonly string[] => list.split(', ');

/** For templates that show one unnamed value: its index, from 0. A template with fewer values shows its last. */
const shownValue: ReadonlyMap<string, number> = new Map([
  ...words(
    'nowrap, nobr, nobreak, avoid wrap, no wrap, small, smaller, big, larger, large, abbr, abbrlink, ill, interlanguage link, illm, script, nastaliq, math, ' +
      'mvar, smallcaps, sc, sc1, sc2, strong, em, center, centre, noitalic, no italics, noitalics, nobold, not a typo, typo, as written, sic, url, official website, ' +
      'flag, flagu, flagcountry, flagg, country, sup, sub, underline, u, s, del, ins, code, tt, kbd, mono, var, samp, text, linktext, vanchor, ' +
      'visible anchor, chem2, chem, ipa, first word, nihongo2, strikethrough, highlight, won, nom, xt, tq, tqi, block indent, indent, in lang, ' +
      'usd, yes, no, date, dts, wikt, hebrew, arabic, asiantitle, unicode, iast, ipa-all, lcfirst, ucfirst, mono, courier, resize, huge, bold, italic, titlecase, ' +
      'longitem, abréviation, abréviation discrète, pays, num, число, zahl, date-, месторождения, место рождения, местосмерти, место смерти, флагификация',
  ).map((name) => [name, 0] as const),
  ...words(
    'lang, langx, rtl-lang, tooltip, color, font color, colored text, wikt-lang, sort, font, background color, fontcolor, iw, нп, нп2, нп3, нп4, нп5, не переведено, hover title, plain link, h:title, legend, legend2, langue',
  ).map((name) => [name, 1] as const),
]);

const ships = new Set(
  words('uss, hms, rms, ss, mv, mt, ms, hmas, hmcs, hmnzs, usns, uscgc, ins, sms, hdms, hswms, rfa'),
);

/** The words that a template shows in a sentence; undefined if it is not one of those known here. */
export function wordsOf(template: Template): Shown | undefined {
  const { name } = template;
  const values = unnamed(template);
  const [value] = values;
  const character = characters.get(name);
  if (character !== undefined && (value === undefined || character.trim() !== character)) return [character];
  const composed = composers.get(name);
  if (composed !== undefined) return composed(template, values);
  const [, , argument] = /^(formatnum|lc|uc|lcfirst|ucfirst):\s*(\S.*|)$/.exec(name) ?? [];
  if (argument !== undefined) return [argument];
  const catalogue = catalogues.get(name);
  if (catalogue !== undefined && value !== undefined) return [catalogue, ...between(values, ', ')];
  const currency = currencies.get(name);
  if (currency !== undefined && value !== undefined && /^[\d\s.,]/.test(textOf(value.nodes))) return [currency, value];
  if (ships.has(name) && value !== undefined) return [`${name.toUpperCase()} `, value];
  if (/^ipac-/.test(name))
    return ['/', ...values.filter(({ nodes }) => !/^(?:lang|pron|us|uk|-)$/i.test(textOf(nodes))), '/'];
  if (/^ipa-[a-z]{2,3}$/.test(name) && value !== undefined) return ['[', value, ']'];
  if (/^script\//.test(name) && value !== undefined) return [value];
  if (/^lang-[a-z-]+$/.test(name)) return withRomanized(template, values, 0);
  const index = shownValue.get(name);
  if (index === undefined) return undefined;
  const shown = values[index] ?? values.at(-1);
  return shown === undefined ? undefined : [shown];
}

type Compose = (template: Template, values: readonly Parameter[]) => Shown | undefined;

/** Templates that show several values, or one chosen among them. */
const composers: ReadonlyMap<string, Compose> = lookupTable<Compose>({
  convert: (_, values) => measured(values),
  cvt: (_, values) => measured(values),
  convertir: (_, values) => measured(values),
  bd: (_, values) => lifespan(values),
  val: (template, values) => withUnit(template, values),
  'as of': (template, values) => asOf(template, values),
  transl: (_, values) => values.slice(-1),
  transliteration: (_, values) => values.slice(-1),
  translit: (_, values) => values.slice(-1),
  lang: (_, values) => values.slice(1, 2),
  langx: (template, values) => withRomanized(template, values, 1),
  'lang-zh': (template, values) => chinese(template, values),
  zh: (template, values) => chinese(template, values),
  'zh-cn': (template, values) => chinese(template, values),
  nihongo: (_, values) => nihongo(values),
  nihongo3: (_, [romaji, ...more]) => nihongo(romaji === undefined ? more : [romaji, ...more]),
  nihongo4: (_, values) => nihongo(values),
  korean: (template) => between(named(template, 'hangul', 'hanja', 'rr', 'mr', '1', '2'), ', '),
  frac: (_, values) => fraction(values),
  sfrac: (_, values) => fraction(values),
  fraction: (_, values) => fraction(values),
  respell: (_, values) => between(values, '-'),
  sortname: (_, values) => between(values.slice(0, 2), ' '),
  currency: (_, values) => between(values.slice(0, 2), ' '),
  ship: (_, values) => between(values.slice(0, 2), ' '),
  'date range': (_, values) => between(values, ' – '),
  date: (_, values) => (values.length > 1 ? between(values.slice(0, 3), ' ') : undefined),
  'p.': (_, values) => ['p. ', ...between(values, ', ')],
  'n°': (_, values) => ['n° ', ...between(values, ', ')],
  unité: (_, values) => between(values.slice(0, 2), ' '),
  '"': (template, values) => ['„', ...values.slice(0, 1), '“', ...named(template, 'ref')],
  s: (_, values) => century(values),
  's-': (_, values) => century(values),
  guil: (_, values) => ['« ', ...values.slice(0, 1), ' »'],
  'm.': (_, values) => ['M. ', ...between(values, ' ')],
  mme: (_, values) => ['Mme ', ...between(values, ' ')],
  mlle: (_, values) => ['Mlle ', ...between(values, ' ')],
  lien: (template, values) => [...named(template, 'texte', 'fr'), ...values].slice(0, 1),
  'quote without source': (_, values) => ['“', ...values.slice(0, 1), '”'],
  qi: (_, values) => ['“', ...values.slice(0, 1), '”'],
  citation: (_, values) => (values.length > 0 ? ['“', ...values.slice(0, 1), '”'] : undefined),
  'citation étrangère': (_, values) => ['“', ...values.slice(-1), '”'],
  "'": () => ["'"],
});

function named(template: Template, ...keys: readonly string[]): Parameter[] {
  return keys.flatMap((key) => parameter(template, key) ?? []);
}

function between(values: readonly Parameter[], separator: string): Shown {
  return values.filter(hasValue).flatMap((value, index) => (index === 0 ? [value] : [separator, value]));
}

/** `2|to|3|km|mi`: 2 to 3 km. `6|ft|2|in`: 6 ft 2 in. The units after these are conversions. */
function measured(values: readonly Parameter[]): Shown {
  const texts = values.map(({ nodes }) => textOf(nodes).trim());
  const isNumber = (text = '') => /^[\d+−–-][\d.,/+e−–-]*$/.test(text);
  let length = 0;
  while (isNumber(texts[length]) || (length > 0 && isNumber(texts[length + 1]) && length < texts.length)) {
    if (isNumber(texts[length])) length += isSeparator(texts[length + 1]) && isNumber(texts[length + 2]) ? 2 : 1;
    // The unit of the number before: another number may follow it.
    else length += 1;
  }
  return texts
    .slice(0, length + 1)
    .map((text, index) => (index === 0 ? text : joinsWithout(text, texts[index - 1]) ? text : ` ${text}`));
}

function isSeparator(text = ''): boolean {
  return /^(?:to|and|or|by|x|×|\*|[-–+−±]|to\(-\)|and\(-\)|\+\/-)$/.test(text);
}

function joinsWithout(text: string, before = ''): boolean {
  return /^[-–]$/.test(text) || /^[-–]$/.test(before);
}

/** The French `{{s-|XX|e}}`: XXe siècle. With one value, it is the value itself. */
function century(values: readonly Parameter[]): Shown {
  return values.length > 1 ? [...values.slice(0, 2), ' siècle'] : values;
}

/** The Chinese `{{bd|1977年|5月4日|2020年|6月2日}}`: 1977年5月4日－2020年6月2日. */
function lifespan(values: readonly Parameter[]): Shown {
  const [born, died] = [values.slice(0, 2), values.slice(2, 4)].map((parts) => parts.filter(hasValue));
  return [...(born ?? []), ...(died === undefined || died.length === 0 ? [] : ['－', ...died])];
}

function withUnit(template: Template, values: readonly Parameter[]): Shown {
  const [unit] = named(template, 'u', 'ul', 'up', 'upl');
  return [...values.slice(0, 1), ...(unit === undefined ? [] : [' ', unit])];
}

const monthNames = words(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);

/** `{{As of|2012|5}}`: As of May 2012. */
function asOf(template: Template, values: readonly Parameter[]): Shown {
  const [alternative] = named(template, 'alt');
  if (alternative !== undefined) return [alternative];
  const [year = '', month = '', day = ''] = values.map(({ nodes }) => textOf(nodes).trim());
  const name = monthNames[Number(month) - 1] ?? month;
  const [since] = named(template, 'since');
  const lead = since === undefined ? 'As of' : 'Since';
  const isLower = named(template, 'lc').length > 0;
  const bare = named(template, 'bare').length > 0;
  const date = [day, name, year].filter((part) => part !== '').join(' ');
  return [bare ? date : `${isLower ? lead.toLowerCase() : lead} ${date}`];
}

/** `{{langx|ru|слово|translit=slovo|lit=word}}`: слово, romanized: slovo, lit. 'word'. */
function withRomanized(template: Template, values: readonly Parameter[], index: number): Shown | undefined {
  const shown = values[index] ?? values.at(-1);
  if (shown === undefined) return undefined;
  const [romanized = values[index + 1]] = named(template, 'translit', 'romanization', 'tr');
  const [meaning = values[index + 2]] = named(template, 'lit', 'translation', 'trans');
  return [
    shown,
    ...(romanized !== undefined && hasValue(romanized) ? [', romanized: ', romanized] : []),
    ...(meaning !== undefined && hasValue(meaning) ? [", lit. '", meaning, "'"] : []),
  ];
}

function chinese(template: Template, values: readonly Parameter[]): Shown {
  const shown = named(template, 's', 't', 'c', 'hant', 'hans', 'p', 'w', 'j', 'l');
  return between(shown.length > 0 ? shown : values.slice(0, 1), ', ');
}

/** `{{Nihongo|Voss|ヴォス|Vosu}}`: Voss (ヴォス, Vosu). */
function nihongo(values: readonly Parameter[]): Shown {
  const [first, ...more] = values.slice(0, 4);
  if (first === undefined) return [];
  const beside = between(more, ', ');
  if (!hasValue(first)) return beside;
  return beside.length === 0 ? [first] : [first, ' (', ...beside, ')'];
}

function fraction(values: readonly Parameter[]): Shown {
  const [one, two, three] = values;
  if (one === undefined) return [];
  if (two === undefined) return ['1⁄', one];
  return three === undefined ? [one, '⁄', two] : [one, ' ', two, '⁄', three];
}
