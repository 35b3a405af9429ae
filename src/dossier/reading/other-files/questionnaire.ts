import { didYouMean } from '../../../problems/suggest.js';
import { type Questionnaire, questionnaireSchema, questionSources } from '../../format/questionnaire.js';
import { asData, type Path } from '../../yaml/path.js';
import type { ReportedData } from '../../yaml/problem-collector.js';
import { readYamlFile, type YamlFile } from './yaml-file.js';

/** Read a questionnaire and collect every problem in it. Never throws. `file` is what problems call the file. */
export function readQuestionnaire(bytes: Uint8Array, file: string): YamlFile<Questionnaire> {
  return readYamlFile(bytes, file, {
    schema: questionnaireSchema,
    noun: 'the questionnaire',
    whenEmpty: 'docs/questionnaires.md describes the format.',
    check: checkQuestions,
  });
}

/** The sources of the table, for names that may not be among them. */
const sources: ReadonlyMap<string, (typeof questionSources)[keyof typeof questionSources]> = new Map(
  Object.entries(questionSources),
);

/** Check what depends on the source of a query: its fields, its filters and their values. Ids must be unique. */
function checkQuestions(source: ReportedData): void {
  const ids = { section: new Map<string, Path>(), question: new Map<string, Path>() };
  for (const [section, path] of listAt(source, ['sections'])) {
    takeId(section, path, 'section', ids.section, source);
    for (const [item, below] of listAt(source, [...path, 'items'])) {
      takeId(item, below, 'question', ids.question, source);
      for (const [query, at] of listAt(source, [...below, 'answers'])) checkQuery(query, at, source);
    }
  }
}

function checkQuery(query: unknown, path: Path, source: ReportedData): void {
  const { from, where } = asData(query);
  const known = typeof from === 'string' ? sources.get(from) : undefined;
  if (known === undefined) return;
  for (const [field, at] of listAt(source, [...path, 'show'])) {
    refuse(field, known.fields, at, `"${from}" has no field`, 'Fields', source);
  }
  if (Array.isArray(where) && where.length === 0) {
    // To the schema, an empty list is a map without keys.
    source.report('wrong-type', [...path, 'where'], '"where" must be a map, not a list', 'Write { kind: [arrest] }.');
  }
  const filters: Readonly<Record<string, 'any' | readonly string[]>> = known.filters;
  const names = Object.keys(filters);
  for (const filter of Object.keys(asData(where))) {
    const at = [...path, 'where', filter];
    const values = Object.hasOwn(filters, filter) ? filters[filter] : undefined;
    if (values === undefined) {
      const hint = didYouMean(filter, names) ?? (names.length === 0 ? 'Remove it.' : `Filters: ${names.join(', ')}.`);
      source.report('unknown-key', at, `"${from}" has no filter "${filter}"`, hint, 'key');
    } else if (values !== 'any') {
      for (const [value, below] of listAt(source, at)) {
        refuse(value, values, below, `"${filter}" of "${from}" cannot be`, 'Allowed values', source);
      }
    }
  }
}

/** The most words that a hint lists: of more, such as the codes of rights, it names some. */
const mostListed = 30;

/** Report a word that is not one of those allowed. Other values than texts are reported already. */
function refuse(
  word: unknown,
  allowed: readonly string[],
  path: Path,
  what: string,
  noun: string,
  source: ReportedData,
): void {
  if (typeof word !== 'string' || word === '' || allowed.includes(word)) return;
  const listed = allowed.slice(0, mostListed).join(', ');
  const hint = didYouMean(word, allowed) ?? `${noun}: ${listed}${allowed.length > mostListed ? ', …' : '.'}`;
  source.report('invalid-value', path, `${what} "${word}"`, hint);
}

function takeId(entry: unknown, path: Path, noun: string, taken: Map<string, Path>, source: ReportedData): void {
  const { id } = asData(entry);
  if (typeof id !== 'string') return;
  const first = taken.get(id);
  if (first === undefined) taken.set(id, path);
  else {
    const message = `duplicate ${noun} id "${id}" (first on line ${source.line(first)})`;
    source.report('duplicate-id', [...path, 'id'], message, 'Change one of the two ids.');
  }
}

/** The entries of a list with their paths; none if there is something else at the path. */
function listAt(source: ReportedData, path: Path): (readonly [entry: unknown, path: Path])[] {
  const value = source.valueAt(path);
  return Array.isArray(value) ? value.map((entry, index) => [entry, [...path, index]] as const) : [];
}
