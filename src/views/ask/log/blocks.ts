import { titlesOf } from '../../../history/titles.js';
import { caseHeading, date, muted, separated } from '../../blocks/prose.js';
import type { Block, Entry, Inline, Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import { countedKinds, entryOf, nounOf } from '../diff/blocks.js';
import { type EntryName, entryDetails, entryNames } from '../diff/entry-names.js';
import type { Log, LogRecord } from './record.js';

type ChangeRecord = LogRecord['changes'][number];

/** So many changes are named one by one. More are counted. */
const fewChanges = 3;

const verbs = [
  ['added', 'added'],
  ['withdrawn', 'withdrew'],
  ['changed', 'changed'],
] as const satisfies readonly (readonly [ChangeRecord['change'], string])[];

/** The commits, one line each; those of one entry with everything that differs. */
export function logBlocks(records: readonly LogRecord[], { shown, steps, isOfEntry }: Log, print: PrintId): Block[] {
  const titles = isOfEntry
    ? titlesOf(steps.flatMap(([{ after, before }]) => [...(before[0]?.facts ?? []), ...(after?.facts ?? [])]))
    : undefined;
  const items = records.map((record, index): Entry => {
    const { after = null, before = [] } = steps[index]?.[0] ?? {};
    const nameOf = entryNames(entryDetails([after, ...before]), print);
    const head: Inline[] = [muted(record.commit.slice(0, 7)), ' ', record.author, ': '];
    const label = [date(record.date.slice(0, 10))];
    const [change] = record.changes;
    if (titles === undefined || change === undefined) return { label, body: [[...head, ...lineOf(record, nameOf)]] };
    const [first = [], ...rest] = entryOf({ case: record.case, ...change }, '', titles, nameOf).body;
    return { label, body: [[...head, `${verbOf(change)} `, ...first], ...rest] };
  });
  return [caseHeading(shown), { kind: 'entries', items }];
}

function verbOf({ change }: ChangeRecord): string {
  return verbs.find(([name]) => name === change)?.[1] ?? change;
}

/** What a commit changed, in one line. */
function lineOf({ case: of, changes }: LogRecord, nameOf: EntryName): Text {
  const weaker = changes.filter((change) => change.weaker.length > 0).length;
  const warning: Inline[] = weaker === 0 ? [] : [' ', { text: '[weaker]', style: 'warning' }];
  if (changes.length > fewChanges) return [counted(changes), ...warning];
  return [
    ...separated(
      changes.map((change) => named(of, change, nameOf)),
      '; ',
    ),
    ...warning,
  ];
}

function named(of: string, change: ChangeRecord, nameOf: EntryName): Text {
  const { kind, title, fields } = change;
  const noun = nounOf(change);
  const keys = change.change === 'changed' ? `: ${[...new Set(fields.map(({ field }) => field))].join(', ')}` : '';
  const what = kind === 'case' ? [`the ${noun}`] : [`${noun} `, ...nameOf(of, change, [`“${title}”`])];
  return [`${verbOf(change)} `, ...what, keys];
}

function counted(changes: readonly ChangeRecord[]): string {
  const groups = verbs.flatMap(([name, verb]) => {
    const own = changes.filter(({ change }) => change === name);
    return own.length === 0 ? [] : [`${verb} ${countedKinds(own)}`];
  });
  return groups.join('; ');
}
