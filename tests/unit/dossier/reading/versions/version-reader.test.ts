import { describe, expect, it } from 'vitest';
import { writeDossier } from '../../../../../src/dossier/editing/write.js';
import type { WrittenDossier } from '../../../../../src/dossier/format/schema.js';
import { readQuickly } from '../../../../../src/dossier/reading/quick-reader.js';
import { VersionReader } from '../../../../../src/dossier/reading/versions/version-reader.js';
import { generateCase } from '../../../../bench/generate.mjs';
import { versionsOf } from '../../../../bench/history.mjs';
import { dossierPaths } from '../../../../support/fixtures.js';
import { wholeDossier } from '../../../../support/made-up/whole-dossier.js';
import { fc } from '../../../../support/property.js';
import { readProjectFile } from '../../../../support/run.js';
import { scaled, slow } from '../../../../support/slow.js';

const encode = (text: string) => new TextEncoder().encode(text);

/** A dossier without the lines, which versions do not have. */
function withoutLines(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, own]) => [key, withoutLines(own)]);
  return JSON.parse(
    JSON.stringify(value, (key, part) =>
      part instanceof Map ? [...part] : key === 'line' ? 0 : key === 'lines' ? Object.keys(part) : part,
    ),
  );
}

/** Whether a reader that has read other versions reads a text. If so, the quick reader must read the same. */
function holds(reader: VersionReader, text: string): boolean {
  const shared = reader.read(encode(text), 'a.yaml');
  if (shared === null) return false;
  expect(withoutLines(shared)).toEqual(withoutLines(readQuickly(encode(text), 'a.yaml')));
  return true;
}

const base = `# A comment
casefile: 1
id: a
title: A case
subjects: [ada]
people:
  # Another
  ada: { name: Ada Nobody }
  ben:
    name: Ben Nobody

    note: >-
      One
      two
sections:
- id: s
  title: Part
  statements:
    - { text: One, people: [ada], refs: [r] }
    - text: Two
references:
  - { id: r, type: book, title: R }
  - { id: q, type: book, title: Q, origin: r }
timeline:
  - { id: e, date: 2020, title: E, people: [ada, ben], place: Verrin }
  - id: f
    date: 2021
    title: "F
      and more"
places: { pier: { name: The Pier } }
`;

describe('versions of a case file are read as each of them is', () => {
  it.each([
    ['a name', 'Ada Nobody', 'Ada Somebody', true],
    ['the id of a place', 'pier:', 'Verrin:', false],
    ['a name of a place', 'pier: { name', 'verrin: { name', true],
    ['a place that an event names', 'place: Verrin', 'place: pier', true],
    ['a reference before another', '  - { id: r,', '  - { id: p, type: book, title: P }\n  - { id: r,', true],
    ['an origin that becomes an organisation', 'title: Q, origin: r', 'title: Q, origin: q', true],
    ['an event', 'title: E', 'title: Z', true],
    ['comments before the events', 'timeline:\n', 'timeline:\n  # One\n  # Two\n', true],
    ['a waiver before the events', 'timeline:\n', 'timeline:\n  # casefile-waive withheld-word: a reason\n', false],
    ['the order of events', '  - id: f', '  - { id: g, date: 2022, title: G }\n  - id: f', true],
    ['the id of a person who is linked', 'ben:\n', 'bob:\n', false],
    ['a link to nobody', '[ada, ben]', '[ada, eva]', false],
    ['a date', '2021', '2021-13', false],
    ['an id twice', 'id: f', 'id: e', false],
    ['a person twice', '  ben:', '  ada:', false],
    ['a key twice', 'places:', 'title: B\nplaces:', false],
    ['an unknown key', 'note:', 'nota:', false],
    ['a text that ends in the middle of quotes', 'and more"', 'and\n  - id: g"', false],
    ['a quote that is not closed', 'and more"', 'and more', false],
    ['a list for a map', '  ada: {', '  - {', false],
    ['indentation', '  - id: f', ' - id: f', false],
    ['a comment in the middle', '    date: 2021', '# here\n    date: 2021', true],
    ['a long text at the margin', 'title: A case', 'title: "A\ncase"', false],
    ['withheld words', 'Two', 'Two # casefile-waive withheld-word: a reason', false],
  ])('whatever changes: %s', (_what, from, to, reads) => {
    const reader = new VersionReader();
    expect(holds(reader, base)).toBe(true);
    expect(base).toContain(from);
    expect(holds(reader, base.replace(from, to))).toBe(reads);
    expect(holds(reader, base)).toBe(true);
  });

  it('and entries that do not change are the same objects', () => {
    const reader = new VersionReader();
    const [old, now] = [base, `${base.replace('title: E', 'title: Z')}# An end\n`].map((text) =>
      reader.read(encode(text), 'a.yaml'),
    );
    expect(now?.timeline[1]).toBe(old?.timeline[1]);
    expect(now?.timeline[0]).not.toBe(old?.timeline[0]);
    expect(now?.sections[0]).toBe(old?.sections[0]);
    expect(now?.people.get('ben')).toBe(old?.people.get('ben'));
  });

  it('in a history', () => {
    const reader = new VersionReader();
    for (const text of versionsOf(40, 20, { withheld: true })) expect(holds(reader, text)).toBe(true);
  });

  it('with everything that the format knows', () => {
    const reader = new VersionReader();
    const whole = (word: string) => writeDossier(wholeDossier(() => word) as WrittenDossier);
    for (const text of [whole('one'), whole('two'), whole('one')]) expect(holds(reader, text)).toBe(true);
  });

  it('whatever is done to a file', slow, () => {
    const texts = [base, readProjectFile(dossierPaths.minimal).toString(), generateCase(1).slice(0, 3000)];
    const bits = ['\n', '\n  ', '\n  - ', ' ', '  ', '- ', ': ', '#', '"', "'", '[', ']', '{', '}', ',', '|', '>', 'x'];
    const edit = fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 12 }), bit: fc.constantFrom('', ...bits) });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const reader = new VersionReader();
        let written = text;
        for (const { at, cut, bit } of edits) {
          const place = at % (written.length + 1);
          holds(reader, written);
          written = written.slice(0, place) + bit + written.slice(place + cut);
        }
        holds(reader, written);
        holds(reader, text);
      }),
      { numRuns: scaled(400) },
    );
  });
});
