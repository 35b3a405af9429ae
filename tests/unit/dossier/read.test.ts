import { describe, expect, it } from 'vitest';
import { allStatements, type Dossier } from '../../../src/dossier/model/dossier.js';
import { parse } from '../../../src/dossier/reading/parse.js';
import { dossierPaths } from '../../support/fixtures.js';
import { readProjectFile } from '../../support/run.js';
import { scaled, slow } from '../../support/slow.js';

function read(text: string): Dossier {
  const { dossier, problems } = parse(new TextEncoder().encode(text), 'case.yaml');
  expect(problems).toEqual([]);
  if (dossier === null) throw new Error('no dossier');
  return dossier;
}

function codes(text: string): string[] {
  return parse(new TextEncoder().encode(text), 'case.yaml').problems.map(({ code }) => code);
}

const written = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada:
    name: Ada Nobody
    names: [Ada N., { text: Ада, language: ru }]
    born: 1984~
organizations:
  bureau: { name: The Bureau }
sections:
  - id: first
    title: First
    statements:
      - text: One.
      - { text: Two., access: secret }
      - { id: named, text: Three., citationNeeded: true, status: denied }
      - { text: Four., access: internal, people: [ada], organizations: [bureau] }
      - text: Five.
        refs: [letter, { ref: memo, locator: p. 2 }]
    sections:
      - id: inner
        title: Inner
        statements:
          - text: Six.
timeline:
  - id: arrest
    date: 2020-04
    title: Arrested
references:
  - id: letter
    type: report
    title: no
    authors: [Someone, { family: Else, given: Any }]
    publisher: bureau
    archive: { url: 'https://example.org/a', date: 2020 }
    origin: memo
    files: [{ path: a.pdf }]
  - { id: memo, type: report, title: "012", origin: bureau }
