import { execFileSync } from 'node:child_process';
import { styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import { toXast } from 'hast-util-to-xast';
import { s } from 'hastscript';
import { toXml } from 'xast-util-to-xml';

/** The session that the picture in the README shows. */
const commands = [
  ['timeline', '--from', '2020-04', '--to', '2020-06'],
  ['trace', 'arrest'],
];

const columns = 80;
const cell = { width: 8.4, height: 19 };
const margin = 24;

/** The class name in the style sheet for each colour sequence that the program prints. */
const classNames = {
  '\u001b[1m': 'bold',
  '\u001b[2m': 'dim',
  '\u001b[34m': 'blue',
  '\u001b[36m': 'cyan',
};

const style = `
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #1f2328; }
.paper { fill: #ffffff; stroke: #d1d9e0; }
.prompt { fill: #59636e; }
.bold { font-weight: 700; }
.dim { fill: #59636e; }
.blue { fill: #0550ae; }
.cyan { fill: #0b6b76; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .paper { fill: #0d1117; stroke: #3d444d; }
  .prompt, .dim { fill: #9198a1; }
  .blue { fill: #79c0ff; }
  .cyan { fill: #76e3ea; }
}
`;

/** Draws a terminal in which the commands ran, as an SVG that follows the reader's light or dark theme. */
export function drawTerminal() {
  const lines = commands.flatMap((argv, index) => [
    ...(index === 0 ? [] : ['']),
    `$ casefile ${argv.join(' ')}`,
    ...outputOf(argv).trimEnd().split('\n'),
  ]);
  const width = Math.ceil(columns * cell.width) + 2 * margin;
  const height = lines.length * cell.height + 2 * margin;
  const drawing = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    s('title', 'casefile in a terminal'),
    s('desc', `Shows ${commands.map((argv) => `casefile ${argv.join(' ')}`).join(', then ')}, each with its output.`),
    s('style', style),
    s('rect', { className: 'paper', x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 8 }),
    lines.map((line, row) => drawLine(line, margin + row * cell.height + 14)),
  );
  return `${toXml(toXast(drawing), { closeEmptyElements: true })}\n`;
}

/** The output of a command, in colour. Its environment is empty, so that everyone gets the same bytes. */
function outputOf(argv) {
  const options = ['--file', 'data/ilyashev.yaml', '--color', 'always', '--width', String(columns)];
  const env = { CASEFILE_CACHE: 'off', LC_ALL: 'C.UTF-8' };
  return execFileSync(process.execPath, ['bin/casefile.js', ...argv, ...options], { encoding: 'utf8', env });
}

/** Each run of characters of one style is placed at its column, so that columns align in every font. */
function drawLine(line, y) {
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
  return s('text', { y, xmlSpace: 'preserve' }, spans);
}

function classOf({ code }) {
  const name = classNames[code];
  if (name === undefined) throw new Error(`the style sheet has no class for ${JSON.stringify(code)}`);
  return name;
}

function round(length) {
  return Math.round(length * 10) / 10;
}
