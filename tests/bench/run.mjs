// Measures the speed of whole processes, as multiples of the time of another process in the same run. `npm run bench`
// measures everything, `npm run bench start realistic` only these two sections.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article } from './article.mjs';
import { generate, generateLibrary } from './generate.mjs';
import { fillRepository, registerText, versionsOf } from './history.mjs';
import { realisticCase } from './realistic.mjs';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'casefile.js');
const folder = mkdtempSync(join(tmpdir(), 'casefile-bench-'));
const cpuTime = join(folder, 'cpu-time');
const { NODE_EXTRA_CA_CERTS: _, ...given } = process.env;
const env = { ...given, XDG_CACHE_HOME: join(folder, 'cache'), CASEFILE_BENCH_CPU_TIME: cpuTime };

/** The time of one process in milliseconds, and its output. */
function run(argv, command = process.execPath) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: root, env, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return { time: performance.now() - start, stdout };
}

/** What a process of Node needs: the processor time of all its threads in milliseconds, and the most memory in MB. */
function costs(argv) {
  run(['--require', join(import.meta.dirname, 'cpu-time.cjs'), ...argv]);
  const [milliseconds, megabytes] = readFileSync(cpuTime, 'utf8').split(' ').map(Number);
  return { milliseconds, megabytes };
}

const pressing = ['--require', join(import.meta.dirname, 'keys.cjs'), program, 'browse'];

/**
 * The processor time of `casefile browse` until a page and after each key, in milliseconds, and the most memory in MB.
 */
function browse(keys, argv) {
  const figures = join(folder, 'keys');
  Object.assign(env, { TERM: 'xterm', CASEFILE_BENCH_KEYS: keys.join(' '), CASEFILE_BENCH_FIGURES: figures });
  const cost = costs([...pressing, ...argv]);
  return { ...cost, times: JSON.parse(readFileSync(figures, 'utf8')) };
}

/** The megabytes that `casefile browse` uses after each thousand of so many keys. */
function memoryOver(presses, keys, argv) {
  env.CASEFILE_BENCH_PRESSES = presses;
  const { times: each } = browse(keys, argv);
  delete env.CASEFILE_BENCH_PRESSES;
  return each;
}

function runCpu(argv) {
  return costs(argv).milliseconds;
}

