import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../../src/dossier/disclose.js';
import type { Dossier } from '../../../../../src/dossier/model/dossier.js';
import { parse } from '../../../../../src/dossier/reading/parse.js';
import { languageFor, languageTags } from '../../../../../src/languages/registry.js';
import { cut, linesOf, linesOfPage } from '../../../../../src/views/hand-over/brief/lines.js';
import { brief } from '../../../../../src/views/hand-over/brief/view.js';
import { idAlone } from '../../../../../src/views/view-definition.js';
import { roundTripPaths } from '../../../../support/fixtures.js';
import { readProjectFile } from '../../../../support/run.js';
import { dossierOf, recordsOf, select, textOf } from '../../../../support/views.js';

const given = `summary: Two sentences.
asOf: 2024-01-02
publisher: { name: Example Watch, contact: desk@watch.example }
asks:
  - Free her.
  - { text: Quash the verdict., of: court, refs: [a] }
people:
  ada: { name: Ada Nobody, role: Printer, refs: [{ ref: b, for: [name] }] }
organizations: { court: { name: The Court } }
timeline:
  - { id: born, date: 1990, title: Ada is born, kind: birth, people: [ada] }
  - { id: taken, date: 2023-05-01, title: Ada is arrested, kind: arrest, people: [ada], refs: [b] }
  - { id: tried, date: 2023-06-01, title: The verdict, kind: verdict, people: [ada], refs: [a, b] }
  - { id: rumour, date: 2023-07-01, title: A rumour, kind: release, status: denied }
measures:
  - { id: held, kind: custody, people: [ada], begins: taken, to: .., refs: [b] }
charges:
  - { id: theft, law: Law 1, people: [ada], decisions: [{ event: tried, outcome: convicted }], refs: [a] }
references:
  - { id: a, type: report, title: Report A, origin: b }
  - { id: b, type: report, title: Report B }
  - { id: c, type: report, title: Report C }
`;

/** A case with more of everything than a page holds, in texts of some script. */
function crowded(word: string, many = 30): Dossier {
  const text = `${word} `.repeat(60).trim();
  const rows = (row: (index: number) => string) =>
    Array.from({ length: many }, (_, index) => `  - ${row(index)}\n`).join('');
  const people = Array.from({ length: 9 }, (_, index) => `  p${index}: { name: ${word} ${index}, note: ${text} }\n`);
  const { dossier } = parse(
    new TextEncoder().encode(`casefile: 1
id: crowded
title: ${word} ${word}
summary: ${text}
asOf: 2024-01-02
publisher: { name: ${word}, contact: ${word}, licence: ${word} }
subjects: [${people.map((_, index) => `p${index}`).join(', ')}]
people:
${people.join('')}asks:
${rows(() => `{ text: ${text}, refs: [r1] }`)}timeline:
${rows((index) => `{ id: e${index}, date: 2020-01-01/2020-02-0${(index % 9) + 1}, title: ${text}, kind: arrest, people: [p0], refs: [r${index}] }`)}measures:
${rows((index) => `{ id: m${index}, kind: custody, people: [p${index % 9}], from: 2020-01-01, to: .., refs: [r2] }`)}charges:
${rows((index) => `{ id: c${index}, law: ${text}, people: [p${index % 9}], refs: [r3] }`)}references:
${rows((index) => `{ id: r${index}, type: report, title: ${text}, url: "https://a.example/${index}" }`)}`),
    'crowded.yaml',
  );
  if (dossier === null) throw new Error('the case cannot be read');
  return dossier;
}

function linesFor(dossier: Dossier): number {
  return linesOf(select(brief, [dossier], { filters: {} }).blocks);
}

