import { setFlagsFromString } from 'node:v8';

/** Bytes from which on a dossier takes long enough to read that optimised code pays. */
const large = 256 * 1024;

/**
 * Node 20 optimises a parser that runs for 20 ms as eagerly as one that runs for minutes, and has no middle compiler:
 * that cost a timeline a quarter of its time, measured. So it is told to wait, and a large dossier, which would lose a
 * fifth by waiting, tells it to go on. Later versions need no help.
 */
export function waitWithOptimising(): void {
  if (onNode20) setFlagsFromString('--interrupt-budget=2000000');
}

/** Takes that back, to V8's own default, where so many bytes are to be read. */
export function optimiseFor(bytes: number): void {
  if (onNode20 && bytes >= large) setFlagsFromString('--interrupt-budget=132000');
}

const onNode20 = process.versions.node.startsWith('20.');
