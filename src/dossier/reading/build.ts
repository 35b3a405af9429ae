import { type PartialDate, parseDate } from '../../dates/edtf.js';
import { defined } from '../../defined.js';
import type {
  WrittenCitation,
  WrittenDossier,
  WrittenEvent,
  WrittenOrganization,
  WrittenPerson,
  WrittenReference,
  WrittenSection,
  WrittenStatement,
} from '../format/schema.js';
import type { Access } from '../format/vocabulary.js';
import { statedBy } from '../model/claimed-value.js';
import type {
  Author,
  Citation,
  Dossier,
  Event,
  Named,
  Organization,
  Origin,
  Person,
  Reference,
  Section,
  Spelling,
  Statement,
} from '../model/dossier.js';
import type { Path, YamlText } from '../yaml/text.js';

type Lines = Pick<YamlText, 'line'>;

/** The path in the file of each person, organisation, statement, event and reference of a dossier. */
export type Positions = Map<object, Path>;

/**
 * A dossier that fits the schema and whose links hold, as the model: names resolved, defaults filled in, numbered.
 * Fills `positions`, if given.
 */
export function build(written: WrittenDossier, source: Lines, file: string, positions?: Positions): Dossier {
  return new Builder(written, source, positions).dossier(file);
}

class Builder {
  readonly #written: WrittenDossier;
  readonly #source: Lines;
  readonly #positions: Positions | undefined;
  readonly #people: ReadonlyMap<string, Named>;
  readonly #organizations: ReadonlyMap<string, Named>;
  readonly #references: ReadonlySet<string>;

  constructor(written: WrittenDossier, source: Lines, positions: Positions | undefined) {
    this.#positions = positions;
    this.#written = written;
    this.#source = source;
    this.#people = namedById(written.people ?? {});
    this.#organizations = namedById(written.organizations ?? {});
    this.#references = new Set(written.references?.map(({ id }) => id));
  }

