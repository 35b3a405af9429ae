import { describe, expect, test } from 'vitest';
import { run } from '../../support/run.js';
import { openSnapshots } from '../../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const library = `[
  {
    "id": "moyo2019",
    "type": "article-journal",
    "title": "Harbours: a study",
    "author": [{ "family": "Moyo", "given": "Ada" }, { "literal": "Port Daily Desk" }],
    "publisher": "Port Daily",
    "issued": { "date-parts": [[2019, 4, 7]] },
    "URL": "https://daily.example/harbours",
    "abstract": "About harbours."
  },
  {
    "id": "vosstaniye",
    "type": "webpage",
    "title": "Мира Восс задержана",
    "publisher": "Новая волна",
    "issued": { "date-parts": [[2020, 5], [2020, 6]], "circa": true },
    "language": "Russian"
  },
  { "id": "odd", "type": "papyrus", "title": "A papyrus" },
  { "id": "untitled", "type": "book" },
  17
]
`;

const dossier = `# Kept as it is.
casefile: 1
id: mira-voss
title: The case of Mira Voss
subjects: [mira-voss]
people:
  mira-voss: {   name: Mira Voss }
organizations:
  # the paper
  daily: { name: The Port Daily, names: [Port Daily] } # as printed
references:
  - { id: leaflet, type: pamphlet, title: The Leaflet, url: "http://www.daily.example/harbours/" }
    # still of the leaflet
# after all
`;

async function imported(argv: readonly string[], files: Readonly<Record<string, string>> = {}, stdin = '') {
  const written: Record<string, string> = { 'library.json': library, 'case.yaml': dossier, ...files };
  const keep = (path: string, text: string) => {
    written[path] = text;
    return undefined;
  };
  const command = ['import', ...argv];
  const outcome = await run(command, { files: { ...written }, stdin, create: keep, replace: keep });
  return { ...outcome, written, match: (name?: string) => snapshots.matchRun(command, outcome, name) };
}

describe('a new case file', () => {
  test('goes to standard output, and warnings to standard error', async () => {
    const { match, exitCode } = await imported(['library.json', '--subject', 'Mira Voss']);
    await match();
    expect(exitCode).toBe(0);
  });

  test('is written with -o, and passes check', async () => {
    const { stdout, written } = await imported(['library.json', '--subject', 'Mira Voss', '-o', 'new.yaml']);
    expect(stdout).toBe('new.yaml\n');
    const check = await run(['check', 'new.yaml', '--no-rule', 'unused-reference'], { files: written });
    expect(check).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('never replaces another file', async () => {
    const { stderr, exitCode, written } = await imported(['library.json', '--subject', 'M', '-o', 'case.yaml']);
    expect({ stderr, exitCode }).toEqual({
      stderr: 'casefile: case.yaml already exists\nChoose another path, or add to the file with --into.\n',
      exitCode: 2,
    });
    expect(written['case.yaml']).toBe(dossier);
  });

  test('takes its subject, title and id from options', async () => {
    const { stdout } = await imported(['library.json', '--subject', 'Мира', '--title', 'Дело', '--id', 'mira']);
    expect(stdout).toContain('\nid: mira\ntitle: Дело\n');
    expect(stdout).toContain('  mira:\n    name: Мира\n');
    const named = await imported(['library.json', '--subject', 'Мира Соленко']);
    expect(named.stdout).toContain('\nid: mira-solenko\ntitle: Мира Соленко\nsubjects: [mira-solenko]\n');
  });

  test('merges --subject with the subject of the article', async () => {
    const { stdout, stderr } = await imported(
      ['-', '--from', 'wikitext', '--subject', 'Ada Nobody'],
      {},
      "'''Ada Nobody''' left.",
    );
    expect(stdout).toContain('\nsubjects: [ada-nobody]\n\npeople:\n  ada-nobody:\n    name: Ada Nobody\n');
    expect(stderr).not.toContain('left out');
  });

  test.each([
    ['', '???', /^casefile: cannot make an id from/],
    ['Mira Voss', '', /^casefile: cannot make an id from ""/],
  ])('with the subject %j and the title %j needs an id', async (subject, title, message) => {
    const outcome = await imported(['library.json', '--subject', subject, '--title', title]);
    expect(outcome.stderr).toMatch(message);
    expect(outcome.exitCode).toBe(2);
  });

  test('is not written if standard input is empty', async () => {
    const { stderr, exitCode } = await imported(['-', '--from', 'ris'], {}, 'Dear Ada,\n');
    expect(stderr).toMatch(/^casefile: nothing to import from standard input\n/m);
    expect(exitCode).toBe(3);
  });

  test('has no problem that check would report as an error', async () => {
    const early = '{"type":"book","title":"T","issued":{"raw":"2020"},"accessed":{"raw":"2019"}}';
    const { match, exitCode } = await imported(['a.json', '--subject', 'Mira Voss'], { 'a.json': early });
    await match();
    expect(exitCode).toBe(0);
  });
});

describe('into a case file', () => {
  test('adds only new entries and shows the difference', async () => {
    const { match, written, exitCode } = await imported(['library.json', '--into', 'case.yaml']);
    await match();
    expect(exitCode).toBe(0);
    await snapshots.matchText('import', 'into-case', written['case.yaml'] ?? '');
    const again = await imported(['library.json', '--into', 'case.yaml'], written);
    expect(again.stdout).toBe('');
    expect(again.written['case.yaml']).toBe(written['case.yaml']);
    expect(again.stderr).toContain('Skipped "odd": it has the same title as "odd".\n');
  });

  test.each([
    [[], ['Skipped "pier": it has the same title as "a". Add its authors, doi, tags with --update.\n']],
    [['--update'], ['+    authors: [{ family: Roe, given: Kim }]\n', '+    doi: 10.1234/ab\n', '+    tags: [sea]\n']],
    [['--update', 'doi'], ['+    doi: 10.1234/ab\n']],
  ])('offers what the file lacks of a source, field by field: %j', async (options, shown) => {
    const text = dossier.replace('# after all', '  - id: a # one\n    type: book\n    title: The pier\n# after all');
    const pier = '@book{pier, title = {The pier}, author = {Roe, Kim}, doi = {10.1234/ab}, keywords = {sea}}';
    const files = { 'case.yaml': text, 'a.bib': pier };
    const { stdout, stderr, written } = await imported(['a.bib', '--into', 'case.yaml', ...options], files);
    for (const line of shown) expect(stdout + stderr).toContain(line);
    expect(stdout.match(/^[+-] /gm) ?? []).toHaveLength(options.length === 0 ? 0 : shown.length);
    expect(written['case.yaml']?.replace(/^ {4}(?:authors|doi|tags):.*\n/gm, '')).toBe(text);
  });

  const events = `date,title,place,people,source
