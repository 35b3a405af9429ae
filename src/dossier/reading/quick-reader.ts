import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { WithheldLines } from '../access/withheld-lines.js';
import type { WrittenDossier } from '../format/schema.js';
import type { Dossier } from '../model/dossier.js';
import { decode } from '../yaml/decode.js';
import { firstIndex } from '../yaml/first-index.js';
import type { Path } from '../yaml/path.js';
import { maxDepth, unusableKeys } from '../yaml/syntax.js';
import { build } from './build.js';
import { checkLinks } from './check-links.js';
import { fitting } from './fits-schema.js';
import { mayWaiveWords } from './waived-words.js';

/** YAML that two readers may interpret differently, or that one of them rejects. */
const unusual = new RegExp(
  [
    // Tabs, line separators and invisible characters, by number: classes of Unicode are slower.
    '[\\0-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]',
    // At the beginning of a line, document marks, directives, and `?` before a key.
    '^(?:---|\\.\\.\\.|%|[ \\-]*\\?',
    // Brackets over more than one line: the last bracket that opens on a line. The back reference (\\1) prevents
    // backtracking, because a line may be as long as the file.
    '(?=((?:[^\\n]*[:,\\[\\{\\-] +|[ \\-]*)[\\[\\{]))\\1(?![^\\n]*[\\]\\}] *(?:#[^\\n]*)?$))',
  ].join('|'),
  'm',
);

interface Ordinary {
  readonly text: string;
  readonly written: WrittenDossier;
  readonly dossier: Dossier;
}

/**
 * Read an ordinary case file without problems in a tenth of the time that the full reader takes. The result is the same,
 * which a test checks. Null if the file is unusual in any way: then the full reader must read it.
 */
export function readQuickly(bytes: Uint8Array, file: string): Dossier | null {
  return readOrdinary(bytes, file)?.dossier ?? null;
}

/** The same, with the text of the file and the data in it. */
export function readOrdinary(bytes: Uint8Array, file: string): Ordinary | null {
  const { text, problems } = decode(bytes, file);
  if (text === null || problems.length > 0) return null;
  try {
    const source = ordinarySource(text);
    const written = fitting(source.data);
    if (written === null) return null;
    checkLinks(source);
    return { text, written, dossier: build(written, source, file) };
  } catch {
    // The full reader will report what is wrong.
    return null;
  }
}

/** The data of an ordinary text. Throws if the text is unusual in any way. */
export function ordinaryData(text: string): unknown {
  return ordinarySource(text).data;
}

function ordinarySource(text: string): QuickSource {
  if (unusual.test(text) || mayWaiveWords(text)) throw new Doubt();
  return new QuickSource(text);
}

/** Thrown where the full reader must read the file. */
export class Doubt extends Error {}

class QuickSource {
  readonly data: unknown;
  readonly withheldLines = new WithheldLines();
  readonly #text: string;
  readonly #lineStarts: number[] = [0];
  /** The offsets of the keys of each map, and of the items of each list, unless it only has texts: these have no line. */
  readonly #starts = new Map<object, Record<string | number, number>>();
  readonly #events: readonly Event[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
    this.#events = parseEvents(text, { maxDepth });
    if (this.#next().type !== EVENT_ID.DOCUMENT) throw new Doubt();
    this.data = this.#value();
    if (this.#next().type !== EVENT_ID.POP || this.#at !== this.#events.length) throw new Doubt();
  }

  line(path: Path): number {
    let container: unknown = this.data;
    for (const step of path.slice(0, -1)) container = (container as Record<string | number, unknown>)[step];
    const start = this.#starts.get(container as object)?.[path.at(-1) ?? ''];
    if (start === undefined) throw new Doubt();
    return firstIndex(this.#lineStarts.length, (line) => (this.#lineStarts[line] ?? 0) > start);
  }

  valueAt(path: Path): unknown {
    return path.reduce<unknown>(
      (at, step) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[step],
      this.data,
    );
  }

  report(): void {
    throw new Doubt();
  }

  #next(): Event {
    const event = this.#events[this.#at];
    if (event === undefined) throw new Doubt();
    this.#at += 1;
    return event;
  }

  /** The offset at which the next value begins. */
  #start(): number {
    const event = this.#events[this.#at];
    if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
    if (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) return event.start;
    throw new Doubt();
  }

  /** Read the value that the next events describe. */
  #value(): unknown {
    const event = this.#next();
    if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Doubt();
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Doubt();
    if (event.type === EVENT_ID.SCALAR) {
      const text = getScalarValue(this.#text, event);
      const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
      return isBlock ? text.replace(/(?<!\n)\n+$/, '') : text;
    }
    return event.type === EVENT_ID.SEQUENCE ? this.#list() : this.#map();
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    const starts: Record<number, number> = {};
    let hasParts = false;
    while (!this.#closes()) {
      starts[list.length] = this.#start();
      const item = this.#value();
      list.push(item);
      hasParts ||= typeof item !== 'string';
    }
    if (hasParts) this.#starts.set(list, starts);
    return list;
  }

  #map(): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    const starts: Record<string, number> = {};
    let hasParts = false;
    while (!this.#closes()) {
      const start = this.#start();
      const key = this.#value();
      if (typeof key !== 'string' || unusableKeys.has(key) || Object.hasOwn(map, key)) throw new Doubt();
      starts[key] = start;
      const value = this.#value();
      map[key] = value;
      hasParts ||= typeof value !== 'string';
    }
    if (hasParts) this.#starts.set(map, starts);
    return map;
  }

  #closes(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }
}
