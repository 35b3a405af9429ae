/** A source that has an address. */
export interface Addressed {
  readonly url?: string | undefined;
  readonly archive?: { readonly url: string } | undefined;
}

/** A longer quotation is found by its first and its last words. */
const longest = 300;
const wordsAtEnd = 6;

/**
 * The address of a source that opens at a quotation, with a text directive (`#:~:text=`, as the specification of URL
 * fragment text directives has it); undefined for a source without an address.
 */
export function quotedAddress({ url, archive }: Addressed, quote: string): string | undefined {
  const address = url ?? archive?.url;
  const found = rangeOf(quote);
  if (address === undefined || found.length === 0) return undefined;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${found.map(encoded).join(',')}`;
}

/** The text to look for: all of it, or its beginning and end if something is left out between them. */
function rangeOf(quote: string): string[] {
  const parts = quote.split(/(?<!\s)\s*(?:\[?(?:…|\.{3})\]?)\s*/).map((part) => part.trim().replace(/\s+/g, ' '));
  const [first = '', ...others] = parts.filter((part) => part !== '');
  const last = others.at(-1) ?? first;
  if (first === '') return [];
  if (others.length === 0 && first.length <= longest) return [first];
  const words = (text: string) => text.split(' ');
  return [words(first).slice(0, wordsAtEnd).join(' '), words(last).slice(-wordsAtEnd).join(' ')].map((text) =>
    text.slice(0, longest),
  );
}

/** A text as a directive has it: its own signs (`&`, `,` and `-`) are encoded too. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
