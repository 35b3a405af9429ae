import { readWrittenDate } from '../../../dossier/reading/hints/written-date.js';
import type { Range } from '../range.js';
import { isArchivedCopy } from '../wikitext/citations/archived-address.js';
import type { Parameter, Template } from '../wikitext/nodes.js';
import { inEnglish } from '../wikitext/templates/wiki-names.js';
import { addName, templateOfCoins, valuesOfCoins } from './coins.js';
import { attribute, findAll, type HtmlNode, hasClass, isElement, isHidden, textIn, valueNode } from './elements.js';

/** A citation on a page: the nodes that show it, and the COinS that says what its parts are. */
interface ShownCitation {
  readonly shown: readonly HtmlNode[];
  readonly coins: string;
  readonly classes: string;
  /** What short citations of the source link to. */
  readonly anchor: string;
}

/**
 * The citation template that wrote a citation, as far as the page shows it. COinS says which part is what; the access
 * date, the quotation, the archived copy and the language come from the words. Undefined if COinS has no title.
 */
export function citeTemplate({ shown, coins, classes, anchor }: ShownCitation, range: Range): Template | undefined {
  const values = valuesOfCoins(coins);
  if (values === undefined) return undefined;
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '' && !values.has(key)) values.set(key, value);
  };
  const inside = (test: RegExp) => findAll(shown, (element) => hasClass(element, test)).map((each) => textIn(each));
  const quotations = findAll(shown, ({ name }) => name === 'q').map((each) => textIn(each));
  for (const text of inside(/^reference-accessdate$/)) add('access-date', datedEnd(text)?.date);
  add('quote', quotations.join(' […] '));
  add('format', inside(/^cs1-format$/)[0]?.replace(/^\(|\)$/g, ''));
  const copy = findAll(shown, ({ name }) => name === 'a').map((link) => attribute(link, 'href'));
  add(
    'archive-url',
    copy.find((address) => address !== values.get('url') && isArchivedCopy(address)),
  );
  addFromWords(wordsOf(shown), values, add);
  add('ref', anchor);
  const parameters = [...values].map(
    ([key, value]): Parameter => ({ key, nodes: [valueNode(value, range)], ...range }),
  );
  return { kind: 'template', ...inEnglish(templateOfCoins(coins, classes), parameters), ...range };
}

/** The words of a citation that its elements do not explain. */
function wordsOf(shown: readonly HtmlNode[]): string {
  const isRead = (element: HtmlNode) =>
    isElement(element) &&
    (element.name === 'q' ||
      isHidden(element) ||
      hasClass(element, /^(?:reference-accessdate|cs1-format|Z3988|cs1-.*error)$/));
  return shown.map((node) => (isRead(node) ? '' : textIn(node, isRead))).join(' ');
}

type Add = (key: string, value: string | undefined) => void;

/** Add what the words say beside the values: a translated title, the language, dates. Everything else is a comment. */
function addFromWords(words: string, values: ReadonlyMap<string, string>, add: Add): void {
  let rest = words;
  const take = (pattern: RegExp, use: (value: string) => void) => {
    rest = rest.replace(pattern, (_, value: string) => {
      use(value);
      return '|';
    });
  };
  take(/\(in (\p{Lu}[\p{L} ,]+)\)/u, (language) => add('language', language));
  take(/\bIn:? ([^|()]{1,500}) \((?:eds?|Hrsg)\.?\)/u, (editors) => {
    for (const [index, name] of editors.split(/;\s*/).entries())
      addName(name, { whole: 'editor', part: 'editor-', number: `${index + 1}` }, add);
  });
  for (const value of [...values.values()].sort((a, b) => b.length - a.length)) rest = rest.replace(value, '|');
  take(/\[([^[\]|]+)\]/, (title) => add('trans-title', title));
  const beside: string[] = [];
  for (const piece of rest.split(/[|,;()[\]“”„"«»]|(?<!\d)\.(?:\s|$)|:\s/)) {
    const text = piece.trim();
    const dated = datedEnd(text);
    if (dated === undefined) {
      if (/\p{L}{2}/u.test(text) && !connecting.test(text)) beside.push(text);
    } else if (dated.lead === '') add('date', dated.date);
    else if (/archiv|архив/iu.test(dated.lead)) add('archive-date', dated.date);
    else if (accessed.test(dated.lead)) add('access-date', dated.date);
    else beside.push(text);
  }
  add('comment', beside.join(', '));
}

/** Words between the parts of a citation. */
const connecting =
  /^(?:in|en|dans|em|ed|eds|hrsg|pp?|pág|vol|no|nr|n|iss|isbn|issn|doi|via|by|and|et|und|y|the original|original|archived(?: from)?|archived from the original(?: on)?|archiviert vom original(?: am)?|s|p|online|pdf|retrieved)$/iu;
/** Words before the day on which a source was read. */
const accessed =
  /^(?:retrieved|accessed|consulted|abgerufen|zugriff|consulté|lire en ligne|consultado|acesso|acessado|consultato|url consultato|дата обращения|dostęp|geraadpleegd|архівовано|дата звернення)\b/iu;

/** The date at the end of a text, and the words before it. */
function datedEnd(text: string): { readonly date: string; readonly lead: string } | undefined {
  const words = text.replace(/(?<![.\s])[.\s]+$/, '').split(' ');
  for (let index = Math.max(0, words.length - 6); index < words.length; index += 1) {
    const date = readWrittenDate(words.slice(index).join(' '));
    if (date !== undefined) return { date, lead: words.slice(0, index).join(' ') };
  }
  return undefined;
}
