import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { executablePath, launchOptions } from './chromium.mjs';
import { drawScreen, drawTerminal, screens } from './terminal-picture.mjs';

/**
 * `npm run picture` writes the pictures of the README: docs/terminal.svg, a terminal in which casefile ran, and
 * docs/report.png, the top of the report on the bundled case in a desktop browser. It also writes those of
 * docs/browse.md.
 */
writeFileSync('docs/terminal.svg', drawTerminal());
for (const name of Object.keys(screens)) writeFileSync(`docs/${name}.svg`, await drawScreen(name));

if (existsSync(executablePath)) {
  const page = execFileSync('node', ['bin/casefile.js', 'report', '--file', 'data/ilyashev.yaml', '--format', 'html']);
  const browser = await chromium.launch({ executablePath, args: launchOptions });
  const tab = await browser.newPage({ viewport: { width: 1280, height: 960 }, colorScheme: 'light' });
  await tab.setContent(page.toString());
  await tab.screenshot({ path: 'docs/report.png' });
  await browser.close();
} else {
  process.stderr.write(
    `docs/report.png was not drawn: there is no ${executablePath}. Set CHROMIUM to another browser.\n`,
  );
}
