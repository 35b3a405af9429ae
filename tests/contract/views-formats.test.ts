import { stripVTControlCharacters } from 'node:util';
import Ajv, { type ValidateFunction } from 'ajv';
import { HtmlValidate } from 'html-validate';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type FormatName, formatNames, formats, prints } from '../../src/formats/registry.js';
import { repositoryOf } from '../support/files/repository.js';
import {
  commandOfView,
  comparedWith,
  dossierPaths,
  firstControl,
  generalFormats,
  readDossierText,
  searched,
  traced,
  viewCommands,
} from '../support/fixtures.js';
import { hostileDossier, hostileText } from '../support/made-up/hostile.js';
import { type Outcome, run } from '../support/run.js';

const widths = [40, 80, 120, 200];
const viewNames = Object.keys(commandOfView) as (keyof typeof commandOfView)[];
/** A case file with many problems, for the view `problems`. */
const brokenDossier = `casefile: 2
id: The Case
title: [A, B]
subjects: nobody
sumary: "${'a long text that is to be folded '.repeat(10)}"
timeline:
  - { id: e, date: 17 April 2020, title: "${'文'.repeat(120)}", kind: "${'arest'.repeat(30)}" }
`;
/**
 * A case file with one problem that can be fixed. Its lines fit the narrowest page, because changes are never wrapped.
 */
const fixableDossier = `casefile: 1
id: a
title: A
subjects: [b]
people: { b: { name: B } }
timeline:
  - id: e
    date: 17 April 2020
    title: E
`;
const logged = readDossierText(dossierPaths.detentions);
const files = {
  'broken.yaml': brokenDossier,
  'fixable.yaml': fixableDossier,
  'logged.yaml': logged,
  ...repositoryOf('logged.yaml', [logged.replace(/^asOf:.*\n/m, ''), logged]),
};
const paths = { ...dossierPaths, broken: 'broken.yaml' };
/** Every view of every case file that it can show. */
const shown: (readonly [view: string, name: string, argv: readonly string[]])[] = [
  ...viewNames.flatMap((view) =>
    Object.entries(paths)
      .filter(([name]) => name !== 'broken' || view === 'problems')
      .map(([name, path]) => [view, name, [...commandOfView[view], '--file', path]] as const),
  ),
  ['changes', 'fixable', ['check', '--dry-run', '--file', 'fixable.yaml']],
  ...Object.entries(traced).map(
    ([name, id]) => ['trace', name, ['trace', id, '--file', dossierPaths[name as keyof typeof traced]]] as const,
  ),
  ...Object.entries(comparedWith).map(
    ([name, other]) => ['diff', name, ['diff', other, dossierPaths[name as keyof typeof comparedWith]]] as const,
  ),
  ...Object.entries(comparedWith)
    .map(
      ([name, other]) =>
        [
          'conflicts',
          name,
          ['diff', other, dossierPaths[name as keyof typeof comparedWith], dossierPaths.bundled],
        ] as const,
    )
    .filter(([, name]) => name !== 'bundled'),
  ['log', 'logged', ['log', '--file', 'logged.yaml']],
  ['news', 'logged', ['news', '--since', 'git:HEAD~1', '--stale-before', '2030', '--file', 'logged.yaml']],
  ...Object.entries(searched).map(
    ([name, word]) =>
      ['search', name, ['search', word, '--all', '--file', dossierPaths[name as keyof typeof searched]]] as const,
  ),
];

/** The formats that print a view. */
function formatsOf(view: string): FormatName[] {
  return formatNames.filter((format) => prints(formats[format], view));
}

function holdsItsContract(printed: string, format: string) {
  // Lines of iCalendar end with CR and LF.
  const stdout = format === 'ics' ? printed.replaceAll('\r\n', '\n') : printed;
  expect(firstControl(stdout)).toBeUndefined();
  // A tab matters only on a terminal, where it moves text.
  if (['text', 'json', 'ndjson'].includes(format)) expect(stdout).not.toContain('\t');
  if (stdout !== '') expect(stdout).toMatch(/[^\n]\n$/);
  if (format === 'json') expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  if (format === 'ndjson') for (const record of lines(stdout)) expect(JSON.parse(record)).toBeTypeOf('object');
}

