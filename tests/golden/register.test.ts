import { describe, expect, test } from 'vitest';
import { libraryFiles, soundFiles } from '../support/files/library.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const cases = ['-f', 'cases'];
const register = 'cases/parties.yaml';

async function records(argv: readonly string[], files = soundFiles): Promise<Readonly<Record<string, unknown>>[]> {
  const { stdout, stderr, exitCode } = await run([...argv, ...cases, '--json'], { files });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>[];
}

function edited(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = soundFiles[path] ?? '';
  expect(text).toContain(from);
  return { ...soundFiles, [path]: text.replace(from, to) };
}

describe('one row for a party in several cases', () => {
  test('is made if the register has the party, with all spellings', async () => {
    const wire = (await records(['orgs'])).filter(({ register: id }) => id === 'night-wire');
    expect(wire).toHaveLength(1);
    expect(wire[0]).toMatchObject({
      cases: [
        { case: 'lantern', id: 'night-wire' },
        { case: 'harbour', id: 'night-wire' },
        { case: 'oasis', id: 'wire' },
        { case: 'steppe', id: 'night-wire' },
      ],
      references: 6,
    });
  });

  test('is made if id and name are equal', async () => {
    const quill = (await records(['people'])).filter(({ id }) => id === 'ivo-quill');
    expect(quill).toMatchObject([
      { case: 'harbour', role: 'Lawyer; محام', statements: 2, cases: [{ case: 'harbour' }, { case: 'oasis' }] },
    ]);
  });

  test('is not made if the names differ or the register lists two parties', async () => {
    const renamed = edited('cases/oasis.casefile.yaml', 'name: Ivo Quill', 'name: Ivo Quillon');
    expect((await records(['people'], renamed)).filter(({ id }) => id === 'ivo-quill')).toHaveLength(2);
    const apart = {
      ...edited('cases/oasis.casefile.yaml', '    name: Ivo Quill\n', '    name: Ivo Quill\n    register: quill-b\n'),
      'cases/harbour.casefile.yaml': (soundFiles['cases/harbour.casefile.yaml'] ?? '').replace(
        '    name: Ivo Quill\n',
        '    name: Ivo Quill\n    register: quill-a\n',
      ),
    };
    expect((await records(['people'], apart)).filter(({ id }) => id === 'ivo-quill')).toHaveLength(2);
  });

  test('is found, whole, by a spelling that only the register has', async () => {
    const [row, ...others] = await records(['people', '--person', 'O. Marrow']);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ cases: [{ case: 'harbour' }, { case: 'steppe' }], statements: 3, events: 2 });
    expect(await records(['orgs', '--org', 'Ночной вестник'])).toMatchObject([
      { register: 'night-wire', references: 6 },
    ]);
  });
});

describe('a person whom a case withholds', () => {
  const name = 'Oda Marrow';

  test('is neither joined with the row of the other cases nor counted there', async () => {
    const row = (await records(['people'])).find(({ register: id }) => id === 'oda-marrow');
    expect(JSON.stringify(row)).not.toContain('lantern');
    expect(row).toMatchObject({ statements: 3, events: 2 });
    const inner = (await records(['people', '--access', 'internal'])).find(({ register: id }) => id === 'oda-marrow');
    expect(inner).toMatchObject({ statements: 4, events: 3, cases: [{ case: 'lantern', id: 'printer-p' }, {}, {}] });
  });

  test.each([
    ['timeline', '--person', 'O. Marrow'],
    ['timeline', '--person', 'oda-marrow'],
    ['show', '--person', name],
    ['list', '--person', name],
    ['search', 'Marrow'],
    ['records', '--person', name],
  ])('is not found there by a name of the register: %s %s %s', async (...argv) => {
    const found = await records(argv);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((record) => record['case'])).not.toContain('lantern');
  });

  test('is withheld under the spellings of the register too', async () => {
    const telling = edited('cases/east/lantern.casefile.yaml', '證人甲看見', 'Ода Марроу 看見');
    const { stdout, stderr, exitCode } = await run(['show', ...cases], { files: telling });
    expect(exitCode).toBe(4);
    expect(stdout).not.toContain('看見');
    expect(stderr).toContain(
      'cannot show 1 of 4 case files without disclosing withheld parts: cases/east/lantern.casefile.yaml',
    );
    expect((await run(['check', 'cases'], { files: telling })).stdout).toContain(
      'lantern.casefile.yaml:34:1: error withheld-name',
    );
  });

  test('is withheld if the register reveals a pseudonym', async () => {
    const telling = edited(register, 'O. Marrow]', 'O. Marrow, 證人甲]');
    const { stdout, exitCode } = await run(['check', 'cases'], { files: telling });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('cases/east/lantern.casefile.yaml:34:1: error withheld-name');
  });
});

