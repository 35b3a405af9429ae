import { formatNames } from '../../../src/formats/registry.js';
import { dossierPaths } from '../fixtures.js';
import { type Outcome, run } from '../run.js';

export const allFormats = formatNames;

/** The most CPU time, in milliseconds, that a run may take for each started megabyte of its input. */
const limit = 5000;

/** Run casefile on a text from standard input. Throws if it takes more CPU time than docs/security.md promises. */
export async function runBounded(argv: readonly string[], stdin: string | Uint8Array): Promise<Outcome> {
  const before = process.cpuUsage();
  const outcome = await run(argv, { stdin, files: {} });
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1000;
  const allowed = limit * Math.ceil(stdin.length / 2 ** 20 || 1);
  if (spent > allowed) throw new Error(`${spent.toFixed(0)} ms of CPU time, where ${allowed} ms are allowed`);
  return outcome;
}

/** The fixtures in every format that prints references, events or records, and so can be imported. */
export async function fixtureTexts(): Promise<readonly string[]> {
  const files = Object.values(dossierPaths);
  const printed = formatNames
    .filter((name) => name !== 'text')
    .flatMap((format) =>
      ['refs', 'timeline', 'records'].flatMap((command) =>
        files.map(async (file) => (await run([command, '-f', file, '--format', format])).stdout),
      ),
    );
  return [...new Set(await Promise.all(printed))].filter((text) => text !== '');
}
