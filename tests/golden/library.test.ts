import { describe, expect, test } from 'vitest';
import { readJson, writeJson } from '../../src/library/cache/cached-json.js';
import { memoryCache, memoryCacheHost } from '../support/files/cache-host.js';
import { libraryFiles, soundFiles } from '../support/files/library.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const cases = ['-f', 'cases'];

async function golden(argv: readonly string[], files = soundFiles) {
  const outcome = await run([...argv, ...cases], { files });
  return { ...outcome, match: (name?: string) => snapshots.matchRun([...argv, ...cases], outcome, name) };
}

/** A cache in memory. It stores what was read from files, but not the files. */
function kept() {
  const content = new Map<string, Uint8Array>();
  return { content, cacheHost: memoryCacheHost(new Map(), () => 1000, memoryCache(content)) };
}

describe('a library', () => {
  test.each([
    [['--case', 'harbour,lantern']],
    [['timeline']],
    [['timeline', '--sort', 'date']],
    [['timeline', '--sort', 'date', '--limit', '2', '--json', 'case,id,date']],
    [['timeline', '--case', 'oasis,Дело степного учителя']],
    [['timeline', '--chart', '--sort', 'date', '--kind', 'verdict']],
    [['show', 'harbour:arrest']],
    [['show', '--section', 'steppe:arrest', '--sort', 'status']],
    [['refs', '--sort', 'issued']],
    [['refs', 'steppe:verdict']],
    [['refs', 'harbour:2']],
    [['trace', 'steppe:arrest/1']],
    [['trace', 'harbour:wire-verdict']],
    [['trace', 'harbour:event:arrest']],
    [['audit']],
    [['audit', '--case', 'harbour']],
    [['people']],
    [['people', '--width', '40']],
    [['people', '--person', 'O. Marrow']],
    [['orgs', '--json', 'case,id,name,register,cases,references']],
    [['orgs']],
    [['refs', '--org', '夜間電訊社']],
    [['timeline', '--person', 'O. Marrow', '--sort', 'date']],
    [['list']],
    [['list', '--width', '40', '--case', 'harbour,steppe']],
    [['list', '--person', 'Oda Marrow']],
    [['list', '--sort', 'asOf', '--reverse', '--limit', '2', '--json']],
    [['list', '--sort', 'warnings', '--json', 'case,warnings', '--reverse']],
  ])('%j', async (argv) => {
    const { stderr, exitCode, match } = await golden(argv);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    await match();
  });

  test.each([
    [['timeline', '--case', 'harbor']],
    [['timeline', '--case', 'zzzzzzzz']],
    [['timeline', '--ref', 'harbor:1']],
    [['timeline', '--person', 'Oda Marow']],
    [['trace', 'steppe:arest/1']],
    [['trace', 'harbour:wire']],
    [['trace', 'harbour:arr']],
  ])('usage error: %j', async (argv) => {
    const { stdout, exitCode, match } = await golden(argv);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    await match();
  });
});

