import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { colourPaint, plainPaint } from '../../../../src/formats/colours/terminal.js';
import type { RenderOptions } from '../../../../src/formats/format.js';
import { render } from '../../../../src/formats/render.js';
import { withoutEscapes } from '../../../../src/formats/text/escapes.js';
import { blocksToLines, text } from '../../../../src/formats/text/page.js';
import type { Block, Excerpt, Inline, Run, Text } from '../../../../src/views/view.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const print = (blocks: readonly Block[], options: Partial<RenderOptions> = {}): Promise<string> =>
  render({ name: 'made-up', fields: [], records: [], blocks }, text, {
    width: 40,
    paint: plainPaint,
    links: false,
    folds: true,
    ...options,
  });

const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', text: inlines });

describe('text', () => {
  it('prints nothing for nothing', async () => {
    expect(await print([])).toBe('');
    const nothing: Block[] = [
      paragraph(' \n '),
      { kind: 'entries', items: [] },
      { kind: 'table', columns: [], rows: [] },
    ];
    expect(await print(nothing)).toBe('');
  });

  it('separates blocks by a blank line', async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: ['The case'] },
      paragraph('\nOne two three four five six seven eight nine ten.\n'),
      { kind: 'note', text: ['3 of 15'] },
    ];
    expect(await print(blocks)).toBe('The case\n\nOne two three four five six seven eight\nnine ten.\n\n3 of 15\n');
  });

  it('indents everything under a heading of level 3 or lower', async () => {
    const headings = [1, 2, 3, 4, 6, 2] as const;
    const blocks = headings.flatMap((level): Block[] => [
      { kind: 'heading', level, text: [`Level ${level}`] },
      { kind: 'entries', items: [{ label: ['1'], body: [['one two three four five six seven eight nine ten']] }] },
    ]);
    const lines = (await print(blocks)).split('\n');
    expect(lines.filter((line) => line.includes('Level'))).toEqual([
      'Level 1',
      'Level 2',
      '  Level 3',
      '    Level 4',
      '        Level 6',
      'Level 2',
    ]);
    expect(lines.filter((line) => line.includes('one'))).toEqual([
      '1  one two three four five six seven',
      '1  one two three four five six seven',
      '  1  one two three four five six seven',
      '    1  one two three four five six seven',
      '        1  one two three four five six',
      '1  one two three four five six seven',
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('has a smallest width', async () => {
    expect(await print([paragraph('one two three four five')], { width: 3 })).toBe('one two three four\nfive\n');
  });

  it('keeps styles and links whole across lines', async () => {
    const paint = await colourPaint(1);
    const run = {
      text: 'один два три четыре пять шесть семь восемь',
      style: 'date',
      href: 'https://example.org/дело',
    } as const;
    const lines = (await print([paragraph(run)], { paint, links: true, folds: true })).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toContain('\u001b]8;;https://example.org/%D0%B4%D0%B5%D0%BB%D0%BE\u0007');
      expect(line.split('\u001b]8;;\u0007')).toHaveLength(2);
      expect(line).toContain('\u001b[36m');
      expect(line).toContain('\u001b[39m');
    }
  });

  it('links every line of a run, and none if links are off', async () => {
    const block = paragraph({ text: 'a\nb', href: 'https://example.org/' });
    const link = (label: string): string => `\u001b]8;;https://example.org/\u0007${label}\u001b]8;;\u0007`;
    expect(await print([block], { links: true, folds: true })).toBe(`${link('a')}\n${link('b')}\n`);
    expect(await print([block])).toBe('a\nb\n');
  });

  it('closes isolates at the end of a line and opens them again', async () => {
    const block = paragraph('\u2067aaaa bbbb cccc dddd eeee\u2069 \u202bf\u202c');
    expect(await print([block], { width: 20 })).toBe(
      '\u2067aaaa bbbb cccc dddd\u2069\n\u2067eeee\u2069 \u202bf\u202c\n',
    );
    const embedded = paragraph('\u202baaaa bbbb cccc dddd eeee\u202c');
    expect(await print([embedded], { width: 20 })).toBe('\u202baaaa bbbb cccc dddd\u202c\n\u202beeee\u202c\n');
  });

  it('aligns the bodies of entries, with long labels above them', async () => {
    const items = [
      { label: ['[1]'], body: [['First body that is long enough to wrap\n\nhere.'], ['More.']] },
      { label: ['2023-02'], body: [['Second.']] },
      { label: [], body: [['No label.']] },
      { label: ['bare'], body: [] },
      { label: ['A label much too long'], body: [['Third.']] },
    ];
    expect(await print([{ kind: 'entries', items }])).toBe(
      [
        '[1]      First body that is long enough',
        '         to wrap',
        '',
        '         here.',
        '         More.',
        '2023-02  Second.',
        '         No label.',
        'bare',
        'A label much too long',
        '         Third.',
        '',
      ].join('\n'),
    );
    const long: Block = { kind: 'entries', items: [{ label: ['A label much too long'], body: [['Body.']] }] };
    expect(await print([long])).toBe('A label much too long\n  Body.\n');
  });

  it('lays out tables without borders, wrapping the widest column', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ title: 'Name' }, { title: 'Count', align: 'right' }, { title: 'Text' }],
      rows: [
        [['👩‍👩‍👧‍👦 Анна'], ['3'], ['a text that is too long to fit its column']],
        [['max'], [], ['xx']],
        [['案件'], ['12']],
      ],
    };
    expect(await print([table])).toBe(
      [
        'Name     Count  Text',
        '👩‍👩‍👧‍👦 Анна      3  a text that is too long',
        '                to fit its column',
        'max             xx',
        '案件        12',
        '',
      ].join('\n'),
    );
  });

  it('prints rows as lines if columns would be too narrow', async () => {
    const columns = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((title) => ({ title }));
    const row: Text[] = columns.map(({ title }) => [`${title} value`]).slice(0, 4);
    const lines = 'Alpha: Alpha value\nBeta: Beta value\nGamma: Gamma value\nDelta: Delta value';
    expect(await print([{ kind: 'table', columns, rows: [row, row] }])).toBe(`${lines}\n\n${lines}\n`);
  });

  it('marks a part of a line', async () => {
    const line = { line: 12, before: '\tdate: ', marked: '案件', after: ' # x' };
    const problemBlock = (excerpt: Excerpt, width = 40) =>
      print([{ kind: 'problem', head: ['head'], excerpt }], { width });
    expect(await problemBlock(line)).toBe('head\n12 |  date: 案件 # x\n   |        ^^^^\n');
    expect(await problemBlock({ ...line, before: 'date:', marked: '', after: '' })).toBe(
      'head\n12 | date:\n   |      ^\n',
    );
    expect(await problemBlock({ ...line, before: 'a'.repeat(14), marked: 'bbb', after: 'c'.repeat(16) }, 20)).toBe(
      `head\n12 | ${'a'.repeat(14)}b\n   |               ^\n   | bb${'c'.repeat(13)}\n   | ^^\n   | ccc\n`,
    );
  });

  it('wraps the head of a problem only on a terminal', async () => {
    const problemBlock: Block = {
      kind: 'problem',
      head: ['case.yaml:1:1: error missing-key the dossier has no "title"'],
      hint: ['Add it.'],
    };
    expect(await print([problemBlock])).toBe('case.yaml:1:1: error missing-key the\ndossier has no "title"\nAdd it.\n');
    expect(await print([problemBlock], { folds: false })).toBe(
      'case.yaml:1:1: error missing-key the dossier has no "title"\nAdd it.\n',
    );
  });

  it('never exceeds its width, and has no spaces at the end of a line', slow, async () => {
    const paint = await colourPaint(3);
    const word = fc.constantFrom(
      'arrest',
      'дело',
      'задержание',
      'اعتقال',
      '\u2067حرية\u2069',
      '政治犯被拘留在北京市',
      '👩‍👩‍👧‍👦',
      '🇧🇾',
      'é',
      '\n',
      '\t',
      'x'.repeat(50),
      '',
    );
    const words = fc.array(word, { maxLength: 20 }).map((parts) => parts.join(' '));
    const run = fc.record({
      text: words,
      style: fc.constantFrom('title', 'muted', 'citation'),
      href: fc.constant('https://example.org/?q=ы'),
    });
    const inlines: fc.Arbitrary<Text> = fc.array(fc.oneof(words, run), { maxLength: 3 });
    const column = fc.record({ title: words, align: fc.constantFrom('left', 'right') });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        kind: fc.constant('problem'),
        head: inlines,
        excerpt: fc.record({ line: fc.integer({ min: 1, max: 99_999 }), before: words, marked: words, after: words }),
        hint: inlines,
      }),
      fc.record({ kind: fc.constant('paragraph'), text: inlines }),
      fc.record({
        kind: fc.constant('entries'),
        items: fc.array(fc.record({ label: inlines, body: fc.array(inlines, { maxLength: 3 }) })),
      }),
      fc.record({
        kind: fc.constant('table'),
        columns: fc.array(column, { maxLength: 6 }),
        rows: fc.array(fc.array(inlines, { maxLength: 6 }), { maxLength: 4 }),
      }),
    );
    const options = fc.record({
      width: fc.integer({ min: 40, max: 200 }),
      paint: fc.constantFrom(plainPaint, paint),
      links: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 4 }), options, async (blocks, given) => {
        const printed = await print(blocks, given);
        expect(printed).toMatch(/^$|[^\n]\n$/);
        for (const line of printed.split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(given.width);
          expect(line).not.toMatch(/ $/);
        }
      }),
      { numRuns: scaled(150) },
    );
  });
});

