import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/dossier/yaml/decode.js';

function refusal(...parts: readonly (string | readonly number[])[]) {
  const { text, problems } = decode(Buffer.concat(parts.map((part) => Buffer.from(part as string))), 'case.yaml');
  expect(text).toBeNull();
  return problems.map(({ code, span }) => (span ? `${span.line}:${span.column} ${code}` : code)).join();
}

const [a, nul] = [0x61, 0];

describe('UTF-16', () => {
  it.each([
    ['with a mark', [0xff, 0xfe, a, nul]],
    ['with the other mark', [0xfe, 0xff, nul, a]],
    ['without a mark', [a, nul, a, nul]],
    ['without a mark, the other way round', [nul, a, nul, a]],
    ['with a mark alone', [0xff, 0xfe]],
  ])('%s is refused', (_, bytes) => expect(refusal(bytes)).toBe('utf-16'));

  it.each([
    [[0xff, a], '1:1 not-utf8'],
    [[0xfe, a], '1:1 not-utf8'],
    [[a, 0xfe], '1:2 not-utf8'],
    [[a, 0xff], '1:2 not-utf8'],
    [[nul, nul, a, nul], '1:1 nul-character'],
    [[nul, nul, nul, nul], '1:1 nul-character'],
    [[nul, a, a, nul], '1:1 nul-character'],
    [[a, a, nul, nul], '1:3 nul-character'],
    [[a, a, a, nul], '1:4 nul-character'],
    [[a, nul, a, a], '1:2 nul-character'],
    [[a, nul, nul, nul], '1:2 nul-character'],
  ])('is not assumed for %j', (bytes, found) => expect(refusal(bytes)).toBe(found));
});

describe('the first byte that is not part of a character', () => {
  it.each([
    ['at the beginning', [[0x80]], '1:1'],
    ['on a later line', ['one\ntwo\nca', [0xe9], '\nend'], '3:3'],
    ['at the beginning of a line', ['one\n', [0xff], 'two'], '2:1'],
    ['behind characters of several bytes', ['Дело 案 ', [0xe9]], '1:8'],
    ['behind a character that stands for such a byte', ['a\ufffdb', [0xe9], 'c'], '1:4'],
    ['behind a byte order mark', ['\ufeffab', [0xe9]], '1:3'],
    ['where a character is cut off', ['ab', [0xef, 0xbf], 'c'], '1:3'],
    ['where the file is cut off', ['ab\nc', [0xef, 0xbf]], '2:2'],
  ] as const)('is found %s', (_, parts, place) => expect(refusal(...parts)).toBe(`${place} not-utf8`));
});

describe('a file that is not text', () => {
  it.each([
    ['a Word document or another ZIP archive', ['PK', [3, 4], 'word/document.xml']],
    ['a Word 97 document or another old Microsoft Office file', [[0xd0, 0xcf, 0x11, 0xe0, 0xa1]]],
    ['a PDF', ['%PDF-1.7\n%', [0xe2, 0xe3]]],
    ['a PDF', ['%PDF-1.4\nof letters alone']],
    ['a rich-text (RTF) document', ['{\\rtf1 Ada}']],
    ['a PNG image', [[0x89], 'PNG\r\n']],
    ['a JPEG image', [[0xff, 0xd8, 0xff, 0xe0]]],
  ] as const)('is told to be %s', (kind, parts) => {
    const { text, problems } = decode(Buffer.concat(parts.map((part) => Buffer.from(part as string))), 'case.yaml');
    expect(text).toBeNull();
    expect(problems).toMatchObject([{ code: 'not-utf8', message: `the file is ${kind}, not text` }]);
  });

  it.each(['PK', '%PDF', '{\\r: a}', 'PKs: a'])('is not recognised in %j', (text) => {
    expect(decode(Buffer.from(text), 'case.yaml').text).toBe(text);
  });
});

it('finds the position of a NUL character', () => {
  expect(refusal('one\ntwo \0')).toBe('2:5 nul-character');
  expect(refusal('Дело\n\0')).toBe('2:1 nul-character');
});

it('removes and reports a byte order mark', () => {
  const { text, problems } = decode(Buffer.from('\ufeffa: \ufeffb'), 'case.yaml');
  expect(text).toBe('a: \ufeffb');
  expect(problems).toMatchObject([{ code: 'byte-order-mark', file: 'case.yaml', span: { line: 1, column: 1 } }]);
});

it('does not change other text', () => {
  expect(decode(Buffer.from('Дело 案\r\n'), 'case.yaml')).toEqual({ text: 'Дело 案\r\n', problems: [] });
  expect(decode(new Uint8Array(), 'case.yaml')).toEqual({ text: '', problems: [] });
});
