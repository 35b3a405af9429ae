import type { WrittenReference } from '../../dossier/format/schema.js';

/** The references of imported records, in the order of their numbers. */
export class SourceList {
  readonly #described = new Map<string, WrittenReference>();
  readonly #numbers = new Map<string, number>();

  /** Add a reference; false if its id is there already. */
  add(reference: WrittenReference, number: unknown): boolean {
    if (this.#described.has(reference.id)) return false;
    this.#described.set(reference.id, reference);
    this.cite(reference.id, number);
    return true;
  }

  /** Note that a claim cites a reference. A reference without a number comes after those with one. */
  cite(id: string, number: unknown): void {
    const isKnown = this.#numbers.has(id);
    if (!isKnown) this.#numbers.set(id, typeof number === 'number' ? number : Number.POSITIVE_INFINITY);
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
