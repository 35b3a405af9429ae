/** The number of bytes, in one case file or several, from which optimised code saves more time than it costs. */
const large = 256 * 1024;

/** The number of bytes of a file, with that before it, from which memory matters more than a tenth of the time. */
const huge = 768 * 1024;

/** The number of bytes of one file from which it matters more than a fifth. */
const enormous = 1536 * 1024;

/**
 * Set how eagerly V8 optimises and frees memory, before `bytes` more are read. Runs that need neither skip this:
 * `node:v8` takes a tenth of Node's start.
 *
 * Node 20 optimises even a parser that runs for only 20 ms, which cost a timeline a quarter of its time. So
 * optimisation is delayed, but not for large files, which would become a fifth slower. Later versions of
 * Node need no help.
 *
 * While little is read, the memory for new objects stays as small as it is at the start: each of its pages costs more
 * when it is first used than freeing memory more often.
 *
 * With a huge file, V8 would let the memory grow to a multiple of what is used before it frees any.
 */
export async function optimiseFor(bytes: number): Promise<void> {
  total += bytes;
  const isSmall = total < large;
  const wanted = process.versions.node.startsWith('20.')
    ? { budget: isSmall ? delayed : eager, parallel: !isSmall, youngGrowth: isSmall ? 1 : usualFlags.youngGrowth }
    : {};
  const isHuge = before + bytes >= huge;
  before = bytes;
  await setFlags({ ...flags, ...wanted, ...(isHuge && thrifty(bytes)) });
}

/** Restore V8's default. V8 rejects cached code that was compiled under other flags than those it starts with. */
export async function optimiseAsUsual(): Promise<void> {
  await setFlags(usualFlags);
}

/** Compile something under V8's default, so that V8 accepts cached code of it, whatever is set. */
export function compileAsUsual<T>(compile: () => T): T {
  const set = flags;
  change(usualFlags);
  try {
    return compile();
  } finally {
    change(set);
  }
}

interface Flags {
  /** The work, in V8's own unit, that a function does before V8 optimises it. */
  readonly budget: number;
  /** By how many percent the memory in use may grow until V8 frees what is unused; 0 if V8 decides. */
  readonly growth: number;
  /** Whether V8 may mark what is in use while the program runs on, and so uses more memory meanwhile. */
  readonly incremental: boolean;
  /** Whether V8 frees short-lived memory with several threads, which costs more than it saves where there is little. */
  readonly parallel: boolean;
  /** The factor by which V8 enlarges the memory for new objects when much of it is in use. */
  readonly youngGrowth: number;
}

const usual = 67_584;
const delayed = 2_000_000;
const eager = 132_000;
const usualFlags: Flags = { budget: usual, growth: 0, incremental: true, parallel: true, youngGrowth: 2 };

/** The growth in percent for an enormous and for a huge file: freeing memory more often takes a tenth of the time. */
const [leastGrowth, lessGrowth] = [25, 45];

let flags = usualFlags;
let total = 0;
/** The bytes of the file that was read before: of a case file, if the next is its register. */
let before = 0;
let setFlag: ((flag: string) => void) | undefined;

/** The flags for a huge file. After an enormous one, they stay as they are for that. */
function thrifty(bytes: number): Pick<Flags, 'growth' | 'incremental'> {
  const isEnormous = bytes >= enormous || flags.growth === leastGrowth;
  return { growth: isEnormous ? leastGrowth : lessGrowth, incremental: false };
}

async function setFlags(wanted: Flags): Promise<void> {
  if (changed(wanted).length > 0) setFlag ??= (await import('node:v8')).setFlagsFromString;
  change(wanted);
}

function change(wanted: Flags): void {
  for (const flag of changed(wanted)) setFlag?.(flag);
  flags = wanted;
}

/** The flags that differ from those that are set. */
function changed({ budget, growth, incremental, parallel, youngGrowth }: Flags): string[] {
  return [
    ...(budget === flags.budget ? [] : [`--interrupt-budget=${budget}`]),
    ...(growth === flags.growth ? [] : [`--heap-growing-percent=${growth}`]),
    ...(incremental === flags.incremental ? [] : [incremental ? '--incremental-marking' : '--no-incremental-marking']),
    ...(parallel === flags.parallel ? [] : [parallel ? '--parallel-scavenge' : '--no-parallel-scavenge']),
    ...(youngGrowth === flags.youngGrowth ? [] : [`--semi-space-growth-factor=${youngGrowth}`]),
  ];
}
