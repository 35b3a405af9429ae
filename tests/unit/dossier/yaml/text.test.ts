import { describe, expect, it, test } from 'vitest';
import { refused } from '../../../../src/dossier/yaml/tree-reader.js';
import { YamlFile } from '../../../support/yaml.js';

function source(text: string): YamlFile {
  return new YamlFile(text);
}

/** Each problem as `line:column-end code`, with its message if requested. */
function told(read: YamlFile, ...more: readonly 'message'[]): string[] {
  return read.problems.map(({ span, code, message }) => {
    const place = `${span?.line}:${span?.column}${span?.end === undefined ? '' : `-${span.end}`}`;
    return [place, code, ...(more.length > 0 ? [message] : [])].join(' ');
  });
}

describe('the data', () => {
  it.each([
    ['a: no\nb: 012\nc: ~\nd: 2020-01-01\ne: "no"', { a: 'no', b: '012', c: '~', d: '2020-01-01', e: 'no' }],
    ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['a: >\n  one\n  two\n\n\nb: |\n  one\n  two\n', { a: 'one two', b: 'one\ntwo' }],
    ['a: "one\\n\\n"', { a: 'one\n\n' }],
    ['a:\nb: ""\n? c\nd: {e, : f}', { a: '', b: '', c: '', d: { e: '', '': 'f' } }],
    ['- a\n-\n- [b, {c: d}]', ['a', '', ['b', { c: 'd' }]]],
    ['just text', 'just text'],
    ['# nothing', ''],
  ])('in %j are the texts that the author wrote', (text, data) => {
    const read = source(text);
    expect(read.data).toEqual(data);
    expect(read.problems).toEqual([]);
  });

  it('are undefined without structure', () => {
    expect(source('a: [b\n').data).toBeUndefined();
  });
});

test('a key that begins with an unusual space does not change what is withheld', () => {
  const read = source('a: b\n\u00a0\u00a0access: secret\n\u00a0\u00a0c: d\n');
  expect(read.data).toBeUndefined();
  expect(told(read, 'message')).toEqual(['2:1 yaml-syntax no-break space (U+00A0) in place of a plain space']);
  expect(read.problems).toMatchObject([{ access: 'secret' }]);
});

describe('YAML that a case file may not use', () => {
  it.each([
    ['a: !!str b', '1:4-9 yaml-tag YAML tag !!str is not supported'],
    ['a: [!!str]', '1:5-10 yaml-tag YAML tag !!str is not supported'],
    ['a: {b: !c }', '1:8-10 yaml-tag YAML tag !c is not supported'],
    ['a: !!str\nb: c', '1:4-9 yaml-tag YAML tag !!str is not supported'],
    ['b: x\na: !!map # a comment\n  b: c', '2:4-9 yaml-tag YAML tag !!map is not supported'],
    ['a: !<foo> b', '1:4-10 yaml-tag YAML tag !<foo> is not supported'],
    ['!!map\na: b', '1:1-6 yaml-tag YAML tag !!map is not supported'],
    [`a: ${'b'.repeat(2000)}\nc: !d e!f`, '2:4-6 yaml-tag YAML tag !d is not supported'],
    [`a: !b #${'c'.repeat(2000)}\n  d`, '2:3-4 yaml-tag YAML tag ! is not supported'],
    ['a: &b c', '1:4-6 yaml-alias YAML anchor &b is not supported'],
    ['a: [&b]', '1:5-7 yaml-alias YAML anchor &b is not supported'],
    ['&b a: c', '1:1-3 yaml-alias YAML anchor &b is not supported'],
    ['a: &b\n  c: d', '1:4-6 yaml-alias YAML anchor &b is not supported'],
    ['- &b\n- c', '1:3-5 yaml-alias YAML anchor &b is not supported'],
    ['a: *b', '1:4-6 yaml-alias YAML aliases (*) are not supported'],
    ['? [a, b]\n: c', '1:3 wrong-type a key must be plain text'],
    ['a: b\nconstructor: c', '2:1-12 unknown-key "constructor" cannot be used as a key'],
    ['{ prototype: a }', '1:3-12 unknown-key "prototype" cannot be used as a key'],
    ['__proto__: a', '1:1-10 unknown-key "__proto__" cannot be used as a key'],
    ['a: b\nc:\n  a: d\na: e', '4:1-2 duplicate-key duplicate key "a" (first on line 1)'],
    [
      'c: a\nd: c\nd: e\nd: f',
      '3:1-2 duplicate-key duplicate key "d" (first on line 2)',
      '4:1-2 duplicate-key duplicate key "d" (first on line 2)',
    ],
    ['a: !b &c d', '1:4-6 yaml-tag YAML tag !b is not supported', '1:7-9 yaml-alias YAML anchor &c is not supported'],
    ['a: &c !b d', '1:7-9 yaml-tag YAML tag !b is not supported', '1:4-6 yaml-alias YAML anchor &c is not supported'],
  ])('is reported in %j', (text, ...said) => expect(told(source(text), 'message')).toEqual(said));

  it('does not prevent the rest from being read', () => {
    const read = source('a: &x !y b\nc: *x\nd: e\nd: f\nconstructor: g\n? [h]\n: i\nj: k');
    expect(read.data).toEqual({ a: 'b', c: refused, d: 'e', j: 'k' });
  });

  it('prevents the rest from being read in more than 1000 places', () => {
    const repeated = (count: number) => source(`access: secret\na: !b c\nd: [${'!b c, '.repeat(count - 1)}]\n`);
    expect(repeated(1_000).data).toBeDefined();
    const read = repeated(1_001);
    expect(read.data).toBeUndefined();
    expect(read.problems).toHaveLength(1_001);
    expect(read.problems.every(({ access }) => access === 'secret')).toBe(true);
  });
});

