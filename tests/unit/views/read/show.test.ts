import { describe, expect, it } from 'vitest';
import { sections } from '../../../../src/views/read/show.js';
import { dossierOf, recordsOf, select, textOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations: { court: { name: The Court } }
sections:
  - id: outer
    title: Outer
    statements:
      - { text: "One.\\n", refs: [memo] }
      - { text: Two., citationNeeded: true, status: alleged, people: [ada], organizations: [court], note: Odd. }
    sections:
      - id: inner
        title: Inner
        statements: [{ id: three, text: Three., refs: [{ ref: letter, locator: p. 3 }] }]
        sections: [{ id: empty, title: Empty }]
  - { id: last, title: Last, statements: [{ text: Four. }] }
references:
  - { id: letter, type: report, title: Letter }
  - { id: uncited, type: report, title: Uncited }
  - { id: memo, type: report, title: Memo }
`);

describe('statements', () => {
  it('have their section and all their fields', () => {
    const [first, second, third] = recordsOf(sections, dossier);
    expect(first).toEqual({
      case: 'made-up',
      id: 'outer/1',
      section: { id: 'outer', title: 'Outer' },
      text: 'One.\n',
      refs: [{ number: 3, id: 'memo' }],
      citationNeeded: false,
      status: 'reported',
      people: [],
      organizations: [],
      rights: [],
    });
    expect(second).toMatchObject({
      citationNeeded: true,
      status: 'alleged',
      people: [{ id: 'ada', name: 'Ada Nobody' }],
      organizations: [{ id: 'court', name: 'The Court' }],
      note: 'Odd.',
    });
    expect(third).toMatchObject({ id: 'three', section: { id: 'inner', title: 'Inner' } });
  });

  it('are prose under their section, with the cited references below', async () => {
    expect(await textOf(sections, dossier)).toBe(
      [
        'Outer',
        'One. [3] Two. (alleged) [citation needed] (Note: Odd.)',
        '  Inner',
        '  Three. [1, p. 3]',
        'Last',
        'Four.',
        'References',
        '[1]  “Letter”.\n[3]  “Memo”.\n',
      ].join('\n\n'),
    );
  });

  it('repeat the heading if sorting separates a section', async () => {
    const text = await textOf(sections, dossier, { sort: 'citationNeeded', filters: { section: [['outer', 'last']] } });
    expect(text.split('\n\n').filter((block) => /^ *(Outer|Inner|Last)$/.test(block))).toEqual([
      'Outer',
      '  Inner',
      'Last',
      'Outer',
    ]);
  });

  it('are under the titles of all sections around theirs, each with its id only once', () => {
    const deep = dossierOf(`sections:
  - id: a
    title: A
    sections:
      - { id: b, title: B, sections: [{ id: c, title: C, statements: [{ text: 1. }, { text: 4. }] }], statements: [{ text: 3. }] }
      - { id: d, title: D, statements: [{ text: 2. }] }
`);
    const { blocks } = select(sections, [deep], { filters: {}, sort: 'text' });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
    expect(headings.map(({ level, text, id }) => [level, text.map((run) => Object(run).text).join(''), id])).toEqual([
      [2, 'A', 'section:a'],
      [3, 'B', 'section:b'],
      [4, 'C', 'section:c'],
      [3, 'D', 'section:d'],
      [3, 'B', undefined],
      [4, 'C', undefined],
    ]);
  });

  it('have no list of references if none is cited', async () => {
    expect(await textOf(sections, dossier, { filters: { section: [['last']] } })).toBe('Last\n\nFour.\n');
    expect(await textOf(sections, dossier, { filters: { section: [['empty']] } })).toBe('');
  });
});
