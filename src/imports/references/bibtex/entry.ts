import { readNotes } from '../archived-note.js';
import { pathsInBibtex } from '../attached-paths.js';
import type { Entry, Field } from '../draft.js';
import { languageTag } from '../language-tag.js';
import { issued } from './date.js';
import type { BibtexEntry, BibtexField } from './file.js';
import { namesIn, splitOutside } from './names.js';
import { verbatimTex } from './tex-text.js';
import { labels, typeOf, variableOf } from './variables.js';

/** Convert a BibTeX entry to CSL variables. `toText` converts TeX to plain text. */
export function bibtexEntry(
  { type: written, key, fields, start, end }: BibtexEntry,
  toText: (tex: string) => string,
): Entry {
  const byName = new Map<string, BibtexField>();
  for (const field of fields) if (!byName.has(field.name)) byName.set(field.name, field);
  const get = (name: string) => {
    const text = toText(byName.get(name)?.value ?? '');
    return text === '' ? undefined : text;
  };
  const type = typeOf(written, get('entrysubtype'));
  const typeField = { variable: 'type', name: 'type', value: type, start, end: start + written.length + 1 };
  const notes = fields.filter(({ name }) => noteNames.has(name));
  const { note, archive } = readNotes(notes.map(({ value }) => toText(value)));
  const [firstNote] = notes;
  const context = { type, get, toText };
  return {
    key,
    start,
    end,
    fields: [
      typeField,
      ...joined(byName, get, 'title', 'title'),
      ...fields
        .filter(({ name }) => !handled.has(name) && !noteNames.has(name))
        .flatMap((field) => fieldsOf(field, context)),
      ...joined(byName, get, 'booktitle', 'custom.container'),
      ...joined(byName, get, 'journaltitle', 'custom.container'),
      ...journal(byName, get),
      ...issued(byName, get),
      ...eprint(byName, get),
      ...(firstNote && note !== undefined ? [{ ...firstNote, variable: 'note', value: note }] : []),
      ...(firstNote && archive !== undefined ? [{ ...firstNote, variable: 'custom.archive', value: archive }] : []),
    ],
  };
}

type Get = (name: string) => string | undefined;
type ByName = ReadonlyMap<string, BibtexField>;

const noteNames: ReadonlySet<string> = new Set(['note', 'addendum', 'annote', 'annotation']);

/** Fields that are read together with another one, or that only lead to another entry. */
const handled: ReadonlySet<string> = new Set(
  'title subtitle booktitle booksubtitle fjournal journal journaltitle journalsubtitle date year month day entrysubtype crossref xdata xref ids arxivid eprint eprinttype eprintclass archiveprefix primaryclass'.split(
    ' ',
  ),
);

/** A title with its subtitle. */
function joined(byName: ByName, get: Get, name: string, variable: string): Field[] {
  const field = byName.get(name);
  const parts = [get(name), get(name.replace(/(?:title)?$/, 'subtitle'))].filter((part) => part !== undefined);
  return field === undefined || parts.length === 0 ? [] : [{ ...field, variable, value: parts.join(': ') }];
}

/** A journal. MathSciNet abbreviates it and gives its full name in another field. */
function journal(byName: ByName, get: Get): Field[] {
  const abbreviated = byName.get('journal');
  const [short, full] = [get('journal'), get('fjournal')];
  if (full === undefined || full === short || abbreviated === undefined) {
    return joined(byName, get, short === undefined ? 'fjournal' : 'journal', 'custom.container');
  }
  const label = labels.get('shortjournal') ?? '';
  return [
    ...joined(byName, get, 'fjournal', 'custom.container'),
    { ...abbreviated, label, variable: 'custom.remark', value: short },
  ];
}

interface Context {
  readonly type: string;
  readonly get: Get;
  readonly toText: (tex: string) => string;
}

function fieldsOf(field: BibtexField, { type, get, toText }: Context): Field[] {
  const { name, value } = field;
  const variable = variableOf(name, type, value, get('url') !== undefined);
  const label = labels.get(name);
  const of = (read: unknown): Field[] => [{ ...field, ...(label !== undefined && { label }), variable, value: read }];
  switch (variable) {
    case 'custom.omitted':
      return value.trim() === '' ? [] : of(undefined);
    case 'custom.file':
      return of(pathsInBibtex(value));
    case 'author':
    case 'editor':
      return of(namesIn(value, toText));
    case 'URL':
      return of(verbatimTex(value));
    case 'DOI':
      return of(verbatimTex(value));
    case 'keyword':
      return of(splitOutside(value, /[,;]/g).map(toText));
    case 'accessed':
      return of({ raw: verbatimTex(value) });
    case 'page':
      return of(toText(value).replace(/(?<![\w-])(\d+)-(?=\d+(?![\w-]))/g, '$1–'));
    case 'language':
      return of(languageTag(toText(value)) ?? toText(value));
    case 'custom.remark':
      return of(names.has(name) ? namesIn(value, toText).map(inWords).join(', ') : toText(value));
    default:
      return of(toText(value));
  }
}

/** People whose part in a work has no field of its own. */
const names: ReadonlySet<string> = new Set(
  'translator bookauthor editora editorb editorc annotator commentator introduction foreword afterword holder director'.split(
    ' ',
  ),
);

function inWords({
  literal = '',
  given = '',
  'non-dropping-particle': particle = '',
  family = '',
  suffix = '',
}: Readonly<Record<string, string>>): string {
  return [literal, given, particle, family, suffix].filter((part) => part !== '').join(' ');
}

/** `eprint = {2101.00001}, archiveprefix = {arXiv}` as `arXiv:2101.00001`. */
function eprint(byName: ByName, get: Get): Field[] {
  // Mendeley has the number in a field of its own.
  const [own, other] = [byName.get('eprint'), byName.get('arxivid')];
  const field = own ?? other;
  const archive = get('eprinttype') ?? get('archiveprefix') ?? (own === undefined && other ? 'arXiv' : undefined);
  const [, resolved] = /^https?:\/\/arxiv\.org\/abs\/(\S+)$/i.exec(verbatimTex(field?.value ?? '')) ?? [];
  const number = resolved ?? verbatimTex(field?.value ?? '').replace(/^arxiv:\s*/i, '');
  if (field === undefined || number === '') return [];
  const isArxiv =
    archive === undefined &&
    (resolved !== undefined ||
      /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(number) ||
      /^arxiv:/i.test(field.value.trim()));
  const name = isArxiv || archive?.toLowerCase() === 'arxiv' ? 'arXiv' : archive;
  return [{ ...field, variable: 'custom.eprint', value: name === undefined ? number : `${name}:${number}` }];
}
