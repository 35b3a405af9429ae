import { defined } from '../../defined.js';
import type { WrittenOrganization, WrittenReference } from '../../dossier/format/schema.js';
import { languageTagPattern, readDoi, referenceTypes, typesOfTheWeb } from '../../dossier/format/vocabulary.js';
import { isWebAddress } from '../../dossier/format/web-address.js';
import { fold } from '../../dossier/names/fold.js';
import { type Slug, slugsIn } from '../../dossier/names/latin-slug.js';
import type { Problem } from '../../problems/problem.js';
import { didYouMean } from '../../problems/suggest.js';
import { takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft } from '../importer.js';
import { authorOf } from './author.js';
import { edtfOf } from './csl-date.js';
import { dropInvalid } from './drop-invalid.js';

/** A reference of an imported file as CSL variables. `start` and `end` are offsets in the file. */
export interface Entry {
  /** The citation key; empty if the entry has none. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
}

export interface Field {
  /** The CSL variable, or one of casefile's additions with the prefix `custom.`; undefined if neither fits. */
  readonly variable: string | undefined;
  /** The name of the field in the imported file. */
  readonly name: string;
  /** The value as CSL-JSON would write it. */
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** Make references, and the organisations that published them, from entries. Warns about values that a case file has no field for. */
export async function draftOf(entries: readonly Entry[], imported: ImportedText): Promise<Draft> {
  const builder = new DraftBuilder(imported, await slugsIn(entries.flatMap(namesIn).join('\n')));
  const references = entries.flatMap((entry) => builder.reference(entry));
  return { written: { organizations: builder.organizations, references }, warnings: builder.warnings };
}

/** The texts from which ids are made. */
function namesIn({ key, fields }: Entry): string[] {
  const named = fields.filter(({ variable }) => variable === 'title' || variable === 'publisher');
  return [key, ...named.map(({ value }) => String(value))];
}

class DraftBuilder {
  readonly warnings: Problem[] = [];
  readonly organizations: Record<string, WrittenOrganization> = {};
  readonly #imported: ImportedText;
  readonly #slug: Slug;
  readonly #publishers = new Map<string, string>();
  readonly #publisherIds = new Set<string>();
  readonly #ids = new Set<string>();

  constructor(imported: ImportedText, slug: Slug) {
    this.#imported = imported;
    this.#slug = slug;
  }