describe('names of the register with restricted access', () => {
  const inner = edited(register, 'O. Marrow]', 'O. Marrow]\n    access: internal');

  test('are shown and found with access to them', async () => {
    const argv = ['people', '-f', 'cases/harbour.casefile.yaml', '--person', 'Oda Marrow', '--json', 'names'];
    expect(JSON.parse((await run(argv, { files: inner })).stdout)).toEqual([{ names: [] }]);
    expect((await run([...argv, '--access', 'internal'], { files: inner })).stdout).toContain('O. Marrow');
    const { exitCode } = await run(['people', ...cases, '--person', 'O. Marrow'], { files: inner });
    expect(exitCode).toBe(2);
  });

  test('are withheld too if their party is withheld', async () => {
    const files = {
      ...inner,
      ...{
        'cases/east/lantern.casefile.yaml': (soundFiles['cases/east/lantern.casefile.yaml'] ?? '').replace(
          '證人甲看見',
          'О. Marrow, Ода Марроу 看見',
        ),
      },
    };
    expect((await run(['show', ...cases], { files })).exitCode).toBe(4);
  });

  test('do not appear in a problem', async () => {
    const files = { ...inner, [register]: (inner[register] ?? '').replace('name: Oda Marrow', 'nme: Oda Marrow') };
    for (const argv of [
      ['check', 'cases'],
      ['people', ...cases],
    ]) {
      const { stdout, stderr } = await run(argv, { files });
      expect(stdout + stderr).toContain('cases/parties.yaml:5:5: error unknown-key');
      expect(stdout + stderr).not.toContain('Oda Marrow');
    }
  });
});

describe('the register', () => {
  test('is in the folder of a case file or above it', async () => {
    const { stdout } = await run(['orgs', '-f', 'cases/east/lantern.casefile.yaml', '--json'], { files: soundFiles });
    expect(stdout).toContain('برقية الليل');
    const own = {
      ...soundFiles,
      'cases/east/parties.yaml': 'parties: 1\norganizations: { night-wire: { name: Nearer } }\n',
    };
    const nearer = await run(['orgs', '-f', 'cases/east/lantern.casefile.yaml', '--json'], { files: own });
    expect(nearer.stdout).toContain('Nearer');
    expect(nearer.stdout).not.toContain('برقية الليل');
  });

  test('if it cannot be read, the case files that refer to it are refused, with one reason', async () => {
    const broken = {
      ...edited(register, 'name: Oda Marrow', 'nme: Oda Marrow'),
      'cases/alone.casefile.yaml':
        'casefile: 1\nid: alone\ntitle: Alone\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }\n',
    };
    const outcome = await run(['people', ...cases], { files: broken });
    expect(outcome.exitCode).toBe(3);
    await snapshots.matchRun(['people', ...cases], outcome, 'register-unreadable');
    const checked = await run(['check', 'cases'], { files: broken });
    await snapshots.matchRun(['check', 'cases'], checked, 'register-unreadable');
  });

  test.each([
    ['empty', ''],
    ['not a register', 'people: [a]\n'],
    ['of another version', 'parties: 2\n'],
    ['not text', new Uint8Array([0xff, 0xfe, 0x41])],
    ['not YAML', 'parties: 1\npeople: {\n'],
    ['without a name', 'parties: 1\npeople:\n  oda-marrow: {}\n  "Oda": { name: Oda, role: Printer }\n'],
  ])('is checked against its format: %s', async (name, text) => {
    const outcome = await run(['check', 'cases'], { files: { ...soundFiles, [register]: text } });
    expect(outcome.exitCode).toBe(1);
    await snapshots.matchRun(['check', 'cases'], outcome, `register-${name}`);
  });

  test('is searched for every id that a case refers to, without suggestions', async () => {
    const unknown = edited('cases/harbour.casefile.yaml', 'register: oda-marrow', 'register: oda-maro');
    const outcome = await run(['check', 'cases', '--rule', 'unknown-register'], { files: unknown });
    await snapshots.matchRun(['check', 'cases', '--rule', 'unknown-register'], outcome);
    expect(outcome.stdout).not.toContain('oda-marrow');
  });
});

