import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { firstControl, generalFormats, viewCommands } from '../support/fixtures.js';
import { written } from '../support/made-up/hostile.js';
import { wholeDossier } from '../support/made-up/whole-dossier.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

/**
 * Characters that break programs that print: control characters, bidi marks, lone surrogates, wide and joined
 * characters.
 */
const nasty = fc.constantFrom(
  ...[
    '\u001b[',
    '\u009b',
    '\0',
    '\r',
    '\n',
    '\t',
    '\u202e',
    '\u2066',
    '\ud800',
    '👩🏽‍⚖️',
    '文',
    'e\u0301',
    'حد',
    ' ',
    ': ',
    '#',
    '=',
  ],
);
/** A text that begins with a letter, so that it is never empty and can be searched. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(nasty).map((parts) => parts.join('')),
  )
  .map((value) => `x${value}`);
const date = fc.constantFrom('1977', '2020-04', '2020-04-17?', '202X', '2020-21', '2020/..', '../1999', '2020-06-XX~');

const paths: string[] = [];
const datePaths: string[] = [];
wholeDossier(
  (path) => {
    paths.push(path);
    return 'x';
  },
  (path) => {
    datePaths.push(path);
    return '2020';
  },
);

/** Dossiers with a random text or date for every key that takes one. Optional texts are sometimes absent. */
const dossiers = fc
  .tuple(
    fc.array(fc.option(text, { nil: undefined, freq: 4 }), { minLength: paths.length, maxLength: paths.length }),
    fc.array(date, { minLength: datePaths.length, maxLength: datePaths.length }),
  )
  .map(([texts, dates]) => {
    const [nextText, nextDate] = [texts[Symbol.iterator](), dates[Symbol.iterator]()];
    return wholeDossier(
      () => nextText.next().value,
      () => nextDate.next().value,
    );
  });

const views = viewCommands.filter(([command]) => command !== 'check');

it('any dossier is shown in every format, inside the width, without control characters', slow, async () => {
  await fc.assert(
    fc.asyncProperty(
      dossiers,
      fc.constantFrom(...views, ['refs', 'reference'], ['show', 'section'], ['timeline', '--match', 'x']),
      fc.constantFrom(...generalFormats),
      fc.integer({ min: 40, max: 200 }),
      async (dossier, command, format, width) => {
        const options = ['--file', 'a.yaml', '--format', format, '--width', String(width)];
        const files = { 'a.yaml': written(dossier) };
        const { stdout, stderr, exitCode } = await run([...command, ...options], { files });
        // The logo that the file names is not there.
        expect(stderr).toMatch(/^(?:casefile: without the logo: logo is missing\n)?$/);
        // No copy that the file lists is there.
        expect(command[0] === 'verify' ? [0, 1] : [0]).toContain(exitCode);
        expect(firstControl(stdout)).toBeUndefined();
        expect(stdout).toMatch(/[^\n]\n$/);
        if (format !== 'text') return;
        for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: scaled(200) },
  );
});

/** The keys whose values differ between records and the file. */
const rewritten = new Set([
  'names',
  'people',
  'organizations',
  'publisher',
  'origin',
  'refs',
  'citationNeeded',
  'files',
  'about',
  'access',
  'value',
  'pseudonym',
  'rights',
  'authority',
  'heldBy',
  'by',
  'court',
  'brought',
  'decisions',
  'lat',
  'lon',
]);

function isStandIn(ref: unknown): ref is { readonly standIn: string } {
  return typeof ref === 'object' && ref !== null && 'standIn' in ref;
}

it('JSON loses nothing of a case file with any texts', slow, async () => {
  const records = async (content: string, ...argv: readonly string[]) =>
    JSON.parse(
      (await run([...argv, '--file', 'a.yaml', '--json'], { files: { 'a.yaml': content } })).stdout,
    ) as unknown;
  await fc.assert(
    fc.asyncProperty(dossiers, async (dossier) => {
      const content = written(dossier);
      const { title, summary, sections, timeline, references, people, organizations, ...more } =
        dossier as unknown as Whole;
      const [outer] = sections;
      const statements = [outer, ...outer.sections].flatMap((section) => section.statements);
      expect(await records(content)).toMatchObject([defined({ title, summary })]);
      expect(await records(content, 'show')).toMatchObject(
        statements.map(({ refs, ...statement }) => ({
          ...told(statement),
          // A citation of a withheld source that has a public name is that name.
          refs: refs.filter((ref) => !isStandIn(ref)).map(cited),
          standIns: refs.flatMap((ref) => (isStandIn(ref) ? ref.standIn : [])),
        })),
      );
      expect(await records(content, 'timeline')).toMatchObject(timeline.map((event) => told(event)));
      expect(await records(content, 'refs', 'reference')).toMatchObject(
        references.map((reference) => told(withoutEmpty(reference, ['tags', 'editors']))),
      );
      expect(await records(content, 'people')).toMatchObject(Object.values(people).map(told));
      expect(await records(content, 'orgs')).toMatchObject(Object.values(organizations).map(told));
      expect(await records(content, 'measures')).toMatchObject(more.measures.map(told));
      expect(await records(content, 'charges')).toMatchObject(more.charges.map(told));
      expect(await records(content, 'places')).toMatchObject(Object.values(more.places).map(told));
      expect(await records(content, 'disputes')).toMatchObject(Object.values(more.disputes).map(told));
    }),
    { numRuns: scaled(100) },
  );
});

type Data = Readonly<Record<string, unknown>>;
interface Statement extends Data {
  readonly refs: readonly (string | Data)[];
}
interface Section {
  readonly statements: readonly Statement[];
}
interface Whole {
  readonly title: string;
  readonly summary?: string;
  readonly sections: readonly [Section & { readonly sections: readonly Section[] }];
  readonly timeline: readonly Data[];
  readonly references: readonly Data[];
  readonly people: Readonly<Record<string, Data>>;
  readonly organizations: Readonly<Record<string, Data>>;
  readonly measures: readonly Data[];
  readonly charges: readonly Data[];
  readonly places: Readonly<Record<string, Data>>;
  readonly disputes: Readonly<Record<string, Data>>;
}

function told(data: Data): Data {
  const { about, value } = data;
  return defined({ ...(about !== undefined && { about: { id: about, value } }), ...same(data) });
}

function same(data: Data): Data {
  return defined(Object.fromEntries(Object.entries(data).filter(([key]) => !rewritten.has(key))));
}

/** A record leaves these lists out if they are empty. */
function withoutEmpty(data: Data, lists: readonly string[]): Data {
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => !lists.includes(key) || !isEmpty(value)));
}

function cited(citation: string | Data): Data {
  if (typeof citation === 'string') return { id: citation };
  const { ref, ...rest } = citation;
  return { id: ref, ...defined(rest) };
}

/** Removes undefined values, which JSON cannot express. */
function defined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
