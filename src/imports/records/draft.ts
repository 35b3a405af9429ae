import type * as v from 'valibot';
import { compareDates } from '../../dates/compare.js';
import type { entrySchemas, WrittenStatement } from '../../dossier/format/schema.js';
import { slugOf } from '../../dossier/names/slug.js';
import { pointInWords } from '../../dossier/parts/points-in-dispute.js';
import { type PartKey, partList } from '../../dossier/parts/registry.js';
import { asData, asList } from '../../dossier/yaml/path.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Problem } from '../../problems/problem.js';
import { withoutEmpty } from '../draft-parts.js';
import { type EntryPart, fit } from '../fit-schema.js';
import { takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft, Parts } from '../importer.js';
import { boundsOf, dropInvalid } from '../references/drop-invalid.js';
import { withoutBrokenLinks } from './broken-links.js';
import { EntryList } from './entry-list.js';
import type { RecordData, RecordKind } from './kind.js';
import { LinkReader } from './links.js';
import { SourceList } from './sources.js';
import { headOf, idIn, type WrittenData, writtenOf } from './written.js';

/** A record of an imported file. `start` and `end` are offsets in the file. */
export interface Item {
  readonly data: RecordData;
  readonly start: number;
  readonly end: number;
}

/** The kinds of records that are more than one entry of a part with an id. */
type SpecialKind = 'case' | 'statement' | 'reference' | 'publisher' | 'person' | 'dispute';

type Schemas = typeof entrySchemas;
type Section = { id: string; title: string; statements?: WrittenStatement[]; sections?: Section[] };

const allRecords = 'Export with casefile records --json, which prints all records.';

/** Builds the parts of a case file from the records of its views. */
export class RecordsDraft {
  readonly #imported: ImportedText;
  readonly #warnings: Problem[] = [];
  readonly #admit = () => this.#imported.admit(this.#start);
  readonly #entries = new EntryList(this.#admit);
  readonly #sources = new SourceList(this.#admit);
  readonly #links = new LinkReader(this.#entries, this.#sources);
  readonly #sections = new Map<string, Section>();
  /** Holds the outermost sections. */
  readonly #outline: Section = { id: '', title: '' };
  readonly #statementIds = new Set<string>();
  /** The ids of the entries of each list. */
  readonly #ids = new Map<PartKey, Set<string>>();
  readonly #subjects = new Set<string>();
  /** The record of each entry. */
  readonly #items = new Map<object, Item>();
  #head: Parts = {};
  /** The offset of the record that is being read. */
  #start = 0;

  constructor(imported: ImportedText) {
    this.#imported = imported;
  }

