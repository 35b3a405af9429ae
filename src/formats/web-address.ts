/** An http or https address as a terminal may get it, percent-encoded to ASCII; undefined for anything else. */
export function webAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
