import { describe, expect, it } from 'vitest';
import { type Access, accessLevels } from '../../../src/dossier/format/vocabulary.js';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import { repositoryOf } from '../../support/files/repository.js';
import { commandOfView, fragmentCommands, optionsOfView } from '../../support/fixtures.js';
import { written } from '../../support/made-up/hostile.js';
import { linkedDossier } from '../../support/made-up/linked-dossier.js';
import { marked, without } from '../../support/made-up/withheld-parts.js';
import { fc } from '../../support/property.js';
import { run } from '../../support/run.js';
import { scaled, slow } from '../../support/slow.js';

const commands: readonly (readonly [view: string, argv: readonly string[]])[] = [
  ...Object.entries(commandOfView),
  ...optionsOfView,
  ['trace', ['trace', 'held']],
  ['trace', ['trace', 'letter']],
  ['trace', ['trace', 'days']],
  ['search', ['search', 'ada', '--all']],
  ['refs', ['refs', 'letter']],
];
const commandLines = [
  ...commands.flatMap(([view, argv]) =>
    formatNames.filter((format) => prints(formats[format], view)).map((format) => [...argv, '--format', format]),
  ),
  ...fragmentCommands.map((argv) => [...argv, '--format', 'html']),
];

describe('what is withheld', () => {
  it.each(commandLines.map((argv) => [argv.join(' '), argv] as const))('leaves no trace in %s', async (_, argv) => {
    const shown = async (text: string, access: string) => {
      const copy = text === marked && { 'files/zeb.txt': '' };
      return run([...argv, '-f', 'case.yaml', '--access', access], { files: { 'case.yaml': text, ...copy } });
    };
    const expected = await shown(without, 'public');
    expect(expected.stdout.length).toBeGreaterThan(argv[0] === 'check' ? -1 : 2);
    for (const access of ['public', 'internal']) expect(await shown(marked, access)).toEqual(expected);
  });

  it('would be seen with access to it', async () => {
    const { stdout } = await run(['records', '-f', 'case.yaml', '--json', '--access', 'secret'], {
      files: { 'case.yaml': marked },
    });
    for (const id of ['bob', 'cell', 'memo', 'meeting', 'freed', 'cellar', 'plot', 'mill', 'who'])
      expect(stdout).toContain(`"${id}"`);
  });
});

