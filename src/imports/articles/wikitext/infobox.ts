import type { WrittenEvent, WrittenPerson } from '../../../dossier/format/schema.js';
import { readWrittenDate } from '../../../dossier/reading/hints/written-date.js';
import { languageTag } from '../../references/language-tag.js';
import type { ArticleDraft } from '../draft.js';
import { type Mark, Prose } from '../prose.js';
import type { Subject } from '../subject.js';
import { hasFootnote, hasValue, type Parameter, parameter, type Template, textOf } from './nodes.js';
import type { ProseWriter } from './prose-writer.js';
import { datesOfTemplate } from './templates/date.js';

export function isInfobox({ name }: Template): boolean {
  return /^infobox\b/.test(name);
}

/** Whether it is the German data of a person, which the page hides. Its names are written as `Voss, Mira`. */
export function isPersonData({ name }: Template): boolean {
  return name === 'infobox personendaten';
}

/** The event for each date parameter of an infobox. */
const events: Readonly<Record<string, readonly [kind: NonNullable<WrittenEvent['kind']>, verb: string]>> = {
  birth_date: ['birth', 'is born'],
  death_date: ['death', 'dies'],
  arrest_date: ['arrest', 'is arrested'],
  date_of_arrest: ['arrest', 'is arrested'],
  apprehended: ['arrest', 'is arrested'],
  trial_date: ['trial', 'stands trial'],
  conviction_date: ['verdict', 'is convicted'],
  sentence_date: ['sentence', 'is sentenced'],
  release_date: ['release', 'is released'],
  date_of_release: ['release', 'is released'],
  disappeared_date: ['other', 'disappears'],
  execution_date: ['death', 'is executed'],
};
/** The parameter with the place of each event. */
const places: Readonly<Record<string, string>> = {
  birth_date: 'birth_place',
  death_date: 'death_place',
  disappeared_date: 'disappeared_place',
};
/** Parameters with further spellings of the name. */
const otherNames = [
  'native_name',
  'birth_name',
  'other_names',
  'alias',
  'aliases',
  'nickname',
  'pseudonym',
  'pen_name',
];
/** Parameters that only control how the infobox looks. */
const layout =
  /^(?:(?:image|logo|signature|native_name|landscape|caption|module|embed|box|header)_?(?:size|width|upright|style|align|lang|colou?r)|upright|embed|child|image_?size|width|bodystyle|kurzbeschreibung|charte)$/;

/** The parameters of an infobox. It remembers which have been read. */
class Fields {
  readonly infobox: Template;
  readonly #writer: ProseWriter;
  readonly #read = new Set<string>();

  constructor(infobox: Template, writer: ProseWriter) {
    this.infobox = infobox;
    this.#writer = writer;
  }

  /** The text of a parameter; empty if it has none. */
  text(key: string): string {
    const found = parameter(this.infobox, key);
    const text = found ? this.#writer.plain(found.nodes) : '';
    if (text !== '') this.#read.add(key);
    return text;
  }

