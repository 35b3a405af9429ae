import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casefile, git as gitWith, hasGit, program } from '../support/files/git.js';
import { commitOf, doubling, packFiles, treeOf, whole } from '../support/files/packs.js';

const folder = mkdtempSync(join(tmpdir(), 'casefile-git-'));
const repository = join(folder, 'repository');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: readonly string[]) => gitWith(cwd, args);

const caseOf = (asOf: string, more = '') => `casefile: 1
id: pier
title: The Pier
asOf: ${asOf}
subjects: [ada]
people: { ada: { name: Ada Nobody } }
${more}`;

function commit(text: string, message: string, path = 'casefile.yaml', at = repository) {
  writeFileSync(join(at, path), text);
  git(at, 'add', '-A');
  git(at, 'commit', '-q', '-m', message);
}

/** What `diff` shows as JSON, in the few words that tests compare. */
function changed(cwd: string, ...args: readonly string[]): string[] {
  const { stdout, stderr, exitCode } = casefile(cwd, 'diff', ...args, '--json');
  expect({ stderr, isFound: exitCode === 0 || exitCode === 1 }).toEqual({ stderr: '', isFound: true });
  const records = JSON.parse(stdout) as {
    kind: string;
    fields: { field: string; before?: string; after?: string }[];
  }[];
  return records.flatMap(({ kind, fields }) =>
    fields.map(({ field, before, after }) => `${kind} ${field} ${before} ${after}`),
  );
}

describe.skipIf(!hasGit)('a version in a Git repository', () => {
  beforeAll(() => {
    mkdirSync(repository);
    git(repository, 'init', '-q', '-b', 'main');
    commit(caseOf('2020'), 'One');
    git(repository, 'tag', '-a', 'v1', '-m', 'First');
    commit(caseOf('2021'), 'Two');
    mkdirSync(join(repository, 'below'));
    commit(caseOf('2022'), 'Three');
    writeFileSync(join(repository, 'casefile.yaml'), caseOf('2023'));
  });

  it.each([
    [['git:HEAD', 'casefile.yaml'], '2022 2023'],
    [['git:v1', 'git:main'], '2020 2022'],
    [['git:HEAD~1', 'git:@'], '2021 2022'],
    [['git:HEAD^^:casefile.yaml', 'git:HEAD:./casefile.yaml'], '2020 2022'],
  ])('is read from loose objects: %s', (args, expected) => {
    expect(changed(repository, ...args)).toEqual([`case asOf ${expected}`]);
  });

  it('is what git shows, by a short id, from a folder below', () => {
    const id = git(repository, 'rev-parse', '--short=7', 'HEAD~1').trim();
    writeFileSync(join(folder, 'shown.yaml'), git(repository, 'show', `${id}:casefile.yaml`));
    expect(changed(join(repository, 'below'), `git:${id}:casefile.yaml`, '../casefile.yaml')).toEqual([
      'case asOf 2021 2023',
    ]);
    expect(changed(repository, `git:${id}:casefile.yaml`, join(folder, 'shown.yaml')).length).toBe(0);
  });

  it('is read from packed objects and packed references', () => {
    const packed = join(folder, 'packed');
    git(folder, 'clone', '-q', '--no-local', repository, packed);
    git(packed, 'gc', '-q', '--aggressive', '--prune=now');
    expect(changed(packed, 'git:v1', 'git:origin/main')).toEqual(['case asOf 2020 2022']);
  });

  it('is read in a worktree', () => {
    const tree = join(folder, 'tree');
    git(repository, 'worktree', 'add', '-q', '-b', 'other', tree, 'v1');
    commit(caseOf('2019'), 'Other', 'casefile.yaml', tree);
    expect(changed(tree, 'git:HEAD', 'git:main')).toEqual(['case asOf 2019 2022']);
    expect(changed(repository, 'git:HEAD', 'git:other')).toEqual(['case asOf 2022 2019']);
  });

  it('is not in a shallow clone', () => {
    const shallow = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '1', `file://${repository}`, shallow);
    expect(changed(shallow, 'git:HEAD', 'casefile.yaml')).toEqual([]);
    expect(casefile(shallow, 'diff', 'git:HEAD~1', 'casefile.yaml')).toEqual({
      stdout: '',
      stderr:
        'casefile: an object is not in this repository\nThis clone has only a part of the history. Run "git fetch --unshallow".\n',
      exitCode: 3,
    });
  });

  it('has no submodules, which are other repositories', () => {
    const around = join(folder, 'around');
    mkdirSync(around);
    git(around, 'init', '-q');
    git(around, 'submodule', '--quiet', 'add', repository, 'inside');
    commit(caseOf('2020'), 'One', 'own.casefile.yaml', around);
    const { stderr, exitCode } = casefile(around, 'diff', 'git:HEAD:inside', 'inside');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('git:HEAD:inside: error file-unreadable');
    expect(changed(around, 'git:HEAD:.', '.')).toEqual([]);
    // The submodule itself is a repository.
    expect(changed(join(around, 'inside'), 'git:v1', 'git:HEAD')).toEqual(['case asOf 2020 2022']);
  });

  it.each([
    ['nope', 'no revision "nope" in this repository'],
    ['HEAD~99', 'no revision "HEAD~99" in this repository'],
    ['../../secret', 'no revision "../../secret" in this repository'],
    ['--upload-pack=touch pwned', 'no revision "--upload-pack=touch pwned" in this repository'],
    ['deadbeef', 'no revision "deadbeef" in this repository'],
  ])('is not found: %s', (revision, message) => {
    const { stdout, stderr, exitCode } = casefile(repository, 'diff', `git:${revision}`, 'casefile.yaml');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(`casefile: ${message}\n`);
  });

  it('needs a repository, and a commit', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'casefile.yaml'), caseOf('2020'));
    expect(casefile(empty, 'diff', 'git:HEAD', 'casefile.yaml')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('casefile: no Git repository here'),
      exitCode: 2,
    });
    git(empty, 'init', '-q');
    expect(casefile(empty, 'diff', 'git:HEAD', 'casefile.yaml')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('casefile: no revision "HEAD" in this repository'),
      exitCode: 2,
    });
  });
});

