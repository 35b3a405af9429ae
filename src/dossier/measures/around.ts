import type { Measure } from '../model/dossier.js';

/** A case file has a few measures within each other. More would take too long. */
const most = 20;

/** The measures around a measure, the nearest first. A circle, or a longer chain, is cut. */
export function measuresAround(measure: Measure, byId: ReadonlyMap<string, Measure>): readonly Measure[] {
  const around = new Set<Measure>();
  const parentOf = ({ within }: Measure) => (within === undefined ? undefined : byId.get(within));
  for (
    let one = parentOf(measure);
    one && one !== measure && !around.has(one) && around.size < most;
    one = parentOf(one)
  )
    around.add(one);
  return [...around];
}
