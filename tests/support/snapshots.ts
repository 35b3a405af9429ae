import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import anyAscii from 'any-ascii';
import type { RunnerTask } from 'vitest';
import { afterAll, expect } from 'vitest';
import { commands } from '../../src/cli/commands/registry.js';
import type { Outcome } from './run.js';

/** Where all snapshots are: in a folder for each command, and in that one for each test file. */
const root = join(import.meta.dirname, '..', 'golden', '__snapshots__');

/** The snapshots of one test file: one file for each command output, so that a changed line is a diff of one line. */
export interface Snapshots {
  /** Compares a run, as a terminal shows it. The file is named after the command line, or after `name`. */
  matchRun(argv: readonly string[], outcome: Outcome, name?: string): Promise<void>;
  /** Compares a text that belongs to a command but is not a whole run. */
  matchText(command: string, name: string, text: string): Promise<void>;
}

/**
 * Opens the snapshots of a test file, in `tests/golden/__snapshots__/<command>/<test file>/`. After the last test it fails
 * if a file there was not compared, unless some tests were skipped or failed.
 */
export function openSnapshots(testFile: string): Snapshots {
  const own = basename(testFile, '.test.ts');
  const compared = new Set<string>();

  function match(command: string, name: string, text: string): Promise<void> {
    const path = join(root, command, own, `${fileName(name)}.txt`);
    compared.add(path);
    return expect(text).toMatchFileSnapshot(path);
  }

  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern here
  afterAll(({}, suite) => {
    if (suite.tasks.every(passed)) expect(listSnapshots(own).filter((path) => !compared.has(path))).toEqual([]);
  });

  return {
    matchRun: (argv, outcome, name) => {
      const command = argv[0] !== undefined && argv[0] in commands ? argv[0] : 'casefile';
      const words = command === 'casefile' ? [command, ...argv] : argv;
      return match(command, name ?? commandLineName(words), transcript(argv, outcome));
    },
    matchText: match,
  };
}

/** The snapshot files of the test file `own`, of every command. */
function listSnapshots(own: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.parentPath) === own)
    .map(({ parentPath, name }) => join(parentPath, name));
}

function passed(task: RunnerTask): boolean {
  return task.type === 'suite' ? task.tasks.every(passed) : task.result?.state === 'pass';
}

/**
 * A command line as a file name: without the folders and extensions of its paths, and without the hyphens of options.
 */
function commandLineName(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./-]+\.yaml$/.test(word) ? basename(word).replace(/(\.casefile)?\.yaml$/, '') : word))
    .map((word) => word.replace(/^--?(?=[a-zA-Z])/, '') || 'empty')
    .join('_');
}

/**
 * Keeps what is safe in a file name on every system, in lower case because some systems ignore case. If two outputs get
 * the same name, their texts differ and the second comparison fails.
 */
function fileName(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9_.,+=@%-]+|,\s+/g, '-')
    .slice(0, 80)
    .replace(/[-_.]+$/, '');
}

/** A run as a terminal shows it: the command, what it printed, its exit code. */
function transcript(argv: readonly string[], { stdout, stderr, exitCode }: Outcome): string {
  const words = argv.map((word) => (/^[^\s'",;]+$/.test(word) ? word : `'${word}'`));
  const errors = stderr === '' ? '' : `--- standard error\n${stderr}`;
  return `$ ${['casefile', ...words].join(' ')}\n${stdout}${errors}--- exit code ${exitCode}\n`;
}
