import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
const caseFile = join(import.meta.dirname, '..', '..', 'data', 'ilyashev.yaml');
/** Someone whose name is withheld, which needs the search for such names. */
const hidden = '  hidden-one: { name: Zebulinda Morkfeather, access: internal, pseudonym: Witness }\n';
let root = '';
let expected = '';
/** Each test has its own cache. */
let home = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'casefile-code-'));
  home = join(root, 'unused');
  expected = await run(['timeline'], { CASEFILE_CACHE: 'off' });
  expect(expected).toContain('Ilyashev');
  expect(existsSync(home)).toBe(false);
});

beforeEach(() => {
  home = mkdtempSync(join(root, 'home-'));
});

afterAll(() => rmSync(root, { recursive: true }));

async function run(argv: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { ...process.env, CASEFILE: caseFile, XDG_CACHE_HOME: home, CASEFILE_CACHE: '', ...more };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...argv], { env, cwd: root });
  expect(stderr).toBe('');
  return stdout;
}

const folder = () => join(home, 'casefile');
const code = () => join(folder(), 'code', `${process.version}-${process.arch}`);
const codeOfProgram = () => join(code(), 'timeline', 'program.js.bin');
const inodes = (command: string) =>
  Object.fromEntries(
    readdirSync(join(code(), command)).map((name) => [name, statSync(join(code(), command, name)).ino]),
  );

it('of a first run is that of the quick reader alone', async () => {
  await run(['timeline']);
  expect(readdirSync(join(code(), 'timeline')).sort()).toEqual(['parts.js.bin', 'program.js.bin', 'reader.js.bin']);
});

it('of a first run has nothing of questionnaires', async () => {
  await run(['timeline']);
  const dist = join(import.meta.dirname, '..', '..', 'dist');
  const loaded = readdirSync(join(code(), 'timeline')).map((name) => name.replace(/\.bin$/, ''));
  const holders = readdirSync(dist).filter(
    (name) => name.endsWith('.js') && readFileSync(join(dist, name), 'utf8').includes('questionSources'),
  );
  expect(holders).not.toEqual([]);
  expect(loaded.filter((name) => holders.includes(name))).toEqual([]);
});