function lines(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

/** The output of each command line, stored because several tests examine it. */
const outputs = new Map<string, Promise<Outcome>>();

async function printed(argv: readonly string[], format: string, ...options: readonly string[]): Promise<string> {
  const line = [...argv, '--format', format, ...options];
  const key = line.join('\0');
  const outcome = outputs.get(key) ?? run(line, { files });
  outputs.set(key, outcome);
  const { stdout, stderr, exitCode } = await outcome;
  expect({ stderr, exitCode }).toEqual({
    stderr: '',
    exitCode:
      argv[0] === 'diff' ||
      (!['log', 'news'].includes(argv[0] ?? '') && argv.some((word) => Object.hasOwn(files, word)))
        ? 1
        : 0,
  });
  return stdout;
}

describe.each(formatNames)('as %s', (format) => {
  test.each(shown.filter(([view]) => prints(formats[format], view)))(
    '%s of %s ends with one newline and holds no control character',
    async (_, __, argv) => {
      // Only the format `text` wraps lines.
      for (const options of format === 'text' ? widths.map((width) => ['--width', String(width)]) : [[]]) {
        holdsItsContract(await printed(argv, format, ...options), format);
      }
    },
  );
});

describe('as text', () => {
  test.each(shown)('%s of %s fits its width', async (_, __, argv) => {
    for (const width of widths) {
      for (const line of lines(await printed(argv, 'text', '--width', String(width)))) {
        expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/ $/);
      }
    }
  });

  test.each(shown)('%s of %s is the same in colour, and without colour on a terminal', async (_, __, argv) => {
    // With a width, because problems are wrapped only for people.
    const plain = await printed(argv, 'text', '--width', '80');
    expect(stripVTControlCharacters(await printed(argv, 'text', '--width', '80', '--color', 'always'))).toBe(plain);
    const terminal = { columns: 80, rows: 10_000 };
    expect((await run([...argv, '--color', 'never'], { files, terminal })).stdout).toBe(plain);
  });
});

describe('as HTML', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const problems = async (argv: readonly string[]) => {
    const { results } = await validator.validateString(await printed(argv, 'html'));
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  };

  test.each(shown)('%s of %s follows the HTML standard', async (_, __, argv) => {
    expect(await problems(argv)).toEqual([]);
  });

  test.each([
    ['show', 'text'],
    ['show', 'status'],
    ['timeline', 'title'],
    ['refs', 'title'],
    ['people', 'name'],
    ['orgs', 'name'],
    ['records', 'id'],
    ['audit', 'origins'],
  ])('%s lists the cases in the order of %s', async (command, field) => {
    for (const path of Object.values(dossierPaths)) {
      expect(await problems([command, '--sort', field, '--reverse', '-f', path])).toEqual([]);
      expect(await problems([command, '--sort', field, '-f', path, '-f', dossierPaths.scripts])).toEqual([]);
    }
  });

  test('several files and a chart follow it too', async () => {
    const both = ['-f', dossierPaths.sandovia, '-f', dossierPaths.sandovia];
    expect(await problems(['report', ...both])).toEqual([]);
    expect(await problems(['timeline', '--chart', ...both])).toEqual([]);
    const detained = ['-f', dossierPaths.sandovia, '-f', dossierPaths.detentions];
    expect(await problems(['custody', '--chart', ...detained])).toEqual([]);
  });
});

describe('as Markdown', () => {
  test.each(shown.filter(([view]) => prints(formats.markdown, view)))(
    '%s of %s ends no paragraph with a line break',
    async (_, __, argv) => {
      // There, Markdown shows the backslash.
      expect(await printed(argv, 'markdown')).not.toMatch(/\\\n\s*(?:\n|$)/);
    },
  );
});

