import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierPaths, roundTripPaths } from '../support/fixtures.js';
import { hostileHtmlDossier } from '../support/made-up/hostile.js';
import { run } from '../support/run.js';
import { patience } from '../support/until.js';
import { executablePath, launchOptions } from './chromium.mjs';

/** Finds what makes a page wider than its window. Tables may be wider, because they scroll. */
const tooWide = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
  .filter((part) => {
    const { left, right } = part.getBoundingClientRect();
    return (right > innerWidth || left < 0) && !part.closest('.scrolling, svg');
  })
  .map((part) => part.outerHTML.slice(0, 200))`;

/** The number of pages of a PDF file that Chromium printed. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const sizes = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } };
const arabic = 'tests/fixtures/arabic.casefile.yaml';
const inOtherLanguages: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('tests/fixtures/languages').map((name) => [name.slice(0, 2), `tests/fixtures/languages/${name}`]),
);
const dossiers = { ...dossierPaths, arabic, ...inOtherLanguages, hostile: 'hostile.yaml' };
const files = { 'hostile.yaml': hostileHtmlDossier };

// Skipped if there is no Chromium; .ci/run installs it.
describe.skipIf(!existsSync(executablePath))('a page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-pages-'));
  let browser: BrowserContext;
  let page: Page;
  const requests: string[] = [];
  const refused: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: launchOptions });
    browser.setDefaultTimeout(patience);
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => refused.push(message.text()));
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Open what casefile prints. Returns the address of the page. */
  async function open(name: string, ...argv: readonly string[]): Promise<string> {
    const { stdout, stderr } = await run([...argv, '--format', 'html'], { files });
    expect(stderr).toMatch(/^(?:casefile: without the logo: logo is missing\n)?$/);
    const path = join(folder, `${name}.html`);
    writeFileSync(path, stdout);
    const address = pathToFileURL(path).href;
    requests.length = 0;
    refused.length = 0;
    await page.goto(address);
    return address;
  }

  /**
   * The problems that axe finds, by rule. It runs in a world of its own, where the content security policy of the page
   * does not apply.
   */
  async function barriers(): Promise<string[]> {
    const session = await browser.newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const evaluate = (expression: string) =>
      session.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
    await evaluate(axe.source);
    const { result, exceptionDetails } = await evaluate(
      `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    );
    expect(exceptionDetails).toBeUndefined();
    await session.detach();
    return result.value as string[];
  }

  describe.each(Object.entries(dossiers))('of %s', (name, path) => {
    test('is accessible and fits, on a phone and on a desktop, light and dark', async () => {
      await open(name, 'report', '-f', path);
      for (const size of Object.values(sizes)) {
        await page.setViewportSize(size);
        expect(await page.evaluate(tooWide)).toEqual([]);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await barriers()).toEqual([]);
        }
      }
    });

    test('loads nothing, and obeys its own policy', async () => {
      const address = await open(name, 'report', '-f', path);
      expect(requests).toEqual([address]);
      expect(refused).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Charter');
    });
  });

  test.each(['overview', 'timeline', 'refs', 'people', 'trace reference', 'audit', 'check'])(
    '%s of a hostile dossier keeps nothing from anyone',
    async (command) => {
      const argv = command === 'overview' ? [] : command.split(' ');
      const { stdout } = await run([...argv, '-f', 'hostile.yaml', '--format', 'html'], { files });
      const path = join(folder, 'view.html');
      writeFileSync(path, stdout);
      await page.goto(pathToFileURL(path).href);
      expect(await barriers()).toEqual([]);
    },
  );

  test('runs no script, from the case file or inserted into the page', async () => {
    await open('hostile', 'report', '-f', 'hostile.yaml');
    expect(await page.evaluate('document.querySelectorAll("script, img, iframe, object, form").length')).toBe(0);
    expect(await page.evaluate('document.querySelectorAll("[onerror], [onclick], [style]").length')).toBe(0);
    expect(
      await page.evaluate('[...document.links].map((a) => a.protocol).filter((p) => !/^(file|https?):$/.test(p))'),
    ).toEqual([]);
    expect(await page.evaluate('window.injected')).toBeUndefined();
    const put = `
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://evil.example/x.png';
      document.body.append(image);
    `;
    await page.evaluate(put);
    await page.waitForTimeout(200);
    expect(await page.evaluate('window.injected')).toBeUndefined();
    expect(refused.join('\n')).toMatch(/script.*Content Security Policy/s);
    expect(refused.join('\n')).toMatch(/image.*Content Security Policy/s);
  });

  test('has links to statements, and from their sources back', async () => {
    const address = await open('bundled', 'report', '-f', dossierPaths.bundled);
    await page.goto(`${address}#arrest-and-sentence/2`);
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('A day later');
    await page.click(':target a.citation');
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('Preliminary Report');
    await page.click(':target a[href="#arrest-and-sentence/2"]');
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('A day later');
  });

  test('begins its lines at the right if the case is written from right to left', async () => {
    await open('arabic', 'report', '-f', arabic);
    for (const [name, size] of Object.entries(sizes)) {
      await page.setViewportSize(size);
      const right = (selector: string) =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => part.getBoundingClientRect().right)`,
        );
      // English and Arabic headings end on the same side, and so do names in both, at the edge of their table.
      expect(new Set(await right('h2')).size).toBe(1);
      const [first, , last] = await right('thead th');
      expect(first).toBeGreaterThan(last ?? Number.POSITIVE_INFINITY);
      for (const [label = 0, text = 0] of await page.evaluate<number[][]>(
        `[...document.querySelectorAll('dl.short > div')].map((entry) =>
          ['dt', 'dd'].map((part) => entry.querySelector(part).getBoundingClientRect().right))`,
      )) {
        expect(label).toBeGreaterThan(text);
      }
      // The texts of the drawing are inside it, because time runs from left to right.
      const drawing = name === 'phone' ? '.narrow svg' : '.wide svg';
      const [edge = 0] = await right(drawing);
      for (const text of await right(`${drawing} text`)) expect(text).toBeLessThanOrEqual(edge + 1);
    }
  });

  test('prints on four pages of A4 or Letter, all of it', async () => {
    await open('bundled', 'report', '-f', dossierPaths.bundled);
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(20_000);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(4);
    }
  });

  test.each(Object.entries({ ...dossierPaths, arabic, ...inOtherLanguages }))(
    'begins the story of %s on the first screen',
    async (name, path) => {
      await open(name, 'report', '-f', path);
      await page.setViewportSize({ width: 390, height: 844 });
      const top = await page.evaluate<number | undefined>(
        `document.querySelector('.parts dd, article > dl dd')?.getBoundingClientRect().top`,
      );
      if (top !== undefined) expect(top).toBeLessThan(844);
    },
  );

  test.each(Object.entries({ ...roundTripPaths, arabic, ...inOtherLanguages }))(
    'prints the brief of %s on one page',
    async (name, path) => {
      await open(name, 'brief', '-f', path);
      for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format }))).toBe(1);
      expect(await barriers()).toEqual([]);
    },
  );

  test('shows the sign of a direct link only to a pointer or a keyboard', async () => {
    await open('bundled', 'report', '-f', dossierPaths.bundled);
    const opacity = () => page.evaluate(`getComputedStyle(document.querySelector('.permalink')).opacity`);
    await page.mouse.move(0, 0);
    expect(await opacity()).toBe('0');
    await page.locator('h2').first().hover();
    expect(await opacity()).toBe('1');
    await page.mouse.move(0, 0);
    await page.keyboard.press('Tab');
    await page.locator('.permalink').first().focus();
    expect(await opacity()).toBe('1');
  });

  test('the drawing is seen', async () => {
    await open('bundled', 'report', '-f', dossierPaths.bundled);
    for (const [name, size] of Object.entries(sizes)) {
      await page.setViewportSize(size);
      const shown = page.locator(name === 'phone' ? '.narrow svg' : '.wide svg');
      expect(await shown.isVisible()).toBe(true);
      expect((await shown.screenshot()).length).toBeGreaterThan(3000);
    }
  });
});
