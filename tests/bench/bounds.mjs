// Measures what the promise of bounded work says: no input makes a command take more than 5 s of processor time a
// megabyte, or more memory than 192 MiB and 100 times the input. `npm run bounds` repeats small pieces
// (repeated-imports.mjs, repeated-cases.mjs) to a megabyte, and gives each to every importer and many commands, in a
// process of its own. `npm run bounds imports/csv cases/check` measures only what begins so, and `MEBIBYTES=4 npm run
// bounds` larger inputs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands, diskCommands, versionCommands } from './case-commands.mjs';
import { caseShapes } from './repeated-cases.mjs';
import { importCommand, importShapes, repeated } from './repeated-imports.mjs';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
const folder = mkdtempSync(join(tmpdir(), 'casefile-bounds-'));
const [input, figures] = [join(folder, 'input'), join(folder, 'figures')];
const mebibytes = Number(process.env.MEBIBYTES ?? 1);
/** The most seconds for a mebibyte, and the most memory in MiB. */
const limits = { seconds: 5, memory: 192 + 100 * mebibytes };
/** Milliseconds after which a run is given up. */
const patience = 180_000 * mebibytes;

const { NODE_EXTRA_CA_CERTS: _, ...given } = process.env;
// `edit` starts an editor that changes nothing.
const env = { ...given, VISUAL: 'true', CASEFILE_CACHE: 'off', CASEFILE_BENCH_CPU_TIME: figures };

/** The file has a `share` of the mebibytes. */
function measure(name, shape, argv, share) {
  const size = share * mebibytes * 2 ** 20;
  writeFileSync(input, repeated(shape, size));
  const words = argv(input, repeated(shape, size / 2));
  const watched = ['--require', join(import.meta.dirname, 'cpu-time.cjs'), program, ...words];
  const { status } = spawnSync(process.execPath, watched, { env, stdio: 'ignore', timeout: patience });
  const [milliseconds, memory] = status === null ? [Infinity, Infinity] : readFileSync(figures, 'utf8').split(' ');
  const seconds = Number(milliseconds) / 1000 / mebibytes;
  const verdicts = [
    ...(seconds > limits.seconds ? [`more than ${limits.seconds} s/MiB`] : []),
    ...(Number(memory) > limits.memory ? [`more than ${limits.memory} MiB`] : []),
    ...(status === 70 ? ['a bug'] : []),
  ];
  if (verdicts.length > 0) process.exitCode = 1;
  const cells = [
    name.padEnd(60),
    `${seconds.toFixed(2)} s/MiB`.padStart(12),
    `${Number(memory).toFixed(0)} MiB`.padStart(9),
  ];
  console.log([...cells, verdicts.length === 0 ? 'ok' : `OVER: ${verdicts.join(', ')}`].join('  '));
}

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
const groups = [
  ...Object.keys(importShapes).map((format) => [`imports/${format}`, importShapes[format], importCommand(format), 1]),
  ...Object.entries({ ...caseCommands, ...diskCommands }).map(([command, argv]) => [
    `cases/${command}`,
    caseShapes,
    argv,
    1,
  ]),
  // An earlier version of half its size is read too.
  ...Object.entries(versionCommands).map(([command, argv]) => [`cases/${command}`, caseShapes, argv, 2 / 3]),
];
try {
  for (const [group, shapes, argv, share] of groups) {
    for (const [title, shape] of Object.entries(shapes)) {
      const name = `${group}/${title}`;
      if (isWanted(name)) measure(name, shape, argv, share);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
