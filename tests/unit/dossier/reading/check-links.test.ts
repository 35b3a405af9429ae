import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../../src/dossier/reading/check-links.js';
import { compareProblems } from '../../../../src/problems/problem.js';
import { YamlFile } from '../../../support/yaml.js';

function told(text: string): string[] {
  const source = new YamlFile(text);
  checkLinks(source);
  return [...source.problems]
    .sort(compareProblems)
    .map(({ code, span, message, hint }) => `${span?.line}:${span?.column} ${code} ${message}. ${hint}`);
}

const sound = `subjects: [ada]
people:
  ada: { born: 1977 }
organizations:
  daily: {}
sections:
  - { id: one, statements: [{ id: two, people: [ada], organizations: [daily], refs: [letter, { ref: memo }] }] }
timeline:
  - { id: one, date: 2020, people: [ada], about: nothing-known }
references:
  - { id: letter, publisher: daily, origin: memo }
  - { id: memo, origin: daily }
`;

it('accepts links that lead somewhere, and equal ids in separate lists', () => {
  expect(told(sound)).toEqual([]);
  expect(told('just text')).toEqual([]);
});

describe('a link that leads nowhere', () => {
  it.each([
    [
      'subjects: [ada]',
      'subjects: [zz]',
      '1:12 unknown-person unknown person "zz". Add the person to "people", or remove the id.',
    ],
    ['subjects: [ada]', 'subjects: [adda]', '1:12 unknown-person unknown person "adda". Did you mean "ada"?'],
    [
      'subjects: [ada]',
      'subjects: zz',
      '1:11 unknown-person unknown person "zz". Add the person to "people", or remove the id.',
    ],
    [
      'subjects: [ada]',
      'subjects: [daily]',
      '1:12 unknown-person unknown person "daily". Add the person to "people", or remove the id.',
    ],
    [
      'publisher: daily',
      'publisher: zz',
      '11:30 unknown-organization unknown organisation "zz". Add the organisation to "organizations", or remove the id.',
    ],
    [
      '{ ref: memo }',
      '{ ref: zz }',
      '7:101 unknown-reference unknown reference "zz". Add the reference to "references", or remove the id.',
    ],
    [
      'origin: memo',
      'origin: zz',
      '11:45 unknown-origin unknown reference or organisation "zz". Add the reference or the organisation, or remove the id.',
    ],
    [
      'origin: memo',
      'origin: leter',
      '11:45 unknown-origin unknown reference or organisation "leter". Did you mean "letter"?',
    ],
    [
      'origin: memo',
      'origin: dayly',
      '11:45 unknown-origin unknown reference or organisation "dayly". Did you mean "daily"?',
    ],
    [
      'origin: memo',
      'origin: ada',
      '11:45 unknown-origin unknown reference or organisation "ada". Add the reference or the organisation, or remove the id.',
    ],
  ])('%s as %s', (from, to, said) => expect(told(sound.replace(from, to))).toEqual([said]));

  it.each([
    ['ada: { born: 1977, access: secret }', 'subjects: [adda]'],
    ['ada: { born: 1977, access: sekret }', 'subjects: [adda]'],
    ['ada: { born: 1977, acess: secret }', 'subjects: [adda]'],
    ['ada: { born: 1977, access: [secret] }', 'subjects: [adda]'],
  ])('does not suggest %s', (ada, subjects) => {
    const text = sound.replace('ada: { born: 1977 }', ada).replace('subjects: [ada]', subjects);
    expect(told(text)).toEqual([
      expect.stringContaining(
        '1:12 unknown-person unknown person "adda". Add the person to "people", or remove the id.',
      ),
    ]);
  });

  it.each([
    ['Нигора', '"nigora"'],
    ['«Сафарова», Нигора', '"nigora"'],
    ['Сафарова', undefined],
    ['Нигора Каримова', undefined],
    ['Рустам', undefined],
  ])('suggests the only public entry whose name has the words of %j: %s', (text, id) => {
    const people = `nigora: { name: Нигора Сафарова }, zebo: { name: Зебо Сафарова }, kept: { name: Рустам, access: secret }`;
    const [problem] = told(`subjects: [${text.replace(',', '')}]\npeople: { ${people} }\n`);
    expect(problem).toContain(id === undefined ? 'Add the person' : `Did you mean ${id}?`);
  });

  it('suggests a public entry, but not a withheld reference', () => {
    const marked = (access: string) =>
      sound.replace('{ ref: memo }', '{ ref: meno }').replace('memo, origin: daily', `memo, access: ${access}`);
    expect(told(marked('public'))).toEqual([expect.stringContaining('Did you mean "memo"?')]);
    expect(told(marked('internal'))).toEqual([
      expect.stringContaining(
        '7:101 unknown-reference unknown reference "meno". Add the reference to "references", or remove the id.',
      ),
    ]);
  });
});

it('reports an ambiguous origin', () => {
  expect(told(sound.replace('daily: {}', 'daily: {}\n  memo: {}'))).toEqual([
    '12:45 ambiguous-origin "memo" is both a reference and an organisation. Change one of the two ids.',
  ]);
});

describe('an id that is taken', () => {
  const twice = 'Change one of the two ids.';

  it.each([
    [
      'sections: [{ id: a, sections: [{ id: b }] }, { id: b }]',
      `1:52 duplicate-id duplicate section id "b" (first on line 1). ${twice}`,
    ],
    [
      'sections:\n- statements: [{ id: a }]\n- statements:\n  - id: a',
      `4:9 duplicate-id duplicate statement id "a" (first on line 2). ${twice}`,
    ],
    ['timeline:\n- id: a\n- id: a', `3:7 duplicate-id duplicate event id "a" (first on line 2). ${twice}`],
    ['references:\n- id: a\n- id: a', `3:7 duplicate-id duplicate reference id "a" (first on line 2). ${twice}`],
    [
      'timeline:\n- id: a\n- id: a\n- id: a',
      `3:7 duplicate-id duplicate event id "a" (first on line 2). ${twice}`,
      `4:7 duplicate-id duplicate event id "a" (first on line 2). ${twice}`,
    ],
  ])('is reported in %j', (text, ...said) => expect(told(text)).toEqual(said));
});

it('reports an impossible date anywhere', () => {
  const dated =
    'asOf: 2020-13\npeople: { ada: { born: no, died: 2020 } }\nreferences: [{ archive: { date: 2021/2020 } }]';
  expect(told(dated)).toEqual([
    expect.stringContaining(
      '1:7 invalid-date "2020-13" is not a valid date: there is no month 13. If the month is unknown, write 2020.',
    ),
    expect.stringContaining('2:24 invalid-date "no" is not an EDTF date. Write YYYY'),
    '3:33 invalid-date "2021/2020" ends before it begins. Swap the two dates.',
  ]);
});

describe('ids in unreadable parts are not reported as missing', () => {
  it.each([
    ['people:\n  ada: { born: 1977 }', 'people:\n  - { id: ada }'],
    ['subjects: [ada]\npeople:', 'subjects: [ada]\npoeple:'],
    ['organizations:\n', 'organisations:\n'],
    ['organizations:\n  daily: {}', 'organizations: daily'],
    ['references:\n', 'refrences:\n'],
    ['  daily: {}', '  Daily: {}'],
    ['subjects: [ada]', 'subjects: -ada'],
    ['subjects: [ada]', 'subjects: ada]'],
  ])('%j as %j', (from, to) => {
    expect(sound.split(from).length).toBe(2);
    expect(told(sound.replace(from, to))).toEqual([]);
  });
});
