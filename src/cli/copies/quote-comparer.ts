import { join } from 'node:path';
import type { Examine } from '../../copies/examine.js';
import type { SavedFile } from '../../dossier/model/dossier.js';
import { getOrInsert } from '../../get-or-insert.js';
import { contentOf } from '../../library/copies/content.js';
import type { CopyAccess } from '../../library/copies/copy-access.js';
import type { CitedCopies, ComparedCitation, QuoteOutcome } from '../../views/check/quotes.js';

/** The outcomes from best to worst: a quotation need be in only one copy of its source. */
const order: readonly QuoteOutcome['kind'][] = ['found', 'differs', 'not-found', 'unreadable', 'broken-copy'];

type PathOf = (file: string) => string;

/** Compares quotations with saved copies. Reads each copy once for all quotations that are known when it is read. */
export class QuoteComparer {
  readonly #copies: CopyAccess;
  readonly #examine: Examine;
  /** What was found of each quotation, by the copy. */
  readonly #outcomes = new Map<string, Map<string, QuoteOutcome>>();

  constructor(copies: CopyAccess, examine: Examine) {
    this.#copies = copies;
    this.#examine = examine;
  }

  /** The number of copies that a comparison reads. */
  count(cited: readonly CitedCopies[], pathOf: PathOf): number {
    return this.#wanted(cited, pathOf).size;
  }

  async compare(
    cited: readonly CitedCopies[],
    pathOf: PathOf,
    read: () => void = () => {},
  ): Promise<ComparedCitation[]> {
    for (const [key, { path, copy, texts }] of this.#wanted(cited, pathOf)) {
      const found = await this.#lookUp(path, copy, [...texts]);
      const known = getOrInsert(this.#outcomes, key, () => new Map());
      for (const [index, text] of [...texts].entries()) known.set(text, found[index] ?? { kind: 'not-found' });
      read();
    }
    return cited.map((one) => ({ ...one, ...this.#best(one, pathOf(one.file)) }));
  }

  /** The quotations that were not looked up yet, by the copy. */
  #wanted(cited: readonly CitedCopies[], pathOf: PathOf) {
    const wanted = new Map<string, { path: string; copy: SavedFile; texts: Set<string> }>();
    for (const { citation, copies, file } of cited) {
      const path = pathOf(file);
      for (const copy of citation.quote === undefined ? [] : copies) {
        const key = keyOf(path, copy);
        if (citation.quote === undefined || this.#outcomes.get(key)?.has(citation.quote)) continue;
        getOrInsert(wanted, key, () => ({ path, copy, texts: new Set<string>() })).texts.add(citation.quote);
      }
    }
    return wanted;
  }

  async #lookUp(caseFile: string, copy: SavedFile, texts: readonly string[]): Promise<readonly QuoteOutcome[]> {
    const all = (outcome: QuoteOutcome) => texts.map(() => outcome);
    const content = contentOf(this.#copies, caseFile, copy);
    if (content.kind === 'broken') return all({ kind: 'broken-copy', reason: `it ${content.what}` });
    const { bytes } = content;
    if (bytes === null) return all({ kind: 'unreadable', reason: 'it is larger than 256 MB' });
    const { path, mediaType } = copy;
    const source = { bytes, path, ...(mediaType !== undefined && { mediaType }) };
    const examined = await this.#examine({ copy: source, quotes: texts });
    return examined.kind === 'read' ? examined.lookups : all(examined);
  }

  #best({ citation: { quote }, copies }: CitedCopies, path: string): Pick<ComparedCitation, 'best'> {
    if (quote === undefined) return {};
    const found = copies.flatMap((copy) => {
      const outcome = this.#outcomes.get(keyOf(path, copy))?.get(quote);
      return outcome === undefined ? [] : [{ path: copy.path, outcome }];
    });
    const [best] = found.sort((one, other) => order.indexOf(one.outcome.kind) - order.indexOf(other.outcome.kind));
    return best === undefined ? {} : { best };
  }
}

/** A copy with its recorded checksum: two entries of one file may record different ones. */
function keyOf(path: string, copy: SavedFile): string {
  return `${join(path, '..', copy.path)}\n${copy.sha256 ?? ''}`;
}
