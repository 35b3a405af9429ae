import { describe, expect, test } from 'vitest';
import { dossierPaths, readDossierText } from '../../../support/fixtures.js';
import { readProjectFile, run } from '../../../support/run.js';

const file = ['--file', dossierPaths.sandovia];

/** Ids of the records that a command line finds in the made-up case. */
async function ids(...argv: readonly string[]): Promise<string[]> {
  const { stdout, stderr, exitCode } = await run([...argv, ...file, '--json']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
}

const timeline = (...argv: readonly string[]) => ids('timeline', ...argv);

describe('dates', () => {
  test('--from selects what can be on or after it, including open ends', async () => {
    const found = await timeline('--from', '2022');
    expect(found).toEqual(expect.arrayContaining(['release', 'opinion', 'leap-day', 'decade', 'century', 'sentence']));
    expect(found).toContain('petition');
    expect(found).not.toContain('old-law');
    expect(found).not.toContain('death');
  });

  test('--to selects what can be on or before it, including an open start', async () => {
    const found = await timeline('--to', '1999');
    expect(found).toEqual(expect.arrayContaining(['mira-born', 'layla-born', 'old-law', 'release']));
    expect(found).not.toContain('century');
    expect(found).not.toContain('law-changed');
  });

  test('both select what can be between them', async () => {
    const found = await timeline('--from', '2020-05-12', '--to', '2020-05-14');
    expect(found).toEqual(expect.arrayContaining(['search-flat', 'arrest-timur', 'held', 'printing', 'unknown-month']));
    expect(found).not.toContain('denial');
  });

  test('the same day at both ends', async () => {
    expect(await timeline('--from', '2020-11-30', '--to', '2020-11-30', '--kind', 'verdict')).toEqual(['verdict']);
  });

  test('--within selects only what is entirely inside', async () => {
    const argv = ['--from', '2020-05', '--to', '2020-05'];
    expect(await timeline(...argv, '--within')).toEqual(['printing', 'search-flat', 'arrest-timur', 'held', 'denial']);
    expect(await timeline(...argv)).toContain('unknown-month');
  });

  test('--within allows an open end only inside an open end', async () => {
    expect(await timeline('--from', '2020-11', '--within')).toEqual(expect.arrayContaining(['sentence', 'petition']));
    expect(await timeline('--from', '2020-11', '--to', '2099', '--within')).not.toContain('sentence');
    expect(await timeline('--to', '1999', '--within')).toContain('old-law');
    expect(await timeline('--from', '1900', '--to', '1999', '--within')).not.toContain('old-law');
  });

  test.each([[['--within']], [['--from', '../1999']], [['--to', '2020/..']]])(
    '%j says nothing and is wrong use',
    async (argv) => {
      expect((await run(['timeline', ...argv, ...file])).exitCode).toBe(2);
    },
  );

  test('a value can contain a comma', async () => {
    const text =
      'timeline: [{ id: e, date: 2020, title: T, place: "Port, Sandovia" }, { id: f, date: 2021, title: T, place: Port }]\n';
    const places = async (place: string) => {
      const files = { 'a.yaml': readProjectFile('tests/fixtures/minimal.casefile.yaml').toString() + text };
      const { stdout } = await run(['timeline', '--place', place, '--json', 'id', '-f', 'a.yaml'], { files });
      return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    };
    expect(await places('port, sandovia')).toEqual(['e']);
    expect(await places('port,port')).toEqual(['f']);
  });

  test('a date filter excludes references without a date', async () => {
    const found = await ids('refs', '--from', '2022');
    expect(found).toEqual(['panel-opinion', 'wire-detained', 'dockside-study']);
    expect(await ids('refs', '--to', '2019')).toEqual(['daily-circle']);
  });
});

describe('names', () => {
  test.each(['harbour-readers', 'Harbour Readers', 'the readers', 'ПОРТОВЫЕ ЧИТАТЕЛИ', 'harbour readers'])(
    'an organisation as %s',
    async (name) => {
      expect(await timeline('--org', name)).toEqual(['readers-founded', 'quiet-winter']);
    },
  );

  test.each(['mira-voss', 'Mira Voß-Ålund', 'mira voß alund', 'MIRA VOSS', 'Мира Восс'])(
    'a person as %s',
    async (name) => {
      expect(await timeline('--person', name, '--kind', 'search,birth')).toEqual(['mira-born', 'search-flat']);
    },
  );

  test.each(['Witness A', 'witness a'])('a withheld person as %s, by pseudonym', async (name) => {
    expect(await timeline('--person', name)).toEqual(['crossing']);
    expect(await ids('show', '--person', name)).toHaveLength(1);
    // A withheld person is not in lists of people, but the pseudonym is known.
    expect(await ids('people', '--person', name)).toEqual([]);
  });

  test('a withheld person is not found by name or id', async () => {
    for (const name of ['Quillon Ambersand', 'witness-a-x', 'Petronel Vashkirov', 'Zebulinda Morkfeather']) {
      const { stdout, stderr, exitCode } = await run(['timeline', '--person', name, ...file]);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr).not.toContain('Did you mean');
    }
  });

  test('people and organisations by their own views', async () => {
    expect(await ids('people', '--person', 'lin xiaoyu')).toEqual(['lin-xiaoyu']);
    expect(await ids('orgs', '--org', 'night wire')).toEqual(['night-wire']);
    expect(await ids('refs', '--org', 'Night Wire')).toEqual(['wire-lawyer', 'wire-detained', 'wire-verdict']);
  });
});

