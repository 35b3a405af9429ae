import type { PartialDate } from '../../dates/edtf.js';
import {
  eventKinds,
  instrumentOf,
  measureKinds,
  organizationKinds,
  referenceTypes,
  roles,
  statuses,
} from '../../dossier/format/vocabulary.js';
import type { Dossier, Location, Named, Participant } from '../../dossier/model/dossier.js';
import { fold } from '../../dossier/names/fold.js';
import { idsNamed, spellings } from '../../dossier/names/spellings.js';
import { maskedPeople } from '../../dossier/parts/entries-by-kind.js';
import type { ListedParty } from './same-party.js';

/** The values of an item that filters compare. An absent key means that it has none. */
export interface Facets {
  readonly date?: Pick<PartialDate, 'earliest' | 'latest'>;
  readonly people?: readonly Participant[];
  readonly organizations?: readonly Participant[];
  readonly kind?: string | undefined;
  /** The type of a reference. */
  readonly type?: string | undefined;
  /** The language of a reference, as a language tag. */
  readonly sourceLanguage?: string | undefined;
  readonly tags?: readonly string[];
  readonly place?: Location;
  /** The codes of the rights that it says were violated. */
  readonly rights?: readonly string[];
  /** The ids of its references. */
  readonly refs?: readonly string[];
  /** The ids of its section and of the sections around that. */
  readonly sections?: readonly string[];
  readonly status?: string;
  /** The texts that `--match` searches. */
  readonly text: readonly (string | undefined)[];
}

/** One entry for each use of an option. All entries must match, each by any of its values. */
type AskedValues = readonly (readonly string[])[];

/** `role` is that of the participant whom `org` or `person` asks for; without them, of any participant. */
export type Filters = {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly within?: boolean;
} & { readonly [Filter in ValueFilter]?: AskedValues };

export type FilterName = 'dates' | ValueFilter;
export type ValueFilter = keyof typeof rules;

export type Matches = (facets: Facets) => boolean;

/** A case file whose items are filtered. */
export interface File {
  readonly dossier: Dossier;
  readonly items: readonly { readonly facets: Facets }[];
}

/** The rule by which a filter matches. `candidates` are the possible values, for suggestions. */
export interface ValueRule {
  readonly noun: string;
  /** Set if a value can be an id after the id of its case: `case:id`. */
  readonly ofCase?: true;
  candidates(file: File): Iterable<string>;
  /** The greatest number that a value can be; absent if values are not numbers. */
  numbered?(file: File): number;
  /** The parties of this file that a value names, for a rule by which it may name several. */
  named?(value: string, file: File): readonly ListedParty[];
  /** Whether the value is known in this file, even if no item has it. */
  known(value: string, file: File): boolean;
  /** Whether an item of the dossier has the value. */
  fits(value: string, dossier: Dossier): Matches;
}

/** The rule for the values of each filter. */
export const rules = {
  org: {
    noun: 'organisation',
    ofCase: true,
    named: (value, { dossier }) => partiesNamed(value, dossier, dossier.organizations.values()),
    candidates: ({ dossier }) => names(dossier.organizations.values()),
    known: (value, file) => idsNamed(value, file.dossier.organizations.values()).length > 0,
    fits: (value, dossier) => {
      const includes = partyTest(value, dossier.organizations.values());
      return ({ organizations = [] }) => organizations.some(includes);
    },
  },
  person: {
    noun: 'person',
    ofCase: true,
    named: (value, { dossier }) => partiesNamed(value, dossier, dossier.people.values()),
    candidates: ({ dossier }) => names(dossier.people.values()),
    known: (value, { dossier }) =>
      idsNamed(value, dossier.people.values()).length > 0 ||
      maskedPeople(dossier).some(({ name }) => fold(name) === fold(value)),
    fits: (value, dossier) => {
      const includes = partyTest(value, dossier.people.values());
      return ({ people = [] }) => people.some(includes);
    },
  },
  kind: valueRule('kind', ({ kind }) => [kind], [
    ...eventKinds,
    ...measureKinds,
    ...organizationKinds,
    ...referenceTypes,
  ]),
  type: valueRule('type', ({ type }) => [type], referenceTypes),
  sourceLanguage: valueRule('language', ({ sourceLanguage }) => [sourceLanguage], [], isInLanguage),
  tag: valueRule('tag', ({ tags = [] }) => tags),
  place: {
    noun: 'place',
    named: (value, { dossier }) => partiesNamed(value, dossier, dossier.places.values()),
    candidates: ({ dossier, items }) => [...names(dossier.places.values()), ...placesIn(items)],
    known: (value, { dossier, items }) =>
      idsNamed(value, dossier.places.values()).length > 0 || placesIn(items).some((name) => fold(name) === fold(value)),
    fits: (value, { places }) => {
      const ids = new Set(idsNamed(value, places.values()));
      const named = [...places.values()].filter(({ id }) => ids.has(id)).flatMap(spellings);
      const texts = new Set([value, ...named].map(fold));
      return ({ place }) => place !== undefined && (place.id ? ids.has(place.id) : texts.has(fold(place.name)));
    },
  },
  right: valueRule('right', ({ rights = [] }) => rights),
  instrument: valueRule('instrument', ({ rights = [] }) => rights.map(instrumentOf)),
  role: valueRule(
    'role',
    ({ people = [], organizations = [] }) => [...people, ...organizations].map((one) => one.role),
    roles,
  ),
  status: valueRule('status', ({ status }) => [status], statuses),
  ref: {
    noun: 'reference',
    ofCase: true,
    candidates: ({ dossier }) => dossier.references.map(({ id }) => id),
    numbered: ({ dossier }) => dossier.references.at(-1)?.number ?? 0,
    known: (value, { dossier }) => referenceId(value, dossier) !== undefined,
    fits: (value, dossier) => {
      const id = referenceId(value, dossier);
      return ({ refs = [] }) => id !== undefined && refs.includes(id);
    },
  },
  section: {
    noun: 'section',
    ofCase: true,
    candidates: ({ dossier }) => dossier.sections.flatMap(sectionIds),
    known: (value, { dossier }) => sectionId(value, dossier.sections) !== undefined,
    fits: (value, dossier) => {
      const id = sectionId(value, dossier.sections);
      return ({ sections = [] }) => id !== undefined && sections.includes(id);
    },
  },
  match: {
    noun: 'text',
    candidates: () => [],
    known: () => true,
    fits: (value) => {
      const holds = textTest(value);
      return ({ text }) => text.some((part) => part !== undefined && holds(part));
    },
  },
} as const satisfies Record<string, ValueRule>;

