import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tables = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist', 'cmaps');

/** The table of characters with a name, from the package of pdf.js. */
export async function characterTable(name: string): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(join(tables, name)));
}
