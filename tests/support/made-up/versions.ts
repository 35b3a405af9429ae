import { stringify } from 'yaml';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { parse } from '../../../src/dossier/reading/parse.js';
import { type Change, compareFacts } from '../../../src/history/compare.js';
import { factsOf } from '../../../src/history/facts.js';
import { fc } from '../property.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * The parts of a random case file that edits change. Statements and events have unique words, so none
 * looks like another.
 */
export interface Draft {
  readonly people: Readonly<Record<string, Data>>;
  readonly places: Readonly<Record<string, Data>>;
  readonly references: readonly Data[];
  readonly timeline: readonly Data[];
  readonly statements: readonly Data[];
}

/** A change of a random case file, and what comparing has to report: `kind change field item`. */
export interface Edit {
  readonly draft: Draft;
  readonly expected: readonly string[];
}

const words = (seed: string, count: number) => Array.from({ length: count }, (_, at) => `${seed}w${at}`).join(' ');
const listOf = (length: number) => Array.from({ length }, (_, index) => index);

/** Random case files, with so many references, events and statements, each with some citations. */
export const drafts: fc.Arbitrary<Draft> = fc
  .record({
    references: fc.integer({ min: 2, max: 5 }),
    events: fc.integer({ min: 1, max: 6 }),
    statements: fc.integer({ min: 1, max: 8 }),
    cited: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 14, maxLength: 14 }),
  })
  .map(({ references, events, statements, cited }) => {
    const refs = (at: number) => [`source-${(cited[at] ?? 0) % references}`];
    return {
      people: { ada: { name: 'Ada Nobody' }, ben: { name: 'Ben Other', occupation: 'Baker' } },
      places: { quay: { name: 'The Quay' } },
      references: listOf(references).map((at) => ({
        id: `source-${at}`,
        type: 'report',
        title: words(`report${at}`, 4),
        archive: { url: `https://archive.example/${at}` },
      })),
      timeline: listOf(events).map((at) => ({
        id: `event-${at}`,
        date: `2020-0${at + 1}`,
        title: words(`event${at}`, 5),
        people: ['ada', { person: 'ben', role: 'witness' }],
        place: 'quay',
        refs: refs(at),
      })),
      statements: listOf(statements).map((at) => ({ text: words(`statement${at}`, 10), refs: refs(at + 6) })),
    };
  });

/** One random edit that means something. */
export function editOf(draft: Draft, kind: number, place: number): Edit {
  const make = edits[kind % edits.length];
  if (make === undefined) throw new Error('no edit');
  return make(draft, place);
}

function replaced(list: readonly Data[], at: number, change: (one: Data) => Data): Data[] {
  return list.map((one, index) => (index === at ? change(one) : one));
}

/** A citation as a map. An earlier edit may have made it one. */
function citation(written: string | Data): Data {
  return typeof written === 'string' ? { ref: written } : written;
}

function edited(key: 'references' | 'timeline' | 'statements', expected: string, change: (one: Data) => Data) {
  return (draft: Draft, place: number): Edit => ({
    draft: { ...draft, [key]: replaced(draft[key], place % draft[key].length, change) },
    expected: [expected],
  });
}

function inserted(key: 'timeline' | 'statements', expected: string, entry: Data) {
  return (draft: Draft, place: number): Edit => ({
    draft: { ...draft, [key]: draft[key].toSpliced(place % (draft[key].length + 1), 0, entry) },
    expected: [expected],
  });
}

function removed(key: 'timeline' | 'statements', expected: string) {
  return (draft: Draft, place: number): Edit => ({
    draft: { ...draft, [key]: draft[key].toSpliced(place % draft[key].length, 1) },
    expected: [expected],
  });
}

const edits: readonly ((draft: Draft, place: number) => Edit)[] = [
  inserted('statements', 'statement added', { text: words('fresh', 10), refs: ['source-0'] }),
  inserted('timeline', 'event added', { id: 'fresh', date: '2021', title: words('fresh', 5) }),
  removed('statements', 'statement withdrawn'),
  removed('timeline', 'event withdrawn'),
  edited('statements', 'statement changed text', (one) => ({ ...one, text: `${String(one['text'])} more` })),
  edited('timeline', 'event changed title', (one) => ({ ...one, title: words('other', 5) })),
  edited('timeline', 'event changed date', (one) => ({ ...one, date: '2019-12-31' })),
  edited('timeline', 'event changed status', (one) => ({ ...one, status: 'disputed' })),
  edited('timeline', 'event changed people ben', (one) => ({ ...one, people: ['ada', 'ben'] })),
  edited('timeline', 'event changed people ada', (one) => ({ ...one, people: [{ person: 'ben', role: 'witness' }] })),
  edited('timeline', 'event changed place', (one) => ({ ...one, place: 'Elsewhere' })),
  edited('statements', 'statement changed refs', ({ refs: _, ...one }) => one),
  edited('statements', 'statement changed refs', (one) => ({
    ...one,
    refs: [
      { ...citation((one['refs'] as readonly (string | Data)[] | undefined)?.[0] ?? 'source-0'), locator: 'p. 7' },
    ],
  })),
  edited('references', 'reference changed archive.url', ({ archive: _, ...one }) => one),
  edited('references', 'reference changed issued', (one) => ({ ...one, issued: '2020-05' })),
  (draft) => ({
    draft: { ...draft, people: { ...draft.people, ben: { name: 'Ben Other', occupation: 'Baker and clerk' } } },
    expected: ['person changed occupation'],
  }),
];

/** How a file may be written without a change of its meaning. */
export interface Notation {
  readonly width: number;
  readonly comment: boolean;
  readonly reversed: boolean;
  readonly json: boolean;
  readonly sections: number;
}

export const notations: fc.Arbitrary<Notation> = fc.record({
  width: fc.integer({ min: 20, max: 120 }),
  comment: fc.boolean(),
  reversed: fc.boolean(),
  json: fc.boolean(),
  sections: fc.integer({ min: 1, max: 3 }),
});

const plainly: Notation = { width: 80, comment: false, reversed: false, json: false, sections: 1 };

/** A draft as a case file, in some notation: with other line breaks, comments and order, and statements elsewhere. */
export function textOf(draft: Draft, { width, comment, reversed, json, sections }: Notation = plainly): string {
  const turned = <T>(list: readonly T[]): readonly T[] => (reversed ? list.toReversed() : list);
  const turnedMap = (map: Data) => Object.fromEntries(turned(Object.entries(map)));
  const whole = turnedMap({
    casefile: '1',
    id: 'random',
    title: 'A random case',
    subjects: ['ada'],
    people: turnedMap(draft.people),
    places: draft.places,
    references: turned(draft.references).map((one) => turnedMap(one)),
    timeline: turned(draft.timeline).map((one) => turnedMap(one)),
    // The sections are always there, so that only the statements move.
    sections: listOf(3).map((at) => ({
      id: `section-${at}`,
      title: `Section ${at}`,
      statements: turned(draft.statements).filter((_, index) => index % sections === at),
    })),
  });
  if (json) return JSON.stringify(whole, null, width % 4);
  const text = stringify(whole, { lineWidth: width, aliasDuplicateObjects: false });
  return comment ? text.replace(/^(timeline|references|people):/gm, '# A comment.\n\n$&') : text;
}

export function readVersion(text: string): Dossier {
  const { dossier, problems } = parse(new TextEncoder().encode(text), 'case.yaml');
  if (dossier === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dossier;
}

/** The differences in meaning between two versions that hide nothing. */
export function compare(before: Dossier, after: Dossier): Change[] {
  return compareFacts(factsOf(before), factsOf(after));
}
