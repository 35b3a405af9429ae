import type { PartialDate } from '../../dates/edtf.js';
import type { Access, Status } from '../format/vocabulary.js';

/** A reference to a person or organisation. `id` is null if the name is withheld. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

/** Every entry of the file has the line on which it begins, counted from 1. */
interface Written {
  readonly line: number;
  readonly access: Access;
  readonly note?: string;
}

export interface Spelling {
  readonly text: string;
  readonly language?: string;
}

export interface Person extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Spelling[];
  readonly born?: PartialDate;
  readonly died?: PartialDate;
  readonly nationality?: string;
  readonly occupation?: string;
  readonly role?: string;
  /** Id in the register of the library. */
  readonly register?: string;
  readonly pseudonym?: string;
}

export interface Organization extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Spelling[];
  readonly kind?: string;
  readonly country?: string;
  readonly url?: string;
  /** Id in the register of the library. */
  readonly register?: string;
}

export interface Citation {
  /** Id of the reference. */
  readonly ref: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly language?: string;
  readonly translation?: string;
}

export interface Claim extends Written {
  readonly id: string;
  readonly refs: readonly Citation[];
  readonly status: Status;
  /**
   * The id of a point on which claims may differ, and the value that this claim gives. Claims about one id dispute each
   * other if their values differ.
   */
  readonly about?: string;
  readonly value?: string;
  /** A key made from the value or, if there is none, from the date. It is equal in two claims that agree. */
  readonly stated?: string;
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
}

export interface Statement extends Claim {
  readonly text: string;
  readonly citationNeeded: boolean;
}

export interface Event extends Claim {
  readonly date: PartialDate;
  readonly title: string;
  readonly text?: string;
  readonly kind?: string;
  readonly place?: string;
  readonly tags: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly statements: readonly Statement[];
  readonly sections: readonly Section[];
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
  readonly type: string;
  readonly title: string;
  readonly authors: readonly (string | Author)[];
  readonly editors: readonly (string | Author)[];
  readonly publisher: Named | null;
  readonly place?: string;
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
  readonly files: readonly { readonly path: string; readonly sha256?: string }[];
}

/** The keys of a case file that describe the file itself. */
export interface Head {
  /** The path or name under which it was read. */
  readonly file: string;
  /** The line of each key at the top of the file. */
  readonly lines: Readonly<Record<string, number>>;
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly asOf?: PartialDate;
  readonly language?: string;
  readonly access: Access;
  readonly subjects: readonly Named[];
}

/** Every section of a dossier, parents before children, each with the ids from the outermost section to its own. */
export function* walkSections(
  sections: readonly Section[],
  above: readonly string[] = [],
): Generator<{ section: Section; path: readonly string[] }> {
  for (const section of sections) {
    const path = [...above, section.id];
    yield { section, path };
    yield* walkSections(section.sections, path);
  }
}
