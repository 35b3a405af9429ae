// When the process that loads this module ends, it writes its processor time in milliseconds, and its
// most memory in MB.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(
    process.env.CASEFILE_BENCH_CPU_TIME,
    `${(user + system) / 1000} ${process.resourceUsage().maxRSS / 1024}`,
  );
});
