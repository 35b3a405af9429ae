import { describe, expect, it } from 'vitest';
import { mendDossier } from '../../../src/dossier/mend.js';
import type { ProblemCode } from '../../../src/problems/codes.js';

function mended(text: string, ...codes: readonly ProblemCode[]): string | undefined {
  const result = mendDossier(new TextEncoder().encode(text), (code) => codes.length === 0 || codes.includes(code));
  expect(result?.before).toBe(text);
  expect(new TextDecoder().decode(result?.bytes)).toBe(result?.after);
  return result?.after;
}

describe('ids', () => {
  it.each([
    ['id: Made-Up', 'id: made-up'],
    ['"id": "Made-Up" # Made-Up', '"id": "made-up" # Made-Up'],
    ['subjects: [Ada, ADA, ada, Bob]\npeople:\n  Ada: {}', 'subjects: [ada, ada, ada, Bob]\npeople:\n  ada: {}'],
    ['subjects: [ADA]\npeople:\n  ada: {}', 'subjects: [ada]\npeople:\n  ada: {}'],
    ['subjects: ADA\npeople: { ada: {} }', 'subjects: ada\npeople: { ada: {} }'],
    [
      'references:\n  - { id: A, origin: B, publisher: C }\norganizations: { B: {}, c: {} }',
      'references:\n  - { id: a, origin: b, publisher: c }\norganizations: { b: {}, c: {} }',
    ],
    [
      'timeline:\n  - { id: A, refs: [B, { ref: b }] }\nreferences: [{ id: B }]',
      'timeline:\n  - { id: a, refs: [b, { ref: b }] }\nreferences: [{ id: b }]',
    ],
    ['sections:\n  - id: A\n    statements:\n      - id: A', 'sections:\n  - id: a\n    statements:\n      - id: a'],
  ])('and links that differ in case alone: %j', (before, after) => expect(mended(before, 'invalid-id')).toBe(after));

  it.each([
    'id: Made Up',
    'id: Дело',
    'people:\n  Ada: {}\n  ada: {}\nsubjects: [ADA]',
    'subjects: [Ada]',
    'subjects: [Ada]\norganizations: { ada: {} }',
    'references: [{ id: a, origin: B }, { id: b }]\norganizations: { b: {} }',
    'id: >\n  Made-Up',
    'id: "Made\\u002dUp"',
    'asOf: Ada',
    'title: Made-Up',
  ])('are left alone where that is not all or not sure: %j', (text) => expect(mended(text, 'invalid-id')).toBe(text));
});

describe('dates', () => {
  it.each([
    ['asOf: 1 May 2023', 'asOf: 2023-05-01'],
    ["asOf: '1.5.2023' # 1.5.2023", "asOf: '2023-05-01' # 1.5.2023"],
    ['people: { a: { born: circa 1977, died: 2020-4-7 } }', 'people: { a: { born: 1977~, died: 2020-04-07 } }'],
  ])('of another notation: %j', (before, after) => expect(mended(before, 'invalid-date')).toBe(after));

  it.each(['asOf: 2023', 'asOf: 04/05/2023', 'id: 1 May 2023', 'asOf: "1 May\\x202023"'])(
    'are left alone where they are or may be others: %j',
    (text) => expect(mended(text, 'invalid-date')).toBe(text),
  );
});

describe('the timeline', () => {
  const timeline = (...events: readonly string[]) =>
    `timeline:\n${events.map((event) => `  - ${event}\n`).join('')}end: x\n`;
  const dated = (...dates: readonly string[]) => timeline(...dates.map((date) => `{ date: ${date} }`));

  it.each([
    [
      ['2021', '2020'],
      ['2020', '2021'],
    ],
    [
      ['2020-05', '2021', '2020-04', '2019'],
      ['2019', '2020-04', '2020-05', '2021'],
    ],
    [
      ['2020', '2021-05', '2021-04', '2021'],
      ['2020', '2021', '2021-04', '2021-05'],
    ],
    [
      ['2021', '2019/..', '../2018'],
      ['../2018', '2019/..', '2021'],
    ],
  ])('of %j is put in order', (before, after) =>
    expect(mended(dated(...before), 'unsorted-timeline')).toBe(dated(...after)),
  );

  it.each([
    [['2020-04', '2020', '2020-04-17']],
    [['2020', '2020-04', '2020']],
    [['2021', '2020', 'no date']],
    [['2020']],
    [[]],
  ])('of %j is left as it is', (dates) => expect(mended(dated(...dates), 'unsorted-timeline')).toBe(dated(...dates)));

  it('is left as it is where an event has no date, or is none', () => {
    for (const event of ['{ title: A }', 'text', '{ date: [2020] }']) {
      const text = timeline('{ date: 2021 }', '{ date: 2020 }', event);
      expect(mended(text, 'unsorted-timeline')).toBe(text);
    }
  });

  it('is put in order by dates that are mended themselves', () => {
    expect(mended(dated('2021', '1 May 2020'))).toBe(dated('2020-05-01', '2021'));
    expect(mended(dated('2021', '1 May 2020'), 'unsorted-timeline')).toBe(dated('2021', '1 May 2020'));
  });
});

it('only what is wanted is mended', () => {
  const text = 'id: A\nasOf: 1 May 2023\ntimeline:\n  - { date: 2021 }\n  - { date: 2020 }\n';
  expect(mended(text, 'yaml-tag')).toBe(text);
  expect(mended(text)).toBe('id: a\nasOf: 2023-05-01\ntimeline:\n  - { date: 2020 }\n  - { date: 2021 }\n');
});

it('a byte order mark stays, and what is no text is not mended', () => {
  const marked = mendDossier(new TextEncoder().encode('\ufeffid: A'), () => true);
  expect(marked).toMatchObject({ before: 'id: A', after: 'id: a', bytes: new TextEncoder().encode('\ufeffid: a') });
  expect(mendDossier(new Uint8Array([0xff]), () => true)).toBeNull();
});

it('the access is the strictest of the file', () => {
  const access = (text: string) => mendDossier(new TextEncoder().encode(text), () => true)?.access;
  expect(access('id: a')).toBe('public');
  expect(access('people: { a: { access: internal }, b: { access: secret } }')).toBe('secret');
});
