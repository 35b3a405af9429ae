import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'casefile.js');
const minimal = join(root, 'tests', 'fixtures', 'minimal.casefile.yaml');
const events = 5_000;
let folder = '';
let large = '';

const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(CASEFILE|NO_COLOR|FORCE_COLOR|PAGER|NODE_OPTIONS)/.test(name)),
);

function spawn(argv: readonly string[], options: { input?: string; cwd?: string } = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...argv], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    cwd: folder,
    env,
    ...options,
  });
}

function shell(script: string): SpawnSyncReturns<string> {
  return spawnSync('sh', ['-c', script, 'sh', process.execPath, program, large], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    cwd: folder,
    env,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-'));
  large = join(folder, 'large.yaml');
  const timeline = Array.from(
    { length: events },
    (_, index) => `  - { id: e${index}, date: '2020-04-17', title: "Event ${index}, письмо 文字" }\n`,
  );
  writeFileSync(large, `${readFileSync(minimal, 'utf8')}timeline:\n${timeline.join('')}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.platform !== 'win32')('a file that is not regular', () => {
  test.runIf(process.platform === 'linux')('is read up to the limit, also if it has no end', () => {
    const options = ['--max-size', '1K'];
    for (const more of [[], ['--no-cache']]) {
      const { status, stderr } = spawn(['timeline', '-f', '/dev/zero', ...options, ...more]);
      expect(stderr).toContain('/dev/zero: error file-too-large: the file is larger than 1 KiB');
      expect(status).toBe(3);
    }
  });

  test('is read once if it is a pipe, and not cached', () => {
    const pipe = join(folder, 'pipe');
    shell(`mkfifo '${pipe}'`);
    for (const id of ['one', 'two']) {
      const script = `sed 's/^id: .*/id: ${id}/' '${minimal}' > '${pipe}' & "$1" "$2" list --json id,errors -f '${pipe}'; wait`;
      expect(JSON.parse(shell(script).stdout)).toEqual([{ id, errors: 0 }]);
    }
    const piped = shell(`cat '${minimal}' | "$1" "$2" list --json errors -f /dev/stdin`);
    expect(JSON.parse(piped.stdout)).toEqual([{ errors: 0 }]);
  });
});

describe('check --fix', () => {
  const mistakes = Array.from(
    { length: 20_000 },
    (_, index) => `  - { id: e${index}, date: 17 April 2020, title: Event ${index} } # a comment\n`,
  ).join('');

  test('makes the same change as git apply with the output of --dry-run', () => {
    const texts = ['one.yaml', 'two.yaml'].map((name) => join(folder, 'fix', name));
    mkdirSync(join(folder, 'fix'));
    const text = `${readFileSync(minimal, 'utf8')}timeline:\n${mistakes.slice(0, 5000)}`;
    for (const [index, path] of texts.entries())
      writeFileSync(path, index === 0 ? text : text.replaceAll('\n', '\r\n'));
    const cwd = join(folder, 'fix');
    const dry = spawn(['check', '.', '--dry-run'], { cwd });
    expect(dry).toMatchObject({ status: 1, stderr: '' });
    const apply = spawnSync('git', ['apply', '--check', '-'], { input: dry.stdout, cwd, encoding: 'utf8' });
    expect(apply).toMatchObject({ status: 0, stderr: '' });
    spawnSync('git', ['apply', '-'], { input: dry.stdout, cwd });
    const applied = texts.map((path) => readFileSync(path, 'utf8'));
    spawnSync('git', ['apply', '-R', '-'], { input: dry.stdout, cwd });
    expect(spawn(['check', '.', '--fix'], { cwd })).toMatchObject({ stderr: '' });
    expect(texts.map((path) => readFileSync(path, 'utf8'))).toEqual(applied);
    expect(applied[0]).toContain('date: 2020-04-17, title: Event 0 } # a comment');
  });

  test.runIf(process.platform !== 'win32')('keeps the mode of the file, and follows a link', () => {
    const [path, link] = [join(folder, 'mode.yaml'), join(folder, 'link.yaml')];
    writeFileSync(path, `${readFileSync(minimal, 'utf8')}asOf: 17 April 2020\n`, { mode: 0o600 });
    symlinkSync(path, link);
    expect(spawn(['check', link, '--fix'])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(path, 'utf8')).toContain('asOf: 2020-04-17');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
});

describe('a new file on a disk without links', () => {
  /** Simulates a FAT file system, which has no links. */
  const unlinked = (...argv: readonly string[]) => {
    const code = 'require("node:fs").linkSync = () => { throw Object.assign(new Error(), { code: "EPERM" }); };';
    const cwd = join(folder, 'stick');
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(cwd, 'unlinked.cjs'), code);
    const ran = spawnSync(process.execPath, ['--require', './unlinked.cjs', program, ...argv], {
      cwd,
      env,
      encoding: 'utf8',
    });
    const written = readdirSync(cwd).filter((name) => name !== 'unlinked.cjs');
    return { stdout: ran.stdout, stderr: ran.stderr, status: ran.status, written };
  };
  const path = 'ada-example.casefile.yaml';

  test('is written, but never replaces another', () => {
    expect(unlinked('new', 'Ada Example')).toEqual({ stdout: `${path}\n`, stderr: '', status: 0, written: [path] });
    const text = readFileSync(join(folder, 'stick', path), 'utf8');
    expect(unlinked('new', 'Ada EXAMPLE')).toMatchObject({ status: 2, written: [path] });
    expect(readFileSync(join(folder, 'stick', path), 'utf8')).toBe(text);
    expect(unlinked('check', path)).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });
});

describe('exit codes and streams', () => {
  test.runIf(process.platform === 'linux')('output to a full disk is one line on stderr and exit code 74', () => {
    const { status, stderr } = shell('"$1" "$2" timeline -f "$3" --json > /dev/full');
    expect(stderr).toBe('casefile: cannot write the output (ENOSPC)\n');
    expect(status).toBe(74);
  });

  test.skipIf(process.platform === 'win32')(
    'reports once that output cannot be written, and writes nothing more',
    () => {
      const path = join(folder, 'cut.ndjson');
      const { status, stderr } = shell(`ulimit -f 8; "$1" "$2" records -f "$3" --format ndjson > '${path}'`);
      expect(stderr).toBe('casefile: cannot write the output (EFBIG)\n');
      expect(status).toBe(74);
      expect(statSync(path).size).toBeLessThanOrEqual(8 * 1024);
    },
  );

  test('0 and one line on standard error for the bundled case file', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const { status, stdout, stderr } = spawn([], { cwd: elsewhere });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^casefile: No case file in this folder; .*\n$/);
    expect(stdout).toContain('Alnur Ilyashev');
  });

  test('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    for (const argv of [['--version'], ['-V'], ['--version', '--no-pager']]) {
      expect(spawn(argv)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  test('0 if nothing matches', () => {
    expect(spawn(['timeline', '-f', large, '--match', 'nowhere'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('1 if check finds a problem', () => {
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, 'casefile: 1\n');
    const { status, stdout, stderr } = spawn(['check', broken]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).not.toBe('');
    expect(spawn(['-f', broken])).toMatchObject({ status: 3, stdout: '' });
  });

  test('2 for a usage error', () => {
    const { status, stdout, stderr } = spawn(['timelin']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean "timeline"?');
  });

  test('3 for a file that is missing, or a folder', () => {
    mkdirSync(join(folder, 'empty'));
    const missing = spawn(['-f', 'larg.yaml']);
    expect(missing).toMatchObject({ status: 3, stdout: '' });
    expect(missing.stderr).toContain('Did you mean "large.yaml"?');
    const directory = spawn(['-f', join(folder, 'empty')]);
    expect(directory).toMatchObject({ status: 3, stdout: '' });
    expect(directory.stderr).toContain('no case file in this folder');
  });

  test('3 for a file above --max-size, from a path and from standard input', () => {
    for (const argv of [
      ['-f', minimal],
      ['-f', '-'],
    ]) {
      const { status, stderr } = spawn([...argv, '--max-size', '10'], { input: readFileSync(minimal, 'utf8') });
      expect(status).toBe(3);
      expect(stderr).toContain('larger than 10 bytes');
    }
  });

  test('4 if the whole file is withheld', () => {
    const secret = `${readFileSync(minimal, 'utf8')}access: secret\n`;
    expect(spawn(['-f', '-'], { input: secret })).toMatchObject({ status: 4, stdout: '' });
    expect(spawn(['-f', '-', '--access', 'secret'], { input: secret })).toMatchObject({ status: 0, stderr: '' });
  });

  test('finds a case file in the folder', () => {
    const { stdout } = spawn([], { cwd: join(root, 'tests', 'fixtures') });
    for (const title of ['The smallest case', 'The Harbour Readers of Sandovia']) expect(stdout).toContain(title);
  });
});

describe('standard input', () => {
  test('-f - reads it', () => {
    const { status, stdout, stderr } = spawn(['-f', '-'], { input: readFileSync(minimal, 'utf8') });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(spawn(['-f', minimal]).stdout);
  });

  test('is named in a problem', () => {
    const { status, stdout } = spawn(['check', '-'], { input: 'casefile: 1\n' });
    expect(status).toBe(1);
    expect(stdout).toContain('standard input');
  });

  test('may be empty', () => {
    expect(spawn(['-f', '-'], { input: '' })).toMatchObject({ status: 3, stdout: '' });
  });
});

describe('output', () => {
  test('that is larger than a pipe buffer arrives whole', () => {
    const { status, stdout } = spawn(['timeline', '-f', large, '--json']);
    expect(status).toBe(0);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(64 * 1024);
    expect(JSON.parse(stdout)).toHaveLength(events);
  });

  test.skipIf(process.platform === 'win32')('arrives whole at a slow reader', () => {
    const { stdout } = shell('"$1" "$2" timeline -f "$3" --format ndjson | { sleep 1; wc -l; }');
    expect(Number(stdout.trim())).toBe(events);
  });

  test.skipIf(process.platform === 'win32')(
    'arrives whole where another process has made the pipe one that never waits',
    () => {
      const marker = join(folder, 'never-waits');
      const other = `process.stdout.write(""); fs.writeFileSync("${marker}", ""); setTimeout(() => {}, 60_000)`;
      const script = `{ "$1" -e '${other}' & while [ ! -e '${marker}' ]; do sleep 0.1; done
      "$1" "$2" timeline -f "$3" --format ndjson; echo "exit $?" >&2; kill $!; } | { sleep 2; wc -l; }`;
      const { stdout, stderr } = shell(script);
      expect({ lines: Number(stdout.trim()), stderr }).toEqual({ lines: events, stderr: 'exit 0\n' });
    },
  );

  test('to a file is the same', () => {
    const path = join(folder, 'out.json');
    const descriptor = openSync(path, 'w');
    const argv = ['timeline', '-f', large, '--json'];
    const { status } = spawnSync(process.execPath, [program, ...argv], { stdio: ['ignore', descriptor, 'pipe'], env });
    closeSync(descriptor);
    expect(status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(spawn(argv).stdout);
  });

  test.skipIf(process.platform === 'win32')('to a reader that closes the pipe ends silently with 0', () => {
    for (const [reader, format] of [
      ['head -n 1', 'text'],
      ['head -n 1', 'ndjson'],
      ['true', 'json'],
    ]) {
      const script = `{ "$1" "$2" timeline -f "$3" --format ${format}; echo "exit $?" >&2; } | ${reader} >/dev/null`;
      expect(shell(script).stderr).toBe('exit 0\n');
    }
  });
});

describe('a new case file', () => {
  test('is written once, with no other file beside it', () => {
    const empty = join(folder, 'new');
    mkdirSync(empty);
    const first = spawn(['new', 'Ada Example'], { cwd: empty });
    expect(first).toMatchObject({ status: 0, stdout: 'ada-example.casefile.yaml\n', stderr: '' });
    const written = readFileSync(join(empty, 'ada-example.casefile.yaml'), 'utf8');
    expect(spawn(['new', 'Ada  Example'], { cwd: empty }).status).toBe(2);
    expect(readFileSync(join(empty, 'ada-example.casefile.yaml'), 'utf8')).toBe(written);
    expect(readdirSync(empty)).toEqual(['ada-example.casefile.yaml']);
    expect(spawn(['check', '--strict'], { cwd: empty })).toMatchObject({ status: 0, stdout: '' });
  });
});
