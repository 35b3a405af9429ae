import { manPage } from './man-page.js';

declare const __VERSION__: string;

/** Run by the build, which keeps what it prints. */
void manPage(__VERSION__).then((page) => process.stdout.write(page));
