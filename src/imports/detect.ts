import type { Importer } from './importer.js';
import { type ImporterEntry, importers } from './registry.js';

/** Choose the importer by the file's extension, or else by its text; undefined if no importer recognises either. */
export async function detectImporter(path: string, text: string): Promise<Importer | undefined> {
  const entries: readonly ImporterEntry[] = Object.values(importers);
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const named = entries.filter(({ extensions }) => extensions.includes(extension));
  const [only, other] = named;
  if (only !== undefined && other === undefined) return only.load();
  for (const { load } of named.length > 0 ? named : entries) {
    const importer = await load();
    if (importer.detects(text)) return importer;
  }
  return named.find(({ reportsUnknown }) => reportsUnknown)?.load();
}
