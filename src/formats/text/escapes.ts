// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const escapes = /\u001b(?:\[[\d;]*m|\]8;[^\u0007]*\u0007)/g;

/** The characters of a painted line: without the sequences of colours, and of links (OSC 8) and their ends. */
export function withoutEscapes(line: string): string {
  return line.includes('\u001b') ? line.replace(escapes, '') : line;
}
