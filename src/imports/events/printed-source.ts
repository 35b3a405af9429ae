import { readPrintedDate } from '../../dates/read-printed.js';
import { defined } from '../../defined.js';
import { isWebAddress } from '../../dossier/format/web-address.js';
import type { ImportedSource } from './draft.js';

/**
 * Read a source as casefile prints it: `[4, p. 7] Ada Roe. “Title”. Container, 3 May 2020. Accessed 5 May 2020. URL`.
 * What stands between title and date stays in one piece, because nobody can tell a journal from a publisher there.
 */
export function printedSource(line: string): ImportedSource {
  const [, number, locator, rest = line] = /^\[(\d+)(?:, ([^\]]+))?\] (.*)$/s.exec(line) ?? [];
  const { citation, addresses } = addressesIn(rest);
  const [url, archive] = addresses;
  return {
    ...citationOf(citation, url !== undefined),
    ...defined({ number: number === undefined ? undefined : Number(number), locator, url }),
    ...(archive !== undefined && { archive: { url: archive } }),
  };
}

/** Up to two addresses at the end of a source: its own, and that of its archived copy. */
function addressesIn(text: string): { readonly citation: string; readonly addresses: readonly string[] } {
  const words = text.split(' ');
  const isAddress = (word: string | undefined) => word !== undefined && isWebAddress(word);
  const count = isAddress(words.at(-1)) ? (isAddress(words.at(-2)) ? 2 : 1) : 0;
  const end = words.length - count;
  return { citation: words.slice(0, end).join(' '), addresses: words.slice(end) };
}

function citationOf(citation: string, isOnline: boolean): ImportedSource {
  const end = citation.lastIndexOf('”.');
  const quote = citation.startsWith('“') ? 0 : citation.indexOf('. “') + 2;
  const title = citation.slice(quote + 1, Math.max(0, end));
  if (quote === 1 || title === '') return { title: citation || 'Untitled' };
  const after = citation.slice(end + 2);
  const seen = after.endsWith('.') ? after.lastIndexOf(' Accessed ') : -1;
  const [before, accessed] =
    seen === -1 ? [after] : [after.slice(0, seen), readPrintedDate(after.slice(seen + ' Accessed '.length, -1))];
  const source = (accessed === undefined ? after : before).trim().replace(/\.$/, '');
  const at = source.lastIndexOf(', ');
  const issued = readPrintedDate(source.slice(at === -1 ? 0 : at + 2));
  const container = issued === undefined ? source : source.slice(0, Math.max(0, at));
  return defined({
    title,
    authors: quote === 0 ? undefined : citation.slice(0, quote - 2).split(', '),
    [isOnline ? 'site' : 'container']: container || undefined,
    issued,
    accessed,
  });
}
