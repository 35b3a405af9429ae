declare const __VERSION__: string;

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${__VERSION__}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  // Node 20 optimises a parser that runs for 20 ms as eagerly as one that runs for minutes, and has no middle compiler:
  // that cost a timeline a quarter of its time, measured. Later versions have one, and need no help.
  if (process.versions.node.startsWith('20.')) {
    const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString('--interrupt-budget=2000000');
  }
  const [{ main }, { world }] = await Promise.all([import('./main.js'), import('./world.js')]);
  const exitCode = await main(argv, world(__VERSION__));
  // Output that could not be written has said so already.
  process.exitCode ??= exitCode;
}