describe('nesting', () => {
  it.each([
    ['[', ']'],
    ['{a: ', '}'],
  ])('of %j is read to 64 levels', (open, close) => {
    const nested = (depth: number) => source(`${open.repeat(depth)}x${close.repeat(depth)}`);
    expect(told(nested(64))).toEqual([]);
    expect(told(nested(65))).toEqual([`1:${65 * open.length + 1} yaml-depth`]);
  });

  it('too deep for the parser is one problem', () => {
    expect(told(source(`${'['.repeat(20_000)}`))).toEqual([expect.stringContaining('yaml-depth')]);
  });
});

describe('a problem', () => {
  const text =
    'title: "A case" # told\nlist:\n  - one\n  - two: b\n    three:\nlong: a\n  b\nempty:\nflow: [c, {d: e}]\nend: last';

  it.each([
    [['title'], 'value', '1:8-16'],
    [['title'], 'key', '1:1-6'],
    [['list'], 'value', '3:3'],
    [['list'], 'key', '2:1-5'],
    [['list', 0], 'value', '3:5-8'],
    [['list', 0], 'key', '3:5-8'],
    [['list', 1], 'value', '4:5'],
    [['list', 1, 'two'], 'value', '4:10-11'],
    [['list', 1, 'two'], 'key', '4:5-8'],
    [['list', 1, 'three'], 'key', '5:5-10'],
    [['list', 7], 'value', '3:3'],
    [['list', 1, 'no such', 'key'], 'value', '4:5'],
    [['list', 0, 'deeper', 1], 'value', '3:5-8'],
    [['long'], 'value', '6:7-8'],
    [['empty'], 'key', '8:1-6'],
    [['empty'], 'value', '8:7'],
    [['flow', 1, 'd'], 'value', '9:15-16'],
    [['flow', 'c'], 'value', '9:7'],
    [['end'], 'value', '10:6-10'],
    [['no such'], 'value', '1:1'],
    [[], 'value', '1:1'],
  ] as const)('of the path %j has the place of its %s', (path, at, place) => {
    const read = source(text);
    read.report('wrong-type', path, 'it is wrong', 'Mend it.', at);
    expect(told(read)).toEqual([`${place} wrong-type`]);
  });

  it('about a missing value is at its key', () => {
    const read = source('{ a, b: {c} }');
    read.report('wrong-type', ['a'], '');
    read.report('wrong-type', ['b', 'c', 'd'], '');
    expect(told(read)).toEqual(['1:3-4 wrong-type', '1:10-11 wrong-type']);
  });

  it('in an empty file is at its beginning', () => {
    const read = source('# nothing');
    read.report('wrong-type', ['a'], '');
    expect(told(read)).toEqual(['1:1 wrong-type']);
  });

  it('shows its line with any line break', () => {
    const read = source('a: b\r\nc: d\ne: f');
    for (const key of ['a', 'c', 'e']) read.report('wrong-type', [key], 'it is wrong', 'Mend it.');
    expect(read.problems).toEqual(
      ['a: b', 'c: d', 'e: f'].map((excerpt, index) => ({
        code: 'wrong-type',
        severity: 'error',
        message: 'it is wrong',
        hint: 'Mend it.',
        file: 'case.yaml',
        span: { line: index + 1, column: 4, end: 5 },
        excerpt,
      })),
    );
  });

  it('does not need a hint', () => {
    const read = source('a: b');
    read.report('wrong-type', ['a'], '');
    expect(read.problems[0]).not.toHaveProperty('hint');
  });
});

