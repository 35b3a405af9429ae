import { isFootnote, type Node, type Parameter, type Template, walk } from '../wikitext/nodes.js';
import { inEnglish } from '../wikitext/templates/wiki-names.js';
import {
  attribute,
  elementsIn,
  findAll,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isHidden,
  rangeOfHtml,
  textIn,
  valueNode,
} from './elements.js';
import { isCell, rowsIn } from './table.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** The labels of the rows about birth and death, in several languages. */
const bornLabels = words(
  'born, geboren, naissance, nacimiento, nascimento, nascita, рождение, дата рождения, дата народження, народження, data i miejsce urodzenia, urodzony, urodzona, date of birth, туған күні, زاده, تاريخ الميلاد, الميلاد, 出生',
);
const diedLabels = words(
  'died, gestorben, décès, mort, fallecimiento, morte, смерть, дата смерти, дата смерті, data i miejsce śmierci, overleden, date of death, қайтыс болған күні, درگذشته, تاريخ الوفاة, الوفاة, 逝世',
);
/** Labels of other dates, by the parameter that they show. */
const dated: Readonly<Record<string, string>> = {
  disappeared: 'disappeared_date',
  'date of arrest': 'arrest_date',
  'date apprehended': 'apprehended',
  'execution date': 'execution_date',
};

type Read = (nodes: readonly HtmlNode[]) => Node[];

/** The template that shows an infobox: its name, the dates that the page marks as dates, and each labelled row. */
export function infoboxTemplate(
  table: HtmlElement,
  read: Read,
  leaveOutImage: (picture: HtmlElement) => void,
): Template {
  const range = rangeOfHtml(table);
  const parameters: Parameter[] = [];
  const add = (key: string, nodes: readonly Node[], from: HtmlElement) => {
    if (!parameters.some((each) => each.key === key)) parameters.push({ key, nodes, ...rangeOfHtml(from) });
  };
  const name = nameIn(table);
  if (name !== '') add('name', [valueNode(name, range)], table);
  for (const row of rowsIn(table)) {
    const cells = elementsIn(row).filter(isCell);
    const [label, value] = cells;
    if (label !== undefined && value !== undefined)
      addRow(textIn(label).toLowerCase().replace(/:$/, ''), value, read, add);
    else
      for (const cell of cells)
        for (const picture of findAll([cell], ({ name: tag }) => tag === 'img')) leaveOutImage(picture);
  }
  return { kind: 'template', ...inEnglish('infobox person', parameters), ...range };
}

function addRow(
  label: string,
  value: HtmlElement,
  read: Read,
  add: (key: string, nodes: readonly Node[], from: HtmlElement) => void,
): void {
  const part = (pattern: RegExp) =>
    findAll([value], (element) => hasClass(element, pattern)).map((each) => textIn(each))[0];
  const addText = (key: string, text: string | undefined) => {
    if (text !== undefined && text !== '') add(key, [valueNode(text, rangeOfHtml(value))], value);
  };
  const event = bornLabels.has(label) ? 'birth' : diedLabels.has(label) ? 'death' : undefined;
  const key = event === undefined ? dated[label] : `${event}_date`;
  if (key === undefined) {
    add(label.replace(/\(s\)$/, '').replace(/[\s\u00a0]+/g, '_'), read(value.children), value);
    return;
  }
  const nodes = read(value.children);
  const day = dayIn(value);
  add(key, day === undefined ? nodes : [valueNode(day, rangeOfHtml(value)), ...walk(nodes).filter(isFootnote)], value);
  if (event === undefined) return;
  addText(`${event}_name`, part(/^nickname$/));
  addText(`${event}_place`, part(new RegExp(`^${event}place$`)));
}

/** The day that a page marks for programs: in `.bday`, or hidden as `(1977-05-04)`. */
function dayIn(value: HtmlElement): string | undefined {
  const marked = findAll([value], (element) => hasClass(element, /^(?:bday|dday|dtstart)$/) || isHidden(element));
  const texts = marked.map((element) => textIn(element).replace(/^\(|\)$/g, ''));
  return texts.find((text) => /^\d{4}(?:-\d\d){0,2}$/.test(text));
}

/** The name above an infobox. */
function nameIn(table: HtmlElement): string {
  const [caption] = elementsIn(table).filter(({ name }) => name === 'caption');
  const above = findAll([table], (element) => hasClass(element, /^(?:infobox-above|infobox-title|fn|entete)$/));
  const [first] = rowsIn(table).flatMap((row) => elementsIn(row).filter(isCell));
  const alone = first !== undefined && attribute(first, 'colspan') !== '' && first.name === 'th' ? first : undefined;
  const shown = above[0] ?? caption ?? alone;
  return shown === undefined ? '' : textIn(shown);
}
