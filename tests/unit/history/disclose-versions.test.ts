import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/dossier/format/vocabulary.js';
import { VersionReader } from '../../../src/dossier/reading/versions/version-reader.js';
import { compareFacts } from '../../../src/history/compare.js';
import { discloseWithNames } from '../../../src/history/disclose-versions.js';
import { versionsOf } from '../../bench/history.mjs';
import { type Draft, drafts, editOf, readVersion, textOf } from '../../support/made-up/versions.js';
import { marked, without } from '../../support/made-up/withheld-parts.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';
import { dossierOf } from '../../support/views.js';

const head = `people: { ada: { name: Ada Nobody } }
references: [{ id: letter, type: report, title: A letter }]
`;

const discloseVersions = (...given: Parameters<typeof discloseWithNames>) =>
  discloseWithNames(...given)?.versions ?? null;

/** Everything that is shown of some versions, as text. */
function seen(versions: readonly string[], access: Access = 'public'): string {
  return JSON.stringify(
    discloseVersions(
      versions.map((text) => dossierOf(text)),
      access,
    ),
  );
}

/** The changes between the first and the last version. */
function changes(versions: readonly string[], access: Access = 'public') {
  const shown = discloseVersions(
    versions.map((text) => dossierOf(text)),
    access,
  );
  return compareFacts(shown?.at(0)?.facts ?? [], shown?.at(-1)?.facts ?? []).map(
    ({ kind, change, fact, fields }) =>
      `${kind} ${fact.title} ${change}: ${fields.map(({ field }) => field).join(', ')}`,
  );
}

const events = (...lines: readonly string[]) =>
  `${head}timeline:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
const arrest = 'id: arrest, date: 2020, title: Arrested';
const hidden = 'id: meeting, date: 2019-05, title: Met the courier at the quay';

describe('an entry that one version withholds is withheld in the other', () => {
  const both = (old: string, now: string) => {
    for (const versions of [
      [events(arrest, old), events(arrest, now)],
      [events(arrest, now), events(arrest, old)],
    ]) {
      expect(seen(versions)).not.toMatch(/courier|meeting|quay/);
      expect(changes(versions)).toEqual([]);
      expect(seen(versions, 'secret')).toMatch(/courier/);
    }
  };

  it('by its id', () => both(hidden, `${hidden.replace('Met the courier', 'Seen')}, access: secret`));
  it('by its text', () => both(hidden, `${hidden.replace('meeting', 'encounter')}, access: internal`));

  it('if it was rewritten as another kind', () => {
    const now = `${events(arrest)}sections: [{ id: first, title: First, statements: [{ text: Nobody knows., access: secret }] }]\n`;
    expect(seen([events(arrest, hidden), now])).not.toMatch(/courier/);
    expect(changes([events(arrest, hidden), now])).toEqual([]);
  });

  it('if it was a part of an entry', () => {
    const one = (text: string, more = '') => `${head}sections:
  - id: first
    title: First
    statements:
      - { text: "${text}" }
${more}`;
    const versions = [
      one('She was taken away at six in the morning from her flat. Her brother hid the papers.'),
      one(
        'She was taken away at six in the morning from her flat.',
        '      - { text: Her brother hid the papers., access: internal }\n',
      ),
    ];
    expect(seen([versions[0] ?? '', versions[1] ?? ''])).not.toMatch(/brother/);
    expect(changes(versions, 'internal')).toHaveLength(2);
  });

  it('and the numbers of statements do not tell', () => {
    const file = (...texts: readonly string[]) =>
      `${head}sections: [{ id: first, title: First, statements: [${texts.map((text) => `{ ${text} }`).join(', ')}] }]\n`;
    const versions = [
      file('text: One of them., id: one', 'text: Met the courier at the quay.', 'text: Taken away at night.'),
      file(
        'text: One of them., id: one',
        'text: Met the courier at the quay., access: secret',
        'text: Taken away at dawn.',
      ),
    ];
    const [old, now] =
      discloseVersions(
        versions.map((text) => dossierOf(text)),
        'public',
      ) ?? [];
    const ids = (facts: typeof old) =>
      facts?.facts.flatMap(({ kind, shownId }) => (kind === 'statement' ? shownId : []));
    expect(ids(old)).toEqual(['one', 'first/2']);
    expect(ids(now)).toEqual(['one', 'first/2']);
  });

  it('but what anyone may read in the last version is shown as new', () => {
    const versions = [
      events(arrest),
      events(arrest, 'id: freed, date: 2021, title: Freed', `${hidden}, access: secret`),
    ];
    expect(changes(versions)).toEqual(['event Freed added: date, title']);
    expect(changes(versions, 'secret')).toHaveLength(2);
  });
});

describe('a name that one version withholds', () => {
  const version = (bob: string, text: string, more = '') => `people: { ada: { name: Ada Nobody }, bob: { ${bob} } }