describe.each(['csv', 'tsv'])('as %s', (format) => {
  test.each(shown)('%s of %s has no cell with JSON or [object Object]', async (_, __, argv) => {
    // This is how JSON begins; CSV doubles its quotation marks.
    expect(await printed(argv, format)).not.toMatch(/[[{]"+\w|\[object/);
  });
});

describe('as JSON', () => {
  test.each(shown)(
    '%s of %s holds to the schema that casefile prints, with no field beyond it',
    async (view, _, argv) => {
      const validate = await validatorOf(view);
      validate(JSON.parse(await printed(argv, 'json')));
      expect(validate.errors).toBeNull();
    },
  );

  test.each(shown)('%s of %s has the records of NDJSON, and of --json', async (_, __, argv) => {
    const json = await printed(argv, 'json');
    expect(await printed(argv, 'text', '--json')).toBe(json);
    expect(lines(await printed(argv, 'ndjson')).map((record): unknown => JSON.parse(record))).toEqual(JSON.parse(json));
  });
});

/** Validators of the records of a view, which take long to compile. */
const validators = new Map<string, ValidateFunction>();

async function validatorOf(view: string): Promise<ValidateFunction> {
  const known = validators.get(view);
  if (known) return known;
  const items = strict(JSON.parse((await run(['schema', view])).stdout));
  const made = new Ajv({ strict: false, allErrors: true, logger: false }).compile({ type: 'array', items });
  validators.set(view, made);
  return made;
}

/** The schema with every object closed, so that a field which the schema does not name is an error. */
function strict(schema: unknown): object {
  const closed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(closed);
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]));
    return 'properties' in parts ? { ...parts, additionalProperties: false } : parts;
  };
  return closed(schema) as object;
}

describe('several files', () => {
  const both = ['-f', dossierPaths.sandovia, '-f', dossierPaths.scripts];
  const views = viewNames.filter((view) => view !== 'problems');

  test.each(views)('%s has the records of both, one after the other, each with its case', async (view) => {
    const command = commandOfView[view];
    const alone = async (path: string) => JSON.parse(await printed([...command, '-f', path], 'json')) as object[];
    const [first, second] = [await alone(dossierPaths.sandovia), await alone(dossierPaths.scripts)];
    expect(first).not.toEqual([]);
    expect(second).not.toEqual([]);
    for (const record of first) expect(record).toMatchObject({ case: 'sandovia' });
    for (const record of second) expect(record).toMatchObject({ case: 'scripts' });
    expect(JSON.parse(await printed([...command, ...both], 'json'))).toEqual([...first, ...second]);
  });

  // In these views each row names its cases.
  const tables: readonly string[] = ['list', 'people', 'orgs', 'places', 'audit', 'verify', 'quotes'];

  test.each(views.filter((view) => !tables.includes(view)))(
    '%s has both as text, each under its title',
    async (view) => {
      // Without a command and without --case, the text is the list of the cases.
      const chosen = view === 'overview' ? ['--case', 'sandovia,scripts'] : [];
      const text = lines(await printed([...commandOfView[view], ...both, ...chosen], 'text', '--width', '200'));
      const [first, second] = [
        text.indexOf('sandovia: The Harbour Readers of Sandovia'),
        text.indexOf('scripts: Письмена 文字 خطوط 🖋️'),
      ];
      expect(first).toBe(0);
      expect(second).toBeGreaterThan(first);
    },
  );

  test('overview shows each title once', async () => {
    const text = await printed([...both, '--case', 'sandovia,scripts'], 'text');
    expect(text.split('The Harbour Readers of Sandovia')).toHaveLength(2);
  });

  test.each(views)('%s has the case in a column of CSV', async (view) => {
    const [head, ...rows] = lines(await printed([...commandOfView[view], ...both], 'csv'));
    expect(head).toMatch(/^case,/);
    expect(rows.some((row) => row.startsWith('sandovia,'))).toBe(true);
    expect(rows.some((row) => row.startsWith('scripts,'))).toBe(true);
  });
});

