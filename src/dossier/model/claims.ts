import type { PartialDate } from '../../dates/edtf.js';
import type { Access, EventKind, MeasureKind, Outcome, Role, Status } from '../format/vocabulary.js';

/** A reference to a person or organisation. `id` is null if the name is withheld. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

/** Someone who took part in what a claim says. `id` is null for a name that is withheld or a pseudonym. */
export interface Participant extends Named {
  readonly role?: Role;
}

/** Where something happened. `id` is absent for a place without an entry, and null if the name is withheld. */
export interface Location {
  readonly id?: string | null;
  readonly name: string;
}

/** Every entry of the file has the line on which it begins, counted from 1. */
export interface Written {
  readonly line: number;
  readonly access: Access;
  readonly note?: string;
}

export interface Citation {
  /** Id of the reference. */
  readonly ref: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly language?: string;
  readonly translation?: string;
  /** The keys of a person or an organisation that the reference supports; absent if it supports all. */
  readonly for?: readonly string[];
}

/** A right that sources say was violated. */
export interface ViolatedRight {
  /** A code of `data/rights.yaml`. */
  readonly right: string;
  /** The ids of the cited references that say so; absent if all citations of the claim do. */
  readonly refs?: readonly string[];
}

export interface Claim extends Written {
  readonly id: string;
  readonly refs: readonly Citation[];
  /** What is shown of other sources that it cites: withheld ones, and those that the file does not list. */
  readonly standIns: readonly string[];
  readonly status: Status;
  /**
   * The id of a point on which claims may differ, and the value that this claim gives. Claims about one id dispute each
   * other if their values differ.
   */
  readonly about?: string;
  readonly value?: string;
  /** A key made from the value or, if there is none, from the date. It is equal in two claims that agree. */
  readonly stated?: string;
  readonly people: readonly Participant[];
  readonly organizations: readonly Participant[];
  readonly rights: readonly ViolatedRight[];
}

export interface Statement extends Claim {
  readonly text: string;
  readonly citationNeeded: boolean;
}

export interface Event extends Claim {
  readonly date: PartialDate;
  readonly title: string;
  readonly text?: string;
  readonly kind?: EventKind;
  readonly place?: Location;
  readonly tags: readonly string[];
}

/** What was done to the liberty, rights or property of people, over a time. Links to events are ids. */
export interface Measure extends Claim {
  readonly kind: MeasureKind;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** The duration that was ordered, as ISO 8601. */
  readonly lasts?: string;
  readonly amount?: string;
  readonly authority?: Named;
  readonly heldBy?: Named;
  readonly place?: Location;
  /** Ids of charges. */
  readonly charge: readonly string[];
  readonly basis?: string;
  readonly begins?: string;
  readonly ends?: string;
  readonly ordered?: string;
  readonly reviewed: readonly string[];
  /** Id of the measure that it is a part of. */
  readonly within?: string;
}

export interface Decision {
  /** Id of the event. */
  readonly event: string;
  readonly outcome: Outcome;
  readonly sentence?: string;
}

export interface Charge extends Claim {
  readonly law: string;
  readonly title?: string;
  /** Id of the event by which it was brought. */
  readonly brought?: string;
  readonly by?: Named;
  readonly court?: Named;
  readonly decisions: readonly Decision[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly statements: readonly Statement[];
  readonly sections: readonly Section[];
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