describe.skipIf(!hasGit)('a version from before a mark', () => {
  const marked = join(folder, 'marked');
  const zeb = (more: string) => `people: { ada: { name: Ada Nobody }, zeb: { name: Zebedee Quillon${more} } }\n`;
  const version = (person: string, text: string, more = '') =>
    `${caseOf('2020').replace(/^people:.*\n/m, person)}timeline:
  - { id: arrest, date: 2020, title: ${text}, people: [ada, zeb] }
  - { id: visit, date: 2021, title: A visit to the quay${more} }
`;
  const words = /zeb|quillon|visit|quay/i;
  const shown = (...args: readonly string[]) => casefile(marked, 'diff', ...args, '--json');

  beforeAll(() => {
    mkdirSync(marked);
    git(marked, 'init', '-q');
    commit(version(zeb(''), 'Zebedee Quillon was arrested'), 'One', 'casefile.yaml', marked);
    commit(
      version(zeb(', role: Baker'), 'Zebedee Quillon was taken away', ', note: By boat'),
      'Two',
      'casefile.yaml',
      marked,
    );
  });

  it('shows what is public while nothing is marked', () => {
    writeFileSync(join(marked, 'casefile.yaml'), version(zeb(''), 'Zebedee Quillon was arrested'));
    expect(shown('git:HEAD~1', 'git:HEAD').stdout).toMatch(words);
  });

  it('shows nothing of what the current file withholds', () => {
    writeFileSync(join(marked, 'casefile.yaml'), version(zeb(', access: secret'), 'Arrested', ', access: internal'));
    for (const args of [
      ['git:HEAD~1', 'git:HEAD'],
      ['git:HEAD~1', 'casefile.yaml'],
      ['casefile.yaml', 'git:HEAD'],
      ['git:HEAD~1:.', 'git:HEAD:.'],
    ]) {
      const { stdout, stderr } = shown(...args);
      expect(stderr).toMatch(/^(?:casefile: left out parts that only the earlier version withholds\..*\n)?$/);
      expect(stdout).not.toMatch(words);
    }
    expect(shown('git:HEAD~1', 'git:HEAD', '--access', 'secret').stdout).toMatch(words);
  });

  it('shows nothing of what only the current register spells', () => {
    writeFileSync(
      join(marked, 'casefile.yaml'),
      version(
        zeb(', register: p1, access: secret').replace('Zebedee Quillon', 'Someone Else'),
        'Arrested',
        ', access: internal',
      ),
    );
    writeFileSync(join(marked, 'parties.yaml'), 'parties: 1\npeople: { p1: { name: Zebedee Quillon } }\n');
    const { stdout, stderr } = shown('git:HEAD~1', 'git:HEAD');
    expect({ stderr, isShown: words.test(stdout) }).toEqual({ stderr: '', isShown: false });
    rmSync(join(marked, 'parties.yaml'));
  });

  it('shows only what is public if its file is gone', () => {
    rmSync(join(marked, 'casefile.yaml'));
    const secret = version(zeb(', access: secret'), 'Arrested', ', access: internal');
    commit(secret, 'Three', 'casefile.yaml', marked);
    commit(secret.replace('id: arrest, date: 2020', 'id: arrest, date: 2019'), 'Four', 'casefile.yaml', marked);
    rmSync(join(marked, 'casefile.yaml'));
    for (const access of ['public', 'internal', 'secret']) {
      const { stdout, stderr } = shown('git:HEAD~3', 'git:HEAD', '--access', access);
      expect({ stderr, isShown: words.test(stdout) }).toEqual({ stderr: '', isShown: false });
      expect(shown('git:HEAD~1:casefile.yaml', 'git:HEAD:casefile.yaml', '--access', access).stdout).toContain(
        '"2019"',
      );
    }
  });
});

