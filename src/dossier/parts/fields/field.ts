import type { PartialDate } from '../../../dates/edtf.js';
import type { WrittenDossier } from '../../format/schema.js';
import type { Access, namedKinds } from '../../format/vocabulary.js';
import type { Claim, Named, WaivedLine } from '../../model/entries.js';
import type { Path } from '../../yaml/path.js';
import type { SearchField } from './search-field.js';

/** Someone to whom a case file is shown. */
export interface Reader {
  /** Whether this reader may see something with this access. */
  allows(access: Access): boolean;
  /** The name of a person, an organisation or a place as this reader may see it. */
  name(kind: NamedKind, named: Named): Named;
  /** Whether this reader may see the entry of a part with this id. */
  sees(part: LinkedPart, id: string): boolean;
  /** What may be shown of a reference that this reader may not see. */
  standIn(reference: string): string | undefined;
  /** What is shown of an entry, which may be known from another version of the file. Absent if each is disclosed. */
  readonly once?: <Model>(entry: object, disclose: () => Model | undefined) => Model | undefined;
  /** What this reader knew on a day; absent for one who knows all that the file says. */
  readonly knew?: Knowledge;
}

/** What was known on a day. Implemented in `src/dossier/known-on.ts`. */
export interface Knowledge {
  /** Whether something with this date, or without a date, existed by then. */
  isBy(date: PartialDate | undefined): boolean;
  /** Whether a date is surely after that day. */
  isAfter(date: PartialDate | undefined): boolean;
  /** A period, cut at that day if it may have lasted longer. */
  cut(date: PartialDate): PartialDate;
  /** A claim; `shown` is the part of it that the known sources support. */
  asKnown<C extends Claim & Times>(shown: C, whole: C): C;
}

/** The keys of claims that say when something was. */
export interface Times {
  readonly date?: PartialDate;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly begins?: string;
}

export type KnowingReader = Reader & { readonly knew: Knowledge };

/** What was known of an entry on a day. An entry without this rule, and a key that it does not list, were not known. */
export interface KnownRule<Model> {
  /** Whether the entry was known. */
  is(entry: Model, to: KnowingReader): boolean;
  /** Whether the value of a key was known, if the entry was. */
  has(entry: Model, key: string, to: KnowingReader): boolean;
}

export type PartyKind = 'people' | 'organizations';
export type NamedKind = (typeof namedKinds)[number];
/** The parts to which entries link by id. A link to a withheld entry is left out. */
export const linkedParts = ['references', 'timeline', 'measures', 'charges', 'disputes'] as const;
export type LinkedPart = (typeof linkedParts)[number];

/** The facts about the rest of the file that reading a value may need. */
export interface FileContext {
  readonly file: string;
  /** The keys at the top of the file. */
  readonly keys: readonly string[];
  readonly people: ReadonlyMap<string, Named>;
  readonly organizations: ReadonlyMap<string, Named>;
  readonly places: ReadonlyMap<string, Named>;
  readonly references: ReadonlySet<string>;
  /** The lines on which waivers accept words of withheld names. */
  readonly waived?: readonly WaivedLine[];
  /** The line on which the value at a path begins, 1-based. */
  line(path: Path): number;
  /** The entry or section that is read from a value, which may have been read before. */
  once<Model extends object>(written: object, read: () => Model): Model;
  /** Called with each entry that was read, and its path. */
  placed(entry: object, path: Path): void;
}

/** A space in which ids are unique: the entries of a part, the statements of all sections, or the points in dispute. */
export type IdSpace = 'case' | 'statements' | 'about' | keyof WrittenDossier;

/** An id, a link to an id, a date, or the code of a right, as written in the file. */
export interface WrittenLink {
  readonly role: 'id' | 'link' | 'date' | 'right';
  /** For an id the space that it is unique in; for a link the spaces that it may lead to; empty for others. */
  readonly kinds: readonly IdSpace[];
  readonly value: string;
  readonly path: Path;
  readonly at: 'key' | 'value';
}

export type FieldText = readonly [field: SearchField, text: string];

/**
 * Called with each text that a search examines. Calls are faster than generators, and each file has hundreds of texts.
 */
export type FoundText = (...text: FieldText) => void;

/** Returns all spellings of the name of a person, an organisation or a place that an entry refers to. */
export type NamesOf = (kind: NamedKind, named: Named) => readonly string[];

/**
 * How one key of a case file is read, written, checked, disclosed and searched. `Model` is its value in a `Dossier`.
 */
export interface Field<Model, Written = unknown> {
  /** The part of the value that the reader may see; undefined for nothing, the value itself for all of it. */
  disclose(value: Model, to: Reader): Model | undefined;
  /** The value in the model; undefined if the key is absent. `above` is the path of the map with the key. */
  read(written: Written | undefined, file: FileContext, above: Path, key: string | number): Model | undefined;
  /** The value as an author writes it. Reading it gives the value again. Undefined if the key is left out. */
  write(value: Model): Written | undefined;
  /** The value of an absent key, if it has one. */
  readonly absent?: Model;
  /** Calls `found` with the ids, links and dates in a value that may have any shape. */
  links?(written: unknown, path: Path, found: (link: WrittenLink) => void): void;
  /** Calls `found` with the texts in which a search looks for words. */
  texts?(value: Model, names: NamesOf, found: FoundText): void;
}

/** A field for each key: a key of the model without one does not compile. */
export type Fields<Model, Written> = {
  readonly [K in keyof Model]-?: Field<
    Exclude<Model[K], undefined>,
    K extends keyof Written ? Exclude<Written[K], undefined> : never
  >;
};
