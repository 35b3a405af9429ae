import type { WrittenDossier } from '../format/schema.js';
import type { Dossier, Named, WaivedLine } from '../model/dossier.js';
import type { FileContext } from '../parts/fields/field.js';
import { wholeFile } from '../parts/registry.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';

interface Lines extends Pick<YamlText, 'line'>, Partial<Pick<FileContext, 'once'>> {
  readonly waived?: readonly WaivedLine[];
}

/** The path in the file of each entry of a dossier. */
export type Positions = Map<object, Path>;

/**
 * Build the model of a case file that fits the schema and has no broken link: resolve names, fill in defaults, number
 * references. Fills `positions`, if given.
 */
export function build(written: WrittenDossier, source: Lines, file: string, positions?: Positions): Dossier {
  const { people, organizations, places, references = [] } = written;
  const context: FileContext = {
    file,
    keys: Object.keys(written),
    people: namedById(people),
    organizations: namedById(organizations),
    places: namedById(places),
    ...(source.waived && { waived: source.waived }),
    references: new Set(references.map(({ id }) => id)),
    line: (path: Path) => source.line(path),
    once: source.once ?? ((_, read) => read()),
    placed: (entry: object, path: Path) => positions?.set(entry, path),
  };
  return wholeFile.readAt(written, context, []);
}

function namedById(entries: Readonly<Record<string, { name: string }>> = {}): ReadonlyMap<string, Named> {
  return new Map(Object.entries(entries).map(([id, { name }]) => [id, { id, name }]));
}
