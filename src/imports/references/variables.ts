import { defined } from '../../defined.js';
import type { WrittenReference } from '../../dossier/format/schema.js';
import { typesOfTheWeb } from '../../dossier/format/vocabulary.js';
import { isWebAddress } from '../../dossier/format/web-address.js';
import { oneLine } from '../one-line.js';
import { authorOf, nameInWords, type WrittenAuthor } from './author.js';
import { edtfOf } from './csl-date.js';
import { languageTag } from './language-tag.js';
import { isNoDate, reissued } from './loose-date.js';

export interface Reader {
  /** Undefined if a case file cannot hold the value. */
  read(value: unknown, type: string): Partial<WrittenReference> | undefined;
  readonly hint?: string;
}

const dateHint = 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.';
const nameHint = 'Give each author a family name or a literal name.';

/** How to read each CSL variable, and each value that casefile exports under `custom`. */
export const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    author: { read: names((authors) => ({ authors })), hint: nameHint },
    editor: { read: names((editors) => ({ editors })), hint: nameHint },
    'publisher-place': { read: text((place) => ({ place })) },
    'container-title': {
      read: (value, type) =>
        text((title) => (typesOfTheWeb.includes(type) ? { site: title } : { container: title }))(value),
    },
    'collection-title': { read: text((series) => ({ series })) },
    edition: {
      read: text((edition) => ({ edition: edition.replace(/^(\d+)(?:st|nd|rd|th)?\.?(?: ed(?:ition|\.)?)?$/i, '$1') })),
    },
    volume: { read: text((volume) => ({ volume })) },
    issue: { read: text((issue) => ({ issue })) },
    page: { read: text((pages) => ({ pages })) },
    number: { read: text((documentNumber) => ({ documentNumber })) },
    issued: { read: date((issued) => ({ issued })), hint: dateHint },
    accessed: { read: date((accessed) => ({ accessed })), hint: dateHint },
    URL: { read: text((url) => ({ url })) },
    DOI: {
      read: text((written) => {
        const doi = doiIn(written);
        return doi === undefined ? undefined : { doi };
      }),
      hint: 'Write it as 10.1234/abc.',
    },
    ISBN: { read: text((isbn) => ({ isbn })) },
    language: {
      read: text((written) => {
        const language = languageTag(written);
        return language === undefined ? undefined : { language };
      }),
      hint: 'Write a BCP 47 tag, for example en, ru or zh-Hant.',
    },
    keyword: { read: tagsOf },
    note: { read: text((note) => ({ note })) },
    archive_location: {
      read: text((url) => (isWebAddress(url) ? { archive: { url } } : undefined)),
      hint: 'A case file takes only the web address of an archived copy.',
    },
    'custom.site': { read: text((site) => ({ site })) },
    'custom.container': { read: text((container) => ({ container })) },
    'custom.archive': { read: archiveOf },
    'custom.issued': { read: date((issued) => ({ issued })), hint: dateHint },
    'custom.accessed': { read: date((accessed) => ({ accessed })), hint: dateHint },
    'custom.eprint': { read: text((eprint) => ({ eprint })) },
    'custom.tags': { read: tagsOf },
  }),
);

/** CSL variables without a key in a case file, which say something about the source. They go into its note. */
export const remarks: ReadonlySet<string> = new Set(
  'archive authority call-number chapter-number chair collection-editor collection-number compiler composer container-author container-title-short contributor curator dimensions director division editorial-director event event-date event-place event-title executive-producer genre guest host illustrator interviewer ISSN journalAbbreviation jurisdiction medium narrator number-of-pages number-of-volumes organizer original-author original-date original-publisher original-publisher-place original-title part-number part-title performer PMCID PMID printing-number producer recipient references reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator status supplement-number translator version volume-title custom.remark'.split(
    ' ',
  ),
);

/** CSL variables that repeat another one, or that only another program uses. */
export const omitted: ReadonlySet<string> = new Set(
  'abstract annote categories citation-label citation-number first-reference-note-number page-first shortTitle source system_id title-short year-suffix custom.omitted'.split(
    ' ',
  ),
);

/** The DOI in a text or address, whatever resolver it names. */
function doiIn(written: string): string | undefined {
  if (/\s/.test(written.replace(/^doi:?\s*/i, ''))) return undefined;
  const [, doi] =
    /^(?:(?:https?:\/\/)?[^\s/]+\/|doi:?\s*|https?:\/\/\S+?\/)?(10\.\d{4,9}\/\S+?)\.?$/i.exec(written) ?? [];
  return doi;
}

function archiveOf(value: unknown): Partial<WrittenReference> | undefined {
  const { url, date: day }: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {};
  const [address, edtf] = [textOf(url), edtfOf(day)];
  if (address === undefined) return undefined;
  return { archive: defined({ url: address, date: edtf }) };
}

/** Keywords, as a list or in one text with commas or semicolons. */
function tagsOf(value: unknown): Partial<WrittenReference> | undefined {
  const values: readonly unknown[] = Array.isArray(value) ? value : String(value).split(/[,;]/);
  const tags = values.map(textOf).filter((tag) => tag !== undefined);
  return tags.length === 0 ? undefined : { tags: [...new Set(tags)] };
}

/** Whether a value only says that something is unknown, as `????` and the date `n.d.` do. */
export function saysNothing(variable: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => item === '');
  const written = asWritten(value);
  if (written === undefined) return false;
  return /^(?:issued|accessed)$/.test(variable) ? isNoDate(written) : /^\?[?\s–-]*$/.test(written);
}

/** The date of the first edition, if a date of issue names it too: `2003 [1901]`. */
export function originalDate(value: unknown): string | undefined {
  return reissued(asWritten(value) ?? '')?.original;
}

/** A text, or a date in words. */
function asWritten(value: unknown): string | undefined {
  const { raw, literal }: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {};
  return [raw, literal, value].find((text) => typeof text === 'string');
}

function names(make: (names: WrittenAuthor[]) => Partial<WrittenReference>) {
  return (value: unknown) => {
    const read = namesOf(value).map(authorOf);
    const known = read.filter((name) => name !== undefined);
    return known.length === 0 ? undefined : make(known);
  };
}

function namesOf(value: unknown): Readonly<Record<string, unknown>>[] {
  const given: unknown[] = Array.isArray(value) ? value : [];
  return given.map((name) => (typeof name === 'object' && name !== null ? { ...name } : {}));
}

function text(make: (text: string) => Partial<WrittenReference> | undefined) {
  return (value: unknown) => {
    const read = textOf(value);
    return read === undefined ? undefined : make(read);
  };
}

function date(make: (edtf: string) => Partial<WrittenReference>) {
  return (value: unknown) => {
    const edtf = edtfOf(value);
    return edtf === undefined ? undefined : make(edtf);
  };
}

/** A text or number on one line, with composed characters; undefined for other values and for an empty text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = oneLine(String(value));
  return text === '' ? undefined : text;
}

/** A text, a list of names or a date in words, for a note. */
export function inWords(value: unknown): string | undefined {
  const text = textOf(value);
  if (text !== undefined) return text;
  const people = namesOf(value).flatMap((name) => authorOf(name) ?? []);
  return people.length > 0 ? people.map(nameInWords).join(', ') : edtfOf(value);
}
