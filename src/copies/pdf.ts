import { type ReadCopy, TextCollector, unreadable } from './passage.js';
import { linesOf } from './pdf-lines.js';
import { withoutRunningLines } from './pdf-running-lines.js';
import { readPdfSource } from './pdf-source.js';

/** Gives a table of characters that a PDF file names without containing it. */
export type CharacterTable = (name: string) => Promise<Uint8Array>;

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Library['getDocument']>['promise']>;

/** Read the text of a PDF file, page by page. */
export async function readPdf(bytes: Uint8Array, table: CharacterTable): Promise<ReadCopy> {
  const library = await load();
  // The library takes over the bytes that it gets.
  const task = library.getDocument({ data: Uint8Array.from(bytes), ...options(table) });
  try {
    const document = await task.promise;
    const found = new TextCollector();
    const blank = await readPages(document, found);
    if (blank === document.numPages) return unreadable('its pages have no text, like those of a scan');
    if (blank > 0) found.unread.push(`${blank} ${blank === 1 ? 'page' : 'pages'} without text`);
    await readRest(document, found);
    const source = readPdfSource(bytes);
    for (const text of source.texts) found.hide(text);
    found.unread.push(...source.unread);
    return found.copy;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return unreadable(reason);
  } finally {
    await task.destroy();
  }
}

/** The errors that the library throws for a file that it cannot read, in words. */
function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'PasswordException') return 'it needs a password';
  const ofLibrary = ['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'RangeError', 'ResponseException'];
  return ofLibrary.includes(error.name) ? 'it is damaged' : undefined;
}

/** Load the library without a thread and a browser of its own: its two parts find each other by this global name. */
async function load(): Promise<Library> {
  const own = globalThis as { pdfjsWorker?: unknown; DOMMatrix?: unknown };
  // The library makes one of these when it is loaded, and uses it only to draw.
  own.DOMMatrix ??= class {};
  own.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function options(table: CharacterTable) {
  return {
    // Nothing in the file is run, drawn or looked for elsewhere.
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    verbosity: 0,
    cMapUrl: '/',
    BinaryDataFactory: class {
      fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
        if (kind !== 'cMapUrl') return Promise.reject(new Error('not available'));
        return table(filename);
      }
    },
  };
}

/** Read the text of all pages. Returns how many have none. */
async function readPages(document: PdfDocument, found: TextCollector): Promise<number> {
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str.replaceAll('\0', ''), left: Number(item.transform[4]), endsLine: item.hasEOL }]
        : [],
    );
    texts.push(linesOf(pieces));
    for (const annotation of await page.getAnnotations()) found.hide(stringsIn(annotation).join('\n'));
    page.cleanup();
  }
  const pages = withoutRunningLines(texts);
  for (const [index, { body }] of pages.entries()) found.passage(body, { page: index + 1 });
  for (const [index, { running }] of pages.entries()) found.passage(running, { page: index + 1 });
  return texts.filter((text) => !/\S/.test(text)).length;
}

/** Read what the file says beside its pages: metadata, outline, forms, names of attached files. */
async function readRest(document: PdfDocument, found: TextCollector): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const rest = [
    info,
    metadata?.getRaw(),
    await document.getOutline(),
    await document.getFieldObjects(),
    await document.getJSActions(),
    await document.getPageLabels(),
    Object.keys((await document.getAttachments()) ?? {}),
  ];
  found.hide(stringsIn(rest).join('\n'));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(stringsIn);
}
