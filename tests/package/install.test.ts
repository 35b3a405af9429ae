import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProjectFile, run } from '../support/run.js';

const root = join(import.meta.dirname, '..', '..');
/**
 * The files from which the package is built. The test builds it in a copy, because other tests use `dist` at the same
 * time.
 */
const sources = [
  'bin',
  'data',
  'docs',
  'src',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'package.json',
  'package-lock.json',
  'build.config.mjs',
  '.ci',
];
const { version, man } = JSON.parse(readProjectFile('package.json').toString()) as { version: string; man: unknown };
/** Building, packing and installing take seconds, and far longer if the registry is slow. */
const timeout = 180_000;
const shell = process.platform === 'win32';

// Remove what `npm test` sets for this project, but keep a registry that is configured this way.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(package|lifecycle|config_local_prefix)|CASEFILE|NO_COLOR|FORCE_COLOR|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)/.test(
        name,
      ),
  ),
);

let scratch = '';
let packed: readonly string[] = [];

function npm(folder: string, ...argv: readonly string[]): string {
  return execFileSync('npm', argv, { cwd: join(scratch, folder), encoding: 'utf8', env, shell, stdio: 'pipe' });
}

/** A folder without a case file, for a run in memory. */
const nothingHere = { env: { CASEFILE: '' } };

/** Runs casefile as the user who installed it does. */
function casefile(...argv: readonly string[]) {
  const link = join(scratch, 'reader', 'node_modules', '.bin', shell ? 'casefile.cmd' : 'casefile');
  const { stdout, stderr, status } = spawnSync(link, argv, {
    cwd: join(scratch, 'reader'),
    encoding: 'utf8',
    env,
    shell,
  });
  return { stdout, stderr, exitCode: status };
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'casefile-package-'));
  for (const name of sources) cpSync(join(root, name), join(scratch, 'project', name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(scratch, 'project', 'node_modules'), 'junction');
  npm('project', 'run', 'build');
  const [tarball] = JSON.parse(npm('project', 'pack', '--ignore-scripts', '--json', '--pack-destination', scratch)) as {
    filename: string;
    files: { path: string }[];
  }[];
  packed = tarball?.files.map(({ path }) => path) ?? [];
  mkdirSync(join(scratch, 'reader'));
  writeFileSync(join(scratch, 'reader', 'package.json'), '{ "private": true }\n');
  const file = join(scratch, tarball?.filename ?? '');
  npm('reader', 'install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', file);
}, timeout);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the package', () => {
  test('contains the program, its data, documents and licences, but neither sources nor tests', () => {
    const rooms = [...new Set(packed.map((path) => path.split('/')[0]))].sort();
    expect(rooms).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'bin',
      'data',
      'dist',
      'docs',
      'package.json',
    ]);
    expect(packed).toContain('dist/THIRD-PARTY-LICENSES.txt');
    // npm links a list of manual pages, but skips a single page that is not in a list.
    expect(man).toEqual(['dist/casefile.1']);
    expect(packed).toContain('dist/casefile.1');
    expect(packed.filter((path) => /\.(ts|map|test\..*)$/.test(path))).toEqual([]);
  });

  test('is built from the same sources with the same bytes, whatever the folder', () => {
    const built = (folder: string) =>
      readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'latin1')]);
    expect(built(join(scratch, 'project'))).toEqual(built(root));
  });
});

describe('casefile installed from its tarball, without install scripts', () => {
  test(
    '--version',
    () => {
      expect(casefile('--version')).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0 });
    },
    timeout,
  );

  test.each([
    [[]],
    [['timeline']],
    [['show', '--width', '120']],
    [['people']],
    [['refs', '--format', 'csv']],
    [['timeline', '--json']],
    [['schema']],
    [['schema', 'timeline']],
  ])(
    '%j prints what the sources print',
    async (argv) => {
      expect(casefile(...argv)).toEqual(await run(argv, nothingHere));
    },
    timeout,
  );

  test(
    'errors and their exit codes are those of the sources',
    async () => {
      const argv = ['timeline', '--kind', 'arest'];
      expect(casefile(...argv)).toEqual(await run(argv, nothingHere));
      const broken = join(scratch, 'reader', 'broken.yaml');
      writeFileSync(broken, 'casefile: 2\n');
      const checked = await run(['check', 'broken.yaml'], { files: { 'broken.yaml': 'casefile: 2\n' } });
      expect(casefile('check', 'broken.yaml')).toEqual(checked);
      rmSync(broken);
      expect(checked.exitCode).toBe(1);
    },
    timeout,
  );

  test(
    'needs nothing beside itself: what it is made of is in the bundle',
    async () => {
      const modules = join(scratch, 'reader', 'node_modules');
      for (const name of readdirSync(modules)) {
        if (name !== 'casefile' && name !== '.bin') rmSync(join(modules, name), { recursive: true });
      }
      for (const format of ['text', 'json', 'csv']) {
        const argv = ['people', '--format', format, '--color', 'always'];
        expect(casefile(...argv)).toEqual(await run(argv, nothingHere));
      }
      expect(readFileSync(join(modules, 'casefile', 'package.json'), 'utf8')).toContain(`"version": "${version}"`);
    },
    timeout,
  );
});
