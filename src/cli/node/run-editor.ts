import { type ChildProcess, spawn } from 'node:child_process';

/** Run an editor on the terminal until it ends. Its command may have arguments of its own. Returns its exit code. */
export function runEditor(command: string, args: readonly string[]): Promise<number | null> {
  const options = { stdio: 'inherit' } as const;
  const editor =
    process.platform === 'win32'
      ? spawn([command, ...args.map((argument) => `"${argument}"`)].join(' '), { ...options, shell: true })
      : // `exec` replaces the shell, so that signals reach the editor.
        spawn('sh', ['-c', `exec env ${command} "$@"`, 'sh', ...args], options);
  const give = passSignals(editor);
  return new Promise<number | null>((resolve) => {
    editor.on('error', () => resolve(null));
    // A shell and `env` exit with 127 if there is no such command, and with 126 if it must not be run.
    editor.on('exit', (code) => resolve(code === 126 || code === 127 ? null : (code ?? 1)));
  }).finally(give);
}

/**
 * While an editor runs, leave Ctrl-C to the editor, and pass it the signals that end this program: two programs must
 * not read from one terminal. Returns a function that restores the signals.
 */
function passSignals(editor: ChildProcess): () => void {
  const listeners = [
    ['SIGINT', () => {}],
    ['SIGTERM', () => editor.kill('SIGTERM')],
    ['SIGHUP', () => editor.kill('SIGHUP')],
  ] as const;
  for (const [signal, listener] of listeners) process.prependListener(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}