2020-04-17,Arrested at home,Quay 4,Mira Voss,https://daily.example/arrest
2020-05,"Moved: to ""prison"" # 5",Quay 4,Mira Voss; Ben Other,
`;
  const article =
    "'''Mira Voss''' left.<ref>[https://daily.example/a A]</ref>\n== Trial ==\nShe was heard. It rained.\n";
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//a//EN',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTAMP:20200101T000000Z',
  ]
    .concat(['DTSTART;VALUE=DATE:20200417', 'SUMMARY:Arrested\\, at home', 'END:VEVENT', 'END:VCALENDAR', ''])
    .join('\r\n');

  test.each([
    ['events.csv', events, 'Already in the file: 2 events, 1 reference.'],
    ['article.wikitext', article, 'Already in the file: 3 statements, 1 reference.'],
    ['calendar.ics', calendar, 'Already in the file: 1 event.'],
  ])('adds nothing of %s a second time, and says so', async (name, text, found) => {
    const first = await imported([name, '--into', 'case.yaml'], { [name]: text });
    const again = await imported([name, '--into', 'case.yaml'], { ...first.written, [name]: text });
    expect(again).toMatchObject({ stdout: '', exitCode: 0, written: { 'case.yaml': first.written['case.yaml'] } });
    expect(again.stderr).toContain(`Nothing to add. ${found}`);
    expect(first.written['case.yaml']).not.toBe(dossier);
  });

  test('adds events and statements that differ, and knows those to which the author has added something', async () => {
    const first = await imported(['events.csv', 'article.wikitext', '--into', 'case.yaml'], {
      'events.csv': events,
      'article.wikitext': article,
    });
    const richer = first.written['case.yaml']?.replace('    title: Arrested at home\n', '$&    kind: arrest\n') ?? '';
    const { stdout } = await imported(['events.csv', 'article.wikitext', '--into', 'case.yaml'], {
      'case.yaml': richer,
      'events.csv': events.replace('2020-05', '2020-06'),
      'article.wikitext': article.replace('It rained', 'It snowed'),
    });
    const added = stdout.match(/^\+ .*(?:date|text|title):.*$/gm);
    expect(added).toEqual([
      '+    title: Trial',
      '+      - text: It snowed.',
      '+    date: 2020-06',
      '+    title: \'Moved: to "prison" # 5\'',
    ]);
  });

  test('says who may be a person of the file, in another script', async () => {
    const first = await imported(['events.csv', '--into', 'case.yaml'], { 'events.csv': events });
    const more = 'date,title,people\n2020-07,A visit,Мира Восс\n2020-08,A hearing,Mira Voss\n';
    const { stderr, exitCode } = await imported(['more.csv', '--into', 'case.yaml'], {
      ...first.written,
      'more.csv': more,
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain(
      'Person "mira-voss-2" (Мира Восс) may be "mira-voss" (Mira Voss). If they are one person,',
    );
  });

  test('offers a value that is more exact than that of the file, and shows the difference', async () => {
    const pier = (issued: string) =>
      dossier.replace(
        '# after all',
        `  - id: a # one\n    type: book\n    title: The pier\n    issued: ${issued} # year\n# after all`,
      );
    const source = '@book{pier, title = {The pier}, date = {2001-05-04}, pages = {12--19}}';
    for (const [issued, isOffered] of [
      ['2001', true],
      ['"2001"', true],
      ['2001-05', true],
      ['2001-05-04', false],
      ['2001~', true],
    ] as const) {
      const files = { 'case.yaml': pier(issued), 'a.bib': source };
      const offer = await imported(['a.bib', '--into', 'case.yaml'], files);
      const exact = isOffered ? ', issued (2001-05-04, which is more exact)' : '';
      expect(offer.stderr).toContain(
        `Skipped "pier": it has the same title as "a". Add its pages${exact} with --update.\n`,
      );
      expect(offer.written['case.yaml']).toBe(pier(issued));
      const updated = await imported(['a.bib', '--into', 'case.yaml', '--update'], files);
      const quotes = issued.startsWith('"') ? '"' : '';
      const now = `    issued: ${quotes}2001-05-04${quotes} # year\n`;
      expect(updated.written['case.yaml']).toContain(`${now}    pages: 12–19\n`);
      if (isOffered) expect(updated.stdout).toContain(`-    issued: ${issued} # year\n+${now}`);
    }
  });

  test('does not add the publisher of a source that the file has', async () => {
    const text = dossier.replace(
      '# after all',
      '  - id: a\n    type: book\n    title: The pier\n    issued: 2001\n# after all',
    );
    const files = { 'case.yaml': text, 'a.bib': '@book{x, title = {The pier}, year = 2001, publisher = {Quay Books}}' };
    expect((await imported(['a.bib', '--into', 'case.yaml'], files)).written['case.yaml']).toBe(text);
    const updated = await imported(['a.bib', '--into', 'case.yaml', '--update'], files);
    expect(updated.written['case.yaml']).toContain('    publisher: quay-books\n');
    expect(updated.written['case.yaml']).toContain('    name: Quay Books\n');
  });

  test('--update needs --into', async () => {
    expect(await imported(['library.json', '--update'])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('--dry-run only shows it', async () => {
    const dry = await imported(['library.json', '--into', 'case.yaml', '--dry-run']);
    const done = await imported(['library.json', '--into', 'case.yaml']);
    expect(dry).toMatchObject({ stdout: done.stdout, stderr: done.stderr, exitCode: 0 });
    expect(dry.written['case.yaml']).toBe(dossier);
  });

  test('neither shows nor writes anything if a part of the file is withheld', async () => {
    const secret = dossier
      .replace('Mira Voss }', 'Mira Voss, access: secret, pseudonym: A }')
      .replace('of Mira Voss', 'of A');
    const refused = await imported(['library.json', '--into', 'case.yaml'], { 'case.yaml': secret });
    expect(refused).toMatchObject({ stdout: '', exitCode: 4 });
    expect(refused.written['case.yaml']).toBe(secret);
    const argv = ['library.json', '--into', 'case.yaml', '--access', 'secret'];
    expect((await imported(argv, { 'case.yaml': secret })).stdout).toContain('+  - id: odd');
  });

  test('neither shows nor writes anything if the file cannot be read', async () => {
    const broken = dossier.replace('[mira-voss]', '[mira]');
    const refused = await imported(['library.json', '--into', 'case.yaml'], { 'case.yaml': broken });
    expect(refused).toMatchObject({ stdout: '', exitCode: 3 });
    expect(refused.stderr).toContain('case.yaml:5:12: error unknown-person');
  });

  test('cannot add to standard input or to the bundled case file', async () => {
    expect(await imported(['library.json', '--into', '-'])).toMatchObject({
      exitCode: 2,
      stderr: 'casefile: cannot write to standard input\nGive the path of another file.\n',
    });
  });
});

describe('a spreadsheet', () => {
  test('has the columns that --map names', async () => {
    const text = 'Tag;Was;Wo\n17.04.2020;Mira Voss leaves;Port Sando, quay 4\n';
    const argv = ['a.csv', '--map', 'date=Tag, title=Was,place=Wo', '--subject', 'Mira Voss'];
    const { stdout, stderr, exitCode } = await imported(argv, { 'a.csv': text });
    expect(stdout).toContain(
      '\n  - id: mira-voss-leaves\n    date: 2020-04-17\n    title: Mira Voss leaves\n    place: Port Sando, quay 4\n',
    );
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });
});

describe('what is imported', () => {
  test('has only web addresses, and passes check', async () => {
    const text = `@online{odd, title = {A}, year = 2020, urldate = {2019},
  url = {javascript:alert(1)}}
@online{late, title = {B}, year = 2020, note = {Archived: https://archive.example/b (2019)}}
`;
    const { stdout, stderr } = await imported(['a.bib', '--subject', 'Mira Voss'], { 'a.bib': text });
    expect(stdout).not.toMatch(/javascript|2019/);
    expect(stderr).toContain(
      'a.bib:2:3: warning not-imported: "javascript:alert(1)" is not a web address, so it was not imported\n',
    );
    expect(stderr.match(/is before the issue date 2020/g)).toHaveLength(2);
    const check = await run(['check', 'new.yaml', '--no-rule', 'unused-reference'], { files: { 'new.yaml': stdout } });
    expect(check).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('includes the entries before and after a broken one', async () => {
    const text = '[{"title":"First"},\n{"title":"Half" "type":"book"},\n{"title":"Last"},{"title":"Cut';
    const { stdout, stderr } = await imported(['a.json', '--subject', 'Mira Voss'], { 'a.json': text });
    expect(stdout.match(/title: (First|Half|Last|Cut)/g)).toEqual(['title: First', 'title: Last']);
    expect(stderr.match(/a\.json:\d+:\d+: warning/g)).toEqual(['a.json:2:17: warning', 'a.json:3:27: warning']);
  });

  test('has no more entries than a case file can hold, and one warning says what is left out', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `2020,Walk ${row},Person ${row}\n`);
    const text = `date,title,people\n${rows.join('')}`;
    const argv = ['a.csv', '--subject', 'Mira Voss', '-o', 'new.yaml'];
    const { stdout, stderr, exitCode, written } = await imported(argv, { 'a.csv': text });
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: 'new.yaml\n',
      stderr: `a.csv:11630:1: warning not-imported: the file has too many entries, so only the first 23257 were imported
11630 | 2020,Walk 11628,Person 11628
      | ^
Split the file, and import its parts one after the other.

`,
      exitCode: 0,
    });
    expect(written['new.yaml']?.match(/^ {4}title: Walk/gm)).toHaveLength(11_629);
  });

  test.each([
    ['a { is never closed', '@book{a, title = {A}\n}\n@book{b, title = {B\n'],
    ['a " is never closed', '@book{a, title = {A}}\n@book{b, title = "B}\n'],
    ['a $ is never closed', '@book{a, title = {A}}\n@book{b, title = {B $y}}\n'],
    ['a field has no value', '@book{a, title = {A}}\n@book{b, title}\n'],
    ['missing comma, or missing } at the end', '@book{a, title = {A}}\n@book{b, title = {B} year = 2020}\n'],
    ['daily is not defined', '@book{a, title = {A}, publisher = daily}\n'],
  ])('explains broken BibTeX in plain words: %s', async (words, text) => {
    const { stdout, stderr } = await imported(['a.bib', '--subject', 'Mira Voss'], { 'a.bib': text });
    expect(stdout).toContain('title: A\n');
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/\n(Add|Write|Put|Define)[^\n]*[.]\n/);
  });

  test('is counted on a terminal, and so is what was left out', async () => {
    const files = { 'library.json': library, 'case.yaml': dossier };
    const terminal = { columns: 80, rows: 1000 };
    const end = async (...argv: readonly string[]) =>
      (await run(['import', ...argv], { files, terminal })).stderr.slice(-100);
    expect(await end('library.json', '--subject', 'Mira Voss')).toMatch(
      /\nAdded 3 references, 2 organisations\. 3 warnings\.\n$/,
    );
    expect(await end('library.json', '--into', 'case.yaml', '--dry-run')).toMatch(
      /\nWould add 3 references, 1 organisation\. 3 warnings\.\n$/,
    );
    const article = 'tests/fixtures/articles/mira-solenko.wikitext';
    expect(await end(article)).toMatch(
      /\nAdded \d+ statements, \d+ events, \d+ references, \d+ person, \d+ organisations\.\s\d+\swarnings\.\n$/,
    );
  });

  test('is counted for every kind of entry, and for references that get keys', async () => {
    const person = '[{ "case": "a", "id": "kim-roe", "name": "Kim Roe", "subject": false, "cases": [] }]';
    const text = dossier.replace('# after all', '  - { id: pier, type: book, title: The pier }\n# after all');
    const files = { 'case.yaml': text, 'a.json': person, 'a.bib': '@book{pier, title = {The pier}, isbn = {1}}' };
    const end = async (...argv: readonly string[]) => {
      const { stderr } = await run(['import', ...argv, '--into', 'case.yaml'], {
        files,
        terminal: { columns: 80, rows: 1000 },
        replace: (path, changed) => void Object.assign(files, { [path]: changed }),
      });
      return stderr.trimEnd().split('\n').at(-1);
    };
    expect(await end('a.json')).toBe('Added 1 person.');
    expect(await end('a.json')).toBe('Nothing to add.');
    const found = 'Already in the file: 1 reference.';
    expect(await end('a.bib')).toBe(`Nothing to add. ${found}`);
    expect(await end('a.bib', '--update', '--dry-run')).toBe(`Would update 1 reference. ${found}`);
    expect(await end('a.bib', '--update')).toBe(`Updated 1 reference. ${found}`);
  });

  test.each([
    [{ 'cases/a.casefile.yaml': dossier }, 'Use --into cases/a.casefile.yaml.'],
    [{ 'cases/a.casefile.yaml': dossier, 'cases/b.casefile.yaml': dossier }, 'Give the path of a case file in it.'],
  ])('cannot be written to a folder', async (cases, hint) => {
    const files = { 'library.json': library, ...cases };
    const outcome = await run(['import', 'library.json', '--into', 'cases'], {
      files,
      unreadable: { cases: 'EISDIR' },
    });
    expect(outcome).toEqual({
      stdout: '',
      stderr: `casefile: --into takes one file, not a folder\n${hint}\n`,
      exitCode: 2,
    });
  });

  test('can come from standard input and several files, with each source once', async () => {
    const second = '[{"type":"book","title":"A papyrus"},{"id":"odd","type":"book","title":"Another"}]';
    const argv = ['-', 'second.json', '--subject', 'Mira Voss'];
    const { stdout, stderr } = await imported(argv, { 'second.json': second }, library);
    expect(stdout).toContain('  - id: odd\n');
    expect(stdout).toContain('  - id: odd-2\n    type: book\n    title: Another\n');
    expect(stderr).toContain('Skipped "a-papyrus": it has the same title as "odd".\n');
  });

  test('a table may have many empty cells, but YAML not as many short lines', async () => {
    const table = `Date,Title\n2020-01-01,Arrest\n${','.repeat(40_000)}\n`;
    const files = { 'a.csv': table, 'a.yaml': '- {}\n'.repeat(30_000) };
    expect(await imported(['a.csv', '--subject', 'Mira Voss'], files)).toMatchObject({ exitCode: 0 });
    const { stderr, exitCode } = await imported(['a.yaml', '--subject', 'Mira Voss'], files);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('a.yaml: error file-too-large: the file has more than 21375 lines and entries of lists\n');
  });

  test.each([
    ['nothing at all', ['a.json'], '[]', 3],
    ['an empty file', ['a.json'], ' \n', 3],
    ['what breaks off', ['a.json'], '[{"id":\n', 3],
    ['what breaks in one place', ['a.json'], '[{"title":"A" "id":"b"}]', 3],
    ['nothing that can be read', ['a.json'], '[{"type":"book"}]', 3],
    ['what is deeper than any stack', ['a.json'], '['.repeat(100_000), 3],
    ['what is no JSON', ['a.json'], 'no JSON', 3],
    ['bytes that are no text', ['a.json'], '\0', 3],
    ['what is of no known format', ['a.txt'], 'A letter.', 2],
    ['a file that is missing', ['nowhere.json'], '', 3],
    ['without a word of whom it is about', ['a.json'], '{"type":"book","title":"T"}', 2],
    ['into and out at once', ['a.json', '--into', 'case.yaml', '-o', 'b.yaml'], '[]', 2],
    ['--dry-run alone', ['a.json', '--dry-run'], '[]', 2],
    ['--map without a table', ['a.json', '--map', 'date=Day'], '{"type":"book","title":"T"}', 2],
    ['a key of --map that is none', ['a.json', '--map', 'date=Day,colour=Farbe'], '[]', 2],
    ['a format that is none', ['a.json', '--from', 'csl'], '[]', 2],
  ])('%s is an error', async (name, argv, text, exitCode) => {
    const outcome = await imported(argv, { 'a.json': text, 'a.txt': text });
    expect(outcome).toMatchObject({ stdout: '', exitCode });
    await outcome.match(name);
  });
});

