import type { Check } from './check.js';

type Part = 'references' | 'people' | 'organizations' | 'places' | 'disputes';

export const unusedEntries: readonly Check[] = [
  unused('unused-reference', 'references', 'nothing cites reference', 'Cite it in a claim, or remove it.'),
  unused(
    'unused-person',
    'people',
    'nothing refers to person',
    'Add the id to "people" in a claim about this person, or remove the person.',
  ),
  unused(
    'unused-organization',
    'organizations',
    'nothing refers to organisation',
    'Add the id to "organizations" in a claim about this organisation, or remove the organisation.',
  ),
  unused(
    'unused-place',
    'places',
    'nothing refers to place',
    'Write the id under "place" of what happened there, or remove the place.',
  ),
  unused(
    'unused-dispute',
    'disputes',
    'no claim is about dispute',
    'Write the id under "about" of the competing claims, or remove the dispute.',
  ),
];

/** The entries of a part to which nothing refers. `message` is what is wrong, before the id. */
function unused(code: Check['code'], part: Part, message: string, hint: string): Check {
  return {
    code,
    check({ dossier, links, report }) {
      const used = links(part === 'disputes' ? 'about' : part);
      const place = part === 'references' ? { path: ['id'] } : { path: [], key: true as const };
      const entries: Iterable<{ readonly id: string }> = dossier[part].values();
      for (const item of entries) if (!used.has(item.id)) report({ item, ...place }, `${message} "${item.id}"`, hint);
    },
  };
}
