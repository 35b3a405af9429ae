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
    ['sumary: x', '5:1 unknown-key "sumary" is not a key of the format here. Did you mean "summary"?'],
    [
      'people: { ada: { name: A, ocupation: x } }',
      '5:27 unknown-key "ocupation" is not a key of the format here. Did you mean "occupation"?',
    ],
    [
      'organizations: { daily: { name: A, zzzzz: x } }',
      '5:36 unknown-key "zzzzz" is not a key of the format here. Known here: name, names, kind, country, url, note, access, register.',
    ],
    [
      'references: [{ id: a, type: report, title: A, archive: { url: a, zzzzz: x } }]',
      '5:66 unknown-key "zzzzz" is not a key of the format here. Known here: url, date.',
    ],
    [
      'timeline: [{ id: a, date: 2020, title: A, refs: [{ ref: b, zzzzzzz: x }] }]',
      '5:60 unknown-key "zzzzzzz" is not a key of the format here. Known here: ref, locator, quote, language, translation.',
    ],
    [
      'sections: [{ id: a, title: A, sections: [{ id: b, title: B, zzzzzzz: x }] }]',
      '5:61 unknown-key "zzzzzzz" is not a key of the format here. Known here: id, title, statements, sections.',
    ],
    [
      'people: { ada: { name: A, names: [{ text: B, langage: x }] } }',
      '5:46 unknown-key "langage" is not a key of the format here. Did you mean "language"?',
    ],
    ['people: { ada: { nmae: x } }', '5:18 unknown-key "nmae" is not a key of the format here. Did you mean "name"?'],
    [
      'people: { ada: { name Ada of: x } }',
      '5:18 unknown-key "name Ada of" is not a key of the format here. Write a colon behind "name".',
    ],
    ['people: { ada: { role: x } }', '5:16 missing-key people.ada has no "name". Add the key "name".'],
    ['sections: [{ title: A }]', '5:12 missing-key sections[1] has no "id". Add the key "id".'],
    [
      'references: [{ id: a, type: report, title: A, authors: [{ given: x }] }]',
      '5:57 missing-key references[1].authors[1] has no "family". Add the key "family".',
    ],
  ])('%s', (text, said) => expect(told(`${head}${text}\n`)).toEqual([said]));

  it('that is missing at the top is a problem of the case file', () => {
    expect(told(head.replace('title: A case\n', ''))).toEqual([
      '1:1 missing-key the case file has no "title". Add the key "title".',
    ]);
  });
});