describe('what one version withholds', () => {
  const lines = formatNames
    .filter((format) => prints(formats[format], 'diff'))
    .flatMap((format) => [
      ['a.yaml', 'b.yaml', '--format', format],
      ['b.yaml', 'a.yaml', '--format', format],
      ['a.yaml', 'b.yaml', 'c.yaml', '--format', format],
    ]);
  // Another version, without a statement and a line of an event.
  const other = without.replace(/^ +- \{ text: Two.*$/m, '').replace('title: Heard', 'title: Heard again');
  const third = without.replace('title: Heard', 'title: Heard in May');

  const histories = [
    ...['log', 'news'].flatMap((view) =>
      formatNames
        .filter((format) => prints(formats[format], view))
        .map((format) => [view, ...(view === 'news' ? ['--since', '2020-09-14'] : []), '--format', format]),
    ),
    ['log', 'hearing'],
    ['news', '--since', 'git:HEAD~1', '--stale-before', '2022'],
    ['diff', 'git:HEAD~1', 'git:HEAD'],
    ['diff', 'git:HEAD~2:case.yaml', 'case.yaml'],
  ];
  const again = (text: string) => text.replace('title: Heard', 'title: Heard again');

  it.each(histories.map((argv) => [argv.join(' '), argv] as const))('leaves no trace in %s', async (_, argv) => {
    const shown = async (versions: readonly string[], now: string, access: string) => {
      const files = { 'case.yaml': now, ...repositoryOf('case.yaml', versions) };
      const own = argv[0] === 'diff' ? argv : [...argv, '-f', 'case.yaml'];
      const { stdout, ...rest } = await run([...own, '--access', access], { files, env: { CASEFILE: '' } });
      // The id of a commit is made from all that its files contain.
      return { ...rest, stdout: stdout.replace(/\b[\da-f]{7}(?:[\da-f]{33})?\b/g, 'abc1234') };
    };
    const expected = await shown([again(without), third, without], without, 'public');
    expect(expected).toMatchObject({ stderr: '', exitCode: argv[0] === 'diff' ? 1 : 0 });
    expect(expected.stdout).toContain('Heard');
    // The mark may be in all versions, or only in the current file, or only in an old version.
    for (const [first, last, now] of [
      [again(marked), marked, marked],
      [again(without), without, marked],
      [again(marked), without, without],
    ] as const)
      for (const access of ['public', 'internal'])
        expect(await shown([first, third, last], now, access)).toEqual(expected);
  });

  it.each(lines.map((line) => [line.join(' '), line] as const))('leaves no trace in diff %s', async (_, line) => {
    const shown = async (text: string, access: string) => {
      const files = { 'a.yaml': other, 'b.yaml': text, 'c.yaml': third };
      return run(['diff', ...line, '--access', access], { files });
    };
    const expected = await shown(without, 'public');
    expect(expected).toMatchObject({ stderr: '', exitCode: 1 });
    for (const access of ['public', 'internal']) expect(await shown(marked, access)).toEqual(expected);
  });
});

describe('problems in what is withheld', () => {
  const counts = async (text: string, access: string) => {
    const { stdout } = await run(['list', '-f', 'case.yaml', '--json', '--access', access], {
      files: { 'case.yaml': text },
    });
    const [{ errors, warnings, refusal }] = JSON.parse(stdout) as [Record<string, unknown>];
    return { errors, warnings, refusal };
  };
  const doubtful = without.replace(/^references:$/m, (line) => `${line}\n  - { id: unused, type: report, title: U }`);
  const hidden = doubtful.replace(
    'id: unused',
    'id: other, type: report, title: U, access: secret }\n  - { id: unused',
  );

  it('are not counted in list', async () => {
    const seen = await counts(doubtful, 'public');
    expect(seen.warnings).toBeGreaterThan(0);
    expect(await counts(hidden, 'public')).toEqual(seen);
    expect(await counts(hidden, 'secret')).toEqual({ ...seen, warnings: Number(seen.warnings) + 1 });
  });

  it('do not hide that a file cannot be read', async () => {
    const broken = hidden.replace('id: other, type', 'id: other, kind');
    const files = { 'cases/a.casefile.yaml': doubtful, 'cases/b.casefile.yaml': broken };
    const { stdout } = await run(['list', '-f', 'cases'], { files });
    expect(stdout).toMatch(/b\.casefile\.yaml\n +cannot be read: 1 warning$/m);
  });
});

describe('a misspelt id of something withheld', () => {
  const text = `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ada: { name: Ada Nobody } }
sections:
  - id: first
    title: First
    statements:
      - { text: One., about: who-told-hr, value: Fay, refs: [letter] }
      - { text: Two., about: days-held, value: two, refs: [letter] }
      - { text: Three., about: days-helt, value: three, refs: [letter] }
timeline:
  - { id: arrest, date: 2020, title: Arrested, place: mill-celar, refs: [letter] }
  - { id: freed, date: 2021, title: Freed, place: harbour, refs: [letter] }
references: [{ id: letter, type: report, title: A letter }]
disputes:
  who-told-her: { title: Who told her?, access: secret }
  days-held: { title: How many days? }
places:
  mill-cellar: { name: The Cellar, access: secret }
`;

  it.each(commandLines.map((argv) => [argv.join(' '), argv] as const))(
    'shows no more in %s than the id',
    async (_, argv) => {
      const shown = (written: string) => run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': written } });
      const right = text.replace('who-told-hr', 'who-told-her').replace('mill-celar', 'mill-cellar');
      if (argv[0] !== 'check' && argv[0] !== 'list') expect(await shown(text)).toEqual(await shown(right));
      const { stdout } = await shown(text);
      expect(stdout).not.toMatch(/mill|\bFay\b|told/i);
    },
  );

  it('hides no other id', async () => {
    const { stdout } = await run(['records', '-f', 'case.yaml', '--json'], { files: { 'case.yaml': text } });
    for (const word of ['two', 'three', 'days-helt', 'harbour']) expect(stdout).toContain(word);
  });
});

it('is not printed by any view, whatever links lead to it', slow, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 1000 }), { minLength: 200, maxLength: 200 }),
      fc.constantFrom(...commands.filter(([, argv]) => argv[0] !== 'trace' && argv[1] !== 'letter'), [
        'trace',
        ['trace', 'ada'],
      ] as const),
      fc.constantFrom(...formatNames),
      fc.constantFrom(...accessLevels),
      async (numbers, [view, argv], format, access) => {
        fc.pre(prints(formats[format], view));
        const levels = new Map<string, Access>();
        let next = 0;
        const choose = (limit: number) => (numbers[next++ % numbers.length] ?? 0) % limit;
        const files = { 'case.yaml': written(linkedDossier(choose, levels)) };
        const options = ['-f', 'case.yaml', '--format', format, '--access', access];
        const { stdout, stderr, exitCode } = await run([...argv, ...options], { files });
        expect({ stderr, isBug: exitCode === 70 }).toEqual({ stderr: '', isBug: false });
        const isAbove = (level: Access) => accessLevels.indexOf(level) > accessLevels.indexOf(access);
        for (const [id, level] of levels) if (isAbove(level)) expect(stdout).not.toContain(id);
      },
    ),
    { numRuns: scaled(1000, 60) },
  );
});
