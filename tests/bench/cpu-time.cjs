// Writes the processor time of the process that requires it, in milliseconds, when that ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CASEFILE_BENCH_CPU_TIME, String((user + system) / 1000));
});
