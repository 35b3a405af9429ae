import { MarkupParser } from '../markup.js';
import { type CopyText, TextCollector, type UnreadableCopy, unreadable } from './passage.js';
import { decode, definesTexts, encodingsIn } from './text.js';
import { readZip, type ZipArchive, ZipBomb } from './zip.js';

/** The parts of a Word document that have text for its readers, in the order in which they are read. */
const textParts = [
  /^word\/document\d*\.xml$/,
  /^word\/(?:footnotes|endnotes)\d*\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
];

/** Read a Word document: its paragraphs without deleted text, then its notes, headers and footers. */
export function readDocx(bytes: Uint8Array): CopyText | UnreadableCopy {
  const archive = openArchive(bytes);
  if ('kind' in archive) return archive;
  const found = new TextCollector();
  if (archive.hasMore) found.unread.push('bytes outside its parts');
  found.hide(archive.margins);
  // Two parts can have one name. Programs differ in which of them they show.
  const sources: (readonly [name: string, source: string])[] = [];
  for (const entry of archive.entries) {
    found.hide(entry.name);
    const source = /\.(?:xml|rels)$/i.test(entry.name) && entry.bytes !== null ? xmlOf(entry.bytes) : null;
    if (source !== null) sources.push([entry.name, source]);
    else if (entry.bytes?.length !== 0) found.unread.push(entry.name);
  }
  const bodies = textParts.map((pattern) => sources.filter(([name]) => pattern.test(name)));
  if (bodies[0]?.length === 0) return unreadable('it is not a Word document');
  for (const [order, parts] of bodies.entries()) {
    for (const [, source] of parts) {
      for (const [index, text] of paragraphsOf(source, isShown).paragraphs.entries()) {
        found.passage(text, order === 0 ? { paragraph: index + 1 } : {});
      }
    }
  }
  for (const [name, source] of sources) {
    found.hide(source);
    const { paragraphs, isWhole } = paragraphsOf(source, () => true);
    for (const text of paragraphs) found.hide(text);
    if (!isWhole) found.unread.push(name);
  }
  return found.copy;
}

/**
 * The text of a part; null if it is not in an encoding of Word documents, or if it defines texts to be put into others.
 */
function xmlOf(bytes: Uint8Array): string | null {
  const decoded = decode(bytes);
  if (!decoded?.isCertain) return null;
  const [stated = 'utf-8'] = encodingsIn(decoded.text);
  return /^(?:utf-?(?:8|16)|us-ascii)$/i.test(stated) && !definesTexts(decoded.text) ? decoded.text : null;
}

function openArchive(bytes: Uint8Array): ZipArchive | UnreadableCopy {
  try {
    return readZip(bytes) ?? unreadable('it is not a ZIP archive, so it is not a Word document');
  } catch (error) {
    if (error instanceof ZipBomb) return unreadable('it unpacks to more data than casefile reads');
    throw error;
  }
}

/** Elements of a paragraph whose text a reader sees. Others hold deleted text, commands for fields and settings. */
const isShown = (name: string) => name === 'w:t';

/**
 * The text of each paragraph in the elements that `counts` names, up to where elements are nested too deep. Names have
 * the prefix that every writer uses.
 */
function paragraphsOf(
  source: string,
  counts: (name: string) => boolean,
): { readonly paragraphs: readonly string[]; readonly isWhole: boolean } {
  const paragraphs: string[] = [];
  let text: string[] = [];
  const open: string[] = [];
  const end = () => {
    const paragraph = text.join('');
    if (paragraph !== '') paragraphs.push(paragraph);
    text = [];
  };
  const parser = new MarkupParser(
    {
      onopentagname(name) {
        open.push(name);
        if (name === 'w:tab') text.push('\t');
        if (name === 'w:br' || name === 'w:cr') text.push('\n');
        if (name === 'w:noBreakHyphen') text.push('-');
      },
      ontext(part) {
        if (counts(open.at(-1) ?? '')) text.push(part);
      },
      onclosetag(name) {
        open.pop();
        if (name === 'w:p') end();
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  end();
  return { paragraphs, isWhole: parser.stopped === undefined };
}
