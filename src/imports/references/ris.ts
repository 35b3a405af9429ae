import { grouped } from '../../grouped.js';
import type { Problem } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { lookupTable } from '../lookup-table.js';
import { readNotes } from './archived-note.js';
import { draftOf, type Entry, type Field } from './draft.js';
import { issuedLine, risDate } from './ris-date.js';
import type { RisLine } from './ris-line.js';
import { fieldsOfLine, types } from './ris-variables.js';

/** Imports references from RIS, which reference managers write: one tag per line, from TY to ER. */
export const ris: Importer = {
  detects: (text) => /^\s*TY {2}- /.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const hint = 'Begin each reference with a TY line, and end it with an ER line.';
    const untyped: Problem[] = [];
    const records: RisLine[][] = [];
    let isOpen = false;
    for (const line of linesOf(text)) {
      const { tag, start, end } = line;
      const record = records.at(-1);
      if (isOpen && record !== undefined && tag !== 'ER' && tag !== 'TY') record.push(line);
      else if (tag !== 'ER' && tag !== '') records.push([line]);
      if (!isOpen && tag !== 'TY' && tag !== 'ER') {
        const what = tag === '' ? 'this line is outside any reference' : 'this reference has no TY line';
        untyped.push(imported.warning(start, end, what, hint));
      }
      isOpen = tag !== 'ER' && (isOpen || tag !== '');
    }
    return draftOf(records.map(entry), imported, untyped);
  },
};

/** The tagged lines of a file. A line without a tag continues the value above it. */
function linesOf(text: string): RisLine[] {
  const lines: RisLine[] = [];
  for (const { 0: written, index } of text.matchAll(/[^\r\n]+/g)) {
    if (written.trim() === '') continue;
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(written) ?? [];
    const end = index + written.trimEnd().length;
    const above = lines.at(-1);
    if (tag !== undefined || above === undefined || above.tag === 'ER') {
      lines.push({ tag: tag ?? '', value: value.trim(), start: index, end });
    } else {
      const value = above.value === '' ? written.trim() : `${above.value} ${written.trim()}`;
      lines[lines.length - 1] = { ...above, value, end };
    }
  }
  return lines;
}

function entry(lines: readonly RisLine[]): Entry {
  const byGroup = grouped(
    lines.filter(({ value }) => value !== ''),
    ({ tag }) => groups.get(tag),
  );
  const all = (group: Group) => byGroup.get(group) ?? [];
  const others = byGroup.get(undefined) ?? [];
  const [first] = lines;
  const notes = all('note');
  const { note, archive } = readNotes(notes.map(({ value }) => value).filter((value) => !isOfDatabase(value)));
  const written = first?.tag === 'TY' ? first.value : undefined;
  const [type, from, to] = [types.get(written ?? '') ?? written, all('first page')[0], all('last page')[0]];
  const optional = (line: RisLine | undefined, variable: string, value: unknown): Field[] =>
    line === undefined || value === undefined ? [] : [{ ...line, name: line.tag, variable, value }];
  const people = (role: 'author' | 'editor') => {
    const named = all(role);
    return optional(
      named[0],
      role,
      named.flatMap(({ value }) => namesOf(value)),
    );
  };
  const keywords = all('keyword');
  const full = others.find(({ tag }) => tag === 'JF' || tag === 'T2')?.value;
  return {
    key: all('key')[0]?.value ?? '',
    start: first?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    fields: [
      ...optional(first, 'type', type),
      ...people('author'),
      ...people('editor'),
      ...issuedLine(all('date'), all('year')),
      ...all('accessed').flatMap((line) => optional(line, 'accessed', { raw: risDate(line.value) ?? line.value })),
      ...optional(from ?? to, 'page', [from, to].flatMap((line) => line?.value ?? []).join('–')),
      ...others.flatMap((line) => fieldsOfLine(line, type ?? '', full)),
      ...optional(
        keywords[0],
        'keyword',
        // Some programs write all keywords on one line.
        keywords.flatMap(({ value }) => value.split(/;(?<=[^\s;];)(?<!&#?\w+;)\s+/)),
      ),
      ...optional(notes[0], 'note', note),
      ...optional(notes.at(-1), 'custom.archive', archive),
    ],
  };
}

/** A note that a database adds to each reference: how often and when, or the DOI again. */
function isOfDatabase(note: string): boolean {
  return /^(?:cited by\s*:\s*\d+|(?:times|total) cited:?\s*\d+|export date:.*|doi:?\s*10\.\S+)$/i.test(note);
}

/** Tags that are read together with others, by what they hold. */
const groups = lookupTable({
  ...{ TY: 'type', ID: 'key', N1: 'note', KW: 'keyword', SP: 'first page', EP: 'last page' },
  ...{ AU: 'author', A1: 'author', ED: 'editor', A2: 'editor' },
  ...{ DA: 'date', PY: 'year', Y1: 'year', Y2: 'accessed' },
} as const);
type Group = typeof groups extends ReadonlyMap<string, infer Held> ? Held : never;

/** `Family, Given, Suffix`, or a whole name. Some programs write several names on one line, separated by semicolons. */
function namesOf(line: string): object[] {
  const isList = /^[^,;]*[^,;\s], [^,;]+(?:; [^,;]*[^,;\s], [^,;]+)+$/.test(line);
  return (isList ? line.split('; ') : [line])
    .map((name) => name.trim())
    .map((name) => {
      const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
      return name.includes(',') ? { family, given, suffix } : { literal: name };
    });
}