  dossier(file: string): Dossier {
    const {
      id,
      title,
      summary,
      asOf,
      language,
      access,
      subjects,
      people,
      organizations,
      sections,
      timeline,
      references,
    } = this.#written;
    return {
      file,
      lines: Object.fromEntries(Object.keys(this.#written).map((key) => [key, this.#source.line([key])])),
      id,
      title,
      ...defined({ summary, language, asOf: readDate(asOf) }),
      access: access ?? 'public',
      subjects: pick(this.#people, subjects),
      people: new Map(Object.entries(people ?? {}).map(([key, entry]) => [key, this.#person(key, entry)])),
      organizations: new Map(
        Object.entries(organizations ?? {}).map(([key, entry]) => [key, this.#organization(key, entry)]),
      ),
      sections: (sections ?? []).map((entry, index) => this.#section(entry, ['sections', index])),
      timeline: (timeline ?? []).map((entry, index) => this.#event(entry, ['timeline', index])),
      references: (references ?? []).map((entry, index) => this.#reference(entry, index)),
    };
  }

  #person(id: string, { names, born, died, access, ...rest }: WrittenPerson): Person {
    return this.#placed(['people', id], {
      id,
      ...defined(rest),
      ...defined({ born: readDate(born), died: readDate(died) }),
      names: (names ?? []).map(spelling),
      access: access ?? 'public',
      line: this.#source.line(['people', id]),
    });
  }

  #organization(id: string, { names, access, ...rest }: WrittenOrganization): Organization {
    return this.#placed(['organizations', id], {
      id,
      ...defined(rest),
      names: (names ?? []).map(spelling),
      access: access ?? 'public',
      line: this.#source.line(['organizations', id]),
    });
  }

  #section({ id, title, statements, sections }: WrittenSection, path: Path): Section {
    // Numbered apart by access, so that an id neither changes with who looks nor betrays what is withheld.
    const counts: Record<Access, number> = { public: 0, internal: 0, secret: 0 };
    return {
      id,
      title,
      line: this.#source.line(path),
      statements: (statements ?? []).map((statement, index) => {
        const access = statement.access ?? 'public';
        counts[access] += 1;
        const place = access === 'public' ? `${counts.public}` : `${access}-${counts[access]}`;
        return this.#statement(statement, `${id}/${place}`, [...path, 'statements', index]);
      }),
      sections: (sections ?? []).map((section, index) => this.#section(section, [...path, 'sections', index])),
    };
  }

  #statement({ id, text, citationNeeded, ...rest }: WrittenStatement, defaultId: string, path: Path): Statement {
    const own = { id: id ?? defaultId, text, citationNeeded: citationNeeded ?? false };
    return this.#placed(path, { ...own, ...this.#claim(rest, path) });
  }

  #event({ id, date: written, title, text, kind, place, tags, ...rest }: WrittenEvent, path: Path): Event {
    const date = certainDate(written);
    return this.#placed(path, {
      id,
      date,
      title,
      ...defined({ text, kind, place }),
      tags: tags ?? [],
      ...this.#claim(rest, path, date),
    });
  }

  #claim(
    {
      refs,
      status,
      people,
      organizations,
      about,
      value,
      note,
      access,
    }: Omit<WrittenStatement, 'id' | 'text' | 'citationNeeded'>,
    path: Path,
    date?: PartialDate,
  ) {
    const stated = about === undefined ? undefined : statedBy(value, date);
    return {
      refs: (refs ?? []).map(citation),
      status: status ?? 'reported',
      people: pick(this.#people, people ?? []),
      organizations: pick(this.#organizations, organizations ?? []),
      ...defined({ about, value, stated, note }),
      access: access ?? 'public',
      line: this.#source.line(path),
    };
  }

  #reference(written: WrittenReference, index: number): Reference {
    const { publisher, issued, accessed, archive, origin, authors, files, access, ...rest } = written;
    return this.#placed(['references', index], {
      number: index + 1,
      ...defined(rest),
      authors: (authors ?? []).map((author): string | Author =>
        typeof author === 'string' ? author : defined(author),
      ),
      publisher: publisher === undefined ? null : (this.#organizations.get(publisher) ?? null),
      ...defined({ issued: readDate(issued), accessed: readDate(accessed), origin: this.#origin(origin) }),
      ...(archive && { archive: { url: archive.url, ...defined({ date: readDate(archive.date) }) } }),
      files: (files ?? []).map((entry) => defined(entry)),
      access: access ?? 'public',
      line: this.#source.line(['references', index]),
    });
  }

  #placed<T extends object>(path: Path, item: T): T {
    this.#positions?.set(item, path);
    return item;
  }

  #origin(id: string | undefined): Origin | undefined {
    if (id === undefined) return undefined;
    const organization = this.#organizations.get(id);
    if (this.#references.has(id)) return organization ? undefined : { kind: 'reference', id };
    return organization && { kind: 'organization', ...organization };
  }
}

function namedById(entries: Readonly<Record<string, { name: string }>>): ReadonlyMap<string, Named> {
  return new Map(Object.entries(entries).map(([id, { name }]) => [id, { id, name }]));
}

function pick(named: ReadonlyMap<string, Named>, ids: readonly string[]): Named[] {
  return ids.flatMap((id) => named.get(id) ?? []);
}

export function spelling(written: string | { text: string; language?: string | undefined }): Spelling {
  return typeof written === 'string' ? { text: written } : defined(written);
}

function citation(written: WrittenCitation): Citation {
  return typeof written === 'string' ? { ref: written } : defined(written);
}

function readDate(written: string | undefined): PartialDate | undefined {
  if (written === undefined) return undefined;
  const read = parseDate(written);
  return 'date' in read ? read.date : undefined;
}

function certainDate(written: string): PartialDate {
  return readDate(written) ?? { edtf: written, earliest: null, latest: null };
}
