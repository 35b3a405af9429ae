import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstControl, viewCommands } from '../support/fixtures.js';
import { run } from '../support/run.js';

const runs = { numRuns: 60 };

/** What breaks programs that print: controls, bidi marks, lone surrogates, wide and joined characters. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '\u001b[',
          '\u009b',
          '\r',
          '\n',
          '\t',
          '\u202e',
          '\u2066',
          '👩🏽‍⚖️',
          '文',
          'é',
          'حد',
          ' ',
          'a',
          ': ',
          '#',
          '=',
        ),
      )
      .map((parts) => parts.join('')),
  )
  .map((value) => `x${value}`);

const command = fc.constantFrom(...viewCommands, ['refs', 'r'], ['show', 's'], ['timeline', '--match', 'x']);
const format = fc.constantFrom('text', 'json', 'ndjson', 'csv');
const width = fc.integer({ min: 40, max: 200 }).map(String);

/** Words of the format thrown together, so that some reach past the parser. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'casefile: 1\n',
        'id: a\n',
        'title: t\n',
        'subjects: [p]\n',
        'people:\n',
        '  p:\n',
        '    name: N\n',
      ),
      fc.constantFrom(
        'timeline:\n',
        '  - ',
        'date: 2020\n',
        '&a ',
        '*a ',
        '<<: ',
        '{',
        '}',
        '[',
        ']',
        '|\n',
        '---\n',
        '? ',
      ),
      text,
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('any text as a file', () => {
  test('is no bug', async () => {
    await fc.assert(
      fc.asyncProperty(command, fc.oneof(text, yamlish), format, async (argv, content, name) => {
        const files = { 'a.yaml': content };
        const outcome = await run([...argv, '--file', 'a.yaml', '--format', name], { files });
        expect(outcome.exitCode).not.toBe(70);
        expect(firstControl(outcome.stdout + outcome.stderr)).toBeUndefined();
      }),
      runs,
    );
  });

  test('nor are any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(command, fc.uint8Array({ maxLength: 200 }), async (argv, bytes) => {
        const outcome = await run([...argv, '--file', 'a.yaml'], { files: { 'a.yaml': bytes } });
        expect(outcome.exitCode).not.toBe(70);
        expect(firstControl(outcome.stdout + outcome.stderr)).toBeUndefined();
      }),
      runs,
    );
  });
});

const date = fc.constantFrom('1977', '2020-04', '2020-04-17?', '202X', '2020-21', '2020/..', '../1999', '2020-06-XX~');
const some = fc.option(text, { nil: undefined });

/** Without the keys that are undefined. JSON is YAML. */
const dossier = fc
  .record({
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
  })
  .map((given) =>
    JSON.stringify({
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
          statements: [
            { ...given.statement, refs: [{ ref: 'r', ...given.citation }], people: ['p'], organizations: ['o'] },
          ],
        },
      ],
      timeline: [{ id: 'e', ...given.event, tags: given.tags, refs: ['r'], people: ['p'] }],
      references: [{ id: 'r', type: 'report', ...given.reference, authors: given.authors, publisher: 'o' }],
    }),
  );

describe('a dossier of any texts', () => {
  test('is shown, with no control character', async () => {
    await fc.assert(
      fc.asyncProperty(command, dossier, format, width, async (argv, content, name, columns) => {
        const files = { 'a.yaml': content };
        const argument = ['--file', 'a.yaml', '--format', name, '--width', columns];
        const outcome = await run([...argv, ...argument], { files });
        // A text that YAML does not let into a file is refused; what is let in is shown.
        expect([0, 1, 3]).toContain(outcome.exitCode);
        expect(firstControl(outcome.stdout + outcome.stderr)).toBeUndefined();
        if (name === 'json' && outcome.exitCode !== 3) expect(JSON.parse(outcome.stdout)).toBeInstanceOf(Array);
      }),
      { numRuns: 150 },
    );
  });
});
