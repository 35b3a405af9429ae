import type { PartialDate } from '../../dates/edtf.js';
import type { Access, OrganizationKind, PlaceKind, ReferenceType } from '../format/vocabulary.js';
import type { Citation, Location, Named, Written } from './claims.js';

export * from './claims.js';

export interface Spelling {
  readonly text: string;
  readonly language?: string;
}

/** Ids in other registers, by the name of the register. */
export type Identifiers = Readonly<Record<string, string>>;

export interface Person extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Spelling[];
  readonly born?: PartialDate;
  readonly died?: PartialDate;
  readonly nationality?: string;
  readonly occupation?: string;
  readonly gender?: string;
  readonly country?: string;
  readonly role?: string;
  /** Id in the register of the library. */
  readonly register?: string;
  readonly pseudonym?: string;
  readonly identifiers?: Identifiers;
  readonly refs: readonly Citation[];
}

export interface Organization extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Spelling[];
  readonly kind?: OrganizationKind;
  readonly country?: string;
  readonly url?: string;
  readonly identifiers?: Identifiers;
  readonly refs: readonly Citation[];
  /** Id in the register of the library. */
  readonly register?: string;
}

/** A place that the file names. */
export interface Place extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Spelling[];
  readonly kind?: PlaceKind;
  /** As ISO 3166-1, two letters. */
  readonly country?: string;
  /** Degrees, positive in the north and in the east. */
  readonly lat?: number;
  readonly lon?: number;
}

/** The words for a point in dispute. Its id is what claims name under `about`. */
export interface DisputeTitle extends Written {
  readonly id: string;
  readonly title: string;
}

export interface Author {
  readonly family: string;
  readonly given?: string;
}

export type Origin = { readonly kind: 'reference'; readonly id: string } | ({ readonly kind: 'organization' } & Named);

export interface Reference extends Written {
  /** The number of the reference in this case file, from 1: the 4 in `[4]`. */
  readonly number: number;
  readonly id: string;
  readonly type: ReferenceType;
  readonly title: string;
  readonly authors: readonly (string | Author)[];
  readonly editors: readonly (string | Author)[];
  readonly publisher: Named | null;
  readonly place?: Location;
  readonly container?: string;
  readonly series?: string;
  readonly edition?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly documentNumber?: string;
  readonly site?: string;
  readonly issued?: PartialDate;
  readonly accessed?: PartialDate;
  readonly url?: string;
  /** Without the address of a resolver. */
  readonly doi?: string;
  readonly isbn?: string;
  /** Its number in an online archive: `arXiv:2101.00001`. */
  readonly eprint?: string;
  readonly archive?: { readonly url: string; readonly date?: PartialDate };
  readonly language?: string;
  readonly origin?: Origin;
  /** The key by which other programs cite it, if that is not its id. */
  readonly key?: string;
  readonly tags: readonly string[];
  /** What claims that cite the source show while it is withheld. */
  readonly standIn?: string;
  readonly files: readonly SavedFile[];
}

/** A copy of a source. */
export interface SavedFile {
  readonly path: string;
  readonly sha256?: string;
  readonly mediaType?: string;
  readonly bytes?: number;
  /** When the copy was recorded in the case file, and when it was made. */
  readonly attached?: PartialDate;
  readonly captured?: PartialDate;
  readonly by?: string;
  /** The address that it was copied from. */
  readonly from?: string;
  readonly access: Access;
  /** The line on which the entry begins. */
  readonly line: number;
}

/** The keys of a case file that describe the file itself. */
export interface Head {
  /** The path or name under which it was read. */
  readonly file: string;
  /** The line of each key at the top of the file. */
  readonly lines: Readonly<Record<string, number>>;
  /** The lines on which waivers accept words of withheld names. They are never shown. */
  readonly waived?: readonly WaivedLine[];
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly asOf?: PartialDate;
  readonly language?: string;
  readonly access: Access;
  readonly publisher?: CasePublisher;
  readonly asks: readonly Ask[];
  readonly subjects: readonly Named[];
}

/** A line of a case file, counted from 1, and its text. */
export interface WaivedLine {
  readonly line: number;
  readonly text: string;
}

/** Whose document a case file is. */
export interface CasePublisher {
  readonly name: string;
  readonly contact?: string;
  readonly licence?: string;
  /** A path in the folder of the case file. */
  readonly logo?: string;
}

/** What the document asks for. */
export interface Ask {
  readonly text: string;
  readonly of?: Named;
  readonly refs: readonly Citation[];
  readonly access: Access;
}
