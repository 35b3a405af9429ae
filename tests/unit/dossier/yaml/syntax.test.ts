import { describe, expect, it } from 'vitest';
import { explain, maxDepth, tooDeep } from '../../../../src/dossier/yaml/syntax.js';
import { YamlFile } from '../../../support/yaml.js';

describe('a syntax error', () => {
  it.each([
    ['a: "\\q"\n', 'invalid backslash in double quotes', 'Write \\\\ for a backslash, or use single quotes.'],
    ['a: b: c\n', 'second colon and space on one line', 'Put the text in quotes.'],
    ['a: @b\n', 'a text cannot begin with this character', 'Put the text in quotes.'],
    ['a: b\n---\nc: d\n', 'a second YAML document begins here', 'Write one case per file: remove the "---" line.'],
  ])('in %j is explained in plain words', (text, message, hint) => {
    const { problems } = new YamlFile(text);
    expect(problems).toMatchObject([{ message, hint }]);
  });

  it.each([
    ['BAD_INDENT', 'It must be indented and end with a ]', 'a bracket is never closed'],
    ['BAD_INDENT', 'It must be indented and end with a }', 'a bracket is never closed'],
    ['MISSING_CHAR', 'Missing closing "quote', 'a quotation mark is never closed'],
    ['BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used', 'the indentation does not match the lines above'],
  ])('has the code %s and is recognised by "%s"', (code, message, said) => {
    expect(explain(code, message)).toEqual(['yaml-syntax', said, expect.stringMatching(/\.$/)]);
  });

  it('that is unknown has the library’s message', () => {
    expect(explain('NEW_CODE', 'Something new')).toEqual([
      'yaml-syntax',
      'invalid YAML: Something new',
      'Put the text in quotes.',
    ]);
    expect(explain('NEW_CODE', 'It says Missing closing')[1]).toContain('It says');
  });

  it('about nesting says so', () => {
    expect(explain('RESOURCE_EXHAUSTION', 'Maximum call stack size exceeded')).toBe(tooDeep);
    expect(tooDeep[1]).toContain(` ${maxDepth} `);
  });
});
