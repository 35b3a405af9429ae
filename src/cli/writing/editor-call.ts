/** The arguments with which each editor opens a file at a line, and ends only when the file is closed. */
const editors: readonly (readonly [names: readonly string[], args: (path: string, line: number) => string[]])[] = [
  [
    [
      'vi',
      'vim',
      'nvim',
      'ex',
      'nano',
      'pico',
      'emacs',
      'emacsclient',
      'micro',
      'kak',
      'joe',
      'jed',
      'mg',
      'ne',
      'mcedit',
    ],
    (path, line) => [`+${line}`, path],
  ],
  [['gvim', 'mvim'], (path, line) => ['--nofork', `+${line}`, path]],
  [['gedit', 'gnome-text-editor'], (path, line) => ['--wait', `+${line}`, path]],
  [['code', 'code-insiders', 'codium', 'cursor', 'windsurf'], (path, line) => ['--wait', '--goto', `${path}:${line}`]],
  [['subl', 'sublime_text', 'zed'], (path, line) => ['--wait', `${path}:${line}`]],
  [['hx', 'helix'], (path, line) => [`${path}:${line}`]],
  [['mate'], (path, line) => ['--wait', '--line', `${line}`, path]],
  [['kate'], (path, line) => ['--block', '--line', `${line}`, path]],
  [['notepad++'], (path, line) => [`-n${line}`, path]],
];

interface EditorCall {
  /** The command as the environment gives it, which may have arguments. */
  readonly command: string;
  readonly args: readonly string[];
  /** Whether the editor opens the file at the line. */
  readonly showsLine: boolean;
}

/**
 * A command without a program: only spaces, or variables to be set (`TERM=xterm`). It would run the case file itself.
 */
const isEmptyCommand = /^\s*(?:\w+=\S*(?:\s+|$))*$/;

/** A path that no editor takes for anything else. `-x` would be an option, and vi runs what follows a plus sign. */
const isPlain = /^[\w./\\]/;

/** How to open a file at a line in the editor that the environment names. */
export function editorCall(env: Readonly<Record<string, string | undefined>>, path: string, line: number): EditorCall {
  const standard = env['OS'] === 'Windows_NT' ? 'notepad' : 'vi';
  const command = [env['VISUAL'], env['EDITOR']].find((one = '') => !isEmptyCommand.test(one)) ?? standard;
  const [, quoted, plain] = /^\s*(?:"([^"]+)"|(\S+))/.exec(command) ?? [];
  const name = (quoted ?? plain ?? '').replace(/^.*[/\\]/, '').replace(/\.(?:exe|cmd|bat)$/i, '');
  const file = isPlain.test(path) ? path : `./${path}`;
  const known = editors.find(([names]) => names.includes(name.toLowerCase()));
  if (known === undefined) return { command, args: [file], showsLine: false };
  const [, argsFor] = known;
  const args = argsFor(file, line).filter((argument) => !command.split(/\s+/).includes(argument));
  return { command, args, showsLine: true };
}
