import { parseDate } from '../dates/partial-date.js';
import type { ProblemCode } from '../problems/codes.js';
import { didYouMean, suggesting } from '../problems/suggest.js';
import { isAccessKey } from './access-key.js';
import { type Field, fields } from './fields.js';
import type { Source } from './source.js';

/** What it asks of a source. */
type Reported = Pick<Source, 'data' | 'report' | 'line' | 'valueAt'>;

/** What is said of a link that leads nowhere, by the kinds of what it may lead to. */
const unknown: Readonly<Record<string, readonly [code: ProblemCode, what: string, hint: string]>> = {
  people: ['unknown-person', 'person', 'Add it under people, or remove it here.'],
  organizations: ['unknown-organization', 'organisation', 'Add it under organizations, or remove it here.'],
  references: ['unknown-reference', 'reference', 'Add it under references, or remove it here.'],
  'references organizations': ['unknown-origin', 'reference or organisation', 'Remove it, or add what it names.'],
};

const nouns: Readonly<Record<string, string>> = {
  sections: 'section',
  statements: 'statement',
  timeline: 'event',
  references: 'reference',
};

/**
 * What a schema cannot say: that dates exist, that ids are unique and lead somewhere. It looks at the data as it was
 * written, whether or not its shape is right, so that one run reports everything.
 */
export function checkLinks(source: Reported): void {
  const all = [...fields(source.data)];
  const ids = new Map<string, Field>();
  for (const field of all) {
    if (field.role === 'date') checkDate(field, source);
    else if (field.role === 'id') takeId(field, ids, source);
  }
  const suggestions = new Map<string, ReturnType<typeof suggesting>>();
  const suggest = (kinds: Field['kinds'], typo: string) => {
    const key = kinds.join(' ');
    const of = suggestions.get(key) ?? suggesting(shownIds(kinds, ids, source), didYouMean);
    suggestions.set(key, of);
    return of(typo);
  };
  for (const field of all) if (field.role === 'link') checkLink(field, ids, source, suggest);
}

function checkDate({ value, path }: Field, source: Reported): void {
  const read = parseDate(value);
  if ('message' in read) source.report('invalid-date', path, `"${value}" ${read.message}`, read.hint);
}

function takeId(field: Field, ids: Map<string, Field>, source: Reported): void {
  const { kinds, value, path } = field;
  const [kind = ''] = kinds;
  const first = ids.get(`${kind} ${value}`);
  if (first === undefined) ids.set(`${kind} ${value}`, field);
  else {
    const message = `the ${nouns[kind]} id "${value}" is taken by line ${source.line(first.path)}`;
    source.report('duplicate-id', path, message, 'Give one of the two another id.');
  }
}

function checkLink(
  { kinds, value, path }: Field,
  ids: ReadonlyMap<string, Field>,
  source: Reported,
  suggest: (kinds: Field['kinds'], typo: string) => string | undefined | null,
): void {
  const found = kinds.filter((kind) => ids.has(`${kind} ${value}`));
  if (found.length > 1) {
    const message = `"${value}" is both a reference and an organisation`;
    source.report('ambiguous-origin', path, message, 'Give one of the two another id.');
  }
  const [code, what, hint] = unknown[kinds.join(' ')] ?? [];
  if (found.length > 0 || code === undefined) return;
  source.report(code, path, `no ${what} of the file has the id "${value}"`, suggest(kinds, value) ?? hint);
}

/** A hint names nothing that the file withholds. */
function shownIds(kinds: Field['kinds'], ids: ReadonlyMap<string, Field>, source: Reported): string[] {
  return [...ids.values()].flatMap((id) =>
    kinds.some((kind) => id.kinds.includes(kind)) && isShown(id, source) ? [id.value] : [],
  );
}

function isShown({ at, path }: Field, source: Reported): boolean {
  const entry = source.valueAt(at === 'key' ? path : path.slice(0, -1));
  return Object.entries(entry ?? {}).every(([key, value]) => !isAccessKey(key) || value === 'public');
}