describe('plain values', () => {
  test('--kind', async () => {
    expect(await timeline('--kind', 'verdict')).toEqual(['verdict']);
    expect(await timeline('--kind', 'Verdict')).toEqual(['verdict']);
    expect(await ids('orgs', '--kind', 'media')).toEqual(['sandovia-daily', 'night-wire']);
    expect(await ids('refs', '--kind', 'legal_case')).toEqual(['judgment']);
  });

  test('--kind with a kind that no entry has', async () => {
    expect((await run(['timeline', '--kind', 'verdict', '--file', dossierPaths.minimal])).exitCode).toBe(0);
  });

  test('--tag, --place and --status', async () => {
    expect(await timeline('--tag', 'Quay')).toEqual(['protest-season']);
    const inPort = ['protest-season', 'search-flat', 'arrest-timur', 'trial'];
    for (const place of ['порт сандо', 'port-sando']) expect(await timeline('--place', place)).toEqual(inPort);
    expect(await timeline('--status', 'alleged')).toEqual(expect.arrayContaining(['daily-attack', 'decade']));
    expect(await ids('show', '--status', 'disputed')).toEqual(['printing/1']);
  });

  test('--ref by id and by number, also in brackets', async () => {
    const found = await timeline('--ref', 'leaflet');
    expect(found).toEqual(['leaflet-spring', 'printing']);
    expect(await timeline('--ref', '3')).toEqual(found);
    expect(await timeline('--ref', '[3]')).toEqual(found);
    expect(await ids('refs', '3')).toEqual(['leaflet']);
    expect(await ids('refs', '3', '--ref', 'leaflet')).toEqual(['leaflet']);
    expect(await ids('refs', '3', '--ref', '1')).toEqual([]);
  });

  test('--section by id or title, with nested sections', async () => {
    expect(await ids('show', 'printing')).toEqual(['printing/1']);
    expect(await ids('show', 'The Printing')).toEqual(['printing/1']);
    expect(await ids('show', 'the-leaflet')).toEqual(['the-leaflet/1', 'the-leaflet/2', 'printing/1']);
    expect(await ids('show', '--section', 'background')).toHaveLength(7);
    expect(await ids('show', 'printing', 'trial')).toHaveLength(4);
    expect(await ids('show', 'printing', '--section', 'background')).toEqual(['printing/1']);
    expect(await ids('show', 'printing', '--section', 'trial')).toEqual([]);
    expect(await ids('refs', '--section', 'printing')).toEqual(['daily-spies', 'wire-lawyer']);
  });

  test('--match ignores case and diacritics', async () => {
    expect(await timeline('--match', 'voß-alund')).toEqual(['mira-born', 'release']);
    expect(await timeline('--match', 'NOBODY KNOWS')).toEqual(['old-law']);
    expect(await ids('refs', '--match', '違法')).toEqual(['wire-lawyer']);
    expect(await ids('show', '--match', 'four thousand')).toEqual(['printing/1']);
    expect(await ids('orgs', '--match', 'jameah')).toEqual([]);
  });

  test('--match finds a sign or emoji only where it occurs', async () => {
    expect(await timeline('--match', '🚩')).toEqual(['protest-season']);
    expect(await timeline('--match', '§')).toEqual([]);
  });

  test('a comma means any of them, a repeated option means all', async () => {
    expect(await timeline('--kind', 'verdict,appeal')).toEqual(['verdict', 'appeal']);
    expect(await timeline('--kind', ' verdict , ,appeal ')).toEqual(['verdict', 'appeal']);
    expect(await timeline('--kind', 'verdict', '--kind', 'appeal')).toEqual([]);
    expect(await timeline('--tag', 'assembly')).toEqual(['law-changed', 'protest-season']);
    expect(await timeline('--tag', 'assembly', '--tag', 'quay')).toEqual(['protest-season']);
    expect(await timeline('--person', 'mira-voss', '--person', 'timur-lanskoy')).toEqual(['charge', 'verdict']);
  });
});

