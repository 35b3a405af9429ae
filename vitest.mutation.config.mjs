import { defineConfig } from 'vitest/config';

/** The tests that run in memory and are about what is mutated, for `npm run mutation`. */
export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: [
      'tests/unit/{dates,dossier}/**/*.test.ts',
      'tests/unit/views/ask/trace/view.test.ts',
      'tests/unit/views/disputes.test.ts',
      'tests/unit/cli/commands/write/new.test.ts',
      'tests/golden/{reader,checks,fix}.test.ts',
    ],
    setupFiles: 'tests/support/mutated.ts',
    // One run is of few tests, and there are thousands of runs: loading everything again for each file takes longest.
    isolate: false,
    testTimeout: 60_000,
    update: 'none',
  },
});
