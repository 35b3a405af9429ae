import { fold } from '../names/fold.js';

/** The fields by which sources are compared. */
export interface SourceMarks {
  readonly title: string;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  /** Id of the organisation. */
  readonly publisher?: string | undefined;
  readonly issued?: string | undefined;
}

/** Addresses that differ only in scheme, `www.`, a final slash or the part after `#` lead to the same page. */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** DOIs that differ only in case are equal. */
export function doiKey(doi: string): string {
  return doi.toLowerCase();
}

/** Finds, among references that were added, the one that describes the same source as another. */
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

  /** The id of that reference, and what the two have in common: a DOI, an address, or a title if nothing else differs. */
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