describe('a library with a file that cannot be read', () => {
  const disclosing = {
    'cases/teller.casefile.yaml': (soundFiles['cases/east/lantern.casefile.yaml'] ?? '')
      .replace('id: lantern', 'id: teller')
      .replace('證人甲看見', 'Oda Marrow saw, '),
  };
  const inner = {
    'cases/inner.casefile.yaml': (soundFiles['cases/harbour.casefile.yaml'] ?? '')
      .replace('id: harbour', 'id: inner')
      .replace('language: en', 'language: en\naccess: internal'),
  };

  test('a broken file does not prevent the others from being shown', async () => {
    const { exitCode, match } = await golden(['timeline', '--kind', 'verdict'], libraryFiles);
    expect(exitCode).toBe(3);
    await match('one-broken');
  });

  test('lists an unreadable file as such', async () => {
    const files = { ...libraryFiles, ...disclosing, ...inner };
    const { exitCode, match } = await golden(['list'], files);
    expect(exitCode).toBe(4);
    await match('list-refused');
    const { stdout } = await golden(['list', '--sort', 'errors', '--reverse', '--limit', '1', '--json'], files);
    expect(JSON.parse(stdout)).toEqual([
      { case: null, id: null, file: 'cases/broken.casefile.yaml', refusal: 'invalid', errors: 2, warnings: 0 },
    ]);
    expect(JSON.parse((await golden(['list', '--match', 'teller', '--json'], files)).stdout)).toEqual([]);
  });

  test('distinguishes unreadable files by their paths', async () => {
    const { stdout } = await golden(['list', '--width', '40'], {
      'cases/east/casefile.yaml': 'casefile: 1\n',
      'cases/west/casefile.yaml': 'casefile: 1\n',
      'cases/harbour.casefile.yaml': soundFiles['cases/harbour.casefile.yaml'] ?? '',
    });
    expect(stdout).toMatch(/^cases\/east\/casefile.yaml\n {2}cannot be read: 3 errors$/m);
    expect(stdout).toMatch(/^cases\/west\/casefile.yaml\n {2}cannot be read: 3 errors$/m);
  });

  test('a case file without claims has no share of cited claims', async () => {
    const file = 'tests/fixtures/minimal.casefile.yaml';
    const { stdout } = await run(['list', '--file', file, '--json', 'statements,events,cited']);
    expect(JSON.parse(stdout)).toEqual([{ statements: 0, events: 0 }]);
    expect((await run(['list', '--file', file])).stdout).not.toContain('%');
  });

  test('problem counts are cached for the same file and the same register only', async () => {
    const { cacheHost, content } = kept();
    const list = async (files: Readonly<Record<string, string>>) =>
      (await run(['list', '--json', 'file,errors,warnings', ...cases], { files, cacheHost })).stdout;
    const { stdout: once } = await golden(['list', '--json', 'file,errors,warnings'], libraryFiles);
    expect(await list(libraryFiles)).toBe(once);
    expect(await list(libraryFiles)).toBe(once);

    const { cache } = cacheHost;
    const digests = Object.keys(readJson<object>(cache, 'check-counts.json') ?? {});
    writeJson(cache, 'check-counts.json', Object.fromEntries(digests.map((digest) => [digest, [7, 7]])));
    const numbers = (text: string) => (JSON.parse(text) as { errors: number }[]).map(({ errors }) => errors);
    expect(new Set(numbers(await list(libraryFiles)))).toEqual(new Set([7]));
    const register = libraryFiles['cases/parties.yaml'] ?? '';
    const other = { ...libraryFiles, 'cases/parties.yaml': `${register}# another\n` };
    expect(await list(other)).toBe(once);
    const secret = await run(['list', '--json', 'errors', '--access', 'secret', ...cases], {
      files: libraryFiles,
      cacheHost,
    });
    expect(numbers(secret.stdout)).not.toContain(7);
    const name = 'cases/harbour.casefile.yaml';
    const edited = { ...libraryFiles, [name]: `${libraryFiles[name]}# another\n` };
    expect(new Set(numbers(await list(edited)))).toEqual(new Set([0, 7]));

    content.set('check-counts.json', new Uint8Array([1, 2, 3]));
    expect(await list(libraryFiles)).toBe(once);
  });

  test('shows nothing of a file that would disclose a withheld name', async () => {
    const { exitCode, match } = await golden(['timeline', '--kind', 'verdict'], {
      ...libraryFiles,
      ...disclosing,
    });
    expect(exitCode).toBe(4);
    await match('one-discloses');
  });

  test('skips a case file that is withheld as a whole', async () => {
    const argv = ['timeline', '--kind', 'arrest', '--json', 'case'];
    const files = { ...soundFiles, ...inner };
    const { stdout, stderr, exitCode } = await golden(argv, files);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(JSON.parse(stdout)).toEqual([{ case: 'harbour' }, { case: 'steppe' }]);
    const more = await golden([...argv, '--access', 'internal'], files);
    expect(JSON.parse(more.stdout)).toEqual([{ case: 'harbour' }, { case: 'inner' }, { case: 'steppe' }]);
    const { stderr: said } = await run([...argv, ...cases], { files, terminal: { columns: 80, rows: 50 } });
    expect(said).toContain('Withheld: 1 case file. Use --access to show more.\n');
  });

  test('says so if all case files are withheld', async () => {
    const broken = { 'cases/a.casefile.yaml': 'casefile: 1\n', 'cases/b.casefile.yaml': 'casefile: 2\n' };
    const all = await golden(['timeline'], broken);
    expect({ stdout: all.stdout, exitCode: all.exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(all.stderr).toContain('casefile: cannot read 2 case files (7 errors above)\n');
    const held = await golden(['timeline'], { ...disclosing, ...inner });
    expect({ stdout: held.stdout, exitCode: held.exitCode }).toEqual({ stdout: '', exitCode: 4 });
    expect(held.stderr).not.toContain('Oda');
  });

  test('is named beside the error for a value that no other file has', async () => {
    const { stdout, stderr, exitCode } = await golden(['timeline', '--person', 'nobody'], libraryFiles);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('casefile: no person "nobody" in these case files\n');
    const told = '. Cannot read 1 of 5 case files: cases/broken.casefile.yaml.\n';
    expect(stderr).toContain(told);
    expect((await golden(['timeline', '--case', 'broken'], libraryFiles)).stderr).toContain(told);
  });

  test('only the first of many unreadable files are named', async () => {
    const broken = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`cases/${name}.casefile.yaml`, 'casefile: 2']),
    );
    const { stderr } = await golden(['timeline'], { ...soundFiles, ...broken });
    expect(stderr).toContain('cases/a.casefile.yaml, cases/b.casefile.yaml, cases/c.casefile.yaml, and 2 more\n');
  });
});

