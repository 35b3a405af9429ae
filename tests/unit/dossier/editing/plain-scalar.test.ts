import { expect, test } from 'vitest';
import { Document, YAMLSeq } from 'yaml';
import { isPlain } from '../../../../src/dossier/editing/plain-scalar.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

/** How the library writes a text in a list. */
function written(text: string, inFlow: boolean): string {
  const list = new YAMLSeq();
  list.items.push(text);
  list.flow = inFlow;
  const document = new Document(undefined, { version: '1.2', schema: 'core' });
  document.contents = list as never;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const asItIs = (text: string, inFlow: boolean) => (inFlow ? `[${text}]\n` : `- ${text}\n`);

test.each(['Ada Nobody', 'Мира', 'a𐐷', '2020-05-01', 'https://example.org/a#b', 'No. 12'])(
  'writes %s without quotes',
  (text) => {
    expect(isPlain(text, false)).toBe(true);
    expect(written(text, false)).toBe(asItIs(text, false));
  },
);

test.each([
  '',
  ' a',
  'a ',
  'a: b',
  'a:',
  'a #b',
  'null',
  'True',
  '12',
  '1e3',
  '0x1F',
  '0o17',
  '1.',
  '-',
  '“a”',
  'a\nb',
  'a\ud83d',
  'a\udc00b',
])('leaves %j to the library', (text) => expect(isPlain(text, false)).toBe(false));

test('a plain text is one that the library writes as it is', slow, () => {
  const piece = fc.constantFrom(
    ...[
      '\n',
      ' ',
      '\t',
      ':',
      '#',
      '-',
      '"',
      "'",
      '\\',
      '{',
      ']',
      ',',
      '|',
      '>',
      '---',
      '…',
      'Мира',
      '文',
      'a',
      'e',
      'x',
    ],
    ...[
      '\u0000',
      '\r',
      '\u0085',
      '\u00a0',
      '\u202e',
      '\u2028',
      '\ufeff',
      '\ud83d',
      '0',
      '1',
      '.',
      '+',
      'null',
      '~',
      '!',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.boolean(), (pieces, inFlow) => {
      const text = pieces.join('');
      if (isPlain(text, inFlow)) expect(written(text, inFlow)).toBe(asItIs(text, inFlow));
    }),
    { numRuns: scaled(3000) },
  );
});
