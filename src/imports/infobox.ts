import { readDate } from '../dates/read-date.js';
import type { WrittenEvent, WrittenPerson } from '../dossier/schema.js';
import type { ArticleDraft } from './article-draft.js';
import { languageTag } from './language-tag.js';
import { Prose } from './prose.js';
import { datesOfTemplate } from './template-date.js';
import { hasValue, type Parameter, parameter, type Template, textOf } from './wikitext-nodes.js';
import type { Words } from './wikitext-words.js';

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

/** What an infobox says of the person whom the article is about, and when what happened. Of the rest of it is told. */
export function readInfobox(infobox: Template, draft: ArticleDraft, words: Words): void {
  const read = new Set<string>();
  const value = (key: string): string => {
    read.add(key);
    const found = parameter(infobox, key);
    return found ? words.plain(found.nodes) : '';
  };
  draft.setSubject(value('name'));
  const { subject } = draft;
  if (subject === undefined) read.delete('name');
  else {
    const { person } = subject;
    const language = languageTag(textOf(parameter(infobox, 'native_name_lang')?.nodes ?? []));
    const names = others.flatMap((key): NonNullable<WrittenPerson['names']> => {
      const text = value(key);
      if (text === '' || text === person.name) return [];
      return key === 'native_name' && language !== undefined ? [{ text, language }] : [text];
    });
    if (names.length > 0) person.names = [...(person.names ?? []), ...names];
    const nationality = value('nationality') || value('citizenship');
    if (nationality !== '') person.nationality = nationality;
    const occupation = value('occupation') || value('occupations');
    if (occupation !== '') person.occupation = occupation;
    for (const [key, [kind, verb]] of Object.entries(events)) {
      const found = parameter(infobox, key);
      const dated = found && dateIn(found, words);
      if (dated === undefined) continue;
      read.add(key);
      const [date = '', ...more] = dated.dates;
      if (kind === 'birth') person.born = date;
      if (key === 'death_date') {
        person.died = date;
        const [born] = more;
        if (born !== undefined) person.born ??= born;
      }
      const place = places[key] === undefined ? '' : value(places[key]);
      const refs = dated.prose.marks.flatMap(({ mark, from }) => {
        if (mark.kind === 'citations') return mark.citations;
        draft.unread(from, 'a mark behind a date is not imported', 'Write it as the note of the event.');
        return [];
      });
      draft.event(
        {
          date,
          title: `${person.name} ${verb}`,
          kind,
          people: [subject.id],
          ...(place !== '' && { place }),
          ...(refs.length > 0 && { refs }),
        },
        kind === 'other' ? key.replace(/_date$/, '') : kind,
      );
    }
  }
  for (const each of infobox.parameters) {
    if (!hasValue(each) || read.has(each.key) || layout.test(each.key)) continue;
    draft.unread(
      each,
      `"${each.key}" of the infobox is not imported`,
      'Write it as a statement, if it matters to the case.',
    );
  }
}

/** The date of a value that says one and nothing else, with what stands behind it; undefined for another. */
function dateIn({ nodes }: Parameter, words: Words): { dates: string[]; prose: Prose } | undefined {
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
