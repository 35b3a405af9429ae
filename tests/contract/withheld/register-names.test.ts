import { describe, expect, it } from 'vitest';
import { repositoryWith } from '../../support/files/repository.js';
import { run } from '../../support/run.js';

const clean = `casefile: 1
id: pier
title: The pier
subjects: [ivo]
asOf: 2026-11-01
people:
  ivo: { name: Ivo Nemo, register: p-1 }
organizations:
  wire: { name: Night Wire, register: o-1 }
references:
  - { id: letter, type: report, title: A letter, publisher: wire, issued: 2020-01-02 }
sections:
  - id: life
    title: Life
    statements:
      - { id: work, text: She worked at the pier, people: [ivo], refs: [letter] }
timeline:
  - { id: arrest, date: 2020-01-01, kind: arrest, title: "WHO is seized", people: [ivo], refs: [letter] }
`;

/** The register gives a public person and a public organisation names that not everyone may see. */
const register = `parties: 1
people:
  p-1: { name: Ivo Nemo, names: [{ text: Иво Немо, language: ru }, Quill Harrow Nemo], access: secret }
organizations:
  o-1: { name: Night Wire, names: [Lantern Project], access: internal }
`;

function filesWith(who: string, parties = register): Record<string, string> {
  return { 'casefile.yaml': clean.replace('WHO', who), 'parties.yaml': parties };
}

const readers = [
  ['show'],
  ['timeline', '--json'],
  ['records'],
  ['people'],
  ['list'],
  ['search', 'seized'],
  ['trace', 'work'],
  ['refs', '--format', 'bibtex'],
  ['report', '--format', 'html'],
  ['redact'],
  ['package', '--output', 'out'],
];

