import * as v from 'valibot';
import { printDate } from '../../dates/print.js';
import { defined } from '../../defined.js';
import type { SavedFile } from '../../dossier/model/dossier.js';
import { edtf } from '../record-parts.js';
import type { Text } from '../view.js';
import { capital, muted } from './prose.js';

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
export function copyLine({ path, attached }: SavedCopyRecord): Text {
  return [muted('Saved as '), path, ...(attached === undefined ? [] : [muted(`, attached ${printDate(attached)}`)])];
}

/** Everything that is known of a saved copy, in several lines. */
export function copyInFull(copy: SavedCopyRecord): Text[] {
  const { sha256, mediaType, bytes, captured, by, from } = copy;
  const origin = [
    ...(captured === undefined ? [] : [`captured ${printDate(captured)}`]),
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
  ];
  const kind = [...(mediaType === undefined ? [] : [mediaType]), ...(bytes === undefined ? [] : [`${bytes} bytes`])];
  return [
    copyLine(copy),
    ...(origin.length === 0 ? [] : [[muted(capital(origin.join(' ')))]]),
    ...(kind.length === 0 ? [] : [[muted(kind.join(', '))]]),
    ...(sha256 === undefined ? [] : [[muted(`SHA-256 ${sha256}`)]]),
  ];
}
