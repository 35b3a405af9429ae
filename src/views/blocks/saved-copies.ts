import * as v from 'valibot';
import { defined } from '../../defined.js';
import type { SavedFile } from '../../dossier/model/dossier.js';
import type { Language } from '../../languages/language.js';
import { edtf } from '../record-parts.js';
import type { Text } from '../view.js';
import { capital, muted } from './prose.js';
import { tell } from './tell.js';

export const savedCopy = v.object({
  path: v.pipe(v.string(), v.description('Path in the folder of the case file')),
  sha256: v.optional(v.string()),
  mediaType: v.optional(v.string()),
  bytes: v.optional(v.number()),
  attached: v.optional(edtf),
  captured: v.optional(edtf),
  by: v.optional(v.string()),
  from: v.optional(v.string()),
});

export type SavedCopyRecord = v.InferOutput<typeof savedCopy>;

export function copyRecord({
  path,
  sha256,
  mediaType,
  bytes,
  attached,
  captured,
  by,
  from,
}: SavedFile): SavedCopyRecord {
  return defined({ path, sha256, mediaType, bytes, attached: attached?.edtf, captured: captured?.edtf, by, from });
}

/** A saved copy in one line: `Saved as files/leaflet.pdf, attached 22 Jul 2021`. */
export function copyLine({ path, attached }: SavedCopyRecord, language: Language): Text {
  if (attached === undefined) return tell(language, 'copy.saved', { path }, 'muted');
  return tell(language, 'copy.saved-on', { path, date: muted(language.date(attached, 'on')) }, 'muted');
}

/** Everything that is known of a saved copy, in several lines. */
export function copyInFull(copy: SavedCopyRecord, language: Language): Text[] {
  const { say } = language;
  const { sha256, mediaType, bytes, captured, by, from } = copy;
  const origin = [
    ...(captured === undefined ? [] : [say('copy.captured', { date: language.date(captured, 'on') })]),
    ...(by === undefined ? [] : [say('copy.by', { name: by })]),
    ...(from === undefined ? [] : [say('copy.from', { origin: from })]),
  ];
  const kind = [
    ...(mediaType === undefined ? [] : [mediaType]),
    ...(bytes === undefined ? [] : [say('copy.bytes', { n: bytes })]),
  ];
  return [
    copyLine(copy, language),
    ...(origin.length === 0 ? [] : [[muted(capital(origin.join(say('copy.between'))))]]),
    ...(kind.length === 0 ? [] : [[muted(kind.join(say('list.comma')))]]),
    ...(sha256 === undefined ? [] : [[muted(`SHA-256 ${sha256}`)]]),
  ];
}
