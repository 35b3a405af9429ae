import { describe, expect, test } from 'vitest';
import {
  isArchivedCopy,
  withArchive,
} from '../../../../../../src/imports/articles/wikitext/citations/archived-address.js';

const copyAt = (stamp: string, of: string) => `https://web.archive.org/web/${stamp}/${of}`;

describe('an address in a web archive', () => {
  test.each<[Parameters<typeof withArchive>[0], ReturnType<typeof withArchive>]>([
    [{}, {}],
    [{ url: 'https://a.example/' }, { url: 'https://a.example/' }],
    [
      { url: copyAt('20200102030405', 'a.example/x') },
      { url: 'http://a.example/x', archive: { url: copyAt('20200102030405', 'a.example/x'), date: '2020-01-02' } },
    ],
    [
      { url: 'https://archive.is/2020/https://a.example/' },
      { url: 'https://a.example/', archive: { url: 'https://archive.is/2020/https://a.example/', date: '2020' } },
    ],
    // A month that no year has.
    [
      { url: 'https://b.example/', archive: { url: copyAt('20209902', 'http://a.example/') } },
      { url: 'https://b.example/', archive: { url: copyAt('20209902', 'http://a.example/') } },
    ],
    // The date that is given counts, not the stamp.
    [
      { archive: { url: copyAt('202001*', 'http://a.example/'), date: '2019' } },
      { url: 'http://a.example/', archive: { url: copyAt('202001*', 'http://a.example/'), date: '2019' } },
    ],
    // A short address does not say what it copies.
    [{ archive: { url: 'https://archive.is/AbCd' } }, { archive: { url: 'https://archive.is/AbCd' } }],
  ])('is divided into the copy, its day and the address of the source: %j', (given, divided) => {
    expect(withArchive(given)).toEqual(divided);
  });

  test('is known by its form', () => {
    expect(isArchivedCopy(copyAt('2020', 'http://a.example/'))).toBe(true);
    expect(isArchivedCopy('https://web.archive.org/')).toBe(false);
  });
});
