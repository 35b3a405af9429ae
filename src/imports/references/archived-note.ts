import { defined } from '../../defined.js';
/**
 * Split the notes of a reference into its note and the archived copy, which casefile exports as `Archived: URL (DATE)`.
 */
export function readNotes(notes: readonly string[]): {
  readonly note: string | undefined;
  readonly archive: { readonly url: string; readonly date?: string } | undefined;
} {
  const text = notes.map((note) => note.trim()).join('\n\n');
  const [found, url = '', date] = /(?:^|\s)Archived: (https?:\/\/\S+)(?: \(([^()\s]+)\))?$/.exec(text) ?? [];
  const rest = text.slice(0, text.length - (found?.length ?? 0)).trim();
  return {
    note: rest === '' ? undefined : rest,
    archive: found === undefined ? undefined : defined({ url, date }),
  };
}
