import * as v from 'valibot';
import { defined } from '../../defined.js';
import { instrumentNames, rightCodes, rightOf } from '../../dossier/format/rights.js';
import { countAccounts } from '../../dossier/model/accounts.js';
import type { Claim, Dossier } from '../../dossier/model/dossier.js';
import { type EntryWith, entriesWith, kindsWith } from '../../dossier/parts/entries-by-kind.js';
import { grouped } from '../../grouped.js';
import { english } from '../../languages/english.js';
import { linked } from '../blocks/anchors.js';
import { claimTitles } from '../blocks/claim-titles.js';
import { capital, count, date, heading, muted, separated } from '../blocks/prose.js';
import { type SourceOfClaim, source, sourcePrinter, sourceRecords } from '../blocks/sources.js';
import { caseId, cited, edtf, participant, participantRecords, standInRecords, status } from '../record-parts.js';
import { claimFacets } from '../selecting/claim-facets.js';
import type { Block, Entry, Text } from '../view.js';
import type { Item, PrintId, ViewDefinition } from '../view-definition.js';

const claim = v.object({
  kind: v.picklist(kindsWith('status').map(({ name }) => name)),
  id: v.string(),
  date: v.optional(edtf),
  text: v.string(),
  people: v.array(participant),
  status,
  sources: v.pipe(v.array(source), v.description('The citations that say that the right was violated')),
  standIns: cited.standIns,
});

const schema = v.object({
  case: caseId,
  id: v.pipe(v.string(), v.description('Code of the right')),
  name: v.pipe(v.string(), v.description('A short description of the right')),
  instrument: v.pipe(v.string(), v.description('Id of the treaty or declaration')),
  instrumentName: v.string(),
  article: v.string(),
  claims: v.array(claim),
  origins: v.pipe(
    v.number(),
    v.description(
      'The maximum number of independent accounts that the claims rest on, without denied claims; references of one account count once',
    ),
  ),
});

type RightRecord = v.InferOutput<typeof schema>;

/** The view `rights`: each right that sources say was violated, with the claims. */
export const rights: ViewDefinition<RightRecord> = {
  name: 'rights',
  words: ['right', 'rights'],
  filters: ['dates', 'org', 'person', 'role', 'right', 'instrument', 'ref', 'status', 'match'],
  schema,
  items(dossier) {
    const recordOf = records(dossier);
    const items = entriesWith(dossier, 'status').flatMap((entry) => {
      const facets = claimFacets(entry.item);
      return distinctRights(entry.item).map((right): Item<RightRecord> => {
        const record = recordOf(entry, right);
        return {
          record,
          facets: {
            ...facets,
            ...('date' in entry.item && { date: entry.item.date }),
            rights: [right.right],
            text: [record.name, ...record.claims.map(({ text }) => text)],
          },
        };
      });
    });
    return items.toSorted(
      ({ record: one }, { record: other }) => rightCodes.indexOf(one.id) - rightCodes.indexOf(other.id),
    );
  },
  gather: (all) => joined(all),
  blocks: (all, dossier, id) => rightsBlocks(all, dossier, id),
};

interface DistinctRight {
  readonly right: string;
  /** The references that say so; undefined if all that the claim cites do. */
  readonly refs: ReadonlySet<string> | undefined;
}

/**
 * The rights of a claim, each once. A right that names its sources in one place only rests on all that the claim cites.
 */
function distinctRights({ rights: all }: Claim): DistinctRight[] {
  const sources = new Map<string, Set<string> | undefined>();
  for (const { right, refs } of all) {
    const known = sources.has(right) ? sources.get(right) : new Set<string>();
    if (refs !== undefined) for (const ref of refs) known?.add(ref);
    sources.set(right, refs && known);
  }
  return Array.from(sources, ([right, refs]) => ({ right, refs }));
}

