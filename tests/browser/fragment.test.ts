import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierPaths } from '../support/fixtures.js';
import { run } from '../support/run.js';
import { patience } from '../support/until.js';
import { executablePath, launchOptions } from './chromium.mjs';

/** What the style sheet of a page may say of its own elements, which nothing in the fragment should show. */
const loudStyle = `
  body { font: italic 20px serif; color: #060; background: #fff; text-transform: uppercase; letter-spacing: 3px; }
  * { margin: 7px; } a { color: red; font-size: 40px; } p, dd, dt, h2 { color: lime; background: black; }
  .content p, .content a, .content h2, .content table { color: lime; border: 5px solid red; }
  dl { display: inline; } svg { width: 20px; height: 20px; } .key { display: none; } .number { color: yellow; }
`;
const around = (fragment: string, style: string) => `<!doctype html>
<html lang="fr" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Une page</title>
<style>${style}</style></head>
<body><main class="content"><h1>Une page</h1><p class="note">Avant</p><dl class="key"><div><dt>a</dt><dd>b</dd></div></dl>
<div class="scrolling muted">c</div><a class="citation" href="#x" id="x">d</a>
${fragment}<p class="muted">Après</p></main></body></html>`;

/** The computed style of each element of a selector, without what depends on the room that it has. */
const stylesOf = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => {
  const style = getComputedStyle(part);
  const names = [...style].filter((name) => !/^--|-size$|origin|width|height|^(?:inset|top|bottom|left|right)/.test(name));
  return names.map((name) => part.tagName + ' ' + name + ': ' + style.getPropertyValue(name));
})`;

/** What differs between the styles of the same elements. */
function differences(before: readonly string[][], after: readonly string[][]): string[] {
  expect(after.length).toBe(before.length);
  return after.flatMap((own, index) => own.filter((declaration) => !before[index]?.includes(declaration)));
}

// Skipped if there is no Chromium; .ci/run installs it.
describe.skipIf(!existsSync(executablePath))('a part of a page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-fragment-'));
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: launchOptions });
    browser.setDefaultTimeout(patience);
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(html: string): Promise<void> {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    await page.goto(pathToFileURL(path).href);
  }

  async function fragment(...argv: readonly string[]): Promise<string> {
    return (await run([...argv, '--format', 'html', '--embed'])).stdout;
  }

  const outside = 'main, main > h1, main > p, main > dl, main > dl *, main > .scrolling, main > a';
  const inside = '.casefile-embed, .casefile-embed *:not(style, svg *)';

  test('changes nothing outside itself', async () => {
    await open(around('', loudStyle));
    const before = await page.evaluate<string[][]>(stylesOf(outside));
    await open(around(await fragment('timeline', '-f', dossierPaths.bundled), loudStyle));
    expect(differences(before, await page.evaluate<string[][]>(stylesOf(outside)))).toEqual([]);
  });

  test.each(['timeline', 'timeline --chart', 'refs'])('%s looks the same in any page', async (command) => {
    const own = await fragment(...command.split(' '), '-f', dossierPaths.bundled);
    const plain = 'body { font: italic 20px serif; }';
    await open(around(own, plain));
    const expected = await page.evaluate<string[][]>(stylesOf(inside));
    await open(around(own, loudStyle));
    expect(differences(expected, await page.evaluate<string[][]>(stylesOf(inside)))).toEqual([]);
  });

  test.each([
    ['bundled', dossierPaths.bundled],
    ['scripts', dossierPaths.scripts],
    ['arabic', 'tests/fixtures/arabic.casefile.yaml'],
  ])('of %s is accessible and fits, on a phone and on a desktop, light and dark', async (_, path) => {
    const parts = [];
    for (const argv of [['timeline', '--chart'], ['refs']]) parts.push(await fragment(...argv, '-f', path));
    for (const html of [[await fragment('timeline', '-f', path)], parts]) {
      await open(around(html.join('\n'), ''));
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.evaluate(axe.source);
          const found = await page.evaluate(
            `axe.run('.casefile-embed').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
          );
          expect(found).toEqual([]);
        }
      }
    }
  });

  test('shows the drawing for phones where the page leaves it little room', async () => {
    const own = await fragment('timeline', '--chart', '-f', dossierPaths.bundled);
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(around(own, ''));
    expect(await page.locator('.wide svg').isVisible()).toBe(true);
    await open(around(`<div style="width: 20rem">${own}</div>`, ''));
    expect(await page.locator('.narrow svg').isVisible()).toBe(true);
    expect(await page.locator('.wide svg').isVisible()).toBe(false);
  });
});
