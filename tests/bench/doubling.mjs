// Measures whether twice the input takes more than twice the time: `npm run doubling`. For each importer and each
// command, it repeats small pieces (repeated-imports.mjs, repeated-cases.mjs) until the run takes a quarter of a
// second, and then doubles the input. If that takes too much more, it doubles the input once more: freeing memory makes
// single steps dearer, but work that grows faster than the input grows at each. `npm run doubling imports csv,ris` or
// `npm run doubling cases check` measures only some.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { yamlData } from '../../.ci/yaml-data.mjs';
import { caseCommands } from './case-commands.mjs';
import { caseShapes } from './repeated-cases.mjs';
import { importShapes } from './repeated-imports.mjs';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, 'node_modules', '.doubling');
const kibibyte = 1024;
// Twice as much must be below the default of --max-size.
const largest = 2 ** 20;
/** The most that twice the input may take, as a multiple, and the most seconds of CPU for a megabyte. */
const limits = { ratio: 2.5, seconds: 5 };
/** Milliseconds after which a run is given up. */
const patience = 120_000;

await build({
  input: { run: join(root, 'tests', 'support', 'run.ts') },
  platform: 'node',
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: {
      yaml: join(root, 'node_modules/yaml/browser/index.js'),
      'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
    },
  },
  transform: { define: { __VERSION__: '"0"', __BUILD__: '"0"' } },
  plugins: [yamlData()],
  output: { dir: bundle, cleanDir: true, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
  logLevel: 'silent',
});

let child;

/**
 * Run a command on a text in a process that is already warm. The time is infinite if the process ends
 * or takes too long.
 */
function run(task) {
  return new Promise((resolve) => {
    const execArgv = ['--expose-gc'];
    child ??= fork(join(import.meta.dirname, 'in-memory.mjs'), [join(bundle, 'run.mjs')], { cwd: root, execArgv });
    const worker = child;
    const done = (answer) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const give = () => {
      worker.kill('SIGKILL');
      child = undefined;
      done({ milliseconds: Number.POSITIVE_INFINITY });
    };
    const timer = setTimeout(give, patience);
    worker.on('exit', give);
    worker.on('message', done);
    worker.send(task);
  });
}

/** The quickest of some runs: what else the machine does only adds time. */
async function quickest(task, runs = 2) {
  let least = await run(task);
  for (let more = 1; more < runs; more += 1) {
    const other = await run(task);
    if (other.milliseconds < least.milliseconds) least = other;
  }
  return least;
}

/**
 * The least that twice the input takes at two steps that follow each other, as a multiple. `once` and
 * `twice` are of the first.
 */
async function growth(task, size, once, twice) {
  const ratio = twice.milliseconds / once.milliseconds;
  if (ratio <= limits.ratio) return ratio;
  // A little less than twice and four times as much, which is below the default of --max-size.
  const [less, more] = [await quickest(task((15 / 8) * size), 3), await quickest(task((15 / 4) * size), 3)];
  return Math.min(ratio, more.milliseconds / less.milliseconds);
}

async function measure(kind, command, shape) {
  const task = (size) => ({ kind, command, shape, size });
  for (const size of [4, 8, 16, 16]) await run(task(size * kibibyte));
  let size = 16 * kibibyte;
  for (let tried = await run(task(size)); tried.milliseconds < 250 && size < largest; tried = await run(task(size))) {
    size *= 2;
  }
  const [once, twice] = [await quickest(task(size)), await quickest(task(2 * size))];
  const ratio = await growth(task, size, once, twice);
  const seconds = (twice.milliseconds / 1000 / (2 * size)) * 2 ** 20;
  // Short runs vary too much to compare, and in small inputs the first run of each function weighs too much.
  const isSlow = seconds > limits.seconds && (await quickest(task(2 ** 20))).milliseconds > limits.seconds * 1000;
  const verdicts = [
    ...(twice.milliseconds > 400 && !(ratio <= limits.ratio) ? [`more than ${limits.ratio} times`] : []),
    ...(isSlow ? [`more than ${limits.seconds} s a megabyte`] : []),
    ...(once.exitCode === 70 || twice.exitCode === 70 ? ['a bug'] : []),
  ];
  if (verdicts.length > 0) process.exitCode = 1;
  const cells = [
    `${command}: ${shape}`.padEnd(60),
    `${size / kibibyte} KiB`.padStart(9),
    `${once.milliseconds.toFixed(0)} ms`.padStart(9),
    `twice: ${twice.milliseconds.toFixed(0)} ms`.padStart(16),
    ratio.toFixed(2).padStart(6),
    `${seconds.toFixed(2)} s/MB`.padStart(11),
  ];
  console.log([...cells, verdicts.length === 0 ? 'ok' : `OVER: ${verdicts.join(', ')}`].join('  '));
}

const [onlyKind, onlyCommands = '', onlyShape = ''] = process.argv.slice(2);
const commandsOf = { imports: Object.keys(importShapes), cases: Object.keys(caseCommands) };
try {
  for (const [kind, commands] of Object.entries(commandsOf)) {
    if (onlyKind !== undefined && onlyKind !== kind) continue;
    for (const command of commands) {
      if (onlyCommands !== '' && !onlyCommands.split(',').includes(command)) continue;
      const shapes = Object.keys(kind === 'imports' ? importShapes[command] : caseShapes);
      for (const shape of shapes) if (shape.includes(onlyShape)) await measure(kind, command, shape);
    }
  }
} finally {
  child?.kill();
  rmSync(bundle, { recursive: true });
}
