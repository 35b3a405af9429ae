import type { ProblemCode } from '../../problems/codes.js';

/** The deepest nesting that is read: more than any case file needs, less than any stack allows. */
export const maxDepth = 64;

/** Keys that valibot ignores, so a case file may not use them. */
export const unusableKeys = new Set(['__proto__', 'constructor', 'prototype']);

export type Explanation = readonly [code: ProblemCode, message: string, hint: string];

export const tooDeep: Explanation = [
  'yaml-depth',
  `the file is nested more than ${maxDepth} levels deep`,
  'Use fewer levels of sections.',
];
const quoteIt = 'Put the text in quotes.';

/** The library's error codes, explained for authors of a case file. */
const syntax: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BAD_DQ_ESCAPE: ['invalid backslash in double quotes', 'Write \\\\ for a backslash, or use single quotes.'],
  BAD_INDENT: [
    'the indentation does not match the lines above',
    'Start all entries of a list or map in the same column.',
  ],
  BAD_SCALAR_START: ['a text cannot begin with this character', quoteIt],
  BLOCK_AS_IMPLICIT_KEY: ['second colon and space on one line', quoteIt],
  BLOCK_IN_FLOW: ['an indented list or map inside brackets', 'Use brackets throughout, or indented lines throughout.'],
  KEY_OVER_1024_CHARS: ['a key is longer than 1024 characters', 'Write the key on one line, followed by a colon.'],
  MISSING_CHAR: [
    'missing colon, comma or space',
    'Write a colon and a space after a key, and a comma between entries in brackets.',
  ],
  MULTILINE_IMPLICIT_KEY: ['a key continues on the next line', 'Look for a missing colon, or put the text in quotes.'],
  TAB_AS_INDENT: ['tab in place of spaces', 'Indent with spaces.'],
  UNEXPECTED_TOKEN: ['unexpected text', 'Check the indentation. Put text that contains ": " or " #" in quotes.'],
};

/** Explain an error of the library to the author of a case file. */
export function explain(code: string, message: string): Explanation {
  if (message.startsWith('Maximum call stack')) return tooDeep;
  if (code === 'MULTIPLE_DOCS') {
    return ['yaml-documents', 'a second YAML document begins here', 'Write one case per file: remove the "---" line.'];
  }
  const known = unclosed(message) ?? syntax[message.startsWith('A block sequence') ? 'BAD_INDENT' : code];
  const [what, hint] = known ?? [`invalid YAML: ${message}`, quoteIt];
  return ['yaml-syntax', what, hint];
}

function unclosed(message: string): readonly [message: string, hint: string] | undefined {
  const bracket = /and end with a ([\]}])/.exec(message)?.[1];
  if (bracket !== undefined) {
    return ['a bracket is never closed', `Write ${bracket} at the end, indented more than the key of the value.`];
  }
  if (!/^Missing closing/.test(message)) return undefined;
  return ['a quotation mark is never closed', "Close it. Inside single quotes, write '' for an apostrophe."];
}
