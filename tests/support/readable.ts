import { strFromU8, unzipSync } from 'fflate';
import type { Rendered } from '../../src/formats/format.js';

/**
 * The text that tests search in what the program writes. Of a Word document, these are its parts as they are, with
 * their links and properties, and then the words without the markup that may divide them.
 */
export function readable(written: Rendered): string {
  if (typeof written === 'string') return written;
  if (!(written instanceof Uint8Array)) return written.join('');
  if (strFromU8(written.subarray(0, 2)) !== 'PK') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
  const parts = Object.entries(unzipSync(written)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const words = parts.flatMap(([path, xml]) => (/^word\/(?:document|footnotes)\.xml$/.test(path) ? wordsOf(xml) : []));
  return [...parts.map(([path, xml]) => `${path}\n${unescaped(xml)}`), ...words].map((text) => `${text}\n`).join('');
}

/** The words of the text of a Word document, or of its footnotes, paragraph by paragraph. */
export function wordsOf(xml: string): string[] {
  return xml.split('</w:p>').flatMap((paragraph) => {
    const words = paragraph.replace(/<w:(?:tab|br)\/>/g, ' ').replace(/<[^>]*>/g, '');
    const text = unescaped(words).replace(/[\u200e\u200f]/g, '');
    return text.trim() === '' ? [] : text;
  });
}

function unescaped(xml: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name] ?? '');
}
