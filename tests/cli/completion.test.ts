import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
const folder = mkdtempSync(join(tmpdir(), 'casefile-completion-'));
const bin = join(folder, 'bin');
const cwd = join(folder, 'cwd');
const record = join(folder, 'record');

/** Values of `place` that would run commands in a shell that did not treat them as text. */
const places = {
  a: 'a $(touch pwned) `touch pwned` b',
  c: "c'; touch pwned; '",
  d: 'd" "$HOME" \\ &|<>*?[x]{1,2}!',
  e: 'e ~/x #c %q $PATH;touch pwned',
  f: 'f’‘ “Ж” 文',
  o: 'one, two',
};
const dossier = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  hidden: { name: Bela Nobody, access: secret }
sections:
  - id: first-part
    title: ${JSON.stringify('A title\u001b]0;x\u0007 $(touch pwned)')}
    statements: [{ text: "$(touch pwned)" }]
timeline:
${[...Object.values(places), 'gone\u001b[31m', 'gone\ntoo']
  .map((place, index) => `  - { id: e${index}, date: 2020, title: t, kind: arrest, place: ${JSON.stringify(place)} }`)
  .join('\n')}
`;

beforeAll(() => {
  mkdirSync(bin);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'casefile.yaml'), dossier);
  mkdirSync(join(cwd, 'library'));
  for (const id of ['made-up', 'other']) {
    writeFileSync(join(cwd, 'library', `${id}.casefile.yaml`), dossier.replace('id: made-up', `id: ${id}`));
  }
  writeFileSync(
    join(bin, 'casefile'),
    `#!/bin/sh
case "$1" in
  complete | completion) exec '${process.execPath}' '${program}' "$@" ;;
esac
for word in "$@"; do printf '%s\\0' "$word"; done > '${record}.part'
mv '${record}.part' '${record}'
`,
  );
  chmodSync(join(bin, 'casefile'), 0o755);
  writeFileSync(join(folder, 'bashrc'), 'PS1="READY> "\nsource <(casefile completion bash)\n');
  const zshrc = 'PS1="READY> "\nautoload -Uz compinit\ncompinit -u -D\nsource <(casefile completion zsh)\n';
  writeFileSync(join(folder, '.zshrc'), zshrc);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shells = {
  bash: `bash --noprofile --rcfile '${join(folder, 'bashrc')}' -i`,
  zsh: 'zsh -i',
  fish: `fish --no-config -C 'function fish_prompt; echo "READY> "; end; casefile completion fish | source'`,
};

const { PATH, NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
const env = { ...rest, PATH: `${bin}:${PATH}`, ZDOTDIR: folder, HOME: folder, TERM: 'xterm', LC_ALL: 'C.UTF-8' };

function isMissing(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined;
}

/** An interactive shell with a terminal of its own. */
class Typing {
  readonly #child;
  #shown = '';

  constructor(shell: keyof typeof shells) {
    this.#child = spawn('script', ['-qec', shells[shell], '/dev/null'], { cwd, env });
    this.#child.stdout.on('data', (data: Buffer) => {
      this.#shown += data.toString();
    });
  }

  /** The words with which the shell runs casefile when the keys are pressed. */
  async run(keys: string): Promise<readonly string[]> {
    rmSync(record, { force: true });
    await this.#until(() => this.#shown.includes('READY> '));
    this.#shown = '';
    this.#child.stdin.write(keys);
    await this.#until(() => existsSync(record));
    return readFileSync(record, 'utf8').split('\0').slice(0, -1);
  }

  end(): void {
    this.#child.kill();
  }

  #until(done: () => boolean): Promise<void> {
    return until(done, () => this.#shown);
  }
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('%s', (shell) => {
  const missing = isMissing(shell) || isMissing('script');
  let typing: Typing;
  beforeAll(() => {
    if (!missing) typing = new Typing(shell);
  });
  afterAll(() => {
    if (!missing) typing.end();
  });

  test.skipIf(missing)('completes commands, options and sections', async () => {
    expect(await typing.run('casefile sho\tfirs\t--acc\tpub\t\n')).toEqual([
      'show',
      'first-part',
      '--access',
      'public',
    ]);
  });

  test.skipIf(missing)('completes a value after an equals sign or a comma', async () => {
    expect(await typing.run('casefile timeline --kind=arr\t\n')).toEqual(['timeline', '--kind=arrest']);
    expect(await typing.run('casefile timeline --json date,tit\t\n')).toEqual(['timeline', '--json', 'date,title']);
  });

  test.skipIf(missing)('completes CASE:ID in a library', async () => {
    const argv = ['-f', 'library', 'show'];
    expect(await typing.run('casefile -f library show other:fir\t\n')).toEqual([...argv, 'other:first-part']);
    expect(await typing.run('casefile -f library timeline --person other:a\t\n')).toEqual([
      ...['-f', 'library', 'timeline'],
      ...['--person', 'other:ada'],
    ]);
  });

  test.skipIf(missing)('completes files', async () => {
    expect(await typing.run('casefile -f casef\tshow\n')).toEqual(['-f', 'casefile.yaml', 'show']);
  });

  test.skipIf(missing).each(Object.entries(places))(
    'takes a place that begins with %s for text',
    async (letter, place) => {
      expect(await typing.run(`casefile timeline --place ${letter}\t\n`)).toEqual(['timeline', '--place', place]);
      expect(existsSync(join(cwd, 'pwned'))).toBe(false);
    },
  );

  test.skipIf(missing)('offers nothing that cannot be typed or is withheld', async () => {
    expect(await typing.run('casefile timeline --place gon\t\n')).toEqual(['timeline', '--place', 'gon']);
    expect(await typing.run('casefile timeline --person hid\t\n')).toEqual(['timeline', '--person', 'hid']);
  });
});
