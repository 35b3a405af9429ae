import { describe, expect, it } from 'vitest';
import { editorCall } from '../../../../src/cli/writing/editor-call.js';

const call = (env: Readonly<Record<string, string>>, path = 'a b.yaml') => {
  const { command, args, showsLine } = editorCall(env, path, 12);
  return [command, ...args, ...(showsLine ? [] : ['without line'])];
};

describe('the call of an editor', () => {
  it.each([
    [{}, ['vi', '+12', 'a b.yaml']],
    [{ OS: 'Windows_NT' }, ['notepad', 'a b.yaml', 'without line']],
    [{ VISUAL: '', EDITOR: 'nano -w' }, ['nano -w', '+12', 'a b.yaml']],
    [{ VISUAL: 'code', EDITOR: 'vi' }, ['code', '--wait', '--goto', 'a b.yaml:12']],
    [{ EDITOR: 'code --wait -n' }, ['code --wait -n', '--goto', 'a b.yaml:12']],
    [{ EDITOR: '/usr/bin/subl -w' }, ['/usr/bin/subl -w', '--wait', 'a b.yaml:12']],
    [
      { EDITOR: '"C:\\Program Files\\Notepad++\\notepad++.exe"' },
      ['"C:\\Program Files\\Notepad++\\notepad++.exe"', '-n12', 'a b.yaml'],
    ],
    [{ EDITOR: 'Code.cmd' }, ['Code.cmd', '--wait', '--goto', 'a b.yaml:12']],
    [{ EDITOR: 'gvim' }, ['gvim', '--nofork', '+12', 'a b.yaml']],
    [{ EDITOR: 'gedit' }, ['gedit', '--wait', '+12', 'a b.yaml']],
    [{ EDITOR: 'hx' }, ['hx', 'a b.yaml:12']],
    [{ EDITOR: 'mate' }, ['mate', '--wait', '--line', '12', 'a b.yaml']],
    [{ EDITOR: 'kate' }, ['kate', '--block', '--line', '12', 'a b.yaml']],
    [{ VISUAL: ' ', EDITOR: 'nano' }, ['nano', '+12', 'a b.yaml']],
    [{ VISUAL: 'TERM=xterm', EDITOR: ' ' }, ['vi', '+12', 'a b.yaml']],
    [{ EDITOR: 'TERM=xterm vim' }, ['TERM=xterm vim', 'a b.yaml', 'without line']],
  ])('%j', (env, expected) => expect(call(env)).toEqual(expected));

  it.each(['-x.yaml', '+!touch found; .yaml', '~root/x.yaml'])(
    'does not give it %j as an option or a command',
    (path) => {
      expect(call({}, path)).toEqual(['vi', '+12', `./${path}`]);
    },
  );

  it.each(['/tmp/x.yaml', '../x.yaml', './-x.yaml', 'C:\\x.yaml', '\\\\host\\x.yaml'])('leaves %j as it is', (path) => {
    expect(call({}, path)).toEqual(['vi', '+12', path]);
  });
});