describe('a hostile case file', () => {
  const files = { 'hostile.yaml': hostileDossier };

  test.each(
    [...viewCommands, ['refs', 'reference'], ['show', 'section'], ['search', 'red']].flatMap((argv) =>
      generalFormats.map((format) => [argv.join(' ') || 'overview', format, argv] as const),
    ),
  )('%s as %s lets nothing through', async (_, format, argv) => {
    // Only the format `text` wraps lines.
    for (const width of format === 'text' ? ['40', '120'] : ['80']) {
      const outcome = await run([...argv, '--file', 'hostile.yaml', '--format', format, '--width', width], { files });
      // Its addresses are not web addresses, which check reports, and its copies do not exist.
      expect(outcome.exitCode, outcome.stderr).toBe(['check', 'verify'].includes(argv[0] ?? '') ? 1 : 0);
      expect(firstControl(outcome.stderr)).toBeUndefined();
      holdsItsContract(outcome.stdout, format);
    }
  });

  test.each(formatsOf('refs').filter((format) => !generalFormats.includes(format)))(
    'its references as %s let nothing through',
    async (format) => {
      for (const argv of [['refs'], ['refs', '--org'], ['refs', 'reference']]) {
        const { stdout, exitCode } = await run([...argv, '--file', 'hostile.yaml', '--format', format], { files });
        expect(exitCode).toBe(0);
        expect(stdout).toContain('reference');
        holdsItsContract(stdout, format);
      }
    },
  );

  test('JSON has its text unchanged', async () => {
    const { stdout } = await run(['timeline', '--file', 'hostile.yaml', '--json'], { files });
    expect(JSON.parse(stdout)).toMatchObject([
      { title: hostileText('timeline title'), place: hostileText('timeline place') },
    ]);
  });

  test('the only escapes on a terminal are casefile’s own', async () => {
    const terminal = { columns: 80, rows: 10_000 };
    const env = { TERM_PROGRAM: 'WezTerm' };
    for (const argv of viewCommands) {
      const { stdout } = await run([...argv, '--file', 'hostile.yaml'], { files, terminal, env });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours and links start with one
      const bare = stdout.replace(/\u001b\[\d+(;\d+)*m|\u001b\]8;;[^\u0000-\u001f\u007f]*(\u0007|\u001b\\)/g, '');
      expect(firstControl(bare)).toBeUndefined();
    }
  });

  test.each(formatsOf('problems'))('what check says of it as %s', async (format) => {
    const broken = hostileDossier
      .replace('"kind": "birth"', `"kind": ${JSON.stringify(hostileText('kind'))}`)
      .replace('"status": "denied"', `"status": ${JSON.stringify(hostileText('status'))}`)
      .replace('"date": "2020-04"', `"date": ${JSON.stringify(hostileText('date'))}`)
      .replace('"note":', `${JSON.stringify(hostileText('key'))}: 1, "note":`);
    expect(broken.split('=')).toHaveLength(hostileDossier.split('=').length + 4);
    const name = 'a\u001b]0;x\u0007\u202e.yaml';
    const outcome = await run(['check', name, '--format', format], { files: { [name]: broken } });
    expect(outcome.exitCode).toBe(1);
    holdsItsContract(outcome.stdout, format);
    expect(firstControl(outcome.stderr)).toBeUndefined();
    expect(outcome.stdout).not.toBe('');
    const shown = await run(['--file', name], { files: { [name]: broken } });
    expect(shown.exitCode).toBe(3);
    expect(firstControl(shown.stderr)).toBeUndefined();
  });

  const nasty = 'x\u001b[2J\u009b\u202e\r\u007f';
  test.each([
    [[nasty]],
    [['timeline', `--${nasty}`]],
    [['timeline', nasty]],
    [['timeline', '--kind', nasty]],
    [['timeline', '--sort', nasty]],
    [['timeline', '--json', nasty]],
    [['timeline', '--from', nasty]],
    [['timeline', '--limit', nasty]],
    [['--format', nasty]],
    [['--width', nasty]],
    [['--max-size', nasty]],
    [['--access', nasty]],
    [['--color', nasty]],
    [['show', nasty]],
    [['refs', nasty]],
    [['schema', nasty]],
    [['--file', nasty]],
    [['check', nasty]],
  ])('an argument: %j', async (argv) => {
    const { stdout, stderr, exitCode } = await run(argv);
    expect([1, 2, 3]).toContain(exitCode);
    expect(firstControl(stdout)).toBeUndefined();
    expect(firstControl(stderr)).toBeUndefined();
  });
});
