import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import { overview } from '../../../../src/views/read/overview.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`summary: "Ada was held.\\n"
asOf: 2023-05
sections:
  - id: outer
    title: Outer
    statements: [{ text: One., refs: [r] }, { text: Two., citationNeeded: true }]
    sections: [{ id: inner, title: Inner, statements: [{ text: Three. }] }]
timeline:
  - { id: d, date: "2021", title: Fourth, status: alleged, refs: [r] }
  - { id: a, date: "2018", title: First }
  - { id: b, date: "2019", title: Second }
  - { id: c, date: "2020", title: Third }
references: [{ id: r, type: report, title: R }]
`);

describe('the case at a glance', () => {
  it('is one record about the whole file', () => {
    expect(recordsOf(overview, dossier)).toEqual([
      {
        case: 'made-up',
        id: 'made-up',
        title: 'A made-up case',
        summary: 'Ada was held.\n',
        asOf: '2023-05',
        subjects: [{ id: 'ada', name: 'Ada Nobody' }],
        counts: {
          sections: 2,
          statements: 3,
          events: 4,
          references: 1,
          people: 1,
          organizations: 0,
          measures: 0,
          charges: 0,
          places: 0,
          disputes: 0,
        },
        cited: 1,
        citationNeeded: 1,
        sections: [
          { id: 'outer', title: 'Outer', depth: 0, statements: 2 },
          { id: 'inner', title: 'Inner', depth: 1, statements: 1 },
        ],
      },
    ]);
  });

  it('shows the last three events, and how well the statements are cited', async () => {
    const text = await textOf(overview, dossier);
    expect(text).toContain('Subject  Ada Nobody\nAs of    May 2023\n');
    expect(text).toContain('Cited    1 of 3 statements; 1 flagged [citation needed]\n');
    expect(text).toContain('Last events\n\n2019  Second\n2020  Third\n2021  Fourth (alleged) [1]\n');
  });

  it('indents nested sections', async () => {
    expect(await textOf(overview, dossier)).toContain('Sections\n\nouter  Outer (2)\ninner    Inner (1)\n');
  });

  it('leaves out what an empty case does not have', async () => {
    expect(await textOf(overview, dossierOf())).toBe(
      ['A made-up case', '', 'Subject  Ada Nobody', 'Holds    1 person', 'Cited    0 of 0 statements', ''].join('\n'),
    );
  });

  const two = 'people:\n  ada: { name: Ada Nobody, access: secret }\n  bob: { name: Bob Nobody, access: secret }\n';
  const both = (level: 'public' | 'secret') => {
    const shown = disclose({ ...dossierOf(two), subjects: [...dossierOf(two).people.values()] }, level).dossier;
    if (shown === null) throw new Error('nothing is shown');
    return textOf(overview, shown);
  };

  it('names several subjects', async () => {
    expect(await both('secret')).toContain('Subjects  Ada Nobody, Bob Nobody\n');
  });

  it('says that there are several subjects even if all are withheld', async () => {
    expect(await both('public')).toContain('Subjects  [withheld], [withheld]\n');
  });
});
