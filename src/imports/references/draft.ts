import type { WrittenReference } from '../../dossier/format/schema.js';
import { referenceTypes } from '../../dossier/format/vocabulary.js';
import { eprintAddress } from '../../dossier/model/eprint.js';
import { type Slug, slugsIn } from '../../dossier/names/latin-slug.js';
import { compareProblems, type Problem } from '../../problems/problem.js';
import { didYouMean } from '../../problems/suggest.js';
import { PartyIds, takeId } from '../ids.js';
import type { ImportedText } from '../imported-text.js';
import type { Draft, DraftAttachment } from '../importer.js';
import { dropInvalid } from './drop-invalid.js';
import { keptKey, labelOf, stemOf, wordsOf } from './reference-id.js';
import { inWords, omitted, originalDate, readers, remarks, saysNothing, textOf } from './variables.js';

/** A reference of an imported file as CSL variables. `start` and `end` are offsets in the file. */
export interface Entry {
  /** The citation key; empty if the entry has none. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
}

export interface Field {
  /** The CSL variable, or one of casefile's additions with the prefix `custom.`; undefined if neither fits. */
  readonly variable: string | undefined;
  /** The name of the field in the imported file. */
  readonly name: string;
  /** What to call the field in the note of a reference, if its name is no word. */
  readonly label?: string;
  /** The value as CSL-JSON would write it. */
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/**
 * Make references, and the organisations that published them, from entries. Warns about what is not imported. `unread`
 * are the warnings about what the entries do not have.
 */
export async function draftOf(
  entries: readonly Entry[],
  imported: ImportedText,
  unread: readonly Problem[] = [],
): Promise<Draft> {
  const builder = new DraftBuilder(imported, await slugsIn(entries.flatMap(namesIn).join('\n')));
  const references = entries.flatMap((entry) => (imported.admit(entry.start) ? builder.reference(entry) : []));
  const { publishers, warnings, leftOut, attachments } = builder;
  const written = { organizations: publishers.entries, references };
  const all = [...unread, ...warnings, ...imported.refused];
  return { written, warnings: all.sort(compareProblems), leftOut, attachments };
}

/** The texts from which ids are made. */
function namesIn({ key, fields }: Entry): string[] {
  const named = fields.filter(({ variable }) => variable !== undefined && variablesOfNames.has(variable));
  return [key, ...named.map(({ value }) => inWords(value) ?? '')];
}

const variablesOfNames: ReadonlySet<string> = new Set(['title', 'publisher', 'author', 'editor']);

/** The first value of a variable. A repeated field with the same value is left out. */
class Seen {
  readonly #value: unknown;
  #words: { readonly read: string | undefined } | undefined;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** The value in words. Most variables are not repeated, so it is not needed. */
  get words(): string | undefined {
    this.#words ??= { read: inWords(this.#value) };
    return this.#words.read;
  }
}

class DraftBuilder {
  readonly warnings: Problem[] = [];
  readonly leftOut: Problem[] = [];
  readonly attachments: DraftAttachment[] = [];
  readonly #imported: ImportedText;
  readonly #slug: Slug;
  readonly publishers: PartyIds;
  /** The hints for unknown types, by type. */
  readonly #typeHints = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #keys = new Set<string>();

  constructor(imported: ImportedText, slug: Slug) {
    this.#imported = imported;
    this.#slug = slug;
    this.publishers = new PartyIds(slug, 'publisher');
  }

