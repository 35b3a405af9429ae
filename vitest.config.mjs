import { defineConfig } from 'vitest/config';
import { boundedGit } from './.ci/bounded-git.mjs';
import { yamlData } from './.ci/yaml-data.mjs';

const inMemory = 'tests/{unit,contract,docs,golden}/**/*.test.ts';
const properties = 'tests/property/*.test.ts';

/**
 * Four projects: `fast` has the tests that run in memory, `process` has property tests and tests that start programs,
 * `slow` repeats some tests of both with longer runs, and `fuzz` tries random input until its time is over. See the
 * scripts in package.json.
 */
export default defineConfig({
  plugins: [yamlData(), boundedGit()],
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    // The plugin changes this package, so it must not be loaded as it is.
    server: { deps: { inline: [/isomorphic-git/] } },
    // By default, vitest leaves one core free, which is half of a machine with two cores.
    maxWorkers: '100%',
    // Tests that start the program or install the package may take many seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The colour settings of the person who runs the tests must not change what the tests print. Empty counts as unset.
    // Tests must not use that person's cache either; the tests of the cache have their own.
    env: { NO_COLOR: '', FORCE_COLOR: '', CASEFILE_CACHE: 'off' },
    // A missing snapshot fails on every machine. To write snapshots: `npx vitest run --update`.
    update: 'none',
    tags: [{ name: 'slow', description: 'Has a longer run in `npm run test:slow`.' }],
    projects: [
      { extends: true, test: { name: 'fast', include: [inMemory], isolate: false, pool: 'threads' } },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['tests/**/*.test.ts'],
          exclude: [inMemory, 'tests/fuzz/**'],
          globalSetup: 'tests/support/build.ts',
          // More than what a test waits for another program (tests/support/until.ts).
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { extends: true, test: { name: 'fuzz', include: ['tests/fuzz/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'slow',
          include: [inMemory, properties, 'tests/cli/{writing,attach}.test.ts'],
          globalSetup: 'tests/support/build.ts',
          isolate: false,
          env: { LONG_RUNS: '1' },
          testTimeout: 600_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // These files use the real process, its disk and its threads. Tests start them as programs, which
      // coverage cannot see.
      exclude: [
        'src/cli/node/{start,host,output,worker-pool,worker,examiner,new-folder}.ts',
        'src/cli/node/cache/{disk,host,load-code,location}.ts',
      ],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 98, branches: 93 },
    },
  },
});