describe('a value', () => {
  it.each([
    ['summary:', '5:9 wrong-type summary is empty. Write a value, or remove the key.'],
    ['summary: ""', '5:10 wrong-type summary is empty. Write a value, or remove the key.'],
    ['access:', '5:8 wrong-type access is empty. Write internal or secret; without the key everyone is shown it.'],
    ['people: { ada: { name: "" } }', '5:24 wrong-type people.ada.name is empty. Write a value.'],
    [
      'people: { ada: { name: A, note: "" } }',
      '5:33 wrong-type people.ada.note is empty. Write a value, or remove the key.',
    ],
    ['timeline: [{ id: a, date: "", title: A }]', '5:27 wrong-type timeline[1].date is empty. Write a value.'],
    [
      'timeline: [{ id: a, date: 2020, title: A, tags: [""] }]',
      '5:50 wrong-type timeline[1].tags[1] is empty. Write a value.',
    ],
    [
      'sections: [{ id: a, title: A, statements: [{ text: "" }] }]',
      '5:52 wrong-type sections[1].statements[1].text is empty. Write a value.',
    ],
    ['access: secrt', '5:9 invalid-value access cannot be "secrt". Did you mean "secret"?'],
    ['access: zzzzzz', '5:9 invalid-value access cannot be "zzzzzz". One of: public, internal, secret.'],
    [
      'sections: [{ id: a, title: A, statements: [{ text: A, citationNeeded: yes }] }]',
      '5:71 invalid-value sections[1].statements[1].citationNeeded cannot be "yes". One of: true, false.',
    ],
    [
      `access: ${'z'.repeat(60)}`,
      `5:9 invalid-value access cannot be "${'z'.repeat(60)}". One of: public, internal, secret.`,
    ],
    [
      `access: ${'z'.repeat(61)}`,
      `5:9 invalid-value access cannot be "${'z'.repeat(60)}…". One of: public, internal, secret.`,
    ],
    [
      `access: ${'z '.repeat(28)}Ghada Ferrimond`,
      `5:9 invalid-value access cannot be "${'z '.repeat(28).trim()}…". One of: public, internal, secret.`,
    ],
    ['language: Russian', '5:11 invalid-value "Russian" is not a language tag. Write a BCP 47 tag: en, ru, zh-Hant.'],
    ['language: Русский', '5:11 invalid-value "Русский" is not a language tag. Write a BCP 47 tag: en, ru, zh-Hant.'],
    [
      'references: [{ id: a, type: report, title: A, files: [{ path: a, sha256: AB }] }]',
      '5:74 invalid-value "AB" is not a SHA-256. Write its 64 hexadecimal digits in lower case.',
    ],
    [
      'timeline: [{ id: A B, date: 2020, title: A }]',
      '5:18 invalid-id "A B" is not an id. Use a-z, 0-9 and hyphens, beginning with a letter or digit: a-b.',
    ],
    [
      'timeline: [{ id: Дело, date: 2020, title: A }]',
      '5:18 invalid-id "Дело" is not an id. Use a-z, 0-9 and hyphens, beginning with a letter or digit.',
    ],
    [
      'organizations: { The Daily: { name: A } }',
      '5:18 invalid-id "The Daily" is not an id. Use a-z, 0-9 and hyphens, beginning with a letter or digit: the-daily.',
    ],
    [
      'people: { ada: { name: [A] } }',
      '5:24 wrong-type people.ada.name is a list where text belongs. Write one text, without hyphens or [ ].',
    ],
    [
      'people: { ada: { name: { A: b } } }',
      '5:24 wrong-type people.ada.name is a map where text belongs. Put the text in quotes.',
    ],
    [
      'people: { ada: Ada Nobody }',
      '5:16 wrong-type people.ada is the text "Ada Nobody" where a map belongs. Write keys with values under it, indented.',
    ],
    [
      'people: Ada Nobody',
      '5:9 wrong-type people is the text "Ada Nobody" where a map belongs. Write keys with values under it, indented.',
    ],
    [
      'people: { ada: [name] }',
      '5:16 wrong-type people.ada is a list where a map belongs. Write keys with values, without hyphens or [ ].',
    ],
    [
      'people: { ada: { name: A, names: B } }',
      '5:34 wrong-type people.ada.names is the text "B" where a list belongs. Write a list: [B].',
    ],
    [
      'people: { ada: { name: A, names: "B, C" } }',
      '5:34 wrong-type people.ada.names is the text "B, C" where a list belongs. Write a list: each entry on a line, with a hyphen and a space before it.',
    ],
    [
      `people: { ada: { name: A, names: ${'b'.repeat(41)} } }`,
      `5:34 wrong-type people.ada.names is the text "${'b'.repeat(41)}" where a list belongs. Write a list: each entry on a line, with a hyphen and a space before it.`,
    ],
    [
      'people: { ada: { name: A, names: { text: B } } }',
      '5:34 wrong-type people.ada.names is a map where a list belongs. Write a list: each entry on a line, with a hyphen and a space before it.',
    ],
    [
      'people: { ada: { name: A, names: [[B]] } }',
      '5:35 wrong-type people.ada.names[1] is a list where text or a map belongs. Write one text, or keys with values.',
    ],
    ['timeline: arrest', '5:11 wrong-type timeline is the text "arrest" where a list belongs. Write a list: [arrest].'],
    [
      'timeline: [arrest]',
      '5:12 wrong-type timeline[1] is the text "arrest" where a map belongs. Write keys with values under it, indented.',
    ],
    [
      'timeline: [[arrest]]',
      '5:12 wrong-type timeline[1] is a list where a map belongs. Write keys with values, without hyphens or [ ].',
    ],
    [
      'organizations: [a, b]',
      '5:16 wrong-type organizations is a list where a map belongs. Write keys with values, without hyphens or [ ].',
    ],
    [
      'organizations: [{ name: A }]',
      '5:16 wrong-type organizations is a list where a map belongs. Write keys with values, without hyphens or [ ].',
    ],
    [
      'organizations: []',
      '5:16 wrong-type organizations is a list where a map belongs. Write keys with values, without hyphens or [ ].',
    ],
    [
      'references: [{ id: a, type: report, title: A, archive: [url] }]',
      '5:56 wrong-type references[1].archive is a list where a map belongs. Write keys with values, without hyphens or [ ].',
    ],
  ])('%s', (text, said) => expect(told(`${head}${text}\n`)).toEqual([said]));

  it('in the head', () => {
    expect(told(head.replace('casefile: 1', 'casefile: 2'))).toEqual([
      '1:11 invalid-value casefile cannot be "2". This program reads version 1.',
    ]);
    expect(told(head.replace('[ada]', '[]'))).toEqual(['4:11 wrong-type subjects is empty. Write at least one entry.']);
    expect(told(head.replace('[ada]', '[ada, B]'))).toEqual([
      expect.stringContaining('4:17 invalid-id "B" is not an id'),
    ]);
  });

  it('for the whole file', () => {
    expect(told('just text')).toEqual([
      '1:1 wrong-type the case file is the text "just text" where a map belongs. Write keys with values: on each line a key, a colon, a space and a value.',
    ]);
    expect(told('- a\n- b: c')).toEqual([
      '1:1 wrong-type the case file is a list where a map belongs. Write keys with values, without hyphens or [ ].',
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
