// Gives the program a terminal in memory and presses keys on it. Loaded before the program, as `--require` of Node.
// CASEFILE_BENCH_KEYS has the keys, with spaces between them, CASEFILE_BENCH_FIGURES the file for the milliseconds of
// each. With CASEFILE_BENCH_PRESSES, it presses so many keys, the same again and again and as fast as the program shows
// them. Then the file is for the megabytes in use after each thousand.
const { writeFileSync } = require('node:fs');
const { PassThrough } = require('node:stream');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

const named = { backspace: '\u007f', tab: '\t', enter: '\r', escape: '\u001b', space: ' ' };
const keys = (process.env.CASEFILE_BENCH_KEYS ?? '').split(' ').filter((key) => key !== '');
const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
Object.defineProperty(process, 'stdin', { value: stdin });
Object.assign(process.stdout, { isTTY: true, columns: 120, rows: 40 });

/** The processor time of this process in milliseconds. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const isMemory = process.env.CASEFILE_BENCH_PRESSES !== undefined;
const presses = isMemory ? Number(process.env.CASEFILE_BENCH_PRESSES) : keys.length;
/** Milliseconds after which a key has changed nothing, and after which a change of the screen is complete. */
const [patience, settled] = isMemory ? [5, 0] : [5000, 20];
const figures = [];
let [pressed, waiting, count] = [0, undefined, -1];

/** Press the next key when the screen has shown the one before, and quit after the last. */
process.stdout.write = (text) => {
  if (!text.includes('H\u001b[0m\u001b[K')) return true;
  if (count >= 0 && !isMemory) figures[count] ??= cpu() - pressed;
  clearTimeout(waiting);
  waiting = setTimeout(press, settled);
  return true;
};

function press() {
  count += 1;
  if (isMemory && count > 0 && count % 1000 === 0) figures.push(memory());
  if (count > presses) return;
  if (count === presses) {
    writeFileSync(process.env.CASEFILE_BENCH_FIGURES, JSON.stringify(figures));
    // The first one may only leave a line that is typed.
    stdin.write('\u0003\u0003');
    return;
  }
  waiting = setTimeout(press, patience);
  pressed = cpu();
  const key = keys[count % keys.length];
  stdin.write(named[key] ?? key);
}

/** The megabytes in use. */
function memory() {
  // As an option of Node, the flag would make it compile the program anew.
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
