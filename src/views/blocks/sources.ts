import * as v from 'valibot';
import { defined } from '../../defined.js';
import { accountFinder, speakersOf } from '../../dossier/model/accounts.js';
import type { Citation, Dossier, Reference } from '../../dossier/model/dossier.js';
import { originsOf } from '../../dossier/model/origins.js';
import { indexById } from '../../index-by-id.js';
import { english } from '../../languages/english.js';
import { citation, citationRecords } from '../record-parts.js';
import type { Text } from '../view.js';
import { linked } from './anchors.js';
import { tell } from './tell.js';

/** A citation with the words for who says so. */
export const source = v.object({
  ...citation.entries,
  says: v.pipe(
    v.string(),
    v.description('The organisation that speaks, or else the authors or the title of the source'),
  ),
  repeats: v.optional(v.pipe(v.string(), v.description('The account that the source repeats'))),
  accounts: v.pipe(
    v.array(v.string()),
    v.description('The keys of its account: sources that share a key are not independent of each other'),
  ),
});

export type SourceOfClaim = v.InferOutput<typeof source>;

/** Make a function that converts citations to records that say who says so. */
export function sourceRecords(dossier: Dossier): (refs: readonly Citation[]) => SourceOfClaim[] {
  const byId = indexById(dossier.references);
  const accountsOf = accountFinder(dossier);
  const cite = citationRecords(dossier);
  return (refs) =>
    refs.flatMap((cited) => {
      const reference = byId.get(cited.ref);
      const [record] = cite([cited]);
      return reference && record
        ? [{ ...record, ...whoSays(reference, byId), accounts: [...accountsOf(reference)] }]
        : [];
    });
}

function whoSays(reference: Reference, byId: ReadonlyMap<string, Reference>) {
  const { publisher, authors } = speakersOf(reference);
  const first = originsOf(reference, byId).at(-1);
  const repeated = first?.kind === 'reference' ? byId.get(first.id) : undefined;
  return {
    says: publisher?.name ?? (authors.length === 0 ? `“${reference.title}”` : authors.join(', ')),
    ...defined({ repeats: first?.kind === 'organization' ? first.name : repeated && `[${repeated.number}]` }),
  };
}

/** Make a function that prints a source, with links: `[4] The Daily, p. 7, repeating [2]`. */
export function sourcePrinter(dossier: Dossier, language = english): (source: SourceOfClaim) => Text {
  const { say } = language;
  const byId = indexById(dossier.references);
  return ({ id, number, locator, says, repeats }) => {
    const reference = byId.get(id);
    const first = reference && originsOf(reference, byId).at(-1);
    // A source whose publisher and authors are unknown speaks by its title, which records have between English marks.
    const isTitle = reference !== undefined && says === `“${reference.title}”`;
    const speaker = isTitle ? say('quote', { text: reference.title }) : says;
    const source: Text = [
      linked(`[${number}]`, 'reference', id),
      ' ',
      linked(speaker, 'organization', reference && speakersOf(reference).publisher?.id),
      ...(locator === undefined ? [] : [`${say('list.comma')}${locator}`]),
    ];
    if (repeats === undefined) return source;
    return tell(language, 'source.repeating', {
      source,
      first: first ? linked(repeats, first.kind, first.id) : repeats,
    });
  };
}
