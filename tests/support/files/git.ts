import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'casefile.js');

export const hasGit = spawnSync('git', ['--version']).status === 0;

/**
 * Runs git for the tests, without the settings of the person who runs them. A commit has this author, and is
 * of noon of this day.
 */
export function git(cwd: string, args: readonly string[], author = 'Ida Nobody', day = '2026-01-01'): string {
  const identity = ['-c', `user.name=${author}`, '-c', 'user.email=a@example.org', '-c', 'protocol.file.allow=always'];
  const date = `${day}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_COMMITTER_DATE: date,
    GIT_AUTHOR_DATE: date,
  };
  return execFileSync('git', [...identity, ...args], { cwd, env, stdio: 'pipe' }).toString();
}

/** Runs the built program in a folder. */
export function casefile(cwd: string, ...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, CASEFILE_CACHE: 'off' },
  });
  return { stdout: stdout.toString(), stderr: stderr.toString(), exitCode: status };
}