/** Make a function that converts one right of a claim to a record. */
function records(dossier: Dossier) {
  const toRecords = sourceRecords(dossier);
  return ({ kind, part, item }: EntryWith<'status'>, { right: code, refs }: DistinctRight): RightRecord => {
    const { name = code, instrument = '', article = '' } = rightOf(code) ?? {};
    const said = refs === undefined ? item.refs : item.refs.filter(({ ref }) => refs.has(ref));
    const own = {
      kind,
      id: item.id,
      ...defined({ date: 'date' in item ? item.date.edtf : undefined }),
      text: part.kind.title(item),
      people: participantRecords(item.people),
      status: item.status,
      sources: toRecords(said),
      // A right that names its sources rests on no other.
      ...(refs === undefined && standInRecords(item)),
    };
    return {
      case: dossier.id,
      id: code,
      name,
      instrument,
      instrumentName: instrumentNames.get(instrument) ?? instrument,
      article,
      claims: [own],
      origins: originsOf([own]),
    };
  };
}

function originsOf(claims: RightRecord['claims']): number {
  const supporting = claims.filter(({ status }) => status !== 'denied');
  return countAccounts(supporting.flatMap(({ sources }) => sources.map(({ accounts }) => accounts)));
}

/** One record for each right, with all its claims. */
function joined(all: readonly RightRecord[]): RightRecord[] {
  return Array.from(grouped(all, ({ id }) => id).values(), (same) => {
    const claims = same.flatMap((record) => record.claims);
    return { ...same[0], claims, origins: originsOf(claims) };
  });
}

/** The rights of each treaty or declaration under its name. */
function rightsBlocks(all: readonly RightRecord[], dossier: Dossier, print: PrintId): Block[] {
  const instruments = grouped(all, ({ instrumentName }) => instrumentName);
  const words = {
    id: (id: string) => print(dossier.id, id),
    source: sourcePrinter(dossier),
    titleOf: claimTitles(dossier, english),
  };
  return [...instruments].flatMap(([name, own]): Block[] => [
    heading(name, 2),
    { kind: 'entries', items: own.map((record) => entryOf(record, words)) },
  ]);
}

interface Words {
  readonly id: (id: string) => string;
  readonly source: (source: SourceOfClaim) => Text;
  readonly titleOf: ReturnType<typeof claimTitles>;
}

function entryOf({ id, name, claims, origins }: RightRecord, print: Words): Entry {
  return {
    label: [muted(id)],
    body: [
      [{ text: capital(name), style: 'strong' }, ' ', muted(`(${howMany(claims, origins)})`)],
      ...claims.map(
        (one): Text => [
          ...(one.date === undefined ? [] : [date(one.date), ' ']),
          linked(print.titleOf(one, one.text.trim()), one.kind, one.id),
          ' ',
          muted(`(${print.id(one.id)}${one.status === 'reported' ? '' : `, ${one.status}`})`),
          ': ',
          ...whoSaysSo(one, print.source),
        ],
      ),
    ],
  };
}

/** The number of claims, and of the accounts that they rest on. A denied claim supports nothing. */
function howMany(claims: RightRecord['claims'], origins: number): string {
  const denied = claims.filter(({ status }) => status === 'denied').length;
  const others = claims.length - denied;
  if (others === 0) return count(denied, 'denied claim');
  const accounts = origins === 1 ? '1 account' : `at most ${origins} independent accounts`;
  const from = origins === 0 ? '' : ` from ${accounts}`;
  return `${count(others, 'claim')}${from}${denied === 0 ? '' : `, and ${count(denied, 'denied claim')}`}`;
}

function whoSaysSo(
  { sources, standIns = [], status: stated }: RightRecord['claims'][number],
  print: (source: SourceOfClaim) => Text,
): Text {
  const all = [...sources.map(print), ...standIns.map((standIn) => [standIn])];
  if (all.length === 0) return ['no source shown'];
  return [...(stated === 'denied' ? ['denied according to '] : []), ...separated(all, '; ')];
}
