import { compareDates } from '../../dates/compare.js';
import type {
  WrittenEvent,
  WrittenPerson,
  WrittenReference,
  WrittenSection,
  WrittenStatement,
} from '../../dossier/format/schema.js';
import { fold, spellings } from '../../dossier/names/fold.js';
import type { Slug } from '../../dossier/names/latin-slug.js';
import { finder } from '../../dossier/names/mentions.js';
import { compareProblems, type Problem } from '../../problems/problem.js';
import { takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft, Parts } from '../importer.js';
import { boundsOf, dropInvalid } from '../references/drop-invalid.js';
import { eventOf, lifeIn, mentionsOf } from './biography.js';
import type { Prose } from './prose.js';
import type { Range } from './sentences.js';

type Organizations = NonNullable<Parts['organizations']>;

interface OpenSection {
  readonly level: number;
  readonly section: WrittenSection;
  readonly heading: Range;
  hasSources: boolean;
}

/** The person whom an article is about, with the id that it gets. */
export interface Subject {
  readonly id: string;
  readonly person: WrittenPerson;
}

/** The dossier that an article becomes, while it is read: each part gets its id, and what does not fit is told of. */
export class ArticleDraft {
  readonly #origin: ImportedText;
  readonly #slug: Slug;
  readonly #unread = new Map<string, Problem>();
  readonly #organizations: Organizations = {};
  readonly #organizationIds = new Map<string, string>();
  readonly #references: WrittenReference[] = [];
  readonly #timeline: WrittenEvent[] = [];
  readonly #lead: WrittenSection = { id: 'introduction', title: 'Introduction', statements: [], sections: [] };
  /** The open sections with their levels, the innermost last. */
  readonly #open: OpenSection[] = [];
  readonly #headings: OpenSection[] = [];
  readonly #sections: WrittenSection[] = [this.#lead];
  readonly #ids = {
    organizations: new Set<string>(),
    references: new Set<string>(),
    sections: new Set(['introduction']),
    events: new Set<string>(),
  };
  /** Whom the article is about, where it says so. */
  subject: Subject | undefined;

  constructor(origin: ImportedText, slug: Slug) {
    this.#origin = origin;
    this.#slug = slug;
  }

  /** Tells, once for each line, that something of the foreign text is not in the draft. */
  unread({ start, end }: Range, what: string, hint: string): void {
    const found = this.#origin.unread(start, end, what, hint);
    const last = this.#origin.unread(Math.max(start, end - 1), end, what, hint).span?.line;
    const { line } = found.span ?? {};
    const message = last === line ? what : `${what} (lines ${line} to ${last})`;
    const key = `${line} ${message}`;
    if (!this.#unread.has(key)) this.#unread.set(key, { ...found, message });
  }

  /** The name of whom the article is about; a further one is another spelling. */
  setSubject(name: string): void {
    const { person } = this.subject ?? {};
    if (name === '' || name === person?.name) return;
    if (person === undefined) this.subject = { id: takeId(new Set(), this.#slug(name) || 'subject'), person: { name } };
    else if (!spellingsOf(person).includes(name)) person.names = [...(person.names ?? []), name];
  }

  organization(name: string): string {
    const known = this.#organizationIds.get(fold(name) || name);
    if (known !== undefined) return known;
    const id = takeId(this.#ids.organizations, this.#slug(name) || 'organization');
    this.#organizationIds.set(fold(name) || name, id);
    this.#organizations[id] = { name };
    return id;
  }

  /** Its id. `from` is where it stands in the foreign text, `names` what its id may be made from. */
  reference(written: Omit<WrittenReference, 'id'>, from: Range, ...names: readonly string[]): string {
    const stem = [...names, written.title].map((name) => cut(this.#slug(name))).find((slug) => slug !== '');
    const id = takeId(this.#ids.references, stem ?? 'reference');
    this.#references.push({ id, ...dropInvalid(written, (_, message, hint) => this.unread(from, message, hint)) });
    return id;
  }

  event(written: Omit<WrittenEvent, 'id'>, id: string): void {
    this.#timeline.push({ id: takeId(this.#ids.events, id), ...written });
  }

  /** Begins a section, inside the one above it where its level is deeper. */
  section(title: string, level: number, heading: Range): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const section: WrittenSection = {
      id: takeId(this.#ids.sections, this.#slug(title) || 'section'),
      title,
      statements: [],
      sections: [],
    };
    (this.#open.at(-1)?.section.sections ?? this.#sections).push(section);
    const open = { level, section, heading, hasSources: false };
    this.#open.push(open);
    this.#headings.push(open);
  }

  /** In the section that is open stands a list of sources, which become references. */
  listSources(): void {
    const open = this.#open.at(-1);
    if (open) open.hasSources = true;
  }

  /** Adds what a piece of text says to the section that is open. */
  say(prose: Prose): void {
    const section = this.#open.at(-1)?.section ?? this.#lead;
    const { statements, left } = prose.statements(section.statements?.at(-1));
    for (const statement of statements) section.statements?.push(statement);
    for (const { mark, from } of left) {
      const isListed = mark.kind === 'source' && mark.citations.every((each) => typeof each === 'string');
      if (mark.kind === 'source') this.listSources();
      if (isListed) continue;
      this.unread(
        from,
        'a footnote that stands behind no sentence is not cited',
        'Cite its source in the statement that it belongs to.',
      );
    }
  }

  finish(): Draft {
    this.#tellLife();
    const sections = withoutEmpty(this.#sections);
    const kept = new Set(idsOf(sections));
    for (const { section, heading, hasSources } of this.#headings) {
      if (hasSources || kept.has(section.id)) continue;
      this.unread(
        heading,
        'a section without statements is not imported',
        'Add it with its statements, if what stands in it matters.',
      );
    }
    const statements = statementsOf(sections);
    this.#listNames(statements);
    const dated = new Set(this.#timeline.map(({ date }) => date));
    for (const statement of statements) {
      const event = eventOf(statement);
      if (event !== undefined && !dated.has(event.date)) this.event(event, event.date);
    }
    const timeline = this.#timeline.toSorted((a, b) => compareDates(boundsOf(a.date), boundsOf(b.date)));
    const { subject } = this;
    const written: Parts = {
      ...(subject && {
        ...(this.#slug(subject.person.name) !== '' && { id: subject.id }),
        title: subject.person.name,
        subjects: [subject.id],
        people: { [subject.id]: subject.person },
      }),
      ...(Object.keys(this.#organizations).length > 0 && { organizations: this.#organizations }),
      ...(sections.length > 0 && { sections }),
      ...(timeline.length > 0 && { timeline }),
      ...(this.#references.length > 0 && { references: this.#references }),
    };
    // Copied through and through: YAML would write what is one object in two places as an alias.
    return {
      written: JSON.parse(JSON.stringify(written)) as Parts,
      unread: [...this.#unread.values()].sort(compareProblems),
    };
  }

  /** What the first sentence says of birth and death, unless that is known; and both as events. */
  #tellLife(): void {
    if (this.subject === undefined) return;
    const { id, person } = this.subject;
    const names = spellingsOf(person);
    const first = this.#lead.statements?.find(({ text }) => names.some((name) => text.startsWith(name)));
    const said = lifeIn(first?.text ?? '');
    for (const [key, kind, verb] of [
      ['born', 'birth', 'is born'],
      ['died', 'death', 'dies'],
    ] as const) {
      const isSaid = person[key] === undefined && said[key] !== undefined;
      if (isSaid) person[key] = said[key];
      const date = person[key];
      if (date === undefined || this.#timeline.some((event) => event.kind === kind)) continue;
      const refs = isSaid && first?.refs ? { refs: first.refs } : {};
      this.event({ date, title: `${person.name} ${verb}`, kind, people: [id], ...refs }, kind);
    }
  }

  /** Every statement lists the subject and the organisations that its text names. */
  #listNames(statements: readonly WrittenStatement[]): void {
    const { subject } = this;
    const isSubject = subject && mentionsOf(spellingsOf(subject.person));
    const named = finder(Object.entries(this.#organizations).map(([id, { name }]) => [id, [name]] as const));
    for (const statement of statements) {
      if (subject && isSubject?.(statement.text)) statement.people = [subject.id];
      const organizations = named(statement.text);
      if (organizations.length > 0) statement.organizations = organizations;
    }
  }
}

/** As many words of an id as are read at a glance. */
function cut(slug: string): string {
  return slug.length <= 40
    ? slug
    : slug
        .slice(0, 41)
        .replace(/-[^-]*$/, '')
        .slice(0, 40);
}

function spellingsOf({ name, names = [] }: WrittenPerson): string[] {
  return spellings({ name, names: names.map((other) => (typeof other === 'string' ? { text: other } : other)) });
}

function idsOf(sections: readonly WrittenSection[]): string[] {
  return sections.flatMap(({ id, sections: inner = [] }) => [id, ...idsOf(inner)]);
}

function statementsOf(sections: readonly WrittenSection[]): WrittenStatement[] {
  return sections.flatMap((section) => [...(section.statements ?? []), ...statementsOf(section.sections ?? [])]);
}

/** Without the lists, and the sections, in which nothing is. */
function withoutEmpty(sections: readonly WrittenSection[]): WrittenSection[] {
  return sections.flatMap(({ id, title, statements = [], sections: inner = [] }) => {
    const kept = withoutEmpty(inner);
    if (statements.length === 0 && kept.length === 0) return [];
    return [{ id, title, ...(statements.length > 0 && { statements }), ...(kept.length > 0 && { sections: kept }) }];
  });
}
