import { cacheHome } from './cache-home.js';
import { useCodeCache } from './code-cache.js';

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
  if (cache !== null && process.env['CASEFILE_CACHE'] !== 'off')
    useCodeCache(cache, __BUILD__, !argv.includes('--no-cache'));
  const [{ main }, { world }] = await Promise.all([import('./main.js'), import('./world.js')]);
  const exitCode = await main(argv, world(__VERSION__, __BUILD__, cache));
  // Output that could not be written has said so already.
  process.exitCode ??= exitCode;
}
