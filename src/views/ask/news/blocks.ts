import { printDate } from '../../../dates/print.js';
import type { Gap } from '../../../history/since.js';
import { weaknesses } from '../../../history/weaker.js';
import { caseHeading } from '../../blocks/prose.js';
import type { Block, Entry, Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import { countedKinds, nounOf } from '../diff/blocks.js';
import { entryNames } from '../diff/entry-names.js';
import { type CaseNews, keyOf, type NewsRecord } from './record.js';

type EntryRecord = NewsRecord['added'][number];
type SourceRecord = NewsRecord['sources'][number];

/** So many entries are named one by one. More are counted. */
const fewEntries = 5;

const reasons: Readonly<Record<Gap, string>> = {
  'not in Git': 'The file is not in Git.',
  'no such revision': 'The repository does not have this revision.',
  'history cut off': 'The history of this shallow clone begins later.',
  unreadable: 'The earlier version cannot be read.',
};

/** What is new in a case: first what someone should look at. */
export function newsBlocks({ shown, record, details }: CaseNews, print: PrintId): Block[] {
  const nameOf = entryNames((one) => details.get(keyOf(one)), print);
  const named = (one: EntryRecord): Text => {
    const noun = nounOf(one);
    return one.kind === 'case' ? [`the ${noun}`] : [`${noun} `, ...nameOf(record.case, one, [`“${one.title}”`])];
  };
  const dated = new Map(record.sources.map((one) => [one.id, `, ${datesOf(one)}`]));
  const added = new Set(record.added.map(keyOf));
  const weaker = new Set(record.weaker.map(keyOf));
  const items = [
    ...stateOf(record),
    ...listed('weaker', record.weaker, (one) => [
      ...named(one),
      ': ',
      { text: one.how.map((how) => weaknesses[how]).join('; '), style: 'warning' },
    ]),
    ...few('added', record.added, (one) => [
      ...named(one),
      (one.kind === 'reference' ? dated.get(one.id) : undefined) ?? '',
    ]),
    ...few(
      'corrected',
      record.corrected.filter((one) => !weaker.has(keyOf(one))),
      (one) => [...named(one), `: ${one.fields.join(', ')}`],
    ),
    ...few('withdrawn', record.withdrawn, named),
    ...few(
      'sources',
      record.sources.flatMap((one) => {
        const reference = { ...one, kind: 'reference' as const };
        return added.has(keyOf(reference)) ? [] : [reference];
      }),
      (one) => [...named(one), `, ${datesOf(one)}`],
    ),
  ];
  return [caseHeading(shown), { kind: 'entries', items }];
}

/** What the case file itself is: new, gone, not compared, out of date. */
function stateOf({ state, reason, stale, asOf }: NewsRecord): Entry[] {
  const items: Entry[] = [];
  if (state === 'new' || state === 'gone') items.push({ label: [state], body: [[`The case file is ${state}.`]] });
  if (reason !== undefined)
    items.push({ label: [{ text: 'not compared', style: 'warning' }], body: [[reasons[reason]]] });
  if (stale) {
    const checked =
      asOf === undefined ? 'The file does not say when it was last checked.' : `Last checked: ${printDate(asOf)}.`;
    items.push({ label: [{ text: 'out of date', style: 'warning' }], body: [[checked]] });
  }
  return items;
}

/** Some entries under one label, in a line each. */
function listed<T>(label: string, all: readonly T[], line: (one: T) => Text): Entry[] {
  return all.length === 0 ? [] : [{ label: [label], body: all.map(line) }];
}

function few<T extends EntryRecord>(label: string, all: readonly T[], line: (one: T) => Text): Entry[] {
  return all.length > fewEntries ? [{ label: [label], body: [[countedKinds(all)]] }] : listed(label, all, line);
}

function datesOf({ issued, accessed }: SourceRecord): string {
  const dates = [issued && `issued ${printDate(issued)}`, accessed && `read ${printDate(accessed)}`];
  return dates.filter(Boolean).join(', ');
}
