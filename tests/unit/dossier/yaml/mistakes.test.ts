import { describe, expect, it, test } from 'vitest';
import { syntaxProblems } from '../../../../src/dossier/yaml/mistakes/syntax-problems.js';
import { scaled, slow } from '../../../support/slow.js';
import { YamlFile } from '../../../support/yaml.js';

/** Each problem as `line:column message`. */
function told(text: string): string[] {
  return new YamlFile(text).problems.map(({ span, message }) => `${span?.line}:${span?.column} ${message}`);
}

const sound = `casefile: 1
id: ada-nobody
title: The case of Ada Nobody
subjects: [ada-nobody]

people:
  ada-nobody:
    name: Ada Nobody
    occupation: Librarian

sections:
  - id: arrest
    title: Arrest
    statements:
      - text: Ada Nobody was held for two days.
        people: [ada-nobody]
        refs:
          - { ref: letter, locator: page 3 }
      - text: She was let go.
        status: alleged

references:
  - id: letter
    type: report
    title: "A letter on an arrest"
    issued: 2021-04-10
`;

test('a valid text has none', () => expect(told(sound)).toEqual([]));

describe('reports one mistake once, at its position', () => {
  it.each([
    // Indentation.
    ['    name: Ada', '   name: Ada', '8:4 this line is indented by 3 spaces, the lines around it by 4'],
    ['    occupation', '     occupation', '9:6 this line is indented by 5 spaces, the lines around it by 4'],
    ['    statements', '     statements', '14:6 this line is indented by 5 spaces, the lines around it by 4'],
    ['  - id: arrest', '   - id: arrest', '12:4 this line is indented by 3 spaces, the lines around it by 2'],
    ['      - text: She', '       - text: She', '19:8 this line is indented by 7 spaces, the lines around it by 6'],
    ['people:\n', ' people:\n', '6:2 this line is indented by 1 space, the lines around it by 0'],
    ['casefile', ' casefile', '1:2 this line is indented by 1 space, the lines around it by 0'],
    [
      '        people: [ada-nobody]\n        refs:',
      '         people: [ada-nobody]\n         refs:',
      '16:10 this line is indented by 9 spaces, the lines around it by 8',
    ],
    [
      '  ada-nobody:\n    name: Ada Nobody\n    occupation: Librarian',
      '   ada-nobody:\n    name: Ada Nobody\n    occupation: Librarian\n  bob:\n    name: Bob\n  cyd:\n    name: Cyd',
      '7:4 this line is indented by 3 spaces, the lines around it by 2',
    ],
    [
      '    status: alleged',
      '     status: alleged',
      '20:10 this line is indented by 9 spaces, the lines around it by 8',
    ],
    // Spaces.
    ['    occupation', '\toccupation', '9:1 tab in place of spaces'],
    ['  ada-nobody:\n    name', '\tada-nobody:\n\t\tname', '7:1 tab in place of spaces'],
    ['    name', '\u00a0   name', '8:1 no-break space (U+00A0) in place of a plain space'],
    ['    occupation', '    \u00a0occupation', '9:5 no-break space (U+00A0) in place of a plain space'],
    ['    occupation', '\u3000occupation', '9:1 ideographic space (U+3000) in place of a plain space'],
    ['title: Arrest', 'title:\u00a0Arrest', '13:11 no-break space (U+00A0) in place of a plain space'],
    ['- text: Ada Nobody was', '-text: >-\n          Ada Nobody\n          was', '15:7 missing space after the hyphen'],
    ['  - id: letter', '  -id: letter', '23:3 missing space after the hyphen'],
    ['title: Arrest', 'title:Arrest', '13:10 missing space after the colon'],
    ['title: Arrest', 'title：Arrest', '13:10 full-width colon (U+FF1A) in place of a plain colon'],
    ['title: Arrest', 'title∶ Arrest', '13:10 ratio sign (U+2236) in place of a plain colon'],
    ['- id: letter', '— id: letter', '23:3 em dash (U+2014) in place of a plain hyphen'],
    ['  - id: letter', '\u200b  - id: letter', '23:1 invisible zero-width space (U+200B)'],
    ['ref: letter, locator', 'ref: letter، locator', '18:26 Arabic comma (U+060C) in place of a plain comma'],
    [
      'ada-nobody:\n    name: Ada Nobody\n    occ',
      'ada-nobody: ｛ name: Ada ｝\n#',
      '7:15 full-width bracket (U+FF5B) in place of a plain {',
    ],
    ['letter\n    type', 'letter\u2028    type', '23:15 line separator (U+2028) in place of a line break'],
    ['letter\n    type', 'letter\u0085type', '23:15 next line (U+0085) in place of a line break'],
    // Comments.
    ['was held', 'was held #3\n          and', '15:35 a comment begins here, inside a text, a key or brackets'],
    ['[ada-nobody]\n\n', '[ada-nobody #1]\n\n', '4:23 a comment begins here, inside a text, a key or brackets'],
    ['[ada-nobody]\n\n', '[#ada-nobody]\n\n', '4:12 a comment begins here, inside a text, a key or brackets'],
    ['occupation:', 'occupation #2:', '9:16 a comment begins here, inside a text, a key or brackets'],
    ['{ ref: letter, ', '{ ref: letter #2, ', '18:27 a comment begins here, inside a text, a key or brackets'],
    ['[ada-nobody]\n\n', '[ada-nobody # x\n\n', '4:11 bracket [ is never closed'],
    // Keys and lists.
    [
      '    title: Arrest',
      '    title Arrest',
      '13:5 this line has no key, and its indentation does not match the text above',
    ],
    ['was held', 'was\nheld', '16:1 this line has no key, and its indentation does not match the text above'],
    ['on an', 'on\nan', '26:1 this line has no key, and its indentation does not match the text above'],
    ['- id: letter', '- letter', '23:5 missing key, or missing colon after the key'],
    ['    statements:\n', '', '14:7 this list has no key'],
    ['- text: Ada', '  text: Ada', '15:9 missing hyphen before the first entry of this list'],
    // Quotation marks.
    ['arrest"', 'arrest', '25:12 this quotation mark is never closed'],
    ['title: Arrest', 'title: "Arrest', '13:12 this quotation mark is never closed'],
    ['title: Arrest', "title: 'Arrest", '13:12 this quotation mark is never closed'],
    ['page 3', '"page 3', '18:37 this quotation mark is never closed'],
    ['on an', 'on "an"', '25:25 this quotation mark ends the text too early'],
    ['She was let go.', "'She wasn't let go.'", '19:24 this apostrophe ends the text too early'],
    ['page 3', '"the "third" page"', '18:42 this quotation mark ends the text too early'],
    ['Ada Nobody\n    occ', '"Ada" Nobody\n    occ', '8:17 the text continues after the closing quotation mark'],
    // Brackets.
    ['[ada-nobody]\n\n', '[ada-nobody\n\n', '4:11 bracket [ is never closed'],
    ['page 3 }', 'page 3', '18:13 bracket { is never closed'],
    ['page 3 }', 'page 3 ]', '18:44 bracket { is closed with ]'],
    ['page 3 }', 'page [3] below }', '18:42 a text inside { } that contains [ needs quotes'],
    ['page 3 }', 'page {3}, quote: x }', '18:42 a text inside { } that contains { needs quotes'],
    ['page 3 }', 'page [3, 4] and [5], quote: x }', '18:42 a text inside { } that contains [ needs quotes'],
    ['page 3 }', 'page 3]a, quote: x }', '18:43 a text inside { } that contains ] needs quotes'],
    ['page 3 }', 'page 3}a, quote: x }', '18:43 a text inside { } that contains } needs quotes'],
    [
      '[ada-nobody]\n        refs',
      '[ada [nobody], bob]\n        refs',
      '16:22 a text inside [ ] that contains [ needs quotes',
    ],
    // First characters.
    ['title: Arrest', 'title: [Ar]rest', '13:12 a text cannot begin with ['],
    ['title: Arrest', 'title: {Ar} rest', '13:12 a text cannot begin with {'],
    ['title: Arrest', 'title: [Ar} rest', '13:12 a text cannot begin with ['],
    ['title: Arrest', 'title: *An* arrest', '13:12 a text cannot begin with *'],
    ['title: Arrest', 'title: >An arrest', '13:12 a text cannot begin with > or |'],
    ['title: Arrest', 'title: - Arrest', '13:12 a text cannot begin with "- "'],
    ['title: Arrest', 'title: @arrest', '13:12 a text cannot begin with this character'],
    ['title: Arrest', 'title: The arrest: a report', '13:12 second colon and space on one line'],
    [
      'go.',
      'go.\n<<<<<<< HEAD\n        note: ours\n=======\n        note: theirs\n>>>>>>> other',
      '20:1 unresolved merge conflict',
    ],
  ])('%j as %j', (from, to, said) => {
    expect(sound.split(from).length).toBeGreaterThan(1);
    expect(told(sound.replace(from, () => to))).toEqual([said]);
  });

  it('works with Windows line breaks', () => {
    expect(told(sound.replace('- id: letter', '-id: letter').replaceAll('\n', '\r\n'))).toEqual([
      '23:3 missing space after the hyphen',
    ]);
  });

  it('reports each occurrence', () => {
    const text = sound
      .replace('    occ', '     occ')
      .replace('let go.', 'let go: at dawn')
      .replace('arrest"', 'arrest');
    expect(told(text)).toEqual([
      '9:6 this line is indented by 5 spaces, the lines around it by 4',
      '19:15 second colon and space on one line',
      '25:12 this quotation mark is never closed',
    ]);
  });
});

