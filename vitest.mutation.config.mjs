import { defineConfig } from 'vitest/config';

/** The tests that run in memory and are about what is mutated, for `npm run mutation`. */
export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: [
      'tests/unit/{dates,dossier}/**/*.test.ts',
      'tests/unit/views/{trace,disputes,audit}.test.ts',
      'tests/unit/cli/new.test.ts',
      'tests/golden/{reader,checks,breaks,fix}.test.ts',
      'tests/contract/schemas.test.ts',
    ],
    setupFiles: 'tests/support/mutated.ts',
    update: 'none',
  },
});
