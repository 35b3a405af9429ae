import type * as v from 'valibot';
import { entrySchemas, type WrittenStatement } from '../../dossier/format/schema.js';
import { slugOf } from '../../dossier/names/slug.js';
import { type PartKey, partList } from '../../dossier/parts/registry.js';
import type { Problem } from '../../problems/problem.js';
import { fit } from '../fit-schema.js';
import { takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft, Parts } from '../importer.js';
import { dropInvalid } from '../references/drop-invalid.js';
import type { RecordData, RecordKind } from './kind.js';
import { type PartyKind, PartyList } from './parties.js';
import { SourceList } from './sources.js';
import { asData, asList, headOf, idIn, type WrittenData, writtenOf } from './written.js';

/** A record of an imported file. `start` and `end` are offsets in the file. */
export interface Item {
  readonly data: RecordData;
  readonly start: number;
  readonly end: number;
}

/** The kinds of records that are more than one entry of a part with links to people, organisations and references. */
type SpecialKind = 'case' | 'statement' | 'reference' | 'publisher' | 'person' | 'organization';

type Schemas = typeof entrySchemas;
type Section = { id: string; title: string; statements?: WrittenStatement[]; sections?: Section[] };

const allRecords = 'Export with casefile records --json, which prints all records.';

/** Builds the parts of a case file from the records of its views. */
export class RecordsDraft {
  readonly #imported: ImportedText;
  readonly #warnings: Problem[] = [];
  readonly #parties = new PartyList();
  readonly #sources = new SourceList();
  readonly #sections = new Map<string, Section>();
  /** Holds the outermost sections. */
  readonly #outline: Section = { id: '', title: '' };
  readonly #statementIds = new Set<string>();
  /** The entries of the parts that need no reader of their own, by id. */
  readonly #entries = new Map<PartKey, { readonly ids: Set<string>; readonly entries: Map<string, unknown> }>();
  readonly #subjects = new Set<string>();
  #head: Parts = {};

  constructor(imported: ImportedText) {
    this.#imported = imported;
  }

  add(item: Item, kind: RecordKind | undefined): void {
    if (kind !== undefined && kind in this.#readers) this.#readers[kind as SpecialKind](item);
    else if (kind !== undefined) this.#addEntry(item, kind);
    else this.#warn(item, 'this record is not a part of a case file, so it was not imported', allRecords);
  }

  readonly #readers: Readonly<Record<SpecialKind, (item: Item) => void>> = {
    case: ({ data }) => {
      this.#head = headOf(data);
      for (const id of this.#mention('people', data['subjects'])) this.#subjects.add(id);
    },
    statement: (item) => {
      const statement = this.#fit('statements', item, this.#linked(item, writtenOf('statements', item.data)));
      if (statement === undefined) return;
      if (statement.id !== undefined) statement.id = takeId(this.#statementIds, statement.id);
      const section = this.#section(item.data['section']);
      section.statements ??= [];
      section.statements.push(statement);
    },
    reference: (item) => {
      const { data } = item;
      const id = idOf(data, 'reference');
      const [publisher] = this.#mention('organizations', [data['publisher']]);
      const { kind } = asData(data['origin']);
      if (kind === 'organization') this.#mention('organizations', [data['origin']]);
      const written = this.#fit('references', item, {
        type: 'document',
        ...writtenOf('references', data),
        publisher,
        id,
      });
      if (written === undefined) return;
      const valid = dropInvalid(written, (_, message, hint) => this.#warn(item, message, hint));
      if (!this.#sources.add(valid, data['number'])) this.#warnRepeated(item, id);
    },
    publisher: (item) => {
      this.#mention('organizations', [item.data]);
      for (const data of asList(item.data['references'])) this.#readers.reference({ ...item, data: asData(data) });
    },
    person: (item) => {
      const id = idOf(item.data, 'person');
      const person = this.#fit('people', item, writtenOf('people', item.data));
      if (person === undefined) return;
      if (!this.#parties.add('people', id, person)) this.#warnRepeated(item, id);
      if (item.data['subject'] === true) this.#subjects.add(id);
    },
    organization: (item) => {
      const id = idOf(item.data, 'organization');
      const organization = this.#fit('organizations', item, writtenOf('organizations', item.data));
      if (organization === undefined) return;
      if (!this.#parties.add('organizations', id, organization)) this.#warnRepeated(item, id);
    },
  };

  #addEntry(item: Item, kind: RecordKind): void {
    const found = partList.find(([, part]) => part.kind.name === kind);
    if (found === undefined || found[0] === 'sections') return;
    const [key, { shape }] = found;
    const { ids, entries } = this.#entries.get(key) ?? { ids: new Set<string>(), entries: new Map<string, unknown>() };
    this.#entries.set(key, { ids, entries });
    const id = takeId(ids, idOf(item.data, kind));
    const linked = this.#linked(item, writtenOf(key, item.data));
    const entry = this.#fit(key, item, shape === 'map' ? linked : { ...linked, id });
    if (entry !== undefined) entries.set(id, entry);
  }

  /** The parts with the entries that no special reader reads. */
  #parts(): Readonly<Record<string, unknown>> {
    const parts = partList.flatMap(([key, { shape }]) => {
      const entries = this.#entries.get(key)?.entries;
      if (entries === undefined) return [];
      return [[key, shape === 'map' ? Object.fromEntries(entries) : [...entries.values()]] as const];
    });
    return Object.fromEntries(parts);
  }

  /** The draft of a case with an id. */
  finish(id: unknown): Draft {
    const people = this.#parties.all('people');
    const subjects = [...this.#subjects];
    const title = people[subjects[0] ?? '']?.name;
    const written: Parts = {
      ...(idIn(id) !== undefined && { id: String(id) }),
      ...(title !== undefined && { title }),
      ...this.#head,
      subjects,
      people,
      organizations: this.#parties.all('organizations'),
      sections: this.#outline.sections ?? [],
      ...this.#parts(),
      references: this.#allReferences(),
    };
    this.#warnWithheld();
    const parts = Object.entries(written).filter(
      ([, part]) => typeof part !== 'object' || Object.keys(part).length > 0,
    );
    return { written: Object.fromEntries(parts), warnings: this.#warnings };
  }

  #warn({ start, end }: Omit<Item, 'data'>, message: string, hint: string): void {
    this.#warnings.push(this.#imported.warning(start, end, message, hint));
  }

  #warnRepeated(item: Item, id: string): void {
    this.#warn(item, `"${id}" repeats another record, so it was not imported`, 'Merge the two records.');
  }

  #fit<K extends keyof Schemas>(part: K, item: Item, data: WrittenData): v.InferOutput<Schemas[K]> | undefined {
    const { entry, dropped } = fit<Schemas[K]>(entrySchemas[part], data);
    const which = typeof item.data['id'] === 'string' ? `"${item.data['id']}"` : 'a record';
    if (entry === undefined) {
      const what = dropped.length > 0 ? `${dropped.join(', ')} cannot be read` : 'a required key is missing';
      this.#warn(item, `${which} was not imported: ${what}`, allRecords);
    } else if (dropped.length > 0) {
      this.#warn(item, `${dropped.join(', ')} of ${which} cannot be read`, 'Add it to the case file by hand.');
    }
    return entry;
  }

  /** The section of a statement, in the sections around it. */
  #section(link: unknown): Section {
    const path = [...asList(asData(link)['within']), link];
    return path.reduce<Section>((above, each) => this.#sectionIn(above, asData(each)), this.#outline);
  }

  #sectionIn(above: Section, { id: written, title }: RecordData): Section {
    const id = idIn(written) ?? 'statements';
    const known = this.#sections.get(id);
    if (known !== undefined) return known;
    const isTitled = typeof title === 'string' && title !== '';
    const section: Section = { id, title: isTitled ? title : 'Statements' };
    this.#sections.set(id, section);
    above.sections ??= [];
    above.sections.push(section);
    return section;
  }

