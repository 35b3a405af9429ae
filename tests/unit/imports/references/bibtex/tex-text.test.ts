import { describe, expect, test } from 'vitest';
import { definitionsIn, groupAt } from '../../../../../src/imports/references/bibtex/tex-definitions.js';
import { plainTex, verbatimTex } from '../../../../../src/imports/references/bibtex/tex-text.js';

describe('TeX', () => {
  test.each([
    '{never closed',
    'closed} twice',
    "accent at the end \\'",
    "{accent at the end of a group \\'}",
    'a backslash at the end \\',
    'an open $formula',
    'a formula $x^2$',
    'an unknown sign \\+',
    '\\frobnicate{x}',
    '\\emph{never closed',
    "\\'{\\frobnicate}",
    "\\'{never closed",
    '{'.repeat(60) + '}'.repeat(60),
  ])('that the tables do not have is left to others: %s', (tex) => {
    expect(plainTex(tex)).toBeNull();
  });

  test.each([
    ['plain text', 'plain text'],
    ["a \\'e, \\'{e}, \\'{}, \\^{}x, \\'\\i, \\'\\AA", 'a é, é, , ^x, í, Ǻ'],
    ['\\emph{{\\bf a} b} \\mkbibparens{c} \\enquote{d}', 'a b (c) “d”'],
    ['\\noopsort{z}a \\noopsort', null],
    ['\\textbf a', null],
    ['\\url|a_b| \\verb*+c+', 'a_b c'],
  ])('in the tables is read: %s', (tex, text) => {
    expect(plainTex(tex)).toBe(text);
  });

  test.each([
    ['\\def\\x#1#2{#2-#1-#3}', '\\x ab \\x{c}\\y', 'b-a- y-c-'],
    ['\\newcommand\\x[1]{[#1]}', '\\x', '[]'],
    ['\\newcommand{\\x}{\\em y}', '\\x z', 'yz'],
    ['\\newcommand{\\x}{\\x}', '\\x', null],
    [
      '\\newcommand{\\x}[1]{\\x{#1#1}}',
      '\\x{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}',
      null,
    ],
  ])('that a file defines is expanded: %s', (preamble, tex, text) => {
    const definitions = new Map([...definitionsIn([preamble]), ...definitionsIn(['\\def\\y{y}'])]);
    expect(plainTex(tex, { definitions })).toBe(text);
  });

  test('that others convert is put in its place, or stays as written', () => {
    const rare = (tex: string) =>
      tex.startsWith('$') ? 'f' : tex.startsWith('\\known') ? 'k' : tex.replace(/[{}]/g, '');
    expect(plainTex('a $x$ \\known{x}b \\odd c {\\odd}d \\odd{e}f', { rare })).toBe(
      'a f kb \\odd c \\odd{}d \\odd{e}f',
    );
    expect(plainTex('a \\odd', { rare: () => null })).toBeNull();
  });

  test.each([
    ['\\url{https://a.example/\\~{}b}', 'https://a.example/~b'],
    ['https://a.example/$\\sim$b\\_c\\%20', 'https://a.example/~b_c%20'],
    ['{10.1234/a{\\_}b}', '10.1234/a_b'],
  ])('in an address is undone: %s', (tex, address) => {
    expect(verbatimTex(tex)).toBe(address);
  });
});

test.each([
  ['{a{b}c}d', 0, 'a{b}c'],
  ['x{a\\}b}', 1, 'a\\}b'],
  ['{a', 0, undefined],
  ['a', 0, undefined],
] as const)('the group in %j at %d is %j', (tex, at, group) => {
  expect(groupAt(tex, at)).toBe(group);
});
