import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds `dist` once, before the tests that start the program. */
export default function setup(): void {
  execFileSync('npm', ['run', '-s', 'build'], {
    cwd: join(import.meta.dirname, '..', '..'),
    shell: process.platform === 'win32',
  });
}
