import { readDate } from '../../../dates/read.js';
import type { WrittenEvent, WrittenPerson } from '../../../dossier/format/schema.js';
import { languageTag } from '../../references/language-tag.js';
import type { ArticleDraft, Subject } from '../draft.js';
import { Prose } from '../prose.js';
import { hasValue, type Parameter, parameter, type Template, textOf } from './nodes.js';
import { datesOfTemplate } from './template-date.js';
import type { Words } from './words.js';

export function isInfobox({ name }: Template): boolean {
  return /^infobox\b/.test(name);
}

/** Dates that an infobox states, with the event that each is the date of. */
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
const places: Readonly<Record<string, string>> = {
  birth_date: 'birth_place',
  death_date: 'death_place',
  disappeared_date: 'disappeared_place',
};
const others = ['native_name', 'birth_name', 'other_names', 'alias', 'aliases', 'nickname', 'pseudonym', 'pen_name'];
/** How the box is to look. */
const layout =
  /^(?:(?:image|logo|signature|native_name|landscape|caption|module|embed|box|header)_?(?:size|width|upright|style|align|lang|colou?r)|upright|embed|child|image_?size|width|bodystyle)$/;

/** The parameters of an infobox, and which of them have been read. */
class Fields {
  readonly #infobox: Template;
  readonly #words: Words;
  readonly #read = new Set<string>();

  constructor(infobox: Template, words: Words) {
    this.#infobox = infobox;
    this.#words = words;
  }

  /** What one says; empty where it says nothing. */
  text(key: string): string {
    const found = parameter(this.#infobox, key);
    const text = found ? this.#words.plain(found.nodes) : '';
    if (text !== '') this.#read.add(key);
    return text;
  }

  /** What one says that is a date and nothing else; undefined for another. */
  date(key: string): Dated | undefined {
    const found = parameter(this.#infobox, key);
    const dated = found && dateIn(found, this.#words);
    if (dated) this.#read.add(key);
    return dated;
  }

  /** The language of what another says. */
  language(key: string): string | undefined {
    return languageTag(textOf(parameter(this.#infobox, key)?.nodes ?? []));
  }

  /** Those that say something of the case and have not been read. */
  get unread(): Parameter[] {
    return this.#infobox.parameters.filter(
      (each) => hasValue(each) && !this.#read.has(each.key) && !layout.test(each.key),
    );
  }
}

/** What an infobox says of the person whom the article is about, and when what happened. Of the rest of it is told. */
export function readInfobox(infobox: Template, draft: ArticleDraft, words: Words): void {
  const fields = new Fields(infobox, words);
  draft.setSubject(fields.text('name'));
  const { subject } = draft;
  if (subject) {
    readPerson(fields, subject.person);
    for (const key of Object.keys(events)) readEvent(key, fields, draft, subject);
  }
  for (const each of fields.unread) {
    draft.unread(
      each,
      `"${each.key}" of the infobox is not imported`,
      'Write it as a statement, if it matters to the case.',
    );
  }
}
function readPerson(fields: Fields, person: WrittenPerson): void {
  const language = fields.language('native_name_lang');
  const names = others.flatMap((key): NonNullable<WrittenPerson['names']> => {
    const text = fields.text(key);
    if (text === '' || text === person.name) return [];
    return key === 'native_name' && language !== undefined ? [{ text, language }] : [text];
  });
  if (names.length > 0) person.names = [...(person.names ?? []), ...names];
  const nationality = fields.text('nationality') || fields.text('citizenship');
  if (nationality !== '') person.nationality = nationality;
  const occupation = fields.text('occupation') || fields.text('occupations');
  if (occupation !== '') person.occupation = occupation;
}

/** What happened on the date of that name, if the infobox has one. */
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
  const refs = (prose?.marks ?? []).flatMap(({ mark, from }) => {
    if (mark.kind === 'citations') return mark.citations;
    draft.unread(from, 'a mark behind a date is not imported', 'Write it as the note of the event.');
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
    },
    kind === 'other' ? key.replace(/_date$/, '') : kind,
  );
}

/** A date, of a death perhaps with that of the birth behind it, and what stands there with it. */
interface Dated {
  readonly dates: readonly string[];
  readonly prose: Prose;
}

/** The date of a value that says one and nothing else; undefined for another. */
function dateIn({ nodes }: Parameter, words: Words): Dated | undefined {
  const prose = new Prose();
  words.write(nodes, prose);
  for (const node of nodes) {
    const dates = node.kind === 'template' ? datesOfTemplate(node) : [];
    if (dates.length === 0) continue;
    const beside = new Prose();
    words.write(
      nodes.filter((other) => other !== node),
      beside,
    );
    return /[\p{L}\p{N}]/u.test(beside.all) ? undefined : { dates, prose };
  }
  const date = readDate(prose.all.trim().replace(/\s*\(aged? [^()]*\)$/, ''));
  return date === undefined ? undefined : { dates: [date], prose };
}