describe('a problem on a withheld line', () => {
  const text = `open: 1
part:
  name: a
  access: internal
  inner:
    name: b
    access: secret
list:
  - name: c
    access: sekret
  - { name: d, access: public }
flow: { name: e, access: secret }
last: 2
`;

  it('has the strictest access of the parts on that line', () => {
    const read = source(text);
    const paths = [
      ['open'],
      ['part'],
      ['part', 'name'],
      ['part', 'inner'],
      ['part', 'inner', 'name'],
      ['list'],
      ['list', 0, 'name'],
      ['list', 1, 'name'],
      ['flow', 'name'],
      ['last'],
    ];
    for (const path of paths)
      read.report('wrong-type', path, path.join('.'), undefined, path.length === 1 ? 'key' : 'value');
    expect(read.problems.map(({ message, access }) => `${message} ${access}`)).toEqual([
      'open undefined',
      'part internal',
      'part.name internal',
      'part.inner secret',
      'part.inner.name secret',
      'list undefined',
      'list.0.name secret',
      'list.1.name undefined',
      'flow.name secret',
      'last undefined',
    ]);
    expect(read.access).toBe('secret');
  });

  it('about the access itself is shown to everyone, without the line', () => {
    const read = source(text);
    read.report('invalid-value', ['list', 0, 'access'], 'misspelt');
    expect(read.problems[0]).not.toHaveProperty('access');
    expect(read.problems[0]).not.toHaveProperty('excerpt');
  });

  it('about the access is shown to everyone if it is a word, or the key', () => {
    const told = (mark: string, key: string, at: 'key' | 'value' = 'value') => {
      const read = source(`part:\n  ${mark}\n  b: c`);
      read.report('invalid-value', ['part', key], 'x', undefined, at);
      return read.problems[0]?.access ?? 'public';
    };
    expect(told('access: Internal', 'access')).toBe('public');
    expect(told('access: those who know her', 'access')).toBe('secret');
    expect(told('acess: secret', 'acess', 'key')).toBe('public');
    expect(told('acess: secret', 'b', 'key')).toBe('secret');
  });

  it('that names other parts has their access too', () => {
    const read = source(text);
    read.report('wrong-type', ['open'], '', '', 'value', 'internal');
    read.report('wrong-type', ['part', 'inner', 'name'], '', '', 'value', 'internal');
    expect(read.problems.map(({ access }) => access)).toEqual(['internal', 'secret']);
  });

  it('in a file without structure requires access to all of it', () => {
    const access = (marks: string) => {
      const read = source(`${marks}\na: [b\n`);
      return [read.access, read.problems[0]?.access];
    };
    const open = ['public', undefined];
    expect(access('a: b')).toEqual(open);
    expect(access('access: public')).toEqual(open);
    expect(access('noaccess: secret')).toEqual(open);
    expect(access('accessed: secret')).toEqual(open);
    expect(access('access: public\nb: { access: internal }')).toEqual(['internal', 'internal']);
    for (const secret of [
      'access: secret',
      'access:secret',
      '"access" : \'secret\'',
      '- \'access\':\t"secret"',
      'access: sekret',
      'access: Internal',
      'ACCESS: internally',
      'access:\n    secret',
      'access: # who\n    internal',
      'access：secret',
      'access = secret',
      'access secret',
      'acess: secret',
      'access:',
      'part:\n  access: Internal',
      '{ part: {access : Internal',
    ]) {
      expect([secret, ...access(secret)]).toEqual([secret, 'secret', 'secret']);
    }
    expect(access('access:\n  internal')).toEqual(['internal', 'internal']);
    expect(access('a free access to the files of the secret police')).toEqual(open);
  });

  it.each([
    ['access: Internal', 'secret'],
    ['access: [internal]', 'secret'],
    ['access: { internal }', 'secret'],
    ['access:', 'secret'],
    ['acess: internal', 'internal'],
    ['Access: internal', 'internal'],
    ['access: public\n  access: internal', 'internal'],
    ['access: public', 'public'],
    ['accessed: secret', 'public'],
    ['acessed: secret', 'public'],
    ['access: { name: An organisation }', 'public'],
    ['abbess: { name: Someone }', 'public'],
  ])('is withheld if its part contains %j: %s', (mark, access) => {
    expect(source(`part:\n  name: x\n  ${mark}\n`).access).toBe(access);
  });

  it.each([
    ['a key that stands twice', 'a: 1\na: [{ b: c, access: internal }]'],
    ['a key that cannot be one', '__proto__: [{ b: c, access: internal }]'],
    ['a key that is no text', '? { a: { b: c, access: internal } }\n: d'],
    ['too deep a list', `a: ${'['.repeat(70)}{ b: c, access: internal }${']'.repeat(70)}`],
  ])('is withheld under %s', (_, text) => {
    const read = source(text);
    expect(read.access).toBe('internal');
    expect(read.problems.map(({ access }) => access)).toContain('internal');
  });

  it('in a section is withheld if everything in the section is', () => {
    const lines = (text: string) => {
      const read = source(text);
      const title = text.split('\n').findIndex((line) => line.includes('title')) + 1;
      read.report('invalid-value', ['sections', 0, 'title'], 'x');
      return [read.problems[0]?.span?.line === title, read.problems[0]?.access];
    };
    const section = (inside: string) => `sections:\n  - title: T\n${inside}`;
    expect(lines(section('    statements: [{ text: a, access: internal }, { text: b, access: secret }]'))).toEqual([
      true,
      'internal',
    ]);
    expect(lines(section('    statements: [{ text: a, access: internal }, { text: b }]'))).toEqual([true, undefined]);
    expect(lines(section('    statements: []'))).toEqual([true, undefined]);
    const inner = (access: string) => section(`    sections: [{ title: I, statements: [{ access: ${access} }] }]`);
    expect(lines(inner('secret'))).toEqual([true, 'secret']);
    expect(lines(inner('public'))).toEqual([true, undefined]);
    expect(lines(section('    sections: [{ title: I }]'))).toEqual([true, undefined]);
    expect(lines(section('    statements: x\n    sections: [y]'))).toEqual([true, undefined]);
  });
});

