import { didYouMean, suggesting } from '../../problems/suggest.js';
import { idPattern, strictest } from '../format/vocabulary.js';
import type { Check } from './check.js';

/** A place may be any text, so a misspelt id would be printed as the name of a place. */
export const misspeltPlace: Check = {
  code: 'misspelt-place',
  check({ dossier, report }) {
    const suggest = suggesting([...dossier.places.keys()], didYouMean);
    // The hint can name any of the places, so require access to all.
    const access = strictest([...dossier.places.values()].map((place) => place.access));
    for (const item of [...dossier.timeline, ...dossier.measures, ...dossier.references]) {
      const { place } = item;
      if (place === undefined || place.id !== undefined || !idPattern.test(place.name)) continue;
      const hint = suggest(place.name);
      if (hint === undefined || hint === null) continue;
      report({ item, path: ['place'], beside: [{ access }] }, `no place has the id "${place.name}"`, hint);
    }
  },
};
