import { ImportedText } from '../../imported-text.js';
import type { Importer } from '../../importer.js';
import { draftOf, type Entry } from '../draft.js';
import { type XmlElement, xmlTree } from './xml-tree.js';

/** Make an importer of references from an XML format. `entries` finds them in the root of a file. */
export function xmlImporter(detects: Importer['detects'], entries: (root: XmlElement) => readonly Entry[]): Importer {
  return {
    detects,
    async read(text, file) {
      const imported = new ImportedText(text, file);
      const { root, broken, stopped } = xmlTree(text);
      const warnAt = (at: number | undefined, message: string) =>
        at === undefined
          ? []
          : [imported.warning(at, at, message, 'Export the file again from the program that made it.')];
      const unread = [
        ...warnAt(broken, 'this element is never closed, so what follows it may be wrong'),
        ...warnAt(stopped, 'elements are nested too deep here, so nothing from here on was imported'),
      ];
      return draftOf(entries(root), imported, unread);
    },
  };
}
