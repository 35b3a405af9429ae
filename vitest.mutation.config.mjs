import { defineConfig } from 'vitest/config';

/** Settings for `npm run mutation`: only tests of the mutated code, and only those that run in memory. */
export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: [
      'tests/unit/{dates,dossier}/**/*.test.ts',
      'tests/unit/views/ask/trace/view.test.ts',
      'tests/contract/disputes.test.ts',
      'tests/unit/cli/commands/write/new.test.ts',
      'tests/golden/{reader,checks,fix}.test.ts',
    ],
    setupFiles: 'tests/support/made-up/mutated.ts',
    // Thousands of runs execute a few tests each, so loading all modules again for each file would
    // take most of the time.
    isolate: false,
    testTimeout: 60_000,
    update: 'none',
  },
});