const bibtex = `Written by hand.
@string{daily = "Port Daily"}
@article{moyo:2019,
  author = {Moyo, Ad{\\'e}la and van der Berg, Jan and King, Jr., Martin and {Port Daily Desk} and others},
  title = {The {Sea} Is {\\"O}urs \\& \\textit{more} \\v{c} $x^2$ --- <done> \\textless 5},
  subtitle = {A study},
  journal = daily # " News",
  year = 2019, month = apr, day = 7,
  pages = {1--9}, number = 3, volume = {XII},
  doi = {https://doi.org/10.1234/ab},
  issn = {1234-5678},
  keywords = {a, b},
  editor = {Foo, Bar},
  langid = {russian},
}
@book{broken, title = {Unbalanced
@online{ok, title={Ж文}, date={2020-05~/..}, urldate={2021-01-02}, url={https://a.example/a_b%20c}, organization={Новая волна},
  note = "Seen. Archived: https://archive.example/b (2021)", publisher = {Port Daily and Sons}}
@misc{web, title={Web}, howpublished={\\url{https://b.example/}}, year={2018}, month={spring}}
@misc{site, title={Site}, howpublished={b.example}, year={c. Sep 2020}}
@report(paren, title="In parentheses", institution={Port Daily}, type={White paper}, year=2019, month=4)
@constructor{odd, title={Odd}, year={in press}, doi={none}, language={Klingon}, toString={x}}
@incollection{child, title={Child}, crossref={parent}}
@collection{parent, title={Parent}, publisher={Port Daily}, booktitle={Parent}}
`;