describe('a text at a path', () => {
  const text = "plain: one # two\n'single': 'it''s'\n\"double\": \"a\\tb\"\nlist: [c]\nempty:";

  it.each([
    [['plain'], 'value', 'one', 7],
    [['plain'], 'key', 'plain', 0],
    [['single'], 'value', "it''s", 28],
    [['single'], 'key', 'single', 18],
    [['double'], 'value', 'a\\tb', 46],
    [['list', 0], 'value', 'c', 59],
    [['empty'], 'value', '', 68],
  ] as const)('at %j, its %s, is what stands between the quotes', (path, at, written, start) => {
    expect(source(text).scalarAt(path, at)).toEqual({ text: written, start });
  });

  it('is undefined if the value is not a text', () => {
    expect(source(text).scalarAt(['list'])).toBeNull();
    expect(source('').scalarAt(['list'])).toBeNull();
  });
});

it('finds what is written at a path', () => {
  const read = source('a:\n  - b: c\nd: &x e\nf: *x\n');
  expect(read.valueAt(['a', 0, 'b'])).toBe('c');
  expect(read.valueAt(['a'])).toEqual([{ b: 'c' }]);
  expect(read.valueAt([])).toBe(read.data);
  expect(read.valueAt(['f'])).toBe(refused);
  for (const nowhere of [
    ['a', 1],
    ['a', 1, 'b'],
    ['d', 'e'],
    ['g', 'h'],
  ])
    expect(read.valueAt(nowhere)).toBeUndefined();
});

it('the line of an entry is the line of its key', () => {
  const read = source('# one\na:\n  b:\n    - c\n    -\n      d: e\n');
  expect(
    [[], ['a'], ['a', 'b'], ['a', 'b', 0], ['a', 'b', 1], ['a', 'b', 1, 'd']].map((path) => read.line(path)),
  ).toEqual([2, 2, 3, 4, 6, 6]);
});

describe('comments', () => {
  const found = (text: string, pattern = /mark/) =>
    source(text)
      .comments(pattern)
      .map(({ text: comment, start, about }) => `${comment} at ${start}, about ${about}`);

  it.each([
    ['a: b # mark', '# mark at 5, about 1'],
    ['# mark\na: b', '# mark at 0, about 2'],
    ['a:\n  # mark\n  # other\n\n  b: c # mark 2\n', '# mark at 5, about 5', '# mark 2 at 30, about 5'],
    ['a: b\n# mark\n', '# mark at 5, about 2'],
    ['a: b\n# mark\n# end', '# mark at 5, about 2'],
    ['a: [b, # mark\n  c]\n\t# mark 2\n\nd: e', '# mark at 7, about 1', '# mark 2 at 20, about 5'],
    ['---\na: "b" # mark\n...\n', '# mark at 11, about 2'],
    ['a: |\n  b\n# mark\nc: d', '# mark at 9, about 4'],
  ])('of %j that are requested', (text, ...expected) => expect(found(text)).toEqual(expected));

  it.each(['a: "# mark"', 'a: |\n  # mark\n', 'a: b#mark', 'a: b # other\nc: mark', 'mark: a'])(
    'are absent in %j',
    (text) => expect(found(text)).toEqual([]),
  );

  it('are the positions of problems', () => {
    const read = source('a: b # mark');
    const [comment] = read.comments(/mark/);
    if (comment) read.collector.reportComment('invalid-waiver', comment, 'no', 'Do.');
    expect(told(read)).toEqual(['1:6-12 invalid-waiver']);
  });
});
