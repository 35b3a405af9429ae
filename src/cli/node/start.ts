import { cacheHome } from './cache-home.js';
import { type RanFile, useCodeCache } from './code-cache.js';

declare const __VERSION__: string;
/** Tells this build from every other. */
declare const __BUILD__: string;

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${__VERSION__}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  const cache = cacheHome(process.env);
  const usesCache = cache !== null && process.env['CASEFILE_CACHE'] !== 'off';
  const ran = usesCache ? useCodeCache(cache, __BUILD__, argv[0] ?? '') : [];
  const [{ main }, { nodeHost }] = await Promise.all([import('../main.js'), import('./host.js')]);
  const io = nodeHost(__VERSION__, __BUILD__, cache);
  const exitCode = await main(argv, io);
  // Output that could not be written has said so already.
  process.exitCode ??= exitCode;
  // Wrong use says nothing of what a command needs, and of words that are no commands there is no end.
  if (usesCache && !argv.includes('--no-cache') && exitCode < 2) await keepCodeOf(ran, cache);
  io.leave();
}

/** The first run of a command reads the case file, and those after it find it in the cache: the fewest files are the usual. */
async function keepCodeOf(ran: readonly RanFile[], cache: string): Promise<void> {
  const wanted = ran.filter(({ keptOf }) => keptOf > ran.length);
  if (wanted.length === 0) return;
  const { keepCode } = await import('./keep-code.js');
  await keepCode(wanted, ran.length, cache, __BUILD__);
}
