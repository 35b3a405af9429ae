import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/dossier/format/vocabulary.js';
import { type KnownDay, knownOn } from '../../../src/dossier/known-on.js';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { claimsOf } from '../../../src/dossier/parts/entries-by-kind.js';
import { entry, record } from '../../../src/dossier/parts/fields/containers.js';
import { access, plain } from '../../../src/dossier/parts/fields/scalars.js';
import { listPart } from '../../../src/dossier/parts/part.js';
import { wholeFile } from '../../../src/dossier/parts/registry.js';
import { readWritten } from '../../../src/dossier/reading/read-written.js';

const surely: KnownDay = { day: '2020-07-01', possibly: false };
const possibly: KnownDay = { day: '2020-07-01', possibly: true };

/** A case file in which `then` was issued before 1 July 2020, and `now` after it. */
function read(parts: object): Dossier {
  const dossier = readWritten(
    {
      casefile: '1',
      id: 'pier',
      title: 'The Pier',
      subjects: ['ada'],
      people: { ada: { name: 'Ada Nobody' } },
      references: [
        { id: 'then', type: 'report', title: 'A letter', publisher: 'court', issued: '2020-06-30' },
        { id: 'now', type: 'report', title: 'A memo', issued: '2020-07-02' },
        { id: 'other', type: 'report', title: 'A note', authors: ['Ivo Nemo'], issued: '2020-06-01' },
      ],
      organizations: { court: { name: 'The Court' } },
      ...parts,
    },
    'case.yaml',
  );
  if (dossier === null) throw new Error('no dossier');
  return dossier;
}

const known = (parts: object, on: KnownDay = surely) => knownOn(read(parts), on).dossier;

describe('a source', () => {
  const wasThere = (dates: object, on: KnownDay) =>
    known({ references: [{ id: 'one', type: 'report', title: 'One', ...dates }] }, on).references.length === 1;

  it.each([
    ['issued on the day', { issued: '2020-07-01' }, true, true],
    ['issued a day later', { issued: '2020-07-02' }, false, false],
    ['issued a day later, and read before', { issued: '2020-07-02', accessed: '2020-06-01' }, false, false],
    ['issued in a month that ended before', { issued: '2020-06' }, true, true],
    ['issued in the month of the day', { issued: '2020-07' }, false, true],
    ['issued in the year of the day, and read before', { issued: '2020', accessed: '2020-06-01' }, false, true],
    ['issued in a year after the day', { issued: '2021' }, false, false],
    ['issued about a day before', { issued: '2020-06-01~' }, false, true],
    ['issued perhaps on a day before', { issued: '2020-06-01?' }, false, true],
    ['issued until an open end', { issued: '2020-06-01/..' }, false, true],
    ['issued from an open start', { issued: '../2020-06-01' }, true, true],
    ['read before', { accessed: '2020-07-01' }, true, true],
    ['read later', { accessed: '2021-07-01' }, false, true],
    ['without a date', {}, false, true],
  ])('%s: %j', (_, dates, isSure, isPossible) => {
    expect([wasThere(dates, surely), wasThere(dates, possibly)]).toEqual([isSure, isPossible]);
  });

  it('has no dates after the day, no copies made later, and a new number', () => {
    const copies = [
      { path: 'early.pdf', captured: '2020-06-30', attached: '2021-01-01' },
      { path: 'late.pdf', captured: '2021-01-01' },
      { path: 'some.pdf' },
    ];
    const archive = { url: 'https://archive.example/one', date: '2021-01-01' };
    const one = {
      id: 'one',
      type: 'report',
      title: 'One',
      issued: '2020-06-01',
      accessed: '2021-01-01',
      note: 'Long.',
    };
    const references = [
      { id: 'now', type: 'report', title: 'Now', issued: '2021' },
      { ...one, files: copies, archive },
    ];
    const [shown, ...others] = known({ references }).references;
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ id: 'one', number: 1, files: [{ path: 'early.pdf' }] });
    for (const key of ['accessed', 'archive', 'note']) expect(shown).not.toHaveProperty(key);
    expect(shown?.files[0]).not.toHaveProperty('attached');
    const [may] = known(
      { references: [{ ...one, files: copies, archive: { url: archive.url } }] },
      possibly,
    ).references;
    expect(may?.files.map(({ path }) => path)).toEqual(['early.pdf', 'some.pdf']);
    expect(may?.archive).toEqual({ url: archive.url });
  });
});

