import { describe, expect, it } from 'vitest';
import { citation } from '../../../../src/dossier/format/claim-schemas.js';
import { dossierSchema, entrySchemas } from '../../../../src/dossier/format/schema.js';
import {
  accessLevels,
  eventKinds,
  measureKinds,
  organizationKinds,
  outcomes,
  placeKinds,
  referenceTypes,
  roles,
  statuses,
} from '../../../../src/dossier/format/vocabulary.js';
import { checkShape } from '../../../../src/dossier/reading/check-shape.js';
import { suggested } from '../../../../src/dossier/reading/hints/other-words.js';
import { YamlFile } from '../../../support/yaml.js';

const head = 'casefile: 1\nid: made-up\ntitle: A case\nsubjects: [ada]\n';

function told(text: string): string[] {
  const source = new YamlFile(text);
  const written = checkShape(source);
  expect(written === null).toBe(source.problems.length > 0);
  return source.problems.map(
    ({ span, code, message, hint }) => `${span?.line}:${span?.column} ${code} ${message}. ${hint}`,
  );
}

it('passes valid data on unchanged', () => {
  const source = new YamlFile(`${head}people: { ada: { name: no } }\n`);
  expect(checkShape(source)).toEqual(source.data);
  expect(source.problems).toEqual([]);
});

describe('a key', () => {
  it.each([
    ['sumary: x', '5:1 unknown-key unknown key "sumary". Did you mean "summary"?'],
    [
      'people: { ada: { name: A, ocupation: x } }',
      '5:27 unknown-key unknown key "ocupation" in person "ada". Did you mean "occupation"?',
    ],
    [
      'organizations: { daily: { name: A, zzzzz: x } }',
      '5:36 unknown-key unknown key "zzzzz" in organisation "daily". Known keys: name, names, kind, country, url, identifiers, refs, note, access, register.',
    ],
    [
      'references: [{ id: a, type: report, title: A, archive: { url: a, zzzzz: x } }]',
      '5:66 unknown-key unknown key "zzzzz" in "archive" of reference "a". Known keys: url, date.',
    ],
    [
      'timeline: [{ id: a, date: 2020, title: A, refs: [{ ref: b, zzzzzzz: x }] }]',
      '5:60 unknown-key unknown key "zzzzzzz" in "refs[1]" of event "a". Known keys: ref, locator, quote, language, translation, standIn.',
    ],
    [
      'sections: [{ id: a, title: A, sections: [{ id: b, title: B, zzzzzzz: x }] }]',
      '5:61 unknown-key unknown key "zzzzzzz" in section 1 in section 1. Known keys: id, title, statements, sections.',
    ],
    [
      'people: { ada: { name: A, names: [{ text: B, langage: x }] } }',
      '5:46 unknown-key unknown key "langage" in "names[1]" of person "ada". Did you mean "language"?',
    ],
    ['people: { ada: { nmae: x } }', '5:18 unknown-key unknown key "nmae" in person "ada". Did you mean "name"?'],
    [
      'people: { ada: { name Ada of: x } }',
      '5:18 unknown-key unknown key "name Ada of" in person "ada". Write a colon after "name".',
    ],
    ['people: { ada: { role: x } }', '5:16 missing-key missing key "name" in person "ada". Add the key "name".'],
    ['sections: [{ title: A }]', '5:12 missing-key missing key "id" in section 1. Add the key "id".'],
    [
      'references: [{ id: a, type: report, title: A, authors: [{ given: x }] }]',
      '5:57 missing-key missing key "family" in "authors[1]" of reference "a". Add the key "family".',
    ],
  ])('%s', (text, said) => expect(told(`${head}${text}\n`)).toEqual([said]));

  it('that is missing at the top is a problem of the case file', () => {
    expect(told(head.replace('title: A case\n', ''))).toEqual([
      '1:1 missing-key missing key "title". Add the key "title".',
    ]);
  });
});

