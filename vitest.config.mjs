import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/build.ts',
    // Tests that spawn the program or install the package take seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A colour setting of whoever runs the tests must not change what they print. Empty counts as unset.
    // Nor is anything of theirs to be read or left in the cache; tests of the cache have one of their own.
    env: { NO_COLOR: '', FORCE_COLOR: '', CASEFILE_CACHE: 'off' },
    // A missing snapshot fails, on every machine. To write them: `npx vitest run --update`.
    update: 'none',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What has to do with the real process, its disk and its threads; tests spawn it, where coverage does not look.
      exclude: [
        'src/cli/node/{start,host,host-cache,cache-host,host-output,cache-home,code-cache,worker-pool,worker}.ts',
      ],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 98, branches: 95 },
    },
  },
});
