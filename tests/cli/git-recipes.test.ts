import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const hasGit = spawnSync('git', ['--version']).status === 0 && process.platform !== 'win32';
const folder = mkdtempSync(join(tmpdir(), 'casefile-recipes-'));
const repository = join(folder, 'repository');
const bin = join(folder, 'bin');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env['PATH']}`,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  CASEFILE_CACHE: 'off',
};

/** The commands of docs/recipes.md that contain a text. */
function recipe(text: string): string {
  const document = readFileSync(join(root, 'docs', 'recipes.md'), 'utf8');
  const found = [...document.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, commands = '']) =>
    commands.includes(text) ? commands : [],
  );
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

function shell(commands: string) {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', commands], { cwd: repository, env });
  return { stdout: stdout.toString(), stderr: stderr.toString(), exitCode: status };
}

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: repository,
    env,
    stdio: 'pipe',
  });

const caseOf = (title: string, more = '') => `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ada: { name: Ada Nobody } }
references: [{ id: letter, type: report, title: A letter }]
timeline: [{ id: arrest, date: 2020, title: ${title}${more} }]
`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasGit)('the recipes for Git', () => {
  beforeAll(() => {
    mkdirSync(repository);
    mkdirSync(bin);
    const program = join(bin, 'casefile');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'casefile.js')}" "$@"\n`);
    chmodSync(program, 0o755);
    git('init', '-q', '-b', 'main');
    writeFileSync(join(repository, 'casefile.yaml'), caseOf('Arrested at home', ', refs: [letter]'));
    git('add', '-A');
    git('commit', '-q', '-m', 'One');
  });

  it('let git diff compare reports', () => {
    shell(recipe('textconv'));
    writeFileSync(join(repository, 'casefile.yaml'), `# A comment.\n${caseOf('Arrested at work', ', refs: [letter]')}`);
    const { stdout } = shell('git diff casefile.yaml');
    expect(stdout).toMatch(/^-.*Arrested at home/m);
    expect(stdout).toMatch(/^\+.*Arrested at work/m);
    expect(stdout).not.toContain('A comment');
    git('commit', '-q', '-am', 'Two');
  });

  it('write a comment for a pull request', () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD~1');
    const [command = ''] = recipe('gh pr comment').split('\n');
    expect(shell(command)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(readFileSync(join(repository, 'changes.md'), 'utf8')).toContain('{+work+}');
    expect(shell(command.replace('origin/main', 'nowhere')).exitCode).not.toBe(0);
  });

  it('show what is new', () => {
    git('tag', 'v1', 'HEAD~1');
    const { stdout, stderr, exitCode } = shell(recipe('news --since').replaceAll(' --file cases', ''));
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('corrected    event “Arrested at work” (arrest): title');
    expect(readFileSync(join(repository, 'news.md'), 'utf8')).toContain('# The Pier');
  });

  it('refuse a commit that weakens the case file', () => {
    const hook = join(repository, '.git', 'hooks', 'pre-commit');
    mkdirSync(join(repository, '.git', 'hooks'), { recursive: true });
    writeFileSync(hook, recipe('#!/bin/sh'));
    chmodSync(hook, 0o755);
    writeFileSync(join(repository, 'casefile.yaml'), caseOf('Arrested at work'));
    expect(() => git('commit', '-q', '-am', 'Three')).toThrow();
    writeFileSync(join(repository, 'casefile.yaml'), caseOf('Arrested at the office', ', refs: [letter]'));
    git('commit', '-q', '-am', 'Three');
  });

  it('compare what is published with what is held', () => {
    const held = caseOf(
      'Arrested at the office',
      ', refs: [letter] }, { id: visit, date: 2021, title: A visit, access: internal',
    );
    writeFileSync(join(repository, 'casefile.yaml'), held);
    shell('casefile redact casefile.yaml -o published.yaml');
    const { stdout, exitCode } = shell(recipe('diff published.yaml casefile.yaml --access'));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('A visit');
    expect(shell('casefile diff published.yaml casefile.yaml').exitCode).toBe(0);
  });
});
