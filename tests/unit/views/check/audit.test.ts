import { describe, expect, it } from 'vitest';
import { audit, percentCited } from '../../../../src/views/check/audit.js';
import { run } from '../../../support/run.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const written = `organizations: { wire: { name: The Wire } }
sections:
  - id: first
    title: First
    statements:
      - { text: One., refs: [letter] }
      - { text: Two., refs: [letter, copy, letter] }
      - { text: Three., refs: [letter, other], status: confirmed }
      - { text: Four., citationNeeded: true }
    sections:
      - { id: inner, title: Inner, statements: [{ text: Five. }] }
timeline:
  - { id: event, date: 2020, title: An event, refs: [other, wired] }
references:
  - { id: letter, type: report, title: A letter, accessed: 2020, url: https://a.example/, files: [{ path: a.pdf }] }
  - { id: copy, type: report, title: A copy, origin: letter }
  - { id: other, type: report, title: Another, origin: wire, archive: { url: https://b.example/ } }
  - { id: wired, type: report, title: A third, origin: other }
`;
const dossier = dossierOf(written);

describe('how well a claim is sourced', () => {
  it('is a record that counts references, independent accounts and missing fields', () => {
    const counted = recordsOf(audit, dossier).map((record) => [
      record.id,
      record.references,
      record.origins,
      record.withoutAccessed,
      record.withoutUrl,
      record.withoutArchive,
    ]);
    expect(counted).toEqual([
      ['first/1', 1, 1, 0, 0, 0],
      ['first/2', 2, 1, 1, 1, 1],
      ['first/3', 2, 2, 1, 1, 0],
      ['first/4', 0, 0, 0, 0, 0],
      ['inner/1', 0, 0, 0, 0, 0],
      ['event', 2, 1, 2, 2, 1],
    ]);
    expect(recordsOf(audit, dossier)[3]).toEqual({
      case: 'made-up',
      kind: 'statement',
      id: 'first/4',
      file: 'case.yaml',
      line: 14,
      section: { id: 'first', title: 'First' },
      text: 'Four.',
      status: 'reported',
      citationNeeded: true,
      references: 0,
      origins: 0,
      withoutAccessed: 0,
      withoutUrl: 0,
      withoutArchive: 0,
      withRecordedCopy: 0,
    });
  });

  it('is shown by part, with the weakest claims and their lines', async () => {
    expect(await textOf(audit, dossier)).toBe(`Part      Claims  Cited  Share            One reference  One account
First          4      3  ███████░░░  75%              1            2
Inner          1      0  ░░░░░░░░░░   0%              0            0
Timeline       1      1  ██████████ 100%              0            1
All            6      4  ██████░░░░  66%              1            3

Uncited         2 claims, 1 flagged [citation needed]
No access date  3 claims cite a source without one
No address      3 claims cite a source without one
No copy         2 claims cite a source without one
Status          5 reported, 1 confirmed

Weakest claims

first/4  Four. [citation needed]
         case.yaml:14, cites no source
inner/1  Five.
         case.yaml:16, cites no source
first/1  One.
         case.yaml:11, rests on one reference
first/2  Two.
         case.yaml:12, rests on 2 references that are one account
event    An event
         case.yaml:18, rests on 2 references that are one account
`);
  });

  it('distinguishes sections with one title, and a section from the timeline', async () => {
    const section = (id: string, title: string) => `{ id: ${id}, title: ${title}, statements: [{ text: T. }] }`;
    const sections = [section('a', 'Background'), section('b', 'Background'), section('c', 'Timeline')].join(', ');
    const text = await textOf(
      audit,
      dossierOf(`sections: [${sections}]\ntimeline: [{ id: e, date: 2020, title: T }]\n`),
    );
    expect(text.match(/^(Background|Timeline|All) +\d/gm)).toEqual([
      'Background       1',
      'Background       1',
      'Timeline         1',
      'Timeline         1',
      'All              4',
    ]);
  });

  it('gives the number of weak claims that it leaves out', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `{ id: e${index}, date: 2020, title: T }`).join(', ');
    expect(await textOf(audit, dossierOf(`timeline: [${many}]\n`))).toContain(
      '2 more claims cite no source or rest on one account',
    );
  });

  it('is empty for an empty case file', async () => {
    expect(await textOf(audit, dossierOf())).toBe('');
    expect(percentCited([])).toBe(100);
  });
});

describe('the gates', () => {
  const audited = async (...argv: readonly string[]) => {
    const text = `casefile: 1\nid: a\ntitle: A\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }\n${written}`;
    return run(['audit', '-f', 'a.yaml', ...argv], { files: { 'a.yaml': text } });
  };

  it.each([
    [[], 0],
    [['--fail-under', '66'], 0],
    [['--fail-under', '67'], 1],
    [['--max-uncited', '2'], 0],
    [['--max-uncited', '1'], 1],
    [['--max-uncited', '1', '--section', 'inner'], 0],
    [['--max-uncited', '1', '--limit', '1'], 1],
    [['--fail-under', '67', '--limit', '1', '--json'], 1],
    [['--fail-under', '101'], 2],
    [['--fail-under', 'all'], 2],
  ])('%j', async (argv, exitCode) => {
    expect((await audited(...argv)).exitCode).toBe(exitCode);
  });

  it('ignore --limit', async () => {
    expect(JSON.parse((await audited('--limit', '2', '--json')).stdout)).toHaveLength(2);
    expect((await audited('--limit', '2')).stdout).toContain('All            6      4');
  });

  it('report to standard error', async () => {
    expect((await audited('--fail-under', '66', '--max-uncited', '2')).stderr).toBe('');
    expect((await audited('--fail-under', '95', '--max-uncited', '1', '--json')).stderr).toBe(
      'casefile: 66 % of the claims cite a source; --fail-under requires 95 %.\n' +
        'casefile: Claims without a source: 2; --max-uncited allows 1.\n',
    );
  });
});