describe('a claim', () => {
  const statement = (written: object, on: KnownDay = surely) =>
    known({ sections: [{ id: 'one', title: 'One', statements: [{ id: 'it', text: 'It was.', ...written }] }] }, on)
      .sections[0]?.statements[0];

  it('rests on the sources that were there', () => {
    expect(statement({ refs: ['now', 'then'], note: 'Later.' })).toMatchObject({ refs: [{ ref: 'then' }] });
    expect(statement({ refs: ['then'], note: 'Later.' })).not.toHaveProperty('note');
    expect(statement({ refs: ['now'] })).toBeUndefined();
    expect(statement({})).toBeUndefined();
    expect(statement({}, possibly)).toBeUndefined();
  });

  it('may have rested on a source that is not listed', () => {
    const refs = [{ standIn: 'Interview, on file' }];
    expect(statement({ refs })).toBeUndefined();
    expect(statement({ refs }, possibly)).toMatchObject({ standIns: ['Interview, on file'] });
    expect(statement({ refs: [...refs, 'then'] })).toMatchObject({ standIns: [] });
  });

  it('keeps a right that a source of then supports', () => {
    const rights = ['udhr-5', { right: 'iccpr-9', refs: ['now'] }, { right: 'iccpr-14', refs: ['now', 'then'] }];
    expect(statement({ refs: ['then', 'now'], rights })?.rights).toEqual([
      { right: 'udhr-5' },
      { right: 'iccpr-14', refs: ['then'] },
    ]);
  });

  it.each([
    ['all its sources were there', ['then'], 'confirmed'],
    ['only one account is left', ['then', 'now'], 'reported'],
    ['two accounts are left', ['then', 'other', 'now'], 'confirmed'],
  ])('is confirmed or not: %s', (_, refs, status) => {
    expect(statement({ refs, status: 'confirmed' })?.status).toBe(status);
  });

  it('keeps any other status', () => {
    for (const status of ['alleged', 'denied', 'disputed'])
      expect(statement({ refs: ['then', 'now'], status })?.status).toBe(status);
  });
});

describe('an event', () => {
  const event = (date: string, on: KnownDay = surely) =>
    known({ timeline: [{ id: 'it', date, title: 'It', refs: ['then'] }] }, on).timeline[0];
  const note = 'Cut at 1 Jul 2020. It may have lasted longer.';

  it.each(['2020-07-02', '2020-08', '2021/2022', '2020-07-02T06:30'])('is gone if it was later: %s', (date) => {
    expect([event(date), event(date, possibly)]).toEqual([undefined, undefined]);
  });

  it.each(['2020-07-01', '2020-07', '2020', '202X', '2019/2020-07-01', '2020-07-01T06:30'])('stays: %s', (date) => {
    expect(event(date)).toMatchObject({ date: { edtf: date } });
    expect(event(date)).not.toHaveProperty('note');
  });

  it.each([
    ['2020-05/2020-09', '2020-05/2020-07-01', '2020-05-01'],
    ['2020-05/2020-07', '2020-05/2020-07-01', '2020-05-01'],
    ['2020-05-01/..', '2020-05-01/2020-07-01', '2020-05-01'],
    ['2020-05-01/', '2020-05-01/2020-07-01', '2020-05-01'],
    ['../2020-09', '../2020-07-01', null],
    ['/2020-09', '../2020-07-01', null],
  ])('is cut if it lasted longer: %s', (date, edtf, earliest) => {
    expect(event(date)).toMatchObject({ date: { edtf, earliest, latest: '2020-07-01' }, note });
  });
});

