import { WithheldLines } from '../access/withheld-lines.js';
import { decimal } from '../format/decimal.js';
import type { WrittenDossier } from '../format/schema.js';
import type { Dossier } from '../model/dossier.js';
import { Doubt } from '../yaml/ordinary.js';
import { type Path, valueAt } from '../yaml/path.js';
import { build } from './build.js';
import { checkLinks } from './check-links.js';
import { fitting } from './fits-schema.js';

/**
 * Build the model of a case file from the data that is written into it, without reading the file again. Every line is
 * 1. Null if the data has any problem: then the full reader must read the file.
 */
export function readWritten(written: WrittenDossier, file: string): Dossier | null {
  const data = asRead(written);
  const source = soundSource(data);
  try {
    const fitted = fitting(data);
    if (fitted === null) return null;
    checkLinks(source);
    return build(fitted, source, file);
  } catch (error) {
    if (error instanceof Doubt) return null;
    throw error;
  }
}

/** Data without a problem, as the checks take them. Every line is 1. Throws `Doubt` if a check finds a problem. */
export function soundSource(data: unknown) {
  return {
    data,
    withheldLines: new WithheldLines(),
    line: () => 1,
    valueAt: (path: Path) => valueAt(data, path),
    report: () => {
      throw new Doubt();
    },
  };
}

/** Data as a reader returns them: every value is a text. What has only texts is not copied. */
function asRead(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return decimal(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    const items = value.map(asRead);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const changed = Object.entries(value).flatMap(([key, entry]) => {
    const read = asRead(entry);
    return read === entry ? [] : [[key, read] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}
