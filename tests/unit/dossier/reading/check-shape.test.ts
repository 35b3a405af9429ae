import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../../src/dossier/reading/check-shape.js';
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
      '5:36 unknown-key unknown key "zzzzz" in organisation "daily". Known keys: name, names, kind, country, url, identifiers, note, access, register.',
    ],
    [
      'references: [{ id: a, type: report, title: A, archive: { url: a, zzzzz: x } }]',
      '5:66 unknown-key unknown key "zzzzz" in "archive" of reference "a". Known keys: url, date.',
    ],
    [
      'timeline: [{ id: a, date: 2020, title: A, refs: [{ ref: b, zzzzzzz: x }] }]',
      '5:60 unknown-key unknown key "zzzzzzz" in "refs[1]" of event "a". Known keys: ref, locator, quote, language, translation.',
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
      '5:71 invalid-value "citationNeeded" of statement 1 in section 1 cannot be "yes". Allowed values: true, false.',
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
      '5:24 wrong-type "name" of person "ada" must be text, not a list. Write one text, without hyphens or [ ].',
    ],
    [
      'people: { ada: { name: { A: b } } }',
      '5:24 wrong-type "name" of person "ada" must be text, not a map. Put the text in quotes.',
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
      '5:35 wrong-type "names[1]" of person "ada" must be text or a map, not a list. Write one text, or "key: value" lines.',
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
