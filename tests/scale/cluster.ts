import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The folder in which Debian installs the programs of the server, one for each version. */
const versions = '/usr/lib/postgresql';

/** The folder with the programs of the newest PostgreSQL; undefined if there is none. */
export const programs = existsSync(versions)
  ? readdirSync(versions)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')))
  : undefined;

/** A PostgreSQL server in a temporary folder, with `casefile` among the commands of its shell. */
export class Cluster {
  readonly folder = mkdtempSync(join(tmpdir(), 'casefile-pg-'));
  readonly #data = join(this.folder, 'cluster');
  readonly #env = {
    ...process.env,
    PATH: `${join(this.folder, 'bin')}:${process.env['PATH']}`,
    PGHOST: this.folder,
    PGUSER: 'postgres',
    PGOPTIONS: '--client-min-messages=warning',
    XDG_CACHE_HOME: join(this.folder, 'cache'),
  };

  start(): void {
    const locale = ['-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
    this.#serve('initdb', ['-D', this.#data, '-U', 'postgres', ...locale]);
    const options = `-k ${this.folder} -c listen_addresses= -c fsync=off`;
    this.#serve('pg_ctl', ['start', '-w', '-D', this.#data, '-l', join(this.folder, 'log'), '-o', options]);
    const program = `#!/bin/sh\nexec '${process.execPath}' '${root}/bin/casefile.js' "$@"\n`;
    this.write('bin/casefile', program, 0o755);
  }

  stop(): void {
    if (existsSync(join(this.#data, 'postmaster.pid')))
      this.#serve('pg_ctl', ['stop', '-D', this.#data, '-m', 'immediate']);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs a program of the server, which refuses to run as root. */
  #serve(program: string, args: readonly string[]): void {
    const { folder } = this;
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    const user = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : {};
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    execFileSync(join(programs ?? '', program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(join(this.folder, dirname(path)), { recursive: true });
    writeFileSync(join(this.folder, path), text, { mode });
  }

  shell(script: string): string {
    const options = { cwd: this.folder, env: this.#env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    return execFileSync('bash', ['-euo', 'pipefail', '-c', script], options);
  }

  /** The rows of a query. */
  query(sql: string, variables: Readonly<Record<string, string>> = {}): string[][] {
    const given = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
    const options = { cwd: this.folder, env: this.#env, encoding: 'utf8', input: sql, maxBuffer: 2 ** 28 } as const;
    const args = ['-XqAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1', ...given, 'casefile'];
    const rows = execFileSync('psql', args, options).split('\n').slice(0, -1);
    return rows.map((row) => row.split('\t'));
  }
}