describe('order and number', () => {
  test('--reverse reverses the order', async () => {
    expect(await timeline('--reverse')).toEqual((await timeline()).reverse());
    expect(await ids('refs', '--reverse', '--limit', '1')).toEqual(['dockside-study']);
  });

  test('--limit', async () => {
    expect(await timeline('--limit', '2')).toEqual((await timeline()).slice(0, 2));
    expect(await timeline('--limit', '0')).toEqual([]);
    expect(await timeline('--limit', '999')).toEqual(await timeline());
  });

  test('--sort by text, number, length, name, date and yes or no', async () => {
    const sorted = await timeline('--sort', 'id');
    expect(sorted).toEqual([...sorted].sort());
    expect(await timeline('--sort', 'date')).toEqual(await timeline());
    expect((await timeline('--sort', 'refs', '--reverse')).slice(0, 2).sort()).toEqual(['arrest-timur', 'verdict']);
    expect((await ids('orgs', '--sort', 'references', '--reverse'))[0]).toBe('night-wire');
    expect((await ids('show', '--sort', 'citationNeeded')).at(-1)).toBe('background/4');
    expect((await ids('refs', '--sort', 'publisher'))[0]).toBe('bar-note');
  });

  test('entries without the field come last', async () => {
    const { stdout } = await run(['timeline', '--sort', 'place', '--json', 'place', ...file]);
    const places = (JSON.parse(stdout) as { place?: string }[]).map(({ place }) => place);
    const first = places.indexOf(undefined);
    expect(first).toBeGreaterThan(0);
    expect(places.slice(first).every((place) => place === undefined)).toBe(true);
  });
});

describe('several files', () => {
  const both = ['--file', dossierPaths.sandovia, '--file', dossierPaths.scripts];
  const records = async (...argv: readonly string[]) =>
    JSON.parse((await run([...argv, ...both, '--json'])).stdout) as { case: string; id: string }[];

  test('are shown one after another, each under its title', async () => {
    expect([...new Set((await records('timeline')).map((record) => record.case))]).toEqual(['sandovia', 'scripts']);
    const { stdout } = await run(['timeline', ...both]);
    expect(stdout.indexOf('The Harbour Readers of Sandovia')).toBeLessThan(stdout.indexOf('Письмена'));
  });

  test('a value needs to be known in only one of them', async () => {
    expect((await records('timeline', '--org', 'Night Wire')).every((record) => record.case === 'sandovia')).toBe(true);
    expect((await records('timeline', '--place', '烏有市')).map(({ id }) => id)).toEqual(['langsong']);
    expect((await run(['timeline', '--place', 'zzzz', ...both])).exitCode).toBe(2);
  });

  test('--limit counts across all of them', async () => {
    const all = await records('refs');
    expect(await records('refs', '--limit', '16')).toEqual(all.slice(0, 16));
  });
});

