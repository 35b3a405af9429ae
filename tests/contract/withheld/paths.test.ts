import { describe, expect, it } from 'vitest';
import { commandGroups } from '../../../src/cli/commands/registry.js';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import { memoryCache, memoryCacheHost } from '../../support/files/cache-host.js';
import { repositoryOf } from '../../support/files/repository.js';
import { commandOfView, fragmentCommands, optionsOfView } from '../../support/fixtures.js';
import { run } from '../../support/run.js';

const sound = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  witness-a: { name: Ghada Ferrimond, access: secret, pseudonym: Witness A }
sections:
  - { id: first, title: First, statements: [{ id: one, text: A claim., people: [witness-a] }] }
timeline:
  - { id: arrest, date: 2020-04-17, title: Arrested, people: [ada] }
references:
  - { id: letter, type: report, title: A letter, url: "https://a.example/" }
`;
const broken = sound.replace('date: 2020-04-17', 'date: 17 April 2020');
const leaking = sound.replace('A claim.', 'Of Ghada Ferrimond.');
const secret = sound.replace('title: A made-up case', 'title: A made-up case\naccess: secret');
const unclear = sound.replace('access: secret,', 'visibility: secret,');
const paths = [
  'ghada-ferrimond.yaml',
  'cases/ferrimond, ghada/case.yaml',
  'ghada/ferrimond.yaml',
  '/home/ghadaferrimond/case.yaml',
  'cases/ferrimond-2020.yaml',
] as const;
const named = /ghada|ferrimond/i;
const bib = '@article{doe, title={A title}, author={Doe, Jane}, year={2020}}\n';

const shown = [
  ...[...Object.entries(commandOfView), ...optionsOfView].flatMap(([view, argv]) =>
    formatNames.filter((format) => prints(formats[format], view)).map((format) => [...argv, '--format', format]),
  ),
  ...fragmentCommands.map((argv) => [...argv, '--format', 'html']),
];
const plain = Object.values(commandOfView);
const others = [
  ['check', '--format', 'sarif'],
  ['check', '--format', 'github'],
  ['check', '--fix'],
  ['check', '--dry-run'],
  ['add', 'event', '--date', '2021', '--title', 'Next'],
  ['package', '-o', 'handover', '--date', '2020-04-17'],
  ['cite', 'one', 'letter'],
  ['cite', 'one', 'nothing'],
  ['edit', 'arrest'],
  ['edit'],
  ['log'],
  ['log', 'arrest'],
  ['news', '--since', '2020'],
  ['trace', 'arrest'],
  ['search', 'ada'],
  ['timeline', '--kind', 'arest'],
  ['records', '--json'],
  ['redact'],
  ['attach', 'letter', 'a.bib'],
  ['package', '-o', 'package'],
  ['browse'],
];

describe('a path that spells a withheld name', () => {
  it('is tried with every command that reads a case file', () => {
    const tried = new Set([...shown, ...others].map(([name]) => name));
    const all = Object.entries(commandGroups).flatMap(([group, own]) => (group === 'Set up' ? [] : Object.keys(own)));
    expect(all.filter((name) => !tried.has(name) && !['new', 'import', 'diff'].includes(name))).toEqual([]);
  });

  it.each(paths)('%s is in no output and no message', async (path) => {
    for (const text of [sound, broken, leaking, secret, unclear]) {
      // Each path with each command, and one of them with each format too.
      for (const argv of path === paths[0] && text === sound ? [...shown, ...others] : [...plain, ...others]) {
        const { stdout, stderr, exitCode } = await run([...argv, '-f', path], {
          files: { [path]: text },
          replace: () => 'ECHANGED',
          editor: () => 0,
        });
        expect(exitCode, argv.join(' ')).not.toBe(70);
        expect(stdout + stderr, argv.join(' ')).not.toMatch(named);
      }
      const into = await run(['import', 'a.bib', '--into', path], { files: { [path]: text, 'a.bib': bib } });
      expect(into.stdout + into.stderr).not.toMatch(named);
      for (const versions of [
        ['other.yaml', path],
        [path, 'other.yaml'],
      ]) {
        const compared = await run(['diff', ...versions], { files: { [path]: text, 'other.yaml': sound } });
        expect(compared.stdout + compared.stderr).not.toMatch(named);
      }
      for (const old of path.startsWith('/') ? [] : [sound, text]) {
        const files = { ...repositoryOf(path, [old, text]), [path]: text };
        for (const argv of [['log'], ['news', '--since', 'git:HEAD~1'], ['news', '--since', '2000']]) {
          const { stdout, stderr } = await run([...argv, '-f', path], { files });
          expect(stdout + stderr, argv.join(' ')).not.toMatch(named);
        }
      }
    }
  });

  it('is not in a problem of the register beside it', async () => {
    const text = sound.replace('pseudonym: Witness A', 'register: ghada');
    const path = 'ghada-ferrimond/case.yaml';
    for (const register of ['parties: 1\npeople: [\n', 'parties: 1\npeople: { a: { nam: B } }\n']) {
      const files = { [path]: text, 'ghada-ferrimond/parties.yaml': register };
      for (const argv of [['check'], ['show'], ['redact'], ['list'], ['check', '--json']]) {
        const { stdout, stderr } = await run([...argv, '-f', path], { files });
        expect(stdout + stderr, argv.join(' ')).not.toMatch(named);
        if (argv[0] !== 'list') expect(stdout + stderr).toContain('[withheld]/parties.yaml');
      }
    }
  });

  it('is shown as it is to a reader who may see the name', async () => {
    const [path] = paths;
    const argv = ['list', '-f', path, '--json', 'file', '--access', 'secret'];
    expect((await run(argv, { files: { [path]: sound } })).stdout).toContain(path);
  });

  it('is shown without the folders and names that spell it', async () => {
    const files = Object.fromEntries(paths.map((path) => [path, sound]));
    const argv = ['list', ...paths.flatMap((path) => ['-f', path]), '--json', 'file'];
    const { stdout } = await run(argv, { files });
    const found = (JSON.parse(stdout) as { readonly file: string }[]).map(({ file }) => file);
    expect(found).toEqual([
      '[withheld]',
      'cases/[withheld]/case.yaml',
      '[withheld]/[withheld]',
      '/home/[withheld]/case.yaml',
      'cases/[withheld]',
    ]);
  });

  it('is shown as it is if it spells a word that a public name has too', async () => {
    const path = 'nobody/case.yaml';
    const text = sound.replace('Ghada Ferrimond', 'Ghada Nobody');
    for (const [written, shown] of [
      [text, path],
      [text.replace('name: Ada Nobody', 'name: Ada Noone'), '[withheld]/case.yaml'],
    ] as const) {
      const { stdout } = await run(['list', '-f', path, '--json', 'file'], { files: { [path]: written } });
      expect(JSON.parse(stdout)).toEqual([{ file: shown }]);
    }
  });

  it('is not in what the cache gives back, of one file or of many', async () => {
    for (const many of [1, 12]) {
      const names = Array.from({ length: many }, (_, number) => `cases/${number}/ghada-ferrimond.yaml`);
      const files = Object.fromEntries(names.map((name, number) => [name, sound.replace('made-up', `case-${number}`)]));
      const stored = new Map(names.map((name) => [name, { text: files[name] ?? '', time: 0 }]));
      const content = new Map<string, Uint8Array>();
      const cacheHost = memoryCacheHost(stored, () => 1000, memoryCache(content));
      for (let times = 0; times < 2; times += 1) {
        const argv = ['list', ...names.flatMap((name) => ['-f', name])];
        const { stdout, stderr, exitCode } = await run(argv, { files, cacheHost });
        expect([exitCode, stdout + stderr]).toEqual([0, expect.not.stringMatching(named)]);
      }
    }
  });

  it('leads a command that writes to the right one of several files', async () => {
    const [one, , two] = paths;
    const files = { [one]: sound, [two]: sound.replace('made-up', 'other').replace('id: arrest', 'id: release') };
    const replaced: string[] = [];
    const replace = (path: string) => {
      replaced.push(path);
      return undefined;
    };
    const argv = ['cite', 'release', 'letter', '-f', one, '-f', two];
    const { stderr, exitCode } = await run(argv, { files, replace });
    expect(exitCode, stderr).toBe(0);
    expect(replaced).toEqual([two]);
    const { stderr: hint } = await run(['add', 'event', '--date', '2021', '--title', 'N', '-f', one, '-f', two], {
      files,
    });
    expect(hint).toContain('[withheld], [withheld]/[withheld]');
    expect(hint).not.toMatch(named);
  });
});
