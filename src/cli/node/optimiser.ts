/** The number of bytes, in one case file or several, from which optimised code saves more time than it costs. */
const large = 256 * 1024;

/**
 * Set how eagerly V8 optimises, before `bytes` more are read. Node 20 optimises even a parser that runs for only 20 ms,
 * which cost a timeline a quarter of its time. So optimisation is delayed, but not for large files, which would become a
 * fifth slower. Later versions of Node need no help. Runs that read nothing skip this: `node:v8` takes a tenth of
 * Node's start.
 */
export async function optimiseFor(bytes: number): Promise<void> {
  if (budget === eager || !process.versions.node.startsWith('20.')) return;
  total += bytes;
  await setBudget(total < large ? delayed : eager);
}

/** Restore V8's default. V8 rejects cached code that was compiled under another budget than the one it starts with. */
export async function optimiseAsUsual(): Promise<void> {
  await setBudget(usual);
}

/** Compile something under V8's default, so that V8 accepts cached code of it, whatever is set. */
export function compileAsUsual<T>(compile: () => T): T {
  if (budget === usual) return compile();
  setFlags?.(flagOf(usual));
  try {
    return compile();
  } finally {
    setFlags?.(flagOf(budget));
  }
}

// The work, in V8's own unit, that a function does before V8 optimises it.
const usual = 67_584;
const delayed = 2_000_000;
const eager = 132_000;

let budget = usual;
let total = 0;
let setFlags: ((flags: string) => void) | undefined;

async function setBudget(wanted: number): Promise<void> {
  if (wanted === budget) return;
  budget = wanted;
  setFlags ??= (await import('node:v8')).setFlagsFromString;
  setFlags(flagOf(wanted));
}

function flagOf(wanted: number): string {
  return `--interrupt-budget=${wanted}`;
}
