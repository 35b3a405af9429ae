import { Document, isCollection, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { decimal } from '../format/decimal.js';
import { dossierSchema, type WrittenDossier } from '../format/schema.js';
import { entriesAt, mapLike, type Structure } from '../reading/schema-keys.js';
import type { Path } from '../yaml/path.js';
import { isPlain, unseenCharacters } from './plain-scalar.js';

/** The width of lines, in columns. */
const lineWidth = 100;
/**
 * The longest text that is written in quotes. A longer text that would need quotes is written as a folded block, in
 * which it needs none.
 */
const longest = 60;
/** A list or map inside a record is written in brackets if it has at most this many characters. */
const shortest = 80;

/** Write a case file as YAML for people to edit: keys in the order of the format, and quotes only where needed. */
export function writeDossier(written: WrittenDossier): string {
  return `# yaml-language-server: $schema=./dossier.schema.json\n${writePart(written, [])}`;
}

/** How a value is written. */
interface Notation {
  /** Whether a list or map is in brackets on one line. Otherwise it is on several lines. */
  readonly flow?: boolean;
  /** The number of spaces for each level; by default 2. */
  readonly indent?: number;
  /** Whether a long text may be a block of lines, which can be followed by nothing else; by default true. */
  readonly blockQuote?: boolean;
}

/** Write the value at a path of a case file. */
export function writePart(value: unknown, path: Path, { flow = false, ...notation }: Notation = {}): string {
  const document = new Document(undefined, { version: '1.2', schema: 'core' });
  const node = nodeAt(value, path, flow);
  // It joins what a file has, so its length does not matter.
  if (isCollection(node)) node.flow = flow;
  document.contents = node as never;
  const text = joinedPairs(document.toString({ lineWidth: flow ? 0 : lineWidth, directives: false, ...notation }));
  // Such a text is in double quotes, where YAML allows escapes.
  return text.replace(unseenCharacters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Write the value at a path as it follows its key, or the hyphen of its list. */
export function writeValue(value: unknown, path: Path, notation: Notation): string {
  const [above, key] = [path.slice(0, -1), path.at(-1)];
  if (typeof key !== 'string') return writePart(value, path, notation).trim();
  const pair = writePart({ [key]: value }, above, notation).trim();
  return (notation.flow ? pair.slice(1, -1).trim() : pair).slice(key.length + 1).trim();
}

/**
 * The library folds a long word in double quotes anywhere, even inside a character of two code units. Fold before it.
 */
function joinedPairs(text: string): string {
  return text.replace(/([\ud800-\udbff])(\\\n *)(?=[\udc00-\udfff])/g, '$2$1');
}

/** Write `[a, b]` and `{ a: b }`: the library adds spaces to both or neither. */
class List extends YAMLSeq<Node> {
  override toString(...[context, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, ...rest);
  }
}

class Entries extends YAMLMap<Node, Node> {
  override toString(...[context, ...rest]: Parameters<YAMLMap['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: ' ' }, ...rest);
  }
}

/**
 * A record, such as an event. What fits on one line is written without nodes, and other nodes exist only while the
 * record is written: those of a whole file take much time and memory.
 */
class EntryOfPart extends YAMLMap<Node, Node> {
  override flow = false;
  readonly #value: object;
  readonly #path: Path;

  constructor(value: object, path: Path) {
    super();
    this.#value = value;
    this.#path = path;
  }

  override toString(...[context]: Parameters<YAMLMap['toString']>): string {
    if (context === undefined) return super.toString();
    // The library indents a value by one step, and what is in a bracket by two more.
    const room = lineWidth - context.indent.length - context.indentStep.length * (1 + 2 * deepest);
    const lines = inOrder(this.#value, this.#path).map(([key, value]) => {
      const path = [...this.#path, key];
      const text = onOneLine(value, path, room);
      return text !== undefined && isPlain(key, false)
        ? `${key}: ${text}`
        : new Pair(new Scalar(key), nodeAt(value, path, false)).toString(context);
    });
    return lines.length === 0 ? '{}' : lines.join(`\n${context.indent}`);
  }
}

/** `[{ ref: a }]`: no value of a record has more brackets around it. */
const deepest = 2;

/**
 * The text of a value of a record that the library would write on one line without quotes; undefined if
 * that is not certain.
 */
function onOneLine(value: unknown, path: Path, room: number, brackets = 0): string | undefined {
  if (typeof value === 'string') return plainText(value, String(path.at(-1)), room, brackets > 0);
  if (typeof value !== 'object' || value === null || brackets === deepest) return undefined;
  if (brackets === 0 && !(isPartOfRecord(path) && isShort(value))) return undefined;
  const isList = Array.isArray(value);
  const items: readonly [string | number, unknown][] = isList ? [...value.entries()] : inOrder(value, path);
  const written = items.map(([key, item]) => {
    const text = onOneLine(item, [...path, key], room, brackets + 1);
    return isList || text === undefined ? text : isPlain(String(key), true) ? `${key}: ${text}` : undefined;
  });
  if (written.length === 0 || written.includes(undefined)) return undefined;
  const text = written.join(', ');
  // The library counts two characters for each item.
  return text.length + written.length + 4 > room ? undefined : isList ? `[${text}]` : `{ ${text} }`;
}

function plainText(text: string, key: string, room: number, inFlow: boolean): string | undefined {
  if (text.length > room) return undefined;
  return isPlain(text, inFlow) || (years.has(key) && /^[1-9]\d{3}$/.test(text)) ? text : undefined;
}

function nodeAt(value: unknown, path: Path, flow: boolean): Node {
  if (Array.isArray(value)) {
    const list = new List();
    list.flow = flow || (isPartOfRecord(path) && isShort(value));
    list.items = value.map((item, index) => nodeAt(item, [...path, index], list.flow === true));
    return list;
  }
  if (typeof value !== 'object' || value === null) return scalar(value, String(path.at(-1)));
  return !flow && isContainer(path.slice(0, -1)) ? new EntryOfPart(value, path) : mapAt(value, path, flow);
}

function mapAt(value: object, path: Path, flow: boolean): Entries {
  const map = new Entries();
  map.flow = flow || (isPartOfRecord(path) && isShort(value));
  for (const [key, entry] of inOrder(value, path)) {
    const name = new Scalar(key);
    // Put an empty line between parts.
    if (path.length === 0 && !flow && typeof entry === 'object' && isContainer([key])) name.spaceBefore = true;
    map.items.push(new Pair<Node, Node>(name, nodeAt(entry, [...path, key], map.flow === true)));
  }
  return map;
}

/** Sort keys in the order of the schema. */
function inOrder(value: object, path: Path): [string, unknown][] {
  // Each of several maps, such as those of a participant, has its own order.
  const map = mapLike(Object.keys(value), path, dossierSchema) as Structure | undefined;
  const order = Object.keys(map?.entries ?? entriesAt(path));
  const place = ([key]: [string, unknown]) => order.indexOf(key);
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort((a, b) => place(a) - place(b));
}

const listsOfRecords = new Set<unknown>(['sections', 'statements']);

/** Whether a path holds records: people, events, statements. */
function isContainer(path: Path): boolean {
  return path.length === 1 ? path[0] !== 'subjects' : listsOfRecords.has(path.at(-1));
}

function isPartOfRecord(path: Path): boolean {
  return path.length > 0 && !isContainer(path) && !isContainer(path.slice(0, -1));
}

/** Whether a list or map is short enough for one line. */
export function isShort(value: object): boolean {
  const text = JSON.stringify(value);
  return text.length <= shortest && !text.includes('\\n');
}

const years = new Set(['asOf', 'born', 'died', 'date', 'from', 'to', 'issued', 'accessed', 'attached', 'captured']);
/** Keys of numbers, which authors write without quotes. */
const numbers = new Set(['lat', 'lon', 'bytes']);

function scalar(value: unknown, key: string): Scalar {
  if (typeof value === 'number') {
    const text = decimal(value);
    return new Scalar(String(value) === text ? value : text);
  }
  if (typeof value !== 'string') return new Scalar(value);
  // Other YAML readers would read these as numbers, which authors write without quotes.
  if (key === 'casefile' || (years.has(key) && /^\d{4}$/.test(value))) return new Scalar(Number(value));
  if (numbers.has(key) && String(Number(value)) === value) return new Scalar(Number(value));
  const text = new Scalar(value);
  const isQuotation = key === 'text' && /^[“”„«»‘‚].*[“”«»‘’]$/s.test(value);
  if (isQuotation || value.search(unseenCharacters) !== -1 || /\r|\s$/.test(value)) text.type = Scalar.QUOTE_DOUBLE;
  else if (value.length > longest && needsQuotes.test(value)) text.type = Scalar.BLOCK_FOLDED;
  return text;
}

/** Characters that have a special meaning in YAML. In a folded block they need no quotes. */
const needsQuotes = /^[^\p{L}\p{N}]|: | #|:$/u;
