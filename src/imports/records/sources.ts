import type { WrittenReference } from '../../dossier/format/schema.js';

/** The references of imported records, in the order of their numbers. */
export class SourceList {
  readonly #described = new Map<string, WrittenReference>();
  readonly #numbers = new Map<string, number>();
  readonly #admit: () => boolean;

  /** `admit` counts an entry, and returns false if there are too many. */
  constructor(admit: () => boolean) {
    this.#admit = admit;
  }

  /** Add a reference; false if its id is there already. */
  add(reference: WrittenReference, number: unknown): boolean {
    if (this.#described.has(reference.id)) return false;
    this.#described.set(reference.id, reference);
    this.#number(reference.id, number);
    return true;
  }

  /** Note that a claim cites a reference. Returns false if there is no room for it. */
  cite(id: string, number: unknown): boolean {
    if (!this.has(id) && !this.#admit()) return false;
    this.#number(id, number);
    return true;
  }

  /** A reference without a number comes after those with one. */
  #number(id: string, number: unknown): void {
    if (!this.has(id)) this.#numbers.set(id, typeof number === 'number' ? number : Number.POSITIVE_INFINITY);
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** All references. If a reference is only cited, its id becomes its title, because nothing else is known. */
  all(): { readonly references: WrittenReference[]; readonly undescribed: number } {
    const ids = [...this.#numbers].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id);
    const references = ids.map((id) => this.#described.get(id) ?? { id, type: 'document' as const, title: id });
    return { references, undescribed: ids.length - this.#described.size };
  }
}
