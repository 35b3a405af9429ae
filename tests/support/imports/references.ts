import { expect } from 'vitest';
import type { Importer } from '../../../src/imports/importer.js';

/**
 * The references that an importer reads, without their ids and with the names of their publishers, and its warnings.
 */
export async function importedReferences(importer: Importer, text: string) {
  expect(importer.detects(text)).toBe(true);
  const { written, warnings } = await importer.read(text, 'a');
  const references = (written.references ?? []).map(({ id: _, publisher, ...reference }) => ({
    ...reference,
    ...(publisher !== undefined && { publisher: written.organizations?.[publisher]?.name }),
  }));
  return { references, warnings: warnings.map(({ span, message }) => `${span?.line}: ${message}`) };
}
