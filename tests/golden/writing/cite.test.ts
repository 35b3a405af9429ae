import { describe, expect, test } from 'vitest';
import { dossierPaths } from '../../support/fixtures.js';
import { commentedFiles } from '../../support/made-up/commented-files.js';
import { run } from '../../support/run.js';

const base = commentedFiles['indented by 2'];

/** Runs a command that changes `case.yaml`. */
async function cited(argv: readonly string[], text: string = base) {
  let after = text;
  const replace = (_: string, written: string) => {
    after = written;
    return undefined;
  };
  const outcome = await run(['cite', ...argv, '-f', 'case.yaml'], { files: { 'case.yaml': text }, replace });
  return { ...outcome, after, changed: outcome.stdout.match(/^[-+](?![-+]{2}).*$/gm) ?? [] };
}

describe('a citation', () => {
  test.each([
    ['joins a list on lines', ['early/1', 'memo', '--locator', 'p. 9'], ['+          - { ref: memo, locator: p. 9 }']],
    ['gets the key that is missing', ['early/2', '1'], ['+        refs: [leaflet]']],
    ['gets the key after a text on several lines', ['inner/1', '[2]'], ['+            refs: [memo]']],
    ['joins a list in brackets', ['arrest', '2'], ['-    refs: [ leaflet ]', '+    refs: [ leaflet, memo ]']],
    [
      'gets details that it lacks',
      ['arrest', 'leaflet', '--locator', 'p. 1', '--quote', 'Come: "now" # at once'],
      ['-    refs: [ leaflet ]', `+    refs: [ { ref: leaflet, locator: p. 1, quote: 'Come: "now" # at once' } ]`],
    ],
    [
      'keeps its comment',
      ['early/1', 'leaflet', '--locator', 'p. 1'],
      ['-          - leaflet # handed out', '+          - { ref: leaflet, locator: p. 1 } # handed out'],
    ],
    [
      'is written on lines if it is long',
      ['early/1', 'leaflet', '--quote', `${'A long sentence. '.repeat(6)}It ends.`, '--locator', 'p. 2'],
      [
        '-          - leaflet # handed out',
        '+          - ref: leaflet',
        '+            locator: p. 2',
        '+            quote: A long sentence. A long sentence. A long sentence. A long sentence. A long sentence. A long',
        '+              sentence. It ends. # handed out',
      ],
    ],
  ])('%s', async (_, argv, changed) => {
    const outcome = await cited(argv);
    expect({ changed: outcome.changed, exitCode: outcome.exitCode }).toEqual({ changed, exitCode: 0 });
    const windows = await cited(argv, commentedFiles['of Windows']);
    expect(windows.after).toBe(outcome.after.replaceAll('\n', '\r\n'));
    const marked = await cited(argv, commentedFiles['with a byte order mark']);
    expect(marked.after).toBe(`\ufeff${outcome.after}`);
  });

  test.each(Object.entries(commentedFiles))('can be added to each claim of a file %s', async (_, text) => {
    for (const [claim, refs] of [
      ['early/1', expect.arrayContaining(['memo'])],
      ['inner/1', ['memo']],
      ['verdict', ['memo']],
    ] as const) {
      const { after, exitCode } = await cited([claim, 'memo', '--locator', 'p. 7'], text);
      expect(exitCode).toBe(0);
      const { stdout } = await run(['trace', claim, '--json', '-f', 'a.yaml'], { files: { 'a.yaml': after } });
      const [{ sources }] = JSON.parse(stdout);
      expect(sources.map(({ id }: { readonly id: string }) => id)).toEqual(refs);
      expect(sources.at(-1)).toMatchObject({ id: 'memo', locator: 'p. 7' });
    }
  });

  test('gives a page to a quotation that has none, and only then', async () => {
    const quoted = (await cited(['arrest', 'leaflet', '--quote', 'Come now'])).after;
    const page = ['arrest', 'leaflet', '--locator', 'p. 4'];
    const paged = await cited(page, quoted);
    expect(paged.changed.at(-1)).toBe('+    refs: [ { ref: leaflet, quote: Come now, locator: p. 4 } ]');
    const other = await cited(['arrest', 'leaflet', '--quote', 'Come later', '--locator', 'p. 5'], quoted);
    expect(other.changed.at(-1)).toContain('quote: Come now }, { ref: leaflet, locator: p. 5, quote: Come later }');
    // Nobody can tell which of two quotations is on the page.
    expect((await cited(page, other.after)).changed.at(-1)).toContain('quote: Come now, locator: p. 4 }, { ref');
    const two = (await cited(['arrest', 'leaflet', '--quote', 'Come soon'], quoted)).after;
    expect((await cited(page, two)).changed.at(-1)).toContain('quote: Come soon }, { ref: leaflet, locator: p. 4 } ]');
  });

  test.each([
    ['arrest', 'leaflet'],
    ['early/1', 'memo', '--locator', 'p. 4'],
    ['early/1', '2'],
  ])('is not added twice: %s %s', async (...argv) => {
    const { after, stdout, stderr, exitCode } = await cited(argv);
    expect({ after, stdout, exitCode }).toEqual({ after: base, stdout: '', exitCode: 0 });
    expect(stderr).toMatch(/^Nothing to add: "[\w/]+" already cites "\w+" like this\.\n$/);
  });

  test('with a list of keys is not added twice', async () => {
    const once = await cited(['mira', 'leaflet', '--for', 'name']);
    expect(once.changed).toEqual(['+    refs: [{ ref: leaflet, for: [name] }]']);
    const twice = await cited(['mira', 'leaflet', '--for', 'name'], once.after);
    expect({ after: twice.after, changed: twice.changed }).toEqual({ after: once.after, changed: [] });
    expect(twice.stderr).toBe('Nothing to add: "mira" already cites "leaflet" like this.\n');
  });

  test('that is withheld is not disclosed', async () => {
    const hidden = base.replace('  - id: leaflet\n', '  - id: leaflet\n    access: internal\n');
    expect(hidden).not.toBe(base);
    const { after, stderr, exitCode } = await cited(['arrest', 'leaflet'], hidden);
    expect({ after, exitCode }).toEqual({ after: hidden, exitCode: 4 });
    expect(stderr).not.toContain('already');
  });

  test('is only shown with --dry-run, and named on a terminal', async () => {
    const dry = await cited(['verdict', 'memo', '--dry-run']);
    expect(dry).toMatchObject({ after: base, changed: ['+    refs: [memo]'], exitCode: 0 });
    const needed = base.replace("'It rained.' # uncited", "'It rained.'\n        citationNeeded: true");
    const on = (argv: readonly string[]) =>
      run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': needed }, terminal: { columns: 80, rows: 100 } });
    expect((await on(['cite', 'early/2', 'memo'])).stderr).toBe(
      'early/2 now cites memo. It is still marked citationNeeded.\n',
    );
    expect((await on(['cite', 'verdict', 'memo', '--dry-run'])).stderr).toBe('verdict would cite memo.\n');
  });

  test.each([
    ['an unknown claim', ['verdct', 'memo'], 'Did you mean "verdict"?', 2],
    ['an unknown source', ['verdict', 'mem0'], 'Did you mean "memo"?', 2],
    ['a number that is too high', ['verdict', '7'], 'unknown reference "7"', 2],
    ['a reference', ['leaflet', 'memo'], '"leaflet" cannot cite anything', 2],
    ['a section', ['early', 'memo'], 'Give the id of a statement, event, person, organisation, measure or charge.', 2],
    ['keys that a claim does not have', ['verdict', 'memo', '--for', 'name'], 'unknown key "for"', 2],
    ['an empty locator', ['verdict', 'memo', '--locator', ''], 'is empty', 2],
    ['a language that is none', ['verdict', 'memo', '--language', 'in French'], 'invalid-value', 2],
  ])('is refused for %s', async (_, argv, message, code) => {
    const { after, stdout, stderr, exitCode } = await cited(argv);
    expect({ after, stdout, exitCode }).toEqual({ after: base, stdout: '', exitCode: code });
    expect(stderr).toContain(message);
  });

  test('finds its claim in a library', async () => {
    const files = {
      'a.casefile.yaml': base,
      'b.casefile.yaml': base.replace('id: commented', 'id: other').replace('id: verdict', 'id: appeal'),
    };
    const written: string[] = [];
    const on = (...argv: readonly string[]) =>
      run(['cite', ...argv], { files, replace: (path) => void written.push(path) as undefined });
    expect(await on('appeal', 'memo')).toMatchObject({ exitCode: 0 });
    expect(await on('other:arrest', 'memo')).toMatchObject({ exitCode: 0 });
    expect(await on('arrest', 'memo')).toMatchObject({
      exitCode: 2,
      stderr:
        'casefile: "arrest" is in 2 case files, but only one can be changed\nUse one of: commented:arrest, other:arrest.\n',
    });
    expect(written).toEqual(['b.casefile.yaml', 'b.casefile.yaml']);
  });

  test('cannot be written into the bundled case file', async () => {
    for (const named of [[], ['--file', dossierPaths.bundled]])
      expect(await run(['cite', 'arrest', '1', '--locator', 'p. 1', ...named])).toMatchObject({
        exitCode: 2,
        stdout: '',
      });
  });
});