describe('a measure', () => {
  const timeline = [
    { id: 'arrest', date: '2020-02-01', title: 'Arrest', refs: ['then'] },
    { id: 'verdict', date: '2020-03-01', title: 'Verdict', refs: ['now'] },
    { id: 'release', date: '2020-09-01', title: 'Release', refs: ['then'] },
  ];
  const measure = (written: object) =>
    known({
      timeline,
      measures: [{ id: 'it', kind: 'custody', people: ['ada'], refs: ['then'], ...written }],
    }).measures[0];

  it('loses the links to events that are gone, and so their dates', () => {
    const shown = measure({ begins: 'arrest', ends: 'release', ordered: 'verdict', reviewed: ['verdict', 'arrest'] });
    expect(shown).toMatchObject({ begins: 'arrest', reviewed: ['arrest'] });
    for (const key of ['ends', 'ordered']) expect(shown).not.toHaveProperty(key);
  });

  it('is gone if it began later', () => {
    expect(measure({ from: '2020-07-02' })).toBeUndefined();
    expect(measure({ from: '2020-07' })).toMatchObject({ from: { edtf: '2020-07' } });
  });

  it('was in force if it ended later', () => {
    const inForce = { edtf: '..', earliest: null, latest: null };
    expect(measure({ from: '2020-05', to: '2020-09' })?.to).toEqual(inForce);
    expect(measure({ begins: 'arrest', to: '2020-09' })?.to).toEqual(inForce);
    expect(measure({ from: '2020-05', to: '2020-07' })?.to?.edtf).toBe('2020-07');
    expect(measure({ from: '2020-05', to: '2020-06' })?.to?.edtf).toBe('2020-06');
  });

  it('is not said to be in force if nothing says that it had begun', () => {
    expect(measure({ begins: 'verdict', ordered: 'arrest', to: '..' })).not.toHaveProperty('to');
    expect(measure({ ordered: 'arrest', to: '2020-09' })).not.toHaveProperty('to');
    expect(measure({ ordered: 'arrest', to: '2020-06' })?.to?.edtf).toBe('2020-06');
  });
});

describe('people, organisations, places and disputes', () => {
  it('have what a known source supports', () => {
    const facts = { occupation: 'Librarian', born: '1980', note: 'Alive.', nationality: 'Sandovian' };
    const person = (refs: unknown[]) =>
      known({ people: { ada: { name: 'Ada Nobody', ...facts, refs } } }).people.get('ada');
    expect(Object.keys(person([]) ?? {})).toEqual(['id', 'name', 'names', 'refs', 'access', 'line']);
    expect(person(['now'])).not.toHaveProperty('born');
    expect(person(['then'])).toMatchObject({ ...facts, born: { edtf: '1980' } });
    const some = person([
      { ref: 'then', for: ['born'] },
      { ref: 'now', for: ['occupation'] },
    ]);
    expect(some).toMatchObject({ born: { edtf: '1980' }, refs: [{ ref: 'then' }] });
    expect(some).not.toHaveProperty('occupation');
  });

  it('stay if something known names them, or has the name in its text, or if a known source is about them', () => {
    const one = { id: 'one', date: '2020-01', title: 'Bob Nemo came', people: ['ivo'], place: 'quay', refs: ['then'] };
    const two = { id: 'two', date: '2020-01', title: 'Eve came', people: ['eve'], place: 'mill', refs: ['now'] };
    const shown = known({
      timeline: [one, two],
      people: {
        ...{ ada: { name: 'Ada' }, ivo: { name: 'Ivo' }, bob: { name: 'Bob Nemo' }, eve: { name: 'Eve' } },
        ...{ ida: { name: 'Ida', refs: ['then'] }, ute: { name: 'Ute', refs: ['now'] }, zoe: { name: 'Zoe' } },
      },
      places: { quay: { name: 'Quay', kind: 'street' }, mill: { name: 'Mill' } },
    });
    expect([...shown.people.keys()]).toEqual(['ada', 'ivo', 'bob', 'ida']);
    expect([...shown.places.values()]).toEqual([expect.not.objectContaining({ kind: 'street' })]);
    expect([...shown.organizations.keys()]).toEqual(['court']);
  });

  it('are in dispute if a known claim is about the point', () => {
    const about = (id: string, ref: string) => ({ id, date: '2020-01', title: id, about: id, refs: [ref] });
    const shown = known({
      timeline: [about('days', 'then'), about('who', 'now')],
      disputes: { days: { title: 'Days?', note: 'Ten.' }, who: { title: 'Who?' } },
    });
    expect([...shown.disputes.values()]).toEqual([expect.not.objectContaining({ note: 'Ten.' })]);
  });
});

