import type { EntryKey } from '../../dossier/editing/entry-forms.js';
import { rightCodes, rightOf } from '../../dossier/format/rights.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import type { IdSpace } from '../../dossier/parts/fields/field.js';
import { disputesOf } from '../../dossier/parts/points-in-dispute.js';
import { partList } from '../../dossier/parts/registry.js';
import type { Candidate } from './case-values.js';

/** The values that a key of a new entry can have: words of the format, or what a case file has. */
type Values = readonly Candidate[] | ((dossier: Dossier) => readonly Candidate[]);

/**
 * The candidates for the value of a key; undefined if it can be any text. Inside a map, as in `person=ada,role=`, each
 * candidate has the name of its own key.
 */
export function valuesOfKey(key: EntryKey, partial: string): Values | undefined {
  const { inner = [], takesText } = key;
  if (inner.length === 0 || (takesText && !partial.includes('='))) return ownValues(key);
  return (dossier) =>
    inner.flatMap((one) => {
      const values = ownValues(one) ?? [];
      const all = typeof values === 'function' ? values(dossier) : values;
      return all.map((candidate) => ({ ...candidate, value: `${one.path[0]}=${candidate.value}` }));
    });
}

function ownValues({ words, isRight, links }: EntryKey): Values | undefined {
  if (words) return words.map((value) => ({ value }));
  if (isRight) return rightCodes.map((value) => ({ value, description: rightOf(value)?.name }));
  if (links.length === 0) return undefined;
  return (dossier) => links.flatMap((link) => entriesOf(link, dossier));
}

/** The ids of the entries that a link may lead to. */
function entriesOf(link: IdSpace, dossier: Dossier): Candidate[] {
  if (link === 'about')
    return [...disputesOf(dossier).values()].map(({ id, title }) => ({ value: id, description: title }));
  return partList.flatMap(([part, { kind, entries }]) =>
    part === link
      ? Array.from(entries(dossier[part]), (entry) => ({
          value: entry.id,
          description: (kind.label ?? kind.title)(entry),
        }))
      : [],
  );
}