  /** A claim with links to people and organisations. Notes which references it cites. */
  #linked({ data }: Item, claim: WrittenData): WrittenData {
    for (const citation of asList(data['refs'])) {
      const { id, number } = asData(citation);
      const ref = idIn(id);
      if (ref !== undefined) this.#sources.cite(ref, number);
    }
    const links = (['people', 'organizations'] as const).map(
      (kind) => [kind, this.#mention(kind, data[kind])] as const,
    );
    return { ...claim, ...Object.fromEntries(links.filter(([, ids]) => ids.length > 0)) };
  }

  #mention(kind: PartyKind, links: unknown): string[] {
    return asList(links).flatMap((link) => this.#parties.mention(kind, link) ?? []);
  }

  /** All references, without origins that do not exist. */
  #allReferences(): NonNullable<Parts['references']> {
    const { references, undescribed } = this.#sources.all();
    const whole = { start: 0, end: 0 };
    if (undescribed > 0) {
      const what =
        undescribed === 1
          ? 'one reference is cited, but not described, so its id became its title'
          : `${undescribed} references are cited, but not described, so their ids became their titles`;
      this.#warn(whole, what, allRecords);
    }
    return references.map(({ origin, ...reference }) => {
      if (origin === undefined) return reference;
      const isOf = [this.#sources.has(origin), this.#parties.has('organizations', origin)];
      if (isOf[0] !== isOf[1]) return { ...reference, origin };
      this.#warn(
        whole,
        `the origin "${origin}" of "${reference.id}" was not imported: it is not in the file`,
        allRecords,
      );
      return reference;
    });
  }

  #warnWithheld(): void {
    const count = this.#parties.withheld;
    if (count === 0) return;
    const what =
      count === 1
        ? 'one name is withheld in these records, so no claim lists it'
        : `${count} names are withheld in these records, so no claim lists them`;
    const hint = 'If you may see withheld names, export the records with --access.';
    this.#warn({ start: 0, end: 0 }, what, hint);
  }
}

/** The id of a record, or one made from its title or name. */
function idOf({ id, title, name }: RecordData, fallback: string): string {
  const texts = [id, title, name].filter((text) => typeof text === 'string');
  return idIn(id) ?? (texts.map(slugOf).find((slug) => slug !== '') || fallback);
}
