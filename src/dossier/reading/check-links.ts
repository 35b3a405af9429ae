import { parseDate } from '../../dates/edtf.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { ProblemCode } from '../../problems/codes.js';
import { didYouMean, nearest, suggesting } from '../../problems/suggest.js';
import { isAccessKey } from '../access/is-access-key.js';
import { rightCodes, rightOf } from '../format/rights.js';
import { idPattern, instrumentOf, rightCodePattern } from '../format/vocabulary.js';
import { fold } from '../names/fold.js';
import { slugOf } from '../names/slug.js';
import type { IdSpace, WrittenLink } from '../parts/fields/field.js';
import { partList } from '../parts/registry.js';
import type { ReportedData } from '../yaml/problem-collector.js';
import { readWrittenDate } from './hints/written-date.js';
import { linksIn } from './links.js';
import { entryNouns } from './path-in-words.js';

/** The code and words for a broken link, by the kinds of entries that it may lead to. */
const unknown = new Map<string, readonly [code: ProblemCode, what: string, hint: string]>([
  ...partList.flatMap(([key, { unknown: code, kind }]) =>
    code ? [[key, [code, kind.words[0], `Add the ${kind.words[0]} to "${key}", or remove the id.`]] as const] : [],
  ),
  [
    'references organizations',
    ['unknown-origin', 'reference or organisation', 'Add the reference or the organisation, or remove the id.'],
  ] as const,
]);

/**
 * Check what a schema cannot express: that dates exist, that ids are unique, and that links lead to an entry. The data
 * may have the wrong shape, so that one run reports everything.
 */
export function checkLinks(source: ReportedData, all: readonly WrittenLink[] = linksIn(source.data)): void {
  checkValues(all, source);
  checkIds(all, source);
}

/**
 * Check what each entry says for itself: that its dates and rights exist, and that it cites what its rights rest on.
 */
export function checkValues(all: readonly WrittenLink[], source: Pick<ReportedData, 'valueAt' | 'report'>): void {
  for (const field of all) {
    if (field.role === 'date') checkDate(field, source);
    else if (field.role === 'right') checkRight(field, source);
    else if (field.role === 'link' && field.path.at(-4) === 'rights') checkCited(field, source);
  }
}

/** Check that ids are unique, and that links lead to an entry. */
export function checkIds(all: readonly WrittenLink[], source: ReportedData): void {
  const ids: Ids = new Map();
  for (const field of all) if (field.role === 'id') takeId(field, ids, source);
  const known = new Map<string, Known>();
  const knownOf = (kinds: WrittenLink['kinds']) => {
    const key = kinds.join(' ');
    return getOrInsert(known, key, () => readKnown(kinds, ids, source));
  };
  for (const field of all) if (field.role === 'link') checkLink(field, ids, source, knownOf);
}

/** The fields that state ids: by the space in which ids are unique, and by id. */
type Ids = Map<IdSpace | undefined, Map<string, WrittenLink>>;

/** The entries that a broken link of some kinds may have meant. */
interface Known {
  /** Whether some entries could not be read. That is reported already, so links to them are not reported again. */
  readonly isMisread: boolean;
  /** For each invalid id, the id that it should be. Links to it get the same suggestion. */
  readonly broken: ReadonlySet<string>;
  /** Finds the id of the only entry with a name or title, or with all words of a text in it. */
  readonly named: (text: string) => string | undefined;
  readonly suggest: ReturnType<typeof suggesting>;
}

function readKnown(kinds: WrittenLink['kinds'], ids: Ids, source: ReportedData): Known {
  const all = kinds.flatMap((kind) => [...(ids.get(kind)?.values() ?? [])]);
  // Do not suggest anything that the file withholds.
  const shown = all.filter((id) => isShown(id, source));
  const broken = all.filter(({ value }) => !idPattern.test(value) && slugOf(value) !== '');
  return {
    isMisread: kinds.some((kind) => isMisread(kind, source)),
    broken: new Set(broken.map(({ value }) => slugOf(value))),
    named: namedIn(shown.flatMap((id) => namesOf(id, source).map((name) => [fold(name), id.value] as const))),
    suggest: suggesting(
      shown.map(({ value }) => value),
      didYouMean,
    ),
  };
}

/** Finds an id by a folded name, or by some of its words. */
function namedIn(names: readonly (readonly [name: string, id: string])[]): Known['named'] {
  const whole = new Map(names);
  const byWord = new Map<string, Set<string>>();
  for (const [name, id] of names) for (const word of wordsOf(name)) getOrInsert(byWord, word, () => new Set()).add(id);
  return (text) => {
    const own = whole.get(text);
    if (own !== undefined) return own;
    const [fewest, ...others] = wordsOf(text)
      .map((word) => byWord.get(word) ?? new Set<string>())
      .sort((a, b) => a.size - b.size);
    // Thousands of names can share a word, and thousands of links can have it.
    if (fewest === undefined || fewest.size > 20) return undefined;
    const [only, ...more] = [...fewest].filter((id) => others.every((ids) => ids.has(id)));
    return more.length === 0 ? only : undefined;
  };
}

