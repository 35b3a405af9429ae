import { describe, expect, it } from 'vitest';
import { Source } from '../../../src/dossier/source.js';
import { explain, maxDepth, tooDeep } from '../../../src/dossier/yaml-syntax.js';

describe('an error of the syntax', () => {
  it.each([
    ['a: [b\n', 'yaml-syntax', 'a bracket is not closed', 'Close it with ], indented more than the key it belongs to.'],
    [
      'a: {b: c\n',
      'yaml-syntax',
      'a bracket is not closed',
      'Close it with }, indented more than the key it belongs to.',
    ],
    ['a: "b\n', 'yaml-syntax', 'a quotation mark is not closed', "Close it; inside single quotes write '' for one."],
    ["a: 'b\n", 'yaml-syntax', 'a quotation mark is not closed', "Close it; inside single quotes write '' for one."],
    [
      'a: "\\q"\n',
      'yaml-syntax',
      'a backslash between double quotes stands before something else than an escape',
      'Write \\\\ for a backslash, or use single quotes.',
    ],
    ['a: b: c\n', 'yaml-syntax', 'a second colon and space on one line', 'Put the text in quotes.'],
    ['a: @b\n', 'yaml-syntax', 'a text cannot begin with this character', 'Put the text in quotes.'],
    [
      'a: b\n---\nc: d\n',
      'yaml-documents',
      'a second YAML document begins here',
      'Keep one case to a file: remove the --- line.',
    ],
  ])('of %j is said in the words of whoever writes it', (text, code, message, hint) => {
    const [problem] = new Source(text, 'case.yaml').problems;
    const said = code === 'yaml-syntax' ? `this is not well-formed YAML: ${message}` : message;
    expect(problem).toMatchObject({ code, message: said, hint });
  });

  it('that is not known is said as the library says it', () => {
    expect(explain('NEW_CODE', 'Something new')).toEqual([
      'yaml-syntax',
      'this is not well-formed YAML: Something new',
      'Put the text in quotes.',
    ]);
    expect(explain('NEW_CODE', 'It says Missing closing')[1]).toContain('It says');
  });

  it('of nesting is one of nesting', () => {
    expect(explain('RESOURCE_EXHAUSTION', 'Maximum call stack size exceeded')).toBe(tooDeep);
    expect(tooDeep[1]).toContain(` ${maxDepth} `);
  });
});
