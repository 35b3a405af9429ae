import { expect, test } from 'vitest';
import type { WrittenDossier } from '../../src/dossier/format/schema.js';
import { type KnownDay, knownOn } from '../../src/dossier/known-on.js';
import { claimsOf } from '../../src/dossier/parts/entries-by-kind.js';
import { readWritten } from '../../src/dossier/reading/read-written.js';
import { formatNames, formats, prints } from '../../src/formats/registry.js';
import { commandOfView } from '../support/fixtures.js';
import { written } from '../support/made-up/hostile.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

const surely: KnownDay = { day: '2020-07-01', possibly: false };

/** The dates of a source, and whether it surely was there on 1 July 2020. */
const sourceDates: readonly (readonly [dates: object, wasThere: boolean])[] = [
  [{ issued: '2020-06-30', accessed: '2021' }, true],
  [{ issued: '2019', archive: { url: 'https://archive.example/a' } }, true],
  [{ accessed: '2020-05-01' }, true],
  [{ issued: '2020-07-02', accessed: '2020-06-01' }, false],
  [{ issued: '2020' }, false],
  [{ issued: '2020-05~' }, false],
  [{ accessed: '2021' }, false],
  [{}, false],
];

/** When an event was, and whether that can be known on 1 July 2020. */
const eventDates: readonly (readonly [date: string, canBeKnown: boolean])[] = [
  ['2020-02', true],
  ['2020', true],
  ['2020-03/2021', true],
  ['2020-07-02', false],
];

const counts = { references: 5, timeline: 5, measures: 4, charges: 3, people: 4, organizations: 3, places: 3 };
type Listed = keyof typeof counts;
const idsOf = (part: Listed) => Array.from({ length: counts[part] }, (_, index) => `zq-${part}-${index}`);

/**
 * A case file, the same without what was not known, and the ids of that. The id of an entry is in all its texts. A
 * claim is never `confirmed`: a source that came later can confirm it.
 */
function casesOf(choose: (limit: number) => number) {
  const gone = new Set<string>();
  const pick = <T>(values: readonly T[]): T => values[choose(values.length)] as T;
  const some = (part: Listed) => idsOf(part).filter(() => choose(2) === 0);
  const one = (part: Listed) => (choose(3) === 0 ? undefined : pick(idsOf(part)));
  const references = idsOf('references').map((id) => {
    const [dates, wasThere] = pick(sourceDates);
    if (!wasThere) gone.add(id);
    const described = { type: 'report', title: `Report ${id}`, note: `Note ${id}`, publisher: one('organizations') };
    return {
      id,
      ...described,
      ...dates,
      origin: pick([undefined, ...idsOf('references').filter((own) => own !== id)]),
    };
  });
  const claim = (id: string, canBeKnown = true) => {
    const refs = some('references');
    if (!canBeKnown || refs.every((ref) => gone.has(ref))) gone.add(id);
    const rights = refs.map((ref, index) => ({ right: `iccpr-${9 + index}`, refs: [ref] }));
    const status = pick(['reported', 'alleged', 'denied', 'disputed']);
    const about = { about: pick(['point', 'other']), value: `Value ${id}` };
    return {
      id,
      people: ['ada', ...some('people')],
      organizations: some('organizations'),
      refs,
      rights,
      status,
      note: id,
      ...about,
    };
  };
  const statements = ['a', 'b', 'c'].map((name) => ({
    ...claim(`zq-statement-${name}`),
    text: `zq-statement-${name}`,
  }));
  const timeline = idsOf('timeline').map((id) => {
    const [date, canBeKnown] = pick(eventDates);
    return { ...claim(id, canBeKnown), date, title: `Event ${id}`, place: one('places') };
  });
  const measures = idsOf('measures').map((id, index) => {
    const [from, canBeKnown] = pick([
      ...eventDates.filter(([date]) => !date.includes('/')),
      [undefined, true] as const,
    ]);
    const events = {
      begins: one('timeline'),
      ends: one('timeline'),
      ordered: one('timeline'),
      reviewed: some('timeline'),
    };
    const around = index === 0 ? undefined : `zq-measures-${index - 1}`;
    const to = pick([undefined, '..', '2020-05', '2020-09']);
    const own = { kind: 'custody', from, to, ...events, within: around, charge: some('charges'), place: one('places') };
    return { ...claim(id, canBeKnown), ...own };
  });
  const charges = idsOf('charges').map((id) => {
    const decisions = some('timeline').map((event) => ({ event, outcome: 'upheld', sentence: `Sentence ${event}` }));
    return { ...claim(id), law: `Law ${id}`, brought: one('timeline'), decisions };
  });
  const named = (part: 'people' | 'organizations', facts: readonly string[]) =>
    idsOf(part).map((id) => {
      const refs = some('references').map((ref) => ({ ref, ...(choose(2) === 0 && { for: [pick(facts)] }) }));
      return [id, { name: `Nemo ${id}`, refs, country: `Country ${id}`, note: `Remark ${id}` }] as const;
    });
  const file = {
    ...{ casefile: '1', id: 'random', title: 'Random', summary: 'Short.', asOf: '2021', subjects: ['ada'] },
    people: { ada: { name: 'Ada Nobody' }, ...Object.fromEntries(named('people', ['country', 'name'])) },
    organizations: Object.fromEntries(named('organizations', ['country', 'kind'])),
    places: Object.fromEntries(idsOf('places').map((id) => [id, { name: `Place ${id}`, kind: 'prison' }])),
    sections: [{ id: 'all', title: 'All', statements }],
    disputes: { point: { title: 'The point' }, other: { title: 'The other' } },
    ...{ timeline, measures, charges, references },
  };
  return { file: plain(file), known: plain(without(gone, file)), gone };
}