/** The words of a folded text. */
function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** What people write for the end of a measure that has not ended. */
const stillInForce = /^(?:still.*|open|ongoing|present|now|today|current(?:ly)?|continuing|in force|until now)$/i;

function checkDate({ value, path }: WrittenLink, source: Pick<ReportedData, 'report'>): void {
  const read = parseDate(value);
  if (!('message' in read)) return;
  const meant = readWrittenDate(value);
  const isOpen = path.at(-1) === 'to' && stillInForce.test(value);
  const hint = isOpen
    ? 'If it was still in force when the file was last checked, write two dots: to: ..'
    : meant === undefined
      ? read.hint
      : `Write ${meant}.`;
  source.report('invalid-date', path, `"${value}" ${read.message}`, hint);
}

function checkRight({ value, path }: WrittenLink, source: Pick<ReportedData, 'report'>): void {
  // The shape of a code is reported already.
  if (rightOf(value) !== undefined || !rightCodePattern.test(value)) return;
  source.report('unknown-right', path, `unknown right "${value}"`, rightHint(value));
}

/** A code that only looks like another may mean a different right, so list those of the instrument. */
function rightHint(value: string): string {
  const article = rightCodes.find((code) => value.startsWith(`${code}-`));
  if (article !== undefined) return `Paragraphs have no codes of their own. Write ${article}.`;
  const own = rightCodes.filter((code) => code.startsWith(`${instrumentOf(value)}-`));
  const instruments = [...new Set(rightCodes.map(instrumentOf))];
  const known =
    own.length > 0
      ? `Codes of ${instrumentOf(value)}: ${own.join(', ')}.`
      : `Codes begin with: ${instruments.join(', ')}.`;
  return `${known} docs/rights.md says what they mean.`;
}

/** A right can rest only on what its claim cites, so that readers of the claim find it. */
function checkCited({ value, path }: WrittenLink, source: Pick<ReportedData, 'valueAt' | 'report'>): void {
  const cited = source.valueAt([...path.slice(0, -4), 'refs']);
  if (!Array.isArray(cited) || !cited.every((one) => typeof one === 'string' || typeof one?.ref === 'string')) return;
  if (cited.some((one) => one === value || one.ref === value)) return;
  const message = `the claim does not cite "${value}", on which the right rests`;
  source.report('uncited-right', path, message, 'Add the reference to "refs" of the claim.');
}

function takeId(field: WrittenLink, ids: Ids, source: ReportedData): void {
  const { kinds, value, path } = field;
  const [kind] = kinds;
  const own = getOrInsert(ids, kind, () => new Map());
  const first = own.get(value);
  if (first === undefined) own.set(value, field);
  else {
    const line = source.line(first.path);
    const message = `duplicate ${entryNouns[kind ?? '']} id "${value}" (first on line ${line})`;
    source.report('duplicate-id', path, message, 'Change one of the two ids.', 'value', source.withheldLines.at(line));
  }
}

function checkLink(
  { kinds, value, path }: WrittenLink,
  ids: Ids,
  source: ReportedData,
  knownOf: (kinds: WrittenLink['kinds']) => Known,
): void {
  const found = kinds.filter((kind) => ids.get(kind)?.has(value));
  if (found.length > 1) {
    const message = `"${value}" is both a reference and an organisation`;
    source.report('ambiguous-origin', path, message, 'Change one of the two ids.');
  }
  if (found.length > 0) return;
  const [code, what, hint] = unknown.get(kinds.join(' ')) ?? [];
  if (code === undefined) return;
  const { isMisread, broken, named, suggest } = knownOf(kinds);
  if (isMisread || broken.has(slugOf(value))) return;
  const ofName = idPattern.test(value) ? undefined : named(fold(value));
  const meant = ofName === undefined ? suggest(value) : `Did you mean "${ofName}"?`;
  source.report(code, path, `unknown ${what} "${value}"`, meant ?? hint);
}

function isMisread(kind: string, { data }: ReportedData): boolean {
  const root = data as Readonly<Record<string, unknown>>;
  const written = root[kind];
  const isList = partList.some(([key, { shape }]) => key === kind && shape === 'list');
  if (written !== undefined) return Array.isArray(written) !== isList || typeof written === 'string';
  return Object.keys(root).some((key) => nearest(key, [kind]) !== undefined);
}

function namesOf({ at, path }: WrittenLink, source: ReportedData): string[] {
  const entry = at === 'key' ? path : path.slice(0, -1);
  const names = ['name', 'title'].map((key) => source.valueAt([...entry, key]));
  return names.filter((name) => typeof name === 'string');
}

function isShown({ at, path }: WrittenLink, source: ReportedData): boolean {
  const entry = source.valueAt(at === 'key' ? path : path.slice(0, -1));
  return Object.entries(entry ?? {}).every(([key, value]) => !isAccessKey(key) || value === 'public');
}
