import { execFileSync, spawn } from 'node:child_process';
import { text as textOf } from 'node:stream/consumers';
import { styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import { toXast } from 'hast-util-to-xast';
import { s } from 'hastscript';
import { toXml } from 'xast-util-to-xml';

/** The session that the picture in the README shows. */
const commands = [
  ['timeline', '--from', '2020-04', '--to', '2020-06'],
  ['trace', 'arrest'],
];

/** The screens of `casefile browse` that docs/browse.md shows, after these keys. */
export const screens = {
  'browse-text': { keys: '\t', columns: 110, rows: 26, shows: 'the contents and the text, with a selected citation' },
  'browse-source': { keys: '4\r\t', columns: 110, rows: 26, shows: 'a source and the claims that cite it' },
  'browse-chart': { keys: 'T\t\t\t', columns: 110, rows: 20, shows: 'the timeline as a chart' },
};

const columns = 80;
const cell = { width: 8.4, height: 19 };
const margin = 24;

/** The class name in the style sheet for each colour sequence that the program prints. */
const classNames = {
  '\u001b[1m': 'bold',
  '\u001b[2m': 'dim',
  '\u001b[34m': 'blue',
  '\u001b[36m': 'cyan',
  '\u001b[33m': 'yellow',
  '\u001b[7m': 'reverse',
};

const style = `
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #1f2328; }
.paper { fill: #ffffff; stroke: #d1d9e0; }
.prompt { fill: #59636e; }
.bold { font-weight: 700; }
.dim { fill: #59636e; }
.blue { fill: #0550ae; }
.cyan { fill: #0b6b76; }
.yellow { fill: #7d4e00; }
.reverse { fill: #ffffff; }
rect.reverse { fill: #1f2328; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .paper { fill: #0d1117; stroke: #3d444d; }
  .prompt, .dim { fill: #9198a1; }
  .blue { fill: #79c0ff; }
  .cyan { fill: #76e3ea; }
  .yellow { fill: #d29922; }
  .reverse { fill: #0d1117; }
  rect.reverse { fill: #e6edf3; }
}
`;

/** Draws a terminal in which the commands ran, as an SVG that follows the reader's light or dark theme. */
export function drawTerminal() {
  const lines = commands.flatMap((argv, index) => [
    ...(index === 0 ? [] : ['']),
    `$ casefile ${argv.join(' ')}`,
    ...outputOf(argv).trimEnd().split('\n'),
  ]);
  const shows = `Shows ${commands.map((argv) => `casefile ${argv.join(' ')}`).join(', then ')}, each with its output.`;
  return drawing(lines, columns, 'casefile in a terminal', shows);
}

/** Draws a screen of `casefile browse`, as the built program paints it. */
export async function drawScreen(name) {
  const { keys, columns, rows, shows } = screens[name];
  return drawing(await paintedRows(keys, columns, rows), columns, 'casefile browse in a terminal', `Shows ${shows}.`);
}

function drawing(lines, columns, title, shows) {
  const width = Math.ceil(columns * cell.width) + 2 * margin;
  const height = lines.length * cell.height + 2 * margin;
  const svg = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    s('title', title),
    s('desc', shows),
    s('style', style),
    s('rect', { className: 'paper', x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 8 }),
    lines.flatMap((line, row) => drawLine(line, margin + row * cell.height)),
  );
  return `${toXml(toXast(svg), { closeEmptyElements: true })}\n`;
}

/** A row of the screen: it is written to its place, on a cleared line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of the program
const writtenRow = /\u001b\[(\d+);1H\u001b\[0m\u001b\[K(.*?)\u001b\[0m(?=\u001b\[[\d?])/g;

/** The rows of the screen after some keys. The program gets pipes that it takes for a terminal. */
async function paintedRows(keys, columns, rows) {
  const terminal = `
    Object.assign(process.stdout, { isTTY: true, columns: ${columns}, rows: ${rows} });
    Object.assign(process.stdin, { isTTY: true, setRawMode() {} });`;
  const preload = `data:text/javascript,${encodeURIComponent(terminal)}`;
  const argv = ['bin/casefile.js', 'browse', '--no-mouse', '--file', 'data/ilyashev.yaml', '--color', 'always'];
  const child = spawn(process.execPath, ['--import', preload, ...argv], {
    env: { CASEFILE_CACHE: 'off', LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // It takes keys one after the other, and quits at the last. If its input ended, it would quit at once.
  child.stdin.write(`${keys}Q`);
  const written = await textOf(child.stdout);
  child.stdin.end();
  const shown = new Array(rows).fill('');
  for (const [, row, text] of written.matchAll(writtenRow)) shown[row - 1] = text;
  return shown;
}

/** The output of a command, in colour. Its environment is empty, so that everyone gets the same bytes. */
function outputOf(argv) {
  const options = ['--file', 'data/ilyashev.yaml', '--color', 'always', '--width', String(columns)];
  const env = { CASEFILE_CACHE: 'off', LC_ALL: 'C.UTF-8' };
  return execFileSync(process.execPath, ['bin/casefile.js', ...argv, ...options], { encoding: 'utf8', env });
}

/** Each run of characters of one style is placed at its column, so that columns align in every font. */
function drawLine(line, top) {
  const runs = [];
  styledCharsFromTokens(tokenize(line)).forEach(({ value, styles }, column) => {
    const className = line.startsWith('$ ') && column === 0 ? 'prompt' : styles.map(classOf).join(' ');
    const last = runs.at(-1);
    if (last?.className === className) last.text += value;
    else runs.push({ className, text: value, column });
  });
  const spans = runs.map(({ className, text, column }) =>
    s(
      'tspan',
      {
        ...(className !== '' && { className }),
        x: round(margin + column * cell.width),
        textLength: round(text.length * cell.width),
      },
      text,
    ),
  );
  const grounds = runs.filter(({ className }) => className.split(' ').includes('reverse'));
  return [
    ...grounds.map(({ text, column }) =>
      s('rect', {
        className: 'reverse',
        x: round(margin + column * cell.width),
        y: top,
        width: round(text.length * cell.width),
        height: cell.height,
      }),
    ),
    s('text', { y: top + 14, xmlSpace: 'preserve' }, spans),
  ];
}

function classOf({ code }) {
  const name = classNames[code];
  if (name === undefined) throw new Error(`the style sheet has no class for ${JSON.stringify(code)}`);
  return name;
}

function round(length) {
  return Math.round(length * 10) / 10;
}