describe('brief', () => {
  it('has who, where it stands, key dates, what is asked for and sources', async () => {
    expect(await textOf(brief, dossierOf(given))).toBe(`A made-up case

Example Watch · desk@watch.example · As of 2 Jan 2024

Two sentences.

Ada Nobody [2]. Printer.

Where it stands

Detention  247 days [2]
In force on 2 Jan 2024
           custody [2]
Charges    Law 1: convicted, 1 Jun 2023 [1]

Key dates

1990        Ada is born
1 May 2023  Ada is arrested [2]
1 Jun 2023  The verdict [1][2]

What is asked for

1  Free her.
2  Quash the verdict. [1] (The Court)

Sources

[1]  “Report A”.
[2]  “Report B”.

Chosen from the case file by rule: 2 of 3 sources.
`);
  });

  it('chooses events that changed where a person stands, and of equal ones the later', () => {
    const many = Array.from(
      { length: 12 },
      (_, index) => `  - { id: law-${index}, date: ${2000 + index}, title: Law ${index}, kind: law }\n`,
    );
    const [record] = recordsOf(brief, dossierOf(given.replace('timeline:\n', `timeline:\n${many.join('')}`)));
    expect(record?.timeline.map(({ id }) => id)).toEqual([
      'born',
      ...[5, 6, 7, 8, 9, 10, 11].map((year) => `law-${year}`),
      'taken',
      'tried',
    ]);
  });

  it('has the arrest beside ten appeals, also if no measure begins with it', () => {
    const arrest = '  - { id: arrest, date: 2019, title: Taken, kind: arrest, people: [ada], refs: [a] }\n';
    const appeals = Array.from(
      { length: 10 },
      (_, index) =>
        `  - { id: a${index}, date: ${2021 + index}, title: Appeal, kind: appeal, people: [ada], refs: [a] }\n`,
    );
    const [record] = recordsOf(
      brief,
      dossierOf(`people: { ada: { name: Ada } }
timeline:
${arrest}${appeals.join('')}charges:
  - { id: c, law: L, people: [ada], decisions: [${appeals.map((_, index) => `{ event: a${index}, outcome: upheld }`).join(', ')}] }
references: [{ id: a, type: report, title: A }]
`),
    );
    expect(record?.timeline.map(({ id }) => id)).toContain('arrest');
  });

  it('prefers a source that repeats no other', () => {
    const text = given
      .replace('refs: [a, b]', 'refs: [a]')
      .replace('begins: taken, to: .., refs: [b]', 'begins: taken, to: .., refs: [c]');
    const [record] = recordsOf(brief, dossierOf(text.replace('origin: b', 'origin: c')));
    expect(record?.references.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('says nothing about what is in force if the file does not say when it was checked', async () => {
    expect(await textOf(brief, dossierOf(given.replace('asOf: 2024-01-02\n', '')))).not.toMatch(/In force|Charges/);
  });

  it('names an arrest that no measure covers, instead of saying that no detention is recorded', async () => {
    const text = given.replace(/measures:\n.*\n/, '');
    const held = async (status: string) =>
      /^Detention {2}.*$/m.exec(
        await textOf(brief, dossierOf(text.replace('kind: arrest', `kind: arrest${status}`))),
      )?.[0];
    expect(await held('')).toBe('Detention  arrested 1 May 2023, duration not recorded [2]');
    expect(await held(', status: alleged')).toBe('Detention  arrested 1 May 2023, duration not recorded (alleged) [2]');
    expect(await held(', status: denied')).toBe('Detention  none recorded');
  });

  it('shows no request that the reader may not see, and no source of it', () => {
    const text = given.replace('refs: [a] }\npeople', 'refs: [c], access: internal }\npeople');
    const shown = disclose(dossierOf(text), 'public').dossier;
    const [record] = shown === null ? [] : recordsOf(brief, shown);
    expect(record?.asks.map(({ text: asked }) => asked)).toEqual(['Free her.']);
    expect(record?.all).toMatchObject({ asks: 1 });
    expect(record?.references.map(({ id }) => id)).not.toContain('c');
  });

  it.each(Object.entries({ ...roundTripPaths, arabic: 'tests/fixtures/arabic.casefile.yaml' }))(
    'of %s fits on a page',
    (_, path) => {
      const { dossier } = parse(readProjectFile(path), path);
      const shown = dossier && disclose(dossier, 'public').dossier;
      expect(shown && linesFor(shown)).toBeLessThanOrEqual(linesOfPage);
    },
  );

  it.each(['word', 'القضية', 'дело', '案件', '案'])('of a crowded case in words like %s fits on a page', (word) => {
    const dossier = crowded(word);
    expect(linesFor(dossier)).toBeLessThanOrEqual(linesOfPage);
    const [record] = recordsOf(brief, dossier);
    expect(record?.timeline.length).toBeGreaterThanOrEqual(3);
    expect(record?.references.length).toBeGreaterThanOrEqual(1);
    expect(record?.asks.length).toBeGreaterThanOrEqual(1);
  });

  it.each(languageTags)('of a crowded case fits on a page with the words of the language %s', async (tag) => {
    const dossier = crowded('слово');
    const language = (await languageFor(tag)) ?? expect.fail(tag);
    const blocks = brief.blocks(recordsOf(brief, dossier), dossier, idAlone, language);
    expect(linesOf(blocks)).toBeLessThanOrEqual(linesOfPage);
  });
});

describe('cut', () => {
  it('keeps a text that fits, and cuts another after a word', () => {
    expect(cut(' A text. ', 1)).toBe('A text.');
    expect(cut('word '.repeat(40), 1)).toMatch(/^(word )+word…$/);
    expect([...cut('案'.repeat(100), 1)].length).toBeLessThan(50);
  });
});
