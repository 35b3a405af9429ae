import { describe, expect, test } from 'vitest';
import type { Io } from '../../../src/cli/io.js';
import { main } from '../../../src/cli/main.js';
import { errorWith } from '../../../src/problems/error-code.js';
import { run } from '../../support/run.js';

describe('an expected error', () => {
  test('is one line and a hint, without a stack', async () => {
    expect(await run(['timeline', '--kind', 'arest'])).toEqual({
      stdout: '',
      stderr: 'casefile: no kind "arest" in this case file\nDid you mean "arrest"?\n',
      exitCode: 2,
    });
  });

  test('has the problems of the file above it', async () => {
    const { stderr } = await run(['-f', 'a.yaml'], { files: { 'a.yaml': 'casefile: 2\n' } });
    expect(stderr).toMatch(
      /^a\.yaml:1:1: error missing-key: .*\n\ncasefile: cannot read the case file \(\d errors above\)\n$/s,
    );
  });

  test('is as wide as the terminal, but at least 40 columns', async () => {
    const files = { 'a.yaml': `casefile: 1\n${'a'.repeat(100)}: x\n` };
    for (const [columns, width] of [
      [10, 40],
      [60, 60],
      [300, 200],
    ] as const) {
      const terminal = { columns, rows: 50 };
      const { stderr } = await run(['-f', 'a.yaml', '--color', 'never'], { files, terminal });
      const longest = Math.max(...stderr.split('\n').map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(width);
      expect(longest).toBeGreaterThan(width * 0.7);
    }
  });
});

describe('a bug', () => {
  const broken = (error: unknown): { io: Io; written: string[] } => {
    const written: string[] = [];
    const output = {
      write: (text: string) => void written.push(text),
      drained: async () => true,
      isTerminal: false,
      columns: undefined,
      rows: undefined,
    };
    const fail = () => {
      throw error;
    };
    const [none, nothing] = [async () => [], async () => null];
    const files = { read: fail, start: fail, list: none, above: none, nearest: nothing, readStandardInput: fail };
    const io: Io = {
      stdout: output,
      stderr: output,
      files,
      copies: async () => ({ at: () => ({ kind: 'missing' }), named: () => ({ kind: 'missing' }), beside: () => [] }),
      env: {},
      version: '0',
      runtime: 'Node.js of the tests',
      dataPath: (name) => name,
      fromHere: (path) => path,
      examiner: fail,
      create: async () => {},
      today: () => '2021-03-02',
      createFolder: fail,
      now: () => 0,
      replace: fail,
      edit: async () => null,
      page: async () => false,
    };
    return { io, written };
  };

  test.each([
    [
      new TypeError('Ada Nobody is \u001b[2J undefined'),
      /: TypeError at main\.test\.ts:\d+\ncasefile 0, Node\.js of the tests\nPlease report/,
    ],
    [Object.assign(new RangeError('Ada Nobody'), { stack: '' }), /: RangeError\ncasefile 0, /],
    ['a text of Ada Nobody', /: string\ncasefile 0, /],
  ])('%s exits with 70 and says so, without any text of the file', async (error, expected) => {
    const { io, written } = broken(error);
    expect(await main(['people', '--file', 'a.yaml'], io)).toBe(70);
    expect(written.join('')).toMatch(/^casefile: a bug in casefile, not in your file: /);
    expect(written.join('')).toMatch(expected);
    expect(written.join('')).not.toContain('Ada');
  });

  test.each([
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['ENOTDIR', 'no such file'],
    ['EIO', 'EIO'],
  ])('%s of a file is not a bug', async (code, expected) => {
    const { io, written } = broken(errorWith(code));
    expect(await main(['people', '-f', 'a.yaml'], io)).toBe(3);
    expect(written.join('')).toContain(expected);
  });
});
