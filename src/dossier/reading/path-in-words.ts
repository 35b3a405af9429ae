import { idPattern } from '../format/vocabulary.js';
import { partList } from '../parts/registry.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';

/** The noun that messages use for an entry of each part: `references` → `reference`. */
export const entryNouns: Readonly<Record<string, string>> = Object.assign({}, ...partList.map(([, { ids }]) => ids));

/**
 * Sections and statements, which messages identify only by their number. If all statements of a section are withheld,
 * its id would tell everyone what it is about, and in a broken file it is unknown which sections those are.
 */
const nested = new Set<string | number | undefined>(['sections', 'statements']);

/** A longer text is cut, and a longer id is not printed: a withheld name that is cut would not be recognised. */
export const longestQuoted = 60;

/**
 * Describe the value at a path, for a message: `"title"`, `person "ada"`, `"names[1]" of person "ada"`, `statement 2 in
 * section 1`. Lists are counted from 1.
 */
export function partName(path: Path, source: Pick<YamlText, 'valueAt'>): string {
  const end = path.findLastIndex((_, index) => isEntry(path, index)) + 1;
  const key = path.slice(end).map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`));
  const quoted = `"${key.join('').replace(/^\./, '')}"`;
  if (end === 0) return quoted;
  const entry = entryName(path.slice(0, end), source);
  return key.length === 0 ? entry : `${quoted} of ${entry}`;
}

/** Whether the path up to this step leads to a person, a section, an event … */
function isEntry(path: Path, index: number): boolean {
  const part = path[index - 1];
  return nested.has(part) || (index === 1 && Object.hasOwn(entryNouns, String(part)));
}

function entryName(path: Path, source: Pick<YamlText, 'valueAt'>): string {
  const step = path.at(-1);
  const part = path.at(-2);
  const noun = entryNouns[String(part)];
  const id = typeof step === 'number' ? source.valueAt([...path, 'id']) : step;
  if (!nested.has(part) && typeof id === 'string' && id.length <= longestQuoted && idPattern.test(id))
    return `${noun} "${id}"`;
  if (typeof step !== 'number') return `this ${noun}`;
  const owner = path.slice(0, -2);
  return `${noun} ${step + 1}${owner.length === 0 ? '' : ` in ${entryName(owner, source)}`}`;
}
