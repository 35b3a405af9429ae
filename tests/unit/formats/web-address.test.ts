import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/formats/web-address.js';

describe('an address that a terminal may get', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['https://пример.example/дело', 'https://xn--e1afmkfd.example/%D0%B4%D0%B5%D0%BB%D0%BE'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/\u001b]8;;', 'https://example.org/%1B]8;;'],
  ])('%j is %s', (written, expected) => {
    expect(webAddress(written)).toBe(expected);
  });

  it.each([
    '',
    'example.org',
    '/a/path',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
  ])('rejects %j', (written) => {
    expect(webAddress(written)).toBeUndefined();
  });
});