describe.skipIf(!hasGit)('a hostile repository', () => {
  const hostile = join(folder, 'hostile');
  const pwned = join(folder, 'pwned');

  beforeAll(() => {
    mkdirSync(hostile);
    git(hostile, 'init', '-q', '-b', 'main');
    writeFileSync(join(hostile, '.gitattributes'), '* filter=evil diff=evil merge=evil\n');
    commit(caseOf('2020'), 'One', 'casefile.yaml', hostile);
    commit(caseOf('2021'), 'Two', 'casefile.yaml', hostile);
    const run = `touch ${pwned}`;
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.clean',
      'filter.evil.process',
      'merge.evil.driver',
      'uploadpack.packObjectsHook',
      'alias.show',
    ];
    for (const key of settings) git(hostile, 'config', key, key.startsWith('alias') ? `!${run}` : run);
    mkdirSync(join(hostile, '.git', 'hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change', 'fsmonitor-watchman'])
      writeFileSync(join(hostile, '.git', 'hooks', hook), `#!/bin/sh\n${run}\n`, { mode: 0o755 });
    rmSync(pwned, { force: true });
  });

  it('runs nothing', () => {
    expect(changed(hostile, 'git:HEAD~1', 'git:HEAD')).toEqual(['case asOf 2020 2021']);
    expect(existsSync(pwned)).toBe(false);
  });

  it('may have references that look like options', () => {
    const head = git(hostile, 'rev-parse', 'HEAD~1');
    const name = `--upload-pack=touch ${pwned}`.replaceAll('/', '-').replaceAll(' ', '-');
    writeFileSync(join(hostile, '.git', 'refs', 'heads', name), head);
    expect(changed(hostile, `git:${name}`, 'git:HEAD')).toEqual(['case asOf 2020 2021']);
    expect(existsSync(pwned)).toBe(false);
  });

  it('cannot make the program read a reference of any size or from any file', () => {
    writeFileSync(join(hostile, '.git', 'refs', 'heads', 'evil'), `ref: ${'../'.repeat(20)}etc/passwd\n`);
    const { stdout, stderr, exitCode } = casefile(hostile, 'diff', 'git:evil', 'casefile.yaml');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('no revision "evil"');
    expect(stderr).not.toContain('root:');
  });

  it('cannot lend objects of another repository', () => {
    const borrower = join(folder, 'borrower');
    git(folder, 'clone', '-q', '--shared', repository, borrower);
    const { stdout, stderr, exitCode } = casefile(borrower, 'diff', 'git:HEAD', 'casefile.yaml');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr).toContain('which borrows objects from another (objects/info/alternates)');
  });

  it('cannot lead to another repository by a file .git', () => {
    const forged = join(folder, 'forged');
    mkdirSync(forged);
    writeFileSync(join(forged, '.git'), `gitdir: ${join(repository, '.git')}\n`);
    writeFileSync(join(forged, 'casefile.yaml'), caseOf('2020'));
    expect(casefile(forged, 'diff', 'git:HEAD', 'casefile.yaml')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('casefile: no Git repository here'),
      exitCode: 2,
    });
  });

  it.each([
    ['.git', '.git', () => join(repository, '.git')],
    ['objects', join('.git', 'objects'), () => join(repository, '.git', 'objects')],
    ['a pipe', join('.git', 'refs', 'heads', 'main'), undefined],
  ])('cannot lead to another repository by a link, or to a pipe: %s', (name, place, target) => {
    const linked = join(folder, `linked-${name}`);
    mkdirSync(linked);
    git(linked, 'init', '-q', '-b', 'main');
    writeFileSync(join(linked, 'casefile.yaml'), caseOf('1999'));
    writeFileSync(join(linked, '.git', 'refs', 'heads', 'main'), git(repository, 'rev-parse', 'HEAD'));
    rmSync(join(linked, place), { recursive: true });
    if (target) symlinkSync(target(), join(linked, place));
    else execFileSync('mkfifo', [join(linked, place)]);
    for (const argv of [['diff', 'git:HEAD', 'casefile.yaml'], ['log'], ['news', '--since', 'git:HEAD']]) {
      const { stdout, exitCode } = casefile(linked, ...argv);
      expect({ stdout, isRefused: exitCode === 2 || exitCode === 3 }, argv.join(' ')).toEqual({
        stdout: '',
        isRefused: true,
      });
    }
  });

  it.each(['loose', 'packed'])('cannot fill the memory with a %s object', (kind) => {
    const bomb = join(folder, `bomb-${kind}`);
    mkdirSync(bomb);
    git(bomb, 'init', '-q');
    commit(`${caseOf('2020')}#${' '.repeat(80 * 1024 * 1024)}`, 'One', 'casefile.yaml', bomb);
    writeFileSync(join(bomb, 'casefile.yaml'), caseOf('2021'));
    if (kind === 'packed') git(bomb, 'gc', '-q', '--prune=now');
    expect(casefile(bomb, 'diff', 'git:HEAD', 'casefile.yaml')).toEqual({
      stdout: '',
      stderr: 'casefile: an object of the repository is too large to read\n',
      exitCode: 3,
    });
  });

  it('cannot fill the memory with differences of differences', () => {
    const bomb = join(folder, 'bomb-of-differences');
    mkdirSync(join(bomb, '.git', 'objects', 'pack'), { recursive: true });
    mkdirSync(join(bomb, '.git', 'refs', 'heads'), { recursive: true });
    const bombs = doubling();
    const tree = whole('tree', treeOf([['100644', 'casefile.yaml', bombs.at(-1)?.id ?? '']]));
    const commit = whole('commit', commitOf(tree.id));
    for (const [path, bytes] of Object.entries(packFiles([...bombs, tree, commit], undefined, bomb)))
      writeFileSync(path, bytes);
    writeFileSync(join(bomb, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(bomb, '.git', 'refs', 'heads', 'main'), `${commit.id}\n`);
    writeFileSync(join(bomb, 'casefile.yaml'), caseOf('2021'));
    const measure = join(folder, 'measure.cjs');
    writeFileSync(measure, `process.on('exit', () => console.log(String(process.resourceUsage().maxRSS)));\n`);
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', measure, program, 'log'], { cwd: bomb });
    expect(stderr.toString()).toBe('casefile: an object of the repository is too large to read\n');
    // In kilobytes. The objects of the bomb would need four gigabytes.
    const sizes = stdout.toString().trim().split('\n').map(Number);
    expect(Math.max(...sizes)).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(700 * 1024);
  });

  it('ends with a message if its objects are damaged', () => {
    const damaged = join(folder, 'damaged');
    mkdirSync(damaged);
    git(damaged, 'init', '-q');
    commit(caseOf('2020'), 'One', 'casefile.yaml', damaged);
    const id = git(damaged, 'rev-parse', 'HEAD:casefile.yaml').trim();
    const path = join(damaged, '.git', 'objects', id.slice(0, 2), id.slice(2));
    const bytes = readFileSync(path);
    rmSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(20)]));
    expect(casefile(damaged, 'diff', 'git:HEAD', 'casefile.yaml')).toEqual({
      stdout: '',
      stderr: 'casefile: an object of the repository is damaged\n',
      exitCode: 3,
    });
  });
});