  add(item: Item, kind: RecordKind | undefined): void {
    this.#start = item.start;
    if (!this.#admit()) return;
    this.#head = { ...headOf({ language: item.data['caseLanguage'] }), ...this.#head };
    if (kind !== undefined && kind in this.#readers) this.#readers[kind as SpecialKind](item);
    else if (kind !== undefined) this.#addEntry(item, kind);
    else this.#warn(item, 'this record is not a part of a case file, so it was not imported', allRecords);
  }

  readonly #readers: Readonly<Record<SpecialKind, (item: Item) => void>> = {
    case: ({ data }) => {
      this.#head = { ...this.#head, ...headOf(data) };
      for (const one of asList(data['subjects'])) this.#addSubject(this.#links.named('people', one));
    },
    statement: (item) => {
      const statement = this.#fit('statements', item, {});
      if (statement === undefined) return;
      if (statement.id !== undefined) statement.id = takeId(this.#statementIds, statement.id);
      const section = this.#section(item.data['section']);
      section.statements ??= [];
      section.statements.push(statement);
    },
    reference: (item) => {
      const id = idOf(item.data, 'reference');
      const written = this.#fit('references', item, { id, type: item.data['type'] ?? 'document' });
      if (written === undefined) return;
      const valid = dropInvalid(written, (_, message, hint) => this.#warn(item, message, hint));
      if (!this.#sources.add(valid, item.data['number'])) this.#warnRepeated(item, id);
    },
    publisher: (item) => {
      this.#links.named('organizations', item.data);
      for (const data of asList(item.data['references'])) this.#readers.reference({ ...item, data: asData(data) });
    },
    person: (item) => {
      this.#addEntry(item, 'person');
      if (item.data['subject'] === true) this.#addSubject(idOf(item.data, 'person'));
    },
    dispute: (item) => {
      const { id, title, note } = item.data;
      // Without a title of its own, it is a point that claims are about and that has no entry.
      if (title !== pointInWords(String(id)) || note !== undefined) this.#addEntry(item, 'dispute');
    },
  };

  #addEntry(item: Item, kind: RecordKind): void {
    const found = partList.find(([, one]) => one.kind.name === kind);
    if (found === undefined || found[0] === 'sections') return;
    const [part, { shape }] = found;
    const own = idOf(item.data, kind);
    const id = shape === 'map' ? own : takeId(this.#idsOf(part), own);
    const entry = this.#fit(part, item, shape === 'map' ? {} : { id });
    if (entry !== undefined && !this.#entries.add(part, id, entry)) this.#warnRepeated(item, id);
  }

  #idsOf(part: PartKey): Set<string> {
    return getOrInsert(this.#ids, part, () => new Set());
  }

  #addSubject(id: string | undefined): void {
    if (id !== undefined) this.#subjects.add(id);
  }

  /** The draft of a case with an id. */
  finish(id: unknown): Draft {
    const references = this.#allReferences();
    const parts = partList.map(([part, { shape }]) => {
      const entries = this.#entries.all(part);
      return [part, shape === 'map' ? Object.fromEntries(entries) : [...entries.values()]] as const;
    });
    // Each entry fits the schema of its part.
    const all = { ...Object.fromEntries(parts), sections: this.#outline.sections ?? [], references } as Parts;
    if (!this.#entries.isDescribed('timeline'))
      all.timeline?.sort((a, b) => compareDates(boundsOf(a.date), boundsOf(b.date)));
    withoutBrokenLinks(all, (entry, keys) => {
      const item = this.#items.get(entry) ?? { data: {}, start: 0, end: 0 };
      const what = keys.map((key) => `"${key}"`).join(', ');
      this.#warn(item, `${what} of ${whichOf(item)} was not imported: these records lack its target`, allRecords);
    });
    const title = all.people?.[[...this.#subjects][0] ?? '']?.name;
    const written: Parts = {
      ...(idIn(id) !== undefined && { id: String(id) }),
      ...(title !== undefined && { title }),
      ...this.#head,
      subjects: [...this.#subjects],
      ...all,
    };
    this.#warnWithheld();
    return { written: withoutEmpty(written), warnings: [...this.#warnings, ...this.#imported.refused] };
  }

  #warn({ start, end }: Omit<Item, 'data'>, message: string, hint: string): void {
    this.#warnings.push(this.#imported.warning(start, end, message, hint));
  }

  #warnRepeated(item: Item, id: string): void {
    this.#warn(item, `"${id}" repeats another record, so it was not imported`, 'Merge the two records.');
  }

  /** The entry of a record. `given` has the keys that the record may not have. */
  #fit<P extends EntryPart>(part: P, item: Item, given: WrittenData): v.InferOutput<Schemas[P]> | undefined {
    const { entry, dropped } = fit(part, { ...writtenOf(part, item.data, this.#links.conversions), ...given });
    if (entry === undefined) {
      const what = dropped.length > 0 ? `${dropped.join(', ')} cannot be read` : 'a required key is missing';
      this.#warn(item, `${whichOf(item)} was not imported: ${what}`, allRecords);
    } else {
      this.#items.set(entry, item);
      if (dropped.length > 0) {
        const what = `${dropped.join(', ')} of ${whichOf(item)} cannot be read`;
        this.#warn(item, what, 'Add it to the case file by hand.');
      }
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
      const isOf = [this.#sources.has(origin), this.#entries.has('organizations', origin)];
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
    const count = this.#links.withheld;
    if (count === 0) return;
    const what =
      count === 1
        ? 'one name is withheld in these records, so no claim lists it'
        : `${count} names are withheld in these records, so no claim lists them`;
    const hint = 'If you may see withheld names, export the records with --access.';
    this.#warn({ start: 0, end: 0 }, what, hint);
  }
}

function whichOf({ data: { id } }: Item): string {
  return typeof id === 'string' ? `"${id}"` : 'a record';
}

/** The id of a record, or one made from its title or name. */
function idOf({ id, title, name }: RecordData, fallback: string): string {
  const texts = [id, title, name].filter((text) => typeof text === 'string');
  return idIn(id) ?? (texts.map(slugOf).find((slug) => slug !== '') || fallback);
}
