import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { executablePath, launchOptions } from './chromium.mjs';

/** Writes docs/report.png, the top of the bundled report as a browser on a desktop shows it: `npm run picture`. */
const page = execFileSync('node', ['bin/casefile.js', 'report', '--file', 'data/ilyashev.yaml', '--format', 'html']);
const browser = await chromium.launch({ executablePath, args: launchOptions });
const tab = await browser.newPage({ viewport: { width: 1280, height: 960 }, colorScheme: 'light' });
await tab.setContent(page.toString());
await tab.screenshot({ path: 'docs/report.png' });
await browser.close();
