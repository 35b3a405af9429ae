import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(CASEFILE|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)/.test(name)),
);

const before = `casefile: 1
id: quay
title: The quay
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: arrest, date: 2020-04-17, title: Ada is arrested, people: [ada], refs: [letter] }
references:
  - id: letter
    type: report
    title: A letter # by post
`;
/** More than one part is copied at once. */
const film = 'x'.repeat(3_000_000);

let root = '';
let folder = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'casefile-attach-'));
  folder = join(root, 'case');
  writeFileSync(join(root, 'film.mp4'), film);
  writeFileSync(join(root, 'page.html'), 'A page.');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const caseFile = () => join(folder, 'casefile.yaml');
const copies = ['files/letter.mp4', 'files/letter.html'];

function reset(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(caseFile(), before);
}
beforeEach(reset);

const argv = () => [
  'attach',
  'letter',
  join(root, 'film.mp4'),
  join(root, 'page.html'),
  '--date',
  '2021-03-02',
  '-f',
  caseFile(),
];

function run(
  words: readonly string[],
  more: { timeout?: number; require?: string; env?: Record<string, string> } = {},
) {
  const node = more.require === undefined ? [] : ['--require', more.require];
  return spawnSync(process.execPath, [...node, program, ...words], {
    env: { ...env, ...more.env },
    encoding: 'utf8',
    ...(more.timeout !== undefined && { timeout: more.timeout, killSignal: 'SIGKILL' }),
  });
}

/** The files in the folder `files` that are not hidden. */
function shownFiles(): string[] {
  const path = join(folder, 'files');
  return existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
}

/** Hidden files that a killed run left behind. */
function leftovers(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)\./.test(name));
}

function afterAttaching(): string {
  expect(run(argv()).status).toBe(0);
  const after = readFileSync(caseFile(), 'utf8');
  reset();
  return after;
}

/** What must hold after a kill at any moment. */
function expectOldOrNew(after: string): void {
  const text = readFileSync(caseFile(), 'utf8');
  expect([before, after]).toContain(text);
  // No copy is there that nothing lists.
  expect(shownFiles().filter((name) => !text.includes(`files/${name}`))).toEqual([]);
}

function expectWhole(after: string): void {
  expect(readFileSync(caseFile(), 'utf8')).toBe(after);
  expect(copies.map((path) => readFileSync(join(folder, path), 'utf8'))).toEqual([film, 'A page.']);
  expect({ shown: shownFiles(), left: leftovers() }).toEqual({ shown: ['letter.html', 'letter.mp4'], left: [] });
  expect(run(['verify', '-f', caseFile()]).status).toBe(0);
}

test('attach copies files, and records them', () => {
  const { stdout, status } = run(argv());
  expect(status).toBe(0);
  expect(stdout).toContain(`+        sha256: ${createHash('sha256').update(film).digest('hex')}`);
  expectWhole(readFileSync(caseFile(), 'utf8'));
  const checked = run(['check', caseFile()]);
  expect(`${checked.stdout}${checked.stderr}`).toBe('');
});

/** Kills the process before the call number STEP of a function of \`fs\` while the case file TARGET is replaced. */
const interruption = `
const fs = require('node:fs');
const { appendFileSync } = fs;
const { TARGET, STEP, LOG } = process.env;
let count = 0;
let isReplacing = false;
for (const name of Object.keys(fs).filter((name) => /^(realpath|writeFile|write|rm|mkdir|link|stat|open|fsync|close|chmod|chown|utimes|readFile|rename)Sync$/.test(name))) {
  const real = fs[name];
  fs[name] = Object.assign((...args) => {
    isReplacing ||= name === 'writeFileSync' && String(args[0]).endsWith('casefile-lock');
    if (isReplacing && ++count === Number(STEP)) {
      appendFileSync(LOG, name);
      process.kill(process.pid, 'SIGKILL');
    }
    return real(...args);
  }, real);
}
`;

describe.runIf(process.platform !== 'win32')('a kill', () => {
  test(
    'before any call of the file system leaves the old or the new file, and the next command that writes finishes it',
    slow,
    () => {
      const after = afterAttaching();
      const script = join(root, 'interruption.cjs');
      const log = join(root, 'log');
      writeFileSync(script, interruption);
      const calls: string[] = [];
      const finished: string[] = [];
      // The short run tries some of the calls.
      const stride = scaled(1, 5);
      for (let step = 1; ; step += stride) {
        reset();
        rmSync(log, { force: true });
        const { status } = run(argv(), { require: script, env: { TARGET: caseFile(), STEP: `${step}`, LOG: log } });
        if (status === 0) break;
        const call = readFileSync(log, 'utf8');
        calls.push(call);
        expectOldOrNew(after);
        const isNew = readFileSync(caseFile(), 'utf8') === after;
        // Any command that writes to the file finishes what was begun, or removes it.
        expect(run(['add', 'person', '--name', 'Ben Other', caseFile()]).status).toBe(0);
        expect(leftovers()).toEqual([]);
        expect(shownFiles()).toEqual(isNew ? ['letter.html', 'letter.mp4'] : []);
        if (isNew) finished.push(call);
      }
      expectWhole(after);
      if (stride > 1) return;
      expect(calls).toEqual(expect.arrayContaining(['mkdirSync', 'writeSync', 'renameSync', 'linkSync', 'rmSync']));
      expect(finished).toContain('linkSync');
    },
  );

  test('at a random moment leaves the old or the new file, and no copy that nothing lists', slow, () => {
    const start = Date.now();
    const after = afterAttaching();
    const time = Date.now() - start;
    const moments = fc
      .sample(fc.double({ min: 0, max: 1, noNaN: true }), scaled(200, 3))
      .map((at) => 1.1 * time * Math.sqrt(at));
    for (const moment of moments) {
      reset();
      run(argv(), { timeout: Math.max(1, Math.round(moment)) });
      expectOldOrNew(after);
    }
    expect(run(argv()).status).toBe(0);
    expectWhole(after);
  });
});

test('two at once lose no copy without an error', async () => {
  const both = [
    ['attach', 'letter', join(root, 'film.mp4'), '-f', caseFile()],
    ['attach', 'letter', join(root, 'page.html'), '-f', caseFile()],
  ];
  const ends = await Promise.all(
    both.map(
      (words) =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, [program, ...words], { env, stdio: 'ignore' }).on('exit', resolve);
        }),
    ),
  );
  const text = readFileSync(caseFile(), 'utf8');
  for (const [index, path] of copies.entries())
    expect([ends[index], text.includes(path), existsSync(join(folder, path))]).toEqual(
      ends[index] === 74 ? [74, false, false] : [0, true, true],
    );
  expect(ends).toContain(0);
});

test('a folder that is a link is not written to', () => {
  mkdirSync(join(root, 'elsewhere'), { recursive: true });
  spawnSync('ln', ['-s', join(root, 'elsewhere'), join(folder, 'files')]);
  const { status, stderr } = run(argv());
  expect([status, stderr]).toEqual([74, expect.stringContaining('cannot write')]);
  expect([readFileSync(caseFile(), 'utf8'), readdirSync(join(root, 'elsewhere'))]).toEqual([before, []]);
});
