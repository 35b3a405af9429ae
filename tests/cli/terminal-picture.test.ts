import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { drawScreen, drawTerminal, screens } from '../browser/terminal-picture.mjs';
import { readProjectFile, run } from '../support/run.js';

const picture = readProjectFile('docs/terminal.svg').toString();

/** The lines that the picture shows: each `text` element, with its spans at their columns. */
function linesOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, spans = '']) =>
    [...spans.matchAll(/<tspan [^>]*\bx="([\d.]+)"[^>]*>([^<]*)</g)].reduce((line, [, x, text = '']) => {
      const column = Math.round((Number(x) - 24) / 8.4);
      return line.padEnd(column) + decoded(text);
    }, ''),
  );
}

function decoded(text: string): string {
  const [child] = fromHtml(text, { fragment: true }).children;
  return child?.type === 'text' ? child.value : '';
}

describe('the picture of a terminal in the README', () => {
  test('is what `npm run picture` draws, byte for byte', () => {
    expect(drawTerminal()).toBe(picture);
  });

  test('shows the real output of its commands', async () => {
    const [first, ...sessions] = linesOf(picture)
      .join('\n')
      .split(/^\$ casefile /m);
    expect(first).toBe('');
    expect(sessions.length).toBeGreaterThan(1);
    for (const session of sessions) {
      const [command = '', ...lines] = session.trimEnd().split('\n');
      const { stdout } = await run([...command.split(' '), '--width', '80']);
      expect(lines).toEqual(stdout.trimEnd().split('\n'));
    }
  });

  test('has a title, a description, and colours for a light and for a dark theme', () => {
    expect(picture).toMatch(/<title>.+<\/title><desc>.+<\/desc>/);
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).toContain('class="bold"');
  });
});

describe.each(Object.entries(screens))('the picture docs/%s.svg', (name, { columns, rows }) => {
  const drawn = readProjectFile(`docs/${name}.svg`).toString();

  test('is what `npm run picture` draws from the screen of the built program, byte for byte', async () => {
    expect(await drawScreen(name)).toBe(drawn);
  });

  test('is a whole screen, and docs/browse.md shows it', () => {
    const lines = linesOf(drawn);
    expect(lines).toHaveLength(rows);
    expect(lines[0]).toMatch(/^Alnur Ilyashev · /);
    expect(Math.max(...lines.map((line) => line.length))).toBe(columns);
    expect(lines.at(-1)).toContain('? keys');
    expect(readProjectFile('docs/browse.md').toString()).toContain(`](${name}.svg)`);
  });
});
