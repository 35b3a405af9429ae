// Gives the program a terminal in memory and presses keys on it. Loaded before the program, as `--require` of Node.
// CASEFILE_BENCH_KEYS has the keys, with spaces between them, CASEFILE_BENCH_TIMES the file for the milliseconds of each.
const { writeFileSync } = require('node:fs');
const { PassThrough } = require('node:stream');

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

/** Milliseconds after which a key has changed nothing. */
const patience = 5000;
const times = [];
let [pressed, waiting, count] = [0, undefined, -1];

/** Press the next key when the screen has shown the one before, and quit after the last. */
process.stdout.write = (text) => {
  if (!text.includes('H\u001b[0m\u001b[K')) return true;
  if (count >= 0) times[count] ??= cpu() - pressed;
  clearTimeout(waiting);
  waiting = setTimeout(press, 20);
  return true;
};

function press() {
  const key = keys.shift();
  if (key === undefined) {
    writeFileSync(process.env.CASEFILE_BENCH_TIMES, JSON.stringify(times));
    stdin.write('\u0003');
    return;
  }
  count += 1;
  waiting = setTimeout(press, patience);
  pressed = cpu();
  stdin.write(named[key] ?? key);
}
