import { describe, expect, it } from 'vitest';
import { fixDossier } from '../../../../src/dossier/editing/fix.js';
import { parse } from '../../../../src/dossier/reading/parse.js';
import type { ProblemCode } from '../../../../src/problems/codes.js';

function mended(text: string, ...codes: readonly ProblemCode[]): string | undefined {
  const result = fixDossier(
    parse(new TextEncoder().encode(text), 'case.yaml'),
    (code) => codes.length === 0 || codes.includes(code),
  )?.rewritten;
  expect(result?.before).toBe(text);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(result?.bytes)).toBe(result?.after);
  return result?.after;
}

/** Expect the same fix with Windows line endings, and without a line break at the end. */
function holds(before: string, after: string, ...codes: readonly ProblemCode[]): void {
  const forms = [(text: string) => text, (text: string) => text.replace(/\n$/, '')];
  for (const form of forms.flatMap((one) => [one, (text: string) => one(text).replaceAll('\n', '\r\n')]))
    expect(mended(form(before), ...codes)).toBe(form(after));
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
  ])('and links that differ only in case are fixed: %j', (before, after) => holds(before, after, 'invalid-id'));

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
  ])('are not fixed if they differ in more, or if the fix is ambiguous: %j', (text) => holds(text, text, 'invalid-id'));
});

describe('dates', () => {
  it.each([
    ['asOf: 1 May 2023', 'asOf: 2023-05-01'],
    ["asOf: '1.5.2023' # 1.5.2023", "asOf: '2023-05-01' # 1.5.2023"],
    ['people: { a: { born: circa 1977, died: 2020-4-7 } }', 'people: { a: { born: 1977~, died: 2020-04-07 } }'],
  ])('in another notation are fixed: %j', (before, after) => holds(before, after, 'invalid-date'));

  it.each(['asOf: 2023', 'asOf: 04/05/2023', 'id: 1 May 2023', 'asOf: "1 May\\x202023"'])(
    'are left alone where they are or may be others: %j',
    (text) => holds(text, text, 'invalid-date'),
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
  ])('of %j is sorted', (before, after) => holds(dated(...before), dated(...after), 'unsorted-timeline'));

  it.each([
    [['2020-04', '2020', '2020-04-17']],
    [['2020', '2020-04', '2020']],
    [['2021', '2020', 'no date']],
    [['2020']],
    [[]],
  ])('of %j is not sorted', (dates) => holds(dated(...dates), dated(...dates), 'unsorted-timeline'));

  it('is not sorted if an entry has no date or is not an event', () => {
    for (const event of ['{ title: A }', 'text', '{ date: [2020] }']) {
      const text = timeline('{ date: 2021 }', '{ date: 2020 }', event);
      holds(text, text, 'unsorted-timeline');
    }
  });

  it('is sorted by dates that are fixed in the same run', () => {
    expect(mended(dated('2021', '1 May 2020'))).toBe(dated('2020-05-01', '2021'));
    expect(mended(dated('2021', '1 May 2020'), 'unsorted-timeline')).toBe(dated('2021', '1 May 2020'));
  });
});

it('fixes only the selected codes', () => {
  const text = 'id: A\nasOf: 1 May 2023\ntimeline:\n  - { date: 2021 }\n  - { date: 2020 }\n';
  holds(text, text, 'yaml-tag');
  expect(mended(text)).toBe('id: a\nasOf: 2023-05-01\ntimeline:\n  - { date: 2020 }\n  - { date: 2021 }\n');
});

describe('does not change a file that is not YAML', () => {
  it.each([
    'timeline:\n  - date: 2021\n     text: set in too far\n  - date: 2020\n',
    'timeline:\n  - { date: 2021 }\n  - { date: 2020, title: "open }\n',
    'id: A\nid: [\n',
  ])('%j', (text) => holds(text, text));
});

it.each([
  ['id: A\npeople: { Constructor: {} }', 'id: A\npeople: { Constructor: {} }'],
  [
    'asOf: 1 May 2023\nsubjects: [PROTOTYPE]\npeople: { Prototype: {} }',
    'asOf: 2023-05-01\nsubjects: [PROTOTYPE]\npeople: { Prototype: {} }',
  ],
])('no fix adds a problem: %j', (before, after) => holds(before, after));

it('keeps line breaks of both kinds', () => {
  expect(mended('timeline:\r\n  - date: 2021\n    title: B\r\n  - date: 2020\r\n    title: A')).toBe(
    'timeline:\r\n  - date: 2020\n    title: A\r\n  - date: 2021\r\n    title: B',
  );
});

it('a text that begins with a wide character has no byte order mark', () => {
  expect(mended('＃: x\nid: A\n')).toBe('＃: x\nid: a\n');
});

it('removes a byte order mark, and does not fix what is not text', () => {
  const marked = fixDossier(parse(new TextEncoder().encode('\ufeffid: A'), 'case.yaml'), () => true);
  expect(marked?.rewritten).toMatchObject({
    before: '\ufeffid: A',
    after: 'id: a',
    bytes: new TextEncoder().encode('id: a'),
  });
  expect(fixDossier(parse(new Uint8Array([0xff]), 'case.yaml'), () => true)).toBeNull();
});
