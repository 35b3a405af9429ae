import { detentionKinds } from '../../../dossier/format/vocabulary.js';
import { MeasureTimes } from '../../../dossier/measures/bounds.js';
import { isArrest } from '../../../dossier/measures/people.js';
import { covers } from '../../../dossier/measures/uncovered.js';
import type { Dossier, Event, Measure } from '../../../dossier/model/dossier.js';

/** The ids of the entries that answer questions about some detentions, and not about the others in a case file. */
export interface Chosen {
  hasMeasure(id: string): boolean;
  hasCharge(id: string): boolean;
  hasEvent(id: string): boolean;
}

const everything: Chosen = { hasMeasure: () => true, hasCharge: () => true, hasEvent: () => true };

/** What answers if only these measures are asked about. Without measures, everything does. */
export function chosenBy(ids: readonly string[], dossier: Dossier): Chosen {
  if (ids.length === 0) return everything;
  const byId = new Map(dossier.measures.map((measure) => [measure.id, measure]));
  const left = dossier.measures.filter((measure) => !isAskedFor(measure, ids, byId));
  const asked = dossier.measures.filter(({ id }) => ids.includes(id));
  const charges = new Set(asked.flatMap(({ charge }) => charge ?? []));
  const times = new MeasureTimes(dossier);
  const timed = asked.map((measure) => {
    const timing = times.timing(measure);
    return { measure, ...('bounds' in timing && timing) };
  });
  const isOther = (event: Event) => isArrest(event.kind) && !timed.some((one) => covers(one, event));
  const leftMeasures = new Set(left.map(({ id }) => id));
  const leftEvents = new Set(dossier.timeline.filter(isOther).map(({ id }) => id));
  return {
    hasMeasure: (id) => !leftMeasures.has(id),
    hasCharge: (id) => charges.size === 0 || charges.has(id),
    hasEvent: (id) => !leftEvents.has(id),
  };
}

/** Whether a measure is one of those asked for or within one, or neither is nor is within another detention. */
function isAskedFor(measure: Measure, ids: readonly string[], byId: ReadonlyMap<string, Measure>): boolean {
  const around = new Set<Measure>();
  for (let at: Measure | undefined = measure; at !== undefined && !around.has(at); at = byId.get(at.within ?? ''))
    around.add(at);
  const all = [...around];
  return all.some(({ id }) => ids.includes(id)) || !all.some(({ kind }) => detentionKinds.includes(kind));
}