describe('check over several cases', () => {
  test('finds a source that two files describe differently, and two files with one id', async () => {
    const files = { ...soundFiles, 'cases/zz.casefile.yaml': soundFiles['cases/oasis.casefile.yaml'] ?? '' };
    const outcome = await run(['check', 'cases'], { files });
    expect(outcome.exitCode).toBe(0);
    await snapshots.matchRun(['check', 'cases'], outcome, 'several-cases');
  });

  test.each([
    ['one DOI', 'https://doi.org/10.1234/ABC', 'https://journal.example/doi/10.1234%2Fabc?x=1', 1],
    ['two addresses', 'https://wire.example/a', 'https://wire.example/b', 0],
    ['an address that is no address', 'https://wire.example/%zz', 'https://wire.example/%zz', 1],
  ])('recognises a source by its address or DOI: %s', async (_, one, other, count) => {
    const files = {
      ...edited('cases/harbour.casefile.yaml', 'https://wire.example/verdict', one),
      'cases/steppe.casefile.yaml': (soundFiles['cases/steppe.casefile.yaml'] ?? '').replace(
        /https:.*verdict.*/,
        other,
      ),
    };
    const { stdout } = await run(['check', 'cases', '--rule', 'differing-reference', '--json'], { files });
    expect(JSON.parse(stdout)).toHaveLength(count);
  });

  test('reports nothing about a withheld source', async () => {
    const files = edited(
      'cases/steppe.casefile.yaml',
      '  - id: verdict\n    type',
      '  - id: verdict\n    access: secret\n    type',
    );
    const argv = ['check', 'cases', '--rule', 'differing-reference', '--json'];
    expect(JSON.parse((await run(argv, { files })).stdout)).toEqual([]);
    expect(JSON.parse((await run([...argv, '--access', 'secret'], { files })).stdout)).toHaveLength(1);
  });

  test('checks only the requested cases, and unreadable files', async () => {
    const { stdout, exitCode } = await run(['check', 'cases', '--case', 'oasis', '--json'], { files: libraryFiles });
    const files = (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file);
    expect({ files: new Set(files), exitCode }).toEqual({
      files: new Set(['cases/broken.casefile.yaml']),
      exitCode: 1,
    });
    expect((await run(['check', 'cases', '--case', 'oassis'], { files: soundFiles })).exitCode).toBe(2);
  });
});

test('check warns of a name in the register that a comment cuts', async () => {
  const text = soundFiles[register] ?? '';
  const cut = text.replace(/^( +name: )(.*)$/m, '$1The Wire #2 of Port Sando');
  expect(cut).not.toBe(text);
  const outcome = await run(['check', ...cases, '--rule', 'cut-text', '--json'], {
    files: { ...soundFiles, [register]: cut },
  });
  expect(JSON.parse(outcome.stdout)).toMatchObject([{ file: register, code: 'cut-text', severity: 'warning' }]);
});
