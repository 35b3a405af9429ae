import { type ReadCopy, TooMuchText, unreadable } from './passage.js';
import type { CharacterTable } from './pdf.js';

/** A copy to be read. */
export interface CopySource {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly mediaType?: string;
}

type Reading = (bytes: Uint8Array, table: CharacterTable) => ReadCopy | Promise<ReadCopy>;

/** How each kind of file is read. */
const readers = {
  pdf: async (bytes, table) => (await import('./pdf.js')).readPdf(bytes, table),
  docx: async (bytes) => (await import('./docx.js')).readDocx(bytes),
  html: async (bytes) => (await import('./html.js')).readHtml(bytes),
  markdown: async (bytes) => (await import('./text.js')).readMarkdown(bytes),
  text: async (bytes) => (await import('./text.js')).readText(bytes),
} as const satisfies Readonly<Record<string, Reading>>;

type Kind = keyof typeof readers;

const kindsByName: Readonly<Record<string, Kind>> = {
  ...{ pdf: 'pdf', docx: 'docx', html: 'html', htm: 'html', xhtml: 'html', md: 'markdown', markdown: 'markdown' },
  ...{ txt: 'text', text: 'text' },
};

const kindsByMediaType: Readonly<Record<string, Kind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

/** Read the text of a copy. Never throws because of what the copy contains. */
export async function readCopy(source: CopySource, table: CharacterTable): Promise<ReadCopy> {
  const kind = kindOf(source);
  if (kind === undefined) return unreadable('its format is not one of those that casefile reads');
  try {
    return await readers[kind](source.bytes, table);
  } catch (error) {
    if (error instanceof TooMuchText) return unreadable('it has more text than casefile reads');
    throw error;
  }
}

/** What the first bytes say decides, then the media type, then the name. */
function kindOf({ bytes, path, mediaType }: CopySource): Kind | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  const stated = Object.hasOwn(kindsByMediaType, mediaType ?? '') ? kindsByMediaType[mediaType ?? ''] : undefined;
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const kind = stated ?? (Object.hasOwn(kindsByName, extension) ? kindsByName[extension] : undefined);
  const isText = kind !== 'pdf' && kind !== 'docx';
  return isText && /^\s*<(?:!doctype html|html)\b/i.test(start) ? 'html' : kind;
}
