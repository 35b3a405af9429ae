// Runs casefile in memory for doubling.mjs, so that the start of a process does not count. It gets the kind of input,
// the command, the shape and the size in bytes, and answers with the milliseconds of CPU and the exit code.
import { caseCommands } from './case-commands.mjs';
import { caseShapes } from './repeated-cases.mjs';
import { importCommand, importShapes, repeated } from './repeated-imports.mjs';

const { run } = await import(process.argv[2]);

process.on('message', async ({ kind, command, shape, size }) => {
  const shapes = kind === 'imports' ? importShapes[command] : caseShapes;
  const text = repeated(shapes[shape], size);
  const argv = (kind === 'imports' ? importCommand(command) : caseCommands[command])('input');
  // Otherwise a run pays for what the one before it left.
  globalThis.gc();
  const before = process.cpuUsage();
  const { exitCode } = await run(argv, { files: { input: text } });
  const { user, system } = process.cpuUsage(before);
  process.send({ milliseconds: (user + system) / 1000, exitCode });
});
