import * as v from 'valibot';
import { orderers } from '../../dossier/measures/ordered-by.js';
import type { Dossier, Measure } from '../../dossier/model/dossier.js';
import { together } from '../../dossier/model/together.js';
import type { Language } from '../../languages/language.js';
import { linked } from '../blocks/anchors.js';
import { marks } from '../blocks/prose.js';
import { cited, citedRecords, named, status } from '../record-parts.js';
import type { Run, Text } from '../view.js';

/** Who ordered a measure, in the records of several views. */
export const orderedBy = v.pipe(
  v.array(v.object({ kind: v.picklist(['organization', 'person']), ...named.entries, ...cited, status })),
  v.description(
    'Who ordered it: its authority; or else the court or judge of the event that ordered it, with the sources of that event; or else the court of the charge on which that event convicted the person, with the sources of the charge',
  ),
);

type OrderedBy = v.InferOutput<typeof orderedBy>;

/**
 * Make a function that returns who ordered a measure, with the sources that say so if they are not
 * those of the measure.
 */
export function orderedByRecords(dossier: Dossier): (measure: Measure) => OrderedBy {
  const ordererOf = orderers(dossier);
  const cite = citedRecords(dossier);
  return (measure) => {
    const { by, claims } = ordererOf(measure);
    const support = together(claims);
    return by.map((one) => ({ ...one, ...cite(support), status: support.status }));
  };
}

/** `ordered by Port Court [4]`, for each of those who ordered a measure. */
export function orderedByTexts(orderers: OrderedBy, language: Language, style?: Run['style']): Text[] {
  return orderers.map(({ kind, id, name, ...support }) => {
    const text = language.say('measure-of.ordered-by', { name });
    return [linked(style === undefined ? text : { text, style }, kind, id), ...marks(support, language)];
  });
}