describe('the code cache', () => {
  it('has code for each command, from a run that finds the case file in the cache', async () => {
    expect(await run(['timeline'])).toBe(expected);
    const first = inodes('timeline');
    expect(Object.keys(first)).toContain('program.js.bin');
    expect(await run(['timeline'])).toBe(expected);
    const second = inodes('timeline');
    expect(second['program.js.bin']).not.toBe(first['program.js.bin']);
    expect({ ...second, 'program.js.bin': 0 }).toEqual({ ...first, 'program.js.bin': 0 });
    expect(await run(['timeline'])).toBe(expected);
    await run(['show']);
    // The files are the same as before: if V8 had refused the cached code, it would have been rebuilt.
    expect(inodes('timeline')).toEqual(second);
    expect(Object.keys(inodes('show'))).toContain('program.js.bin');
  });

  it('has the functions of all runs of a command', async () => {
    const other = join(root, 'withheld.yaml');
    writeFileSync(other, readFileSync(caseFile, 'utf8').replace('\npeople:\n', `\npeople:\n${hidden}`));
    const size = () => statSync(join(code(), 'check', 'reader.js.bin')).size;
    await run(['check']);
    await run(['check']);
    const first = size();
    await run(['check'], { CASEFILE: other });
    expect(readdirSync(join(code(), 'check'))).toContain('withheld-names.js.bin');
    expect(size()).toBeGreaterThan(first);
    const second = inodes('check');
    await run(['check']);
    await run(['check'], { CASEFILE: other });
    expect(inodes('check')).toEqual(second);
  });

  it('has no code for an unknown command', async () => {
    const env = { ...process.env, XDG_CACHE_HOME: home, CASEFILE_CACHE: '' };
    await expect(promisify(execFile)(process.execPath, [program, 'timelines'], { env, cwd: root })).rejects.toThrow();
    expect(existsSync(code())).toBe(false);
    await run(['-f', join(import.meta.dirname, '..', '..', 'data', 'ilyashev.yaml'), 'timeline']);
    expect(readdirSync(code())).toEqual(['casefile']);
  });

  it('is not written with --no-cache, and not read if caching is off', async () => {
    expect(await run(['timeline', '--no-cache'])).toBe(expected);
    expect(readdirSync(home)).toEqual([]);
    await run(['timeline']);
    writeFileSync(codeOfProgram(), 'damaged');
    expect(await run(['timeline', '--no-cache'])).toBe(expected);
    expect(await run(['timeline'], { CASEFILE_CACHE: 'off' })).toBe(expected);
    expect(readFileSync(codeOfProgram(), 'utf8')).toBe('damaged');
  });

  it('is cleared with the rest of the cache', async () => {
    await run(['timeline']);
    await run(['cache', 'clear']);
    expect(existsSync(codeOfProgram())).toBe(false);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.of()],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    [
      'another in one bit',
      (bytes) => Buffer.concat([bytes.subarray(0, 9999), Buffer.of(1 ^ (bytes[9999] ?? 0)), bytes.subarray(10_000)]),
    ],
    [
      'of another program',
      (bytes) => {
        const copy = Buffer.concat([bytes.subarray(0, bytes.length / 2 - 12), Buffer.from('another one.')]);
        return Buffer.concat([copy, copy]);
      },
    ],
  ])('is rebuilt if it is %s', async (_, damage) => {
    await run(['timeline']);
    await run(['timeline']);
    const whole = readFileSync(codeOfProgram());
    const damaged = damage(whole);
    writeFileSync(codeOfProgram(), damaged);
    expect(await run(['timeline'])).toBe(expected);
    const mended = readFileSync(codeOfProgram());
    expect(mended.equals(damaged)).toBe(false);
    // The code was rebuilt from one run, so it contains less than the code of two runs.
    expect(mended.length).toBeGreaterThan(whole.length * 0.75);
    const anew = inodes('timeline');
    expect(await run(['timeline'])).toBe(expected);
    expect(inodes('timeline')).toEqual(anew);
    expect(Object.keys(anew).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a cache folder that others can write to', () => {
  /** Damages the cached code, and checks that it is neither used nor rebuilt. */
  async function staysAsItIs(changed: () => void): Promise<void> {
    await run(['timeline']);
    writeFileSync(codeOfProgram(), 'damaged');
    changed();
    expect(await run(['timeline'])).toBe(expected);
    expect(readFileSync(codeOfProgram(), 'utf8')).toBe('damaged');
  }

  it('is not used if others may write to it', async () => {
    await staysAsItIs(() => chmodSync(folder(), 0o770));
  });

  it('is not used if it is a link to another folder', async () => {
    await staysAsItIs(() => {
      renameSync(folder(), join(home, 'elsewhere'));
      symlinkSync(join(home, 'elsewhere'), folder());
    });
  });

  it.skipIf(process.getuid?.() !== 0)("is not looked at: another user's", async () => {
    await staysAsItIs(() => chownSync(folder(), 12_345, 12_345));
  });

  it.skipIf(process.getuid?.() !== 0)("is looked at, and a file in it that is another user's is not", async () => {
    await run(['timeline']);
    chownSync(codeOfProgram(), 12_345, 12_345);
    expect(await run(['timeline'])).toBe(expected);
    expect(statSync(codeOfProgram()).uid).toBe(0);
  });

  it('is not used if its path is relative', async () => {
    mkdirSync(join(root, 'here'), { recursive: true });
    expect(await run(['timeline'], { XDG_CACHE_HOME: 'here', HOME: home })).toBe(expected);
    expect(readdirSync(join(root, 'here'))).toEqual([]);
  });
});

describe('a user without a home folder', () => {
  it.skipIf(process.getuid?.() !== 0)('is served without a cache', async () => {
    const { HOME: _, XDG_CACHE_HOME: __, ...env } = process.env;
    const asNobody = { env: { ...env, CASEFILE: caseFile }, cwd: '/', uid: 54_321, gid: 54_321 };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, 'timeline'], asNobody);
    expect({ stdout, stderr }).toEqual({ stdout: expected, stderr: '' });
  });

  it('writes nothing to the working directory', async () => {
    expect(await run(['timeline'], { XDG_CACHE_HOME: '', HOME: '' })).toBe(expected);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
