import { slugsIn } from '../../dossier/names/latin-slug.js';
import { CasefileError } from '../../problems/casefile-error.js';

/** The id of a new case file: the given one, or else one made from a name. */
export async function newId(given: string | undefined, name: string): Promise<string> {
  const slug = await slugsIn(given ?? name);
  const id = given ?? slug(name);
  if (id === '') {
    throw new CasefileError(`cannot make an id from "${name}"`, {
      hint: 'Choose one with --id: a-z, 0-9 and hyphens.',
    });
  }
  if (slug(id) === id) return id;
  const better = slug(id);
  throw new CasefileError(`"${id}" is not an id`, {
    hint: `Use a-z, 0-9 and hyphens${better === '' ? '' : `, for example --id ${better}`}.`,
  });
}
