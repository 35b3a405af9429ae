import { type Access, accessLevels } from '../../../src/dossier/format/vocabulary.js';

const parts = { references: 3, timeline: 4, measures: 4, charges: 2, places: 2, disputes: 2 };
const idsOf = (part: keyof typeof parts) => Array.from({ length: parts[part] }, (_, index) => `zq-${part}-${index}`);

/**
 * A case file with links between entries of any access. The id of an entry is in all its texts. Its access is
 * entered in `levels`.
 */
export function linkedDossier(choose: (limit: number) => number, levels: Map<string, Access>): object {
  const some = (part: keyof typeof parts) => idsOf(part).filter(() => choose(2) === 0);
  const one = (part: keyof typeof parts) => some(part)[0];
  const entries = (part: keyof typeof parts, make: (id: string) => object) =>
    idsOf(part).map((id) => {
      const access = accessLevels[choose(accessLevels.length)] ?? 'public';
      levels.set(id, access);
      return { id, access, ...make(id) };
    });
  const byId = (part: keyof typeof parts, make: (id: string) => object) =>
    Object.fromEntries(entries(part, make).map(({ id, ...entry }) => [id, entry]));
  const claim = (id: string) => {
    const refs = some('references');
    const rights = refs.map((ref, index) => ({ right: `iccpr-${9 + index}`, refs: [ref] }));
    return {
      people: ['ada'],
      note: `Note ${id}`,
      refs: refs.map((ref) => ({ ref, locator: 'p. 1', quote: `Quoted from ${ref}` })),
      rights,
      about: one('disputes'),
    };
  };
  return {
    casefile: '1',
    id: 'random',
    title: 'Random',
    asOf: '2021',
    subjects: ['ada'],
    people: { ada: { name: 'Ada Nobody' } },
    sections: [{ id: 'all', title: 'All', statements: [{ text: 'One.', ...claim('of one') }] }],
    timeline: entries('timeline', (id) => ({ date: '2020', title: `Event ${id}`, place: one('places'), ...claim(id) })),
    measures: entries('measures', (id) => ({
      kind: 'custody',
      amount: `Amount ${id}`,
      begins: one('timeline'),
      ends: one('timeline'),
      ordered: one('timeline'),
      reviewed: some('timeline'),
      within: one('measures'),
      charge: one('charges'),
      place: one('places'),
      ...claim(id),
    })),
    charges: entries('charges', (id) => ({
      law: `Law ${id}`,
      brought: one('timeline'),
      decisions: some('timeline').map((event) => ({ event, outcome: 'upheld' })),
      ...claim(id),
    })),
    references: entries('references', (id) => ({ type: 'report', title: `Report ${id}` })),
    places: byId('places', (id) => ({ name: `Place ${id}` })),
    disputes: byId('disputes', (id) => ({ title: `Whether ${id}` })),
  };
}