describe('access', () => {
  const seen = (level: string) => ids('people', '--access', level);

  test('each level shows what the level before hides', async () => {
    const [open, internal, secret] = [await seen('public'), await seen('internal'), await seen('secret')];
    expect(open).toEqual(['mira-voss', 'timur-lanskoy', 'layla-haddan', 'lin-xiaoyu']);
    expect(internal).toEqual([...open, 'witness-a', 'cook-c']);
    expect(secret).toEqual([...open, 'witness-a', 'source-b', 'cook-c']);
  });

  test.each(['public', 'internal'])('no format shows secret parts at %s', async (level) => {
    const secrets = /Vashkirov|Вашкиров|Grey Heron|source-b|shelter-fund|cell-drawing|cell-plan|plan-drawn/;
    for (const command of [[], ['show'], ['timeline'], ['refs'], ['refs', '--org'], ['people'], ['orgs']]) {
      for (const format of ['text', 'json', 'ndjson', 'csv']) {
        const { stdout, exitCode } = await run([...command, ...file, '--access', level, '--format', format]);
        expect(exitCode).toBe(0);
        expect(stdout).not.toMatch(secrets);
        if (level === 'public') expect(stdout).not.toMatch(/Ambersand|Morkfeather|cook-c|witness-a|interview-cook/);
      }
    }
  });

  test('a file that contains a withheld name is not shown, nor is the name', async () => {
    const leaking = readDossierText(dossierPaths.sandovia).replace('Witness A saw', 'Quillon Ambersand saw');
    const outcome = await run(['show', '--file', 'a.yaml'], { files: { 'a.yaml': leaking } });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 4 });
    expect(outcome.stderr).not.toContain('Ambersand');
    expect(
      (await run(['show', '--file', 'a.yaml', '--access', 'secret'], { files: { 'a.yaml': leaking } })).exitCode,
    ).toBe(0);
  });
});

describe('the type and the language of references', () => {
  const library = {
    'case.yaml': `casefile: 1
id: tongues
title: Tongues
subjects: [ada]
people: { ada: { name: Ada Nobody } }
organizations: { pd: { name: Port Daily } }
references:
  - { id: a, type: report, title: A, language: zh-Hant, publisher: pd }
  - { id: b, type: article-newspaper, title: B, language: zh }
  - { id: c, type: article-newspaper, title: C, language: RU }
  - { id: d, type: book, title: D }
`,
  };
  const found = async (...argv: readonly string[]) => run(['refs', '-f', 'case.yaml', ...argv], { files: library });

  test.each([
    [
      ['--type', 'article-newspaper'],
      ['b', 'c'],
    ],
    [
      ['--type', 'Book,report'],
      ['a', 'd'],
    ],
    [['--type', 'thesis'], []],
    [
      ['--source-language', 'zh'],
      ['a', 'b'],
    ],
    [['--source-language', 'zh-hant'], ['a']],
    [
      ['--source-language', 'ru,zh-Hant'],
      ['a', 'c'],
    ],
    [['--source-language', 'ru', '--type', 'book'], []],
    [['--kind', 'book'], ['d']],
  ])('%j', async (argv, expected) => {
    const { stdout, exitCode } = await found(...argv, '--json', 'id');
    expect(exitCode).toBe(0);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(expected);
  });

  test('select among the publishers', async () => {
    const { stdout } = await found('--org', '--source-language', 'zh', '--type', 'report', '--json', 'id');
    expect(JSON.parse(stdout)).toEqual([{ id: 'pd' }]);
  });

  test.each([
    [['--source-language', 'z'], 'no language "z" in this case file'],
    [['--source-language', 'fr'], 'no language "fr" in this case file'],
    [['--type', 'bok'], 'no type "bok" in this case file\nDid you mean "book"?'],
  ])('report a value that no reference has: %j', async (argv, said) => {
    const { stderr, exitCode } = await found(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });
});