/** Remove the entries with some ids, and the links to them. */
function without(gone: ReadonlySet<string>, value: unknown): unknown {
  if (typeof value === 'string') return gone.has(value) ? undefined : value;
  if (Array.isArray(value)) {
    return value.flatMap((one) => {
      const rest = without(gone, one);
      const isGone =
        rest === undefined || ['id', 'ref', 'event'].some((key) => key in Object(one) && !(key in Object(rest)));
      const isBare = 'right' in Object(one) && Object(rest).refs.length === 0;
      return isGone || isBare ? [] : [rest];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, without(gone, inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function plain(file: unknown): WrittenDossier {
  const isEmpty = (key: string, value: unknown) => key === 'charge' && Array.isArray(value) && value.length === 0;
  return JSON.parse(JSON.stringify(file, (key, value) => (isEmpty(key, value) ? undefined : value))) as WrittenDossier;
}

function read(file: WrittenDossier) {
  const dossier = readWritten(file, 'case.yaml');
  if (dossier === null) throw new Error('the random case file is invalid');
  return dossier;
}

const numbers = fc.array(fc.nat({ max: 1000 }), { minLength: 300, maxLength: 300 });
const choosing = (from: readonly number[]) => {
  let next = 0;
  return (limit: number) => (from[next++ % from.length] ?? 0) % limit;
};

test('what was known depends on nothing that was not', slow, () => {
  fc.assert(
    fc.property(numbers, (from) => {
      const { file, known, gone } = casesOf(choosing(from));
      const shown = knownOn(read(file), surely);
      expect(shown.dossier).toEqual(knownOn(read(known), surely).dossier);
      const unknown = claimsOf(read(file)).filter(({ id }) => gone.has(id));
      expect(shown.leftOut.claims).toBe(unknown.length);
    }),
    { numRuns: scaled(2000, 200) },
  );
});

test('what surely was known was possibly known, and what was known stays known', slow, () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom('2019-01-01', '2020-02-15', '2020-07-01', '2020-12-31'), (from, day) => {
      const dossier = read(casesOf(choosing(from)).file);
      const idsOn = (on: KnownDay) => claimsOf(knownOn(dossier, on).dossier).map(({ id }) => id);
      const ids = idsOn({ day, possibly: false });
      expect(idsOn({ day, possibly: true })).toEqual(expect.arrayContaining(ids));
      expect(idsOn({ day: '2021-06-01', possibly: false })).toEqual(expect.arrayContaining(ids));
    }),
    { numRuns: scaled(500, 50) },
  );
});

test('no view prints what was not known, in any format', slow, async () => {
  const { problems: _, verify: _copies, quotes: _quotes, ...commands } = commandOfView;
  await fc.assert(
    fc.asyncProperty(
      numbers,
      fc.constantFrom(...Object.entries(commands)),
      fc.constantFrom(...formatNames),
      async (from, [view, argv], format) => {
        fc.pre(prints(formats[format], view));
        const { file, gone } = casesOf(choosing(from));
        const options = ['-f', 'case.yaml', '--format', format, '--known-on', '2020-07-01'];
        const { stdout, exitCode } = await run([...argv, ...options], { files: { 'case.yaml': written(file) } });
        expect(exitCode).toBe(0);
        for (const id of gone) expect(stdout).not.toContain(id);
      },
    ),
    { numRuns: scaled(1000, 60) },
  );
});
