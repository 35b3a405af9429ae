import { describe, expect, it, test } from 'vitest';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { hiddenCause } from '../../../../src/dossier/yaml/hidden-cause.js';

const head = 'casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\npeople:\n  ada: { name: Ada Nobody }\n';

/** Each error as `line:column code message`. */
function told(text: string): string[] {
  const { problems } = parse(new TextEncoder().encode(head + text), 'case.yaml');
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.map(({ span, code, message }) => `${span?.line}:${span?.column} ${code} ${message}`);
}

const space = 'in place of a plain space';

describe('a character that people cannot tell from the right one is named, at its position', () => {
  it.each([
    ['timeline:\n  -\u00a0id: arrest\n', `8:4 yaml-syntax no-break space (U+00A0) ${space}`],
    ['timeline:\n  -\u200bid: arrest\n', '8:4 yaml-syntax invisible zero-width space (U+200B)'],
    ['timeline:\n  –\u2009id: arrest\n', '8:3 yaml-syntax en dash (U+2013) in place of a plain hyphen'],
    ['timeline:\n  - \u3000id: arrest\n', `8:5 yaml-syntax ideographic space (U+3000) ${space}`],
    ['\ufefftimeline: []\n', '7:1 yaml-syntax invisible byte order mark (U+FEFF)'],
    ['organizations:\n  daily:\u202f{ name: Daily }\n', `8:9 yaml-syntax narrow no-break space (U+202F) ${space}`],
    [
      'timeline:\n  - id:\u00a0arrest\n',
      `8:8 wrong-type event 1 must be a map, not the text "id:\u00a0arrest": no-break space (U+00A0) ${space}`,
    ],
    [
      'timeline:\n  - id：arrest\n',
      '8:7 wrong-type event 1 must be a map, not the text "id：arrest": full-width colon (U+FF1A) in place of a plain colon',
    ],
    [
      'timeline: － arrest\n',
      '7:11 wrong-type "timeline" must be a list, not the text "－ arrest": full-width hyphen (U+FF0D) in place of a plain hyphen',
    ],
    [
      'organizations: ｛｝\n',
      '7:16 wrong-type "organizations" must be a map, not the text "｛｝": full-width bracket (U+FF5B) in place of a plain {',
    ],
    ['summary\u00a0: A case\n', `7:8 unknown-key unknown key "summary\u00a0": no-break space (U+00A0) ${space}`],
    ['summаry: A case\n', '7:5 unknown-key unknown key "summаry": Cyrillic letter (U+0430)'],
    [
      'summary：A: case\n',
      '7:8 unknown-key unknown key "summary：A": full-width colon (U+FF1A) in place of a plain colon',
    ],
    [
      'asOf: 2024−01\n',
      '7:11 invalid-date "2024−01" is not an EDTF date: minus sign (U+2212) in place of a plain hyphen',
    ],
    ['asOf: ２024\n', '7:7 invalid-date "２024" is not an EDTF date: full-width character (U+FF12)'],
    [
      'language: en\u200e\n',
      '7:13 invalid-value "en\u200e" is not a language tag: invisible left-to-right mark (U+200E)',
    ],
    ['organizations:\n  dαily: { name: D }\n', '8:4 invalid-id "dαily" is not an id: Greek letter (U+03B1)'],
  ])('%j', (text, said) => expect(told(text)[0]).toBe(said));
});

test('a text for people keeps its characters', () => {
  expect(told('summary: "Word:\u00a0« two », 10\u202f000 – три：四，五\u2028six"\n')).toEqual([]);
  expect(told('summary: note:\u00a0see\n')).toEqual([]);
  expect(told('people_:\n  анна: 1\n')).toEqual(['7:1 unknown-key unknown key "people_"']);
});

test.each([
  ['wrong-type', 'Ada\u00a0Nobody'],
  ['wrong-type', 'an ordinary text'],
  ['invalid-waiver', 'a\u200bb'],
  ['missing-key', 'a\u200bb'],
  ['invalid-id', 'анна'],
  ['invalid-id', 'Anna'],
] as const)('%s of %j has no hidden cause', (code, text) => expect(hiddenCause(code, text)).toBeUndefined());

test('a comment that empties a value explains the error', () => {
  const { problems } = parse(new TextEncoder().encode(`${head}summary: #7\n`), 'case.yaml');
  expect(problems.map(({ hint }) => hint)).toEqual([
    'A comment begins at " #". If it belongs to the text, put the whole text in quotes.',
  ]);
});