  reference({ key, start, end, fields }: Entry): WrittenReference[] {
    const textAt = (wanted: string) => textOf(fields.find(({ variable }) => variable === wanted)?.value);
    const title = textAt('title');
    if (title === undefined) {
      const message = `${key === '' ? 'an entry' : `entry "${key}"`} has no title, so it was not imported`;
      this.warnings.push(this.#imported.warning(start, end, message, 'Give it a title.'));
      return [];
    }
    const type = referenceTypes.find((known) => known === textAt('type')) ?? 'document';
    const seen = new Set<string | undefined>();
    const parts = fields.map((field) => {
      const isRepeated = field.variable !== undefined && seen.has(field.variable);
      seen.add(field.variable);
      return isRepeated
        ? this.#warn(field, 'repeats another field, so it was not imported', 'Merge the two fields.')
        : this.#part(field, type);
    });
    const written: WrittenReference = {
      id: takeId(this.#ids, this.#slug(key) || this.#slug(title) || 'reference'),
      type,
      title,
    };
    for (const part of parts) Object.assign(written, part);
    return [
      dropInvalid(written, (part, message, hint) => {
        const place = fields.find(({ variable }) => variablesOf[part].includes(variable)) ?? { start, end };
        this.warnings.push(this.#imported.warning(place.start, place.end, message, hint));
      }),
    ];
  }

  #warn({ name, start, end }: Field, what: string, hint: string): Partial<WrittenReference> {
    this.warnings.push(this.#imported.warning(start, end, `${name} ${what}`, hint));
    return {};
  }

  #part(field: Field, type: string): Partial<WrittenReference> {
    const { variable = '', value } = field;
    const text = textOf(value);
    if (variable === 'title') return {};
    if (variable === 'type') {
      if (text === type) return {};
      return this.#warn(
        field,
        `"${text ?? ''}" is not a CSL type, so the type is now ${type}`,
        didYouMean(text ?? '', referenceTypes) ?? 'If that is wrong, correct the type in the case file.',
      );
    }
    if (variable === 'publisher') return text === undefined ? {} : { publisher: this.#publisher(text) };
    const reader = readers.get(variable);
    if (reader === undefined)
      return this.#warn(
        field,
        'has no counterpart in a case file',
        'If it matters, add it to the note of the reference.',
      );
    return reader.read(value, type) ?? this.#warn(field, 'cannot be read', reader.hint ?? 'Write it as plain text.');
  }

  /** The id of the organisation with a name. The first use of a name adds the organisation. */
  #publisher(name: string): string {
    const known = this.#publishers.get(fold(name));
    if (known !== undefined) return known;
    const id = takeId(this.#publisherIds, this.#slug(name) || 'publisher');
    this.#publishers.set(fold(name), id);
    this.organizations[id] = { name };
    return id;
  }
}

/** The CSL variables from which these fields of a reference are read. */
const variablesOf: Readonly<Record<'url' | 'accessed' | 'archive', readonly (string | undefined)[]>> = {
  url: ['URL'],
  accessed: ['accessed', 'custom.accessed'],
  archive: ['custom.archive', 'archive_location'],
};

interface Reader {
  /** Undefined if a case file cannot hold the value. */
  read(value: unknown, type: string): Partial<WrittenReference> | undefined;
  readonly hint?: string;
}

const dateHint = 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.';

/** The reader for each CSL variable, and for each value that casefile exports under `custom`. */
const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    author: {
      read: (value) => {
        const names: unknown[] = Array.isArray(value) ? value : [];
        const authors = names.map((name) => authorOf(typeof name === 'object' && name !== null ? { ...name } : {}));
        const known = authors.filter((author) => author !== undefined);
        return known.length === 0 ? undefined : { authors: known };
      },
      hint: 'Give each author a family name or a literal name.',
    },
    'publisher-place': { read: text((place) => ({ place })) },
    'container-title': {
      read: (value, type) =>
        text((title) => (typesOfTheWeb.includes(type) ? { site: title } : { container: title }))(value),
    },
    volume: { read: text((volume) => ({ volume })) },
    issue: { read: text((issue) => ({ issue })) },
    page: { read: text((pages) => ({ pages })) },
    number: { read: text((documentNumber) => ({ documentNumber })) },
    issued: { read: date((issued) => ({ issued })), hint: dateHint },
    accessed: { read: date((accessed) => ({ accessed })), hint: dateHint },
    URL: { read: text((url) => ({ url })) },
    DOI: {
      read: text((written) => {
        const doi = readDoi(written);
        return doi === undefined ? undefined : { doi };
      }),
      hint: 'Write it as 10.1234/abc.',
    },
    ISBN: { read: text((isbn) => ({ isbn })) },
    language: {
      read: text((language) => (languageTagPattern.test(language) ? { language } : undefined)),
      hint: 'Write a BCP 47 tag, for example en, ru or zh-Hant.',
    },
    note: { read: text((note) => ({ note })) },
    archive_location: {
      read: text((url) => (isWebAddress(url) ? { archive: { url } } : undefined)),
      hint: 'A case file takes only the web address of an archived copy.',
    },
    'custom.site': { read: text((site) => ({ site })) },
    'custom.container': { read: text((container) => ({ container })) },
    'custom.archive': { read: archiveOf },
    'custom.issued': { read: date((issued) => ({ issued })), hint: dateHint },
    'custom.accessed': { read: date((accessed) => ({ accessed })), hint: dateHint },
  }),
);

function archiveOf(value: unknown): Partial<WrittenReference> | undefined {
  const { url, date: day }: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {};
  const [address, edtf] = [textOf(url), edtfOf(day)];
  if (address === undefined) return undefined;
  return { archive: defined({ url: address, date: edtf }) };
}

function text(make: (text: string) => Partial<WrittenReference> | undefined) {
  return (value: unknown) => {
    const read = textOf(value);
    return read === undefined ? undefined : make(read);
  };
}

function date(make: (edtf: string) => Partial<WrittenReference>) {
  return (value: unknown) => {
    const edtf = edtfOf(value);
    return edtf === undefined ? undefined : make(edtf);
  };
}

/** A text or number on one line; undefined for other values and for an empty text. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