const ris = `TY  - JOUR
ID  - moyo
TI  - Harbours: a study
  of the sea
AU  - Moyo, Ada
AU  - Port Daily Desk
A1  - King, Martin, Jr.
A2  - Editor, An
T2  - Harbour Studies
SN  - 1234-5678
SP  - 4
EP  - 19
PY  - 2019
DA  - 2019/04/07/spring
Y2  - 2020/01//
UR  - https://daily.example/harbours
UR  - https://daily.example/harbours.pdf
KW  - harbour
DO  - doi:10.1234/ab
LA  - en
N1  - First.
N1  - Archived: https://archive.example/b (2021-04-05)
ER  - 

between
TY  - ELEC
T1  - Мира Восс задержана
T2  - daily.example
PB  - Новая волна
Y1  - 2020/05//2020-05~/..
ER  - 
TY  - XYZ
TI  - Odd
DA  - soon
EP  - 9
TY  - BOOK
TI  - Without an end
`;

describe.each([
  ['library.bib', bibtex],
  ['library.ris', ris],
  ['library.txt', ris.replaceAll('\n', '\r\n')],
])('%s', (name, text) => {
  test('is imported, and the rest has a warning with its line', async () => {
    const { match, exitCode, stdout } = await imported([name, '--subject', 'Mira Voss'], { [name]: text });
    await match(name);
    expect(exitCode).toBe(0);
    const check = await run(['check', 'new.yaml', '--no-rule', 'unused-reference'], { files: { 'new.yaml': stdout } });
    expect(check).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });
});
