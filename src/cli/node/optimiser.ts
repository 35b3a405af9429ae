/** Bytes from which on dossiers, one or many, take long enough to read that optimised code pays. */
const large = 256 * 1024;

/**
 * Node 20 optimises a parser that runs for 20 ms as eagerly as one that runs for minutes, and has no middle compiler:
 * that cost a timeline a quarter of its time, measured. So it is told to wait, and a large dossier, which would lose a
 * fifth by waiting, is optimised soon again. Later versions need no help. What is not about to read needs none either,
 * and `node:v8` takes a tenth of Node's start.
 */
export async function optimiseFor(bytes: number): Promise<void> {
  if (budget === goOn || !process.versions.node.startsWith('20.')) return;
  all += bytes;
  await set(all < large ? wait : goOn);
}

/** V8 takes no code that was kept under another budget than that with which it starts. */
export async function optimiseAsUsual(): Promise<void> {
  await set(usual);
}

const usual = 67_584;
const wait = 2_000_000;
const goOn = 132_000;

let budget = usual;
let all = 0;

async function set(wanted: number): Promise<void> {
  if (wanted === budget) return;
  budget = wanted;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--interrupt-budget=${wanted}`);
}
