// Measures how the time grows from a hundred cases to a hundred thousand: `npm run growth`. Other numbers of cases may
// follow as arguments. It prints a table, and plots the table to docs/growth.svg.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXast } from 'hast-util-to-xast';
import { s } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { generateLibrary } from './generate.mjs';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'casefile.js');
const folder = mkdtempSync(join(tmpdir(), 'casefile-growth-'));
const cache = join(folder, 'cache');
const { NODE_EXTRA_CA_CERTS: _, ...given } = process.env;
const env = { ...given, XDG_CACHE_HOME: cache };

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 10_000, 100_000];

/** The seconds that a process takes, and the most memory that it used, in MiB. The memory is known on Linux only. */
function run(command, argv) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, argv, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    let memory = Number.NaN;
    const watch = setInterval(() => {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        if (kilobytes !== undefined) memory = Number(kilobytes) / 1024;
      } catch {
        // The process has ended, or this is not Linux.
      }
    }, 20);
    child.on('close', (status) => {
      clearInterval(watch);
      if (status === 0) resolve({ seconds: (performance.now() - start) / 1000, memory });
      else reject(new Error(`${command} ${argv.join(' ')} ended with ${status}`));
    });
  });
}

async function warm(command, argv, runs = 7) {
  const times = [];
  for (let index = 0; index < runs; index++) times.push((await run(command, argv)).seconds);
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)];
}

function sizeOf(path) {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 2 ** 20;
}

async function measure(cases) {
  const library = join(folder, `library-${cases}`);
  generateLibrary(library, cases);
  rmSync(cache, { recursive: true, force: true });
  const casefile = (...argv) => [program, ...argv, '--file', library];
  const search = casefile('search', 'trade77');
  const cold = await run(process.execPath, search);
  const size = sizeOf(cache);
  // Until a file is two seconds old, casefile compares its content, which would slow the measured run.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await run(process.execPath, search);
  await run(process.execPath, casefile('list', '--limit', '20'));
  const row = {
    cases,
    cold: cold.seconds,
    memory: cold.memory,
    cache: size,
    rare: await warm(process.execPath, search),
    common: await warm(process.execPath, casefile('search', 'evenland')),
    list: await warm(process.execPath, casefile('list', '--limit', '20')),
    org: await warm(process.execPath, casefile('refs', '--org', 'org-1', '--limit', '20')),
    grep: await warm('rg', ['-liw', 'trade77', library]),
  };
  appendFileSync(join(library, '77.casefile.yaml'), '# changed\n');
  const changed = (await run(process.execPath, search)).seconds;
  rmSync(library, { recursive: true });
  return { ...row, changed };
}

const columns = {
  cases: 'cases',
  cold: 'first search',
  memory: 'memory for that',
  cache: 'cache',
  rare: 'search, a rare word',
  common: 'search, a common word',
  changed: 'search, one file changed',
  list: '`list --limit 20`',
  org: '`refs --org --limit 20`',
  grep: 'ripgrep, the rare word',
};
const printers = {
  cases: (value) => value.toLocaleString('en'),
  memory: (value) => `${value.toFixed(0)} MiB`,
  cache: (value) => `${value.toFixed(value < 10 ? 1 : 0)} MiB`,
};
const inSeconds = (value) => (value < 10 ? `${value.toFixed(2)} s` : `${value.toFixed(0)} s`);

function table(rows) {
  const lines = rows.map((row) => Object.keys(columns).map((key) => (printers[key] ?? inSeconds)(row[key])));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(Object.values(columns)), line(Object.keys(columns).map(() => '---:')), ...lines.map(line)].join('\n');
}

/** Plot seconds over cases, both on a logarithmic scale. */
function plot(rows) {
  const [width, height, left, top, right, bottom] = [720, 420, 64, 24, 176, 48];
  const curves = [
    ['cold', 'first search', '#8c2d04'],
    ['grep', 'ripgrep', '#6b7280'],
    ['common', 'search, common word', '#1d4ed8'],
    ['rare', 'search, rare word', '#0f766e'],
  ];
  const exponents = (values) => [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [fromX, toX] = exponents(rows.map(({ cases }) => cases));
  const [fromY, toY] = exponents(rows.flatMap((row) => curves.map(([key]) => row[key])));
  const x = (value) => left + ((Math.log10(value) - fromX) / (toX - fromX)) * (width - left - right);
  const y = (value) => height - bottom - ((Math.log10(value) - fromY) / (toY - fromY)) * (height - top - bottom);
  const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  const label = { fontSize: 13, fontFamily: 'system-ui, sans-serif', fill: '#374151' };
  // Move labels apart that would overlap.
  const ends = curves.map(([key]) => y(rows.at(-1)[key]));
  const order = ends.map((_, index) => index).sort((one, other) => ends[one] - ends[other]);
  for (const [index, place] of order.entries()) {
    if (index > 0) ends[place] = Math.max(ends[place], ends[order[index - 1]] + 18);
  }
  const drawing = s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' }, [
    s('title', 'Seconds that casefile takes, over the number of cases; both axes in powers of ten'),
    s('rect', { width, height, fill: '#ffffff' }),
    ...powers(fromX, toX).flatMap((value) => [
      s('line', { x1: x(value), x2: x(value), y1: top, y2: height - bottom, stroke: '#e5e7eb' }),
      s('text', { ...label, x: x(value), y: height - bottom + 20, textAnchor: 'middle' }, value.toLocaleString('en')),
    ]),
    ...powers(fromY, toY).flatMap((value) => [
      s('line', { x1: left, x2: width - right, y1: y(value), y2: y(value), stroke: '#e5e7eb' }),
      s('text', { ...label, x: left - 8, y: y(value) + 4, textAnchor: 'end' }, `${value} s`),
    ]),
    s('text', { ...label, x: (left + width - right) / 2, y: height - 8, textAnchor: 'middle' }, 'cases'),
    ...curves.flatMap(([key, name, stroke], index) => [
      s('polyline', {
        points: rows.map((row) => `${x(row.cases).toFixed(1)},${y(row[key]).toFixed(1)}`).join(' '),
        fill: 'none',
        stroke,
        strokeWidth: 2,
      }),
      ...rows.map((row) => s('circle', { cx: x(row.cases), cy: y(row[key]), r: 3, fill: stroke })),
      s('text', { ...label, fill: stroke, x: width - right + 10, y: ends[index] + 4 }, name),
    ]),
  ]);
  return `${toXml(toXast(drawing, { space: 'svg' }))}\n`;
}

try {
  const rows = [];
  for (const cases of sizes) {
    rows.push(await measure(cases));
    console.log(`${table(rows)}\n`);
  }
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
  if (rows.length > 1) writeFileSync(join(root, 'docs', 'growth.svg'), plot(rows));
} finally {
  rmSync(folder, { recursive: true });
}