`;

describe('the case files of the project', () => {
  it.each(Object.values(dossierPaths))('%s reads without problems', (path) => {
    const { dossier, problems } = parse(readProjectFile(path), path);
    expect(problems).toEqual([]);
    expect(dossier?.file).toBe(path);
  });
});

describe('a case file that was read', () => {
  it('numbers statements without an id by section, apart by access', () => {
    const dossier = read(written);
    expect(allStatements(dossier).map(({ id, line }) => [id, line])).toEqual([
      ['first/1', 16],
      ['first/secret-1', 17],
      ['named', 18],
      ['first/internal-1', 19],
      ['first/3', 20],
      ['inner/1', 26],
    ]);
  });

  it('has the line of every entry', () => {
    const dossier = read(written);
    expect(dossier.people.get('ada')?.line).toBe(6);
    expect(dossier.organizations.get('bureau')?.line).toBe(11);
    expect(dossier.timeline.map(({ line }) => line)).toEqual([28]);
    expect(dossier.references.map(({ line }) => line)).toEqual([32, 40]);
  });

  it('fills in default values', () => {
    const dossier = read(written);
    expect(dossier.access).toBe('public');
    expect(dossier.timeline[0]).toEqual({
      id: 'arrest',
      date: { edtf: '2020-04', earliest: '2020-04-01', latest: '2020-04-30' },
      title: 'Arrested',
      tags: [],
      rights: [],
      refs: [],
      standIns: [],
      status: 'reported',
      people: [],
      organizations: [],
      access: 'public',
      line: 28,
    });
    const [one, , three, four, five] = allStatements(dossier);
    expect(one).toMatchObject({ citationNeeded: false, status: 'reported', access: 'public' });
    expect(three).toMatchObject({ citationNeeded: true, status: 'denied' });
    expect(four).toMatchObject({
      people: [{ id: 'ada', name: 'Ada Nobody' }],
      organizations: [{ id: 'bureau', name: 'The Bureau' }],
    });
    expect(five?.refs).toEqual([{ ref: 'letter' }, { ref: 'memo', locator: 'p. 2' }]);
  });

  it('has spellings, authors, publishers and origins', () => {
    const dossier = read(written);
    expect(dossier.people.get('ada')).toMatchObject({
      names: [{ text: 'Ada N.' }, { text: 'Ада', language: 'ru' }],
      born: { edtf: '1984~' },
    });
    expect(dossier.references[0]).toMatchObject({
      number: 1,
      title: 'no',
      authors: ['Someone', { family: 'Else', given: 'Any' }],
      publisher: { id: 'bureau', name: 'The Bureau' },
      archive: { url: 'https://example.org/a', date: { edtf: '2020' } },
      origin: { kind: 'reference', id: 'memo' },
      files: [{ path: 'a.pdf' }],
    });
    expect(dossier.references[1]).toMatchObject({
      number: 2,
      title: '012',
      publisher: null,
      origin: { kind: 'organization', id: 'bureau', name: 'The Bureau' },
    });
  });

  it('reads the same with other line breaks, and with a byte order mark except for a warning', () => {
    const dossier = read(written);
    expect(read(written.replaceAll('\n', '\r\n'))).toEqual(dossier);
    const marked = parse(new TextEncoder().encode(`\ufeff${written}`), 'case.yaml');
    expect(marked.dossier).toEqual(dossier);
    expect(marked.problems.map(({ code }) => code)).toEqual(['byte-order-mark']);
  });
});

describe('the problems of a case file', () => {
  it('are all found in one run, in the order of the file', () => {
    const text = written
      .replace('title: A made-up case', 'titel: A made-up case')
      .replace('[letter, {', '[leter, {')
      .replace('date: 2020-04', 'date: 2020-14');
    expect(codes(text)).toEqual(['unknown-key', 'unknown-reference', 'invalid-date']);
  });

  it('suggest no id that the file withholds', () => {
    const text = `casefile: 1\nid: a\ntitle: A\nsubjects: [ada, hiden]\npeople:\n  ada: { name: Ada }\n  hidden: { name: Bob, access: secret }\n`;
    const { problems } = parse(new TextEncoder().encode(text), 'case.yaml');
    expect(problems.map(({ hint }) => hint)).toEqual(['Add the person to "people", or remove the id.']);
  });

  it('are found in nested sections too', () => {
    const text = written.replace('id: inner', 'id: first').replace('- text: Six.', '- { text: Six., id: named }');
    expect(codes(text)).toEqual(['duplicate-id', 'duplicate-id']);
  });
});

describe('data that is unlike a case file', () => {
  it.each([
    ['people: [ada]\n', ['missing-key', 'missing-key', 'missing-key', 'missing-key', 'wrong-type']],
    [written.replace('title: First', 'title: { a: b }'), ['wrong-type']],
    [written.replace('title: First', 'title:'), ['wrong-type']],
    [written.replace('authors: [Someone', 'authors: [{ given: Only }'), ['missing-key']],
    [written.replace('title: Inner', 'title: Inner\n        colour: red'), ['unknown-key']],
    [written.replace('files: [{ path: a.pdf }]', 'files: [{ path: a.pdf, sha: a }]'), ['unknown-key']],
    [`${written}access: ${'long '.repeat(40)}\n`, ['invalid-value']],
    [`${written}? {a: b}\n: c\n? \n: d\n`, ['wrong-type', 'unknown-key']],
    [`${written}timeline:\n  - text\n`, ['duplicate-key']],
    [`${written}sections: &a !b\n  - text\n`, ['duplicate-key']],
    [written.replace('timeline:', 'timeline: &a'), ['yaml-alias']],
  ])('%#', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('is shortened where it is quoted', () => {
    const text = `${written}access: ${'long '.repeat(40)}\n`;
    expect(parse(new TextEncoder().encode(text), 'f').problems[0]?.message.length).toBeLessThan(100);
  });
});

it('reads or refuses nesting of any depth', slow, () => {
  for (const depth of [65, 1000, scaled(20_000)]) {
    expect(codes(`a: ${'['.repeat(depth)}`)).not.toEqual([]);
    expect(codes(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).toContain('yaml-depth');
  }
});
