import { describe, expect, it, test } from 'vitest';
import { absentRegister, unknownRegister } from '../../../../src/dossier/model/register.js';
import { readRegister } from '../../../../src/dossier/reading/other-files/register.js';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { accessOfFile, accessOfLines } from '../../../../src/dossier/reading/shown-lines.js';

const text = `# The first line.
casefile: 1
id: harbour
title: Harbour
subjects: [mira]
people:
  mira: { name: Mira Voss }
  # About the witness.
  witness: { name: Quillon Ambersand, access: internal }
  # Between.

  lin: { name: Lin Example }
  source-b: { name: Petronel Vashkirov, access: secret, register: petronel }
timeline:
  - id: a
    date: 2020
    title: Quillon
      Ambersand is heard
    people: [witness]
  - id: b
    date: 2021
    title: "Heard\\x21"
    note: P. Vashkirov was there
# The last line.
`;

const parsed = (of = text) => parse(new TextEncoder().encode(of), 'case.yaml');
const lineOf = (start: string) => text.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;
const access = (starts: readonly string[], register: Parameters<typeof accessOfLines>[2] = absentRegister) =>
  accessOfLines(parsed(), starts.map(lineOf), register);

describe('the access of lines', () => {
  it.each([
    ['no line', [], 'public'],
    ['public lines', ['casefile', 'title: Harbour', 'lin:'], 'public'],
    ['a comment at the beginning', ['# The first'], 'public'],
    ['a comment at the end', ['# The last'], 'public'],
    ['a withheld line', ['witness:'], 'internal'],
    ['several levels', ['witness:', 'source-b:'], 'secret'],
    ['a comment above a withheld part', ['# About'], 'internal'],
    ['a comment below a withheld part', ['# Between'], 'internal'],
    ['a withheld id', ['people: [witness]'], 'internal'],
    ['half of a name', ['title: Quillon'], 'public'],
    ['a name on two lines', ['title: Quillon', 'Ambersand is'], 'internal'],
    ['an escape, which may spell any name', ['title: "Heard'], 'secret'],
    ['an initial and a name', ['note: P.'], 'secret'],
  ])('is right for %s', (_, starts, expected) => expect(access(starts)).toBe(expected));

  it('is the strictest if names are in a register that cannot be read', () => {
    expect(access(['lin:'], unknownRegister)).toBe('secret');
  });

  it('is the strictest for a file that is not YAML', () => {
    expect(accessOfLines(parsed('a: ['), [1], absentRegister)).toBe('secret');
    expect(accessOfLines(parsed(''), [1], absentRegister)).toBe('secret');
  });

  it('counts the names that only the register withholds, also for an escape', () => {
    const shown = parsed('people:\n  lin: { name: Lin Example, register: lin }\nnote: "Heard\\x21"\n');
    const { state } = readRegister(
      Buffer.from('parties: 1\npeople: { lin: { name: Petronel Vashkirov, access: internal } }\n'),
      'parties.yaml',
    );
    expect([1, 2, 3].map((line) => accessOfLines(shown, [line], state))).toEqual(['public', 'public', 'internal']);
    expect(accessOfFile(shown, state)).toBe('internal');
    expect(accessOfFile(shown, absentRegister)).toBe('public');
  });
});

test('the access of a file is the strictest of any part', () => {
  expect(accessOfFile(parsed('id: a'), absentRegister)).toBe('public');
  expect(accessOfFile(parsed(), absentRegister)).toBe('secret');
});