test('reports the right position after an earlier fix', () => {
  // After an error in the first line, the parser does not count empty lines.
  expect(told(` ${sound}`.replace('- id: letter', '-id: letter'))).toEqual([
    '1:2 this line is indented by 1 space, the lines around it by 0',
    '23:3 missing space after the hyphen',
  ]);
});

test('does not report a text that only looks like a mistake', () => {
  expect(told('a: one\n  Note: two\nb: c\n')).toEqual(['1:4 second colon and space on one line']);
  expect(told('a:\n  b: [c]\n  d: |\n    <<<<<<< HEAD\n    -x:\n')).toEqual([]);
});

test('reports only the first error, in general words, of a text that is too long to parse again', slow, () => {
  const text = `a: b: c\n${'# much\n'.repeat(scaled(500_000, 150_000))}d: "e"f\n`;
  expect(told(text)).toEqual(['1:4 second colon and space on one line']);
});

test('stops if two fixes undo each other', () => {
  let parsed = 0;
  const parse = (text: string) => {
    parsed += 1;
    const at = parsed % 2 === 0 ? 12 : 20;
    return [{ code: 'BAD_INDENT', message: '', pos: [Math.min(at, text.length), text.length] as const }];
  };
  const text = 'a:\n b: c\n   d: e\n    f: g\n';
  expect(syntaxProblems(text, parse(text), parse).length).toBeLessThan(10);
});
