/**
 * Addresses that differ only in scheme, `www.`, a final slash, the part after `#`, or the percent-encoding of
 * characters that no address may contain, lead to the same page.
 */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '')
    .replace(/[\s{}<>|\\^`"]/g, (sign) => encodeURIComponent(sign))
    .replace(/%[\da-f]{2}/g, (code) => code.toUpperCase());
}

/** DOIs that differ only in case are equal. */
export function doiKey(doi: string): string {
  return doi.toLowerCase();
}
