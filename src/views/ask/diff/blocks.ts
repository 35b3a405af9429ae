import type { KindName } from '../../../dossier/parts/entries-by-kind.js';
import { partList } from '../../../dossier/parts/registry.js';
import { grouped } from '../../../grouped.js';
import type { ShownVersion } from '../../../history/disclose-versions.js';
import { titlesOf } from '../../../history/titles.js';
import { weaknesses } from '../../../history/weaker.js';
import { rewordedIn } from '../../../history/words.js';
import { capital, caseHeading, count, enumerated, heading, muted, separated } from '../../blocks/prose.js';
import type { Block, Entry, Inline, Run, Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import { type EntryName, entryDetails, entryNames } from './entry-names.js';
import type { DiffRecord } from './record.js';

type FieldRecord = DiffRecord['fields'][number];
/** The words for the entry with an id that a field links to. */
type TitleOf = (field: string, id: string) => string | undefined;

export const kindsInWords: readonly (readonly [kind: DiffRecord['kind'], one: string, several: string])[] = [
  ['case', 'case file', 'case file'],
  ['section', 'section', 'sections'],
  ...partList.map(([, { kind }]) => [kind.name as KindName, ...kind.words] as const),
];

interface Compared {
  readonly before: ShownVersion | null;
  readonly after: ShownVersion | null;
}

/** The changes as a person reads them: what weakens the case file first, then by kind. */
export function diffBlocks(records: readonly DiffRecord[], { before, after }: Compared, print: PrintId): Block[] {
  const shown = after ?? before;
  if (shown === null) return [];
  const titles = titlesOf([...(before?.facts ?? []), ...(after?.facts ?? [])]);
  const nameOf = entryNames(entryDetails([after, before]), print);
  const entry = (record: DiffRecord, label: Inline) => entryOf(record, label, titles, nameOf);
  const weaker = records.filter((record) => record.weaker.length > 0);
  return [
    caseHeading(shown),
    { kind: 'paragraph', text: [summary(records, weaker.length)] },
    ...group('Weaker', weaker, (record) => entry(record, { text: nounOf(record), style: 'warning' })),
    ...kindsInWords.flatMap(([kind, , several]) =>
      group(
        capital(several),
        records.filter((record) => record.kind === kind && record.weaker.length === 0),
        (record) => entry(record, labels[record.change]),
      ),
    ),
  ];
}

const labels = {
  added: { text: 'added', style: 'added' },
  withdrawn: { text: 'withdrawn', style: 'removed' },
  changed: muted('changed'),
} as const satisfies Readonly<Record<DiffRecord['change'], Run>>;

/** The word for the kind of entry that changed. */
export function nounOf({ kind }: Pick<DiffRecord, 'kind'>): string {
  return kindsInWords.find(([name]) => name === kind)?.[1] ?? kind;
}

/** Entries, counted by kind. */
export function countedKinds(all: readonly Pick<DiffRecord, 'kind'>[]): string {
  return enumerated(
    kindsInWords.flatMap(([kind, one, several]) => {
      const number = all.filter((entry) => entry.kind === kind).length;
      return number === 0 ? [] : [kind === 'case' ? `the ${one}` : count(number, one, several)];
    }),
  );
}

function summary(records: readonly DiffRecord[], weaker: number): string {
  const parts = (['added', 'withdrawn', 'changed'] as const).flatMap((change) => {
    const number = records.filter((record) => record.change === change).length;
    return number === 0 ? [] : [`${number} ${change}`];
  });
  const weakening = weaker === 0 ? '' : ` ${count(weaker, 'change weakens', 'changes weaken')} the case file.`;
  return `${capital(parts.join(', '))}.${weakening}`;
}

function group(title: string, records: readonly DiffRecord[], entry: (record: DiffRecord) => Entry): Block[] {
  return records.length === 0 ? [] : [heading(title, 2), { kind: 'entries', items: records.map(entry) }];
}

/** A change with everything that differs. */
export function entryOf(record: DiffRecord, label: Inline, titles: TitleOf, nameOf: EntryName): Entry {
  const { change, title, fields, weaker } = record;
  // A text that was reworded shows its own title.
  const reworded = fields.find(({ after, before }) => after === title && before !== undefined);
  const others = fields.filter((field) => field !== reworded && !(change !== 'changed' && isTitle(field, title)));
  const name: Inline[] = reworded ? marked(reworded.before ?? '', title) : [title];
  return {
    label: [label],
    body: [
      record.kind === 'case' ? name : nameOf(record.case, record, name),
      ...weaker.map((one): Text => [{ text: capital(weaknesses[one]), style: 'warning' }]),
      ...(change === 'withdrawn' ? [] : fieldTexts(others, change, titles)),
    ],
  };
}

function isTitle({ before, after }: FieldRecord, title: string): boolean {
  return (after ?? before) === title;
}

/** A line for each field, with all things that came or went in a list. */
function fieldTexts(fields: readonly FieldRecord[], change: DiffRecord['change'], titles: TitleOf): Text[] {
  return [...grouped(fields, (one) => one.field)].map(([field, own]) => {
    const texts = own.map((one) => valueText(one, change, titles));
    return [muted(`${field}: `), ...separated(texts, change === 'added' ? '; ' : ' ')];
  });
}

function valueText({ field, item, before, after }: FieldRecord, change: DiffRecord['change'], titles: TitleOf): Text {
  const words = (value: string) => withTitle(value, titles(field, item ?? value));
  if (before !== undefined && after !== undefined) {
    const title = item === undefined ? undefined : titles(field, item);
    return [...marked(before, after), ...(title === undefined ? [] : [` “${title}”`])];
  }
  const text = words(before ?? after ?? '');
  return [change === 'added' ? text : mark(text, before === undefined ? 'added' : 'removed')];
}

/** A value that is the id of an entry, with the words for that entry. */
function withTitle(value: string, title: string | undefined): string {
  return title === undefined || title === value ? value : `${value} “${title}”`;
}

/** The earlier and the later value, with marks that can be read without colour, as `git diff --word-diff` has them. */
function marked(before: string, after: string): Inline[] {
  return separated(
    rewordedIn(before, after).map((pieces) =>
      pieces.map(({ text, change }) => (change === undefined ? text : mark(text, change))),
    ),
    ' ',
  );
}

function mark(text: string, change: 'added' | 'removed'): Run {
  return { text: change === 'added' ? `{+${text}+}` : `[-${text}-]`, style: change };
}
