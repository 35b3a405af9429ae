import { describe, expect, it } from 'vitest';
import { checks } from '../../src/dossier/checks/registry.js';
import { problemCodes } from '../../src/problems/codes.js';
import { type Outcome, run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

/** An example of a problem that the reader reports, and how a user sees it. */
interface Case {
  readonly code: string;
  readonly name?: string;
  /** The content of `case.yaml`; by default that of a file without problems. */
  readonly input?: string | Uint8Array;
  readonly file?: string;
  readonly options?: readonly string[];
  /** The error code of the file system, if it cannot read the file. */
  readonly errno?: string;
}

const head = 'casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n';
const people = 'people:\n  ada:\n    name: Ada Nobody\n';
const base = head + people;
const references = 'references:\n  - id: letter\n    type: report\n    title: A letter\n';

function statement(lines: string): string {
  return `${base}sections:\n  - id: first\n    title: First\n    statements:\n      - text: A claim.\n${lines}`;
}

/** A measure with one line of its own, which replaces the usual one. */
function measure(line: string): string {
  const lines = new Map([
    ['id', 'id: held'],
    ['kind', 'kind: custody'],
    ['people', 'people: [ada]'],
  ]);
  lines.set(line.slice(0, line.indexOf(':')), line);
  return `${base}measures:\n  - ${[...lines.values()].join('\n    ')}\n`;
}

function charge(line: string): string {
  return `${base}charges:\n  - id: insult\n    law: Article 1\n    ${line}\n`;
}

function event(date: string): string {
  return `${base}timeline:\n  - id: arrest\n    date: ${date}\n    title: Arrested\n`;
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

const cases: readonly Case[] = [
  { code: 'file-missing', file: 'cas.yaml' },
  { code: 'file-missing', name: 'nothing near', file: 'nowhere/quite-another.yaml' },
  { code: 'file-is-folder', file: 'data' },
  { code: 'file-unreadable', errno: 'EACCES' },
  { code: 'file-unreadable', name: 'a broken disk', errno: 'EIO' },
  { code: 'file-too-large', input: base, options: ['--max-size', '64'] },
  { code: 'file-empty', input: ' \n\n' },
  { code: 'file-empty', name: 'but for comments', input: '# casefile: 1\n\n  # A note\n' },
  { code: 'not-utf8', input: bytes('casefile: 1\ntitle: caf', [0xe9], ' society\n') },
  { code: 'not-utf8', name: 'a Word document', input: bytes('PK', [3, 4, 0xff]) },
  { code: 'utf-16', name: 'with a mark', input: Buffer.from(`\ufeff${base}`, 'utf16le') },
  { code: 'utf-16', name: 'without a mark', input: Buffer.from(base, 'utf16le') },
  { code: 'nul-character', input: 'casefile: 1\nid: made\0up\n' },
  { code: 'byte-order-mark', input: `\ufeff${base}` },
  { code: 'byte-order-mark', name: 'before a problem on line 1', input: `\ufeffcasefil: 1\n${base}` },
  { code: 'yaml-syntax', name: 'unclosed list', input: 'casefile: 1\nsubjects: [ada\ntitle: A case\n' },
  { code: 'yaml-syntax', name: 'colon in text', input: `${head}summary: Held: for a leaflet\n${people}` },
  { code: 'yaml-syntax', name: 'tab', input: `${head}people:\n\tada:\n\t\tname: Ada\n` },
  { code: 'yaml-syntax', name: 'unclosed quote', input: `${base}summary: "Held for a leaflet\n` },
  { code: 'yaml-syntax', name: 'indentation', input: `${head}people:\n  ada:\n    name: Ada\n   role: Subject\n` },
  {
    code: 'yaml-syntax',
    name: 'a merge conflict',
    input: `${head}<<<<<<< HEAD\nsummary: Ours\n=======\nsummary: Theirs\n>>>>>>> other\n${people}`,
  },
  {
    code: 'yaml-syntax',
    name: 'twice, and what follows from it not at all',
    input: `${head}summary: 'It wasn't so\n${people}references:\n  -id: letter\n    type: report\n    title: A letter\n`,
  },
  { code: 'yaml-depth', input: `${base}summary: ${'['.repeat(70)}${']'.repeat(70)}\n` },
  { code: 'yaml-alias', input: `${base}summary: &text Held.\nlanguage: *text\n` },
  { code: 'yaml-tag', input: `${base}asOf: !!str 2020\n` },
  { code: 'yaml-documents', input: `${base}---\n${base}` },
  { code: 'duplicate-key', input: `${base}title: Another title\n` },
  {
    code: 'duplicate-key',
    name: 'without a hyphen',
    input: statement('        status: denied\n        text: Another.\n        status: alleged\n'),
  },
  { code: 'missing-key', name: 'at the top', input: `casefile: 1\nid: made-up\nsubjects: [ada]\n${people}` },
  { code: 'missing-key', name: 'in a map', input: `${head}people:\n  ada:\n    role: Subject\n` },
  {
    code: 'unknown-key',
    name: 'near',
    input: `${head}people:\n  ada:\n    name: Ada Nobody\n    ocupation: Librarian\n`,
  },
  { code: 'unknown-key', name: 'far', input: `${base}zzzzzzzzz: 1\n` },
  {
    code: 'unknown-key',
    name: 'in a citation',
    input: `${statement('        refs: [{ ref: letter, quot: x }]\n')}${references}`,
  },
  {
    code: 'unknown-key',
    name: 'unusable',
    input: `${head}people:\n  ada: { name: Ada }\n  constructor: { name: Bob }\n`,
  },
  { code: 'wrong-type', name: 'text for a list', input: base.replace('[ada]', 'ada') },
  { code: 'wrong-type', name: 'text for a map', input: `${head}people:\n  ada: Ada Nobody\n` },
  { code: 'wrong-type', name: 'list for text', input: base.replace('A made-up case', '[A, B]') },
  { code: 'wrong-type', name: 'list for a citation', input: `${statement('        refs: [[letter]]\n')}${references}` },
  { code: 'wrong-type', name: 'empty', input: base.replace('A made-up case', '') },
  { code: 'wrong-type', name: 'empty list', input: base.replace('[ada]', '[]') },
  { code: 'wrong-type', name: 'plain text', input: 'Just a note to myself\n' },
  { code: 'wrong-type', name: 'a key of several lines', input: `${base}? [a, b]\n: c\n` },
  { code: 'invalid-value', name: 'near', input: statement('        status: confrmed\n') },
  { code: 'invalid-value', name: 'far', input: statement('        citationNeeded: maybe\n') },
  { code: 'invalid-value', name: 'version', input: base.replace('casefile: 1', 'casefile: 2') },
  { code: 'invalid-value', name: 'language', input: `${base}language: Русский\n` },
  {
    code: 'invalid-value',
    name: 'checksum',
    input: `${base}${references}    files: [{ path: LICENSE, sha256: ABC }]\n`,
  },
  { code: 'invalid-id', input: base.replace('id: made-up', 'id: Made Up') },
  { code: 'invalid-id', name: 'a key', input: `${base}  Bob Élan:\n    name: Bob\n` },
  { code: 'invalid-id', name: 'no letters to keep', input: base.replace('id: made-up', 'id: Дело') },
  { code: 'invalid-date', name: 'no such day', input: event('2023-02-29') },
  { code: 'invalid-date', name: 'no such month', input: event('2020-13-45') },
  { code: 'invalid-date', name: 'another way to write it', input: event('17 April 2020') },
  { code: 'invalid-date', name: 'an end that is still to come', input: measure('to: ongoing') },
  { code: 'invalid-date', name: 'a time', input: event('2020-04-17 10:00') },
  { code: 'invalid-date', name: 'backwards', input: event('2021/2020') },
  { code: 'duplicate-id', input: `${base}${references}${references.replace('references:\n', '')}` },
  { code: 'unknown-reference', name: 'near', input: `${statement('        refs: [leter]\n')}${references}` },
  {
    code: 'unknown-reference',
    name: 'in a map',
    input: statement('        refs:\n          - ref: memo\n            locator: p. 2\n'),
  },
  { code: 'unknown-person', name: 'a name', input: base.replace('[ada]', '[ADA  NOBODY]') },
  {
    code: 'unknown-reference',
    name: 'a title in typographic quotes',
    input: `${statement('        refs: [“A letter”]\n')}${references}`,
  },
  { code: 'unknown-person', input: base.replace('[ada]', '[ada, aada]') },
  { code: 'unknown-event', input: measure('begins: arest') },
  {
    code: 'unknown-event',
    name: 'of a decision',
    input: charge('decisions: [{ event: verdict, outcome: convicted }]'),
  },
  { code: 'unknown-measure', input: measure('within: prison') },
  { code: 'unknown-charge', input: measure('charge: insult') },
  { code: 'unknown-right', input: `${statement('        rights: [iccpr-90]\n        refs: [letter]\n')}${references}` },
  {
    code: 'unknown-right',
    name: 'in a map',
    input: `${statement('        rights: [{ right: udhr-99 }]\n        refs: [letter]\n')}${references}`,
  },
  {
    code: 'uncited-right',
    input: `${statement('        rights: [{ right: iccpr-9, refs: [letter] }]\n        refs: []\n')}${references}`,
  },
  { code: 'invalid-value', name: 'a right', input: statement('        rights: [Freedom]\n') },
  { code: 'invalid-value', name: 'a role', input: statement('        people: [{ person: ada, role: viktim }]\n') },
  {
    code: 'unknown-key',
    name: 'of a participant',
    input: statement('        people: [{ person: ada, rol: victim }]\n'),
  },
  { code: 'missing-key', name: 'of a participant', input: statement('        people: [{ role: victim }]\n') },
  {
    code: 'unknown-key',
    name: 'of someone with two names',
    input: statement('        people: [{ person: ada, pseudonym: A. }]\n'),
  },
  { code: 'invalid-value', name: 'a duration', input: measure('lasts: three years') },
  { code: 'invalid-value', name: 'a kind of measure', input: measure('kind: arrest') },
  { code: 'wrong-type', name: 'a measure of nobody', input: measure('people: []') },
  {
    code: 'invalid-value',
    name: 'a latitude',
    input: `${base}places:\n  quay: { name: Quay, lat: 91, lon: -181, country: KAZ }\n${event('2020').slice(base.length)}    place: quay\n`,
  },
  { code: 'invalid-value', name: 'a path', input: `${base}publisher: { name: Watch, logo: ../logo.svg }\n` },
  { code: 'invalid-value', name: 'a path of a copy', input: `${base}${references}    files: [{ path: a/../../b }]\n` },
  { code: 'unknown-organization', input: `${base}${references}    publisher: bureau\n` },
  { code: 'unknown-origin', input: `${base}${references}    origin: nowhere\n` },
  {
    code: 'ambiguous-origin',
    input: `${base}organizations:\n  letter:\n    name: The Letter\n${references}    origin: letter\n`,
  },
  {
    code: 'withheld-name',
    input: `${base}  bob:\n    name: Robert Hidden\n    access: secret\n${event('2020').slice(base.length)}    text: Robert Hidden was there.\n`,
  },
  {
    code: 'withheld-name',
    name: 'in the head',
    input: `${base}  bob:\n    name: Robert Hidden\n    access: secret\nsummary: Robert Hidden was there.\n`,
  },
  {
    code: 'withheld-word',
    input: `${base}  bob:\n    name: Robert Hidden\n    access: secret\nsummary: Hidden was there.\n`,
  },
  { code: 'withheld-file', input: `${base}access: secret\n` },
];

/** The file as read by a command that shows it, and by `check`. */
async function meet({ input = base, file = 'case.yaml', options = [], errno }: Case) {
  const host = { files: { 'case.yaml': input }, ...(errno !== undefined && { unreadable: { 'case.yaml': errno } }) };
  const shown = ['timeline', '-f', file, ...options];
  // Unused references and people do not matter here.
  const checked = ['check', file, '--no-rule', 'unused-reference,unused-person', ...options];
  const [seen, found] = [await run(shown, host), await run(checked, host)];
  return {
    shown: { ...seen, argv: shown },
    checked: { ...found, argv: checked },
  };
}

function match({ argv, ...outcome }: Outcome & { readonly argv: readonly string[] }, name: string) {
  return snapshots.matchRun(argv, outcome, name);
}

function named(code: string) {
  return cases
    .filter((entry) => entry.code.startsWith(code))
    .map((entry) => [entry.code + (entry.name ? `, ${entry.name}` : ''), entry] as const);
}

/** Problems between several files have their examples in register.test.ts. */
const acrossFiles = ['duplicate-case', 'differing-reference'];
// Problems that checks find have their examples in checks.test.ts; those of importers are in import.test.ts,
// and that of files with very many problems is in printed-problems.test.ts.
const checked = new Set<string>([
  ...checks.map(({ code }) => code),
  'invalid-waiver',
  'unused-waiver',
  'not-imported',
  'more-problems',
  ...acrossFiles,
]);
const codes = Object.keys(problemCodes).filter((code) => !checked.has(code));
const warnings = ['byte-order-mark'];
const withheld = ['withheld-name', 'withheld-word', 'withheld-file'];

describe('an error', () => {
  it.each(codes.filter((code) => ![...warnings, ...withheld].includes(code)).flatMap(named))(
    '%s',
    async (name, entry) => {
      const { shown, checked } = await meet(entry);
      expect(shown).toMatchObject({ stdout: '', exitCode: 3 });
      expect(shown.stderr).toContain(`error ${entry.code}`);
      await match(shown, name);
      // check says the same, on standard output.
      expect(checked).toMatchObject({ stderr: '', exitCode: 1 });
      const errors = checked.stdout.match(/: error [a-z-\d]+: /g)?.length;
      const counted = errors === 1 ? '1 error' : `${errors} errors`;
      expect(`${checked.stdout}\ncasefile: cannot read the case file (${counted} above)\n`).toBe(shown.stderr);
    },
  );
});

describe('a warning', () => {
  it.each(warnings.flatMap(named))('%s', async (name, entry) => {
    const { shown, checked } = await meet(entry);
    expect(checked.stdout).toContain(`warning ${entry.code}`);
    await match(checked, name);
    expect(shown.exitCode).toBe(checked.exitCode === 0 ? 0 : 3);
  });
});

describe('what would be disclosed', () => {
  it.each(withheld.flatMap(named))('%s', async (name, entry) => {
    const { shown, checked } = await meet(entry);
    expect(shown).toMatchObject({ stdout: '', exitCode: 4 });
    expect(shown.stderr).toContain(`error ${entry.code}`);
    expect(shown.stderr).not.toContain('Hidden');
    await match(shown, name);
    // check reports a disclosed name, but nothing about a file that is withheld.
    const tells = entry.code !== 'withheld-file';
    expect(checked).toMatchObject({ stderr: '', exitCode: tells ? 1 : 0 });
    expect(checked.stdout).not.toContain('Hidden');
    expect(checked.stdout.includes(`error ${entry.code}`)).toBe(tells);
  });
});

it.each(codes)('%s has an example here', (code) => {
  expect(cases.map((entry) => entry.code)).toContain(code);
});

const long = 'abc'.repeat(100_000);

it.each([
  ['invalid-date', event(long)],
  ['invalid-date', event(`"${long}"`)],
  ['unknown-key', `${base}${long}: 1\n`.replaceAll('c', 'é')],
  ['duplicate-key', `${base}sections: [{ ? ${long}\n : 1, ? ${long}\n : 1 }]\n`],
  ['duplicate-id', `${base}references:\n${'  - { id: LONG, type: book, title: A }\n'.replace('LONG', long).repeat(2)}`],
  ['unknown-reference', statement(`        refs: [${long}]\n`)],
  ['invalid-value', statement(`        status: ${long}\n`)],
  ['unused-reference', `${base}references:\n  - { id: ${long}, type: book, title: A }\n`],
  ['yaml-alias', `${base}summary: *${long}\n`],
])('%s quotes at most 80 characters of a value of a file', async (code, input) => {
  const { stdout } = await run(['check', 'case.yaml', '--json'], { files: { 'case.yaml': input } });
  const found = JSON.parse(stdout) as { code: string; message: string }[];
  expect(found.map((one) => one.code)).toContain(code);
  for (const { message } of found) expect(message.length).toBeLessThan(200);
});

it('reports every problem of a file in one run, in the order of the file', async () => {
  const input = `${head.replace('id: made-up', 'id: Made-Up')}asOf: 2020-13-45
sumary: x
people:
  ada:
    name: Ada Nobody
access: privat
timeline:
  - { id: e, date: 2023-02-29, title: T, refs: [zz], people: [bo], kind: arest }
`;
  const { stdout, exitCode } = await run(['check', 'case.yaml', '--json'], { files: { 'case.yaml': input } });
  expect(exitCode).toBe(1);
  const found = JSON.parse(stdout) as { line: number; column: number; code: string }[];
  expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
    '2:5 invalid-id',
    '5:7 invalid-date',
    '6:1 unknown-key',
    '10:9 invalid-value',
    '12:20 invalid-date',
    '12:49 unknown-reference',
    '12:63 unknown-person',
    '12:74 invalid-value',
  ]);
});

// The nesting at which a parser gives up depends on the stack of the machine, so the column and the rest are not
// compared.
it('nesting deeper than any stack is a problem, not a bug', async () => {
  const files = { 'case.yaml': `${base}summary: ${'['.repeat(20_000)}` };
  const { stdout, exitCode } = await run(['check', 'case.yaml', '--json'], { files });
  expect(exitCode).toBe(1);
  const [first] = JSON.parse(stdout) as { code: string; line: number }[];
  expect(first).toMatchObject({ code: 'yaml-depth', line: 8 });
});
