import { measureWords } from '../../../dossier/format/vocabulary.js';
import { MeasureTimes } from '../../../dossier/measures/bounds.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import type { KindedEntry } from '../../../dossier/parts/entries-by-kind.js';
import { printPeriod } from '../../blocks/measure-times.js';

/** Make a function that returns the title of an entry; for a measure, what it was and when, from its events too. */
export function titlesOf(dossier: Dossier): (entry: KindedEntry) => string {
  const times = new MeasureTimes(dossier);
  return (entry) => {
    const { kind, item, part } = entry;
    if (kind !== 'measure') return part.kind.title(item);
    const { from, to } = times.dates(item);
    const hasDate = [from, to, times.ordered(item)].some((date) => date !== undefined);
    return measureWords[item.kind] + (hasDate ? `, ${printPeriod(item, times, dossier)}` : '');
  };
}
