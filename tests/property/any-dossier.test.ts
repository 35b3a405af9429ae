import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { firstControl, generalFormats, viewCommands } from '../support/fixtures.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';

/** What breaks programs that print: controls, bidi marks, lone surrogates, wide and joined characters. */
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
/** Begins with a letter, so that it is never empty and can be searched for. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(nasty).map((parts) => parts.join('')),
  )
  .map((value) => `x${value}`);
const some = fc.option(text, { nil: undefined });
const date = fc.constantFrom('1977', '2020-04', '2020-04-17?', '202X', '2020-21', '2020/..', '../1999', '2020-06-XX~');

const texts = fc.record({
  title: text,
  summary: some,
  person: fc.record({ name: text, role: some, note: some, occupation: some, nationality: some, born: date }),
  organization: fc.record({ name: text, country: some, url: some, note: some }),
  section: text,
  statement: fc.record({ text, note: some }),
  citation: fc.record({ locator: some, quote: some, translation: some }),
  event: fc.record({ title: text, text: some, place: some, note: some, date }),
  tags: fc.array(text, { maxLength: 3 }),
  reference: fc.record({ title: text, site: some, url: some, note: some, issued: date }),
  authors: fc.array(fc.oneof(text, fc.record({ family: text, given: text })), { maxLength: 3 }),
});

/** A valid dossier of these texts. JSON is YAML, and every character that YAML would not let into a file is escaped. */
function write(given: typeof texts extends fc.Arbitrary<infer T> ? T : never): string {
  const claim = { people: ['p'], organizations: ['o'] };
  const dossier = {
    casefile: 1,
    id: 'any',
    title: given.title,
    summary: given.summary,
    subjects: ['p'],
    people: { p: given.person },
    organizations: { o: given.organization },
    sections: [
      {
        id: 's',
        title: given.section,
        statements: [{ ...claim, ...given.statement, refs: [{ ref: 'r', ...given.citation }] }],
      },
    ],
    timeline: [{ id: 'e', ...claim, ...given.event, tags: given.tags, refs: ['r'] }],
    references: [{ id: 'r', type: 'report', ...given.reference, authors: given.authors, publisher: 'o' }],
  };
  return JSON.stringify(dossier).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const views = viewCommands.filter(([command]) => command !== 'check');

it('a dossier of any texts is shown in every format, inside the width and with no control character', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom(...views, ['refs', 'r'], ['show', 's'], ['timeline', '--match', 'x']),
      fc.constantFrom(...generalFormats),
      fc.integer({ min: 40, max: 200 }),
      async (given, command, format, width) => {
        const options = ['--file', 'a.yaml', '--format', format, '--width', String(width)];
        const { stdout, stderr, exitCode } = await run([...command, ...options], { files: { 'a.yaml': write(given) } });
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
        expect(firstControl(stdout)).toBeUndefined();
        expect(stdout).toMatch(/[^\n]\n$/);
        if (format !== 'text') return;
        for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 200 },
  );
});

it('JSON loses nothing of a dossier of any texts', async () => {
  const records = async (content: string, ...argv: readonly string[]) =>
    JSON.parse(
      (await run([...argv, '--file', 'a.yaml', '--json'], { files: { 'a.yaml': content } })).stdout,
    ) as unknown;
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const content = write(given);
      const { title, summary, statement, citation, event, tags, reference, authors } = defined(given);
      expect(await records(content)).toMatchObject([defined({ title, summary })]);
      expect(await records(content, 'show')).toMatchObject([{ ...statement, refs: [{ id: 'r', ...citation }] }]);
      expect(await records(content, 'timeline', '--match', 'x')).toMatchObject([{ ...event, tags }]);
      expect(await records(content, 'refs', 'r')).toMatchObject([{ ...reference, authors }]);
      expect(await records(content, 'people')).toMatchObject([given.person].map(defined));
      expect(await records(content, 'orgs')).toMatchObject([given.organization].map(defined));
    }),
  );
});

/** Without what is undefined, which no JSON holds. */
function defined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