describe('records', () => {
  const kinds = ['statement', 'event', 'reference', 'person', 'organization'];

  test('are all entries of the cases, each with its position', async () => {
    const { stdout, stderr, exitCode } = await golden(['records', '--json', 'record,case,id,file,line']);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const records = JSON.parse(stdout) as { record: string; case: string; id: string; file: string; line: number }[];
    expect(new Set(records.map(({ record }) => record))).toEqual(new Set(kinds));
    expect(records.filter((record) => record.case === 'harbour')).toHaveLength(10);
    for (const { file, line, id, record } of records.filter((one) => one.record !== 'statement')) {
      expect(soundFiles[file]?.split('\n')[line - 1], `${record} ${id}`).toContain(id);
    }
  });

  test.each(['json', 'ndjson'])('are the same one by one as all at once: %s', async (format) => {
    for (const argv of [[], ['--match', 'no such text'], ['--limit', '3'], ['--kind', 'verdict,media']]) {
      const { stdout } = await golden(['records', '--format', format, ...argv]);
      // With an order, all records are read first. The records are already in this order.
      const { stdout: atOnce } = await golden(['records', '--format', format, ...argv, '--sort', 'case']);
      const [streamed, together] = [recordsOf(stdout, format), recordsOf(atOnce, format)];
      if (!argv.includes('--limit')) expect(new Set(streamed)).toEqual(new Set(together));
      expect(streamed).toHaveLength(together.length);
      if (format === 'json') expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    }
    expect((await golden(['records', '--format', 'ndjson', '--limit', '3'])).stdout.split('\n')).toHaveLength(4);
  });

  test('stop if the reader has gone', async () => {
    const { stdout, exitCode } = await run(['records', '--format', 'ndjson', ...cases], {
      files: soundFiles,
      drained: () => false,
    });
    const of = new Set(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { case: string }).case),
    );
    expect({ of, exitCode }).toEqual({ of: new Set(['lantern']), exitCode: 0 });
  });

  test.each([[['--json', 'recrd']], [['--kind', 'zzzzzz', '--json']]])('usage error: %j', async (argv) => {
    const { stdout, exitCode } = await golden(['records', ...argv]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test('end with the exit code of an unreadable file', async () => {
    const { stdout, exitCode } = await golden(['records', '--json', 'case'], libraryFiles);
    expect(exitCode).toBe(3);
    expect((JSON.parse(stdout) as object[]).length).toBeGreaterThan(20);
  });
});

function recordsOf(stdout: string, format: string): string[] {
  if (format === 'ndjson') return stdout.split('\n').slice(0, -1);
  return (JSON.parse(stdout) as object[]).map((record) => JSON.stringify(record));
}

describe('two files with one case id', () => {
  const twice = { ...soundFiles, 'cases/zz.casefile.yaml': soundFiles['cases/harbour.casefile.yaml'] ?? '' };

  test('cause a warning wherever the id is printed', async () => {
    const { stderr, exitCode } = await golden(['timeline', '--json'], twice);
    expect({ stderr, exitCode }).toEqual({
      stderr: 'casefile: 2 case files have the id "harbour": cases/harbour.casefile.yaml, cases/zz.casefile.yaml\n',
      exitCode: 0,
    });
  });

  test('are told apart by their paths in the headings', async () => {
    const { stdout } = await run(['timeline', ...cases], { files: twice });
    const headings = stdout.split('\n').filter((line) => /^[a-z]+: /.test(line));
    expect(headings).toContain('harbour: The printer of the harbour (cases/harbour.casefile.yaml)');
    expect(headings).toContain('harbour: The printer of the harbour (cases/zz.casefile.yaml)');
    expect(headings.filter((line) => line.includes('.yaml'))).toHaveLength(2);
  });
});

describe('reading stops', () => {
  const terminal = { columns: 80, rows: 100 };

  test('once enough records are found', async () => {
    const { stdout, stderr, exitCode } = await run(['timeline', '--limit', '1', '--json', 'case', ...cases], {
      // The broken file comes first, and the files after the first result are not read.
      files: libraryFiles,
      unreadable: { 'cases/oasis.casefile.yaml': 'EACCES', 'cases/steppe.casefile.yaml': 'EACCES' },
      terminal,
    });
    expect(JSON.parse(stdout)).toEqual([{ case: 'lantern' }]);
    expect(stderr).toContain('Showing 1 event from the first 2 of 5 case files.\n');
    expect(stderr).not.toContain('oasis');
    expect(exitCode).toBe(3);
  });

  test.each([[['--sort', 'date']], [['--reverse']], [['--person', 'salma,lev-vydumanny']]])(
    'no sooner than it may: %j',
    async (argv) => {
      const { stderr } = await run(['timeline', '--limit', '1', ...argv, ...cases], { files: soundFiles, terminal });
      expect(stderr).toMatch(/^Showing 1 of \d+ events\.\n$/);
    },
  );
});

describe('in a library', () => {
  const twins = (ids: readonly string[]) =>
    Object.fromEntries(
      ids.map((id) => [
        `cases/${id}.casefile.yaml`,
        `casefile: 1\nid: ${id}\ntitle: Case\nsubjects: [a]\npeople: { a: { name: Ada Nobody } }\n`,
      ]),
    );
  const numbered = twins(['case-10', 'case-2', 'case-1', 'case-02']);
  const idsOf = async (...argv: readonly string[]) => {
    const { stdout } = await run([...argv, ...cases, '--json'], { files: numbered });
    return (JSON.parse(stdout) as { case: string }[]).map((record) => record.case);
  };

  test('cases and ids are in the order in which people count', async () => {
    const inOrder = ['case-1', 'case-02', 'case-2', 'case-10'];
    expect(await idsOf('list')).toEqual(inOrder);
    expect(await idsOf('list', '--sort', 'id', '--reverse')).toEqual(inOrder.toReversed());
    expect(await idsOf('records', '--sort', 'case')).toEqual(inOrder);
  });

  test('the command without a name lists the cases as text, and prints overviews in other formats', async () => {
    const bare = await run(cases, { files: soundFiles });
    expect(bare).toEqual(await run(['list', ...cases], { files: soundFiles }));
    expect(JSON.parse((await run([...cases, '--json'], { files: soundFiles })).stdout)).toHaveLength(4);
    expect((await run([...cases, '--format', 'markdown'], { files: soundFiles })).stdout).toContain('Last events');
    const one = await run(['-f', 'cases/harbour.casefile.yaml'], { files: soundFiles });
    expect(one.stdout).toContain('Last events');
    const chosen = await run([...cases, '--case', 'harbour,oasis'], { files: soundFiles });
    expect(chosen.stdout.match(/Last events/g)).toHaveLength(2);
  });

  test('text gives a path from the current folder if that is shorter, and programs get the path as given', async () => {
    const files = Object.fromEntries(
      Object.entries(numbered).map(([path, text]) => [
        `/home/ada/${path}`,
        text.replace('id: case-1\n', 'id: Case-1\n'),
      ]),
    );
    const argv = ['check', '-f', '/home/ada/cases'];
    expect((await run(argv, { files })).stdout).toMatch(/^cases\/case-1\.casefile\.yaml:2:5: error/);
    const [found] = JSON.parse((await run([...argv, '--json'], { files })).stdout) as { file: string }[];
    expect(found?.file).toBe('/home/ada/cases/case-1.casefile.yaml');
    expect((await run(['list', '-f', '/home/ada/cases'], { files })).stdout).toContain(
      '\ncases/case-1.casefile.yaml\n',
    );
    const beside = { '/home/ben/cases/case-1.casefile.yaml': 'casefile: 1\n' };
    expect((await run(['check', '-f', '/home/ben/cases'], { files: beside })).stdout).toMatch(/^\/home\/ben/);
  });

  describe('messages give a path from the current folder if that is shorter, in every format', () => {
    const folder = '/home/ada/cases';
    const files = Object.fromEntries(Object.entries(libraryFiles).map(([path, text]) => [`/home/ada/${path}`, text]));
    const [sound, broken] = [`${folder}/harbour.casefile.yaml`, `${folder}/broken.casefile.yaml`];
    const twice = { ...files, [`${folder}/again.casefile.yaml`]: files[sound] ?? '' };
    const unregistered = { ...files, [`${folder}/parties.yaml`]: 'parties: 2\n' };
    const closed = { ...files, [sound]: `${files[sound]}access: secret\n` };
    const sources = { ...files, '/home/ada/a.ris': 'nothing', '/home/ada/b.ris': 'TY  - JOUR\nER  - \n' };
    const fails = () => 'EACCES';

    test.each([
      ['a file that cannot be read', ['timeline', '-f', folder], files],
      ['only such files', ['timeline', '-f', broken], files],
      ['a missing file', ['timeline', '-f', `${folder}/none.yaml`], files],
      ['two files of one case', ['timeline', '-f', folder], twice],
      ['a register', ['timeline', '-f', sound], unregistered],
      ['several files to change', ['add', 'event', '--date', '2020', '--title', 'T', '-f', folder], files],
      ['a withheld file', ['add', 'event', '--date', '2020', '--title', 'T', sound], closed],
      ['a file that cannot be written', ['cite', 'harbour:arrest', 'wire-verdict', '-f', sound], files],
      ['a file that breaks', ['cite', 'harbour:arrest', 'nothing', '-f', sound], files],
      ['an unknown format', ['import', '/home/ada/a.ris'], sources],
      ['an empty import', ['import', '/home/ada/b.ris'], sources],
      ['a file that exists', ['import', sound, '-o', sound, '--from', 'csv'], files],
    ])('%s', async (_, argv, own) => {
      for (const format of [[], ['--json'], ['--format', 'csv'], ['--format', 'markdown']]) {
        const { stderr } = await run([...argv, ...format], { files: own, replace: fails, create: fails });
        expect(stderr).not.toContain('/home/ada');
      }
      const { stderr } = await run(argv, { files: own, replace: fails, create: fails });
      expect(stderr).toMatch(/(?:^|[ \n])(?:cases\/\w+(?:\.casefile)?\.yaml|[ab]\.ris)\b/);
    });

    test('the output for programs keeps the path as it was given', async () => {
      for (const argv of [['list'], ['check'], ['records'], ['check', '--dry-run']]) {
        const near = await run([...argv, '-f', folder, '--json'], { files: twice });
        const far = await run([...argv, '-f', '/home/eve/cases', '--json'], {
          files: Object.fromEntries(
            Object.entries(twice).map(([path, text]) => [path.replace('/ada/', '/eve/'), text]),
          ),
        });
        expect(near.stdout.replaceAll('/home/ada/', '/home/eve/')).toBe(far.stdout);
        expect(near.stdout.includes('"cases/')).toBe(false);
      }
    });
  });
});

describe('a filter value that means several people or organisations', () => {
  const files = {
    'case.yaml': `casefile: 1
id: two
title: Two papers
subjects: [ada, eve]
people:
  ada: { name: Ada Nobody, names: [A. N.] }
  eve: { name: Eve Nobody, names: [A. N.] }
organizations:
  pd: { name: Port Daily, names: [Evening] }
  digest: { name: Port Digest, names: [PD] }
  evening: { name: Quiet Post, access: internal }
timeline:
  - { id: e, date: 2020, title: An event, people: [ada, eve], organizations: [pd, digest] }
  - { id: f, date: 2021, title: A closed event, access: internal, organizations: [evening] }
`,
  };
  const warned = async (...argv: readonly string[]) => (await run([...argv, '-f', 'case.yaml'], { files })).stderr;
  const papers =
    'casefile: --org "PD" means 2 organisations: pd (Port Daily), digest (Port Digest); use an id to choose one\n';
  const people =
    'casefile: --person "a n" means 2 people: ada (Ada Nobody), eve (Eve Nobody); use an id to choose one\n';

  test.each([
    [['timeline', '--org', 'PD'], papers],
    [['timeline', '--org', 'PD', '--json'], papers],
    [['records', '--org', 'PD', '--format', 'ndjson'], papers],
    [['search', 'event', '--org', 'PD'], papers],
    [['list', '--org', 'PD'], papers],
    [['orgs', '--org', 'digest,PD'], papers],
    [['timeline', '--person', 'a n'], people],
    [['timeline', '--org', 'digest'], ''],
    [['timeline', '--org', 'pd'], ''],
    [['timeline', '--person', 'ada,eve'], ''],
    [['orgs', '--org', 'Evening'], ''],
    [
      ['orgs', '--org', 'Evening', '--access', 'internal'],
      'casefile: --org "Evening" means 2 organisations: pd (Port Daily), evening (Quiet Post); use an id to choose one\n',
    ],
  ])('%j', async (argv, said) => expect(await warned(...argv)).toBe(said));

  test('an id chooses one of them', async () => {
    const chosen = async (org: string) => {
      const { stdout } = await run(['orgs', '--org', org, '--json', 'id', '-f', 'case.yaml'], { files });
      return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    };
    expect(await chosen('PD')).toEqual(['pd', 'digest']);
    expect(await chosen('pd')).toEqual(['pd']);
    expect(await chosen('digest')).toEqual(['digest']);
  });

  test('lists at most twelve of them', async () => {
    const people = Array.from({ length: 14 }, (_, number) => `p${number}: { name: Ada Nobody }`).join(', ');
    const text = `casefile: 1\nid: many\ntitle: Many\nsubjects: [p0]\npeople: { ${people} }\n`;
    const { stderr } = await run(['people', '--person', 'ada nobody', '-f', 'case.yaml'], {
      files: { 'case.yaml': text },
    });
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(
      /means 14 people: p0 \(Ada Nobody\), .* p11 \(Ada Nobody\), …; use an id to choose one $/,
    );
  });
});

describe('a filter value that means different parties in several cases', () => {
  const caseText = (id: string, organizations: string, people = 'ada: { name: Ada Nobody }') => `casefile: 1
id: ${id}
title: ${id}
subjects: [${people.slice(0, people.indexOf(':'))}]
people: { ${people} }
organizations: { ${organizations} }
`;
  const stderrOf = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
    const { stderr, exitCode } = await run([...argv, '-f', 'all', '--json'], { files });
    expect(exitCode).toBe(0);
    return stderr.replaceAll(/\s+/g, ' ').trim();
  };
  const files = {
    'all/a.casefile.yaml': caseText('a', 'pd: { name: Port Daily, names: [Daily] }, cfj: { name: Court Watch }'),
    'all/b.casefile.yaml': caseText('b', 'digest: { name: Port Digest, names: [PD] }, cfj: { name: Court Watch }'),
    'all/c.casefile.yaml': caseText('c', 'cfj: { name: Court Watch }, daily: { name: Hill Daily, names: [Daily] }'),
    'all/d.casefile.yaml': caseText(
      'd',
      'cfj: { name: Friends of Justice, names: [Court Watch] }, s: { name: PD, access: secret }',
    ),
  };

  test.each([
    ['PD', 'means 2 organisations: a:pd (Port Daily), b:digest (Port Digest); use an id to choose one'],
    ['a:pd', undefined],
    ['b:digest', undefined],
    ['Daily', 'means 2 organisations: a:pd (Port Daily), c:daily (Hill Daily); use an id to choose one'],
    ['Court Watch', 'means 2 organisations: a:cfj (Court Watch), d:cfj (Friends of Justice); use an id to choose one'],
    ['cfj', 'means 2 organisations: a:cfj (Court Watch), d:cfj (Friends of Justice); use an id to choose one'],
  ])('--org %s', async (value, said) => {
    for (const command of ['orgs', 'records', 'timeline', 'list'])
      expect(await stderrOf(files, command, '--org', value)).toBe(said ? `casefile: --org "${value}" ${said}` : '');
  });

  test('one party in several cases is chosen by the id that they share', async () => {
    const { 'all/d.casefile.yaml': _, ...others } = files;
    expect(await stderrOf(others, 'orgs', '--org', 'Court Watch')).toBe('');
    const more = { ...others, 'all/e.casefile.yaml': caseText('e', 'cw: { name: Clear Water, names: [Court Watch] }') };
    const said =
      'casefile: --org "Court Watch" means 2 organisations: cfj (Court Watch), e:cw (Clear Water); use an id to choose one';
    expect(await stderrOf(more, 'orgs', '--org', 'Court Watch')).toBe(said);
    expect(await stderrOf(more, 'orgs', '--org', 'cfj')).toBe('');
  });

  test('the register says who is who', async () => {
    const register = (id: string) => `ada-${id}: { name: Ada Nobody, register: ada }`;
    const own = {
      'all/a.casefile.yaml': caseText('a', '', register('one')),
      'all/b.casefile.yaml': caseText('b', '', register('two')),
    };
    const parties = 'parties: 1\npeople: { ada: { name: Ada Nobody }, other: { name: Other, names: [Ada Nobody] } }\n';
    const withRegister = { ...own, 'all/parties.yaml': parties };
    expect(await stderrOf(withRegister, 'people', '--person', 'Ada Nobody')).toBe('');
    const third = {
      ...withRegister,
      'all/c.casefile.yaml': caseText('c', '', 'x: { name: Mx Other, register: other }'),
    };
    const said = 'means 2 people: ada (Ada Nobody), c:x (Mx Other); use an id to choose one';
    expect(await stderrOf(third, 'people', '--person', 'Ada Nobody')).toBe(`casefile: --person "Ada Nobody" ${said}`);
    expect(await stderrOf(third, 'people', '--person', 'ada')).toBe('');
    expect(await stderrOf(third, 'people', '--person', 'c:x')).toBe('');
    const closed = {
      ...third,
      'all/parties.yaml': parties.replace('{ name: Other,', '{ access: secret, name: Other,'),
    };
    expect(await stderrOf(closed, 'people', '--person', 'Ada Nobody')).toBe('');
  });

  test('withheld parties are not named or counted', async () => {
    const hidden = {
      ...files,
      'all/d.casefile.yaml': caseText('d', 'cfj: { name: Friends of Justice, names: [Court Watch], access: secret }'),
    };
    expect(await stderrOf(hidden, 'orgs', '--org', 'Court Watch')).toBe('');
    const masked = {
      'all/a.casefile.yaml': caseText('a', '', 'ada: { name: Ada Nobody, names: [W.] }'),
      'all/b.casefile.yaml': caseText(
        'b',
        '',
        'wyn: { name: Wyn Nobody, names: [Ada Nobody], access: secret, pseudonym: W. }',
      ),
    };
    expect(await stderrOf(masked, 'people', '--person', 'Ada Nobody')).toBe('');
    expect(await stderrOf(masked, 'people', '--person', 'W.')).toBe('');
    const all =
      'casefile: --person "Ada Nobody" means 2 people: a:ada (Ada Nobody), b:wyn (Wyn Nobody); use an id to choose one';
    expect(await stderrOf(masked, 'people', '--person', 'Ada Nobody', '--access', 'secret')).toBe(all);
  });
});
