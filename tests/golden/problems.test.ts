import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/library/files.js';
import { defaultMaxSize, load } from '../../src/library/load.js';
import { problemCodes } from '../../src/problems/codes.js';
import { run } from '../support/run.js';

interface Case {
  readonly code: string;
  readonly name?: string;
  readonly input: string | Uint8Array;
  readonly argv?: readonly string[];
}

const head = 'casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\n';
const people = 'people:\n  ada:\n    name: Ada Nobody\n';
const base = head + people;
const timeline = ['timeline', '--file', 'case.yaml'];
const references = 'references:\n  - id: letter\n    type: report\n    title: A letter\n';

function statement(lines: string): string {
  return `${base}sections:\n  - id: first\n    title: First\n    statements:\n      - text: A claim.\n${lines}`;
}

function event(date: string): string {
  return `${base}timeline:\n  - id: arrest\n    date: ${date}\n    title: Arrested\n`;
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

const cases: readonly Case[] = [
  { code: 'file-missing', input: '', argv: ['check', 'cas.yaml'] },
  { code: 'file-missing', name: 'nothing near', input: '', argv: ['check', 'nowhere/quite-another.yaml'] },
  { code: 'file-is-folder', input: '', argv: ['check', 'data'] },
  { code: 'file-too-large', input: base, argv: ['check', 'case.yaml', '--max-size', '64'] },
  { code: 'file-empty', input: ' \n\n' },
  { code: 'not-utf8', input: bytes('casefile: 1\ntitle: caf', [0xe9], ' society\n') },
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
  { code: 'yaml-depth', input: `${base}summary: ${'['.repeat(70)}${']'.repeat(70)}\n` },
  { code: 'yaml-alias', input: `${base}summary: &text Held.\nlanguage: *text\n` },
  { code: 'yaml-tag', input: `${base}asOf: !!str 2020\n` },
  { code: 'yaml-documents', input: `${base}---\n${base}` },
  { code: 'duplicate-key', input: `${base}title: Another title\n` },
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
  { code: 'invalid-value', name: 'checksum', input: `${base}${references}    files: [{ path: a.pdf, sha256: ABC }]\n` },
  { code: 'invalid-id', input: base.replace('id: made-up', 'id: Made Up') },
  { code: 'invalid-id', name: 'a key', input: `${base}  Bob Élan:\n    name: Bob\n` },
  { code: 'invalid-id', name: 'no letters to keep', input: base.replace('id: made-up', 'id: Дело') },
  { code: 'invalid-date', name: 'no such day', input: event('2023-02-29') },
  { code: 'invalid-date', name: 'no such month', input: event('2020-13-45') },
  { code: 'invalid-date', name: 'another way to write it', input: event('17 April 2020') },
  { code: 'invalid-date', name: 'a time', input: event('2020-04-17T10:00') },
  { code: 'invalid-date', name: 'backwards', input: event('2021/2020') },
  { code: 'duplicate-id', input: `${base}${references}${references.replace('references:\n', '')}` },
  { code: 'unknown-reference', name: 'near', input: `${statement('        refs: [leter]\n')}${references}` },
  {
    code: 'unknown-reference',
    name: 'in a map',
    input: statement('        refs:\n          - ref: memo\n            locator: p. 2\n'),
  },
  { code: 'unknown-person', input: base.replace('[ada]', '[ada, aada]') },
  { code: 'unknown-organization', input: `${base}${references}    publisher: bureau\n` },
  { code: 'unknown-origin', input: `${base}${references}    origin: nowhere\n` },
  {
    code: 'ambiguous-origin',
    input: `${base}organizations:\n  letter:\n    name: The Letter\n${references}    origin: letter\n`,
  },
  {
    code: 'withheld-name',
    input: `${base}  bob:\n    name: Robert Hidden\n    access: secret\n${event('2020').slice(base.length)}    text: Robert Hidden was there.\n`,
    argv: timeline,
  },
  {
    code: 'withheld-name',
    name: 'in the head',
    input: `${base}  bob:\n    name: Robert Hidden\n    access: secret\nsummary: Robert Hidden was there.\n`,
    argv: timeline,
  },
  { code: 'withheld-file', input: `${base}access: secret\n`, argv: timeline },
];

function failing(code: string): Files {
  const fail = () => Promise.reject(Object.assign(new Error('no'), { code }));
  return { read: fail, list: fail, readStandardInput: fail };
}

describe('a problem', () => {
  it.each(cases.map((entry) => [entry.code + (entry.name ? `, ${entry.name}` : ''), entry] as const))(
    '%s',
    async (_, { code, input, argv = ['check', 'case.yaml'] }) => {
      const outcome = await run(argv, { files: { 'case.yaml': input } });
      const output = outcome.stdout + outcome.stderr;
      expect(output).toContain(code);
      expect(`${output}exit code ${outcome.exitCode}`).toMatchSnapshot();
    },
  );

  it.each(['EACCES', 'EPERM', 'EIO', 'ELOOP'])('file-unreadable, %s', async (code) => {
    const { dossier, problems } = await load('case.yaml', defaultMaxSize, failing(code));
    expect(dossier).toBeNull();
    expect(problems.map((found) => found.code)).toEqual(['file-unreadable']);
    expect(problems).toMatchSnapshot();
  });

  it('has a case here for each code', () => {
    const shown = new Set([...cases.map(({ code }) => code), 'file-unreadable']);
    for (const code of Object.keys(problemCodes)) expect(shown).toContain(code);
    expect(shown.size).toBe(Object.keys(problemCodes).length);
  });
});
