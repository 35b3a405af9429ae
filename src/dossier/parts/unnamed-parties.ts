import { defined } from '../../defined.js';
import { namedKinds } from '../format/vocabulary.js';
import {
  type Dossier,
  type Named,
  type Organization,
  type Person,
  type Place,
  walkSections,
} from '../model/dossier.js';
import { partyFinder } from '../names/find-parties.js';
import { spellings } from '../names/spellings.js';
import { entriesOf } from './entries-by-kind.js';
import type { NamedKind } from './fields/field.js';
import { wholeFile } from './registry.js';
import { type NamedIds, Naming, type SharedEntries } from './shared-entries.js';

/**
 * Leave out the parties and places that only withheld parts name, because they would reveal these parts. A party stays
 * if a shown text names it, or if nothing names it. `named` has the ids that the parts in `shown` name.
 */
export function withoutUnnamed(dossier: Dossier, shown: Dossier, named: NamedIds, shared?: SharedEntries): Dossier {
  // In most files, what is shown names every party.
  let inFile: NamedIds | undefined;
  return withoutParties(shown, (kind, { id }) => {
    if (named[kind].has(id)) return false;
    inFile ??= namedIn(dossier, shared);
    return inFile[kind].has(id);
  });
}

/** Leave out some parties and places, but for those that a shown text names. */
export function withoutParties(
  shown: Dossier,
  isGone: (kind: NamedKind, one: Person | Organization | Place) => boolean,
): Dossier {
  const gone = namedKinds.flatMap((kind) => [...shown[kind].values()].filter((one) => isGone(kind, one)));
  if (gone.length === 0) return shown;
  const find = partyFinder(gone.map((one) => [one, spellings(one)] as const));
  const left = new Set<object>(gone);
  for (const text of textsOf(shown, left)) for (const one of find(text)) left.delete(one);
  const without = <T extends object>(entries: ReadonlyMap<string, T>) =>
    new Map([...entries].filter(([, one]) => !left.has(one)));
  return {
    ...shown,
    people: without(shown.people),
    organizations: without(shown.organizations),
    places: without(shown.places),
  };
}

/** The parties and places that a dossier names. Disclosure asks for each of these names. */
function namedIn(dossier: Dossier, shared?: SharedEntries): NamedIds {
  const naming = new Naming(shared?.whole);
  wholeFile.disclose(dossier, {
    allows: () => true,
    sees: () => true,
    standIn: () => undefined,
    name(kind: NamedKind, named: Named) {
      naming.add(kind, named);
      return named;
    },
    ...defined({ once: naming.once }),
  });
  return naming.names;
}

/** The texts of a dossier that may name a party, except those of some entries. */
function textsOf(dossier: Dossier, except: ReadonlySet<object>): string[] {
  const { title, summary = '', asks, sections } = dossier;
  const texts = [title, summary, ...asks.map(({ text }) => text)];
  for (const { section } of walkSections(sections)) texts.push(section.title);
  for (const { part, item } of entriesOf(dossier)) {
    if (except.has(item)) continue;
    part.entry.texts?.(
      item,
      () => [],
      (field, text) => {
        if (field !== 'kind' && field !== 'role') texts.push(text);
      },
    );
  }
  return texts;
}
