/** Debian's Chromium, or the program that CHROMIUM names. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Options for a browser in a container without a network. */
export const launchOptions = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
