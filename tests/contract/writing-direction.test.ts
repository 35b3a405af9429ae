import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { light } from '../../src/formats/colours/page.js';
import { pageStyle } from '../../src/formats/html/style.js';
import { commandOfView, dossierPaths } from '../support/fixtures.js';
import { run } from '../support/run.js';

const arabic = 'tests/fixtures/arabic.casefile.yaml';
const ofOneCase = [
  ...Object.entries(commandOfView).filter(([view]) => !['list', 'problems'].includes(view)),
  ...[
    ['timeline', '--chart'],
    ['refs', 'taqrir'],
    ['show', 'khalfiya'],
    ['search', 'قالت'],
    ['search', 'nobody'],
    ['timeline', '--from', '2050'],
    ['trace', 'manshur'],
    ['trace', 'taqrir'],
    ['trace', 'adad'],
    ['trace', 'salma'],
  ].map((argv) => [argv.join(' '), argv] as const),
] as const;
const everyView = [...ofOneCase, ['list', ['list']], ['problems', ['check']]] as const;

async function page(argv: readonly string[], ...paths: readonly string[]): Promise<string> {
  return (await run([...argv, ...paths.flatMap((path) => ['-f', path]), '--format', 'html'])).stdout;
}

/** Letters of Arabic and Hebrew, which the fixtures have, and all others. */
const rightToLeft = /[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]/;
const leftToRight = /(?![\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3])\p{L}/u;

/** The direction in which a browser shows what is directly in an element, by the HTML standard. */
function directionIn(ancestors: readonly Element[]): string {
  const scope = ancestors.findLast(({ tagName, properties }) => properties['dir'] !== undefined || tagName === 'bdi');
  const { dir = scope?.tagName === 'bdi' ? 'auto' : 'ltr' } = scope?.properties ?? {};
  if (dir !== 'auto' || scope === undefined) return String(dir);
  const letter = /\p{L}/u.exec(ownText(scope))?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

/** The text that decides a direction of `auto`: without the parts that have a direction of their own. */
function ownText(node: Parents): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      const isOwn = child.type === 'element' && child.tagName !== 'bdi' && child.properties['dir'] === undefined;
      return isOwn ? ownText(child) : '';
    })
    .join('');
}

/** Every text of a page in one script whose direction is not that of its script. */
function turned(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes, ancestors: readonly Element[]): void => {
    if (node.type === 'element' && ['head', 'svg', 'pre'].includes(node.tagName)) return;
    const inside = node.type === 'element' ? [...ancestors, node] : ancestors;
    const children = 'children' in node ? node.children : [];
    // A marked match is part of a sentence, as are the words around it.
    if (children.some((child) => child.type === 'element' && child.tagName === 'mark')) return;
    for (const child of children) walk(child, inside);
    if (node.type !== 'text') return;
    const [isRightToLeft, isLeftToRight] = [rightToLeft.test(node.value), leftToRight.test(node.value)];
    if (isRightToLeft === isLeftToRight) return;
    if (directionIn(ancestors) !== (isRightToLeft ? 'rtl' : 'ltr')) found.push(node.value);
  };
  walk(fromHtml(html), []);
  return found;
}

describe('a case in a language that is written from right to left', () => {
  test.each(ofOneCase)('%s is in that language and direction', async (_, argv) => {
    const html = await page(argv, arabic);
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
  });

  test.each(everyView)('%s follows the HTML standard', async (_, argv) => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
      await page(argv, arabic),
    );
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('each case of several has its own direction', async () => {
    const html = await page(['report'], dossierPaths.sandovia, arabic);
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<article [^>]*>/g)).toEqual([
      '<article lang="en" class="with-contents">',
      '<article lang="ar" dir="rtl" class="with-contents">',
    ]);
  });

  test.each(['text', 'markdown'])('as %s there are no marks of direction', async (format) => {
    // On a terminal, a chart isolates titles, so that they stay beside their dates.
    const hasChart = (argv: readonly string[]) => argv.includes('report') || argv.includes('--chart');
    for (const [, argv] of everyView.filter((view) => format === 'markdown' || !hasChart(view[1]))) {
      const { stdout } = await run([...argv, '-f', arabic, '--format', format]);
      expect(stdout).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe.each([
  ['in Arabic', [arabic]],
  ['in English', [dossierPaths.sandovia]],
  ['in many scripts', [dossierPaths.scripts]],
  ['of several cases', [arabic, dossierPaths.sandovia]],
])('a page %s', (_, paths) => {
  test.each(paths.length === 1 && paths[0] !== arabic ? everyView.filter(([, argv]) => argv.length < 2) : everyView)(
    '%s shows each text in the direction of its script',
    async (_, argv) => {
      expect(turned(await page(argv, ...paths))).toEqual([]);
    },
  );
});

test('time runs from left to right in a drawing, on a page of any direction', () => {
  expect(pageStyle).toMatch(/^\.drawing \{[^}]*\bdirection: ltr;/m);
});

test('the style sheet names no side, so that borders and indents are where a line begins', () => {
  expect(pageStyle).toContain(light.paper);
  const declared = pageStyle.replace(/@page \{.*?\n\}/s, '').match(/[\w-]+: [^;{}]+/g) ?? [];
  expect(declared.length).toBeGreaterThan(200);
  for (const declaration of declared) {
    expect(declaration).not.toMatch(/^(?:[\w-]*-)?(?:left|right)\b|^(?:float|clear|text-align): (?:left|right)/);
    // Of four lengths, the second is that on the right and the fourth that on the left.
    const [, right, left] = /^(?:margin|padding|inset): \S+ (\S+) \S+ (\S+)$/.exec(declaration) ?? [];
    expect(right, declaration).toBe(left);
  }
});
