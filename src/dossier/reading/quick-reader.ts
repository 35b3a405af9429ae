import { EVENT_ID, getScalarValue } from 'js-yaml';
import { firstIndex } from '../../first-index.js';
import { WithheldLines } from '../access/withheld-lines.js';
import type { WrittenDossier } from '../format/schema.js';
import type { Dossier } from '../model/dossier.js';
import { decode, type SourceText } from '../yaml/decode.js';
import { Doubt, isBlock, OrdinaryEvents } from '../yaml/ordinary.js';
import { type Path, valueAt } from '../yaml/path.js';
import { unusableKeys } from '../yaml/syntax.js';
import { build } from './build.js';
import { checkLinks } from './check-links.js';
import { fitting } from './fits-schema.js';
import { mayWaiveWords } from './waived-words.js';

interface Ordinary {
  readonly written: WrittenDossier;
  readonly dossier: Dossier;
}

/**
 * Read an ordinary case file without problems in a tenth of the time that the full reader takes. The result is the
 * same, which a test checks. Null if the file is unusual in any way: then the full reader must read it.
 */
export function readQuickly(bytes: Uint8Array, file: string): Dossier | null {
  return readOrdinary(decode(bytes, file), file)?.dossier ?? null;
}

/** Read an ordinary case file quickly, with the data in it. Null if the full reader must read it. */
export function readOrdinary({ text, problems }: SourceText, file: string): Ordinary | null {
  if (text === null || problems.length > 0) return null;
  try {
    const source = ordinarySource(text);
    const written = fitting(source.data);
    if (written === null) return null;
    checkLinks(source);
    return { written, dossier: build(written, source, file) };
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
  if (mayWaiveWords(text)) throw new Doubt();
  return new QuickSource(text);
}

class QuickSource {
  readonly data: unknown;
  readonly withheldLines = new WithheldLines();
  readonly #text: string;
  readonly #lineStarts: number[] = [0];
  /**
   * The offsets of the keys of each map, and of the items of each list, unless it only has texts: these have no line.
   */
  readonly #starts = new Map<object, Record<string | number, number>>();
  readonly #events: OrdinaryEvents;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
    this.#events = new OrdinaryEvents(text);
    this.data = this.#value();
    this.#events.end();
  }

  line(path: Path): number {
    let container: unknown = this.data;
    for (const step of path.slice(0, -1)) container = (container as Record<string | number, unknown>)[step];
    const start = this.#starts.get(container as object)?.[path.at(-1) ?? ''];
    if (start === undefined) throw new Doubt();
    return firstIndex(this.#lineStarts.length, (line) => (this.#lineStarts[line] ?? 0) > start);
  }

  valueAt(path: Path): unknown {
    return valueAt(this.data, path);
  }

  report(): void {
    throw new Doubt();
  }

  /** Read the value that the next events describe. */
  #value(): unknown {
    const event = this.#events.value();
    if (event.type === EVENT_ID.SCALAR) {
      const text = getScalarValue(this.#text, event);
      return isBlock(event) ? text.replace(/(?<!\n)\n+$/, '') : text;
    }
    return event.type === EVENT_ID.SEQUENCE ? this.#list() : this.#map();
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    const starts: Record<number, number> = {};
    let hasParts = false;
    while (!this.#events.closes()) {
      starts[list.length] = this.#events.start;
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
    while (!this.#events.closes()) {
      const start = this.#events.start;
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
}
