import { fold } from '../names/fold.js';

/** What tells one source from another. */
export interface SourceMarks {
  readonly title: string;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  /** Id of the organisation. */
  readonly publisher?: string | undefined;
  readonly issued?: string | undefined;
}

/** Addresses that differ in scheme, www, a final slash or what follows # lead to one page. */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** The case of a DOI's letters does not tell. */
export function doiKey(doi: string): string {
  return doi.toLowerCase();
}

/** Finds, among references that were added, the one that is the same source as another. */
export class SourceIndex {
  readonly #byAddress = new Map<string, string>();
  readonly #byDoi = new Map<string, string>();
  readonly #byTitle = new Map<string, { readonly id: string; readonly marks: SourceMarks }[]>();

  add(id: string, marks: SourceMarks): void {
    const { url, doi, title } = marks;
    if (doi !== undefined && !this.#byDoi.has(doiKey(doi))) this.#byDoi.set(doiKey(doi), id);
    if (url !== undefined && !this.#byAddress.has(addressKey(url))) this.#byAddress.set(addressKey(url), id);
    const key = fold(title);
    if (key === '') return;
    const known = this.#byTitle.get(key);
    if (known) known.push({ id, marks });
    else this.#byTitle.set(key, [{ id, marks }]);
  }

  /** Its id, and what the two have in common: a DOI, an address, or a title where nothing else tells them apart. */
  find(marks: SourceMarks): { readonly id: string; readonly by: 'DOI' | 'address' | 'title' } | undefined {
    const byDoi = marks.doi === undefined ? undefined : this.#byDoi.get(doiKey(marks.doi));
    if (byDoi !== undefined) return { id: byDoi, by: 'DOI' };
    const byAddress = marks.url === undefined ? undefined : this.#byAddress.get(addressKey(marks.url));
    if (byAddress !== undefined) return { id: byAddress, by: 'address' };
    const byTitle = this.#byTitle.get(fold(marks.title))?.find((other) => !areApart(marks, other.marks));
    return byTitle && { id: byTitle.id, by: 'title' };
  }
}

function areApart(a: SourceMarks, b: SourceMarks): boolean {
  return (['url', 'doi', 'publisher', 'issued'] as const).some(
    (key) => a[key] !== undefined && b[key] !== undefined && a[key] !== b[key],
  );
}