describe('a file with withheld parts', () => {
  const hidden = base
    .replace(
      '{ id: memo, type: document, title: "The memo" }',
      '{ id: memo, type: document, title: M, access: secret }',
    )
    .replace('    date: 2020-07\n', '    date: 2020-07\n    access: internal\n');

  test('takes a citation where the diff shows none of them', async () => {
    const { changed, stdout, exitCode } = await cited(['early/2', 'leaflet'], hidden);
    expect({ changed, exitCode }).toEqual({ changed: ['+        refs: [leaflet]'], exitCode: 0 });
    expect(stdout).not.toContain('memo');
  });

  test.each([
    ['a withheld source', ['early/2', 'memo'], 4],
    ['the number of a withheld source', ['early/2', '2'], 2],
    ['a withheld claim', ['verdict', 'leaflet'], 2],
    ['a line that cites a withheld source', ['early/1', 'leaflet', '--locator', 'p. 1'], 0],
  ])('refuses or hides %s', async (_, argv, code) => {
    const { after, stdout, stderr, exitCode } = await cited(argv, hidden);
    expect(exitCode).toBe(code);
    expect(stdout + stderr.replace('unknown id "verdict"', '')).not.toMatch(/memo|verdict/);
    if (code !== 0) expect(after).toBe(hidden);
    expect((await cited([...argv, '--access', 'secret'], hidden)).exitCode).toBe(0);
  });
});
