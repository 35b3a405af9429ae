import { isWebAddress } from '../../dossier/format/web-address.js';
import type { ImportedSource } from './draft.js';

/** A source of which a file gives its address, or its words, and perhaps a title. Without a title, it gets one from its site. */
export function linkedSource(text: string, title?: string, note?: string): ImportedSource {
  const about = note === undefined || note === '' ? {} : { note };
  if (!isWebAddress(text)) return { title: title || text, ...about, ...(title ? { note: text } : {}) };
  return { title: title || `Page at ${new URL(text).hostname.replace(/^www\./, '')}`, url: text, ...about };
}
