import type { WrittenEvent, WrittenReference } from '../../dossier/format/schema.js';
import { eventKinds, idPattern, withheldName } from '../../dossier/format/vocabulary.js';
import { type Slug, slugsIn } from '../../dossier/names/latin-slug.js';
import { compareProblems, type Problem } from '../../problems/problem.js';
import { withoutEmpty } from '../draft-parts.js';
import { fit } from '../fit-schema.js';
import { PartyIds, shortened, takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft, Parts } from '../importer.js';
import { dropInvalid } from '../references/drop-invalid.js';

/** An event of an imported file. Parties are given by their names. `start` and `end` are offsets in the file. */
export interface ImportedEvent {
  readonly id?: string | undefined;
  /** EDTF; undefined if the file gives no date that can be read. */
  readonly date: string | undefined;
  /** What to do if the date cannot be read. */
  readonly dateHint?: string | undefined;
  readonly title: string | undefined;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  /** Becomes a tag if a case file has no such kind. */
  readonly kind?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly status?: string | undefined;
  readonly about?: string | undefined;
  readonly note?: string | undefined;
  readonly people?: readonly string[] | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly sources?: readonly ImportedSource[] | undefined;
  readonly start: number;
  readonly end: number;
}

export interface ImportedSource extends Omit<WrittenReference, 'id' | 'type'> {
  /** Its number in the list of sources, if the file has one. */
  readonly number?: number | undefined;
  readonly locator?: string | undefined;
}

/** Builds the parts of a case file from a list of events. */
export class EventDraft {
  readonly warnings: Problem[] = [];
  readonly #imported: ImportedText;
  readonly #events: ImportedEvent[] = [];

  constructor(imported: ImportedText) {
    this.#imported = imported;
  }

  warn(start: number, end: number, message: string, hint: string): void {
    this.warnings.push(this.#imported.warning(start, end, message, hint));
  }

  add(event: ImportedEvent): void {
    const { title, date, dateHint = 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.', start, end } = event;
    if (title === undefined || title === '') {
      this.warn(start, end, 'an event has no title, so it was not imported', 'Give it a title.');
    } else if (date === undefined) {
      const message = `the date of "${title}" cannot be read, so the event was not imported`;
      this.warn(start, end, message, dateHint);
    } else this.#events.push(event);
  }

  /** The draft, with what the file says of the case itself. */
  async finish(head: Parts = {}): Promise<Draft> {
    const texts = this.#events.flatMap(({ title, people = [], organizations = [], sources = [] }) => [
      title,
      ...people,
      ...organizations,
      ...sources.map((source) => source.title),
    ]);
    const writer = new PartsWriter(await slugsIn(texts.join('\n')), this.#imported, (...warning) =>
      this.warn(...warning),
    );
    const timeline = this.#events.flatMap((event) => writer.event(event));
    this.warnings.push(...this.#imported.refused);
    const written = withoutEmpty({ ...head, ...writer.parts(), timeline });
    return { written, warnings: this.warnings.sort(compareProblems) };
  }
}

class PartsWriter {
  readonly #slug: Slug;
  readonly #imported: ImportedText;
  readonly #warn: EventDraft['warn'];
  readonly #parties: Readonly<Record<'people' | 'organizations', PartyIds>>;
  readonly #references = new Map<string, { readonly written: WrittenReference; readonly number: number }>();
  readonly #taken = { references: new Set<string>(), timeline: new Set<string>() };

  constructor(slug: Slug, imported: ImportedText, warn: EventDraft['warn']) {
    this.#slug = slug;
    this.#imported = imported;
    this.#warn = warn;
    this.#parties = {
      people: new PartyIds((name) => this.#slugOf(name), 'person'),
      organizations: new PartyIds((name) => this.#slugOf(name), 'organization'),
    };
  }

  /** Empty if the event is not imported. */
  event(event: ImportedEvent): WrittenEvent[] {
    if (!this.#imported.admit(event.start)) return [];
    const { id: own, title = '', date, text, place, tags = [], status, about, note, start, end } = event;
    const kind = eventKinds.find((known) => known === event.kind?.toLowerCase());
    const labels = kind === undefined ? [event.kind, ...tags] : tags;
    const id = idPattern.test(own ?? '') ? String(own) : this.#slugOf(title, date) || 'event';
    const { entry, dropped } = fit('timeline', {
      id: takeId(this.#taken.timeline, id),
      date,
      title,
      text,
      place: place === withheldName ? undefined : place,
      kind,
      tags: filled(labels.filter((label) => label !== undefined && label !== '')),
      status,
      about,
      note,
      people: filled(this.#idsOf('people', event.people, start)),
      organizations: filled(this.#idsOf('organizations', event.organizations, start)),
      refs: filled(this.#citationsOf(event)),
    });
    if (dropped.length > 0) {
      const lost = entry === undefined ? ', so the event was not imported' : '';
      this.#warn(start, end, `${dropped.join(', ')} of "${title}" cannot be read${lost}`, 'Add it by hand.');
    }
    return entry === undefined ? [] : [entry];
  }

  parts(): Pick<Parts, 'people' | 'organizations' | 'references'> {
    const references = [...this.#references.values()].sort((a, b) => a.number - b.number);
    return {
      people: this.#parties.people.entries,
      organizations: this.#parties.organizations.entries,
      references: references.map(({ written }) => written),
    };
  }

  #citationsOf({ sources = [], start, end }: ImportedEvent): unknown[] {
    return sources.flatMap(({ number = Number.POSITIVE_INFINITY, locator, publisher, ...source }) => {
      const key = JSON.stringify([publisher, source]);
      const known = this.#references.get(key);
      if (known === undefined && !this.#imported.admit(start)) return [];
      const id = known?.written.id ?? takeId(this.#taken.references, this.#slugOf(source.title) || 'source');
      if (known === undefined) {
        const [house] = this.#idsOf('organizations', publisher === undefined ? [] : [publisher], start);
        const type = source.url === undefined ? 'document' : 'webpage';
        const { entry } = fit('references', { id, type, ...source, publisher: house });
        const written = entry ?? { id, type, title: source.title };
        const warn = (_: unknown, message: string, hint: string) => this.#warn(start, end, message, hint);
        this.#references.set(key, { written: dropInvalid(written, warn), number });
      }
      return locator === undefined ? id : { ref: id, locator };
    });
  }

  /** The ids of the parties that an event names, which begins at an offset. A new party needs room. */
  #idsOf(kind: 'people' | 'organizations', names: readonly string[] = [], start: number): string[] {
    const parties = this.#parties[kind];
    const ids = names.flatMap((name) => {
      if (name === withheldName) return [];
      return parties.known(name) ?? (this.#imported.admit(start) ? parties.add(name) : []);
    });
    return [...new Set(ids)];
  }

  #slugOf(...texts: readonly (string | undefined)[]): string {
    return texts.map((text) => shortened(this.#slug(text ?? ''))).find((slug) => slug !== '') ?? '';
  }
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
