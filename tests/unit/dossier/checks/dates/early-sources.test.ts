import { describe, expect, it } from 'vitest';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

const early = (text: string) => checkCase(text, 'source-too-early');
const cited = (event: string, ...references: readonly string[]) =>
  early(
    listOf('timeline', [
      `id: e, title: E, people: [ada], ${event}, refs: [${references.map((_, index) => `r${index}`)}]`,
    ]) +
      listOf(
        'references',
        references.map((reference, index) => `id: r${index}, title: R, ${reference}`),
      ),
  );

describe('a source that is older than what it is cited for', () => {
  const hint = 'Correct one of the dates, or cite a source that can report it.';

  it.each(['birth', 'death', 'arrest', 'search', 'detention', 'verdict', 'sentence', 'attack'])(
    'is found for %s',
    (kind) => {
      expect(cited(`date: 2020-05, kind: ${kind}`, 'type: report, issued: 2020-03')).toEqual([
        `${kind} "e" (2020-05) is later than its source "r0" (issued 2020-03) ${hint}`,
      ]);
    },
  );

  it.each(['trial', 'release', 'protest', 'publication', 'petition', 'appeal', 'charge', 'law', 'other'])(
    'is not found for %s, which can be announced',
    (kind) => expect(cited(`date: 2020-05, kind: ${kind}`, 'type: report, issued: 2010')).toEqual([]),
  );

  it.each([
    ['a law', 'type: legislation, issued: 1997'],
    ['a page that was read later', 'type: webpage, issued: 2019, accessed: 2021'],
    ['a page of unknown age', 'type: webpage, issued: 2019'],
    ['the day before, as it is on the other side of the earth', 'type: report, issued: 2020-05-16'],
    ['a month that includes the day', 'type: report, issued: 2020-05'],
    ['an uncertain date', 'type: report, issued: 2020-04~'],
    ['a journal that still appears', 'type: periodical, issued: 2010/..'],
  ])('is not found for %s', (_, reference) => expect(cited('date: 2020-05-17, kind: arrest', reference)).toEqual([]));

  it('is found for a page that nobody read again', () => {
    expect(cited('date: 2020-05-17, kind: arrest', 'type: webpage, issued: 2019, accessed: 2020-05-01')).toEqual([
      `arrest "e" (2020-05-17) is later than its source "r0" (last read 2020-05-01) ${hint}`,
    ]);
  });

  it('is reported once: at the claim, or at the source if that is early for several', () => {
    const two = ['type: report, issued: 2019', 'type: report, issued: 2018'];
    expect(cited('date: 2020-05-17, kind: arrest', ...two)).toEqual([
      `arrest "e" (2020-05-17) is later than 2 of its sources, such as "r0" (issued 2019) ${hint}`,
    ]);
    const events = ['arrest', 'search', 'verdict'].map(
      (kind, index) => `id: e${index}, title: E, date: 2020, kind: ${kind}, refs: [r]`,
    );
    const reference = listOf('references', ['id: r, type: report, title: R, issued: 2010']);
    expect(early(listOf('timeline', events) + reference)).toEqual([
      `reference "r" (issued 2010) is earlier than 3 claims that cite it, such as arrest "e0" (2020) ${hint}`,
    ]);
  });

  it('is found for measures that nobody announces', () => {
    const held = (kind: string) =>
      early(
        listOf('measures', [`id: m, kind: ${kind}, people: [ada], from: 2020, refs: [r]`]) +
          listOf('references', ['id: r, type: report, title: R, issued: 2018']),
      );
    expect(held('custody')).toEqual([`measure "m" (2020) is later than its source "r" (issued 2018) ${hint}`]);
    expect(held('imprisonment')).toEqual([]);
  });

  it('is withheld with its source and its claims', () => {
    expect(cited('date: 2020, kind: arrest', 'type: report, issued: 2018, access: secret')).toEqual([
      expect.stringMatching(/^secret: arrest "e"/),
    ]);
    const events = ['arrest', 'search'].map(
      (kind) => `id: ${kind}, title: E, date: 2020, kind: ${kind}, refs: [r], access: internal`,
    );
    expect(
      early(listOf('timeline', events) + listOf('references', ['id: r, type: report, title: R, issued: 2010'])),
    ).toEqual([expect.stringMatching(/^internal: reference "r"/)]);
  });
});