function runMemory(argv) {
  return costs(argv).megabytes;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** Measure both in turns, so that both run under the same load. */
function inTurn(name, unit, { measure, measureBase, limit, runs }) {
  const pairs = Array.from({ length: runs }, () => [measureBase(), measure()]);
  const [base, time] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
  const ratio = time / base;
  const verdict = limit === undefined ? '' : `at most ${limit}: ${ratio <= limit ? 'ok' : 'OVER'}`;
  console.log(`${name.padEnd(34)}${time.toFixed(0).padStart(7)} ${unit}  ${ratio.toFixed(2).padStart(6)}  ${verdict}`);
  if (ratio > limit) process.exitCode = 1;
}

function withinLimit(name, value, unit, limit) {
  const verdict = limit === undefined ? '' : `at most ${limit}: ${value <= limit ? 'ok' : 'OVER'}`;
  console.log(`${name.padEnd(34)}${value.toFixed(1).padStart(7)} ${unit}  ${verdict}`);
  if (value > limit) process.exitCode = 1;
}

/** Compares the time of casefile with that of Node, or of a peer that may not be installed. */
function compare(name, argv, baseline, limit, runs, peer) {
  if (peer !== undefined && spawnSync(peer, ['--version']).status !== 0) {
    console.log(`${name.padEnd(34)}not measured, as ${peer} is not installed`);
    return;
  }
  const measureBase = () => run(baseline, peer).time;
  inTurn(name, 'ms', { measure: () => run(argv).time, measureBase, limit, runs });
}

function compareCpu(name, argv, baseline, limit, runs) {
  inTurn(name, 'ms of CPU', { measure: () => runCpu(argv), measureBase: () => runCpu(baseline), limit, runs });
}

function dossier(events) {
  const path = join(folder, `${events}.yaml`);
  writeFileSync(path, generate(events));
  const printed = JSON.parse(run([program, 'timeline', '--json', '-f', path]).stdout);
  if (printed.length !== events) throw new Error(`${printed.length} of ${events} events arrived`);
  return path;
}

/** A folder with the given number of cases of a usual size, each with so many people who are withheld. */
function library(cases, withheld = 0) {
  const path = join(folder, `library-${cases}-${withheld}`);
  generateLibrary(path, cases, withheld);
  return path;
}

/** A journal for hledger with as many lines as the bundled case file has. */
function journal() {
  const lines = readFileSync(join(root, 'data', 'ilyashev.yaml'), 'utf8').split('\n').length;
  const path = join(folder, 'as-many-lines.journal');
  const entry = (index) => `2020-01-${10 + (index % 20)} entry ${index}\n    expenses  1\n    assets\n\n`;
  writeFileSync(path, Array.from({ length: lines / 4 }, (_, index) => entry(index)).join(''));
  return path;
}

/** A file with the realistic case. `withheld` is the number of its ten witnesses that are withheld. */
function realistic(withheld) {
  const path = join(folder, `realistic-${withheld}.yaml`);
  writeFileSync(path, realisticCase(withheld));
  return path;
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
/** The measurements, by the name of their section. */
const sections = {
  start() {
    console.log('against node -e 0');
    compare('casefile --version', [program, '--version'], nothing, 1.3, 21);
    run([program, 'timeline']);
    compare('casefile timeline', [program, 'timeline'], nothing, 1.7, 21);
    compare('casefile timeline --no-cache', [program, 'timeline', '--no-cache'], nothing, 2.6, 21);
    const register = ['-f', journal(), 'register'];
    compare('  and against hledger register', [program, 'timeline'], register, undefined, 21, 'hledger');
    for (const events of [10, 1_000]) {
      const argv = [program, 'timeline', '--json', '--no-cache', '-f', dossier(events)];
      compare(`timeline --json, ${events} events`, argv, nothing, undefined, 7);
    }
  },
  realistic() {
    console.log('a case as people write them, against node -e 0');
    const path = realistic(3);
    const show = [program, 'show', '--no-cache', '-f', path];
    compare('timeline, first read', [program, 'timeline', '--no-cache', '-f', path], nothing, undefined, 11);
    compare('show, first read', show, nothing, undefined, 11);
    compare('search, first read', [program, 'search', 'court', '--no-cache', '-f', path], nothing, undefined, 11);
    compareCpu('show, first read', show, nothing, undefined, 11);
    // The code of the program is cached, as for anyone who has run `check` before.
    run([program, 'check', path]);
    compareCpu('check, first', [program, 'check', '--no-cache', path], nothing, 6, 11);
    compareCpu('check, unchanged file', [program, 'check', path], nothing, 6, 11);
    console.log('with ten people withheld, against none');
    const [held, open] = [10, 0].map((withheld) => [program, 'check', realistic(withheld)]);
    compareCpu('check, first', [...held, '--no-cache'], [...open, '--no-cache'], 1.3, 11);
    compareCpu('check, unchanged file', held, open, 1.3, 11);
  },
  browse() {
    console.log('the first page of browse and its end, against timeline');
    const timeline = [program, 'timeline'];
    run(timeline);
    browse([], []);
    const base = median(Array.from({ length: 11 }, () => runCpu(timeline)));
    const first = median(Array.from({ length: 11 }, () => browse([], []).milliseconds));
    withinLimit('  more than timeline', first - base, 'ms of CPU', 60);
    console.log('a key on 5000 events');
    const steps = [
      ['scroll', 'j'],
      ['scroll a screen', 'space'],
      ['Tab', 'tab'],
      ['end', 'G'],
      ['next entry', '['],
      ['type', '/'],
      ['type', 'z'],
      ['find nothing', 'enter'],
      ['text', 'x'],
      ['back', 'backspace'],
    ];
    const runs = Array.from({ length: 5 }, () => browse(['t', ...steps.map(([, key]) => key)], ['-f', dossier(5_000)]));
    for (const [index, [name]] of steps.entries())
      withinLimit(`  ${name}`, median(runs.map(({ times }) => times[index + 1])), 'ms of CPU', 16);
    withinLimit('  open the timeline', median(runs.map(({ times }) => times[0])), 'ms of CPU', undefined);
    console.log('memory over 10000 keys, the first 2000 not counted');
    const keys = 't space j tab enter tab enter backspace / 1 enter n r ] p G k x'.split(' ');
    const used = memoryOver(10_000, keys, []);
    withinLimit('  after 10000 keys', used.at(-1), 'MB', undefined);
    withinLimit('  more than after 2000', used.at(-1) - used[1], 'MB', 1);
  },
  formats() {
    console.log('5000 events, against the format text');
    const path = dossier(5_000);
    for (const [command, format, limit] of [
      ['timeline', 'ics', 1.3],
      ['timeline', 'markdown', 1.3],
      ['report', 'markdown', 1.3],
    ]) {
      const text = [program, command, '--no-cache', '-f', path];
      compareCpu(`${command} --format ${format}`, [...text, '--format', format], text, limit, 5);
    }
  },
  articles() {
    console.log('an article of a megabyte, against node -e 0, and its memory');
    for (const notes of ['cite', 'sfn']) {
      const path = join(folder, `${notes}.wikitext`);
      writeFileSync(path, article(1e6, notes));
      compareCpu(`import, footnotes by ${notes}`, [program, 'import', path], nothing, 60, 5);
      const memory = runMemory([program, 'import', path]);
      console.log(`  memory ${memory.toFixed(0)} MB  at most 250: ${memory <= 250 ? 'ok' : 'OVER'}`);
      if (memory > 250) process.exitCode = 1;
    }
  },
  large() {
    console.log('against yaml parsing the same file');
    const path = dossier(100_000);
    const timeline = [program, 'timeline', '--json', '--no-cache', '-f', path];
    compare('timeline --json, 100000 events', timeline, parseAlone(path), 1.5, 3);
    const cases = library(1_000);
    compare('check of 1000 files', [program, 'check', cases], parseAll(cases), 1.5, 3);
  },
  log() {
    console.log('500 versions of a case of 100 events, against js-yaml reading the last one 500 times');
    if (spawnSync('git', ['--version']).status !== 0) {
      console.log('  not measured, as git is not installed');
      return;
    }
    const repository = (name, options, files) => {
      const path = join(folder, name);
      fillRepository(path, versionsOf(500, 100, options), files);
      return join(path, 'casefile.yaml');
    };
    const open = repository('open', {});
    const withheld = repository('withheld', { withheld: true });
    const registered = repository('registered', { withheld: true, register: true }, { 'parties.yaml': registerText });
    const readOften = [
      '-e',
      `const text = require('node:fs').readFileSync(${JSON.stringify(open)}, 'utf8');
       const { load } = require('js-yaml');
       for (let time = 0; time < 500; time++) load(text);`,
    ];
    compareCpu('log event-7', [program, 'log', 'event-7', '-f', open], readOften, 3, 3);
    compareCpu('log', [program, 'log', '-f', open], readOften, 3.5, 3);
    compareCpu('log --json', [program, 'log', '--json', '-f', open], readOften, 3.5, 3);
    compareCpu('log event-7, three withheld', [program, 'log', 'event-7', '-f', withheld], readOften, 6, 3);
    compareCpu('log event-7, and a register', [program, 'log', 'event-7', '-f', registered], readOften, 7.5, 3);
  },
  library() {
    console.log('10000 files, the first time, against yaml parsing them');
    const many = library(10_000);
    compare('search, cold', [program, 'search', 'trade77', '-f', many], parseAll(many), 0.45, 1);
    console.log('and every further time, against ripgrep looking for the word');
    const onNode20 = process.versions.node.startsWith('20.');
    for (const word of ['trade77', 'evenland']) {
      const grep = ['-liw', word, many];
      compare(`search ${word}`, [program, 'search', word, '-f', many], grep, onNode20 ? 5 : 2, 9, 'rg');
    }
    const grep = ['-liw', 'trade77', many];
    run([program, 'list', '--limit', '20', '-f', many]);
    compare('list --limit 20', [program, 'list', '--limit', '20', '-f', many], grep, 3, 9, 'rg');
    const ofOne = ['--org', 'org-1', '--limit', '20'];
    compare('refs --org org-1 --limit 20', [program, 'refs', ...ofOne, '-f', many], grep, 3, 9, 'rg');
  },
  'withheld-library'() {
    console.log('3000 files with three people withheld each, the first time, against the same without them');
    const [withheld, open] = [library(3_000, 3), library(3_000)];
    for (const argv of [['list'], ['search', 'evenland']]) {
      const cold = (path) => costs([program, ...argv, '--no-cache', '-f', path]);
      const [base, cost] = [cold(open), cold(withheld)];
      const measured = { measure: () => cost.milliseconds, measureBase: () => base.milliseconds };
      inTurn(argv[0], 'ms of CPU', { ...measured, limit: 2, runs: 1 });
      withinLimit('  memory', cost.megabytes, 'MB', 1024);
    }
  },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(sections, name));
if (unknown !== undefined) throw new Error(`no section "${unknown}": one of ${Object.keys(sections).join(', ')}`);
try {
  for (const [name, measure] of Object.entries(sections)) if (asked.length === 0 || asked.includes(name)) measure();
} finally {
  rmSync(folder, { recursive: true });
}