describe('a value', () => {
  it.each([
    ['summary:', '5:9 wrong-type "summary" is empty. Write a value, or remove the key.'],
    ['summary: ""', '5:10 wrong-type "summary" is empty. Write a value, or remove the key.'],
    [
      'access:',
      '5:8 wrong-type "access" is empty. Write internal or secret. Without the key, everyone sees this part.',
    ],
    ['people: { ada: { name: "" } }', '5:24 wrong-type "name" of person "ada" is empty. Write a value.'],
    [
      'people: { ada: { name: A, note: "" } }',
      '5:33 wrong-type "note" of person "ada" is empty. Write a value, or remove the key.',
    ],
    ['timeline: [{ id: a, date: "", title: A }]', '5:27 wrong-type "date" of event "a" is empty. Write a value.'],
    [
      'timeline: [{ id: a, date: 2020, title: A, tags: [""] }]',
      '5:50 wrong-type "tags[1]" of event "a" is empty. Write a value.',
    ],
    [
      'sections: [{ id: a, title: A, statements: [{ text: "" }] }]',
      '5:52 wrong-type "text" of statement 1 in section 1 is empty. Write a value.',
    ],
    ['access: secrt', '5:9 invalid-value "access" cannot be "secrt". Did you mean "secret"?'],
    [
      'timeline: [{ id: in-cell-four, date: 2020, title: T, access: secrt }]',
      '5:62 invalid-value "access" cannot be "secrt". Did you mean "secret"?',
    ],
    [
      'timeline: [{ id: in-cell-four, date: 2020, title: T, acess: secret }]',
      '5:54 unknown-key unknown key "acess". Did you mean "access"?',
    ],
    ['access: zzzzzz', '5:9 invalid-value "access" cannot be "zzzzzz". Allowed values: public, internal, secret.'],
    [
      'sections: [{ id: a, title: A, statements: [{ text: A, citationNeeded: yes }] }]',
      '5:71 invalid-value "citationNeeded" of statement 1 in section 1 cannot be "yes". Did you mean "true"?',
    ],
    [
      `access: ${'z'.repeat(60)}`,
      `5:9 invalid-value "access" cannot be "${'z'.repeat(60)}". Allowed values: public, internal, secret.`,
    ],
    [
      `access: ${'z'.repeat(61)}`,
      `5:9 invalid-value "access" cannot be "${'z'.repeat(60)}…". Allowed values: public, internal, secret.`,
    ],
    [
      `access: ${'z '.repeat(28)}Ghada Ferrimond`,
      `5:9 invalid-value "access" cannot be "${'z '.repeat(28).trim()}…". Allowed values: public, internal, secret.`,
    ],
    [
      'language: Russian',
      '5:11 invalid-value "Russian" is not a language tag. Write a BCP 47 tag, for example en, ru or zh-Hant.',
    ],
    [
      'language: Русский',
      '5:11 invalid-value "Русский" is not a language tag. Write a BCP 47 tag, for example en, ru or zh-Hant.',
    ],
    [
      'references: [{ id: a, type: report, title: A, files: [{ path: a, sha256: AB }] }]',
      '5:74 invalid-value "AB" is not a SHA-256 checksum. Write 64 hexadecimal digits in lower case.',
    ],
    [
      'timeline: [{ id: A B, date: 2020, title: A }]',
      '5:18 invalid-id "A B" is not an id. Use a-z, 0-9 and hyphens, beginning with a letter or digit, for example a-b.',
    ],
    [
      'timeline: [{ id: Дело, date: 2020, title: A }]',
      '5:18 invalid-id "Дело" is not an id. Use a-z, 0-9 and hyphens, beginning with a letter or digit.',
    ],
    [
      'organizations: { The Daily: { name: A } }',
      '5:18 invalid-id "The Daily" is not an id. Use a-z, 0-9 and hyphens, beginning with a letter or digit, for example the-daily.',
    ],
    [
      'people: { ada: { name: [A] } }',
      '5:24 wrong-type "name" of person "ada" must be text, not a list. Write one text (the name as this file writes it), without hyphens. If it contains brackets, put it in quotes.',
    ],
    [
      'people: { ada: { name: { A: b } } }',
      '5:24 wrong-type "name" of person "ada" must be text, not a map. Write one text (the name as this file writes it). If it contains braces or a colon, put it in quotes.',
    ],
    [
      'people: { ada: Ada Nobody }',
      '5:16 wrong-type person "ada" must be a map, not the text "Ada Nobody". Write indented "key: value" lines below it.',
    ],
    [
      'people: Ada Nobody',
      '5:9 wrong-type "people" must be a map, not the text "Ada Nobody". Write indented "key: value" lines below it.',
    ],
    [
      'people: { ada: [name] }',
      '5:16 wrong-type person "ada" must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ],
    [
      'people: { ada: { name: A, names: B } }',
      '5:34 wrong-type "names" of person "ada" must be a list, not the text "B". Write a list: [B].',
    ],
    [
      'people: { ada: { name: A, names: "B, C" } }',
      '5:34 wrong-type "names" of person "ada" must be a list, not the text "B, C". Write each entry on its own line, after a hyphen and a space.',
    ],
    [
      `people: { ada: { name: A, names: ${'b'.repeat(41)} } }`,
      `5:34 wrong-type "names" of person "ada" must be a list, not the text "${'b'.repeat(41)}". Write each entry on its own line, after a hyphen and a space.`,
    ],
    [
      'people: { ada: { name: A, names: { text: B } } }',
      '5:34 wrong-type "names" of person "ada" must be a list, not a map. Write each entry on its own line, after a hyphen and a space.',
    ],
    [
      'people: { ada: { name: A, names: [[B]] } }',
      '5:35 wrong-type "names[1]" of person "ada" must be text or a map, not a list. Write one text, or "key: value" lines with the keys text, language.',
    ],
    ['timeline: arrest', '5:11 wrong-type "timeline" must be a list, not the text "arrest". Write a list: [arrest].'],
    [
      'timeline: [arrest]',
      '5:12 wrong-type event 1 must be a map, not the text "arrest". Write indented "key: value" lines below it.',
    ],
    [
      'timeline: [[arrest]]',
      '5:12 wrong-type event 1 must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ],
    [
      'organizations: [a, b]',
      '5:16 wrong-type "organizations" must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ],
    [
      'organizations: [{ name: A }]',
      '5:16 wrong-type "organizations" must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ],
    [
      'organizations: []',
      '5:16 wrong-type "organizations" must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ],
    [
      'references: [{ id: a, type: report, title: A, archive: [url] }]',
      '5:56 wrong-type "archive" of reference "a" must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ],
  ])('%s', (text, said) => expect(told(`${head}${text}\n`)).toEqual([said]));

  it('in the head', () => {
    expect(told(head.replace('casefile: 1', 'casefile: 2'))).toEqual([
      '1:11 invalid-value "casefile" cannot be "2". This version of casefile reads version 1 of the format.',
    ]);
    expect(told(head.replace('[ada]', '[]'))).toEqual([
      '4:11 wrong-type "subjects" is empty. Write at least one entry.',
    ]);
    expect(told(head.replace('[ada]', '[ada, B]'))).toEqual([
      expect.stringContaining('4:17 invalid-id "B" is not an id'),
    ]);
  });

  it('for the whole file', () => {
    expect(told('just text')).toEqual([
      '1:1 wrong-type the case file must be a map, not the text "just text". Write "key: value" lines.',
    ]);
    expect(told('- a\n- b: c')).toEqual([
      '1:1 wrong-type the case file must be a map, not a list. Write "key: value" lines, without hyphens or [ ].',
    ]);
  });
});

describe('a hint knows', () => {
  const hintOf = (text: string) => told(`${head}${text}\n`).map((said) => said.replace(/^\S+ \S+ /, ''));
  const event = (key: string) => `timeline: [{ id: a, date: 2020, title: A, ${key} }]`;
  const measure = (key: string) => `measures: [{ id: a, kind: custody, people: [ada], ${key} }]`;
  const reference = (key: string) => `references: [{ id: a, type: report, title: A, ${key} }]`;

  it.each([
    // Other words for keys.
    [measure('duration: P3D'), 'unknown key "duration" in measure "a". Did you mean "lasts"?'],
    [measure('court: x'), 'unknown key "court" in measure "a". Did you mean "authority"?'],
    [measure('start: 2020'), 'unknown key "start" in measure "a". Did you mean "from"?'],
    [reference('date: 2020'), 'unknown key "date" in reference "a". Did you mean "issued"?'],
    [reference('Published-On: 2020'), 'unknown key "Published-On" in reference "a". Did you mean "issued"?'],
    [event('refs: [{ ref: a, page: 3 }]'), 'unknown key "page" in "refs[1]" of event "a". Did you mean "locator"?'],
    ['updated: 2020', 'unknown key "updated". Did you mean "asOf"?'],
    ['events: []', 'unknown key "events". Did you mean "timeline"?'],
    // Keys in the wrong entry.
    [
      event('charges: [x]'),
      'unknown key "charges" in event "a". "charges" is a list at the top level of the case file.',
    ],
    [
      event('measure: x'),
      'unknown key "measure" in event "a". Write it under "measures", a list at the top level of the case file.',
    ],
    [event('asOf: 2020'), 'unknown key "asOf" in event "a". "asOf" is a key at the top level of the case file.'],
    [event('lasts: P3D'), 'unknown key "lasts" in event "a". "lasts" is a key of a measure.'],
    [event('duration: P3D'), 'unknown key "duration" in event "a". Did you mean "lasts"? It is a key of a measure.'],
    [event('quote: x'), 'unknown key "quote" in event "a". "quote" is a key of a citation.'],
    [
      reference('people: [x]'),
      'unknown key "people" in reference "a". "people" is a map at the top level of the case file.',
    ],
    // Roles as keys.
    [event('lawyer: x'), 'unknown key "lawyer" in event "a". Write it under "people": [{ person: ID, role: lawyer }].'],
    [
      event('attorney: x'),
      'unknown key "attorney" in event "a". Write it under "people": [{ person: ID, role: lawyer }].',
    ],
    [
      event('court: x'),
      'unknown key "court" in event "a". Write it under "organizations": [{ organization: ID, role: court }].',
    ],
    [event('role: x'), 'unknown key "role" in event "a". Write it under "people": [{ person: ID, role: ROLE }].'],
    // Parts that this version does not know.
    [
      'zzzzz: []',
      expect.stringMatching(
        /^unknown key "zzzzz"\. The file may need a newer casefile\. Known keys: casefile, id, title,/,
      ),
    ],
    // Other words for values.
    [
      'references: [{ id: a, type: video, title: A }]',
      '"type" of reference "a" cannot be "video". Did you mean "motion_picture"?',
    ],
    [
      'references: [{ id: a, type: Photo, title: A }]',
      '"type" of reference "a" cannot be "Photo". Did you mean "graphic"?',
    ],
    [
      'references: [{ id: a, type: testimony, title: A }]',
      '"type" of reference "a" cannot be "testimony". Did you mean "interview" or "personal_communication"?',
    ],
    [event('kind: killing'), '"kind" of event "a" cannot be "killing". Did you mean "death"?'],
    [
      event('kind: custody'),
      '"kind" of event "a" cannot be "custody". "custody" is a kind of measure. Write it under "measures".',
    ],
    [
      'measures: [{ id: a, kind: release, people: [ada] }]',
      '"kind" of measure "a" cannot be "release". "release" is a kind of event. Write it under "timeline".',
    ],
    [
      'measures: [{ id: a, kind: jail, people: [ada] }]',
      '"kind" of measure "a" cannot be "jail". Did you mean "imprisonment"?',
    ],
    [event('kind: judgment'), '"kind" of event "a" cannot be "judgment". Did you mean "verdict" or "ruling"?'],
    [event('kind: funeral'), '"kind" of event "a" cannot be "funeral". Did you mean "burial"?'],
    [event('kind: wanted'), '"kind" of event "a" cannot be "wanted". Did you mean "listing"?'],
    [
      'measures: [{ id: a, kind: incommunicado, people: [ada] }]',
      '"kind" of measure "a" cannot be "incommunicado". Did you mean "contact-restriction"?',
    ],
    [
      'measures: [{ id: a, kind: disappearance, people: [ada] }]',
      '"kind" of measure "a" cannot be "disappearance". Did you mean "enforced-disappearance"?',
    ],
    [event('access: private'), '"access" cannot be "private". Did you mean "internal" or "secret"?'],
    // What is allowed in place of a map or a list.
    [
      event('place: { name: Quay }'),
      '"place" of event "a" must be text, not a map. Write one text (where it happened: the id of a place, or its name). If it contains braces or a colon, put it in quotes.',
    ],
    [
      measure('begins: { event: x }'),
      '"begins" of measure "a" must be an id, not a map. Write one id (the event that began it, such as an arrest).',
    ],
    [
      measure('from: [2020, 2021]'),
      '"from" of measure "a" must be a date, not a list. Write one date (the date when it began to be in force).',
    ],
    [
      event('status: { a: b }'),
      '"status" of event "a" must be one word, not a map. Write one of these: alleged, reported, confirmed, denied, disputed.',
    ],
    [
      event('people: [[ada]]'),
      '"people[1]" of event "a" must be text or a map, not a list. Write one text, or "key: value" lines with the keys person, role, pseudonym.',
    ],
    // Texts that a comma cuts.
    [
      'timeline: [{ id: a, date: 2020, title: Held, beaten, and freed, kind: release }]',
      '"title" of event "a" needs quotes, because a comma ends a text inside { }. Put the whole text in quotes.',
    ],
    [
      event('refs: [{ ref: a, quote: He said, go }]'),
      '"refs[1].quote" of event "a" needs quotes, because a comma ends a text inside { }. Put the whole text in quotes.',
    ],
  ])('%s', (text, said) => expect(hintOf(text)).toEqual([said]));

  it('nothing about a key without a colon after an id, in quotes, or in no braces', () => {
    for (const text of [
      event('kind: arrest, zzzzz'),
      'timeline: [{ id: a, date: 2020, title: "A", zzzzz }]',
      'timeline:\n  - id: a\n    date: 2020\n    title: A\n    zzzzz:',
    ]) {
      expect(hintOf(text)).toEqual([expect.stringMatching(/^unknown key "zzzzz" in event "a"\. Known keys: /)]);
    }
  });

  it('only words of the format', () => {
    const known = Object.values({ ...entrySchemas, file: dossierSchema, citation: citation.options[1] }).flatMap(
      ({ entries }) => Object.keys(entries),
    );
    expect(suggested.keys.filter((key) => !known.includes(key))).toEqual([]);
    const words: readonly string[] = [
      ...eventKinds,
      ...measureKinds,
      ...organizationKinds,
      ...placeKinds,
      ...roles,
      ...outcomes,
      ...statuses,
      ...referenceTypes,
      ...accessLevels,
      'true',
      'false',
    ];
    expect(suggested.values.filter((word) => !words.includes(word))).toEqual([]);
  });
});

it('nothing more is reported about what is not part of the format', () => {
  const source = new YamlFile(`${head}summary: &a b\nlanguage: *a\ntimeline: [*a]\n`);
  const before = source.problems.length;
  expect(checkShape(source)).toBeNull();
  expect(source.problems).toHaveLength(before);
});

it('reports everything that does not fit', () => {
  const text = `${head}access: x\npeople: [a]\ntimeline: [{ id: B, refs: [{ quote: a, zzzzzzz: b }] }]\n`;
  expect(
    told(text)
      .map((said) => said.split(' ').slice(0, 2).join(' '))
      .sort(),
  ).toEqual([
    '5:9 invalid-value',
    '6:9 wrong-type',
    '7:12 missing-key',
    '7:12 missing-key',
    '7:18 invalid-id',
    '7:28 missing-key',
    '7:40 unknown-key',
  ]);
});

it('explains ten thousand mistakes, and counts the others', () => {
  const found = told(`${head}people:\n${Array.from({ length: 10_002 }, (_, index) => `  p${index}: {}\n`).join('')}`);
  expect(found).toHaveLength(10_001);
  expect(found.at(0)).toBe('6:7 missing-key missing key "name" in person "p0". Add the key "name".');
  expect(found.at(-1)).toBe('1:1 more-problems 2 more keys and values do not fit. Fix the others first.');
});
