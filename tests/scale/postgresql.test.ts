import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutWithheld } from '../../src/dossier/disclose.js';
import { isRegistered } from '../../src/dossier/model/register.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { rowsOf } from '../../src/search/rows.js';
import { languageOfWord } from '../../src/search/stemmers.js';
import { memoryCache, memoryCacheHost } from '../support/files/cache-host.js';
import { readProjectFile, run } from '../support/run.js';
import { Cluster, programs } from './cluster.js';
import { files, letterCase, wordForms } from './small-cases.js';
import { wordsOf } from './words.js';

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

function byCode(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

// Skipped if there is no PostgreSQL; .ci/run installs it.
describe.skipIf(programs === undefined)('a library in PostgreSQL', () => {
  const cluster = new Cluster();
  const shell = (script: string) => cluster.shell(script);
  const known = new Map(Object.entries(files).map(([path, text]) => [path, { text, time: 0 }]));
  const cacheHost = memoryCacheHost(known, () => 1000, memoryCache(new Map()));

  /** The answer of casefile, run in the same process with one index, which is faster. */
  async function casefile(...argv: readonly string[]): Promise<Answer[]> {
    const { stdout, stderr } = await run([...argv, '-f', 'cases', '--json'], { files, cacheHost });
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
    return cluster.query(block(heading, 'sql'), variables);
  }

  beforeAll(() => {
    cluster.start();
    for (const [path, text] of Object.entries(files)) cluster.write(path, text);
    const [create = '', load = ''] = blocks('Loading', 'sh');
    shell(create.replace('data/', `${root}/data/`));
    shell(load);
    shell('cp library.ndjson all.ndjson');
    // Load the last case again, alone: its records replace the old ones.
    const [truncate = ''] = /^.*TRUNCATE.*\n/m.exec(load) ?? [];
    shell(load.replace(truncate, '').replace('--file cases', '--file cases --case steppe'));
  });

  afterAll(() => cluster.stop());

  test('has every record once, as printed', () => {
    const printed = shell('cat all.ndjson').split('\n').slice(0, -1);
    const kept = shell("psql -XqAt casefile -c 'SELECT body FROM records ORDER BY position'").split('\n').slice(0, -1);
    const whole = (line: string): unknown => JSON.parse(line.replace(/(?<!\\)\\u(0000|d800)/g, '\ufffd'));
    expect(kept.length).toBeGreaterThan(2000);
    expect(kept.map(whole)).toEqual(printed.map(whole));
  });

  /** The records that casefile and PostgreSQL find for a query of casefile. */
  async function bothFind(query: string) {
    const found = await casefile('search', query, '--all');
    return {
      casefile: found.map(({ case: of, kind, id }) => [of, kind, id].join(' ')).toSorted(),
      postgresql: ask('Words', { query })
        .map((row) => row.slice(0, 3).join(' '))
        .toSorted(),
    };
  }

  test.each([
    ...[
      '"harbour"',
      '"Oda MARROW"',
      '"quoted 7"',
      '"5 times"',
      '"сви́детелей"',
      '"الي الشهود"',
      'lighthouse',
      '聽取了證人',
    ],
    ...['अकाल्पनिक', '"ca et la"', 'lukasz bjorn', 'GROẞ', 'oʻgʻli', 'Ada Vane', '"李文亮"', 're-education'],
    ...[
      '"Полиция Каменной набережной"',
      '"arresting authority"',
      'alleged perpetrator',
      '"River Code"',
      '40,000 crowns',
    ],
    // Letters that are folded alike.
    ...['iliias', 'qulynsaq', 'dorde', 'đorđe', 'aesa', 'thora', 'elesger', 'ışık', 'isik', 'oeuvre', 'gross'],
    // Languages that join words, and digits of any script.
    ...['체포', '노동자', '노동자들이', 'عمال', 'العمال', '2020', '1399', '1999', '二〇二〇', 'จับกุม', 'ນ້ຳ'],
    // Dates.
    ...['2021', '"April 2020"', 'April 2020', '"17 Apr 2020"', '2020-04-17', '1995', 'winter', '2010s', '"until 1996"'],
    ...['"end unknown"', '"month unknown"', '"c 2018"', 'december', '"from 1999"', '"1900 1999"', '1949', '2022'],
    ...['"17 April 2020"', '"18 Apr 2020 06 30 15"', '18:05', '"UTC 06 00"', '2020-04-19'],
    // The syntax of a query.
    ...['lighth*', '"oda marr"*', 'quoted -harbour', '-lighthouse', 'verdict 2005', '체*', '"sandovia wire" report'],
  ])('finds the same records as casefile: %s', async (query) => {
    const { casefile: expected, postgresql } = await bothFind(query);
    expect(postgresql).toEqual(expected);
    expect(postgresql).not.toEqual([]);
  });

  test.each(Object.entries(wordForms))(
    'finds other forms of a word in %s, as casefile does',
    async (language, [, , word]) => {
      const { casefile: expected, postgresql } = await bothFind(word);
      for (const found of [expected, postgresql]) {
        expect(found.filter((row) => row.startsWith(`forms-${language} statement`))).toHaveLength(2);
      }
    },
  );

  test('finds other forms by the language of the case only', async () => {
    const { casefile: expected, postgresql } = await bothFind('journalists');
    expect(postgresql).toEqual(expected);
    expect(postgresql).toContain('forms-zh statement s/2');
    expect(await bothFind('жұмысшылар')).toEqual({ casefile: [], postgresql: [] });
  });

  test('follows the rules of the same language for a word as casefile', () => {
    const dictionaries = {
      ...{
        ar: 'arabic',
        da: 'danish',
        de: 'german',
        el: 'greek',
        en: 'english',
        es: 'spanish',
        fi: 'finnish',
        fr: 'french',
      },
      ...{
        hu: 'hungarian',
        hy: 'armenian',
        it: 'italian',
        lt: 'lithuanian',
        nb: 'norwegian',
        nl: 'dutch',
        nn: 'norwegian',
      },
      ...{ no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish', tr: 'turkish' },
    } as Readonly<Record<string, string>>;
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const languages = letters.flatMap((one) => letters.map((two) => one + two)).filter((code) => names.of(code));
    expect(languages.length).toBeGreaterThan(180);
    const words = ['arrest', 'суд', 'محكمه', 'δικη', 'դատ', '法', 'ศาล', '1990'];
    const query = `SELECT language, word, casefile_dictionary(word, language)
      FROM unnest('{"",${[...languages, 'ckb', 'yue'].join()}}'::text[]) AS language, unnest('{${words.join()}}'::text[]) AS word`;
    for (const [language = '', word = '', dictionary = ''] of cluster.query(query)) {
      expect([language, word, dictionary]).toEqual([
        language,
        word,
        dictionaries[languageOfWord(word, language) ?? ''] ?? '',
      ]);
    }
  });

  test('has the words of each record that casefile indexes, and no others', () => {
    const query = `SELECT concat_ws(' ', case_id, record, id), (SELECT string_agg(word, ' ' ORDER BY word COLLATE "C")
      FROM unnest(tsvector_to_array(words)) AS word WHERE word NOT LIKE '~%') FROM records ORDER BY 1`;
    const kept = new Map(cluster.query(query).map(([row = '', words = '']) => [row, words] as const));
    const expected = new Map<string, string>();
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith('parties.yaml') || path.includes('/drafts/')) continue;
      const { dossier } = parse(new TextEncoder().encode(text), path);
      const shown = dossier && !isRegistered(dossier) ? withoutWithheld(dossier, 'public') : null;
      if (!shown) continue;
      for (const { kind, id, fields } of rowsOf(shown)) {
        const words = fields.flatMap(([, own]) => wordsOf(own));
        if (kind !== 'case') expected.set(`${shown.id} ${kind} ${id}`, [...new Set(words)].toSorted(byCode).join(' '));
      }
    }
    expect(expected.size).toBeGreaterThan(1500);
    for (const [row, words] of expected) expect([row, kept.get(row)]).toEqual([row, words]);
  });

  test('folds every letter, mark and digit of the basic plane as casefile does', () => {
    // Signs that several scripts share belong to the word around them in casefile.
    const shared = '\u30fc\uff70\ua9cf';
    const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
      const character = String.fromCharCode(code);
      return /[\p{L}\p{M}\p{Nd}\p{P}\p{Zs}]/u.test(character) && !shared.includes(character);
    });
    // PostgreSQL may not know the letters of a newer version of Unicode.
    const query = `SELECT code, casefile_fold('a' || chr(code) || 'b')
      FROM unnest('{${codes.join()}}'::int[]) AS code, normalize('a' || chr(code), NFKD) AS apart
      WHERE code BETWEEN 768 AND 879 OR substr(apart, 2) ~ '[[:alnum:][:punct:][:space:]]' COLLATE "und-x-icu"`;
    const found = cluster.query(query);
    expect(found.length).toBeGreaterThan(45_000);
    const different = found.filter(([code, folded = '']) => {
      return wordsOf(`a${String.fromCharCode(Number(code))}b`).join(' ') !== folded.split(/ +/).join(' ');
    });
    expect(different).toEqual([]);
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
    const twin = letterCase.replace('id: letters', 'id: twin');
    for (const name of ['a', 'b']) cluster.write(`twins/${name}.casefile.yaml`, twin);
    const [, load = ''] = blocks('Loading', 'sh');
    const again = `${load.replace(/^.*TRUNCATE.*\n/m, '').replace('--file cases', '--file twins')} 2> twins.log`;
    const ids = () =>
      shell(
        "psql -XqAt casefile -c \"SELECT DISTINCT case_id, body ->> 'case' FROM records WHERE case_id LIKE 'twin%'\"",
      );
    shell(again);
    expect(ids().split('\n').toSorted()).toEqual(['', 'twin.2|twin', 'twin|twin']);
    rmSync(join(cluster.folder, 'twins', 'b.casefile.yaml'));
    shell(again);
    expect(ids()).toBe('twin|twin\n');
    shell('psql -XqAt casefile -c "DELETE FROM records WHERE case_id = \'twin\'"');
  });

  test('finds the same after a dump and its restoration', () => {
    shell('createdb --encoding UTF8 --template template0 copy && pg_dump casefile | psql -Xq -v ON_ERROR_STOP=1 copy');
    const count = `SELECT count(*) FROM records, casefile_query('arrests') AS query WHERE words @@ query`;
    const [own, restored] = ['casefile', 'copy'].map((name) => shell(`psql -XqAt ${name} -c "${count}"`));
    expect(restored).toBe(own);
    expect(Number(own)).toBeGreaterThan(1);
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