function placesIn(items: File['items']): string[] {
  return items.flatMap(({ facets: { place } }) => place?.name ?? []);
}

/** The id of the reference with an id or number. */
function referenceId(value: string, dossier: Dossier): string | undefined {
  const wanted = value.replace(/^\[(\d+)\]$/, '$1');
  const { references } = dossier;
  return (references.find(({ id }) => id === value) ?? references.find(({ number }) => String(number) === wanted))?.id;
}

/** Search for the folded text; for a sign that folds to nothing, search for the sign itself. */
function textTest(value: string): (text: string) => boolean {
  const wanted = fold(value);
  return (text) => (wanted === '' ? text.includes(value) : fold(text).includes(wanted));
}

/** Whether a language tag is the asked one, or a variety of it: `zh-Hant` is in `zh`. */
function isInLanguage(tag: string, asked: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${asked}-`.toLowerCase());
}

/**
 * A filter for a plain value, by default compared folded. The candidates are the values of items and the
 * words of the format.
 */
function valueRule(
  noun: string,
  read: (facets: Facets) => readonly (string | undefined)[],
  vocabulary: readonly string[] = [],
  same = (value: string, asked: string) => fold(value) === fold(asked),
): ValueRule {
  const present = ({ items }: File) =>
    items.flatMap(({ facets }) => read(facets)).filter((value) => value !== undefined);
  return {
    noun,
    candidates: (file) => [...present(file), ...vocabulary],
    known: (value, file) => [...vocabulary, ...present(file)].some((candidate) => same(candidate, value)),
    fits: (value) => (facets) => read(facets).some((candidate) => candidate !== undefined && same(candidate, value)),
  };
}

type Parties = Iterable<{
  readonly id: string;
  readonly register?: string | undefined;
  readonly name: string;
  readonly names: readonly { readonly text: string }[];
}>;

function names(parties: Parties): string[] {
  return [...parties].flatMap(({ id, name, names: others }) => [id, name, ...others.map(({ text }) => text)]);
}

function partiesNamed(value: string, dossier: Dossier, parties: Parties): ListedParty[] {
  const all = [...parties];
  const ids = new Set(idsNamed(value, all));
  return all
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, register }) => ({ case: dossier.id, id, name, register }));
}

/** A withheld party is found by its pseudonym only. */
function partyTest(value: string, parties: Parties): (named: Named) => boolean {
  const ids = new Set(idsNamed(value, parties));
  return ({ id, name }) => (id === null ? fold(name) === fold(value) : ids.has(id));
}

function sectionIds(section: Dossier['sections'][number]): string[] {
  return [section.id, ...section.sections.flatMap(sectionIds)];
}

function sectionId(value: string, sections: Dossier['sections']): string | undefined {
  for (const section of sections) {
    if (section.id === value || fold(section.title) === fold(value)) return section.id;
    const below = sectionId(value, section.sections);
    if (below !== undefined) return below;
  }
  return undefined;
}
