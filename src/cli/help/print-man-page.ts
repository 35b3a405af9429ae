import { manPage } from './man-page.js';

declare const __VERSION__: string;

// The build runs this and saves the output as the manual page.
void manPage(__VERSION__).then((page) => process.stdout.write(page));
