// Start-up and large dossiers as whole processes, each a ratio against another process in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, generateLibrary } from './generate.mjs';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'casefile.js');
const folder = mkdtempSync(join(tmpdir(), 'casefile-bench-'));
const { NODE_EXTRA_CA_CERTS: _, ...given } = process.env;
const env = { ...given, XDG_CACHE_HOME: join(folder, 'cache') };

/** The time of one process in milliseconds, and what it printed. */
function run(argv, command = process.execPath) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: root, env, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return { time: performance.now() - start, stdout };
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** Alternates the two, so that both meet the same machine. */
function compare(name, argv, baseline, limit, runs, baselineCommand) {
  const pairs = Array.from({ length: runs }, () => [run(baseline, baselineCommand).time, run(argv).time]);
  const [base, time] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
  const ratio = time / base;
  const verdict = limit === undefined ? '' : `at most ${limit}: ${ratio <= limit ? 'ok' : 'OVER'}`;
  console.log(`${name.padEnd(34)}${time.toFixed(0).padStart(7)} ms  ${ratio.toFixed(2).padStart(6)}  ${verdict}`);
  if (ratio > limit) process.exitCode = 1;
}

function dossier(events) {
  const path = join(folder, `${events}.yaml`);
  writeFileSync(path, generate(events));
  const printed = JSON.parse(run([program, 'timeline', '--json', '-f', path]).stdout);
  if (printed.length !== events) throw new Error(`${printed.length} of ${events} events arrived`);
  return path;
}

/** A folder of so many cases of a usual size. */
function library(cases) {
  const path = join(folder, `library-${cases}`);
  generateLibrary(path, cases);
  return path;
}

/** A peer that is compiled, on a journal of as many lines as the bundled case file has. */
function compareWithHledger() {
  const peer = 'hledger';
  if (spawnSync(peer, ['--version']).status !== 0) {
    console.log('against hledger register: not measured, as hledger is not installed');
    return;
  }
  const lines = readFileSync(join(root, 'data', 'ilyashev.yaml'), 'utf8').split('\n').length;
  const journal = join(folder, 'as-many-lines.journal');
  const entry = (index) => `2020-01-${10 + (index % 20)} entry ${index}\n    expenses  1\n    assets\n\n`;
  writeFileSync(journal, Array.from({ length: lines / 4 }, (_, index) => entry(index)).join(''));
  const register = ['-f', journal, 'register'];
  compare('  and against hledger register', [program, 'timeline'], register, undefined, 21, peer);
}

const nothing = ['-e', '0'];
const parseAll = (path) => [
  '-e',
  `const { parseDocument } = require('yaml');
   const { readdirSync, readFileSync } = require('node:fs');
   for (const name of readdirSync(${JSON.stringify(path)})) parseDocument(readFileSync(${JSON.stringify(path)} + '/' + name, 'utf8'));`,
];
const parseAlone = (path) => [
  '-e',
  `require('yaml').parseDocument(require('node:fs').readFileSync(${JSON.stringify(path)}, 'utf8'))`,
];
try {
  console.log('against node -e 0');
  compare('casefile --version', [program, '--version'], nothing, 1.3, 21);
  run([program, 'timeline']);
  compare('casefile timeline', [program, 'timeline'], nothing, 1.7, 21);
  compare('casefile timeline --no-cache', [program, 'timeline', '--no-cache'], nothing, 3.5, 21);
  compareWithHledger();
  for (const events of [10, 1_000]) {
    const path = dossier(events);
    compare(
      `timeline --json, ${events} events`,
      [program, 'timeline', '--json', '--no-cache', '-f', path],
      nothing,
      undefined,
      7,
    );
  }
  console.log('against yaml parsing the same file');
  const path = dossier(100_000);
  compare(
    'timeline --json, 100000 events',
    [program, 'timeline', '--json', '--no-cache', '-f', path],
    parseAlone(path),
    1.5,
    3,
  );
  const cases = library(1_000);
  compare('check of 1000 files', [program, 'check', cases], parseAll(cases), 1.5, 3);
  console.log('10000 files, the first time, against yaml parsing them');
  const many = library(10_000);
  compare('search, cold', [program, 'search', 'trade77', '-f', many], parseAll(many), 0.65, 1);
  console.log('and every further time, against ripgrep looking for the word');
  const onNode20 = process.versions.node.startsWith('20.');
  for (const word of ['trade77', 'evenland']) {
    const grep = ['-liw', word, many];
    compare(`search ${word}`, [program, 'search', word, '-f', many], grep, onNode20 ? 5 : 2, 9, 'rg');
  }
  const grep = ['-liw', 'trade77', many];
  run([program, 'list', '--limit', '20', '-f', many]);
  compare('list --limit 20', [program, 'list', '--limit', '20', '-f', many], grep, 3, 9, 'rg');
  compare(
    'refs --org org-1 --limit 20',
    [program, 'refs', '--org', 'org-1', '--limit', '20', '-f', many],
    grep,
    3,
    9,
    'rg',
  );
} finally {
  rmSync(folder, { recursive: true });
}