describe('the file', () => {
  it.each([
    ['2021-03', '2020-07-01'],
    ['2020-07', '2020-07-01'],
    ['2020-06', '2020-06'],
    [undefined, undefined],
  ])('was last checked in %s, so the answer is as of %s', (asOf, shown) => {
    expect(known({ ...(asOf && { asOf }) }).asOf?.edtf).toBe(shown);
  });

  it('says nothing without a source', () => {
    const shown = known({
      summary: 'She is free.',
      asks: ['Free her.'],
      language: 'en',
      sections: [{ id: 'a', title: 'A' }],
    });
    expect(shown).toMatchObject({ id: 'pier', title: 'The Pier', language: 'en', asks: [], sections: [] });
    expect(shown).not.toHaveProperty('summary');
  });

  it('counts the claims that it leaves out, and those of them without a dated source', () => {
    const events = [['then'], ['now'], ['undated', 'now'], ['undated'], []].map((refs, index) => ({
      ...{ id: `e${index}`, date: '2020', title: 'It', refs },
    }));
    const undated = { id: 'undated', type: 'report', title: 'U', accessed: '2021' };
    const dossier = read({ timeline: events, references: [...references(), undated] });
    expect(knownOn(dossier, surely).leftOut).toEqual({ on: surely, claims: 4, undated: 2 });
    expect(knownOn(dossier, possibly).leftOut).toEqual({ on: possibly, claims: 2, undated: 1 });
    expect(claimsOf(knownOn(dossier, possibly).dossier).map(({ id }) => id)).toEqual(['e0', 'e2', 'e3']);
  });

  function references() {
    return read({}).references.map(({ id, issued }) => ({ id, type: 'report', title: id, issued: issued?.edtf ?? '' }));
  }
});

describe('a part or key without a rule', () => {
  interface Letter {
    readonly id: string;
    readonly text: string;
    readonly access: Access;
    readonly line: number;
  }
  const letter: Letter = { id: 'one', text: 'UNLISTED', access: 'public', line: 1 };
  const fields = { id: plain<string>(), text: plain<string>(), access, line: plain<number>() };
  const kind = { name: 'letter', plural: 'letters', words: ['letter', 'letters'], title: () => '' } as const;
  const reader = {
    allows: () => true,
    name: (_: unknown, named: { readonly id: string | null; readonly name: string }) => named,
    sees: () => true,
    standIn: () => undefined,
  };
  const knew = { isBy: () => true, isAfter: () => false, cut: <T>(date: T) => date, asKnown: <C>(claim: C) => claim };

  it('is left out', () => {
    const letters = listPart('timeline', kind, entry<Letter, Letter>(fields));
    const file = record<{ letters: readonly Letter[] }, { letters: Letter[] }>({ letters });
    expect(file.disclose({ letters: [letter] }, reader)).toEqual({ letters: [letter] });
    expect(file.disclose({ letters: [letter] }, { ...reader, knew })).toEqual({ letters: [] });

    const known = entry<Letter, Letter>(fields, {
      known: { is: () => true, has: (_, key) => ['id', 'access', 'line'].includes(key) },
    });
    expect(known.disclose(letter, { ...reader, knew })).toEqual({ id: 'one', access: 'public', line: 1 });
  });

  it('is left out of a case file', () => {
    const dossier = { ...read({}), diaries: [letter], unlisted: 'UNLISTED' };
    expect(JSON.stringify(wholeFile.disclose(dossier, { ...reader, knew }))).not.toContain('UNLISTED');
  });
});
