import type { Problem } from '../../../problems/problem.js';
import { ImportedText } from '../../imported-text.js';
import type { Importer } from '../../importer.js';
import { draftOf } from '../draft.js';
import { bibtexEntry } from './entry.js';
import { type BibtexEntry, readBibtex } from './file.js';
import { inherited } from './inherit.js';
import { definitionsIn, type TexDefinitions } from './tex-definitions.js';
import { plainTex } from './tex-text.js';
import { variableOf } from './variables.js';

/** Imports references from BibTeX and BibLaTeX. TeX accents and commands become characters. */
export const bibtex: Importer = {
  detects: (text) => /^[^\S\r\n\u2028\u2029]*@\s*[a-z]+\s*[{(]\s*[^\s,{}]+\s*[,=]/im.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const { entries, mistakes, preambles } = readBibtex(text);
    const toText = await textReader(entries, definitionsIn(preambles));
    const unread = entries.flatMap((entry) => unreadTex(entry, toText, imported));
    const whole = inherited(entries);
    const read = whole.entries.map((entry) => bibtexEntry(entry, toText));
    const cut = whole.cut.map(({ start, end }) => {
      const message = 'this entry does not inherit all its fields, because all entries together would be too long';
      return imported.warning(start, end, message, 'Write the fields in the entry itself.');
    });
    const broken = mistakes.map(({ start, end, what, hint, isKept }) =>
      isKept ? imported.kept(start, end, what, hint) : imported.warning(start, end, what, hint),
    );
    return draftOf(read, imported, [...broken, ...unread, ...cut]);
  },
};

/** A function that converts TeX to text. It loads the package for rare TeX only if a value has some. */
async function textReader(
  entries: readonly BibtexEntry[],
  definitions: TexDefinitions,
): Promise<(tex: string) => string> {
  const texts = new Map<string, string>();
  const rare = entries
    .flatMap(({ fields }) => fields)
    .some(({ name, value }) => !isOmitted(name) && plainTex(even(value), { definitions }) === null);
  const rareTex = rare ? (await import('./tex-library.js')).rareTex : (tex: string) => tex;
  return (tex) => {
    const known = texts.get(tex);
    if (known !== undefined) return known;
    const text = plainTex(even(tex), { definitions }) ?? rareTex(even(tex), definitions);
    texts.set(tex, text);
    return text;
  };
}

function isOmitted(name: string): boolean {
  return /^custom\.(?:omitted|file)$/.test(variableOf(name, '', '', false) ?? '');
}

/** A text in which a single `$` is a dollar. */
function even(tex: string): string {
  return isOpen(tex) ? tex.replace(/(?<!\\)\$/g, '\\$') : tex;
}

/** Whether a formula is not closed. */
function isOpen(tex: string): boolean {
  let isIn = false;
  for (let at = tex.indexOf('$'); at !== -1; at = tex.indexOf('$', at + 1)) if (tex[at - 1] !== '\\') isIn = !isIn;
  return isIn;
}

/** Warn about formulas that are not closed, and about commands that stay as written. */
function unreadTex({ fields }: BibtexEntry, toText: (tex: string) => string, imported: ImportedText): Problem[] {
  return fields.flatMap(({ name, value, start, end }) => {
    if (isOmitted(name) || /^(?:url|doi|eprint|file)$/.test(name)) return [];
    if (isOpen(value)) {
      const message = 'a $ is never closed, so it was imported as a dollar sign';
      return [imported.kept(start, end, message, 'Add the other $, or write \\$ for a dollar sign.')];
    }
    const text = value.includes('\\') ? toText(value) : '';
    const command = value.match(/\\[a-zA-Z]+/g)?.find((one) => text.includes(one));
    if (command === undefined) return [];
    const message = `${command} is not a command that casefile knows, so it was imported as written`;
    return [imported.kept(start, end, message, 'Replace it in the case file with what it prints.')];
  });
}
