import { type KindName, kindNames } from '../../dossier/parts/entries-by-kind.js';

/** The kind of entry that an imported record becomes in a case file. */
export type RecordKind = KindName | 'publisher' | 'case';

export type RecordData = Readonly<Record<string, unknown>>;

/** The keys that only the records of each view have. A record belongs to the first view whose keys it has. */
const marks: readonly (readonly [keys: readonly string[], kind: RecordKind | undefined])[] = [
  // These views repeat the content of others: `search`, `trace`, `check` and `audit`.
  [['matches'], undefined],
  [['sources', 'claims'], undefined],
  [['severity', 'code'], undefined],
  [['withoutUrl'], undefined],
  // `casefile` and `list` show the case itself.
  [['counts'], 'case'],
  [['errors', 'warnings', 'file'], 'case'],
  [['section', 'text'], 'statement'],
  [['citationNeeded', 'text'], 'statement'],
  [['earliest', 'title'], 'event'],
  [['citedBy', 'title'], 'reference'],
  [['authors', 'title'], 'reference'],
  [['subject', 'name'], 'person'],
  [['reviewed', 'kind'], 'measure'],
  [['decisions', 'law'], 'charge'],
  [['claims', 'title'], 'dispute'],
];

/**
 * Find out what a record is; undefined if it becomes no entry: by its key `record`, which the view `records` has, or
 * else by the keys of its view.
 */
export function kindOf(data: RecordData): RecordKind | undefined {
  const named = kindNames.find((kind) => kind === data['record']);
  if (named !== undefined) return named;
  const found = marks.find(([keys]) => keys.every((key) => key in data));
  if (found !== undefined) return found[1];
  if (Array.isArray(data['references'])) return 'publisher';
  if ('name' in data && 'cases' in data) return 'organization';
  // A whole record: a place has no key that is always there and that no organisation has.
  if ('name' in data && 'names' in data && 'case' in data) return 'place';
  if ('date' in data && 'title' in data) return 'event';
  return 'type' in data && 'title' in data ? 'reference' : undefined;
}