  reference(entry: Entry): WrittenReference[] {
    const { key, start, end, fields } = entry;
    const textAt = (wanted: string) => textOf(fields.find(({ variable }) => variable === wanted)?.value);
    const given = textAt('type');
    const type = referenceTypes.find((known) => known === given) ?? 'document';
    const title = textAt('title') ?? this.#titleFor(entry, type, textAt);
    if (title === undefined) return [];
    const written: WrittenReference = { id: '', type, title };
    const notes: string[] = [];
    const seen = new Map<string, Seen>();
    for (const field of fields) Object.assign(written, this.#part(field, type, seen, notes));
    const note = [written.note, ...notes].filter((text) => text !== undefined).join(' ');
    if (note !== '') written.note = note;
    if (written.site === title && textAt('title') === undefined) delete written.site;
    const address = written.url === undefined && written.eprint !== undefined && eprintAddress(written.eprint);
    if (address) written.url = address;
    written.id = takeId(this.#ids, stemOf(key, written, this.#slug));
    for (const field of fields) if (field.variable === 'custom.file') this.#attach(field, written.id);
    const kept = keptKey(key, written.id);
    if (kept !== undefined && this.#isFree(kept, { start, end })) written.key = kept;
    return [
      dropInvalid(written, (part, message, hint) => {
        const place = fields.find(({ variable }) => variablesOf[part].includes(variable)) ?? { start, end };
        this.warnings.push(this.#imported.warning(place.start, place.end, message, hint));
      }),
    ];
  }

  /** A title for an entry without one, with a warning; undefined if the entry says nothing about a source. */
  #titleFor(
    { key, start, end, fields }: Entry,
    type: string,
    textAt: (variable: string) => string | undefined,
  ): string | undefined {
    const entry = key === '' ? 'an entry' : `entry "${key}"`;
    const says = fields.some(
      ({ variable = '', value }) =>
        variable !== 'type' && (readers.has(variable) || variable === 'publisher') && inWords(value) !== undefined,
    );
    const genre = fields.find(({ name, variable }) => variable !== 'type' && /^(?:genre|type|M3)$/.test(name))?.value;
    const note = textAt('note') ?? '';
    // If the type of a document is unknown, only its note says what it is.
    const noted = type === 'document' && note !== '' && note.length <= 120 ? note.replace(/\.$/, '') : undefined;
    const ofKind = genre === textAt('type') ? undefined : textOf(genre);
    const title = says ? (textAt('custom.site') ?? ofKind ?? noted ?? wordsOf(type)) : undefined;
    const what = title === undefined ? 'so it was not imported' : `so its title is now "${title}"`;
    const hint = title === undefined ? 'Give it a title.' : 'Give it a better title in the case file.';
    this.warnings.push(this.#imported.warning(start, end, `${entry} has no title, ${what}`, hint));
    return title;
  }

  #attach(field: Field, reference: string): void {
    const { value, start, end } = field;
    for (const path of Array.isArray(value) ? value : [value]) {
      if (typeof path !== 'string' || path === '') {
        this.#warn(field, 'cannot be read', 'Write it as a list of paths.');
        continue;
      }
      const message = `the attached file "${path}" is not beside the case file, so it is not listed as a copy`;
      const missing = this.#imported.warning(start, end, message, 'Copy it with "casefile attach REF FILE".');
      this.attachments.push({ reference, path, missing });
    }
  }

  /** Whether no earlier reference has a citation key. */
  #isFree(key: string, { start, end }: Pick<Entry, 'start' | 'end'>): boolean {
    if (!this.#keys.has(key)) {
      this.#keys.add(key);
      return true;
    }
    const hint = 'Give each reference a key of its own, if another program cites them.';
    this.warnings.push(this.#imported.warning(start, end, `another entry has the key "${key}"`, hint));
    return false;
  }

  #warn({ name, start, end }: Field, what: string, hint: string): Partial<WrittenReference> {
    this.warnings.push(this.#imported.warning(start, end, `${name} ${what}`, hint));
    return {};
  }

  #part(field: Field, type: string, seen: Map<string, Seen>, notes: string[]): Partial<WrittenReference> {
    const { variable = '', name, label = labelOf(name, variable), value } = field;
    const text = textOf(value);
    if (variable === 'title' || variable === 'custom.file' || saysNothing(variable, value)) return {};
    if (variable === 'type') return text === type ? {} : this.#unknownType(field, type);
    if (variable === 'custom.unread') return this.#warn(field, text ?? '', 'Correct the date in the case file.');
    if (omitted.has(variable)) {
      const hint = 'It repeats another field, or only another program uses it.';
      this.leftOut.push(this.#imported.warning(field.start, field.end, `${name} was not imported`, hint));
      return {};
    }
    const reader = readers.get(variable);
    const before = seen.get(variable);
    if (remarks.has(variable) || before !== undefined) {
      const words = inWords(value);
      if (words === undefined) return this.#warn(field, 'cannot be read', 'Write it as plain text.');
      if (words !== before?.words)
        notes.push(`${wordsOf(label)}: ${words}${/[.!?]$|(?<!\S)(?=\S+$)\S*https?:\/\/\S/.test(words) ? '' : '.'}`);
      return {};
    }
    if (reader !== undefined || variable === 'publisher') seen.set(variable, new Seen(value));
    if (variable === 'publisher') return text === undefined ? {} : this.#publisher(text, field.start);
    if (reader === undefined) {
      const hint = 'If it matters, add it to the note of the reference.';
      return this.#warn(field, 'has no counterpart in a case file', hint);
    }
    const read = reader.read(value, type);
    if (read === undefined)
      return value === '' ? {} : this.#warn(field, 'cannot be read', reader.hint ?? 'Write it as plain text.');
    const original = read.issued === undefined ? undefined : originalDate(value);
    if (original !== undefined) notes.push(`Original date: ${original}.`);
    return read;
  }

  #unknownType(field: Field, type: string): Partial<WrittenReference> {
    const text = textOf(field.value) ?? '';
    // A program that writes an unknown type writes it for many references.
    const hint =
      this.#typeHints.get(text) ??
      didYouMean(text, referenceTypes) ??
      'If that is wrong, correct the type in the case file.';
    this.#typeHints.set(text, hint);
    return this.#warn(field, `"${text}" is not a known type, so the type is now ${type}`, hint);
  }

  /** The organisation with a name, if there is room for it. The first use of a name adds the organisation. */
  #publisher(name: string, start: number): Pick<WrittenReference, 'publisher'> {
    const known = this.publishers.known(name);
    if (known !== undefined) return { publisher: known };
    return this.#imported.admit(start) ? { publisher: this.publishers.add(name) } : {};
  }
}

/** The CSL variables from which these fields of a reference are read. */
const variablesOf: Readonly<Record<'url' | 'accessed' | 'archive', readonly (string | undefined)[]>> = {
  url: ['URL'],
  accessed: ['accessed', 'custom.accessed'],
  archive: ['custom.archive', 'archive_location'],
};