timeline: [{ id: arrest, date: 2020, title: "${text}", people: [ada, bob] }, { id: freed, date: 2021, title: Freed${more} }]
`;

  it('is withheld in an older version, with the texts that spell it', () => {
    const versions = [
      version('name: Zeb Hidden', 'Zeb Hidden was arrested', ', note: Seen with Hidden'),
      version('name: Zeb Hidden, access: secret, pseudonym: Witness A', 'Someone was arrested'),
    ];
    expect(seen(versions)).not.toMatch(/Zeb|Hidden|bob/);
    expect(seen(versions.toReversed())).not.toMatch(/Zeb|Hidden|bob/);
    expect(changes(versions, 'secret').length).toBeGreaterThan(2);
  });

  it('is not a change where only the mark and the pseudonym are new', () => {
    const versions = [
      version('name: Zeb Hidden', 'Arrested'),
      version('name: Zeb Hidden, access: secret, pseudonym: Witness A', 'Arrested'),
    ];
    expect(changes(versions)).toEqual([]);
  });

  it('is withheld in another spelling of an older version', () => {
    const versions = [
      version('name: Zeb Hidden, names: [Sev Versteckt]', 'Sev Versteckt was arrested'),
      version('name: Zeb Hidden, access: secret', 'Someone was arrested'),
    ];
    expect(seen(versions)).not.toMatch(/Zeb|Versteckt|bob/);
  });

  it('is withheld if a register spells it', () => {
    const register = {
      people: new Map([['p1', { name: 'Zeb Hidden', names: [{ text: 'Mole of Nine' }], access: 'secret' as const }]]),
      organizations: new Map(),
    };
    const versions = [
      version('name: Zeb Hidden', 'The Mole of Nine was arrested'),
      version('name: Zeb Hidden, register: p1, access: secret', 'Someone was arrested'),
    ].map((text) => dossierOf(text));
    expect(JSON.stringify(discloseVersions(versions, 'public', [register]))).not.toMatch(/Zeb|Mole/);
  });
});

/** A draft in which the first entry of a part, or a person, is secret. */
function withMark(draft: Draft, part: 'timeline' | 'references' | 'statements' | 'people' | 'nothing'): Draft {
  if (part === 'nothing') return draft;
  if (part === 'people')
    return { ...draft, people: { ...draft.people, ben: { ...draft.people['ben'], access: 'secret' } } };
  return { ...draft, [part]: draft[part].map((one, at) => (at === 0 ? { ...one, access: 'secret' } : one)) };
}

describe('of many versions', () => {
  const texts = versionsOf(30, 12);
  const named = /Quist|Квист|كويست|奎斯特/i;
  const marking = /(witness-0: \{ name: Zebulon Quist.*?) \}/;

  it.each([0, 12, 29])('a name that only number %i withholds is gone from all', (number) => {
    const versions = texts.map((text, index) =>
      readVersion(index === number ? text.replace(marking, '$1, access: secret }') : text),
    );
    const shown = discloseVersions(versions, 'public');
    expect(shown).toHaveLength(30);
    expect(JSON.stringify(shown)).not.toMatch(named);
    expect(JSON.stringify(discloseVersions(versions, 'secret'))).toMatch(named);
  });

  it('those that share entries show what each would show alone', () => {
    const hidden = (text: string, index: number) =>
      index % 20 === 7
        ? text
            .replace(marking, '$1, access: secret }')
            .replace('  - id: event-3\n', '  - id: event-3\n    access: internal\n')
        : text;
    const written = texts.map(hidden);
    const reader = new VersionReader();
    const shared = written.flatMap((text) => reader.read(new TextEncoder().encode(text), 'a.yaml') ?? []);
    expect(shared).toHaveLength(30);
    for (const access of ['public', 'internal', 'secret'] as const)
      expect(JSON.stringify(discloseVersions(shared, access))).toBe(
        JSON.stringify(discloseVersions(written.map(readVersion), access)),
      );
  });

  it('with random edits and marks, those that share entries show what each would show alone', slow, () => {
    const mark = fc.constantFrom('timeline', 'references', 'statements', 'people', 'nothing');
    const step = fc.tuple(fc.nat(1000), fc.nat(1000), mark);
    fc.assert(
      fc.property(drafts, fc.array(step, { minLength: 2, maxLength: 6 }), (draft, steps) => {
        let edited = draft;
        const written = steps.map(([kind, place, marks]) => {
          const next = editOf(edited, kind, place).draft;
          const ids = next.timeline.map(({ id }) => id);
          if (next.timeline.length > 0 && next.statements.length > 0 && new Set(ids).size === ids.length) edited = next;
          return textOf(withMark(edited, marks));
        });
        const reader = new VersionReader();
        const shared = written.map((text) => reader.read(new TextEncoder().encode(text), 'a') ?? readVersion(text));
        expect(JSON.stringify(discloseVersions(shared, 'public'))).toBe(
          JSON.stringify(discloseVersions(written.map(readVersion), 'public')),
        );
      }),
      { numRuns: scaled(500) },
    );
  });
});

it('registers of several versions hide the names of all', () => {
  const registerOf = (...names: readonly string[]) => ({
    people: new Map([
      ['p1', { name: 'Zeb Hidden', names: names.map((text) => ({ text })), access: 'secret' as const }],
    ]),
    organizations: new Map(),
  });
  const versions = [
    'people: { ada: { name: Ada Nobody }, bob: { name: Zeb Hidden, register: p1, access: secret } }\n',
  ].map((people) =>
    dossierOf(
      `${people}timeline: [{ id: one, date: 2020, title: Seen by Mole of Nine }, { id: two, date: 2020, title: Seen by Heron Tarn }, { id: three, date: 2020, title: Freed }]\n`,
    ),
  );
  const shown = JSON.stringify(
    discloseVersions(versions, 'public', [registerOf('Mole of Nine'), registerOf('Heron Tarn')]),
  );
  expect(shown).not.toMatch(/Mole|Heron|Zeb/);
  expect(shown).toMatch(/Freed/);
});

it('the register of one version hides names of a party that all versions show', () => {
  const register = (access: 'public' | 'secret') => ({
    people: new Map([['p1', { name: 'Ada Nobody', names: [{ text: 'Heron Tarn' }], access }]]),
    organizations: new Map(),
  });
  const versions = ['Seen by Heron Tarn', 'Seen by Ada Nobody'].map((title) =>
    dossierOf(
      `people: { ada: { name: Ada Nobody, register: p1 } }\ntimeline: [{ id: one, date: 2020, title: ${title} }, { id: two, date: 2020, title: Freed }]\n`,
    ),
  );
  const shown = (...registers: readonly ReturnType<typeof register>[]) =>
    JSON.stringify(discloseVersions(versions, 'public', registers));
  expect(shown(register('public'))).toMatch(/Heron.*Freed/);
  for (const registers of [[register('secret')], [register('public'), register('secret')]]) {
    expect(shown(...registers)).not.toMatch(/Heron/);
    expect(shown(...registers)).toMatch(/Freed/);
  }
});

it('a version that is withheld as a whole hides all', () => {
  const versions = [readVersion(marked), readVersion(marked.replace('asOf:', 'access: internal\nasOf:'))];
  expect(discloseVersions(versions, 'public')).toBeNull();
});

describe('every part that can be withheld', () => {
  // Without its mark, each part was public in an older version.
  const old = marked.replace(/, access: secret/g, '').replace(/, pseudonym: Witness A/, '');
  const words = /bob|Zeb|Hidden|cell|nine|memo|meeting|freed|plot|mill|hideout|who/i;

  it('is withheld in a version before its mark', () => {
    const both = [readVersion(old), readVersion(marked)];
    const shown = discloseVersions(both, 'public');
    expect(JSON.stringify(shown)).not.toMatch(words);
    expect(compareFacts(shown?.[0]?.facts ?? [], shown?.[1]?.facts ?? [])).toEqual([]);
  });

  it('is withheld in a version after its mark', () => {
    const shown = discloseVersions([readVersion(marked), readVersion(old)], 'public');
    expect(JSON.stringify(shown)).not.toMatch(words);
  });

  it('leaves what the version without it shows', () => {
    const [shown, ...others] = discloseVersions([readVersion(marked), readVersion(marked)], 'public') ?? [];
    const [expected] = discloseVersions([readVersion(without)], 'public') ?? [];
    expect(JSON.stringify(shown?.facts)).toBe(JSON.stringify(others[0]?.facts));
    expect(JSON.stringify(shown?.facts)).toBe(JSON.stringify(expected?.facts));
  });
});
