/** Mutation testing, by hand or at night: `npm run mutation`. */
export default {
  mutate: ['src/dates/**/*.ts', 'src/dossier/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Long enough that a busy machine does not look like an endless loop.
  timeoutMS: 20_000,
  ignoreStatic: true,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  tempDirName: 'node_modules/.stryker',
  jsonReporter: { fileName: 'node_modules/.stryker-report.json' },
  disableTypeChecks: false,
  thresholds: { high: 90, low: 85, break: 85 },
};
