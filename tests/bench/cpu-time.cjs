// When the process that loads this module ends, it writes its processor time in milliseconds.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CASEFILE_BENCH_CPU_TIME, String((user + system) / 1000));
});
