import { expect, it } from 'vitest';
import { type Access, accessLevels } from '../../src/dossier/format/vocabulary.js';
import { formatNames, formats, prints } from '../../src/formats/registry.js';
import { written } from '../support/made-up/hostile.js';
import { linkedDossier } from '../support/made-up/linked-dossier.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

const shownFormats = formatNames.filter((format) => prints(formats[format], 'diff'));
const numbers = fc.array(fc.nat({ max: 1000 }), { minLength: 200, maxLength: 200 });

function isAbove(level: Access, access: Access): boolean {
  return accessLevels.indexOf(level) > accessLevels.indexOf(access);
}

/** A random case file whose entries have random access, some of them left out. `levels` receives the access by id. */
function version(random: readonly number[], gone: readonly number[], levels: Map<string, Access>): string {
  let next = 0;
  const choose = (limit: number) => (random[next++ % random.length] ?? 0) % limit;
  const dossier = linkedDossier(choose, levels) as Record<string, unknown>;
  // Nothing has to link to a measure.
  const measures = (dossier['measures'] as { readonly id: string; readonly within?: string }[])
    .map(({ within: _, ...one }) => one)
    .filter(({ id }, index) => (gone[index] ?? 0) % 4 !== 0 || !levels.delete(id));
  return written({ ...dossier, measures });
}

/** What may be printed beside the changes. It quotes nothing. */
const onlyWarning =
  /^(?:casefile: left out parts that only the earlier version withholds\. Use --access (?:internal|secret) to see them\.\n)?$/;

it('what one version withholds is in no output, whatever links lead to it', slow, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(numbers, numbers),
      fc.tuple(numbers, numbers),
      fc.constantFrom(...shownFormats),
      fc.constantFrom(...accessLevels),
      async ([one, other], [less, fewer], format, access) => {
        const [before, after] = [new Map<string, Access>(), new Map<string, Access>()];
        const files = { 'a.yaml': version(one, less, before), 'b.yaml': version(other, fewer, after) };
        const argv = ['diff', 'a.yaml', 'b.yaml', '--format', format, '--access', access];
        const { stdout, stderr, exitCode } = await run(argv, { files });
        expect(stderr).toMatch(onlyWarning);
        expect(exitCode).not.toBe(70);
        for (const levels of [before, after])
          for (const [id, level] of levels) if (isAbove(level, access)) expect(stdout).not.toContain(id);
      },
    ),
    { numRuns: scaled(600, 40) },
  );
});

/** The name of a person, in the ways in which an older version may spell it. */
const texts = [
  'Zebedee Quillon came at noon',
  'They asked for QUILLON, Zebedee',
  'It was Zebedee Quillon’s flat',
  'https://example.org/zebedee-quillon.html',
  'Quillon was seen',
  'The brother of Z. Quillon',
];
const places = [
  'text',
  'title',
  'note',
  'quote',
  'url',
  'section',
  'summary',
  'author',
  'tag',
  'place',
  'value',
] as const;

function withName(place: (typeof places)[number] | 'nowhere', text: string, person: object): string {
  const at = (wanted: string, other: string) => (place === wanted ? text : other);
  return written({
    casefile: '1',
    id: 'pier',
    title: 'The Pier',
    summary: at('summary', 'A summary.'),
    subjects: ['ada'],
    people: { ada: { name: 'Ada Nobody' }, witness: person },
    references: [
      {
        id: 'letter',
        type: 'report',
        title: 'A letter',
        url: place === 'url' ? 'https://example.org/zebedee-quillon.html' : 'https://example.org/1',
        // A longer name of an author counts as the name of someone else.
        authors: [place === 'author' ? 'Zebedee Quillon' : 'Ben Other'],
      },
    ],
    sections: [
      {
        id: 'first',
        title: at('section', 'First'),
        statements: [
          {
            text: at('text', 'She was taken away at night.'),
            refs: [{ ref: 'letter', quote: at('quote', 'At night.') }],
          },
        ],
      },
    ],
    timeline: [
      {
        id: 'arrest',
        date: '2020',
        title: at('title', 'Arrested'),
        note: at('note', 'A note.'),
        tags: [at('tag', 'night')],
        place: at('place', 'Elsewhere'),
        about: 'who',
        value: at('value', 'someone'),
        people: ['ada', 'witness'],
      },
    ],
  });
}

it('a name that one version withholds is in no output, wherever another version has it', slow, async () => {
  const named = { name: 'Zebedee Quillon', names: ['Z. Quillon'] };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom(...texts),
      fc.constantFrom(...shownFormats),
      fc.boolean(),
      fc.constantFrom('internal', 'secret'),
      async (place, text, format, isLater, level) => {
        const open = withName(place, text, named);
        const closed = withName('nowhere', text, { ...named, access: level });
        const files = { 'a.yaml': isLater ? closed : open, 'b.yaml': isLater ? open : closed };
        const { stdout, stderr } = await run(['diff', 'a.yaml', 'b.yaml', '--format', format], { files });
        expect(stderr).toMatch(onlyWarning);
        expect(stdout).not.toMatch(/zebedee|quillon/i);
      },
    ),
    { numRuns: scaled(1000, 100) },
  );
});