describe('marks', () => {
  const options = { width: 30, paint: plainPaint, links: false, folds: true };
  const link = (id: string, piece: string) => `\u001b]8;;#${id}\u0007${piece}\u001b]8;;\u0007`;
  const mark = (run: Run, piece: string) => link(run.to ?? run.id ?? '', piece);
  const to: Run = { text: 'Ada Nobody, a lawyer of the defence', to: 'person:ada' };
  const id: Run = { text: '[1]', id: 'ref:1' };
  const column = { title: 'Role' };
  const node = { body: [[id, ' ', to]], children: [] };
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 3, text: [to] },
    { kind: 'paragraph', text: ['Before ', to, id] },
    { kind: 'note', text: [to] },
    { kind: 'entries', items: [{ label: [id], body: [[to, ' is here.'], [to]] }] },
    {
      kind: 'table',
      columns: [column, column],
      rows: [
        [[id], [to]],
        [[to], ['3']],
      ],
    },
    { kind: 'table', columns: Array.from({ length: 5 }, () => column), rows: [[[id], [to]]] },
    { kind: 'tree', root: { ...node, children: [node, { ...node, children: [node] }] } },
    { kind: 'problem', head: [to], hint: [id] },
    { kind: 'lines', lines: [to, id] },
  ];

  it.each(blocks.map((block) => [block.kind, block] as const))('stay whole on each line: %s', async (_, block) => {
    const marked = await blocksToLines([block], { ...options, mark });
    expect(marked.map(withoutEscapes)).toEqual(await blocksToLines([block], options));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: reading escape sequences is the point
    const pieces = [...marked.join('\n').matchAll(/\u001b\]8;;#(?<id>.*?)\u0007(?<text>.*?)\u001b\]8;;\u0007/g)];
    const textOf = (target: string) =>
      pieces.flatMap(({ groups }) => (groups?.['id'] === target ? [groups['text']] : [])).join(' ');
    expect(textOf('person:ada')).toMatch(/^(?:Ada Nobody, a lawyer of the defence ?)+$/);
    if (JSON.stringify(block).includes('ref:1')) expect(textOf('ref:1')).toMatch(/^(?:\[1\] ?)+$/);
  });

  it('are not asked for without a hook, nor for other runs', async () => {
    const block = paragraph('plain ', { text: 'strong', style: 'strong' }, to);
    expect((await blocksToLines([block], { ...options, mark })).join('\n').split(']8;;#')).toHaveLength(3);
    expect((await blocksToLines([block], options)).join('')).not.toContain('\u001b');
  });

  it('leave the lines as the format prints them', async () => {
    expect(await print(blocks, options)).toBe(`${(await blocksToLines(blocks, options)).join('\n')}\n`);
    expect(await blocksToLines([], options)).toEqual([]);
  });
});

it('lays out simple text the same with colour as without', async () => {
  const paint = await colourPaint(3);
  const block = paragraph({ text: 'Алнур Ильяшев, 王小明', style: 'strong' }, ' was held for 42 days; ', {
    text: 'ليلى حدان',
    style: 'date',
  });
  const lines = await blocksToLines([block], { width: 20, paint, links: true, folds: true });
  expect(lines.map(withoutEscapes)).toEqual(
    await blocksToLines([block], { width: 20, paint: plainPaint, links: false, folds: true }),
  );
});
