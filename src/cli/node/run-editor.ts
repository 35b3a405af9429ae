import { spawn } from 'node:child_process';

/** Run an editor on the terminal until it ends. Its command may have arguments of its own. Returns its exit code. */
export function runEditor(command: string, args: readonly string[]): Promise<number | null> {
  const options = { stdio: 'inherit' } as const;
  const editor =
    process.platform === 'win32'
      ? spawn([command, ...args.map((argument) => `"${argument}"`)].join(' '), { ...options, shell: true })
      : spawn('sh', ['-c', `${command} "$@"`, 'sh', ...args], options);
  return new Promise((resolve) => {
    editor.on('error', () => resolve(null));
    // A shell exits with 127 if there is no such command, and with 126 if it must not be run.
    editor.on('exit', (code) => resolve(code === 126 || code === 127 ? null : (code ?? 1)));
  });
}
