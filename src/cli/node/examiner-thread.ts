import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type Examination, examine } from '../../copies/examine.js';

// The entry of a worker thread, which examines one copy after another.
parentPort?.on('message', (examination: Examination) => {
  void examine(examination, characterTable).then((examined) => parentPort?.postMessage(examined));
});

/** A table of characters that comes with the program. A file chooses the name, so it must be no path. */
async function characterTable(name: string): Promise<Uint8Array> {
  if (!/^[\w-]+\.bcmap$/.test(name)) throw new Error(`no table ${name}`);
  return new Uint8Array(readFileSync(join(__dirname, 'cmaps', name)));
}