describe('a name that only the register has, and withholds from readers of a public party', () => {
  it.each(readers.map((argv) => [argv.join(' '), argv] as const))('is not shown by %s', async (_, argv) => {
    for (const who of ['Quill Harrow', 'Nemo, Quill', 'Quill', 'The Lantern Project']) {
      const files = filesWith(who);
      const { stdout, stderr, exitCode } = await run(argv, { files });
      expect({ who, exitCode }).toEqual({ who, exitCode: 4 });
      expect(stdout + stderr).not.toMatch(/quill|harrow|lantern/i);
    }
    for (const who of ['Quill Harrow', 'The Lantern Project']) {
      const exitCode = async (access: string) =>
        (await run([...argv, '--access', access], { files: filesWith(who) })).exitCode;
      expect(await exitCode('secret')).toBe(0);
      expect(await exitCode('internal')).toBe(who.includes('Quill') ? 4 : 0);
    }
  });

  it.each(readers.map((argv) => [argv.join(' '), argv] as const))('does not stop %s otherwise', async (_, argv) => {
    for (const who of ['Ivo Nemo', 'Nemo', 'Иво Немо', 'A harrow', 'Night Wire and a lantern']) {
      const { stderr, exitCode } = await run(argv, { files: filesWith(who) });
      expect({ who, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ who, exitCode: 0, stderr: '' });
    }
  });

  it('is reported by check, with what to do', async () => {
    for (const [who, code] of [
      ['Quill Harrow', 'withheld-name: an event contains a withheld name'],
      ['Harrow', 'withheld-word: an event contains a word of a withheld name'],
    ] as const) {
      const { stdout, exitCode } = await run(['check', 'casefile.yaml'], { files: filesWith(who) });
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`casefile.yaml:18:1: error ${code}`);
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        'If everyone may see a name that parties.yaml withholds, add it to the "names" of the party here.',
      );
    }
    const waived = clean.replace(/WHO( is.*)/, 'Harrow$1 # casefile-waive withheld-word: a town');
    const { stdout } = await run(['check', 'casefile.yaml'], { files: { ...filesWith(''), 'casefile.yaml': waived } });
    expect(stdout).toBe('');
  });

  it('may be shown if the case publishes it', async () => {
    const text = clean
      .replace('name: Ivo Nemo,', 'name: Ivo Nemo, names: [Quill Harrow Nemo],')
      .replace('WHO', 'Quill Harrow Nemo');
    const { exitCode } = await run(['timeline'], { files: { ...filesWith(''), 'casefile.yaml': text } });
    expect(exitCode).toBe(0);
  });

  it('is withheld as an id of the register, in the path, and in a problem', async () => {
    const named = { ...filesWith('She', register.replace('p-1', 'quill-harrow')) };
    named['casefile.yaml'] = (named['casefile.yaml'] ?? '').replace('p-1', 'quill-harrow');
    expect((await run(['people'], { files: named })).exitCode).toBe(4);
    const path = 'quill-harrow/casefile.yaml';
    const files = { [path]: filesWith('She')['casefile.yaml'] ?? '', 'quill-harrow/parties.yaml': register };
    expect((await run(['check', path, '--json'], { files })).stdout).toBe('[]\n');
    const broken = { ...files, [path]: (files[path] ?? '').replace('kind: arrest', 'kind: arest, note: Quill Harrow') };
    for (const argv of [
      ['check', path],
      ['show', '-f', path],
    ]) {
      const { stdout, stderr } = await run(argv, { files: broken });
      expect(stdout + stderr).toContain('[withheld]/casefile.yaml:18:');
      expect(stdout + stderr).not.toMatch(/quill|harrow/i);
    }
  });

  it('is not written by a command that changes the case file', async () => {
    const files = { ...filesWith('She'), 'a.bib': '@misc{a, title={Memories of Quill Harrow}}' };
    for (const argv of [
      ['add', 'event', '--date', '2020-02-02', '--title', 'Quill Harrow wrote', '--person', 'ivo', '--ref', 'letter'],
      ['add', 'event', 'arrest', '--text', 'Quill Harrow wrote', '--update'],
      ['import', 'a.bib', '--into', 'casefile.yaml'],
    ]) {
      const host = { files, replace: () => 'EACCES' };
      const { stdout, stderr, exitCode } = await run(argv, host);
      expect({ argv, exitCode }).toEqual({ argv, exitCode: 4 });
      expect(stdout + stderr).not.toMatch(/quill|harrow/i);
    }
  });

  it.each(['--fix', '--dry-run'])('is not in what check %s would change', async (option) => {
    const files = filesWith('Quill Harrow');
    files['casefile.yaml'] = (files['casefile.yaml'] ?? '').replace('2020-01-01', '1 Jan 2020');
    const fixed = (access: string) => run(['check', 'casefile.yaml', option, '--access', access], { files });
    const { stdout, stderr, exitCode } = await fixed('internal');
    expect(exitCode).toBe(4);
    expect(stdout + stderr).not.toMatch(/quill|harrow/i);
    expect((await fixed('secret')).stdout).toContain('Quill Harrow');
  });

  it('is in no version that diff, log and news show', async () => {
    const commits = ['He', 'Quill Harrow'].map((who, index) => ({
      files: filesWith(who),
      time: 1_600_000_000 + index,
    }));
    const files = { ...repositoryWith(commits), ...filesWith('She') };
    for (const argv of [['diff', 'git:HEAD', 'casefile.yaml'], ['log'], ['news', '--since', 'git:HEAD']]) {
      const shown = async (access: string) => run([...argv, '--json', '--access', access], { files });
      const { stdout, stderr } = await shown('internal');
      expect(stdout + stderr).not.toMatch(/quill|harrow|arrest/i);
      expect((await shown('secret')).stdout).toContain('"arrest"');
    }
  });

  it('is reported by diff --weaker if the case no longer refers to the register', async () => {
    const old = filesWith('She')['casefile.yaml'] ?? '';
    const now = old.replace(', register: p-1', '').replace('She is', 'Quill Harrow is');
    const files = { 'parties.yaml': register, 'a.yaml': old, 'b.yaml': now };
    const { stdout } = await run(['diff', 'a.yaml', 'b.yaml', '--weaker', '--json', '--access', 'secret'], { files });
    expect(JSON.parse(stdout)).toMatchObject([{ kind: 'event', id: 'arrest', weaker: ['withheld-name-shown'] }]);
    const shown = await run(['diff', 'a.yaml', 'b.yaml', '--weaker', '--json'], { files });
    expect(shown.stdout + shown.stderr).not.toMatch(/quill|harrow/i);
    expect(shown.stderr).toContain('left out parts that only the earlier version withholds');
  });

  it.each([
    'regsiter: p-1',
    'Register: p-1',
    'register: P-1',
    'register: [p-1]',
    'register: { id: p-1 }',
    'register: p-2, register: p-1',
    'register: *id',
  ])('is in no problem of a file that refers to its entry in a wrong way: %s', async (link) => {
    const files = filesWith('Quill Harrow');
    const text = `${files['casefile.yaml']?.replace('register: p-1', link)}anchor: &id p-1\n`;
    for (const argv of [['check', 'casefile.yaml'], ['show']]) {
      const { stdout, stderr } = await run(argv, {
        files: { ...files, 'casefile.yaml': text.replace('kind: arrest', 'kind: arest') },
      });
      expect(stdout + stderr).toContain('casefile.yaml:18:');
      expect(stdout + stderr).not.toMatch(/quill|harrow/i);
    }
  });

  it('may be anything if the register cannot be read and has a mark', async () => {
    const text = filesWith('She')['casefile.yaml']?.replace('kind: arrest', 'kind: arest') ?? '';
    const checked = async (parties: string) =>
      (await run(['check', 'casefile.yaml'], { files: { 'casefile.yaml': text, 'parties.yaml': parties } })).stdout;
    expect(await checked(`${register}x: [`)).not.toContain('arest');
    expect(await checked(`${register.replaceAll(/, access: \w+/g, '')}x: [`)).toContain('arest');
  });
});
