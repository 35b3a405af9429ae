import { isWebAddress } from '../../dossier/format/web-address.js';
import type { ImportedSource } from './draft.js';

/** Make a source from an address or from words. If it has no title, its title names the site. */
export function linkedSource(text: string, title?: string, note?: string): ImportedSource {
  const about = note === undefined || note === '' ? {} : { note };
  if (!isWebAddress(text)) return { title: title || text, ...about, ...(title ? { note: text } : {}) };
  return { title: title || `Page at ${new URL(text).hostname.replace(/^www\./, '')}`, url: text, ...about };
}
