/** A text on one line, with composed characters. */
export function oneLine(text: string): string {
  const composed = text.normalize('NFC');
  return (/\s\s|[^\S ]/.test(composed) ? composed.replace(/\s+/g, ' ') : composed).trim();
}
