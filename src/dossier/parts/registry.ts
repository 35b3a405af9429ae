import type { WrittenDossier } from '../format/schema.js';
import type { Head, WaivedLine } from '../model/entries.js';
import { charges } from './charges.js';
import { disputes } from './disputes.js';
import { record } from './fields/containers.js';
import type { Field } from './fields/field.js';
import { knownKeys } from './fields/known.js';
import { head } from './head.js';
import { measures } from './measures.js';
import { organizations } from './organizations.js';
import type { Part } from './part.js';
import { people } from './people.js';
import { places } from './places.js';
import { references } from './references.js';
import { sections } from './sections.js';
import { timeline } from './timeline.js';

type WrittenParts = Omit<WrittenDossier, keyof typeof head | 'casefile'>;

/**
 * Every part of a case file, in the order in which a person reads them. Reading, disclosure, link checks, search,
 * counts, records and completion are made from it. A part of the schema that is missing here does not compile.
 */
export const parts = {
  sections,
  timeline,
  references,
  people,
  organizations,
  measures,
  charges,
  places,
  disputes,
} as const satisfies {
  readonly [K in keyof Required<WrittenParts>]: Part;
};

export type PartKey = keyof typeof parts;

/** Each part with its key. */
export const partList: readonly (readonly [key: PartKey, part: Part])[] = Object.entries<Part>(parts).map(
  ([key, part]) => [key as PartKey, part],
);

/** The parts of a dossier: for each key of the table, the value that its part reads. */
export type Parts = {
  readonly [K in PartKey]: (typeof parts)[K] extends Part<string, infer _, infer Value> ? Value : never;
};

const keys: ReadonlySet<string> = new Set(['casefile', ...Object.keys(head), ...Object.keys(parts)]);

/** The lines of the keys at the top of the file. */
const lines: Field<Head['lines'], never> = {
  disclose(value) {
    const known = Object.entries(value).filter(([key]) => keys.has(key));
    return known.length === Object.keys(value).length ? value : Object.fromEntries(known);
  },
  write: () => undefined,
  read: (_, file) => Object.fromEntries(file.keys.map((key) => [key, file.line([key])])),
};

/** Waived words are withheld too. */
const waived: Field<readonly WaivedLine[], never> = {
  disclose: () => undefined,
  read: (_, file) => file.waived,
  write: () => undefined,
};

/** What a case file says of itself that does not depend on a day. */
const undated = ['file', 'lines', 'id', 'title', 'asOf', 'language', 'access', 'publisher', 'subjects'] as const;

/** A whole case file. A part, or a key of the head, that has no field does not compile, and would not be disclosed. */
export const wholeFile = record<Head & Parts, WrittenDossier>(
  { ...head, lines, waived, ...parts },
  knownKeys([...undated, ...partList.map(([key]) => key)]),
);
