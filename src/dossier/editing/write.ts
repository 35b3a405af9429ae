import { Document, isCollection, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { decimal } from '../format/decimal.js';
import { dossierSchema, type WrittenDossier } from '../format/schema.js';
import { entriesAt, mapLike, type Structure } from '../reading/schema-keys.js';
import type { Path } from '../yaml/path.js';

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

/**
 * Write the value at a path of a case file. If `flow` is set, a list or map is written in brackets on one line; otherwise
 * on several lines, with `indent` spaces for each level.
 */
export function writePart(value: unknown, path: Path, flow = false, indent = 2): string {
  const document = new Document(undefined, { version: '1.2', schema: 'core' });
  const node = nodeAt(value, path, flow);
  // It joins what a file has, so its length does not matter.
  if (isCollection(node)) node.flow = flow;
  document.contents = node as never;
  const text = joinedPairs(document.toString({ lineWidth: flow ? 0 : lineWidth, indent, directives: false }));
  // Such a text is in double quotes, where YAML allows escapes.
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The library folds a long word in double quotes anywhere, even inside a character of two code units. Fold before it. */
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

/** A record, such as an event. Its nodes exist only while it is written: those of a whole file take much memory. */
class LazyRecord extends YAMLMap<Node, Node> {
  override flow = false;
  readonly #nodes: () => YAMLMap<Node, Node>;

  constructor(nodes: () => YAMLMap<Node, Node>) {
    super();
    this.#nodes = nodes;
  }

  override toString(...given: Parameters<YAMLMap['toString']>): string {
    return this.#nodes().toString(...given);
  }
}

function nodeAt(value: unknown, path: Path, flow: boolean): Node {
  if (Array.isArray(value)) {
    const list = new List();
    list.flow = flow || (isPartOfRecord(path) && isShort(value));
    list.items = value.map((item, index) => nodeAt(item, [...path, index], list.flow === true));
    return list;
  }
  if (typeof value !== 'object' || value === null) return scalar(value, String(path.at(-1)));
  return !flow && isContainer(path.slice(0, -1))
    ? new LazyRecord(() => mapAt(value, path, flow))
    : mapAt(value, path, flow);
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
  // Of several maps, such as those of a participant, each has its own order.
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
const unseen = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

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
  if (isQuotation || value.search(unseen) !== -1 || /\r|\s$/.test(value)) text.type = Scalar.QUOTE_DOUBLE;
  else if (value.length > longest && needsQuotes.test(value)) text.type = Scalar.BLOCK_FOLDED;
  return text;
}

/** Characters that have a special meaning in YAML. In a folded block they need no quotes. */
const needsQuotes = /^[^\p{L}\p{N}]|: | #|:$/u;
