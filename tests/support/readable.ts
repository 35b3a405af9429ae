/** The text that tests search in what the program writes. */
export function readable(written: string | Uint8Array): string {
  return typeof written === 'string' ? written : new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
}
