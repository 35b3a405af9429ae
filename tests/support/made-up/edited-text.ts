import { fc } from '../property.js';

/** What may change the meaning of YAML, anywhere in it. */
const bits = [
  '\n',
  ' ',
  ' ',
  '- ',
  ': ',
  ':',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '?',
  '? ',
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  '---',
  '...',
  '\\',
  '~',
  'x',
  '\u00a0',
  '\u0085',
  'null',
];

/** One of the texts of a YAML file, with up to three small changes anywhere. */
export function editedText(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 12 }), bit: fc.constantFrom('', ...bits) });
  return fc.tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 })).map(([text, edits]) => {
    let written = text;
    for (const { at, cut, bit } of edits) {
      const place = at % (written.length + 1);
      written = written.slice(0, place) + bit + written.slice(place + cut);
    }
    return written;
  });
}
