import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { find, nearestWords } from '../../../src/search/find.js';
import { markerOf } from '../../../src/search/mark.js';
import { parseQuery } from '../../../src/search/query.js';
import { rowsOf } from '../../../src/search/rows.js';
import { segmentOf } from '../../../src/search/segment-writer.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';
import { dossierOf } from '../../support/views.js';

const shelfOf = (dossiers: readonly Dossier[], from = 0) => ({
  segment: segmentOf(dossiers),
  fileNumbers: dossiers.map((_, index) => from + index),
});

/** The ids of the results, the best first. */
function found(query: string, dossier: Dossier): string[] {
  return find(parseQuery(query), [shelfOf([dossier])]).hits.map(({ row }) => rowsOf(dossier)[row]?.id ?? '');
}

const dossier = dossierOf(`
people:
  ada: { name: Ada Nobody, names: [Ада Нободи, { text: Adá N., language: en }], role: The accused }
  hidden: { name: Vero Secretname, names: [Веро], access: internal, pseudonym: Witness A }
organizations: { court: { name: District Court of Sandovia, names: [СУД], kind: court } }
sections:
  - id: s
    title: Part
    statements:
      - { id: one, text: The court heard two witnesses about the arrest., people: [ada] }
      - { id: two, text: Nothing of that happened in the courtyard., organizations: [court] }
      - { id: three, text: 法院听取了逮捕证人的证词, note: a late addition }
      - { id: four, text: قرأ المُدافِعُ الحقوق على الأحمد }
timeline:
  - { id: arrest, date: 2020-04, title: An arrest in the street, text: It was the second., place: Sandovia, tags: [street art] }
references:
  - { id: r, type: report, title: Report on two arrests, authors: [{ family: Author, given: Any }], url: "https://a.example/some-slug", publisher: court }
  - { id: j, type: article-journal, title: Essay, container: Harbour Review, place: Port Sando, documentNumber: A/7/2022, doi: 10.1234/essay, isbn: 978-3-16-148410-0 }
`);

describe('finding', () => {
  it.each([
    ['ARREST', ['arrest', 'one']],
    ['arrest*', ['arrest', 'r', 'one']],
    ['april 2020', ['arrest']],
    ['Apr 2020', ['arrest']],
    ['"2020-04"', ['arrest']],
    ['date:2020', ['arrest']],
    ['role:accused', ['ada']],
    ['court heard', ['one']],
    ['heard court', ['one']],
    ['"court heard"', ['one']],
    ['"heard court"', []],
    ['"two witnesses about"', ['one']],
    ['court -heard', ['court', 'two', 'r']],
    ['title:arrest', ['arrest']],
    ['title:two text:two', []],
    ['org:district', ['court', 'two', 'r']],
    ['person:ада', ['ada', 'one']],
    ['ada', ['ada', 'one']],
    ['суд', ['court', 'two', 'r']],
    ['note:late', ['three']],
    ['author:any', ['r']],
    ['url:slug', ['r']],
    ['org:harbour place:port', ['j']],
    ['"A/7/2022"', ['j']],
    ['10.1234/essay', ['j']],
    ['978-3-16-148410-0', ['j']],
    ['tag:"street art"', ['arrest']],
    ['place:sandovia', ['arrest']],
    ['逮捕证人', ['three']],
    ['捕', ['three']],
    ['词', ['three']],
    ['逮人', []],
    ['المدافع', ['four']],
    ['الـمدافع', ['four']],
    ['الاحمد', ['four']],
    ['"nobody ада"', []],
    ['case:made', ['one', 'two', 'three', 'four', 'arrest', 'r', 'j', 'ada', 'hidden', 'court']],
    ['case:made text:arrest', ['one']],
    ['case:other', []],
    ['-case:made', []],
    ['-a*', ['two', 'four', 'hidden', 'court']],
    ['made-up', []],
    ['nowhere', []],
    ['AND OR NOT NEAR( "', []],
  ])('%s', (query, ids) => {
    expect(found(query, dossier)).toEqual(ids);
  });

  it('counts all matches and returns the best', () => {
    const all = find(parseQuery('the'), [shelfOf([dossier])]);
    for (let limit = 0; limit <= all.total; limit += 1) {
      expect(find(parseQuery('the'), [shelfOf([dossier])], limit)).toEqual({ ...all, hits: all.hits.slice(0, limit) });
    }
  });

  it('suggests the nearest word that occurs', () => {
    expect(nearestWords(parseQuery('arest court'), [shelfOf([dossier])])).toEqual(['arrest']);
    expect(nearestWords(parseQuery('zzzzzzzz'), [shelfOf([dossier])])).toEqual([]);
    expect(nearestWords(parseQuery('arest'), [{ ...shelfOf([dossier]), fileNumbers: [null] }])).toEqual([]);
  });
});

describe('any library', () => {
  const words = ['aa', 'ab', 'abc', 'b', 'Б', 'é', '文', '字', '文字', '،'];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((all) => `x ${all.join(' ')}`);
  const event = fc.record({ title: text, text, note: text });
  const library = fc.array(fc.array(event, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const dossiersOf = (given: readonly (readonly object[])[]) =>
    given.map((events) =>
      dossierOf(`timeline: ${JSON.stringify(events.map((one, index) => ({ id: `e${index}`, date: '2020', ...one })))}`),
    );
  const query = fc
    .array(
      fc
        .tuple(
          fc.constantFrom('', '', 'title:', 'note:'),
          fc.oneof(
            fc.constantFrom(...words, 'a*', '文*'),
            fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map(([a, b]) => `"${a} ${b}"`),
          ),
        )
        .map((parts) => parts.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.join(' '));

  it('gives the same matches as a test of each row', slow, () => {
    fc.assert(
      fc.property(library, query, (given, asked) => {
        const dossiers = dossiersOf(given);
        const { wanted } = parseQuery(asked);
        const expected = dossiers.flatMap((one, fileNumber) =>
          rowsOf(one).flatMap(({ kind, fields }, row) => {
            const holds = wanted.every((clause) => {
              const marker = markerOf({ wanted: [clause], unwanted: [] });
              return fields.some(([field, written]) => marker(field, written).length > 0);
            });
            return kind !== 'case' && holds ? [`${fileNumber} ${row}`] : [];
          }),
        );
        const { hits } = find(parseQuery(asked), [shelfOf(dossiers)]);
        expect(hits.map(({ fileNumber, row }) => `${fileNumber} ${row}`).sort()).toEqual(expected.sort());
      }),
      { numRuns: scaled(100) },
    );
  });

  it('gives the same matches in one batch, in several, and beside excluded case files', slow, () => {
    fc.assert(
      fc.property(library, query, fc.integer({ min: 0, max: 5 }), (given, asked, cut) => {
        const dossiers = dossiersOf(given);
        const whole = find(parseQuery(asked), [shelfOf(dossiers)]);
        const [front, back] = [
          shelfOf(dossiers.slice(0, cut)),
          shelfOf(dossiers.slice(cut), Math.min(cut, dossiers.length)),
        ];
        expect(find(parseQuery(asked), [back, front])).toEqual(whole);
        const old = { ...shelfOf(dossiers), fileNumbers: dossiers.map(() => null) };
        expect(find(parseQuery(asked), [old, front, back])).toEqual(whole);
      }),
      { numRuns: scaled(100) },
    );
  });
});
