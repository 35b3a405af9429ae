import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDossierText } from '../support/fixtures.js';
import { soundFiles } from '../support/library.js';
import { readProjectFile, run } from '../support/run.js';
import { smallCases, wordInEachField } from './small-cases.js';

interface Answer {
  readonly case: string;
  readonly id: string;
  readonly kind?: string;
  readonly record?: string;
  readonly refs?: readonly unknown[];
  readonly law?: string;
  readonly decisions?: readonly { readonly date: string; readonly outcome: string }[];
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
}

const root = join(import.meta.dirname, '..', '..');
const document = readProjectFile('docs/scale.md').toString();

/** The code blocks under a heading, in order. */
function blocks(heading: string, language: string): string[] {
  const [, section = ''] = document.split(`\n#### ${heading}\n`);
  const [own = ''] = section.split(/^##/m);
  return [...own.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code);
}

function block(heading: string, language: string): string {
  const [code, ...others] = blocks(heading, language);
  if (code === undefined || others.length > 0) throw new Error(`not one ${language} under "${heading}"`);
  return code;
}

const letters = `casefile: 1
id: letters
title: Letters
subjects: [a]
people: { a: { name: Łukasz Bjørn } }
sections: [{ id: s, title: S, statements: [{ text: Łukasz Bjørn and Mira Groß of Oʻgʻli }] }]
`;
const odd = 'casefile: 1\nid: odd\ntitle: "a"\nsubjects: [a]\npeople: { a: { name: "A\\0 \\\\u0000 \\ud800b" } }\n';
const others = [
  'data/ilyashev.yaml',
  'tests/fixtures/scripts.casefile.yaml',
  'tests/fixtures/sandovia.casefile.yaml',
  'tests/fixtures/detentions.casefile.yaml',
];
const single = [...smallCases(200), ...others.map(readDossierText), wordInEachField, odd, letters];
const files: Readonly<Record<string, string>> = {
  ...soundFiles,
  ...Object.fromEntries(single.map((text, index) => [`cases/${String(index).padStart(3, '0')}.casefile.yaml`, text])),
};

/** The folder in which Debian installs the programs of the server, one for each version. */
const versions = '/usr/lib/postgresql';
const programs = existsSync(versions)
  ? readdirSync(versions)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')))
  : undefined;

// Skipped if there is no PostgreSQL; .ci/run installs it.
describe.skipIf(programs === undefined)('a library in PostgreSQL', () => {
  const bin = programs ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'casefile-pg-'));
  const cluster = join(folder, 'cluster');
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
    PGHOST: folder,
    PGUSER: 'postgres',
    PGOPTIONS: '--client-min-messages=warning',
    XDG_CACHE_HOME: join(folder, 'cache'),
  };

  /** Runs a program of the server, which refuses to run as root. */
  function serve(program: string, args: readonly string[]) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    const user = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : {};
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  function shell(script: string): string {
    const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    return execFileSync('bash', ['-euo', 'pipefail', '-c', script], options);
  }

  /** The answer of casefile, run in the same process, which is faster. */
  async function casefile(...argv: readonly string[]): Promise<Answer[]> {
    const { stdout, stderr } = await run([...argv, '-f', 'cases', '--json'], { files });
    // A name that means several parties is right here: the query returns all of them.
    expect(stderr.replace(/^casefile: --\w+ ".*" means .*\n$/, '')).toBe('');
    return JSON.parse(stdout) as Answer[];
  }

  /** The case, kind and id of the claims that casefile finds. */
  async function records(...argv: readonly string[]): Promise<string[][]> {
    const found = await casefile('records', ...argv);
    // A dispute is found by what its claims name.
    const claims = found.filter(({ record }) => record !== 'dispute');
    return claims.map(({ case: of, record = '', id }) => [of, record, id]);
  }

  /** The rows that PostgreSQL returns for a query in the document. */
  function ask(heading: string, variables: Readonly<Record<string, string>> = {}): string[][] {
    const given = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
    const options = { cwd: folder, env, encoding: 'utf8', input: block(heading, 'sql') } as const;
    const args = ['-XqAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1', ...given, 'casefile'];
    const rows = execFileSync('psql', args, options).split('\n').slice(0, -1);
    return rows.map((row) => row.split('\t'));
  }

  beforeAll(() => {
    serve('initdb', ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
    const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
    serve('pg_ctl', ['start', '-w', '-D', cluster, '-l', join(folder, 'log'), '-o', options]);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(
      join(folder, 'bin', 'casefile'),
      `#!/bin/sh\nexec '${process.execPath}' '${root}/bin/casefile.js' "$@"\n`,
      {
        mode: 0o755,
      },
    );
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const [create = '', load = ''] = blocks('Loading', 'sh');
    shell(create.replace('data/', `${root}/data/`));
    shell(load);
    shell('cp library.ndjson all.ndjson');
    // Load the last case again, alone: its records replace the old ones.
    const [truncate = ''] = /^.*TRUNCATE.*\n/m.exec(load) ?? [];
    shell(load.replace(truncate, '').replace('--file cases', '--file cases --case steppe'));
  });

  afterAll(() => {
    if (existsSync(join(cluster, 'postmaster.pid'))) serve('pg_ctl', ['stop', '-D', cluster, '-m', 'immediate']);
    rmSync(folder, { recursive: true, force: true });
  });

  test('has every record once, as printed', () => {
    const printed = shell('cat all.ndjson').split('\n').slice(0, -1);
    const kept = shell("psql -XqAt casefile -c 'SELECT body FROM records ORDER BY position'").split('\n').slice(0, -1);
    const whole = (line: string): unknown => JSON.parse(line.replace(/(?<!\\)\\u(0000|d800)/g, '\ufffd'));
    expect(kept.length).toBeGreaterThan(2000);
    expect(kept.map(whole)).toEqual(printed.map(whole));
  });

  test.each([
    'harbour',
    'Oda MARROW',
    'quoted 7',
    '5 times',
    'сви́детелей',
    'الي الشهود',
    'lighthouse',
    '聽取了證人',
    'अकाल्पनिक',
    'ca et la',
    'lukasz bjorn',
    'GROẞ',
    'oʻgʻli',
    'Полиция Каменной набережной',
    'arresting authority',
    'alleged perpetrator',
    'River Code',
    '40,000 crowns',
    'no such word',
  ])('finds the word %s in the same records as casefile', async (word) => {
    const expected = await casefile('search', `"${word}"`, '--all');
    const found = ask('A word', { word });
    expect(found.map((row) => row.slice(0, 3)).toSorted()).toEqual(
      expected.map(({ case: of, kind, id }) => [of, kind, id]).toSorted(),
    );
    expect(found.length > 0).toBe(word !== 'no such word');
  });

  test.each(['wire', 'بَريد ساندوفيا', 'night-wire', 'cfj'])('has the references of %s', async (organization) => {
    const expected = await casefile('refs', '--org', organization);
    expect(expected).not.toEqual([]);
    expect(ask('The references of one organisation', { organization }).map((row) => row.slice(0, 2))).toEqual(
      expected.map(({ case: of, id }) => [of, id]),
    );
  });

  test.each(['oda-marrow', 'O. Marrow', 'عدى مارو', 'Witness A', 'alnur-ilyashev'])(
    'has the timeline of %s across the cases',
    async (person) => {
      const expected = await casefile('timeline', '--person', person, '--sort', 'date');
      expect(expected).not.toEqual([]);
      expect(ask('The timeline of one person', { person }).map((row) => row.slice(0, 2))).toEqual(
        expected.map(({ case: of, id }) => [of, id]),
      );
    },
  );

  test('has the claims without citations', async () => {
    const claims = await casefile('show');
    const expected = claims.filter(({ refs }) => refs?.length === 0).map(({ case: of, id }) => [of, id]);
    expect(expected.length).toBeGreaterThan(200);
    expect(ask('Claims without a source').map((row) => row.slice(0, 2))).toEqual(expected);
  });

  test.each([
    ['Ulric HROTH', 'alleged-perpetrator'],
    ['Оск Тарнвейл', 'victim'],
    ['Nurse K.', 'witness'],
    ['A passenger', 'witness'],
    ['安塞尔', 'judge'],
  ])('has the claims in which %s is a %s', async (person, role) => {
    const expected = await records('--person', person, '--role', role);
    expect(expected).not.toEqual([]);
    expect(ask('What someone did, in a role', { person, role })).toEqual(expected);
  });

  test('has the organisations of measures and charges with the roles that follow from their keys', async () => {
    for (const role of ['detaining-authority', 'prosecutor', 'court', 'arresting-authority']) {
      const expected = await records('--role', role);
      const query = `SELECT DISTINCT case_id, record, id FROM participants WHERE role = '${role}'`;
      const found = shell(`psql -XqAt -F '\t' casefile -c "${query}"`).split('\n').slice(0, -1);
      expect(found.toSorted()).toEqual(expected.map((row) => row.join('\t')).toSorted());
      expect(found).not.toEqual([]);
    }
  });

  test.each(['iccpr-9', 'iccpr-14', 'cat-1', 'udhr-13'])('has the claims on %s', async (right) => {
    const expected = await records('--right', right);
    expect(expected).not.toEqual([]);
    expect(ask('The claims that a right was violated', { right }).map((row) => row.slice(0, 3))).toEqual(expected);
  });

  test('has the sources that say that a right was violated', () => {
    expect(ask('The claims that a right was violated', { right: 'cat-1' })).toEqual([
      ['valdura', 'statement', 'beaten', '{watch-report}'],
    ]);
    expect(ask('The claims that a right was violated', { right: 'iccpr-7' })).toEqual([
      ['valdura', 'statement', 'beaten', '{statement-tarnvale,watch-report}'],
    ]);
    // Only a withheld source says so.
    expect(ask('The claims that a right was violated', { right: 'iccpr-10' })).toEqual([]);
  });

  test('has everyone who was surely held on a day', async () => {
    expect(ask('Who was held on a day', { day: '2017-05-10' })).toEqual([
      ['valdura', 'remand-2017', 'pre-trial-detention', 'Osk Tarnvale', 'Hollow Hill Prison'],
      ['valdura', 'custody-runa', 'custody', 'Runa Delmar', 'Stone Quay Police Station'],
    ]);
    expect(ask('Who was held on a day', { day: '2017-05-11' }).map(([, id]) => id)).toEqual(['remand-2017']);
    // Alleged and disputed measures are not sure, nor is a measure without a known start.
    expect(ask('Who was held on a day', { day: '2018-02-01' }).map(([, id]) => id)).toEqual(['prison']);
  });

  test('has the charges with their decisions', async () => {
    const charges = await casefile('charges');
    const expected = charges.map(({ case: of, id, law, decisions = [] }) => {
      const course = decisions.map(({ date, outcome }) => `${date} ${outcome}`).join('; ');
      return [of, id, law, decisions.at(-1)?.outcome ?? 'pending', course];
    });
    expect(ask('What was decided about each charge')).toEqual(expected);
    expect(expected.map(([, , , outcome]) => outcome)).toEqual(expect.arrayContaining(['upheld', 'pending']));
  });

  test('has the places, and the measures of a place', async () => {
    const places = await casefile('places');
    const printed = places.map(({ id, kind, country, lat, lon }) => [id, kind, country, lat, lon]);
    const columns = 'id, kind, country, lat, lon';
    const rows = shell(`psql -XqAt casefile -c 'SELECT ${columns} FROM places ORDER BY position'`);
    expect(rows).toBe(printed.map((row) => `${row.join('|')}\n`).join(''));
    expect(rows).toContain('stone-quay|police-station|XX|61.5|-7.25\n');
    const atPlace = "SELECT id FROM measures WHERE place_id = 'hollow-hill' ORDER BY position";
    const ids = shell(`psql -XqAt casefile -c "${atPlace}"`);
    const expected = await casefile('measures', '--place', 'Hollow Hill Prison');
    expect(ids.split('\n').slice(0, -1)).toEqual(expected.map(({ id }) => id));
  });

  test('keeps two files with one case id apart, and forgets the second when it is gone', () => {
    const twin = letters.replace('id: letters', 'id: twin');
    mkdirSync(join(folder, 'twins'));
    for (const name of ['a', 'b']) writeFileSync(join(folder, 'twins', `${name}.casefile.yaml`), twin);
    const [, load = ''] = blocks('Loading', 'sh');
    const again = `${load.replace(/^.*TRUNCATE.*\n/m, '').replace('--file cases', '--file twins')} 2> twins.log`;
    const ids = () =>
      shell(
        "psql -XqAt casefile -c \"SELECT DISTINCT case_id, body ->> 'case' FROM records WHERE case_id LIKE 'twin%'\"",
      );
    shell(again);
    expect(ids().split('\n').toSorted()).toEqual(['', 'twin.2|twin', 'twin|twin']);
    rmSync(join(folder, 'twins', 'b.casefile.yaml'));
    shell(again);
    expect(ids()).toBe('twin|twin\n');
    shell('psql -XqAt casefile -c "DELETE FROM records WHERE case_id = \'twin\'"');
  });

  test('contains nothing that is withheld', () => {
    expect(shell('psql -XqAt casefile -c "SELECT count(*) FROM records WHERE texts LIKE \'Nobody is to%\'"')).toBe(
      '0\n',
    );
    expect(
      shell("psql -XqAt casefile -c \"SELECT count(*) FROM mentions WHERE case_id = 'small-0' AND id = 'witness'\""),
    ).toBe('0\n');
    const secret = ['nurse-k', 'safe-house', 'hidden-hold', 'nurse-interview', 'hidden-search', 'strike-fund'];
    const dump = shell('pg_dump --data-only --column-inserts casefile');
    expect(secret.filter((id) => dump.includes(id))).toEqual([]);
    expect(dump).toContain('Nurse K.');
  });
});
