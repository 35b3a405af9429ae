import { compareDates } from '../../dates/compare.js';
import type { WrittenEvent, WrittenReference, WrittenSection, WrittenStatement } from '../../dossier/format/schema.js';
import type { Slug } from '../../dossier/names/latin-slug.js';
import { writtenSpellings } from '../../dossier/names/spellings.js';
import { compareProblems } from '../../problems/problem.js';
import { PartyIds, shortened, takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft, Parts } from '../importer.js';
import { boundsOf, dropInvalid } from '../references/drop-invalid.js';
import { eventOf } from './dated-statement.js';
import type { ArticleLanguage } from './languages/language.js';
import { lifeEvents } from './life-events.js';
import { listParties } from './list-parties.js';
import { Losses } from './losses.js';
import type { Prose } from './prose.js';
import type { Range } from './range.js';
import { Sections, statementsOf } from './sections.js';
import type { Subject } from './subject.js';

type Refs = NonNullable<WrittenStatement['refs']>;

/**
 * Builds the parts of a case file from an article: assigns ids, and collects warnings about text that is not imported.
 */
export class ArticleDraft {
  readonly imported: ImportedText;
  readonly #slug: Slug;
  readonly #warnings: Losses;
  readonly #leftOut: Losses;
  readonly #organizations: PartyIds;
  readonly #references = new Map<string, WrittenReference>();
  readonly #timeline: WrittenEvent[] = [];
  readonly #sections: Sections;
  /** What the article links or sets in italics in each statement. */
  readonly #emphasised = new Map<WrittenStatement, ReadonlySet<string>>();
  readonly #language: ArticleLanguage;
  /** The position of the first paragraph after the subject was named. */
  #firstProse: Range | undefined;
  readonly #ids = {
    references: new Set<string>(),
    events: new Set<string>(),
  };
  /** Undefined until the article names its subject. */
  subject: Subject | undefined;

  /** `language` is the language that most of the article is written in. */
  constructor(imported: ImportedText, slug: Slug, language: ArticleLanguage) {
    this.imported = imported;
    this.#warnings = new Losses(imported);
    this.#leftOut = new Losses(imported);
    this.#language = language;
    this.#slug = slug;
    this.#organizations = new PartyIds(slug, 'organization');
    this.#sections = new Sections(slug);
  }

  /** Warn that a part of the imported text is not in the draft. Equal warnings on one line count once. */
  warn(range: Range, what: string, hint: string): void {
    this.#warnings.add(range, what, hint);
  }

  /** Warn that a part of the imported text is in the draft in another place or form. */
  warnKept(range: Range, what: string, hint: string): void {
    this.#warnings.add(range, what, hint, true);
  }

  /** Note that a part of the imported text is not in the draft on purpose, because it is not what the article says. */
  leaveOut(range: Range, what: string, hint: string): void {
    this.#leftOut.add(range, what, hint);
  }

  /** Set the name of the subject. A second name becomes another spelling. */
  setSubject(name: string): void {
    const { person } = this.subject ?? {};
    if (name === '' || name === person?.name) return;
    this.imported.count();
    if (person === undefined) this.subject = { id: takeId(new Set(), this.#slug(name) || 'subject'), person: { name } };
    else if (!writtenSpellings(person).includes(name)) person.names = [...(person.names ?? []), name];
  }

  /** Add an organisation, unless the draft has its name already. Returns its id. */
  organization(name: string): string {
    const known = this.#organizations.known(name);
    if (known !== undefined) return known;
    this.imported.count();
    return this.#organizations.add(name);
  }

  /** Add a reference. Returns its id, which is made from the first usable one of `names`, or else from the title. */
  reference(written: Omit<WrittenReference, 'id'>, from: Range, ...names: readonly string[]): string {
    let stem = '';
    for (const name of [...names, written.title]) stem ||= shortened(this.#slug(name));
    const id = takeId(this.#ids.references, stem || 'reference');
    this.imported.count();
    this.#references.set(id, { id, ...dropInvalid(written, (_, message, hint) => this.warn(from, message, hint)) });
    return id;
  }

  /** Add an archived copy to a reference, unless it has one. */
  addArchive(id: string, archive: NonNullable<WrittenReference['archive']>): void {
    const reference = this.#references.get(id);
    if (reference) reference.archive ??= archive;
  }

  event(written: Omit<WrittenEvent, 'id'>, id: string): void {
    this.#timeline.push(withOwnLists({ id: takeId(this.#ids.events, id), ...written }));
  }

  /** Begin a section at a heading, inside the current one if the level of the heading is deeper. */
  section(title: string, level: number, heading: Range): void {
    this.imported.count();
    this.#sections.begin(title, level, heading);
  }

  /** Note that the current section holds a list of sources, which become references. */
  listSources(): void {
    this.#sections.listSources();
  }

  /** Add the statements of a paragraph, which begins at `from`, to the current section. */
  addProse(prose: Prose, from: Range): void {
    if (this.subject !== undefined) this.#firstProse ??= from;
    const section = this.#sections.current;
    const { statements, unplaced, emphasised } = prose.statements(this.#language, section.statements?.at(-1));
    for (const statement of statements) {
      // A statement that cites a source was counted when its footnote was read.
      if (statement.refs === undefined && !this.imported.admit(from.start)) break;
      section.statements?.push(statement);
    }
    for (const [statement, texts] of emphasised) this.#emphasised.set(statement, texts);
    for (const { mark, from } of unplaced) {
      const isListed = mark.kind === 'source' && mark.citations.every((each) => typeof each === 'string');
      if (mark.kind === 'source') this.listSources();
      if (isListed) continue;
      this.warn(
        from,
        'a footnote belongs to no sentence, so nothing cites it',
        'Cite its source in the right statement.',
      );
    }
  }

  finish(): Draft {
    this.#addLifeDates();
    const { sections, empty } = this.#sections.finish();
    for (const heading of empty) {
      this.warn(
        heading,
        'a section without statements was not imported',
        'If its content matters, add the section with its statements.',
      );
    }
    const statements = statementsOf(sections);
    listParties(statements, this.subject, this.#organizations.entries, this.#emphasised);
    this.#addStatedEvents(statements);
    // Statements share the citations of a footnote, which YAML would write as aliases.
    for (const statement of statements) if (statement.refs) statement.refs = copiesOf(statement.refs);
    return {
      written: this.#written(sections),
      warnings: [...this.#warnings.all, ...this.imported.refused].sort(compareProblems),
      leftOut: this.#leftOut.all.sort(compareProblems),
    };
  }

  #written(sections: readonly WrittenSection[]): Parts {
    const organizations = this.#organizations.entries;
    const timeline = this.#timeline.toSorted((a, b) => compareDates(boundsOf(a.date), boundsOf(b.date)));
    const { subject } = this;
    return {
      ...(subject && {
        ...(this.#slug(subject.person.name) !== '' && { id: subject.id }),
        title: subject.person.name,
        subjects: [subject.id],
        people: { [subject.id]: subject.person },
      }),
      ...(Object.keys(organizations).length > 0 && { organizations }),
      ...(sections.length > 0 && { sections: [...sections] }),
      ...(timeline.length > 0 && { timeline }),
      ...(this.#references.size > 0 && { references: [...this.#references.values()] }),
    };
  }

  /** Take birth and death from the first sentence, unless an infobox gave them, and add both as events. */
  #addLifeDates(): void {
    if (this.subject === undefined) return;
    const { events, uncertain } = lifeEvents(this.subject, this.#sections.introduction);
    if (uncertain !== undefined) {
      this.warn(
        this.#firstProse ?? { start: 0, end: 0 },
        `"${uncertain}" is not a certain date of birth or death, so it was not imported as one`,
        'If a date is certain, add it to the person as born or died.',
      );
    }
    for (const event of events)
      if (!this.#timeline.some(({ kind }) => kind === event.kind)) this.event(event, event.kind);
  }

  /** Add the events that statements describe, unless an infobox gave an event on that date. */
  #addStatedEvents(statements: readonly WrittenStatement[]): void {
    // Not counted: each belongs to a statement that was.
    const dates = new Set(this.#timeline.map(({ date }) => date));
    for (const statement of statements) {
      const event = eventOf(statement);
      if (event !== undefined && !dates.has(event.date)) this.event(event, event.date);
    }
  }
}

/** An event with lists and citations of its own: those of a statement would be changed together with them. */
function withOwnLists(event: WrittenEvent): WrittenEvent {
  const { people, organizations, refs } = event;
  return {
    ...event,
    ...(people && { people: [...people] }),
    ...(organizations && { organizations: [...organizations] }),
    ...(refs && { refs: copiesOf(refs) }),
  };
}

function copiesOf(refs: Refs): Refs {
  return refs.map((citation) => (typeof citation === 'string' ? citation : { ...citation }));
}
