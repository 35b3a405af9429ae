import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'casefile.js');
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(CASEFILE|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)/.test(name)),
);

const minimal = readFileSync(join(root, 'tests', 'fixtures', 'minimal.casefile.yaml'), 'utf8');

/** A case file with some events, whose dates `check --fix` corrects. */
function fileWith(count: number): string {
  const events = Array.from(
    { length: count },
    (_, index) => `  - { id: e${index}, date: 17 April 2020, title: Event ${index} } # a comment\n`,
  );
  return `${minimal}timeline:\n${events.join('')}references:\n  - { id: leaflet, type: pamphlet, title: The leaflet }\n`;
}

const broken = fileWith(500);
const sound = broken.replaceAll('17 April 2020', '2020-04-17');
const small = fileWith(9).replaceAll('17 April 2020', '2020-04-17');

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-writing-'));
  path = join(folder, 'case.yaml');
  for (const name of ['first', 'second'])
    writeFileSync(join(folder, `${name}.bib`), `@book{${name}, title={The ${name} book}, year={2001}}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Command lines that change a file, each with the file before. */
const changes = {
  add: [sound, () => ['add', 'event', '--date', '2021', '--title', 'The last one', path]],
  cite: [sound, () => ['cite', 'e499', 'leaflet', '--locator', 'p. 4', '-f', path]],
  'import --into': [sound, () => ['import', join(folder, 'first.bib'), '--into', path]],
  'check --fix': [broken, () => ['check', '--fix', path]],
} as const satisfies Readonly<Record<string, readonly [before: string, argv: () => readonly string[]]>>;

/** Runs a command to its end, or kills it after some milliseconds. */
function run(argv: readonly string[], more: { timeout?: number; env?: Record<string, string>; require?: string } = {}) {
  const { timeout, env: own, require } = more;
  const node = require === undefined ? [] : ['--require', require];
  return spawnSync(process.execPath, [...node, program, ...argv], {
    env: { ...env, ...own },
    encoding: 'utf8',
    ...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' }),
  });
}

/** The names of files that a killed run left behind. */
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('.case.yaml'));

describe.runIf(process.platform !== 'win32').each(Object.entries(changes))('%s', (_, [before, argv]) => {
  test('leaves the old file, and nothing else, if the disk is full', () => {
    writeFileSync(path, before);
    const limited = ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, program, ...argv()];
    const { status } = spawnSync('sh', limited, { env: { ...env, CASEFILE_CACHE: 'off' }, encoding: 'utf8' });
    expect({ status, text: readFileSync(path, 'utf8'), left: leftovers() }).toEqual({
      status: 74,
      text: before,
      left: [],
    });
  });

  test('leaves the old or the new file if it is killed at a random moment', slow, () => {
    writeFileSync(path, before);
    const start = Date.now();
    expect(run(argv()).status).toBe(0);
    const time = Date.now() - start;
    const after = readFileSync(path, 'utf8');
    expect(after).not.toBe(before);
    // Most moments near the end, where the file is written.
    const moments = fc
      .sample(fc.double({ min: 0, max: 1, noNaN: true }), scaled(50, 3))
      .map((at) => 1.1 * time * Math.sqrt(at));
    for (const moment of moments) {
      writeFileSync(path, before);
      run(argv(), { timeout: Math.max(1, Math.round(moment)) });
      expect([before, after]).toContain(readFileSync(path, 'utf8'));
    }
    writeFileSync(path, before);
    expect(run(argv()).status).toBe(0);
    expect({ text: readFileSync(path, 'utf8'), left: leftovers() }).toEqual({ text: after, left: [] });
  });
});

/**
 * Before the call number STEP of a function of `fs` while the file TARGET is replaced, it kills the process
 * or saves the file.
 */
const interruption = `
const fs = require('node:fs');
const { appendFileSync, writeFileSync } = fs;
const { TARGET, STEP, SAVES, LOG } = process.env;
let count = 0;
let isReplacing = false;
for (const name of Object.keys(fs).filter((name) => /^(realpath|writeFile|rm|stat|open|fsync|close|chmod|chown|readFile|rename)Sync$/.test(name))) {
  const real = fs[name];
  fs[name] = Object.assign((...args) => {
    isReplacing ||= name === 'realpathSync' && args[0] === TARGET;
    if (isReplacing && ++count === Number(STEP)) {
      appendFileSync(LOG, name === 'renameSync' && args[1] === TARGET ? 'replacement' : name);
      if (SAVES === undefined) process.kill(process.pid, 'SIGKILL');
      else writeFileSync(TARGET, SAVES);
    }
    return real(...args);
  }, real);
}
`;

describe.runIf(process.platform !== 'win32')('while a file is replaced', () => {
  /** Runs \`add\` once for each call of the file system, and interrupts it before that call. */
  function* interrupted(saves?: string) {
    const script = join(folder, 'interruption.cjs');
    const log = join(folder, 'log');
    writeFileSync(script, interruption);
    // The two calls after the rename remove the draft and the lock.
    for (let [step, left] = [1, Number.POSITIVE_INFINITY]; left > 0; [step, left] = [step + 1, left - 1]) {
      rmSync(log, { force: true });
      writeFileSync(path, sound);
      const more = { TARGET: path, STEP: `${step}`, LOG: log, ...(saves !== undefined && { SAVES: saves }) };
      const { status } = run(changes.add[1](), { env: more, require: script });
      const call = readFileSync(log, 'utf8');
      if (call === 'replacement') left = 3;
      yield { call, status, text: readFileSync(path, 'utf8') };
    }
  }

  test('a kill before any call of the file system leaves the old or the new file, and the next run removes the rest', () => {
    writeFileSync(path, sound);
    run(changes.add[1]());
    const after = readFileSync(path, 'utf8');
    const calls: string[] = [];
    // Each run finds what the killed one before it left behind.
    for (const { call, text } of interrupted()) {
      calls.push(call);
      expect([sound, after]).toContain(text);
    }
    writeFileSync(path, sound);
    expect(run(changes.add[1]()).status).toBe(0);
    expect({ text: readFileSync(path, 'utf8'), left: leftovers() }).toEqual({ text: after, left: [] });
    expect(calls).toContain('replacement');
    // A stale lock is moved before it is removed.
    expect(calls).toContain('renameSync');
    expect(calls.length).toBeGreaterThan(8);
  });

  test('a save of another program is never overwritten, except between the last comparison and the rename', () => {
    const saved = sound.replace('Event 7 ', 'Event seven ');
    const ends = [...interrupted(saved)].map(({ call, status, text }) => ({ call, status, isSaved: text === saved }));
    const rename = ends.findIndex(({ call }) => call === 'replacement');
    expect(rename).toBeGreaterThan(5);
    expect(ends.slice(0, rename).filter(({ status, isSaved }) => status !== 74 || !isSaved)).toEqual([]);
    // docs/recipes.md describes this moment.
    expect(ends[rename]).toMatchObject({ status: 0, isSaved: false });
    expect(ends.slice(rename + 1).filter(({ isSaved }) => !isSaved)).toEqual([]);
  });
});

/** A user with a group of its own, and one that it shares with others. */
const [user, group, shared] = [61_001, 61_002, 61_003];

describe.runIf(process.getuid?.() === 0)('a file of a group', () => {
  test.each([
    ['that its writer is in keeps its group and rights', [shared], [user, shared, 0o660]],
    ['that its writer left gives no other group its rights', [], [user, group, 0o600]],
    ['and of another owner keeps the group', [shared], [user, shared, 0o660], user + 1],
  ])('%s', (_, groups, expected, owner = user) => {
    const preload = join(folder, 'become.cjs');
    writeFileSync(
      preload,
      `process.setgroups(${JSON.stringify(groups)}); process.setgid(${group}); process.setuid(${user});`,
    );
    chmodSync(folder, 0o777);
    writeFileSync(path, small);
    chownSync(path, owner, shared);
    chmodSync(path, 0o660);
    expect(run(changes.add[1](), { require: preload, env: { CASEFILE_CACHE: 'off' } }).status).toBe(0);
    const { uid, gid, mode } = statSync(path);
    expect([uid, gid, mode & 0o777]).toEqual(expected);
    rmSync(path);
  });
});

describe('two writers at once', () => {
  const pairs = [
    [
      ['import', 'first.bib', 'The first book'],
      ['import', 'second.bib', 'The second book'],
    ],
    [
      ['add', 'person', 'Ben Other'],
      ['add', 'org', 'Example Watch'],
    ],
    [
      ['cite', 'e1', 'p. 111'],
      ['cite', 'e2', 'p. 222'],
    ],
    [
      ['cite', 'e3', 'p. 333'],
      ['import', 'first.bib', 'The first book'],
    ],
  ] as const;

  const argvOf = ([command, what, text]: (typeof pairs)[number][number]) => {
    if (command === 'import') return ['import', join(folder, what), '--into', path];
    if (command === 'add') return ['add', what, '--name', text, path];
    return ['cite', what, 'leaflet', '--locator', text, '-f', path];
  };

  test('lose no change without an error', slow, async () => {
    const codes = new Set<number | null>();
    for (let round = 0; round < scaled(50, 4); round += 1) {
      writeFileSync(path, small);
      const writers = pairs[round % pairs.length] ?? pairs[0];
      const ends = await Promise.all(
        writers.map(
          (writer) =>
            new Promise<number | null>((resolve) => {
              spawn(process.execPath, [program, ...argvOf(writer)], { env, stdio: 'ignore' }).on('exit', resolve);
            }),
        ),
      );
      const after = readFileSync(path, 'utf8');
      for (const [index, [, , text]] of writers.entries()) {
        const code = ends[index] ?? null;
        codes.add(code);
        expect([code, after.includes(text)]).toEqual(code === 74 ? [74, false] : [0, true]);
      }
    }
    expect(leftovers()).toEqual([]);
    expect(codes).toContain(0);
  });
});
