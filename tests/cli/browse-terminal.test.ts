import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateLibrary } from '../bench/generate.mjs';
import { until } from '../support/until.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
const fixture = join(import.meta.dirname, '..', 'fixtures', 'sandovia.casefile.yaml');

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** `script` of util-linux runs a command in a session of its own. That of other systems takes other arguments. */
const hasScript = spawnSync('script', ['-qc', 'true', '/dev/null']).status === 0;

/** A shell in a terminal of its own. */
class Shell {
  readonly folder = mkdtempSync(join(tmpdir(), 'casefile-'));
  readonly #socket = join(this.folder, 'tmux');

  constructor() {
    this.tmux('new-session', '-d', '-x', '80', '-y', '24', 'env PS1=ready: sh');
  }

  tmux(...args: readonly string[]): string {
    return execFileSync('tmux', ['-S', this.#socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
  }

  type(...keys: readonly string[]): void {
    this.tmux('send-keys', ...keys);
  }

  get screen(): string {
    return this.tmux('capture-pane', '-p');
  }

  /** The modes that a program can leave behind. */
  get modes(): string {
    return this.tmux('display', '-p', '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{wrap_flag}').trim();
  }

  until(isSo: () => boolean): Promise<void> {
    return until(isSo, () => this.screen);
  }

  /** The screen once it shows a text and does not change any more: a busy machine draws it in parts. */
  async settled(text: string): Promise<string> {
    let screen = '';
    await this.until(() => {
      const before = screen;
      screen = this.screen;
      return screen === before && screen.includes(text);
    });
    return screen;
  }

  /** Run a command, and return the settings of the terminal. */
  async settings(): Promise<string> {
    const file = join(this.folder, 'stty');
    rmSync(file, { force: true });
    this.type(`stty -g > ${file}; echo done-$((1 + 1))`, 'Enter');
    await this.until(() => this.screen.includes('done-2'));
    this.type('clear', 'Enter');
    await this.until(() => !this.screen.includes('done-2'));
    return readFileSync(file, 'utf8');
  }

  end(): void {
    try {
      this.tmux('kill-server');
    } catch {}
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let shell: Shell;
beforeEach(() => {
  if (hasTmux) shell = new Shell();
});
afterEach(() => {
  if (hasTmux) shell.end();
});

const reading = '1 0 1 0';
const usual = '0 1 0 1';

async function start(node = 'node', file = fixture): Promise<string> {
  await shell.until(() => shell.screen.includes('ready:'));
  const before = await shell.settings();
  shell.type(`CASEFILE_CACHE=off ${node} ${program} browse -f ${file}`, 'Enter');
  await shell.until(() => shell.screen.includes('? keys') && shell.modes === reading);
  return before;
}

/** Send a signal to the program, which is the newest of its name: one of another test may not have ended yet. */
function signal(name: 'TERM' | 'QUIT' | 'USR2'): void {
  const running = execFileSync('ps', ['-eo', 'pid,args', '--sort=-start_time'], { encoding: 'utf8' });
  const [, pid = ''] = new RegExp(`^ *(\\d+) node.*browse -f ${fixture}$`, 'm').exec(running) ?? [];
  process.kill(Number(pid), `SIG${name}`);
}

/** The command lines of all processes. */
function processes(): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
}

async function isAsBefore(before: string): Promise<void> {
  // The program may take keys until it has ended.
  await shell.until(() => shell.modes === usual && shell.screen.trim().endsWith('ready:'));
  expect(await shell.settings()).toBe(before);
}

test.runIf(hasTmux).each([
  ['q', () => shell.type('q')],
  ['Ctrl-C', () => shell.type('C-c')],
  ['a signal', () => signal('TERM')],
  ['another signal', () => signal('QUIT')],
])('after %s the terminal is as before', async (_, end) => {
  const before = await start();
  end();
  await isAsBefore(before);
});

test.runIf(hasTmux)('Ctrl-Z gives the terminal back, and fg continues on the same page', async () => {
  const before = await start();
  shell.type('t');
  const page = await shell.settled('· timeline');
  shell.type('C-z');
  await isAsBefore(before);
  shell.type('fg', 'Enter');
  await shell.until(() => shell.modes === reading && shell.screen === page);
  shell.type('Q');
  await isAsBefore(before);
});

test.runIf(hasTmux && hasScript)('Ctrl-Z does nothing without a shell that could continue the program', async () => {
  await shell.until(() => shell.screen.includes('ready:'));
  shell.type(`CASEFILE_CACHE=off script -qc 'exec node ${program} browse -f ${fixture}' /dev/null`, 'Enter');
  await shell.until(() => shell.screen.includes('? keys'));
  shell.type('C-z', 't');
  await shell.until(() => shell.modes === reading && shell.screen.includes('· timeline'));
  shell.type('Q');
  await shell.until(() => shell.modes === usual);
});

test.runIf(hasTmux)('after a bug the terminal is as before', async () => {
  const bug = join(shell.folder, 'bug.cjs');
  writeFileSync(bug, "process.on('SIGUSR2', () => { throw new Error('planted'); });");
  const before = await start(`node --require ${bug}`);
  signal('USR2');
  await isAsBefore(before);
});

describe('an editor', () => {
  /** An editor that shows when Ctrl-C reaches it, and ends when there is a file. */
  function editor(): { readonly command: string; readonly end: () => void } {
    const path = join(shell.folder, 'editor.sh');
    const text = `trap 'echo a key' INT\necho editing\nuntil test -e '${path}.end'; do sleep 0.1; done\n`;
    writeFileSync(path, text);
    return { command: `sh ${path}`, end: () => writeFileSync(`${path}.end`, '') };
  }

  async function open(command: string): Promise<string> {
    const before = await start(`EDITOR='${command}' node`);
    shell.type('e');
    await shell.until(() => shell.screen.includes('editing') && shell.modes === usual);
    return before;
  }

  test.runIf(hasTmux)('gets Ctrl-C, and gives the screen back', async () => {
    const { command, end } = editor();
    const before = await open(command);
    shell.type('C-c');
    await shell.until(() => shell.screen.includes('a key'));
    expect(shell.modes).toBe(usual);
    end();
    await shell.until(() => shell.modes === reading && shell.screen.includes('? keys'));
    shell.type('C-c');
    await isAsBefore(before);
  });

  test.runIf(hasTmux)('ends with the program', async () => {
    const { command } = editor();
    const before = await open(command);
    signal('TERM');
    await isAsBefore(before);
    await shell.until(() => !processes().some((line) => line.startsWith(command)));
  });

  test.runIf(hasTmux)('cannot be opened for what came through a pipe', async () => {
    const before = await start(`EDITOR=false node`, `- < ${fixture}`);
    shell.type('e');
    await shell.until(() => shell.screen.includes('cannot write to standard input'));
    shell.type('q');
    await isAsBefore(before);
  });
});

test.runIf(hasTmux)('a terminal that is closed while a library is read ends the program', async () => {
  const cases = join(shell.folder, 'cases');
  generateLibrary(cases, 60);
  await start('node', cases);
  shell.type('s', 'trade77', 'Enter');
  await after(100);
  shell.tmux('kill-pane');
  await until(() => !processes().some((line) => line.endsWith(`browse -f ${cases}`)));
});

test.runIf(hasTmux)('a closed terminal ends the program', async () => {
  await start();
  shell.tmux('kill-pane');
  await until(() => !processes().some((line) => line.endsWith(`browse -f ${fixture}`)));
});
