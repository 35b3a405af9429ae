import type { WrittenReference } from '../../dossier/format/schema.js';
import { ComparedSource, type FoundSource, type Likeness, SourceIndex } from '../../dossier/model/same-source.js';
import { joinInto, missing, moreExact } from './join-references.js';

/** A reference that the case file already has, or an earlier reference of the import. */
export interface KnownReference {
  readonly id: string;
  /** Its id in the case file. */
  readonly as: string;
  /** What the two have in common. */
  readonly by: Likeness;
  /** The keys that only the import has, if the case file has the other one. */
  readonly more?: Partial<WrittenReference>;
  /** The keys whose value the import has more exactly. */
  readonly exact?: Partial<WrittenReference>;
}

/** Decides which references of a draft are new, and joins the others with those that they repeat. */
export class ReferenceMerger {
  readonly #sources = new SourceIndex();
  readonly #byId = new Map<string, WrittenReference>();
  readonly #isOfFile: ReadonlySet<WrittenReference>;
  #isOfDraft = new Set<WrittenReference>();

  /** `ofFile` has the references of the case file, which stay unchanged. */
  constructor(ofFile: readonly WrittenReference[]) {
    this.#isOfFile = new Set(ofFile);
    for (const reference of ofFile) this.#keep(reference.id, reference, new ComparedSource(reference));
  }

  /** What is found or added from here on belongs to another draft. */
  beginDraft(): void {
    this.#isOfDraft = new Set();
  }

  /**
   * Either the reference that this one repeats, or what it resembles although it describes another source. `publisher`
   * is the id of its publisher in the case file. `source` is what was compared.
   */
  find(
    reference: WrittenReference,
    publisher: string | undefined,
  ): { readonly known?: KnownReference; readonly alike?: FoundSource; readonly source: ComparedSource } {
    const marks: WrittenReference = { ...reference };
    if (publisher === undefined) delete marks.publisher;
    else marks.publisher = publisher;
    const source = new ComparedSource(marks);
    const found = this.#sources.find(source);
    const twin = found === undefined ? undefined : this.#byId.get(found.id);
    if (found === undefined || twin === undefined) return { source };
    // An author who gives keys to two sources means two, unless more than their title agrees.
    if (!found.isSame || (!found.agrees && this.#isOfDraft.has(twin))) return { alike: found, source };
    const { id: as, by } = found;
    const same = { id: reference.id, as, by };
    if (!this.#isOfFile.has(twin)) {
      // All links of this draft, which lead to its own ids, are replaced later.
      joinInto(twin, this.#isOfDraft.has(twin) ? reference : marks);
      this.#sources.add(as, source);
      return { known: same, source };
    }
    const exact = moreExact(twin, marks);
    const known = { ...same, more: missing(twin, marks), ...(Object.keys(exact).length > 0 && { exact }) };
    return { known, source };
  }

  /** Add a new reference of the draft, which has the id in the case file. */
  add(id: string, reference: WrittenReference, source: ComparedSource): void {
    this.#isOfDraft.add(reference);
    this.#keep(id, reference, source);
  }

  #keep(id: string, reference: WrittenReference, source: ComparedSource): void {
    this.#sources.add(id, source);
    this.#byId.set(id, reference);
  }
}