  /** The date of a parameter; undefined if it contains anything else. */
  date(key: string): Dated | undefined {
    const found = parameter(this.infobox, key);
    const dated = found && dateIn(found, this.#writer);
    if (dated) this.#read.add(key);
    return dated;
  }

  /** The language tag of a parameter that holds a language. */
  language(key: string): string | undefined {
    return languageTag(textOf(parameter(this.infobox, key)?.nodes ?? []));
  }

  /** The parameters with content that have not been read. */
  get unread(): Parameter[] {
    return this.infobox.parameters.filter(
      (each) => hasValue(each) && !this.#read.has(each.key) && !layout.test(each.key),
    );
  }
}

/**
 * Read the subject and dated events from an infobox. Warns about each parameter that is not imported, and returns those
 * with footnotes as prose, so that their sources are cited.
 */
export function readInfobox(infobox: Template, draft: ArticleDraft, writer: ProseWriter): Prose[] {
  const fields = new Fields(infobox, writer);
  const name = fields.text('name');
  draft.setSubject(isPersonData(infobox) ? name.replace(/^([^,]+), ([^,]+)$/, '$2 $1') : name);
  const { subject } = draft;
  if (subject) {
    readPerson(fields, subject.person);
    for (const key of Object.keys(events)) readEvent(key, fields, draft, subject);
  }
  const sourced: Prose[] = [];
  for (const each of fields.unread) {
    if (hasFootnote(each.nodes)) sourced.push(sourcedValue(each, writer));
    else draft.warn(each, `"${each.key}" in the infobox was not imported`, 'If it matters, add it as a statement.');
  }
  return sourced;
}

/** `Spouse: Kim Roe`, with the footnotes of the value. */
function sourcedValue({ key, nodes }: Parameter, writer: ProseWriter): Prose {
  const prose = new Prose();
  prose.addWords(`${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('_', ' ')}: `);
  // The entries of a list are one statement.
  const value = new Prose();
  writer.write(nodes, value);
  prose.addWords(value.text.trim().replace(/(?<!\s)\s*\n\s*/g, ', '));
  for (const { mark, from } of value.marks) {
    prose.addMark(withoutWords(mark), from);
  }
  prose.keepWhole(0);
  return prose;
}

/** A mark whose words the text before it already has. */
function withoutWords(mark: Mark): Mark {
  if (mark.kind !== 'citations') return mark;
  const { words: _, ...rest } = mark;
  return rest;
}

/** The names in `Voss, Mira Anna (voller Name); Voss, M.`. */
function aliasesIn(text: string): string[] {
  return text
    .split(/;\s*/)
    .map((name) => name.replace(/(?<!\s)\s*\([^()]*\)$/, '').replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
    .filter((name) => name !== '');
}

function spellingsOf({ name, names = [] }: WrittenPerson): string[] {
  return [name, ...names.map((other) => (typeof other === 'string' ? other : other.text))];
}

function readPerson(fields: Fields, person: WrittenPerson): void {
  const language = fields.language('native_name_lang');
  const names = otherNames.flatMap((key): NonNullable<WrittenPerson['names']> => {
    const text = fields.text(key);
    if (isPersonData(fields.infobox)) return aliasesIn(text).filter((alias) => !spellingsOf(person).includes(alias));
    if (text === '' || text === person.name) return [];
    return key === 'native_name' && language !== undefined ? [{ text, language }] : [text];
  });
  if (names.length > 0) person.names = [...(person.names ?? []), ...names];
  const nationality = fields.text('nationality') || fields.text('citizenship');
  if (nationality !== '') person.nationality = nationality;
  const occupation = fields.text('occupation') || fields.text('occupations');
  if (occupation !== '') person.occupation = occupation;
}

/** Add the event of a date parameter, if the infobox has it. */
function readEvent(key: string, fields: Fields, draft: ArticleDraft, { id, person }: Subject): void {
  const [kind, verb] = events[key] ?? [];
  const { dates: [date, born] = [], prose } = fields.date(key) ?? {};
  if (kind === undefined || date === undefined) return;
  if (kind === 'birth') person.born = date;
  if (key === 'death_date') {
    person.died = date;
    if (born !== undefined) person.born ??= born;
  }
  const place = places[key] === undefined ? '' : fields.text(places[key]);
  const notes: string[] = [];
  const refs = (prose?.marks ?? []).flatMap(({ mark, from }) => {
    if (mark.kind === 'citations') {
      if (mark.note !== undefined) notes.push(mark.note);
      return mark.citations;
    }
    draft.warn(from, 'a mark after a date was not imported', 'If it matters, add it as the note of the event.');
    return [];
  });
  draft.event(
    {
      date,
      title: `${person.name} ${verb}`,
      kind,
      people: [id],
      ...(place !== '' && { place }),
      ...(refs.length > 0 && { refs }),
      ...(notes.length > 0 && { note: notes.join(' ') }),
    },
    kind === 'other' ? key.replace(/_date$/, '') : kind,
  );
}

/** The date in a parameter, with the footnotes after it. A date of death may be followed by the date of birth. */
interface Dated {
  readonly dates: readonly string[];
  readonly prose: Prose;
}

/** The date of a parameter; undefined if it contains anything else. */
function dateIn({ nodes }: Parameter, writer: ProseWriter): Dated | undefined {
  const prose = new Prose();
  writer.write(nodes, prose);
  for (const node of nodes) {
    const dates = node.kind === 'template' ? datesOfTemplate(node) : [];
    if (dates.length === 0) continue;
    const beside = new Prose();
    writer.write(
      nodes.filter((other) => other !== node),
      beside,
    );
    return /[\p{L}\p{N}]/u.test(beside.text) ? undefined : { dates, prose };
  }
  const date = readWrittenDate(prose.text.trim().replace(/(?<!\s)\s*\(aged? [^()]*\)$/, ''));
  return date === undefined ? undefined : { dates: [date], prose };
}
