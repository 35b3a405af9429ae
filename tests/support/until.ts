import { setTimeout as after } from 'node:timers/promises';
import { expect } from 'vitest';

/** For so many milliseconds, a test waits for another program. A busy machine is slow. */
export const patience = 60_000;

/** Wait until something is so. The test fails with what `seen` returns if that takes too long. */
export async function until(isSo: () => boolean, seen: () => string = () => ''): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > end) expect.fail(`still not so after ${patience} ms: ${isSo.toString()}\n${seen()}`);
    await after(25);
  }
}
