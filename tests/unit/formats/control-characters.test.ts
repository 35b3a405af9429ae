import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/formats/control-characters.js';
import { fc } from '../../support/property.js';

const raw = (text: string): boolean =>
  [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (
      (code < 0x20 && code !== 0x0a && code !== 0x09) ||
      (code >= 0x7f && code <= 0x9f) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      [0x2028, 0x2029, 0x202d, 0x202e].includes(code)
    );
  });

describe('visible', () => {
  it.each([
    ['plain text', 'naïve Дело 案件 🇺🇦\tand\nmore', 'naïve Дело 案件 🇺🇦\tand\nmore'],
    ['escape', '\u001b[31mred', '^[[31mred'],
    ['carriage return, null, delete', 'a\rb\0c\u007f', 'a^Mb^@c^?'],
    ['C1', '\u009b31m\u0080', '<U+009B>31m<U+0080>'],
    ['separators', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
    ['an override with its end', 'a\u202eb\u202cc', 'a<U+202E>b<U+202C>c'],
    ['a balanced isolate', 'a \u2067حرية\u2069 b', 'a \u2067حرية\u2069 b'],
    ['a balanced embedding', 'a \u202bحرية\u202c b', 'a \u202bحرية\u202c b'],
    ['nested isolates', '\u2066a\u2067b\u2069\u2069', '\u2066a\u2067b\u2069\u2069'],
    ['an unclosed isolate', 'a\u2067b', 'a<U+2067>b'],
    ['a closer without an opener', 'a\u2069b\u202c', 'a<U+2069>b<U+202C>'],
    ['an isolate across paragraphs', '\u2067a\nb\u2069', '<U+2067>a\nb<U+2069>'],
    ['an embedding left open in an isolate', '\u2067\u202aa\u2069', '\u2067<U+202A>a\u2069'],
    ['an embedding closed across an isolate', '\u202a\u2067a\u202c\u2069', '<U+202A>\u2067a<U+202C>\u2069'],
    ['lone surrogates', 'a\ud800b\udc00c😀', 'a\ufffdb\ufffdc😀'],
  ])('shows %s', (_what, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('never leaves a control character and is idempotent', () => {
    const risky = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom(
          ...'\u001b\r\n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u009b\ud800\udc00x'.split(''),
        ),
      ),
    });
    fc.assert(
      fc.property(risky, (text) => {
        const once = visible(text);
        expect(raw(once)).toBe(false);
        expect(visible(once)).toBe(once);
      }),
    );
  });
});
