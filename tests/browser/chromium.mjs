/** Debian's Chromium, or the one that CHROMIUM names. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** For a browser in a container, which talks to nobody. */
export const launchOptions = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
