import type { ProblemCode } from '../../problems/codes.js';

/** The deepest nesting that is read: more than any case file needs, less than any stack allows. */
export const maxDepth = 64;

/** Keys that valibot ignores, so a case file may not use them. */
export const unusableKeys = new Set(['__proto__', 'constructor', 'prototype']);

export type Explanation = readonly [code: ProblemCode, message: string, hint: string];

export const tooDeep: Explanation = [
  'yaml-depth',
  `the file nests more than ${maxDepth} levels deep`,
  'Nest sections less deeply.',
];
const quoteIt = 'Put the text in quotes.';

/** The library's error codes, explained for authors of a case file. */
const syntax: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BAD_DQ_ESCAPE: [
    'a backslash between double quotes stands before something else than an escape',
    'Write \\\\ for a backslash, or use single quotes.',
  ],
  BAD_INDENT: ['the indentation does not fit the lines above', 'Begin all entries of one list or map in one column.'],
  BAD_SCALAR_START: ['a text cannot begin with this character', quoteIt],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon and space on one line', quoteIt],
  BLOCK_IN_FLOW: [
    'a list or map on lines of its own stands between brackets',
    'Write it on lines of its own throughout, or in brackets.',
  ],
  KEY_OVER_1024_CHARS: ['a key is longer than 1024 characters', 'Write a key on one line, with a colon behind it.'],
  MISSING_CHAR: [
    'a colon, a comma or a space is missing',
    'Write a colon and a space behind a key, a comma between entries in brackets.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a key goes over more than one line',
    'Look for a missing colon, or put the text in quotes.',
  ],
  TAB_AS_INDENT: ['a tab stands where spaces belong', 'Indent with spaces.'],
  UNEXPECTED_TOKEN: [
    'this cannot stand here',
    'Check the indentation, and put text that holds ": " or " #" in quotes.',
  ],
};

/** Explain an error of the library to the author of a case file. */
export function explain(code: string, message: string): Explanation {
  if (message.startsWith('Maximum call stack')) return tooDeep;
  if (code === 'MULTIPLE_DOCS') {
    return ['yaml-documents', 'a second YAML document begins here', 'Keep one case to a file: remove the --- line.'];
  }
  const known = unclosed(message) ?? syntax[message.startsWith('A block sequence') ? 'BAD_INDENT' : code];
  const [what, hint] = known ?? [`this is not well-formed YAML: ${message}`, quoteIt];
  return ['yaml-syntax', what, hint];
}

function unclosed(message: string): readonly [message: string, hint: string] | undefined {
  const bracket = /and end with a ([\]}])/.exec(message)?.[1];
  if (bracket !== undefined) {
    return ['a bracket is not closed', `Close it with ${bracket}, indented more than the key it belongs to.`];
  }
  if (!/^Missing closing/.test(message)) return undefined;
  return ['a quotation mark is not closed', "Close it; inside single quotes write '' for one."];
}
