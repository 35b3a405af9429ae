import { describe, expect, it } from 'vitest';
import { load } from '../../src/library/load.js';
import { problemCodes } from '../../src/problems/codes.js';
import { run } from '../support/run.js';

const head = 'casefile: 1\nid: c\ntitle: A case\nsubjects: [ada]\npeople:\n  ada:\n    name: Ada Example\n';
const bytes = (...values: number[]) => Uint8Array.from(values);

/** What each code looks like to the person whose file it is found in. */
const broken: Record<string, string | Uint8Array> = {
  'file-empty': '\n',
  'not-utf8': bytes(0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0xff, 0x0a),
  'utf-16': bytes(0xff, 0xfe, 0x61, 0x00),
  'nul-character': 'casefile: 1\nid: a\0b\n',
  'byte-order-mark': `\ufeff${head}`,
  'yaml-syntax': `${head}title: [unclosed\n`,
  'yaml-depth': '['.repeat(20000),
  'yaml-alias': `${head}summary: &a text\nlanguage: *a\n`,
  'yaml-tag': `${head}summary: !!binary text\n`,
  'yaml-documents': `${head}---\ncasefile: 1\n`,
  'duplicate-key': `${head}title: Another\n`,
  'missing-key': 'casefile: 1\nid: c\nsubjects: [ada]\npeople: {ada: {name: Ada Example}}\n',
  'unknown-key': `${head}sumary: text\n`,
  'wrong-type': `${head}timeline: soon\n`,
  'invalid-value': `${head}access: privat\n`,
  'invalid-id': head.replace('id: c', 'id: The Case'),
  'invalid-date': `${head}asOf: 17 April 2020\n`,
  'duplicate-id': `${head}references:\n  - {id: a, type: webpage, title: One}\n  - {id: a, type: webpage, title: Two}\n`,
  'unknown-reference': `${head}sections:\n  - id: s\n    title: S\n    statements:\n      - {text: A claim., refs: [nowhere]}\n`,
  'unknown-person': head.replace('[ada]', '[adda]'),
  'unknown-organization': `${head}references:\n  - {id: a, type: webpage, title: One, publisher: nobody}\n`,
  'unknown-origin': `${head}references:\n  - {id: a, type: webpage, title: One, origin: nothing}\n`,
  'ambiguous-origin': `${head}organizations: {a: {name: A}}\nreferences:\n  - {id: a, type: webpage, title: One, origin: a}\n`,
};
const withheld: Record<string, string> = {
  'withheld-file': `${head}access: secret\n`,
  'withheld-name': `${head}  bo:\n    name: Bo Sample\n    access: secret\nsummary: Bo Sample saw it.\n`,
};
const unread: Record<string, { code: string; maxSize?: number }> = {
  'file-missing': { code: 'ENOENT' },
  'file-is-folder': { code: 'EISDIR' },
  'file-unreadable': { code: 'EACCES' },
  'file-too-large': { code: '' },
};

describe('every problem has its own message', () => {
  it('is tried here', () => {
    const tried = [...Object.keys(broken), ...Object.keys(withheld), ...Object.keys(unread)];
    expect(tried.sort()).toEqual(Object.keys(problemCodes).sort());
  });

  it.each(Object.entries(broken))('%s', async (code, content) => {
    const outcome = await run(['check', 'case.yaml'], { files: { 'case.yaml': content } });
    expect(outcome.stdout).toContain(code);
    expect(outcome.exitCode).toBe(code === 'byte-order-mark' ? 0 : 1);
    expect(outcome).toMatchSnapshot();
  });

  it.each(Object.entries(withheld))('%s', async (code, content) => {
    const outcome = await run(['timeline', '-f', 'case.yaml'], { files: { 'case.yaml': content } });
    expect(outcome.stderr).toContain(code);
    expect(outcome.stderr).not.toContain('Bo Sample');
    expect(outcome).toMatchSnapshot();
  });

  it.each(Object.entries(unread))('%s', async (code, { code: errno }) => {
    const files = {
      read: async () => {
        if (errno === '') return null;
        throw Object.assign(new Error(errno), { code: errno });
      },
      list: async () => ['case.yaml', 'other.txt'],
      readStandardInput: async () => null,
    };
    const { dossier, problems } = await load('folder/cse.yaml', 1024, files);
    expect(dossier).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems).toMatchSnapshot();
  });

  it('is said for all of them at once, in the order of the file', async () => {
    const content = `${head.replace('id: c', 'id: C')}asOf: 2020-13-45\nsumary: x\nlanguage: 12\naccess: privat\ntimeline:\n  - {id: e, date: 2023-02-29, title: T, refs: [zz], people: [bo], kind: arest}\n`;
    const { stdout, exitCode } = await run(['check', 'case.yaml', '--json', 'line,code'], {
      files: { 'case.yaml': content },
    }).catch(() => ({ stdout: '', exitCode: -1 }));
    expect({ stdout, exitCode }).toMatchSnapshot();
  });
});

it('leaves errors that are not the file system’s to be reported as bugs', async () => {
  const files = {
    read: () => Promise.reject(new Error('odd')),
    list: async () => [],
    readStandardInput: async () => null,
  };
  await expect(load('case.yaml', 1, files)).rejects.toThrow('odd');
  const other = { ...files, read: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) };
  expect((await load('case.yaml', 1, other)).problems[0]?.code).toBe('file-unreadable');
});
